import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { usePane } from "../parts/paneContext";

const useReceivingStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  stop: { alignSelf: "flex-start" },
});

/** Reading under way: count, current file, and a way to stop that keeps what was read. Speaks at every quarter. */
export function Receiving({ progress }: { progress: ReceiveProgress }) {
  const styles = useReceivingStyles();
  const { words, work, announce } = usePane();
  const { done, total, current } = progress;
  const quarter = Math.floor((4 * done) / Math.max(1, total));
  const spokenQuarter = useRef(-1);
  useEffect(() => {
    if (quarter === spokenQuarter.current || quarter === 4) return;
    spokenQuarter.current = quarter;
    announce(words.progress.announce(done, total));
  }, [quarter, done, total, announce, words]);
  return (
    <section className={styles.root} aria-busy aria-label={words.progress.title}>
      <h2 className={styles.title}>{words.progress.title}</h2>
      <Field validationMessage={current ?? ""} validationState="none" label={words.progress.count(done, total)}>
        <ProgressBar value={done} max={Math.max(1, total)} />
      </Field>
      <Button className={styles.stop} onClick={work.acts.stop}>
        {words.progress.stop}
      </Button>
    </section>
  );
}
