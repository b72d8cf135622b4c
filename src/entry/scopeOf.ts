import { formSets } from "../definitions/forms";
import type { ConsolidationScope } from "../engine/consolidation/consolidation";
import type { Unit } from "../engine/values/unit";
import type { Batch } from "../pane/work/services";

/** What the reports of a batch are consolidated against. */
export function scopeOf(batch: Batch): ConsolidationScope {
  const { formId, period, owner, baseline = null } = batch.setting;
  const form = formSets.find(({ id }) => id === formId) ?? formSets[0]!;
  return { form, period: period ?? form.period, owner, units: unitsOf(batch), baseline };
}

/** Without a list, the units that reported are those that must, each right below the owner. */
function unitsOf({ setting, reports, supplement = [] }: Batch): readonly Unit[] {
  if (setting.units.length > 0) return setting.units;
  const found = new Map<string, Unit>();
  for (const report of [...reports, ...supplement]) {
    const unit = "record" in report ? report.record.unit : report.unit;
    if (unit && unit.code !== setting.owner.code) found.set(unit.code, { ...unit, parent: setting.owner.code });
  }
  return [...found.values()];
}
