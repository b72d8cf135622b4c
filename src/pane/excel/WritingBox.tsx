import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { useExcel } from "./excelContext";

/** What writing would change, before it is done. */
export function WritingReview() {
  const styles = useSectionStyles();
  const { words: paneWords } = usePane();
  const { words, writing, act } = useExcel();
  const box = useRef<HTMLElement>(null);
  const { step } = writing;
  const isReviewing = step.name === "reviewing";
  useEffect(() => {
    if (!isReviewing) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, [isReviewing]);
  if (!isReviewing) return null;
  const { adds, replaces } = step.sheets;
  const isBusy = act.busy !== null;
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-labelledby="change-title">
      <h3 id="change-title" className={styles.title}>
        {words.change.title}
      </h3>
      <ul className={styles.list}>
        {replaces.length > 0 && <li>{words.change.replaces(replaces)}</li>}
        {adds.length > 0 && <li>{words.change.adds(adds)}</li>}
        {step.writer === "consolidated" && <li>{words.consolidate.lineage}</li>}
        <li>{words.change.nothingElse}</li>
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          icon={act.busy === "write" ? <Spinner size="tiny" /> : null}
          onClick={() => void writing.write()}
        >
          {act.busy === "write"
            ? words.change.writing
            : replaces.length > 0
              ? words.change.replace
              : words.change.write}
        </Button>
        <Button disabledFocusable={isBusy} onClick={writing.cancel}>
          {paneWords.cancel}
        </Button>
      </div>
    </section>
  );
}

/** What was written, with the way back. */
export function WrittenBar() {
  const { words, writing, act, goTo } = useExcel();
  const { step } = writing;
  if (step.name !== "written") return null;
  const names = step.sheets.plan.sheets.map(({ name }) => name);
  const isBusy = act.busy !== null;
  const hasOld = step.sheets.replaces.length > 0;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {step.writer === "forms" ? words.make.done(names) : words.written.done(names)} {hasOld && words.written.restore}
      </MessageBarBody>
      <MessageBarActions>
        {step.writer === "forms" && (
          <Button size="small" onClick={() => goTo("kiem-tra")}>
            {words.make.toCheck}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.undo()}>
          {words.written.undo}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.keep()}>
          {hasOld ? words.written.keep : words.written.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
