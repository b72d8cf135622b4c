import type { CellRange } from "../../engine/values/cells";
import { Refusal } from "../../engine/values/grid";
import type { Cell } from "../../engine/values/grid";

export interface HtmlCell {
  readonly text: string;
  /** The exact value when the page tells it. */
  readonly number: number | null;
  readonly formula: string | undefined;
  /** How many of them it spans. */
  readonly columns: number;
  readonly rows: number;
}

/** Something with rows, to be put below what came before. */
export type HtmlBlock = Pick<HtmlTable, "cells" | "merges" | "height">;

const mostCells = 400_000;
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostMerges = 200_000;
/** Columns covered by all cells of a table together: what spans cost. */
const mostCovered = 4_000_000;
/** A plain whole number. Any other spelling stays text, since only the reader of the form knows what a dot means. */
const wholeNumber = /^(?:0|-?[1-9][0-9]{0,14})$/;

/** Puts the cells of a table to their places, around those that reach down from rows above. Rows and columns count from 0. */
export class HtmlTable {
  readonly cells: Cell[] = [];
  readonly merges: CellRange[] = [];
  private row = -1;
  private column = 0;
  private covered = 0;
  /** Per column the first row that is free again. */
  private readonly freeFrom: number[] = [];

  /** Rows that cells span beyond the last one are none. */
  get height(): number {
    return this.row + 1;
  }

  startRow(): void {
    this.row++;
    this.column = 0;
    if (this.row >= mostRows) throw new Refusal("too_large", "html rows");
  }

  add(cell: HtmlCell): void {
    if (this.row < 0) this.startRow();
    const { row, freeFrom } = this;
    while ((freeFrom[this.column] ?? 0) > row) this.step();
    const { column } = this;
    const right = column + cell.columns - 1;
    if (right >= mostColumns) throw new Refusal("too_large", "html columns");
    const bottom = Math.min(row + cell.rows - 1, mostRows - 1);
    for (; this.column <= right; this.step()) if (bottom > row) freeFrom[this.column] = bottom + 1;
    if (cell.columns > 1 || bottom > row) {
      if (this.merges.length >= mostMerges) throw new Refusal("too_large", "html merges");
      this.merges.push({ top: row, left: column, bottom, right });
    }
    const { text, number, formula } = cell;
    const value = number ?? (wholeNumber.test(text) ? Number(text) : text);
    if (value === "" && formula === undefined) return;
    if (this.cells.length >= mostCells) throw new Refusal("too_large", "html cells");
    this.cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
  }

  private step(): void {
    this.column++;
    if (++this.covered > mostCovered) throw new Refusal("too_large", "html spans");
  }
}

/** All blocks as one sheet, one below the other. @throws {Refusal} too_large */
export function stacked(blocks: readonly HtmlBlock[]): { cells: readonly Cell[]; merges: readonly CellRange[] } {
  const cells: Cell[] = [];
  const merges: CellRange[] = [];
  let top = 0;
  for (const block of blocks) {
    const last = block.height - 1;
    for (const cell of block.cells) cells.push({ ...cell, row: cell.row + top });
    for (const merge of block.merges) {
      const bottom = Math.min(merge.bottom, last);
      if (bottom > merge.top || merge.right > merge.left)
        merges.push({ ...merge, top: merge.top + top, bottom: bottom + top });
    }
    top += block.height;
    if (cells.length > mostCells || top > mostRows) throw new Refusal("too_large", "html");
  }
  return { cells, merges };
}
