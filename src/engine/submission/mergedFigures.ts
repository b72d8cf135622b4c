import type { CellRef } from "../values/cells";
import type { Cell } from "../values/grid";
import type { PlacedTable } from "./placedTable";

/** A figure of which nobody can say whose it is, or how it is shared. */
export interface MergedFigure {
  /** The columns of indicators that it is merged over. */
  readonly columns: readonly number[];
  readonly cell: CellRef;
  readonly found: Cell["value"];
}

/**
 * Figures in a row that are merged over several indicators, over an indicator and a headed column that nobody placed, or over the rows of
 * other units or of totals.
 */
export function mergedFigures({ header, rows, sheet }: PlacedTable, row: number): readonly MergedFigure[] {
  const { cells, grid } = sheet;
  const isTurned = cells.upright !== cells;
  const units = [...rows.units.map((unit) => unit.row).filter((at) => at !== row), ...rows.beside];
  // The total of a single unit says the same.
  const others = units.length > 0 && rows.total ? [...units, rows.total.row] : units;
  return grid.merges.flatMap((merge): readonly MergedFigure[] => {
    const [top, bottom] = isTurned ? [merge.left, merge.right] : [merge.top, merge.bottom];
    const [left, right] = isTurned ? [merge.top, merge.bottom] : [merge.left, merge.right];
    const cell = row < top || row > bottom ? null : cells.at(top, left);
    if (!cell) return [];
    const isWithin = (column: number): boolean => column >= left && column <= right;
    const columns = [...header.columns.keys()].filter(isWithin);
    const isShared =
      columns.length > 1 ||
      header.held.some(({ column }) => isWithin(column)) ||
      others.some((other) => other >= top && other <= bottom);
    return columns.length > 0 && isShared ? [{ columns, cell: cells.ref(top, left), found: cell.value }] : [];
  });
}
