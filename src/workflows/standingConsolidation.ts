import { compareConsolidations, type FigureChange } from "../engine/consolidation/compareConsolidations";
import type { Consolidation, Decisions } from "../engine/consolidation/consolidation";
import { withTextsOf } from "../engine/consolidation/textsOf";
import { fromLineage } from "../engine/consolidation/fromLineage";
import { parseLineage } from "../engine/consolidation/lineage";
import { reopen } from "../engine/consolidation/reopen";
import type { FormSet } from "../engine/form/formSet";
import type { Workbook } from "../ports/workbook";

/** A consolidation that stands in the open workbook, perhaps since an earlier day. */
export interface StandingConsolidation {
  /** As it was written or last accepted. */
  readonly consolidation: Consolidation;
  readonly decisions: Decisions;
  /** Figures that were typed over in the sheets since then: writing again would lose them. `before` is as written, `after` as it stands. */
  readonly typedOver: readonly FigureChange[];
  /** The folder that its figures are linked to; `null` when they are values. */
  readonly links: string | null;
}

/** Finds it by the lineage that the workbook carries; `null` when there is none that is known here. Changes nothing. */
export async function standingConsolidation(
  workbook: Pick<Workbook, "asReceived">,
  forms: readonly FormSet[],
): Promise<StandingConsolidation | null> {
  const found = await workbook.asReceived();
  const lineage = found.lineage === null ? null : parseLineage(found.lineage);
  const kept = lineage && fromLineage(lineage, forms);
  const now = kept && reopen(found, forms);
  if (!lineage || !kept || !now) return null;
  const linked = new Set(
    lineage.units.flatMap(({ code, figures }) =>
      figures.flatMap((figure) => (figure.linked ? [`${code}\n${figure.indicator}`] : [])),
    ),
  );
  return {
    ...kept,
    consolidation: withTextsOf(kept.consolidation, now),
    typedOver: compareConsolidations(kept.consolidation, now).figures.filter(
      ({ unit, indicator }) => !linked.has(`${unit.code}\n${indicator}`),
    ),
    links: lineage.links,
  };
}
