import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import { ReasonForm } from "../parts/ReasonForm";
import { SeverityMark } from "../parts/SeverityMark";
import { useFindingStyles } from "../parts/useFindingStyles";
import type { ListedFinding } from "./groups";

/** A long report has findings by the hundred. */
const useOwnStyles = makeStyles({ row: { contentVisibility: "auto", containIntrinsicBlockSize: "auto 90px" } });

interface Props {
  readonly words: AuditListWords;
  readonly listed: ListedFinding;
  readonly isCurrent: boolean;
  /** The one row that Tab reaches. */
  readonly isFirst: boolean;
  readonly onChoose: () => void;
  readonly onAccept: (reason: string) => void;
  readonly onTakeBack: () => void;
  readonly onFix?: () => void;
  /** What to know before a fix. */
  readonly fixHint?: string | undefined;
}

/** One finding: severity, what kind and how sure, the sentence, the reckoning, and what can be done. */
export function AuditRow({ words, listed, isCurrent, isFirst, onChoose, onAccept, onTakeBack, onFix, fixHint }: Props) {
  const styles = useFindingStyles();
  const own = useOwnStyles();
  const [asks, setAsks] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // its actions are drawn only now
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { finding, reason, index } = listed;
  const reckoning = words.computation(finding);
  const canFix = onFix !== undefined && finding.proposal !== null && reason === null;
  const quote = finding.quotes[0];
  return (
    <div
      ref={row}
      role="group"
      aria-label={`${words.severities[finding.severity]}, ${words.kinds[finding.kind]}, ${words.line(quote?.line ?? 1)}`}
      aria-current={isCurrent}
      className={mergeClasses(styles.row, own.row, isCurrent && styles.current)}
    >
      <button
        type="button"
        data-finding={index}
        tabIndex={isFirst ? 0 : -1}
        className={styles.choice}
        onClick={onChoose}
      >
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} text={words.severities[finding.severity]} />
          <span className={styles.where}>
            {words.sureness(finding.sureness)} · {words.line(quote?.line ?? 1)}
          </span>
        </span>
        <span>{finding.message}</span>
        <span className={styles.quiet}>{[words.kinds[finding.kind], reckoning].filter(Boolean).join(" · ")}</span>
        {reason !== null && <span className={styles.quiet}>{words.reason(reason)}</span>}
      </button>
      {isCurrent && canFix && fixHint && <p className={styles.quiet}>{fixHint}</p>}
      {asks ? (
        <ReasonForm
          label={words.acceptTitle}
          hint={words.acceptHint}
          acceptNow={words.acceptNow}
          cancel={words.cancel}
          onAccept={onAccept}
          onCancel={() => setAsks(false)}
        />
      ) : (
        isCurrent && (
          <div className={styles.actions}>
            {canFix && (
              <Button size="small" appearance="primary" onClick={onFix}>
                {words.fix}: {finding.proposal}
              </Button>
            )}
            {reason === null ? (
              <Button size="small" onClick={() => setAsks(true)}>
                {words.accept}
              </Button>
            ) : (
              <Button size="small" onClick={onTakeBack}>
                {words.takeBack}
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}
