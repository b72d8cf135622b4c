import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { OpenChecks } from "./OpenChecks";
import { SubView } from "../word/SubView";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";

/** Chốt bản: how many figures become plain text, then they do. */
export function FreezeView({ onBack }: { onBack: () => void }) {
  const { services, host, announce } = useWord();
  const styles = useWordStyles();
  const words = services.words.freeze;
  const [ids, setIds] = useState<readonly number[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { run } = host;
  useEffect(() => {
    void run(async () => setIds(await services.figures()));
  }, [run, services]);
  async function freeze(figures: readonly number[]) {
    await run(async () => {
      await services.freeze(figures);
      setIds(await services.figures());
      setSaid(words.done(figures.length));
      announce(words.done(figures.length));
    }, "freeze");
  }
  return (
    <SubView title={words.title} onBack={onBack}>
      {ids === null && host.isBusy && <Spinner tabIndex={0} size="small" label={words.counting} />}
      {said && (
        <p className={styles.text} role="status">
          {said}
        </p>
      )}
      {ids !== null && !said && <p className={styles.text}>{ids.length === 0 ? words.none : words.will(ids.length)}</p>}
      {ids !== null && ids.length > 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={host.doing !== null} onClick={() => void freeze(ids)}>
            {host.doing === "freeze" ? words.going : words.go}
          </Button>
          <Button onClick={onBack}>{services.words.cancel}</Button>
        </div>
      )}
      {ids !== null && !said && <OpenChecks />}
    </SubView>
  );
}
