import { a1Range } from "../../../src/engine/values/cells";
import type { CellRange } from "../../../src/engine/values/cells";
import { OfficeError, Tracked } from "../richApi";
import type { Book, BookCell, BookValue, Sheet } from "./book";
import { ConditionalFormatCollectionApi } from "./conditionalApi";
import { typed } from "./entry";
import { DataValidationApi, RangeFormatApi } from "./formatApi";
import { demandWritable, overlaps } from "./ranges";

/** What office.js calls a Range, over the model. Setters take one value for all cells or a table of the range's own shape. */
export class RangeApi extends Tracked {
  readonly #book: Book;
  readonly #sheet: Sheet;
  readonly #range: CellRange;

  constructor(book: Book, sheet: Sheet, range: CellRange) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#range = range;
  }

  get Address(): string {
    const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(this.#sheet.name)
      ? this.#sheet.name
      : `'${this.#sheet.name.replaceAll("'", "''")}'`;
    return `${name}!${addressOf(this.#range)}`;
  }
  get RowIndex(): number {
    return this.#range.top;
  }
  get ColumnIndex(): number {
    return this.#range.left;
  }
  get RowCount(): number {
    return this.#range.bottom - this.#range.top + 1;
  }
  get ColumnCount(): number {
    return this.#range.right - this.#range.left + 1;
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }

  get Values(): unknown[][] {
    return this.#table((cell) => shown(cell?.value ?? null));
  }
  set Values(values: unknown) {
    this.#enter(values);
  }
  get Formulas(): unknown[][] {
    return this.#table((cell) => (cell?.formula === undefined ? shown(cell?.value ?? null) : `=${cell.formula}`));
  }
  set Formulas(values: unknown) {
    this.#enter(values);
  }
  get ValueTypes(): string[][] {
    return this.#table((cell) => {
      const value = cell?.value ?? null;
      if (value === null) return "Empty";
      if (typeof value === "object") return "Error";
      return { string: "String", number: "Double", boolean: "Boolean" }[
        typeof value as "string" | "number" | "boolean"
      ];
    });
  }
  get NumberFormat(): string[][] {
    return this.#table((cell) => cell?.format.numberFormat ?? "General");
  }
  set NumberFormat(codes: unknown) {
    this.#write("allowFormatCells", (cell, row, column) => {
      cell.format.numberFormat = String(Array.isArray(codes) ? (codes as unknown[][])[row]![column] : codes);
    });
  }

  get Format(): RangeFormatApi {
    return new RangeFormatApi(this.#book, this.#sheet, this.#range);
  }
  get DataValidation(): DataValidationApi {
    return new DataValidationApi(this.#book, this.#sheet, this.#range);
  }
  get ConditionalFormats(): ConditionalFormatCollectionApi {
    return new ConditionalFormatCollectionApi(this.#book, this.#sheet, this.#range);
  }
  set Hyperlink(link: { documentReference?: string; textToDisplay?: string; screenTip?: string }) {
    demandWritable(this.#book);
    this.#sheet.demandAllowed("allowInsertHyperlinks");
    const cell = this.#sheet.cell(this.#range.top, this.#range.left);
    cell.link = link.documentReference ?? link.screenTip ?? "";
    if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
    // Excel gives the cell its own style for links
    Object.assign(cell.format, { underline: true, fontColour: "#0563C1" });
  }
  get Hyperlink(): unknown {
    const link = this.#sheet.at(this.#range.top, this.#range.left)?.link;
    return link === undefined ? null : { documentReference: link };
  }

  /** Sent ahead when the client splits a large table into rows by itself. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw new OfficeError("InvalidArgument", "The table has another shape.");
  }

  GetCell(row: number, column: number): RangeApi {
    return this.#part({
      top: this.#range.top + row,
      left: this.#range.left + column,
      bottom: this.#range.top + row,
      right: this.#range.left + column,
    });
  }
  GetRow(row: number): RangeApi {
    return this.#part({ ...this.#range, top: this.#range.top + row, bottom: this.#range.top + row });
  }
  GetBoundingRect(other: RangeApi): RangeApi {
    const [a, b] = [this.#range, other.#range];
    return this.#part({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }
  GetMergedAreasOrNullObject(): RangeAreasApi | null {
    const areas = this.#sheet.merges.filter((merge) => overlaps(merge, this.#range));
    return areas.length === 0 ? null : new RangeAreasApi(this.#book, this.#sheet, areas);
  }

  Merge(across: boolean): void {
    demandWritable(this.#book);
    if (this.#sheet.protection) throw new OfficeError("AccessDenied", "The sheet is protected.", 403);
    if (across) throw new Error("Merging row by row is not modelled.");
    if (this.#sheet.merges.some((merge) => overlaps(merge, this.#range)))
      throw new OfficeError("InvalidArgument", "The range overlaps a merged one.");
    for (const { row, column, cell } of this.#sheet.over(this.#range)) {
      if (row === this.#range.top && column === this.#range.left) continue;
      cell.value = null;
      delete cell.formula;
    }
    this.#sheet.merges.push(this.#range);
  }

  Select(): void {
    this.#book.active = this.#sheet;
    this.#book.selection = { sheet: this.#sheet, range: this.#range };
    this.#book.note("selection", this.#sheet, a1Range(this.#range), false);
  }

  #part(range: CellRange): RangeApi {
    return new RangeApi(this.#book, this.#sheet, range);
  }

  #table<Value>(of: (cell: BookCell | undefined) => Value): Value[][] {
    return Array.from({ length: this.RowCount }, (_, row) =>
      Array.from({ length: this.ColumnCount }, (__, column) =>
        of(this.#sheet.at(this.#range.top + row, this.#range.left + column)),
      ),
    );
  }

  #enter(values: unknown): void {
    demandWritable(this.#book);
    this.#sheet.demandUnlocked(this.#range);
    const table = Array.isArray(values) ? (values as unknown[][]) : null;
    if (table && (table.length !== this.RowCount || table.some((row) => row.length !== this.ColumnCount))) {
      throw new OfficeError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    for (const { row, column, cell } of this.#sheet.over(this.#range)) {
      const entry = table ? table[row - this.#range.top]![column - this.#range.left] : values;
      if (entry !== null) typed(cell, entry as BookValue);
    }
    this.#book.note("changed", this.#sheet, a1Range(this.#range), false);
  }

  #write(option: string, change: (cell: BookCell, row: number, column: number) => void): void {
    demandWritable(this.#book);
    this.#sheet.demandAllowed(option);
    for (const { row, column, cell } of this.#sheet.over(this.#range))
      change(cell, row - this.#range.top, column - this.#range.left);
  }
}

/** Several ranges of one sheet. */
export class RangeAreasApi extends Tracked {
  readonly #ranges: readonly RangeApi[];

  constructor(book: Book, sheet: Sheet, ranges: readonly CellRange[]) {
    super();
    this.#ranges = ranges.map((range) => new RangeApi(book, sheet, range));
  }
  get Areas(): { Items: readonly RangeApi[] } {
    return { Items: this.#ranges };
  }
}

/** "B8", "B8:C9". */
function addressOf(range: CellRange): string {
  const address = a1Range(range);
  const [from, to] = address.split(":");
  return from === to ? from! : address;
}

function shown(value: BookValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
