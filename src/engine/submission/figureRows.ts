import { indicatorOf } from "../form/formSet";
import type { Cell } from "../values/grid";
import { fold } from "../values/text";
import { headerFacts } from "./headerFacts";
import { looksLikeFigure } from "./readCell";
import type { RecognisedHeader } from "./recogniseTable";
import { numberRowUnder, type SheetCells } from "./sheetCells";

/** The rows under a header, by what they are for. */
export interface FigureRows {
  /** Rows of units, in order; each with figures, or with a name only. */
  readonly units: readonly FigureRow[];
  /** The row of totals; the last one when there are several. */
  readonly total: FigureRow | null;
  /** Where the first row of figures is, or would be if it is empty. */
  readonly first: number;
  /** Hidden rows of figures that a shown row stands for. */
  readonly hidden: readonly FigureRow[];
  /** Of one unit's share of a list: the rows of the others. */
  readonly beside: readonly number[];
}

export interface FigureRow {
  readonly row: number;
  /** What stands in the columns before the figures, but for the number of the row: a unit's name. */
  readonly label: string | null;
  readonly labelCell: Cell | null;
  /** Figure cells that hold anything. */
  readonly filled: number;
}

const mostRows = 3000;
/** Empty rows that may stand between header and figures, and between figures. */
const blanksBefore = 3;
/** Rows of words, notes among them, that may stand there too. */
const wordsBefore = 6;
const blanksWithin = 1;

/** Reads on from a header until signatures, notes, the next header or the end. */
export function figureRowsUnder(header: RecognisedHeader, cells: SheetCells, endRow: number): FigureRows {
  let row = (numberRowUnder(cells, header.bottom) ?? header.bottom) + 1;
  const first = row;
  const last = Math.min(endRow, cells.lastRow + 1, first + mostRows);
  const units: FigureRow[] = [];
  let total: FigureRow | null = null;
  let wordsOnly: FigureRow | null = null;
  let words = 0;
  let blanks = 0;
  for (; row < last; row++) {
    const here = rowOf(header, cells, row);
    // A hidden old row may stand apart from the shown one.
    const started = total !== null || units.some(({ row: at }) => !cells.isHiddenRow(at));
    if (here.kind === "blank") {
      if (++blanks > (started ? blanksWithin : blanksBefore)) break;
      continue;
    }
    if (here.kind === "words") {
      // Right under the header this may be a line of units of measure, a note, or a report without a single figure.
      if (started || ++words > wordsBefore) break;
      if (blanks === 0) wordsOnly ??= here.row;
      continue;
    }
    if (here.kind === "named" && (blanks > 0 || words > 0)) break;
    blanks = 0;
    if (here.kind === "subtotal") continue;
    if (here.kind === "total") {
      if (total === null || !cells.isHiddenRow(row)) total = here.row;
    } else units.push(here.row);
  }
  if (units.length === 0 && total === null && wordsOnly) units.push(wordsOnly);
  const { shown, hidden } = withoutHidden(units, cells);
  return { units: shown, total, first: shown[0]?.row ?? first, hidden, beside: [] };
}

/** A hidden row is an old one where a shown row has figures of the same name, or where either has no name: the shown one counts. */
function withoutHidden(
  units: readonly FigureRow[],
  cells: SheetCells,
): { readonly shown: readonly FigureRow[]; readonly hidden: readonly FigureRow[] } {
  const isHidden = units.map(({ row }) => cells.isHiddenRow(row));
  if (!isHidden.includes(true)) return { shown: units, hidden: [] };
  const names = units.flatMap(({ label, filled }, at) => (isHidden[at] || filled === 0 ? [] : [nameOf(label)]));
  const isOld = ({ label }: FigureRow, at: number): boolean =>
    isHidden[at]! &&
    names.length > 0 &&
    (label === null || names.includes(nameOf(label)) || names.every((name) => name === ""));
  return {
    shown: units.filter((row, at) => !isOld(row, at)),
    hidden: units.filter((row, at) => isOld(row, at) && row.filled > 0),
  };
}

function nameOf(label: string | null): string {
  return label === null ? "" : fold(label);
}

type RowKind = "blank" | "figures" | "named" | "total" | "subtotal" | "words";

function rowOf(header: RecognisedHeader, cells: SheetCells, row: number): { kind: RowKind; row: FigureRow } {
  const { firstFigure, names } = headerFacts(header);
  let labelCell: Cell | null = null;
  let leadText: string | null = null;
  let figures = 0;
  let words = 0;
  for (const [column, cell] of cells.row(row)) {
    if (isEmpty(cell)) continue;
    const recognised = header.columns.get(column);
    if (recognised) {
      if (looksLikeFigure(cell, indicatorOf(header.form, recognised.indicator)) || isDigitsOnly(cell)) figures++;
      else if (isTotalWord(cell.value)) leadText ??= cell.value as string;
      else words++;
    } else if (typeof cell.value === "string" && /\p{L}/u.test(cell.value)) {
      if (names?.has(column) || (names === null && column < firstFigure)) labelCell ??= cell;
      if (column < firstFigure) leadText ??= cell.value;
    }
  }
  const label = labelCell ? (labelCell.value as string) : null;
  const result: FigureRow = { row, label, labelCell, filled: figures + words };
  const isTotal = (label !== null && isTotalWord(label)) || (leadText !== null && isTotalWord(leadText));
  if (isTotal) return { kind: words > figures ? "words" : "total", row: result };
  if (isSubtotalWord(label ?? leadText)) return { kind: words > figures ? "words" : "subtotal", row: result };
  if (figures > 0 && figures >= words) return { kind: "figures", row: result };
  if (words > 0) return { kind: label !== null && figures > 0 ? "figures" : "words", row: result };
  return { kind: label !== null && names !== null ? "named" : "blank", row: result };
}

/** Digits without a word that can't be read as one figure, such as two below each other: the row is one of figures all the same. */
function isDigitsOnly({ value }: Cell): boolean {
  return typeof value === "string" && /\d/.test(value) && /^[\d\s.,;:/()*+–-]+$/.test(value);
}

function isEmpty({ value, formula }: Cell): boolean {
  return formula === undefined && (value === null || (typeof value === "string" && value.trim() === ""));
}

/** "Cộng cụm 1", "Tổng khối xã", "Cộng trang", "Mang sang": sums of rows that are added anyway. */
function isSubtotalWord(text: string | null): boolean {
  if (text === null || text.length > 60) return false;
  return /^(?:(?:tong )?cong|tong(?: so)?) (?:cum|khoi|khu|vung|nhom|phan|muc|trang|tieu|cac|rieng|theo)(?: |$)|^(?:mang|cong|chuyen) (?:sang|trang)(?: |$)/.test(
    fold(text),
  );
}

/** "Tổng cộng", "Cộng", "TỔNG SỐ", "Toàn huyện", "Tổng cộng (34 xã)"; not "Xã Cộng Hòa". */
function isTotalWord(value: Cell["value"]): boolean {
  if (typeof value !== "string" || value.length > 60) return false;
  const key = fold(value);
  return /^(?:tong|tong cong|tong so|cong)$|^(?:tong cong|tong so|cong|tong)? ?toan (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)$|^tong cong (?:\d|[ivx]+ )/.test(
    key,
  );
}
