import { Refusal } from "../../engine/values/grid";
import type { Cell } from "../../engine/values/grid";

/**
 * The same cells row by row, then by column. Nearly every file has them so already.
 * @throws {Refusal} damaged, when a cell stands there twice: which of the two counts must not be guessed
 */
export function inReadingOrder(cells: Cell[]): readonly Cell[] {
  if (isStrictlyOrdered(cells)) return cells;
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (!isStrictlyOrdered(sorted)) throw new Refusal("damaged", "cell twice");
  return sorted;
}

function isStrictlyOrdered(cells: readonly Cell[]): boolean {
  for (let index = 1; index < cells.length; index++) {
    const before = cells[index - 1]!;
    const cell = cells[index]!;
    if (cell.row < before.row || (cell.row === before.row && cell.column <= before.column)) return false;
  }
  return true;
}
