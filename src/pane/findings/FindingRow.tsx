import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf } from "../../engine/values/cells";
import { usePane } from "../parts/paneContext";
import { SeverityBadge } from "../parts/SeverityBadge";
import { useFindingStyles } from "../parts/useFindingStyles";
import type { Finding } from "../work/findings";
import { withAcceptance } from "../work/decisions";
import { Accept } from "./Accept";
import { Repair } from "./Repair";
import { isSuspect, Suspects } from "./Suspects";

interface Props {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly onChoose: (focus: boolean) => void;
  readonly onSettled: () => void;
}

/** One finding: severity, place, one sentence, expected against found, and what can be done. */
export function FindingRow({ finding, isCurrent, onChoose, onSettled }: Props) {
  const { words, services, work, labelOf, consolidation, host, announce } = usePane();
  const styles = useFindingStyles();
  const RepairHere = host.Repair ?? Repair;
  const [opened, setOpened] = useState<"repair" | "accept" | "suspects" | null>(null);
  const { issue, unit, table } = finding;
  // Where repairs are made in a sheet there is no consolidation to decide about.
  const decides = work.state.step.name === "received" && !host.Repair;
  // A finding is about one of the two reports, its figure in the table is made of both.
  const isJoined = consolidation?.joined != null;
  const act = (what: string, onClick: () => void) => (
    <Button size="small" tabIndex={isCurrent ? 0 : -1} onClick={onClick}>
      {what}
    </Button>
  );
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
        </span>
        <span>{services.say.issue(issue, consolidation?.form.id ?? "")}</span>
      </button>
      <p className={styles.quiet}>
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
      {issue.accepted !== undefined && <p className={styles.quiet}>{words.findings.acceptedFor(issue.accepted)}</p>}
      {opened === "repair" && issue.proposal && (
        <RepairHere finding={finding} proposal={issue.proposal} onClose={() => setOpened(null)} onSettled={onSettled} />
      )}
      {opened === "accept" && <Accept issue={issue} onClose={() => setOpened(null)} onSettled={onSettled} />}
      {opened === "suspects" && <Suspects finding={finding} onClose={() => setOpened(null)} onSettled={onSettled} />}
      {opened === null && (
        <div className={styles.actions}>
          {hasCell && act(words.findings.goTo, () => onChoose(true))}
          {issue.proposal && unit && hasCell && !isJoined && act(words.findings.repair, () => setOpened("repair"))}
          {decides &&
            services.openScreens &&
            !isJoined &&
            isSuspect(finding) &&
            act(words.findings.suspects, () => setOpened("suspects"))}
          {decides &&
            issue.severity === "warning" &&
            (issue.accepted === undefined
              ? act(words.findings.accept, () => setOpened("accept"))
              : act(words.findings.takeBack, () => {
                  work.acts.decide((decisions) => withAcceptance(decisions, issue, null));
                  announce(words.findings.takenBack);
                }))}
        </div>
      )}
    </div>
  );
}
