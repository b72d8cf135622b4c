import { columnsOf, indicatorOf, type FormSet, type Table } from "../form/formSet";
import { parseStamp, type Stamp } from "../sheet/stamp";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import { fileIssue, layoutIssue } from "./fileIssue";
import { figureRowsUnder, type FigureRow, type FigureRows } from "./figureRows";
import type { OpenedSheet } from "./openSheets";
import { looksLikeFigure, readCell } from "./readCell";
import type { PeriodClue } from "./recognisePeriod";
import { afterUnitLabel, type Clue, type UnitClues } from "./recogniseUnit";
import type { RecognisedHeader } from "./recogniseTable";
import type { FoundTable, FoundValue } from "./submission";
import { sumOfRows, totalMismatches } from "./totalRow";

export interface TablesRead {
  readonly tables: readonly FoundTable[];
  readonly values: ReadonlyMap<string, FoundValue>;
  readonly consolidated: boolean;
  readonly unitClues: Omit<UnitClues, "fileName">;
  readonly periodClues: readonly PeriodClue[];
  readonly issues: readonly Issue[];
}

/** One printed table somewhere in the workbook. */
export interface PlacedTable {
  readonly sheet: OpenedSheet;
  readonly header: RecognisedHeader;
  readonly rows: FigureRows;
  /** First row that can hold the unit line and title of this header. */
  readonly titleFrom: number;
}

/** Reads the tables of one form from the opened sheets. */
export function readTables(sheets: readonly OpenedSheet[], form: FormSet, property: Stamp | null): TablesRead {
  const placed = sheets.flatMap((sheet) => placedOn(sheet, form));
  const stamps = stampsOn(sheets, placed, form);
  const kind = (stamps[0]?.stamp ?? (property?.form === form.id ? property : null))?.kind ?? null;
  const issues: Issue[] = [];
  const values = new Map<string, FoundValue>();
  const chosen: { table: Table; found: PlacedTable }[] = [];
  for (const table of form.tables) {
    const found = chooseOne(table, placed, kind, issues);
    if (found) chosen.push({ table, found });
    else {
      issues.push(fileIssue("table_missing", "error", { indicators: columnsOf(table), data: { table: table.number } }));
    }
  }
  const consolidated = isConsolidated(
    kind,
    chosen.map(({ found }) => found),
  );
  const columns: Clue[] = [];
  for (const { table, found } of chosen) {
    const { row } = readOne(form, table, found, consolidated, values, issues);
    if (!consolidated && row?.labelCell && found.header.nameColumns.length > 0) {
      columns.push({ text: row.label!, cell: { sheet: found.sheet.name, row: row.row, column: row.labelCell.column } });
    }
  }
  const distinct = [...new Set(chosen.map(({ found }) => found))];
  const titles = distinct.flatMap(titleClues);
  const sheetStamps = stamps.map(({ stamp, clue }) => ({ text: stamp.unit, cell: clue.cell, period: stamp.period }));
  const unitStamps =
    sheetStamps.length > 0 || property?.form !== form.id
      ? sheetStamps
      : [{ text: property.unit, cell: null, period: property.period }];
  return {
    tables: chosen.map(({ table, found }) => ({
      table: table.id,
      sheet: found.sheet.name,
      headerRows: { from: found.header.top, to: found.header.bottom },
      dataRow: found.rows.first,
      confidence: found.header.confidence,
    })),
    values,
    consolidated,
    unitClues: {
      stamps: unitStamps.map(({ text, cell }) => ({ text, cell })),
      lines: titles.flatMap(({ lines }) => lines),
      columns,
      sheetNames: [...new Set(distinct.map(({ sheet }) => sheet.name))],
    },
    periodClues: [
      ...unitStamps.map(({ period, cell }): PeriodClue => ({ text: period, cell, by: "stamp" })),
      ...titles.flatMap(({ lines }) => lines.map((line): PeriodClue => ({ ...line, by: "title" }))),
      ...distinct.flatMap(({ header }) =>
        [...header.columns.values()].flatMap(({ text }): readonly PeriodClue[] =>
          /\d/.test(text) ? [{ text, cell: null, by: "header" }] : [],
        ),
      ),
    ],
    issues,
  };
}

/** The tables of a form on one sheet, top to bottom. */
export function placedOn(sheet: OpenedSheet, form: FormSet): readonly PlacedTable[] {
  const headers = sheet.headers.map((readings) => readings.find((header) => header.form === form) ?? null);
  const result: PlacedTable[] = [];
  let titleFrom = 0;
  sheet.headers.forEach((readings, at) => {
    const header = headers[at];
    const next = sheet.headers[at + 1]?.[0]?.top ?? Infinity;
    if (!header) {
      titleFrom = (readings[0]?.bottom ?? titleFrom - 1) + 1;
      return;
    }
    const rows = figureRowsUnder(header, sheet.cells, next);
    result.push({ sheet, header, rows, titleFrom });
    titleFrom = Math.max(header.bottom, rows.total?.row ?? 0, rows.units.at(-1)?.row ?? 0) + 1;
  });
  return result;
}

/** Of several copies of a table the first that holds anything; a copy that says something else is an error. */
function chooseOne(
  table: Table,
  placed: readonly PlacedTable[],
  kind: Stamp["kind"] | null,
  issues: Issue[],
): PlacedTable | null {
  const copies = placed.filter(({ header }) => header.tables.includes(table.id));
  if (copies.length <= 1) return copies[0] ?? null;
  const contents = copies.map((copy) => contentOf(copy, table, kind));
  const first = Math.max(
    0,
    contents.findIndex((content) => content.size > 0),
  );
  copies.forEach((copy, at) => {
    if (at === first || contents[at]!.size === 0) return;
    const differing = [...new Set([...contents[first]!.keys(), ...contents[at]!.keys()])].filter(
      (id) => contents[first]!.get(id)?.value !== contents[at]!.get(id)?.value,
    );
    if (differing.length === 0) return;
    const cells = differing.flatMap((id) => [contents[first]!.get(id)?.cell, contents[at]!.get(id)?.cell]);
    issues.push(
      fileIssue("duplicate_table", "error", {
        indicators: differing,
        cells: cells.filter((cell): cell is CellRef => cell !== undefined),
        found: copy.sheet.name,
        expected: copies[first]!.sheet.name,
        data: { table: table.number },
      }),
    );
  });
  return copies[first]!;
}

function contentOf(copy: PlacedTable, table: Table, kind: Stamp["kind"] | null): ReadonlyMap<string, FoundValue> {
  const row = isConsolidated(kind, [copy]) ? (copy.rows.total ?? copy.rows.units[0]) : singleRow(copy.rows);
  const content = new Map<string, FoundValue>();
  if (!row) return content;
  for (const [column, { table: id, indicator }] of copy.header.columns) {
    if (id !== table.id) continue;
    const at = { sheet: copy.sheet.name, row: row.row, column };
    const value = readCell(indicatorOf(copy.header.form, indicator), at, copy.sheet.cells);
    if (value.reading !== "blank") content.set(indicator, value);
  }
  return content;
}

/** A stamp knows; without one, two named rows with figures are more than one unit's report. */
function isConsolidated(kind: Stamp["kind"] | null, tables: readonly PlacedTable[]): boolean {
  if (kind !== null) return kind === "consolidated";
  return tables.some(({ rows }) => rows.units.filter((row) => row.label !== null && row.filled > 0).length > 1);
}

/** The row that is the report: the one with figures, else the first; `null` when there is none or only a total. */
function singleRow({ units, total }: FigureRows): FigureRow | null {
  const filled = units.filter((row) => row.filled > 0);
  return filled[0] ?? (total !== null && total.filled > 0 && units.length === 0 ? null : (units[0] ?? null));
}

function readOne(
  form: FormSet,
  table: Table,
  found: PlacedTable,
  consolidated: boolean,
  values: Map<string, FoundValue>,
  issues: Issue[],
): { row: FigureRow | null } {
  const { header, rows, sheet } = found;
  const own = [...header.columns].filter(([, column]) => column.table === table.id);
  const single = consolidated ? null : singleRow(rows);
  const row = single ?? rows.total;
  const at = (column: number): CellRef => ({ sheet: sheet.name, row: row?.row ?? rows.first, column });
  const summed = consolidated && rows.total === null && rows.units.length > 1;

  for (const [column, { indicator }] of own) {
    const meant = indicatorOf(form, indicator);
    values.set(indicator, summed ? sumOfRows(meant, column, found) : readCell(meant, at(column), sheet.cells));
  }
  if (rows.total !== null && rows.units.length > 0) issues.push(...totalMismatches(form, own, found));
  issues.push(
    ...layoutIssues(
      table,
      found,
      own.map(([column]) => column),
      at,
      values,
    ),
  );
  if (summed)
    issues.push(layoutIssue("noTotalRow", "warning", { cells: [at(own[0]![0])], data: { table: table.number } }));
  if (!consolidated) {
    if (single === null && rows.total !== null) {
      issues.push(layoutIssue("totalRowOnly", "info", { cells: [at(own[0]![0])], data: { table: table.number } }));
    }
    const filled = rows.units.filter((each) => each.filled > 0);
    if (filled.length > 1) {
      const cells = filled.slice(1).map((each) => ({ sheet: sheet.name, row: each.row, column: own[0]![0] }));
      issues.push(layoutIssue("severalRows", "error", { cells, data: { table: table.number, rows: filled.length } }));
    }
  }
  return { row: single };
}

function layoutIssues(
  table: Table,
  { header, sheet }: PlacedTable,
  own: readonly number[],
  at: (column: number) => CellRef,
  values: ReadonlyMap<string, FoundValue>,
): readonly Issue[] {
  const issues: Issue[] = [];
  const missing = columnsOf(table).filter((id) => !values.has(id));
  const data = { table: table.number };
  if (missing.length > 0) issues.push(layoutIssue("columnsMissing", "warning", { indicators: missing, data }));
  for (const column of own) {
    const { by, indicator, text } = header.columns.get(column)!;
    if (by === "position") {
      issues.push(
        layoutIssue("columnByPosition", "warning", { indicators: [indicator], cells: [at(column)], found: text, data }),
      );
    }
  }
  // Figures in a column that is nobody's: within the table, or under a heading that could not be placed.
  const [from, to] = [Math.min(...own), Math.max(...own) + 1];
  const headings = new Map(header.held.map((column) => [column.column, column.text]));
  const anyFigure = indicatorOf(header.form, header.columns.get(own[0]!)!.indicator);
  for (const [column, cell] of sheet.cells.row(at(from).row)) {
    const isNear = column >= from && column <= to;
    const isMeant = isNear || (header.tables.length === 1 && headings.has(column));
    if (!isMeant || header.columns.has(column) || header.nameColumns.includes(column)) continue;
    if (!looksLikeFigure(cell, anyFigure) || (!(isNear && column < to) && !headings.has(column))) continue;
    issues.push(
      layoutIssue("columnNotPlaced", "warning", { cells: [at(column)], found: headings.get(column) ?? null, data }),
    );
  }
  return issues;
}

function stampsOn(
  sheets: readonly OpenedSheet[],
  placed: readonly PlacedTable[],
  form: FormSet,
): readonly { stamp: Stamp; clue: Clue }[] {
  const used = new Set(placed.map(({ sheet }) => sheet));
  return sheets.flatMap((sheet) => {
    if (!used.has(sheet)) return [];
    return sheet.grid.cells.flatMap(({ value, row, column }) => {
      if (typeof value !== "string" || !value.includes("SK")) return [];
      const stamp = parseStamp(value);
      return stamp?.form === form.id
        ? [{ stamp, clue: { text: value, cell: { sheet: sheet.name, row, column } } }]
        : [];
    });
  });
}

const mostTitleRows = 40;

/** The lines above a header: unit line, title. A unit label left open is completed by the next cell. */
function titleClues({ sheet, header, titleFrom }: PlacedTable): { readonly lines: readonly Clue[] }[] {
  const lines: Clue[] = [];
  for (let row = Math.max(titleFrom, header.top - mostTitleRows); row < header.top; row++) {
    const texts = [...sheet.cells.row(row).values()].filter(({ value }) => typeof value === "string");
    texts.forEach(({ column, value }, at) => {
      const cell = { sheet: sheet.name, row, column };
      const typed = (value as string).slice(0, 1000).split(/\r?\n/);
      for (const line of typed) {
        const after = afterUnitLabel(line);
        const next = texts[at + 1];
        const isOpen = after !== null && !/\p{L}/u.test(after) && typed.length === 1;
        if (isOpen && next && next.column - column <= 4 && !/\d\s*$/.test(next.value as string)) {
          lines.push({ text: `${line} ${next.value as string}`, cell });
        } else lines.push({ text: line, cell });
      }
    });
  }
  return [{ lines }];
}
