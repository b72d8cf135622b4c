import type { CellRef } from "../values/cells";
import type { Cell, Grid, Span } from "../values/grid";

/** Cells of one sheet by address. */
export interface SheetCells {
  readonly lastRow: number;
  /** The same cells as the sheet holds them, of which its formulas speak; itself unless the sheet is read sideways. */
  readonly upright: SheetCells;
  /** The address that a person sees: of a sheet read sideways, row and column change places. */
  ref(row: number, column: number): CellRef;
  row(row: number): ReadonlyMap<number, Cell>;
  at(row: number, column: number): Cell | null;
  /** Whether the sheet does not show it. */
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
}

const noCells: ReadonlyMap<number, Cell> = new Map();

/** Reads the grid once; cells keep their order within a row. */
export function sheetCells(grid: Grid): SheetCells {
  return indexed(grid, null);
}

/** Rows and columns change places: a form with its indicators down the rows then reads like any other. */
export function turned(grid: Grid): Grid {
  const cells = grid.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row }));
  const merges = grid.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  const { unseen } = grid;
  return {
    ...grid,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges,
    ...(unseen && { unseen: { rows: unseen.columns, columns: unseen.rows } }),
  };
}

/** Cells of a grid that `turned` gave. */
export function turnedCells(grid: Grid, upright: SheetCells): SheetCells {
  return indexed(grid, upright);
}

function indexed(grid: Grid, upright: SheetCells | null): SheetCells {
  const typed = new Map<number, Cell[]>();
  let lastRow = -1;
  for (const cell of grid.cells) {
    const row = typed.get(cell.row);
    if (row) row.push(cell);
    else typed.set(cell.row, [cell]);
    lastRow = Math.max(lastRow, cell.row);
  }
  // Of a sheet whose header is known only the rows of figures are looked at: no other is put in order.
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  const rowAt = (row: number): ReadonlyMap<number, Cell> => {
    let known = rows.get(row);
    if (!known) {
      const cellsOf = typed.get(row);
      if (cellsOf === undefined) return noCells;
      rows.set(row, (known = new Map(cellsOf.map((cell) => [cell.column, cell]))));
    }
    return known;
  };
  const sheet = grid.name;
  const cells: SheetCells = {
    lastRow,
    get upright() {
      return upright ?? cells;
    },
    ref: (row, column) => (upright ? { sheet, row: column, column: row } : { sheet, row, column }),
    row: rowAt,
    at: (row, column) => rowAt(row).get(column) ?? null,
    isHiddenRow: (row) => isWithin(grid.unseen?.rows, row),
    isHiddenColumn: (column) => isWithin(grid.unseen?.columns, column),
  };
  return cells;
}

function isWithin(spans: readonly Span[] | undefined, at: number): boolean {
  if (spans === undefined) return false;
  let from = 0;
  for (let to = spans.length; from < to;) {
    const middle = (from + to) >> 1;
    if (spans[middle]!.last < at) from = middle + 1;
    else to = middle;
  }
  return from < spans.length && spans[from]!.first <= at;
}

const numbersIn = new WeakMap<ReadonlyMap<number, Cell>, ReadonlyMap<number, number>>();

/**
 * Column → printed number, when the row counts its columns: "(1)", "(2)", … or 1, 2, …, maybe with how a column is made, "(4)=(5)+(6)".
 * Columns get deleted and moved, numbers and all: so numbers in brackets may come in any order, bare ones mostly run up.
 * Empty when the row is anything else.
 */
export function columnNumbersIn(cells: SheetCells, row: number): ReadonlyMap<number, number> {
  const texts = cells.row(row);
  let known = numbersIn.get(texts);
  if (!known) numbersIn.set(texts, (known = countedIn(texts)));
  return known;
}

function countedIn(row: ReadonlyMap<number, Cell>): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const distinct = new Set<number>();
  let bracketed = 0;
  let steps = 0;
  let rises = 0;
  let previous = 0;
  for (const [column, cell] of row) {
    const number = printedNumber(cell);
    if (number === null || number < 1) {
      if (typeof cell.value === "string" && /^\s*(?:\(?[A-Ea-e]\)?)?\s*$/.test(cell.value)) continue;
      return new Map();
    }
    if (typeof cell.value === "string" && /^\s*[([]/.test(cell.value)) bracketed++;
    if (number === previous + 1) steps++;
    if (number > previous) rises++;
    numbers.set(column, number);
    distinct.add(number);
    previous = number;
  }
  const { size } = numbers;
  if (distinct.size < size) return new Map();
  if (bracketed === size) return size >= 3 ? numbers : new Map();
  const isRun = steps >= size - 1 && size >= 5 && Math.min(...distinct) <= 4;
  const isShuffledRun = size >= 8 && rises >= 0.6 * size && Math.max(...distinct) <= size + 6;
  return isRun || isShuffledRun ? numbers : new Map();
}

/** The row under a header that counts its columns, empty rows and rows of words passed over; `null` when there is none. */
export function numberRowUnder(cells: SheetCells, bottom: number): number | null {
  for (let row = bottom + 1; row <= bottom + 3; row++) {
    if (columnNumbersIn(cells, row).size > 0) return row;
    if (!isWordsOnly(cells, row)) return null;
  }
  return null;
}

/** Whether no cell of the row holds a number, a formula or a text that is one. */
export function isWordsOnly(cells: SheetCells, row: number): boolean {
  for (const { value, formula } of cells.row(row).values()) {
    if (formula !== undefined || (value !== null && typeof value !== "string")) return false;
    if (typeof value === "string" && /^[\d\s.,()–-]*\d[\d\s.,()–-]*$/.test(value)) return false;
  }
  return true;
}

function printedNumber(cell: Cell): number | null {
  if (typeof cell.value === "number") return Number.isInteger(cell.value) ? cell.value : null;
  if (typeof cell.value !== "string") return null;
  const match = /^\s*[([]?\s*(\d{1,3})\s*[)\]]?\s*(?:=.{0,40})?$/.exec(cell.value);
  return match ? Number(match[1]) : null;
}
