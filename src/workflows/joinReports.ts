import { sinceLastPeriod } from "../engine/consolidation/compareUnits";
import { consolidate } from "../engine/consolidation/consolidate";
import type {
  Consolidation,
  ConsolidationScope,
  Decisions,
  ReceivedReport,
} from "../engine/consolidation/consolidation";
import {
  hasSupplement,
  joinMilestones,
  overlapOf,
  type JoinChoice,
  type JoinedFigure,
  type Overlap,
} from "../engine/consolidation/joinMilestones";

export type JoinedReports =
  | { readonly kind: "joined"; readonly consolidation: Consolidation }
  /** Both reports cover these days and nobody has said how to treat them: nothing is added. */
  | { readonly kind: "undecided"; readonly overlap: Overlap }
  /** The form asks for one report only. */
  | { readonly kind: "noSupplement" };

/**
 * Consolidates main reports and supplements, each by themselves, and brings them together once a person has said how.
 * The last period is set beside the result, not beside its parts.
 * @param choice `null`: not decided yet
 */
export function joinReports(
  reports: { readonly main: readonly ReceivedReport[]; readonly supplement: readonly ReceivedReport[] },
  scope: ConsolidationScope,
  choice: JoinChoice | null,
  sayHow: (figure: JoinedFigure, reason: string) => string,
  decisions?: { readonly main: Decisions; readonly supplement: Decisions },
): JoinedReports {
  if (!hasSupplement(scope.form)) return { kind: "noSupplement" };
  const overlap = overlapOf(scope.form);
  if (overlap && !choice) return { kind: "undecided", overlap };
  const each = { ...scope, previous: null, baseline: null };
  const main = consolidate(reports.main, each, decisions?.main);
  const supplement = consolidate(reports.supplement, each, decisions?.supplement);
  // Without a day in common there is nothing to decide.
  const way = choice ?? { way: "supplementRestated", reason: "", overlap: new Map() };
  const joined = joinMilestones(main, supplement, way, sayHow);
  const { baseline } = scope;
  if (!baseline) return { kind: "joined", consolidation: joined };
  const issues = [...joined.issues, ...sinceLastPeriod(scope.form, joined.rows, baseline)];
  return { kind: "joined", consolidation: { ...joined, issues, baseline } };
}
