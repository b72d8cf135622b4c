import type { CellRange } from "../values/cells";
import type { Cell, Grid } from "../values/grid";
import { fold } from "../values/text";
import { isWordsOnly, type SheetCells } from "./sheetCells";

/** Rows of a sheet that look like one printed header. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Leftmost cell of the block. */
  readonly left: number;
  /** The text cells and merges relative to the first cell, the row below included: equal for files of one layout. */
  readonly fingerprint: string;
  /**
   * Left to right, the columns and the one before them, each with a heading of its own or bare, when the header ends at the given row: `bottom`, the row above, whose last
   * row may only say what is counted ("người", "vụ"), or the row below, which may hold nothing but misspelt headings.
   */
  columnsTo(bottom: number): readonly HeadedColumn[];
}

export interface HeadedColumn {
  readonly column: number;
  /** Folded headings from the outermost to the one right above the figures. */
  readonly path: readonly string[];
  /** The same headings as typed. */
  readonly typed: readonly string[];
  /** The lowest heading as typed. */
  readonly text: string;
  /** Nothing stands right above the figures; `path` holds what stands further up, if anything does. */
  readonly bare: boolean;
  /** The two lowest headings stand over this column alone: they may be one, split over two lines. */
  readonly split: boolean;
}

const widest = 256;
const tallest = 8;
const longestHeading = 300;
const mostBlocks = 200;
/** Of a sheet that is mostly something else, no more than this is searched. */
const mostTextCells = 100_000;

/** Text cells that may be headings, by row. */
export function textRows(grid: Grid): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  let seen = 0;
  for (const cell of grid.cells) {
    if (typeof cell.value !== "string" || cell.value.length > longestHeading) continue;
    if (++seen > mostTextCells) break;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

/**
 * Finds header blocks: neighbouring rows in which at least `fewest` cells read like a heading of some form.
 * `isHeading` gets a folded text.
 */
export function findBlocks(
  grid: Grid,
  cells: SheetCells,
  rows: ReadonlyMap<number, readonly Cell[]>,
  isHeading: (key: string) => boolean,
  fewest: number,
): readonly HeaderBlock[] {
  const hits = new Map<number, number>();
  for (const [row, texts] of rows) {
    let count = 0;
    for (const cell of texts) if (isHeading(fold(cell.value as string))) count++;
    // "Tổng số" also begins a row of figures.
    if (count > 0 && isWordsOnly(cells, row)) hits.set(row, count);
  }
  const blocks: HeaderBlock[] = [];
  const hitRows = [...hits.keys()].toSorted((a, b) => a - b);
  for (let at = 0; at < hitRows.length;) {
    const top = hitRows[at]!;
    let bottom = top;
    let count = hits.get(top)!;
    for (at++; at < hitRows.length && isNextRow(cells, bottom, hitRows[at]!) && hitRows[at]! - top < tallest; at++) {
      bottom = hitRows[at]!;
      count += hits.get(bottom)!;
    }
    if (count < fewest) continue;
    if (blocks.length === mostBlocks) break;
    blocks.push(blockOf(grid, cells, rows, top, bottom));
  }
  return blocks;
}

/** Directly below, or with one row of other words between. */
function isNextRow(cells: SheetCells, above: number, below: number): boolean {
  if (below === above + 1) return true;
  return below === above + 2 && cells.row(above + 1).size > 0 && isWordsOnly(cells, above + 1);
}

interface Heading {
  /** Which cell it comes from, so that columns under one heading can be told from columns under equal words. */
  readonly origin: Cell;
  readonly own: boolean;
  readonly mergedTo: number;
}

/** The block of these rows, whatever stands in them; `bottom` below `top` is not asked for. */
export function blockOf(
  grid: Grid,
  cells: SheetCells,
  rows: ReadonlyMap<number, readonly Cell[]>,
  hitTop: number,
  bottom: number,
): HeaderBlock {
  const top = firstRowOf(rows, hitTop);
  const lowest = isWordsOnly(cells, bottom + 1) ? bottom + 1 : bottom;
  const texts: Cell[] = [];
  for (let row = top; row <= lowest; row++) texts.push(...(rows.get(row) ?? []));
  let left = Infinity;
  let right = 0;
  for (const { row, column } of texts) {
    if (row < hitTop || row > bottom) continue;
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const merges = grid.merges.filter((merge) => merge.top <= lowest && merge.bottom >= top && merge.left <= right);
  for (const merge of merges) if (merge.top >= hitTop && merge.left >= left) right = Math.max(right, merge.right);
  right = Math.min(right, left + widest);
  return {
    top: hitTop,
    bottom,
    left,
    fingerprint: fingerprintOf(texts, merges, top, left),
    columnsTo: (end) =>
      headedColumns(
        texts.filter(({ row }) => row <= end),
        merges,
        { top, left: Math.max(0, left - 1), bottom: end, right },
      ),
  };
}

function headedColumns(
  cells: readonly Cell[],
  merges: readonly CellRange[],
  block: CellRange,
): readonly HeadedColumn[] {
  const { left, right } = block;
  const headings = headingsOf(cells, merges, block);
  const columns: HeadedColumn[] = [];
  for (let column = left; column <= right; column++) {
    const above = headings.map((row) => row.get(column)).filter((heading) => heading !== undefined);
    const distinct = above.filter((heading, at) => heading.origin !== above[at - 1]?.origin);
    const lowest = distinct.at(-1);
    // Over a bare column only a merge says what it stands under; the words beside it do not.
    const over = lowest?.own ? distinct : distinct.filter(({ mergedTo }) => mergedTo >= column);
    const typed = over.map(({ origin }) => origin.value as string);
    const path = typed.map(fold).filter((key) => key !== "");
    if (!lowest?.own || (path.length > 0 && isRepeatedGroup(headings, column)))
      columns.push({ column, path, typed, text: "", bare: true, split: false });
    else if (path.length > 0)
      columns.push({
        column,
        path,
        typed,
        text: lowest.origin.value as string,
        bare: false,
        split: over.at(-2)?.own === true,
      });
  }
  return columns;
}

/** Merges undone by repeating leave the name of a group in each of its cells: over a column that lost its own heading it is still a group's. */
function isRepeatedGroup(headings: readonly ReadonlyMap<number, Heading>[], column: number): boolean {
  const row = headings.findLastIndex((here) => here.has(column));
  const { origin, mergedTo } = headings[row]!.get(column)!;
  if (mergedTo >= 0) return false;
  return [column - 1, column + 1].some((beside) => {
    const other = headings[row]!.get(beside);
    const isSame =
      other && other.origin !== origin && fold(other.origin.value as string) === fold(origin.value as string);
    if (!isSame) return false;
    return headings.slice(row + 1).some((lower) => {
      const below = lower.get(beside);
      return below?.own === true && below.origin !== other.origin;
    });
  });
}

/** Headings whose wording nobody knows may stand above the first known row; taken along when at least two stand there. */
export function firstRowOf(rows: ReadonlyMap<number, readonly Cell[]>, hitTop: number): number {
  let top = hitTop;
  while (top > 0 && hitTop - top < 2 && (rows.get(top - 1)?.length ?? 0) >= 2) top--;
  return top;
}

function headingsOf(
  cells: readonly Cell[],
  merges: readonly CellRange[],
  block: CellRange,
): readonly ReadonlyMap<number, Heading>[] {
  const typed = new Map<string, Cell>();
  for (const cell of cells) {
    if (fold(cell.value as string) !== "") typed.set(`${cell.row},${cell.column}`, cell);
  }
  const result: Map<number, Heading>[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const here = new Map<number, Heading>();
    for (const merge of merges) {
      if (row < merge.top || row > merge.bottom) continue;
      const origin = typed.get(`${merge.top},${merge.left}`);
      if (!origin) continue;
      const last = Math.min(merge.right, block.right);
      for (let column = Math.max(merge.left, block.left); column <= last; column++) {
        here.set(column, { origin, own: merge.left === merge.right, mergedTo: merge.right });
      }
    }
    for (let column = block.left; column <= block.right; column++) {
      const cell = typed.get(`${row},${column}`);
      const merged = here.get(column);
      if (cell && merged?.origin !== cell) here.set(column, { origin: cell, own: true, mergedTo: -1 });
      else if (!cell && !merged) {
        const before = here.get(column - 1);
        if (before && before.mergedTo < 0 && result.every((above) => sameOrigin(above, column))) {
          here.set(column, { origin: before.origin, own: false, mergedTo: -1 });
        }
      }
    }
    result.push(here);
  }
  return result;
}

function sameOrigin(row: ReadonlyMap<number, Heading>, column: number): boolean {
  return row.get(column)?.origin === row.get(column - 1)?.origin;
}

function fingerprintOf(cells: readonly Cell[], merges: readonly CellRange[], top: number, left: number): string {
  const texts = cells.map((cell) => `${cell.row - top},${cell.column - left}:${cell.value as string}`);
  const spans = merges.map((m) => `${m.top - top},${m.left - left},${m.bottom - top},${m.right - left}`);
  return `${texts.join("\u0001")}\u0002${spans.toSorted().join(";")}`;
}
