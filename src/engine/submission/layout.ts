import type { CellRange } from "../values/cells";
import type { Cell, Grid } from "../values/grid";
import { fold } from "../values/text";
import { blockOf, textRows, type HeadedColumn } from "./headerBlock";
import { afterUnitLabel } from "./recogniseUnit";
import { isWordsOnly, sheetCells, turned, turnedCells, type SheetCells } from "./sheetCells";
import { opensLikeUnit } from "./unitName";

/** "columns": indicators side by side, figures below. "rows": indicators below each other, figures to the right. */
export type Orientation = "columns" | "rows";

/**
 * A part of a sheet that looks like a header, whether or not any form is recognised in it. Of orientation "rows" everything speaks of the
 * sheet with its rows and columns changed: `cells` too.
 */
export interface LayoutHead {
  readonly orientation: Orientation;
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Equal for files of one layout: made of the headings, without signs and figures, and of how they stand to each other; never of values. */
  readonly fingerprint: string;
  /** Left to right. */
  readonly columns: readonly HeadedColumn[];
}

/** Columns looked at before the first heading: the heading of the first column may be lost. */
export const leftOfHeadings = 2;

const fewestTexts = 3;
const mostHeads = 20;
const mostCells = 20_000;
const tallest = 8;

/** The headers of a sheet as it stands, then as it reads sideways; none of a sheet too large to be a form. */
export function layoutHeads(grid: Grid, orientation?: Orientation): readonly LayoutHead[] {
  if (grid.cells.length > mostCells) return [];
  const cells = sheetCells(grid);
  const upright = orientation === "rows" ? [] : headsOf(grid, cells, "columns");
  if (orientation === "columns") return upright;
  const side = turned(grid);
  return [...upright, ...headsOf(side, turnedCells(side, cells), "rows")];
}

function headsOf(grid: Grid, cells: SheetCells, orientation: Orientation): readonly LayoutHead[] {
  const rows = textRows(grid);
  const heads: LayoutHead[] = [];
  const isHeader = (row: number): boolean => headingsIn(rows.get(row)).length >= fewestTexts && isWordsOnly(cells, row);
  for (let row = 0; row <= cells.lastRow && heads.length < mostHeads; row++) {
    if (!isHeader(row)) continue;
    const top = row;
    while (row < cells.lastRow && row - top + 1 < tallest && isHeader(row + 1)) row++;
    heads.push(headOf(grid, cells, rows, orientation, top, row));
  }
  return heads;
}

function headOf(
  grid: Grid,
  cells: SheetCells,
  rows: ReadonlyMap<number, readonly Cell[]>,
  orientation: Orientation,
  top: number,
  bottom: number,
): LayoutHead {
  const columns = blockOf(grid, cells, rows, top, bottom).columnsTo(bottom);
  const texts: Cell[] = [];
  for (let row = top; row <= bottom; row++) texts.push(...headingsIn(rows.get(row)));
  const left = Math.min(...texts.map(({ column }) => column));
  const right = Math.max(...texts.map(({ column }) => column), ...columns.map(({ column }) => column));
  const merges = grid.merges.filter((merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left);
  const before: HeadedColumn[] = [];
  for (let column = Math.max(0, left - leftOfHeadings); column < left; column++) {
    before.push({ column, path: [], typed: [], text: "", bare: true, split: false });
  }
  const own = [...before, ...columns.filter(({ column }) => column >= left)];
  const fingerprint = fingerprintOf(orientation, texts, merges, top, left);
  return { orientation, sheet: grid.name, cells, top, bottom, left, right, fingerprint, columns: own };
}

/** Texts of a row that name columns, not the unit or the period of one file. */
function headingsIn(texts: readonly Cell[] | undefined): readonly Cell[] {
  return (texts ?? []).filter(({ value }) => {
    const text = value as string;
    return /\p{L}/u.test(text) && !text.includes("SK·") && afterUnitLabel(text) === null && !opensLikeUnit(text);
  });
}

function fingerprintOf(
  orientation: Orientation,
  texts: readonly Cell[],
  merges: readonly CellRange[],
  top: number,
  left: number,
): string {
  const headings = texts.map(({ row, column, value }) => {
    return `${row - top},${column - left}:${fold(value as string).replace(/\d+/g, "#")}`;
  });
  const spans = merges.map((m) => `${m.top - top},${m.left - left},${m.bottom - top},${m.right - left}`);
  const text = `${orientation}\u0002${headings.join("\u0001")}\u0002${spans.toSorted().join(";")}`;
  return hashed(text, 0x811c9dc5) + hashed(text, 0x050c5d1f);
}

/** FNV-1a, eight hex digits. */
function hashed(text: string, seed: number): string {
  let hash = seed;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
