import type { Cell, Grid } from "../values/grid";

/** Cells of one sheet by address. */
export interface SheetCells {
  readonly lastRow: number;
  row(row: number): ReadonlyMap<number, Cell>;
  at(row: number, column: number): Cell | null;
}

const noCells: ReadonlyMap<number, Cell> = new Map();

/** Reads the grid once; cells keep their order within a row. */
export function sheetCells(grid: Grid): SheetCells {
  const rows = new Map<number, Map<number, Cell>>();
  let lastRow = -1;
  for (const cell of grid.cells) {
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map()));
    row.set(cell.column, cell);
    lastRow = Math.max(lastRow, cell.row);
  }
  return {
    lastRow,
    row: (row) => rows.get(row) ?? noCells,
    at: (row, column) => rows.get(row)?.get(column) ?? null,
  };
}

/**
 * Column → printed number, when the row counts its columns: "(1)", "(2)", … or 1, 2, …, maybe with how a column is made, "(4)=(5)+(6)".
 * Empty when it is anything else; a row of figures does not run up by one through at least five columns.
 */
export function columnNumbersIn(cells: SheetCells, row: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let previous: number | null = null;
  for (const [column, cell] of cells.row(row)) {
    const number = printedNumber(cell);
    if (number === null) {
      if (typeof cell.value === "string" && /^\s*\(?[A-Ea-e]\)?\s*$/.test(cell.value)) continue;
      return new Map();
    }
    if (previous !== null && number !== previous + 1) return new Map();
    numbers.set(column, number);
    previous = number;
  }
  const first = numbers.values().next().value ?? 0;
  return numbers.size >= 5 && first >= 1 && first <= 4 ? numbers : new Map();
}

function printedNumber(cell: Cell): number | null {
  if (typeof cell.value === "number") return Number.isInteger(cell.value) ? cell.value : null;
  if (typeof cell.value !== "string") return null;
  const match = /^\s*[([]?\s*(\d{1,3})\s*[)\]]?\s*(?:=.{0,40})?$/.exec(cell.value);
  return match ? Number(match[1]) : null;
}
