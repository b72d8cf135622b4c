import type { CellRange } from "../../engine/values/cells";
import type { Spot } from "./gridModel";

/** The cells that can be selected, and which of them hold anything (for jumps to the edge of a block). */
export interface Field {
  readonly bounds: CellRange;
  readonly isFilled: (row: number, column: number) => boolean;
  /** Rows that fit on a page of the screen. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a navigation key leads from a cell, kept inside the field; `null` when the key does not navigate. */
export function moved(from: Spot, { key, ctrlKey }: Key, field: Field): Spot | null {
  const { bounds } = field;
  switch (key) {
    case "ArrowUp":
      return ctrlKey ? edge(from, -1, 0, field) : clamped({ ...from, row: from.row - 1 }, bounds);
    case "ArrowDown":
      return ctrlKey ? edge(from, 1, 0, field) : clamped({ ...from, row: from.row + 1 }, bounds);
    case "ArrowLeft":
      return ctrlKey ? edge(from, 0, -1, field) : clamped({ ...from, column: from.column - 1 }, bounds);
    case "ArrowRight":
      return ctrlKey ? edge(from, 0, 1, field) : clamped({ ...from, column: from.column + 1 }, bounds);
    case "PageUp":
      return clamped({ ...from, row: from.row - field.page }, bounds);
    case "PageDown":
      return clamped({ ...from, row: from.row + field.page }, bounds);
    case "Home":
      return { row: ctrlKey ? bounds.top : from.row, column: bounds.left };
    case "End":
      return { row: ctrlKey ? bounds.bottom : from.row, column: bounds.right };
    default:
      return null;
  }
}

export function clamped(spot: Spot, bounds: CellRange): Spot {
  return {
    row: Math.min(Math.max(spot.row, bounds.top), bounds.bottom),
    column: Math.min(Math.max(spot.column, bounds.left), bounds.right),
  };
}

export function rangeOf(a: Spot, b: Spot): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isWithin(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** As spreadsheets jump: to the end of the filled block, or over a gap to the next filled cell, else to the edge. */
function edge(from: Spot, down: number, right: number, { bounds, isFilled }: Field): Spot {
  const inside = (spot: Spot) => isWithin(bounds, spot.row, spot.column);
  const next = (spot: Spot): Spot => ({ row: spot.row + down, column: spot.column + right });
  const filled = (spot: Spot) => inside(spot) && isFilled(spot.row, spot.column);
  let at = from;
  if (filled(from) && filled(next(from))) {
    while (filled(next(at))) at = next(at);
    return at;
  }
  for (at = next(from); inside(at); at = next(at)) if (filled(at)) return at;
  return clamped(at, bounds);
}
