import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane } from "../parts/paneContext";
import { useScreens } from "./screenContext";
import type { WorkProgress } from "./screenServices";
import { useScreenStyles } from "./useScreenStyles";

interface Props {
  readonly doing: string;
  readonly progress: WorkProgress | null;
  readonly onStop: () => void;
}

/** Long work under way, with a way to stop it. Speaks at every quarter. */
export function Working({ doing, progress, onStop }: Props) {
  const styles = useScreenStyles();
  const { announce } = usePane();
  const words = useScreens().words.working;
  const text = progress ? words.count(doing, progress.done, progress.total) : doing;
  const quarter = progress ? Math.floor((4 * progress.done) / Math.max(1, progress.total)) : 0;
  const spoken = useRef(-1);
  useEffect(() => {
    if (spoken.current === quarter) return;
    spoken.current = quarter;
    announce(text);
  }, [quarter, text, announce]);
  return (
    <div className={styles.work} aria-busy>
      <Field label={text} validationMessage={progress?.current ?? ""} validationState="none">
        {progress ? <ProgressBar value={progress.done} max={Math.max(1, progress.total)} /> : <ProgressBar />}
      </Field>
      <Button className={styles.start} onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  );
}
