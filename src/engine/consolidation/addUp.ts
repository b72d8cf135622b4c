import { isAsked, type FormSet, type Indicator } from "../form/formSet";
import { valueIn, type Record } from "../record/record";
import { addInventories, parseInventory } from "../values/inventory";
import { allAtOnce, type Steps } from "../values/steps";
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
  return allAtOnce(addUpInSteps(form, rows));
}

export function* addUpInSteps(form: FormSet, rows: readonly UnitRow[]): Steps<AddedUp> {
  const totals = new Map<string, Total>();
  const inventories = new Map<string, Inventory>();
  const inventoryTexts = new Map<string, readonly string[]>();

  const levels = [...new Set(rows.map(({ unit }) => unit.level))];
  for (const indicator of form.indicators) {
    const parts = rows.filter((row) => isCounted(indicator, row));
    yield;
    const askedLevels = new Set(levels.filter((level) => isAsked(form, indicator, level)));
    const unasked = parts.filter(({ unit }) => !askedLevels.has(unit.level)).length;
    const asked = rows.filter(({ unit }) => askedLevels.has(unit.level)).length + unasked;
    const flagged = parts.filter(({ record }) => summaryOf(record!).flagged.has(indicator.id)).length;
    const value =
      indicator.type === "inventory" || indicator.aggregation === "distinct" ? null : sumOf(indicator.id, parts);
    totals.set(indicator.id, { indicator: indicator.id, value, reported: parts.length, asked, flagged });
    if (indicator.type === "inventory") {
      const known: Inventory[] = [];
      const texts: string[] = [];
      for (const { unit, record } of parts) {
        const text = String(valueIn(record, indicator.id));
        const items = inventoryOf(record!, indicator.id, text);
        if (items) known.push(items);
        else texts.push(`${unit.name}: ${text}`);
        yield;
      }
      inventories.set(indicator.id, addInventories(known));
      inventoryTexts.set(indicator.id, texts);
    }
    yield;
  }
  return { totals, inventories, inventoryTexts };
}

/** Whether the row's figure is part of the total. */
function isCounted(indicator: Indicator, { unit, record }: UnitRow): boolean {
  const value = valueIn(record, indicator.id);
  if (value === null) return false;
  if (indicator.aggregation === "ownerOnly" && indicator.ownerLevels && !indicator.ownerLevels.includes(unit.level)) {
    return false;
  }
  return indicator.type === "inventory" || typeof value === "number";
}

function sumOf(id: string, rows: readonly UnitRow[]): number | null {
  if (rows.length === 0) return null;
  const sum = rows.reduce((total, { record }) => total + (valueIn(record, id) as number), 0);
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}

/** What adding up needs of a record, worked out once: a record never changes. */
interface Summary {
  /** Indicators with an error-level finding. */
  readonly flagged: ReadonlySet<string>;
  readonly inventories: Map<string, Inventory | null>;
}

const summaries = new WeakMap<Record, Summary>();

function summaryOf(record: Record): Summary {
  let summary = summaries.get(record);
  if (!summary) {
    const errors = record.issues.filter(({ severity }) => severity === "error");
    summary = { flagged: new Set(errors.flatMap(({ indicators }) => indicators)), inventories: new Map() };
    summaries.set(record, summary);
  }
  return summary;
}

function inventoryOf(record: Record, id: string, text: string): Inventory | null {
  const { inventories } = summaryOf(record);
  let inventory = inventories.get(id);
  if (inventory === undefined) inventories.set(id, (inventory = parseInventory(text)));
  return inventory;
}
