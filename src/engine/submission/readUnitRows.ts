import { indicatorOf, type FormSet } from "../form/formSet";
import type { ReceivedWorkbook } from "../values/grid";
import { fold } from "../values/text";
import type { FigureRow } from "./figureRows";
import { openSheets } from "./openSheets";
import { readCell } from "./readCell";
import { placedOn, type PlacedTable } from "./placedTable";
import { tableRecogniser } from "./recogniseTable";
import type { FoundValue } from "./submission";

/** The rows of a table of many units, as they stand. */
export interface UnitRows {
  /** Key of the unit (`rowKeys`) → what was found in its row, over all tables of the form. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<string, FoundValue>>;
  readonly total: ReadonlyMap<string, FoundValue>;
}

/** A key for each name, in order: the folded name without a remark in brackets, and which of that name it is. */
export function rowKeys(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = fold(name.replace(/\([^()]*\)\s*$/, ""));
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key} ${nth}`;
  });
}

/**
 * Reads a workbook row by row that lists several units, such as a consolidated one. Of copies of a table the first counts.
 * @returns `null` when no table of the form is in it
 * @throws {Refusal} when a sheet that is needed is damaged or over a limit
 */
export function readUnitRows(workbook: ReceivedWorkbook, form: FormSet): UnitRows | null {
  const { sheets } = openSheets(workbook, [form], tableRecogniser([form]));
  const placed = sheets.flatMap((sheet) => placedOn(sheet, form));
  const byKey = new Map<string, Map<string, FoundValue>>();
  const total = new Map<string, FoundValue>();
  const read = new Set<string>();
  for (const table of placed) {
    const wanted = table.header.tables.filter((id) => !read.has(id));
    const named = table.rows.units.filter(({ label }) => label !== null);
    const keys = rowKeys(named.map(({ label }) => label!));
    named.forEach((row, at) => {
      const key = keys[at]!;
      if (!byKey.has(key)) byKey.set(key, new Map());
      addRow(table, row, wanted, byKey.get(key)!);
    });
    if (table.rows.total) addRow(table, table.rows.total, wanted, total);
    for (const id of wanted) read.add(id);
  }
  return read.size === 0 ? null : { byKey, total };
}

function addRow(
  { sheet, header }: PlacedTable,
  { row }: FigureRow,
  tables: readonly string[],
  values: Map<string, FoundValue>,
): void {
  for (const [column, { table, indicator }] of header.columns) {
    if (!tables.includes(table)) continue;
    values.set(indicator, readCell(indicatorOf(header.form, indicator), row, column, sheet.cells));
  }
}
