import { cellLooks } from "./cellLooks";
import { mergedSpace } from "./columnWidths";
import { SheetDrawing } from "./sheetDrawing";
import type { CellStyle, PlannedCell, SheetPlan } from "./sheetPlan";
import { linesHeight, linesNeeded } from "./textMeasure";

export interface ListColumn<Row> {
  readonly heading: string;
  /** Digits of the default font. */
  readonly width: number;
  readonly cell: (row: Row, index: number) => ListCell;
}

export interface ListCell extends Pick<PlannedCell, "value" | "mark" | "link"> {
  readonly style: Extract<CellStyle, "listText" | "listNumber" | "link">;
}

/** A plain list with a title, lines of summary, headings that stay in sight and repeat on paper, and a filter. Not protected. */
export function drawList<Row>(
  name: string,
  title: string,
  summary: readonly string[],
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): SheetPlan {
  const drawing = new SheetDrawing();
  const widths = columns.map((column) => column.width);
  const right = columns.length - 1;
  const space = mergedSpace(widths, 0, right);
  const titled = [[title, "title"] as const, ...summary.map((line) => [line, "note"] as const)];
  titled.forEach(([text, style], row) => {
    const look = cellLooks[style];
    drawing.block({ top: row, left: 0, bottom: row, right }, text, style);
    drawing.height(row, Math.min(409, linesHeight(linesNeeded(text, space, look), look.size)));
  });
  const headingRow = titled.length;
  columns.forEach((column, index) => drawing.cell(headingRow, index, column.heading, "listHeader"));
  drawing.heightToFit(headingRow, widths);
  rows.forEach((row, index) => {
    const at = headingRow + 1 + index;
    columns.forEach((column, position) => {
      const { value, style, ...extras } = column.cell(row, index);
      drawing.cell(at, position, value, style, extras);
    });
    drawing.heightToFit(at, widths);
  });
  const bottom = headingRow + rows.length;
  return drawing.plan({
    name,
    columnWidths: widths,
    freeze: { rows: headingRow + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { from: headingRow, to: headingRow },
      fitToWidth: true,
      area: { top: 0, left: 0, bottom, right },
    },
    isProtected: false,
    filter: { top: headingRow, left: 0, bottom, right },
  });
}

export function textCell(value: string | null): ListCell {
  return { value, style: "listText" };
}

export function numberCell(value: number): ListCell {
  return { value, style: "listNumber" };
}
