import { columnsOf, indicatorOf, type FormSet, type Table } from "../form/formSet";
import type { Stamp } from "../sheet/stamp";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import { fileIssue, layoutIssue } from "./fileIssue";
import type { FigureRow } from "./figureRows";
import { headerFacts } from "./headerFacts";
import { singleRow, stampsOn, type PlacedTable } from "./placedTable";
import { hiddenCopies } from "./hiddenCopies";
import { mergedFigures } from "./mergedFigures";
import { restateMoney } from "./moneyFigures";
import { readCell } from "./readCell";
import type { PeriodClue } from "./recognisePeriod";
import type { RecognisedColumn } from "./recogniseTable";
import type { Clue, UnitClues } from "./recogniseUnit";
import type { FoundTable, FoundValue } from "./submission";
import { sumOfRows, totalMismatches } from "./totalRow";
import { strayColumns, undecidedIn, type UndecidedColumn } from "./undecided";
import { valuesSay } from "./valuePattern";
import { confidenceAgainst, confidenceOf, enough, type Vote } from "./votes";

export interface TablesRead {
  readonly tables: readonly FoundTable[];
  readonly values: ReadonlyMap<string, FoundValue>;
  readonly consolidated: boolean;
  readonly unitClues: Omit<UnitClues, "fileName">;
  readonly periodClues: readonly PeriodClue[];
  /** Columns with figures that may be those of missing indicators: nobody may guess which. */
  readonly undecided: readonly UndecidedColumn[];
  readonly issues: readonly Issue[];
}

interface Piece {
  readonly table: Table;
  readonly found: PlacedTable;
}

/**
 * Reads the tables of one form. A table may stand there in pieces, each with other columns; copies are compared, never added.
 * @param part set when the tables are one unit's share of a workbook of several units
 */
export function readTables(
  placed: readonly PlacedTable[],
  form: FormSet,
  property: Stamp | null,
  part: boolean,
): TablesRead {
  const stamps = [...new Set(placed.map(({ sheet }) => sheet))].flatMap((sheet) => stampsOn(sheet, form));
  const stamped = (stamps[0]?.stamp ?? (property?.form === form.id ? property : null))?.kind ?? null;
  const kind = part ? "unit" : stamped;
  const issues: Issue[] = [];
  const values = new Map<string, FoundValue>();
  const chosen = form.tables.flatMap((table): readonly Piece[] => {
    const pieces = piecesOf(table, placed, kind, issues);
    if (pieces.length === 0) {
      issues.push(fileIssue("table_missing", "error", { indicators: columnsOf(table), data: { table: table.number } }));
    }
    return pieces.map((found) => ({ table, found: withoutOpposed(found, form) }));
  });
  const consolidated = isConsolidated(
    kind,
    chosen.map(({ found }) => found),
  );
  const columns: Clue[] = [];
  const rowOf = new Map<PlacedTable, FigureRow | null>();
  for (const { table, found } of chosen) {
    const { row } = readOne(form, table, found, consolidated, values, issues);
    rowOf.set(found, row ?? found.rows.total);
    if (!consolidated && row?.labelCell && found.header.nameColumns.length > 0) {
      columns.push({ text: row.label!, cell: found.sheet.cells.ref(row.row, row.labelCell.column) });
    }
  }
  const places = [...rowOf].map(([found, row]) => ({ found, row: row?.row ?? found.rows.first }));
  issues.push(...restateMoney(form, places, values));
  const undecided = undecidedIn(chosen, rowOf, values);
  for (const table of new Set(chosen.map((piece) => piece.table))) {
    const pieces = chosen.filter((piece) => piece.table === table).map(({ found }) => found);
    issues.push(...layoutIssues(table, pieces, rowOf, values, undecided));
  }
  const distinct = [...new Set(chosen.map(({ found }) => found))];
  const titles = distinct.flatMap((found) => found.titleLines());
  const sheetStamps = stamps.map(({ stamp, clue }) => ({ text: stamp.unit, cell: clue.cell, period: stamp.period }));
  const unitStamps =
    sheetStamps.length > 0 || property?.form !== form.id
      ? sheetStamps
      : [{ text: property.unit, cell: null, period: property.period }];
  return {
    tables: chosen.map((piece) => foundTable(piece)),
    values,
    consolidated,
    unitClues: {
      stamps: unitStamps.map(({ text, cell }) => ({ text, cell })),
      lines: titles,
      columns,
      sheetNames: [...new Set(distinct.map(({ sheet }) => sheet.name))],
    },
    periodClues: [
      ...unitStamps.map(({ period, cell }): PeriodClue => ({ text: period, cell, by: "stamp" })),
      ...titles.map((line): PeriodClue => ({ ...line, by: "title" })),
      ...distinct.flatMap(({ header }) => headerFacts(header).periodClues),
    ],
    undecided,
    issues,
  };
}

function foundTable({ table, found: { header, rows, sheet } }: Piece): FoundTable {
  return {
    table: table.id,
    sheet: sheet.name,
    headerRows: { from: header.top, to: header.bottom },
    dataRow: rows.first,
    turned: sheet.cells.upright !== sheet.cells,
    confidence: header.confidence,
    columns: headerFacts(header).tables.get(table.id)?.columns ?? [],
  };
}

/** Of several copies of a table the first that holds anything, and the pieces that hold other columns; a copy that says something else is an error. */
function piecesOf(
  table: Table,
  placed: readonly PlacedTable[],
  kind: Stamp["kind"] | null,
  issues: Issue[],
): readonly PlacedTable[] {
  const copies = placed.filter(({ header }) => header.tables.includes(table.id));
  if (copies.length <= 1) return copies;
  const contents = copies.map((copy) => contentOf(copy, table, kind));
  const first = Math.max(
    0,
    contents.findIndex((content) => content.size > 0),
  );
  const pieces = [copies[first]!];
  const taken = new Map(contents[first]);
  const columns = new Set(indicatorsOn(copies[first]!, table));
  copies.forEach((copy, at) => {
    if (at === first) return;
    const own = indicatorsOn(copy, table);
    if (own.every((id) => !columns.has(id))) {
      pieces.push(copy);
      for (const id of own) columns.add(id);
      for (const [id, value] of contents[at]!) taken.set(id, value);
      return;
    }
    if (contents[at]!.size === 0) return;
    const isPart = own.length < columns.size;
    const ids = isPart ? own : [...new Set([...taken.keys(), ...contents[at]!.keys()])];
    const differing = ids.filter((id) => taken.get(id)?.value !== contents[at]!.get(id)?.value);
    if (differing.length === 0) return;
    const cells = differing.flatMap((id) => [taken.get(id)?.cell, contents[at]!.get(id)?.cell]);
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
  return pieces;
}

function indicatorsOn({ header }: PlacedTable, table: Table): readonly string[] {
  return [...header.columns.values()].flatMap((column) => (column.table === table.id ? [column.indicator] : []));
}

function contentOf(copy: PlacedTable, table: Table, kind: Stamp["kind"] | null): ReadonlyMap<string, FoundValue> {
  const row = isConsolidated(kind, [copy]) ? (copy.rows.total ?? copy.rows.units[0]) : singleRow(copy.rows);
  const content = new Map<string, FoundValue>();
  if (!row) return content;
  for (const [column, { table: id, indicator }] of copy.header.columns) {
    if (id !== table.id) continue;
    const value = readCell(indicatorOf(copy.header.form, indicator), row.row, column, copy.sheet.cells);
    if (value.reading !== "blank") content.set(indicator, value);
  }
  return content;
}

/** A stamp knows; without one, two named rows with figures are more than one unit's report. */
function isConsolidated(kind: Stamp["kind"] | null, tables: readonly PlacedTable[]): boolean {
  if (kind !== null) return kind === "consolidated";
  return tables.some(({ rows }) => rows.units.filter((row) => row.label !== null && row.filled > 0).length > 1);
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
  const own = headerFacts(header).tables.get(table.id)?.own ?? [];
  const single = consolidated ? null : singleRow(rows);
  const row = single ?? rows.total;
  const at = (column: number): CellRef => sheet.cells.ref(row?.row ?? rows.first, column);
  const summed = consolidated && rows.total === null && rows.units.length > 1;

  for (const [column, { indicator }] of own) {
    const meant = indicatorOf(form, indicator);
    const figure = summed
      ? sumOfRows(meant, column, found)
      : readCell(meant, row?.row ?? rows.first, column, sheet.cells);
    values.set(indicator, figure);
  }
  issues.push(...doubtsOn(form, table, found, row?.row ?? rows.first, summed, values));
  if (rows.total !== null && rows.units.length > 0) issues.push(...totalMismatches(form, own, found));
  if (summed)
    issues.push(layoutIssue("noTotalRow", "warning", { cells: [at(own[0]![0])], data: { table: table.number } }));
  if (!consolidated) {
    if (single === null && rows.total !== null) {
      issues.push(layoutIssue("totalRowOnly", "info", { cells: [at(own[0]![0])], data: { table: table.number } }));
    }
    const filled = rows.units.filter((each) => each.filled > 0);
    if (filled.length > 1) {
      const cells = filled.slice(1).map((each) => sheet.cells.ref(each.row, own[0]![0]));
      issues.push(
        layoutIssue("severalRows", "error", {
          indicators: own.map(([, column]) => column.indicator),
          cells,
          data: { table: table.number, rows: filled.length },
        }),
      );
    }
  }
  return { row: single };
}

/** What merges and hidden parts make of the figures just read. Changes `values`. */
function doubtsOn(
  form: FormSet,
  table: Table,
  found: PlacedTable,
  row: number,
  summed: boolean,
  values: Map<string, FoundValue>,
): readonly Issue[] {
  const { header, sheet } = found;
  const issues: Issue[] = [];
  const data = { table: table.number };
  const idsIn = (columns: Iterable<number>): readonly string[] =>
    [...columns].flatMap((column) => {
      const { table: id, indicator } = header.columns.get(column)!;
      return id === table.id ? [indicator] : [];
    });
  for (const { columns, cell, found: asFound } of summed ? [] : mergedFigures(found, row)) {
    const indicators = idsIn(columns);
    if (indicators.length === 0) continue;
    for (const value of indicators.flatMap((id) => values.get(id) ?? []))
      values.set(value.indicator, { ...value, value: null, reading: "notAvailable" });
    const typed = typeof asFound === "number" || typeof asFound === "string" ? asFound : null;
    issues.push(layoutIssue("mergedFigure", "error", { indicators, cells: [cell], found: typed, data }));
  }
  if (!sheet.grid.unseen) return issues;
  const hidden = idsIn([...header.columns.keys()].filter((column) => sheet.cells.isHiddenColumn(column))).flatMap(
    (id) => values.get(id) ?? [],
  );
  const filled = hidden.filter(({ reading }) => reading !== "blank");
  if (filled.length > 0) {
    const indicators = filled.map(({ indicator }) => indicator);
    issues.push(layoutIssue("hiddenColumns", "info", { indicators, cells: filled.map(({ cell }) => cell), data }));
  }
  issues.push(...hiddenCopies(form, table, found, row));
  return issues;
}

/** Hears the figures on places that only neighbours spoke for; one that they leave in doubt is taken back. */
function withoutOpposed(found: PlacedTable, form: FormSet): PlacedTable {
  const { header, rows, sheet } = found;
  if (!headerFacts(header).hasMute) return found;
  const row = singleRow(rows) ?? rows.total;
  if (!row) return found;
  const known = new Map(
    [...header.columns].map(([column, { indicator }]) => [
      indicator,
      readCell(indicatorOf(form, indicator), row.row, column, sheet.cells).value,
    ]),
  );
  const columns = new Map<number, RecognisedColumn>();
  for (const [column, place] of header.columns) {
    const { mute, indicator, votes } = place;
    const says = mute ? valuesSay(form, indicator, known.get(indicator)!, known) : 0;
    const all: readonly Vote[] = says > 0 ? [...votes, { by: "values", strength: 1 }] : votes;
    const confidence = says < 0 ? confidenceAgainst(votes, says === -2) : confidenceOf(all);
    if (confidence < enough) continue;
    columns.set(column, { ...place, votes: all, confidence });
  }
  return { ...found, header: { ...header, columns } };
}

function layoutIssues(
  table: Table,
  pieces: readonly PlacedTable[],
  rowOf: ReadonlyMap<PlacedTable, FigureRow | null>,
  values: ReadonlyMap<string, FoundValue>,
  undecided: readonly UndecidedColumn[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const missing = columnsOf(table).filter((id) => !values.has(id));
  const data = { table: table.number };
  if (missing.length > 0) issues.push(layoutIssue("columnsMissing", "warning", { indicators: missing, data }));
  const asked = new Set(undecided.map(({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`));
  for (const found of pieces) {
    const { header, sheet } = found;
    const row = rowOf.get(found)?.row ?? found.rows.first;
    const at = (column: number): CellRef => sheet.cells.ref(row, column);
    for (const [column, { by, indicator, text, table: id }] of header.columns) {
      if (by !== "position" || id !== table.id) continue;
      issues.push(
        layoutIssue("columnByPosition", "warning", { indicators: [indicator], cells: [at(column)], found: text, data }),
      );
    }
    for (const { column, heading } of strayColumns(found, table, row)) {
      const cell = at(column);
      if (asked.has(`${cell.sheet} ${cell.row} ${cell.column}`)) continue;
      issues.push(layoutIssue("columnNotPlaced", "warning", { cells: [cell], found: heading, data }));
    }
  }
  return issues;
}
