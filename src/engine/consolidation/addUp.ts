import { isAsked, type FormSet, type Indicator } from "../form/formSet";
import type { Record } from "../record/record";
import { addInventories, parseInventory } from "../values/inventory";
import type { Inventory, Total, UnitRow } from "./consolidation";

export interface AddedUp {
  readonly totals: ReadonlyMap<string, Total>;
  readonly inventories: ReadonlyMap<string, Inventory>;
  readonly inventoryTexts: ReadonlyMap<string, readonly string[]>;
}

/**
 * Adds the rows up, each indicator in its own way.
 *
 * Blank is not reported and adds nothing; it is not 0. Owner-level columns add only what units of that level report, so a figure that a
 * commune typed into "Cấp huyện" is flagged but not counted. What is never added has no total.
 * Coverage: `asked` counts the units that the form asks, and those that reported without being asked.
 */
export function addUp(form: FormSet, rows: readonly UnitRow[]): AddedUp {
  const totals = new Map<string, Total>();
  const inventories = new Map<string, Inventory>();
  const inventoryTexts = new Map<string, readonly string[]>();
  const flaggedIn = new Map(rows.map(({ record }) => [record, errorsOf(record)]));

  for (const indicator of form.indicators) {
    const parts = rows.filter((row) => isCounted(indicator, row));
    const asked = rows.filter((row) => isAsked(form, indicator, row.unit.level) || parts.includes(row)).length;
    const flagged = parts.filter(({ record }) => flaggedIn.get(record)!.has(indicator.id)).length;
    const value =
      indicator.type === "inventory" || indicator.aggregation === "distinct" ? null : sumOf(indicator.id, parts);
    totals.set(indicator.id, { indicator: indicator.id, value, reported: parts.length, asked, flagged });
    if (indicator.type === "inventory") {
      const texts = parts.map(({ unit, record }) => ({ unit, text: String(record!.values.get(indicator.id)!.value) }));
      const read = texts.map(({ unit, text }) => ({ unit, text, items: parseInventory(text) }));
      inventories.set(indicator.id, addInventories(read.flatMap(({ items }) => (items ? [items] : []))));
      inventoryTexts.set(
        indicator.id,
        read.filter(({ items }) => items === null).map(({ unit, text }) => `${unit.name}: ${text}`),
      );
    }
  }
  return { totals, inventories, inventoryTexts };
}

/** Whether the row's figure is part of the total. */
function isCounted(indicator: Indicator, { unit, record }: UnitRow): boolean {
  const value = record?.values.get(indicator.id)?.value ?? null;
  if (value === null) return false;
  if (indicator.aggregation === "ownerOnly" && indicator.ownerLevels && !indicator.ownerLevels.includes(unit.level)) {
    return false;
  }
  return indicator.type === "inventory" || typeof value === "number";
}

function sumOf(id: string, rows: readonly UnitRow[]): number | null {
  if (rows.length === 0) return null;
  const sum = rows.reduce((total, { record }) => total + (record!.values.get(id)!.value as number), 0);
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}

function errorsOf(record: Record | null): ReadonlySet<string> {
  return new Set(
    (record?.issues ?? []).flatMap(({ severity, indicators }) => (severity === "error" ? indicators : [])),
  );
}
