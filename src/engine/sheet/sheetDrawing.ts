import type { CellRange } from "../values/cells";
import { cellLooks, defaultRowHeight } from "./cellLooks";
import { textSpace } from "./columnWidths";
import type { CellStyle, PlannedCell, SheetPlan, Validation } from "./sheetPlan";
import type { CellAdvice } from "./sheetWords";
import { linesHeight, linesNeeded } from "./textMeasure";

type Extras = Omit<PlannedCell, "row" | "column" | "value" | "style">;

/** Collects the cells of one sheet while it is laid out, in any order. */
export class SheetDrawing {
  readonly #rows = new Map<number, PlannedCell[]>();
  readonly #merges: CellRange[] = [];
  readonly #heights = new Map<number, number>();
  readonly #validations: Validation[] = [];

  cell(row: number, column: number, value: number | string | null, style: CellStyle, extras: Extras = {}): void {
    this.put({ row, column, value, style, ...extras });
  }

  put(planned: PlannedCell): void {
    const cells = this.#rows.get(planned.row);
    if (cells) cells.push(planned);
    else this.#rows.set(planned.row, [planned]);
  }

  /** One cell over a range; the covered cells keep its style, so that the frame is drawn all around. */
  block(range: CellRange, value: number | string | null, style: CellStyle, extras: Extras = {}): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const isCorner = row === range.top && column === range.left;
        this.cell(row, column, isCorner ? value : null, style, extras);
      }
    }
    if (range.top < range.bottom || range.left < range.right) this.#merges.push(range);
  }

  height(row: number, points: number): void {
    this.#heights.set(row, points);
  }

  heightOf(row: number): number {
    return this.#heights.get(row) ?? defaultRowHeight;
  }

  /** Plans a height only where the texts that already stand in this row need more than the default. */
  heightToFit(row: number, widths: readonly number[]): void {
    const needed = (this.#rows.get(row) ?? [])
      .filter((cell) => typeof cell.value === "string" && cellLooks[cell.style].wrap)
      .map(({ value, style, column }) => {
        const look = cellLooks[style];
        return linesHeight(linesNeeded(String(value), textSpace(widths[column]!), look), look.size);
      });
    const tallest = Math.max(0, ...needed);
    if (tallest > defaultRowHeight) this.height(row, Math.min(tallest, 409));
  }

  advise(row: number, column: number, kind: Validation["kind"], title: string, advice: CellAdvice): void {
    const range = { top: row, left: column, bottom: row, right: column };
    const above = this.#validations.findIndex(
      (other) =>
        other.kind === kind &&
        other.prompt === advice.prompt &&
        other.range.left === column &&
        other.range.bottom === row - 1,
    );
    const validation = { kind, promptTitle: clipped(title, 32), ...advice };
    if (above < 0) this.#validations.push({ ...validation, range });
    else this.#validations[above] = { ...validation, range: { ...this.#validations[above]!.range, bottom: row } };
  }

  plan(rest: Omit<SheetPlan, "cells" | "merges" | "rowHeights" | "validations" | "hidden">): SheetPlan {
    return {
      ...rest,
      cells: [...this.#rows]
        .sort(([a], [b]) => a - b)
        .flatMap(([, cells]) => cells.sort((a, b) => a.column - b.column)),
      merges: this.#merges,
      rowHeights: this.#heights,
      validations: this.#validations,
      hidden: false,
    };
  }
}

function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
