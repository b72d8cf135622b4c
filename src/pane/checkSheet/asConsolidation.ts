import { consolidate } from "../../engine/consolidation/consolidate";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { SheetCheck } from "../../workflows/checkSheet";

/** One unit's workbook as the consolidation of itself alone, which is what the list of findings knows how to show. */
export function asConsolidation(check: Exclude<SheetCheck, { kind: "refused" }>): Consolidation {
  if (check.kind === "consolidated") return check.consolidation;
  const { form, report } = check;
  const { unit, period } = report.record;
  return consolidate([report], { form, period, owner: unit, units: [unit] });
}
