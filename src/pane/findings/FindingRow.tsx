import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf } from "../../engine/values/cells";
import { usePane } from "../parts/paneContext";
import { SeverityBadge } from "../parts/SeverityBadge";
import type { Finding } from "../work/findings";
import { Repair } from "./Repair";

const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  choice: {
    appearance: "none",
    display: "block",
    width: "100%",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: "right" },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
});

interface Props {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly onChoose: (focus: boolean) => void;
  readonly onSettled: () => void;
}

/** One finding: severity, place, one sentence, expected against found, and what can be done. */
export function FindingRow({ finding, isCurrent, onChoose, onSettled }: Props) {
  const { words, services, labelOf, consolidation, host } = usePane();
  const styles = useRowStyles();
  const RepairHere = host.Repair ?? Repair;
  const [repairs, setRepairs] = useState(false);
  const { issue, unit, table } = finding;
  const hasCell = issue.indicators.length > 0;
  const cells = issue.cells.slice(0, 4).map(addressOf).join(", ");
  return (
    <div className={mergeClasses(styles.row, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.choice}
        aria-current={isCurrent}
        data-finding={finding.key}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onChoose(false)}
      >
        <span className={styles.head}>
          <SeverityBadge severity={issue.severity} />{" "}
          <span className={styles.where}>
            {[unit?.name ?? words.findings.whole, table].filter(Boolean).join(" · ")}
          </span>
        </span>{" "}
        {services.say.issue(issue, consolidation?.form.id ?? "")}
      </button>
      <p className={styles.source}>
        {[
          issue.indicators.slice(0, 2).map(labelOf).join(", "),
          issue.rule === null || issue.expected === null
            ? ""
            : `${words.findings.found} ${words.figure(issue.found)}, ${words.findings.expected} ${issue.expected}`,
          words.findings.source(finding.files.join(", "), cells),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {repairs && issue.proposal ? (
        <RepairHere
          finding={finding}
          proposal={issue.proposal}
          onClose={() => setRepairs(false)}
          onSettled={onSettled}
        />
      ) : (
        <div className={styles.actions}>
          {hasCell && (
            <Button size="small" tabIndex={isCurrent ? 0 : -1} onClick={() => onChoose(true)}>
              {words.findings.goTo}
            </Button>
          )}
          {issue.proposal && unit && hasCell && (
            <Button size="small" tabIndex={isCurrent ? 0 : -1} onClick={() => setRepairs(true)}>
              {words.findings.repair}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
