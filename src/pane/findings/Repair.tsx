import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane, type RepairProps } from "../parts/paneContext";
import { useInsetStyles } from "../parts/useInsetStyles";
import { isTyped } from "../../engine/consolidation/typed";
import { withValues } from "../work/decisions";
import { countsOf } from "../work/findings";
import { useConsolidated } from "../work/useConsolidated";
import { valueIn } from "../../engine/record/record";

/** What accepting the proposal would change, in the cell and in the total, before anything is changed. */
export function Repair({ finding, proposal, onClose, onSettled }: RepairProps) {
  const { words, services, work, consolidation, announce } = usePane();
  const styles = useInsetStyles();
  const { step } = work.state;
  const unit = finding.unit?.code;
  const indicator = finding.issue.indicators[0];
  const change = useMemo(
    () =>
      unit !== undefined && indicator !== undefined
        ? {
            unit,
            indicator,
            decision: {
              value: proposal.value,
              kind: isTyped(consolidation?.typed, unit) ? ("typed" as const) : ("repaired" as const),
              reason: words.findings.repairReason,
            },
          }
        : null,
    [unit, indicator, proposal, words, consolidation?.typed],
  );
  const batch = step.name === "received" ? step.batch : null;
  const now = step.name === "received" ? step.history.now : null;
  const changed = useMemo(() => (now && change ? withValues(now, [change]) : null), [now, change]);
  const { result, isBehind } = useConsolidated(services, batch, changed);
  const after = isBehind ? null : result;
  if (!change || !consolidation) return null;
  const record = consolidation.rows.find((row) => row.unit.code === change.unit)?.record;
  const value = valueIn(record, change.indicator);
  const totalNow = consolidation.totals.get(change.indicator)?.value ?? null;
  const totalAfter = after?.consolidation.totals.get(change.indicator)?.value ?? null;

  function apply() {
    work.acts.decide((decisions) => withValues(decisions, [change!]));
    if (after) announce(words.findings.left(countsOf(after.findings).error));
    onSettled();
  }
  return (
    <div className={styles.root}>
      <p className={styles.text}>{services.say.proposal(proposal.why)}</p>
      <p className={styles.change}>{words.findings.preview(words.figure(value), words.figure(proposal.value))}</p>
      {after && totalNow !== totalAfter && (
        <p className={styles.text}>{words.findings.totalEffect(words.figure(totalNow), words.figure(totalAfter))}</p>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={apply}>
          {words.findings.apply}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
