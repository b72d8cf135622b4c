import type { PlacedTable } from "./placedTable";

/** Columns of several indicators over which one figure of a row is merged: whose it is, or how it is shared, nobody can say. */
export function mergedFigures({ header, sheet }: PlacedTable, row: number): readonly (readonly number[])[] {
  const { cells, grid } = sheet;
  const isTurned = cells.upright !== cells;
  return grid.merges.flatMap((merge) => {
    const [top, bottom] = isTurned ? [merge.left, merge.right] : [merge.top, merge.bottom];
    const [left, right] = isTurned ? [merge.top, merge.bottom] : [merge.left, merge.right];
    if (row < top || row > bottom || left === right || !cells.at(top, left)) return [];
    const over = [...header.columns.keys()].filter((column) => column >= left && column <= right);
    return over.length > 1 ? [over] : [];
  });
}
