import { indicatorOf, type FormSet, type Indicator } from "../form/formSet";
import { addInventories, formatInventory, parseInventory } from "../values/inventory";
import type { Issue } from "../values/issue";
import { formatCount } from "../values/numbers";
import { fileIssue } from "./fileIssue";
import { readCell } from "./readCell";
import type { PlacedTable } from "./placedTable";
import type { RecognisedColumn } from "./recogniseTable";
import type { FoundValue } from "./submission";

/** The figures of one column in the rows of units. */
function columnOf(indicator: Indicator, column: number, { rows, sheet }: PlacedTable): readonly FoundValue[] {
  return rows.units.map(({ row }) => readCell(indicator, row, column, sheet.cells));
}

/** What the total row of a column would say, where a table of several units has none. Its cell is the first that holds a figure. */
export function sumOfRows(indicator: Indicator, column: number, found: PlacedTable): FoundValue {
  const values = columnOf(indicator, column, found);
  const first = values.find(({ reading }) => reading !== "blank") ?? values[0]!;
  const blank: FoundValue = { ...first, asFound: null, value: null, reading: "blank" };
  if (indicator.aggregation === "distinct") return blank;
  if (indicator.type === "inventory") {
    const inventories = values.flatMap(({ value }) => (typeof value === "string" ? [parseInventory(value)] : []));
    if (inventories.length === 0 || inventories.includes(null)) return blank;
    const text = formatInventory(addInventories(inventories.filter((each) => each !== null)));
    return { ...first, asFound: text, value: text, reading: "text" };
  }
  const figures = values.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (figures.length === 0) return blank;
  const sum = total(figures);
  return { ...first, asFound: sum, value: sum, reading: "formula" };
}

/** Columns whose total row is not the sum of the rows above or below it. */
export function totalMismatches(
  form: FormSet,
  columns: readonly (readonly [number, RecognisedColumn])[],
  found: PlacedTable,
): readonly Issue[] {
  const rule = form.rules.find((each) => each.kind === "totalIsSum");
  const row = found.rows.total;
  if (!rule || row === null) return [];
  return columns.flatMap(([column, { indicator: id }]) => {
    const indicator = indicatorOf(form, id);
    if (indicator.type === "inventory" || !["sum", "sumWithDuplicateWarning"].includes(indicator.aggregation))
      return [];
    const figures = columnOf(indicator, column, found).flatMap(({ value }) =>
      typeof value === "number" ? [value] : [],
    );
    const declared = readCell(indicator, row.row, column, found.sheet.cells);
    const { cell } = declared;
    const sum = total(figures);
    const isBlank = declared.reading === "blank" && (figures.length === 0 || row.filled === 0);
    if (isBlank || declared.value === sum || (declared.value === null && declared.reading !== "blank")) return [];
    return fileIssue(rule.code, rule.severity, {
      rule: rule.id,
      indicators: [id],
      cells: [cell],
      found: declared.value,
      expected: `= ${formatCount(sum)}`,
    });
  });
}

function total(figures: readonly number[]): number {
  const sum = figures.reduce((a, b) => a + b, 0);
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}
