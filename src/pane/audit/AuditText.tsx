import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, type MouseEvent } from "react";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { AuditedDocument } from "./auditServices";
import { textLines, type TextLine } from "./textLines";

const useTextStyles = makeStyles({
  root: {
    height: "100%",
    overflowY: "scroll",
    boxSizing: "border-box",
    padding: "16px 24px 48px 8px",
    fontFamily: '"Times New Roman", "Liberation Serif", serif',
    fontSize: "17px",
    lineHeight: "1.5",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    columnGap: "12px",
    maxWidth: "860px",
    minHeight: "1.5em",
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 26px",
  },
  number: {
    textAlign: "right",
    userSelect: "none",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    paddingTop: "5px",
  },
  words: { margin: 0, whiteSpace: "pre-wrap", tabSize: "6" },
  mark: {
    color: "inherit",
    backgroundColor: "transparent",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
    textUnderlineOffset: "4px",
    cursor: "pointer",
  },
  error: {
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
  },
  warning: { textDecorationColor: tokens.colorStatusWarningForeground3 },
  info: { textDecorationColor: tokens.colorNeutralStrokeAccessible },
  current: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

interface Props {
  readonly words: AuditListWords;
  readonly document: AuditedDocument;
  readonly current: number | null;
  readonly onChoose: (finding: number) => void;
}

/** The audited text with what the findings quote underlined; the finding in hand is lit and in view. */
export function AuditText({ words, document, current, onChoose }: Props) {
  const styles = useTextStyles();
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => textLines(document.text, document.audited.findings), [document]);
  const first = current === null ? undefined : document.audited.findings[current]?.quotes[0];
  useEffect(() => {
    if (!first) return;
    const line = root.current?.querySelector(`[data-line="${first.line}"]`);
    line?.scrollIntoView({ block: "center" });
    line?.querySelector('[data-current="true"]')?.scrollIntoView({ block: "center" });
  }, [first]);
  const onClick = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-findings]") : null;
    const finding = mark?.dataset["findings"]?.split(" ")[0];
    if (finding !== undefined) onChoose(Number(finding));
  };
  return (
    // A mark leads to its finding for the mouse; the list beside does it for the keyboard. What scrolls must be reached by it too.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className={styles.root}
      role="document"
      aria-label={words.text(document.name)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onClick={onClick}
    >
      {lines.map((line, at) => (
        <Line
          key={at}
          number={at + 1}
          line={line}
          document={document}
          current={line.marks.some(({ findings }) => current !== null && findings.includes(current)) ? current : null}
        />
      ))}
    </div>
  );
}

const Line = memo(function Line({
  number,
  line,
  document,
  current,
}: {
  number: number;
  line: TextLine;
  document: AuditedDocument;
  current: number | null;
}) {
  const styles = useTextStyles();
  const pieces: (string | React.JSX.Element)[] = [];
  let at = 0;
  for (const { start, end, findings } of line.marks) {
    if (start > at) pieces.push(line.text.slice(at, start));
    const isCurrent = current !== null && findings.includes(current);
    const { severity } = document.audited.findings[isCurrent ? current : findings[0]!]!;
    pieces.push(
      <mark
        key={start}
        data-findings={findings.join(" ")}
        data-current={isCurrent}
        className={mergeClasses(styles.mark, styles[severity], isCurrent && styles.current)}
      >
        {line.text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  if (at < line.text.length) pieces.push(line.text.slice(at));
  return (
    <div className={styles.line} data-line={number}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <p className={styles.words}>{pieces}</p>
    </div>
  );
});
