import { cellLooks } from "./cellLooks";
import type { PlacedHeader } from "./headerTree";
import { linesHeight, linesNeeded, textWidth, widestWord } from "./textMeasure";

/** One digit of Times New Roman 11 takes 7 pixels of 0.75 points; a cell adds 5 pixels of padding. */
const digit = 5.25;
const padding = 3.75;
/** Points of A4 landscape between margins of 8 mm. */
export const pageWidth = 796;
const mostHeaderLines = 6;
const widestLeaf = 15;
const mostTextLines = 2;
const widestText = 17;
/** Points left free beside a heading, so that no letter touches the frame. */
const slack = 1.5;

/** What the cells under a heading must hold without "####". */
export type ColumnNeed =
  /** Figures as they are printed, or the longest to be expected: "99.999". */
  | { readonly figures: readonly string[] }
  /** Texts that wrap. */
  | { readonly texts: readonly string[] };

/** Points between the paddings of a column of that many digits. */
export function textSpace(digits: number): number {
  return digits * digit;
}

/** Points between the paddings of neighbouring columns merged into one cell. */
export function mergedSpace(widths: readonly number[], left: number, right: number): number {
  return widths.slice(left, right + 1).reduce((sum, width) => sum + textSpace(width) + padding, -padding);
}

/**
 * Widths in digits of the leading columns and of one column per need. Narrow, since 24 figures share one page, but no word of a heading is
 * broken and no heading runs over six lines. A table narrower than the page is stretched to it.
 */
export function columnWidths(
  leading: readonly number[],
  header: readonly PlacedHeader[],
  needs: readonly ColumnNeed[],
): readonly number[] {
  const widths = [...leading, ...needs.map(figureWidth)];
  for (const { label, range, isLeaf } of header) {
    const look = isLeaf ? cellLooks.headerLeaf : cellLooks.header;
    const fits = (): boolean => {
      const space = mergedSpace(widths, range.left, range.right) - slack;
      return widestWord(label, look) <= space && linesNeeded(label, space, look) <= mostHeaderLines;
    };
    const limit = widestLeaf * (range.right - range.left + 1);
    const total = (): number => widths.slice(range.left, range.right + 1).reduce((sum, width) => sum + width, 0);
    while (!fits() && total() < limit) {
      for (let column = range.left; column <= range.right; column += 1) widths[column]! += 0.25;
    }
  }
  const used = widths.reduce((sum, width) => sum + textSpace(width) + padding, 0);
  const share = Math.max(0, pageWidth - used) / digit / Math.max(1, needs.length);
  return widths.map((width, column) =>
    rounded(column < leading.length ? width : Math.max(width, Math.min(width + share, widestLeaf))),
  );
}

function figureWidth(need: ColumnNeed): number {
  if ("texts" in need) return textColumnWidth(need.texts);
  const widest = Math.max(0, ...need.figures.map((figure) => textWidth(figure, cellLooks.total)));
  return Math.max(4.5, widest / digit + 0.2);
}

/** Wide enough that texts wrap into few lines, within limits: twenty-four columns share the page. */
function textColumnWidth(texts: readonly string[]): number {
  let width = 10;
  const fits = (text: string): boolean => linesNeeded(text, textSpace(width), cellLooks.figureText) <= mostTextLines;
  while (width < widestText && !texts.every(fits)) width += 0.5;
  return width;
}

function rounded(width: number): number {
  return Math.floor(width * 100) / 100;
}

/** Heights of the header rows, in points: every heading fits where it stands, the last row takes what a tall leaf still needs. */
export function headerHeights(
  header: readonly PlacedHeader[],
  widths: readonly number[],
  top: number,
  depth: number,
): readonly number[] {
  const heights = Array.from({ length: depth }, () => linesHeight(1, cellLooks.header.size));
  const byRows = [...header].sort((a, b) => a.range.bottom - a.range.top - (b.range.bottom - b.range.top));
  for (const { label, range, isLeaf } of byRows) {
    const look = isLeaf ? cellLooks.headerLeaf : cellLooks.header;
    const lines = linesNeeded(label, mergedSpace(widths, range.left, range.right) - slack, look);
    const rows = heights.slice(range.top - top, range.bottom - top + 1);
    const lacking = linesHeight(lines, look.size) - rows.reduce((sum, height) => sum + height, 0);
    if (lacking > 0) heights[range.bottom - top]! += lacking;
  }
  return heights;
}
