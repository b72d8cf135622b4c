import type { FormSet } from "../../src/engine/form/formSet";
import type { CellRange } from "../../src/engine/values/cells";
import type { Cell, CellValue, Grid, Span } from "../../src/engine/values/grid";
import type { Unit } from "../../src/engine/values/unit";

/** A workbook that can be cut, moved and written over, with what it truly says. */
export interface Paper {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly fileName: string;
  sheets: Sheet[];
  /** Truth: unit code → indicator → figure. */
  truth: Map<string, Map<string, number | string>>;
}

export interface Sheet {
  name: string;
  cells: PaperCell[];
  merges: CellRange[];
  tables: Spot[];
  /** Rows and columns that are there but not shown. */
  hidden: { rows: number[]; columns: number[] };
}

export interface PaperCell {
  row: number;
  column: number;
  value: CellValue;
  formula?: string;
}

/** Where a table stands on its sheet. */
export interface Spot {
  readonly table: string;
  /** First and last row of the header. */
  top: number;
  bottom: number;
  /** The row of figures. */
  row: number;
  columns: Map<string, number>;
}

/** Numbers that follow from a seed. */
export interface Dice {
  /** 0 ≤ n < below */
  upTo(below: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], count: number): T[];
  shuffled<T>(items: readonly T[]): T[];
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let at = result.length - 1; at > 0; at--) {
      const other = upTo(at + 1);
      [result[at], result[other]] = [result[other]!, result[at]!];
    }
    return result;
  };
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (items) => items[upTo(items.length)]!,
    some: (items, count) => shuffled(items).slice(0, count),
    shuffled,
  };
}

export function copyOf(paper: Paper): Paper {
  return {
    ...paper,
    sheets: paper.sheets.map(copyOfSheet),
    truth: new Map([...paper.truth].map(([code, values]) => [code, new Map(values)])),
  };
}

export function copyOfSheet(sheet: Sheet): Sheet {
  return {
    name: sheet.name,
    cells: sheet.cells.map((cell) => ({ ...cell })),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    tables: sheet.tables.map((spot) => ({ ...spot, columns: new Map(spot.columns) })),
    hidden: { rows: [...sheet.hidden.rows], columns: [...sheet.hidden.columns] },
  };
}

export function gridOf({ name, cells, merges, hidden }: Sheet): Grid {
  const last = new Map<string, Cell>();
  for (const cell of cells) {
    if (cell.value !== null || cell.formula !== undefined) last.set(`${cell.row},${cell.column}`, { ...cell });
  }
  return {
    name,
    hidden: false,
    cells: [...last.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    unseen: { rows: spansOf(hidden.rows), columns: spansOf(hidden.columns) },
  };
}

function spansOf(places: readonly number[]): Span[] {
  return places.toSorted((a, b) => a - b).map((place) => ({ first: place, last: place }));
}

export function at(sheet: Sheet, row: number, column: number): PaperCell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

export function put(sheet: Sheet, row: number, column: number, value: CellValue): void {
  const cell = at(sheet, row, column);
  if (!cell) sheet.cells.push({ row, column, value });
  else {
    cell.value = value;
    delete cell.formula;
  }
}

export function lastColumnOf(sheet: Sheet): number {
  return Math.max(0, ...sheet.cells.map(({ column }) => column), ...sheet.merges.map(({ right }) => right));
}

export function lastRowOf(sheet: Sheet): number {
  return Math.max(0, ...sheet.cells.map(({ row }) => row), ...sheet.merges.map(({ bottom }) => bottom));
}

export function insertRows(sheet: Sheet, before: number, count: number): void {
  sheet.hidden.rows = sheet.hidden.rows.map((row) => (row >= before ? row + count : row));
  for (const cell of sheet.cells) if (cell.row >= before) cell.row += count;
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    top: merge.top >= before ? merge.top + count : merge.top,
    bottom: merge.bottom >= before ? merge.bottom + count : merge.bottom,
  }));
  for (const spot of sheet.tables) {
    if (spot.top >= before) spot.top += count;
    if (spot.bottom >= before) spot.bottom += count;
    if (spot.row >= before) spot.row += count;
  }
}

export function insertColumns(sheet: Sheet, before: number, count: number): void {
  sheet.hidden.columns = sheet.hidden.columns.map((column) => (column >= before ? column + count : column));
  for (const cell of sheet.cells) if (cell.column >= before) cell.column += count;
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    left: merge.left >= before ? merge.left + count : merge.left,
    right: merge.right >= before ? merge.right + count : merge.right,
  }));
  for (const spot of sheet.tables) {
    for (const [id, column] of spot.columns) if (column >= before) spot.columns.set(id, column + count);
  }
}

export function deleteColumn(sheet: Sheet, column: number): void {
  sheet.hidden.columns = sheet.hidden.columns.flatMap((at) => (at === column ? [] : [at > column ? at - 1 : at]));
  // The heading of a merge whose first column goes stays with the rest of it.
  for (const merge of sheet.merges) {
    if (merge.left !== column || merge.right === column) continue;
    const heading = at(sheet, merge.top, column);
    if (heading) sheet.cells.push({ ...heading, column: column + 1 });
  }
  sheet.cells = sheet.cells.filter((cell) => cell.column !== column);
  sheet.merges = sheet.merges.filter(({ left, right }) => !(left === column && right === column));
  for (const cell of sheet.cells) if (cell.column > column) cell.column--;
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    left: merge.left > column ? merge.left - 1 : merge.left,
    right: merge.right >= column ? merge.right - 1 : merge.right,
  }));
  for (const spot of sheet.tables) {
    for (const [id, at] of spot.columns) {
      if (at === column) spot.columns.delete(id);
      else if (at > column) spot.columns.set(id, at - 1);
    }
  }
}

/** The lowest heading cell right above the figures of a column; of a cell that is part of a merge, the merge's own. */
export function leafHeading(sheet: Sheet, spot: Spot, column: number): PaperCell | undefined {
  for (let row = spot.bottom; row >= spot.top; row--) {
    const cell = at(sheet, row, column);
    if (cell && typeof cell.value === "string" && cell.value.trim() !== "") {
      const merge = sheet.merges.find((m) => m.top === row && m.left === column);
      return merge && merge.right > merge.left ? undefined : cell;
    }
  }
  return undefined;
}

/** Every heading of a table, leaves and groups. */
export function headings(sheet: Sheet, spot: Spot): PaperCell[] {
  const columns = [...spot.columns.values()];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return sheet.cells.filter(
    ({ row, column, value }) =>
      row >= spot.top && row <= spot.bottom && column >= left && column <= right && typeof value === "string",
  );
}

export function blankSheet(name: string): Sheet {
  return { name, cells: [], merges: [], tables: [], hidden: { rows: [], columns: [] } };
}

export const tables = (paper: Paper): { sheet: Sheet; spot: Spot }[] =>
  paper.sheets.flatMap((sheet) => sheet.tables.map((spot) => ({ sheet, spot })));

/** Columns of a table from left to right. */
export const ordered = (spot: Spot): (readonly [string, number])[] => [...spot.columns].toSorted((a, b) => a[1] - b[1]);

export const truthOf = (paper: Paper): Map<string, number | string> => paper.truth.get(paper.unit.code)!;

/** Changes a workbook in place the way people do; how much grows with the strength, 1 to 3. */
export interface Mutation {
  readonly kind: string;
  /** Kinds that build the sheets anew stand last in a combination, and only one of them. */
  readonly rebuilds?: true;
  /** The file then no longer says what is right: the best that can be done is to ask. */
  readonly isOpen?: true;
  apply(paper: Paper, strength: number, roll: Dice): void;
}
