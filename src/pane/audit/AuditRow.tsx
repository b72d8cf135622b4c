import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import { SeverityMark } from "../parts/SeverityMark";
import type { ListedFinding } from "./groups";

const useRowStyles = makeStyles({
  row: {
    padding: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 90px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  said: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: "right" },
  reckoning: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
  form: { display: "flex", flexDirection: "column", gap: "4px", marginTop: "4px" },
});

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
  const styles = useRowStyles();
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
      className={mergeClasses(styles.row, isCurrent && styles.current)}
    >
      <button type="button" data-finding={index} tabIndex={isFirst ? 0 : -1} className={styles.said} onClick={onChoose}>
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} text={words.severities[finding.severity]} />
          <span className={styles.where}>
            {words.sureness(finding.sureness)} · {words.line(quote?.line ?? 1)}
          </span>
        </span>
        <span>{finding.message}</span>
        <span className={styles.reckoning}>{[words.kinds[finding.kind], reckoning].filter(Boolean).join(" · ")}</span>
        {reason !== null && <span className={styles.reckoning}>{words.reason(reason)}</span>}
      </button>
      {isCurrent && canFix && fixHint && <p className={styles.reckoning}>{fixHint}</p>}
      {asks ? (
        <AskReason words={words} onCancel={() => setAsks(false)} onAccept={onAccept} />
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

const longestReason = 300;

function AskReason({
  words,
  onCancel,
  onAccept,
}: {
  words: AuditListWords;
  onCancel: () => void;
  onAccept: (reason: string) => void;
}) {
  const styles = useRowStyles();
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  // The person has just asked to write it.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onAccept(reason.trim());
      }}
    >
      <Field label={words.acceptTitle} hint={words.acceptHint} required>
        <Textarea
          textarea={{ ref: field }}
          value={reason}
          maxLength={longestReason}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onCancel();
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={reason.trim() === ""}>
          {words.acceptNow}
        </Button>
        <Button size="small" type="button" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
