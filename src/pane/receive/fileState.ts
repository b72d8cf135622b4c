import type { Consolidation, LedgerEntry } from "../../engine/consolidation/consolidation";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { indicatorsIn, valueIn } from "../../engine/record/record";

export type FileState = keyof PaneWords["ledger"]["status"];

/** What became of a file, as one word on its row. */
export function stateOf({ status, reason, issues }: LedgerEntry): FileState {
  if (status === "superseded") return "superseded";
  if (status === "counted") {
    if (issues.some(({ severity }) => severity === "error")) return "wrong";
    return issues.some(({ severity }) => severity === "warning") ? "warned" : "passed";
  }
  switch (reason?.code) {
    case "duplicate_undecided":
      return "duplicate";
    case "left_out":
      return "leftOut";
    case "wrong_period":
      return "wrongPeriod";
    case "unknown_unit":
      return "foreign";
    case "columns_undecided":
      return "unclear";
    case "unknown_form":
    case "empty":
      return "unknownForm";
    default:
      return "unopened";
  }
}

/** A figure that differs between a file and the one that counts for the same unit. */
export interface Difference {
  readonly indicator: string;
  readonly here: number | string | null;
  readonly counted: number | string | null;
}

/** Cell by cell, what this file says otherwise than the one that counts; `null` when there is nothing to compare. */
export function differencesFrom(entry: LedgerEntry, consolidation: Consolidation): readonly Difference[] | null {
  if (entry.status === "counted" || !entry.record) return null;
  const supplement = new Set(consolidation.joined?.supplement);
  const isOther = supplement.has(entry.file.name);
  const counted = consolidation.ledger.find(
    ({ status, unit, record, file }) =>
      status === "counted" && unit?.code === entry.unit?.code && record && supplement.has(file.name) === isOther,
  )?.record;
  if (!counted) return null;
  const indicators = new Set([...indicatorsIn(counted), ...indicatorsIn(entry.record)]);
  const differences: Difference[] = [];
  for (const indicator of indicators) {
    const here = valueIn(entry.record, indicator);
    const there = valueIn(counted, indicator);
    if (here !== there) differences.push({ indicator, here, counted: there });
  }
  return differences;
}
