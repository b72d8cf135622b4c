import { formSets } from "../definitions/forms";
import { consolidate } from "../engine/consolidation/consolidate";
import type { Consolidation, Decisions } from "../engine/consolidation/consolidation";
import type { Unit } from "../engine/values/unit";
import type { Batch } from "../pane/work/services";
import { sayings } from "./sayings";
import { tableViews } from "./tableViews";

/** What the page needs once there are figures: the forms, their words, adding up and drawing. Fetched while the page stands empty. */
export const figures = {
  forms: formSets,
  say: sayings,
  tables: tableViews,
  consolidate(batch: Batch, decisions: Decisions): Consolidation {
    const { setting, reports } = batch;
    const form = formSets.find(({ id }) => id === setting.formId) ?? formSets[0]!;
    const { owner, deadline, baseline = null } = setting;
    const scope = { form, period: setting.period ?? form.period, owner, units: unitsOf(batch), baseline };
    const consolidation = consolidate(reports, scope, decisions);
    return deadline ? { ...consolidation, deadline } : consolidation;
  },
};

/** Without a list, the units that reported are those that must, each right below the owner. */
function unitsOf({ setting, reports }: Batch): readonly Unit[] {
  if (setting.units.length > 0) return setting.units;
  const found = new Map<string, Unit>();
  for (const report of reports) {
    const unit = "record" in report ? report.record.unit : report.unit;
    if (unit && unit.code !== setting.owner.code) found.set(unit.code, { ...unit, parent: setting.owner.code });
  }
  return [...found.values()];
}
