import type { CellRange } from "../values/cells";
import type { Cell, Grid } from "../values/grid";

/** What was recognised on sheets, for further sheets with the same header in the same place. */
export interface KnownSheets<Answer> {
  find(grid: Grid): Answer | null;
  /** Keeps the answer for sheets that are alike in these rows, which hold the only header of the grid and the row of its column numbers. */
  keep(grid: Grid, rows: HeaderRows, answer: Answer): void;
}

interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

interface KnownSheet<Answer> extends HeaderRows {
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly answer: Answer;
}

/** A district's files come in a handful of layouts; beyond that comparing costs more than recognising again. */
const mostSheets = 24;
/** A form is small; larger sheets are recognised each time. */
const mostCells = 4000;
/** As many texts right above a header may belong to it. */
const headingsAbove = 2;

/**
 * Thousands of files share a few layouts, and recognising a header costs as much as reading its file. Texts and places are compared, no
 * digest of them: so an answer can't differ from recognising anew. What stands elsewhere may be anything but a heading.
 * @param isHeading whether a text is a heading of some form
 */
export function knownSheets<Answer>(isHeading: (text: string) => boolean): KnownSheets<Answer> {
  const known: KnownSheet<Answer>[] = [];
  return {
    find(grid) {
      if (grid.cells.length > mostCells) return null;
      return known.find((sheet) => fits(sheet, grid, isHeading))?.answer ?? null;
    },
    keep(grid, { from, to }, answer) {
      if (grid.cells.length > mostCells) return;
      const cells = grid.cells.filter(({ row }) => row >= from && row <= to);
      const sheet = { from, to, cells, merges: grid.merges, answer };
      // A sheet with headings elsewhere too depends on more than these rows.
      if (!fits(sheet, grid, isHeading)) return;
      if (known.length === mostSheets) known.shift();
      known.push(sheet);
    },
  };
}

function fits(known: KnownSheet<unknown>, grid: Grid, isHeading: (text: string) => boolean): boolean {
  if (!areSameRanges(known.merges, grid.merges)) return false;
  const { from, to } = known;
  let at = 0;
  let above = 0;
  for (const cell of grid.cells) {
    const { row, value } = cell;
    if (row >= from && row <= to) {
      const other = known.cells[at++];
      if (other === undefined || !isSame(cell, other)) return false;
    } else if (typeof value === "string") {
      if (row === from - 1 && ++above === headingsAbove) return false;
      if (isHeading(value)) return false;
    }
  }
  return at === known.cells.length;
}

const isSame = (one: Cell, other: Cell): boolean =>
  one.row === other.row && one.column === other.column && one.value === other.value && one.formula === other.formula;

function areSameRanges(some: readonly CellRange[], others: readonly CellRange[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((range, at) => {
    const other = others[at]!;
    return (
      range.top === other.top &&
      range.left === other.left &&
      range.bottom === other.bottom &&
      range.right === other.right
    );
  });
}
