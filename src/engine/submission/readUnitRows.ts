import { indicatorOf, type FormSet } from "../form/formSet";
import type { ReceivedWorkbook } from "../values/grid";
import { fold } from "../values/text";
import type { FigureRow } from "./figureRows";
import { openSheets } from "./openSheets";
import { readCell } from "./readCell";
import { placedOn, type PlacedTable } from "./readTables";
import { tableRecogniser } from "./recogniseTable";
import type { FoundValue } from "./submission";

/** The rows of a table of many units, as they stand. */
export interface UnitRows {
  /** Folded name of the unit → what was found in its row, over all tables of the form. */
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, FoundValue>>;
  readonly total: ReadonlyMap<string, FoundValue>;
}

/**
 * Reads a workbook row by row that lists several units, such as a consolidated one. Of copies of a table the first counts.
 * @returns `null` when no table of the form is in it
 * @throws {Refusal} when a sheet that is needed is damaged or over a limit
 */
export function readUnitRows(workbook: ReceivedWorkbook, form: FormSet): UnitRows | null {
  const { sheets } = openSheets(workbook, [form], tableRecogniser([form]));
  const placed = sheets.flatMap((sheet) => placedOn(sheet, form));
  const byName = new Map<string, Map<string, FoundValue>>();
  const total = new Map<string, FoundValue>();
  const read = new Set<string>();
  for (const table of placed) {
    const wanted = table.header.tables.filter((id) => !read.has(id));
    for (const row of table.rows.units) {
      if (row.label === null) continue;
      const key = fold(row.label);
      if (!byName.has(key)) byName.set(key, new Map());
      addRow(table, row, wanted, byName.get(key)!);
    }
    if (table.rows.total) addRow(table, table.rows.total, wanted, total);
    for (const id of wanted) read.add(id);
  }
  return read.size === 0 ? null : { byName, total };
}

function addRow(
  { sheet, header }: PlacedTable,
  { row }: FigureRow,
  tables: readonly string[],
  values: Map<string, FoundValue>,
): void {
  for (const [column, { table, indicator }] of header.columns) {
    if (!tables.includes(table)) continue;
    values.set(
      indicator,
      readCell(indicatorOf(header.form, indicator), { sheet: sheet.name, row, column }, sheet.cells),
    );
  }
}
