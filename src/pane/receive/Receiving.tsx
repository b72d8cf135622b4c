import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { usePane } from "../parts/paneContext";
import type { Seen } from "../work/useWork";

const useReceivingStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  stop: { alignSelf: "flex-start" },
  text: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  file: { paddingBlock: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  name: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Reading under way: count, current file, what came of the latest, and a way to stop that keeps what was read. Speaks at every quarter. */
export function Receiving({ progress, seen }: { progress: ReceiveProgress; seen: Seen }) {
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
      {seen.latest.length > 0 && <p className={styles.text}>{words.progress.soFar(seen.read, seen.held)}</p>}
      <ul className={styles.list} aria-label={words.progress.latest}>
        {seen.latest.map((report) => (
          <li key={`${report.file.name} ${report.file.sheet ?? ""}`} className={styles.file}>
            <ComeOf report={report} />
            <span className={styles.name}>{report.file.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The unit of a file that was read, or why it is held back. */
function ComeOf({ report }: { report: ReceivedReport }) {
  const { services } = usePane();
  return "record" in report ? report.record.unit.name : services.say.reason(report.refusal);
}
