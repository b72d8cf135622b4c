import type { CellRange } from "../../engine/values/cells";
import type { PlannedCell, SheetPlan } from "../../engine/sheet/sheetPlan";
import type { FigureRows } from "../../engine/sheet/tableSheet";
import type { Spot } from "./gridModel";

/** CSS pixels of a row of figures: fixed, for the window arithmetic. */
export const rowHeight = 24;

/** A planned sheet cut into the parts that the grid draws differently. Rows and columns count from 0, ranges are inclusive. */
export interface GridLayout {
  readonly columns: number;
  /** CSS pixels by column. */
  readonly widths: readonly number[];
  readonly frozenColumns: number;
  /** Unit line, heading, title: scroll away, printed once. */
  readonly titleRows: readonly number[];
  /** Stay in view, printed on every page. */
  readonly headerRows: readonly number[];
  /** Rows of figures; windowed. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Stays in view at the foot; `null` when the sheet has none. */
  readonly totalRow: number | null;
  /** Notes and signatures under the table. */
  readonly tailRows: readonly number[];
  readonly lastSheetRow: number;
  readonly cellAt: (row: number, column: number) => PlannedCell | null;
  readonly cellsOf: (row: number) => readonly PlannedCell[];
  /** The merge whose corner this cell is. */
  readonly mergeAt: (row: number, column: number) => CellRange | null;
  /** The corner of the merge that covers a cell, or the cell itself. */
  readonly cornerOf: (row: number, column: number) => Spot;
  /** CSS pixels of a row outside the figures. */
  readonly heightOf: (row: number) => number;
}

/** Rows remembered while they are in and around the view. */
const mostRemembered = 400;

const charWidth = 7.2;
const pixelsPerPoint = 4 / 3;

/** @param rows of figures that are not in the plan */
export function layOutGrid(plan: SheetPlan, rows?: FigureRows): GridLayout {
  const byRow: (PlannedCell | undefined)[][] = [];
  let lastSheetRow = 0;
  let columns = plan.columnWidths.length;
  for (const cell of plan.cells) {
    (byRow[cell.row] ??= [])[cell.column] = cell;
    lastSheetRow = Math.max(lastSheetRow, cell.row);
    columns = Math.max(columns, cell.column + 1);
  }
  const remembered = new Map<number, (PlannedCell | undefined)[]>();
  const merges = new Map<string, CellRange>();
  const covered = new Map<string, Spot>();
  for (const range of plan.merges) {
    merges.set(keyOf(range.top, range.left), range);
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        covered.set(keyOf(row, column), { row: range.top, column: range.left });
      }
    }
  }

  const headerTop = plan.print.repeatRows?.from ?? 0;
  const headerBottom = plan.print.repeatRows?.to ?? (plan.freeze?.rows ?? 0) - 1;
  const firstRow = rows?.first ?? headerBottom + 1;
  const isTotal = (row: number) => byRow[row]?.some((cell) => cell?.style.startsWith("total")) === true;
  const isFigures = (row: number) =>
    byRow[row]?.some((cell) => cell?.style === "rowLabel" || cell?.style === "rowNumber") === true;
  let lastRow = rows?.last ?? firstRow - 1;
  if (!rows) while (lastRow < lastSheetRow && isFigures(lastRow + 1)) lastRow += 1;
  const totalRow = isTotal(lastRow + 1) ? lastRow + 1 : null;

  return {
    columns,
    widths: Array.from({ length: columns }, (_, column) =>
      Math.round((plan.columnWidths[column] ?? 9) * charWidth + 8),
    ),
    frozenColumns: plan.freeze?.columns ?? 0,
    titleRows: rowsFrom(0, headerTop - 1),
    headerRows: rowsFrom(headerTop, headerBottom),
    firstRow,
    lastRow,
    totalRow,
    tailRows: rowsFrom((totalRow ?? lastRow) + 1, lastSheetRow),
    lastSheetRow,
    cellAt: (row, column) => rowAt(row)[column] ?? null,
    cellsOf: (row) => rowAt(row).filter((cell) => cell !== undefined),
    mergeAt: (row, column) => merges.get(keyOf(row, column)) ?? null,
    cornerOf: (row, column) => covered.get(keyOf(row, column)) ?? { row, column },
    heightOf: (row) => Math.round((plan.rowHeights.get(row) ?? 18) * pixelsPerPoint),
  };

  function rowAt(row: number): readonly (PlannedCell | undefined)[] {
    if (!rows || row < rows.first || row > rows.last) return byRow[row] ?? [];
    let cells = remembered.get(row);
    if (!cells) {
      cells = [];
      for (const cell of rows.cellsOf(row)) cells[cell.column] = cell;
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(row, cells);
    }
    return cells;
  }
}

function rowsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
