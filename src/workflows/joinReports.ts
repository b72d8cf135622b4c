import { withAcceptances } from "../engine/consolidation/acceptances";
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
  decisions?: Decisions,
): JoinedReports {
  if (!hasSupplement(scope.form)) return { kind: "noSupplement" };
  const overlap = overlapOf(scope.form);
  if (overlap && !choice) return { kind: "undecided", overlap };
  const { main, supplement } = partsOf(reports, scope, decisions);
  // Without a day in common there is nothing to decide.
  const way = choice ?? { way: "supplementRestated", reason: "", overlap: new Map() };
  const joined = joinMilestones(main, supplement, way, sayHow);
  const { baseline, form } = scope;
  const compared = baseline
    ? { ...joined, issues: [...joined.issues, ...sinceLastPeriod(form, joined.rows, baseline)], baseline }
    : joined;
  const accepted = decisions?.accepted;
  return { kind: "joined", consolidation: accepted ? withAcceptances(compared, accepted) : compared };
}

/**
 * Main reports and supplements, each consolidated by themselves. What a person decided on files holds for both, whose names differ; what was
 * decided on figures was decided on those of the main report.
 */
export function partsOf(
  reports: { readonly main: readonly ReceivedReport[]; readonly supplement: readonly ReceivedReport[] },
  scope: ConsolidationScope,
  decisions?: Decisions,
): { readonly main: Consolidation; readonly supplement: Consolidation } {
  const each = { ...scope, previous: null, baseline: null };
  return {
    main: consolidate(reports.main, each, decisions),
    supplement: consolidate(reports.supplement, each, decisions && { files: decisions.files, values: new Map() }),
  };
}
