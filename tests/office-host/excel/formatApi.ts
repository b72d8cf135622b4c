import { a1Range } from "../../../src/engine/values/cells";
import type { CellRange } from "../../../src/engine/values/cells";
import { OfficeError, Tracked } from "../richApi";
import type { Book, BookFormat, BookValidation, Sheet } from "./book";
import { demandWritable, overlaps } from "./ranges";

/** Everything about the look of a range. What differs between its cells is answered as null, as Excel does. */
export class RangeFormatApi extends Tracked {
  protected readonly book: Book;
  protected readonly sheet: Sheet;
  protected readonly range: CellRange;

  constructor(book: Book, sheet: Sheet, range: CellRange) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.range = range;
  }

  get Fill(): RangeFillApi {
    return new RangeFillApi(this.book, this.sheet, this.range);
  }
  get Font(): RangeFontApi {
    return new RangeFontApi(this.book, this.sheet, this.range);
  }
  get Borders(): RangeBorderCollectionApi {
    return new RangeBorderCollectionApi(this.book, this.sheet, this.range);
  }
  get Protection(): FormatProtectionApi {
    return new FormatProtectionApi(this.book, this.sheet, this.range);
  }

  get ColumnWidth(): number | null {
    return shared(columnsOf(this.range).map((column) => this.sheet.columnWidths.get(column) ?? 48));
  }
  set ColumnWidth(points: number) {
    demandWritable(this.book);
    this.sheet.demandAllowed("allowFormatColumns");
    for (const column of columnsOf(this.range)) this.sheet.columnWidths.set(column, points);
  }
  get RowHeight(): number | null {
    return shared(rowsOf(this.range).map((row) => this.sheet.rowHeights.get(row) ?? 15));
  }
  set RowHeight(points: number) {
    demandWritable(this.book);
    this.sheet.demandAllowed("allowFormatRows");
    for (const row of rowsOf(this.range)) this.sheet.rowHeights.set(row, points);
  }
  get HorizontalAlignment(): string | null {
    return this.get("horizontal");
  }
  set HorizontalAlignment(value: string) {
    this.set({ horizontal: value });
  }
  get VerticalAlignment(): string | null {
    return this.get("vertical");
  }
  set VerticalAlignment(value: string) {
    this.set({ vertical: value });
  }
  get WrapText(): boolean | null {
    return this.get("wrap");
  }
  set WrapText(value: boolean) {
    this.set({ wrap: value });
  }

  protected get<Key extends keyof BookFormat>(key: Key): BookFormat[Key] | null {
    return shared([...this.sheet.over(this.range)].map(({ cell }) => cell.format[key]));
  }
  protected set(change: Partial<BookFormat>): void {
    demandWritable(this.book);
    this.sheet.demandAllowed("allowFormatCells");
    for (const { cell } of this.sheet.over(this.range)) Object.assign(cell.format, change);
  }
}

class RangeFillApi extends RangeFormatApi {
  get Color(): string | null {
    return this.get("fill");
  }
  set Color(value: string) {
    this.set({ fill: value });
  }
  Clear(): void {
    this.set({ fill: "" });
  }
}

class RangeFontApi extends RangeFormatApi {
  get Name(): string | null {
    return this.get("fontName");
  }
  set Name(value: string) {
    this.set({ fontName: value });
  }
  get Size(): number | null {
    return this.get("fontSize");
  }
  set Size(value: number) {
    this.set({ fontSize: value });
  }
  get Bold(): boolean | null {
    return this.get("bold");
  }
  set Bold(value: boolean) {
    this.set({ bold: value });
  }
  get Italic(): boolean | null {
    return this.get("italic");
  }
  set Italic(value: boolean) {
    this.set({ italic: value });
  }
  get Underline(): string | null {
    const value = this.get("underline");
    return value === null ? null : value ? "Single" : "None";
  }
  set Underline(value: string) {
    this.set({ underline: value !== "None" });
  }
  get Color(): string | null {
    return this.get("fontColour");
  }
  set Color(value: string) {
    this.set({ fontColour: value });
  }
}

class FormatProtectionApi extends RangeFormatApi {
  get Locked(): boolean | null {
    return this.get("locked");
  }
  set Locked(value: boolean) {
    this.set({ locked: value });
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

class RangeBorderCollectionApi extends RangeFormatApi {
  GetItem(edge: Edge): RangeBorderApi {
    return new RangeBorderApi(this.book, this.sheet, this.range, edge);
  }
}

class RangeBorderApi extends RangeFormatApi {
  readonly #edge: Edge;

  constructor(book: Book, sheet: Sheet, range: CellRange, edge: Edge) {
    super(book, sheet, range);
    this.#edge = edge;
  }
  set Style(style: string) {
    this.#draw((side) => (style === "None" ? null : { colour: "#000000", ...side, style }));
  }
  set Color(colour: string) {
    this.#draw((side) => ({ style: "Continuous", ...side, colour }));
  }
  set Weight(weight: string) {
    if (weight !== "Thin") throw new Error(`Borders of weight ${weight} are not modelled.`);
  }

  #draw(change: (side: { style: string; colour: string } | null) => { style: string; colour: string } | null): void {
    demandWritable(this.book);
    this.sheet.demandAllowed("allowFormatCells");
    const { top, bottom, left, right } = this.range;
    for (const { row, column, cell } of this.sheet.over(this.range)) {
      const { borders } = cell.format;
      const inside = { InsideHorizontal: ["top", "bottom"], InsideVertical: ["left", "right"] } as const;
      if (this.#edge === "EdgeTop" && row === top) borders.top = change(borders.top);
      if (this.#edge === "EdgeBottom" && row === bottom) borders.bottom = change(borders.bottom);
      if (this.#edge === "EdgeLeft" && column === left) borders.left = change(borders.left);
      if (this.#edge === "EdgeRight" && column === right) borders.right = change(borders.right);
      if (this.#edge in inside) {
        for (const side of inside[this.#edge as keyof typeof inside]) {
          const atEdge = { top: row === top, bottom: row === bottom, left: column === left, right: column === right }[
            side
          ];
          if (!atEdge) borders[side] = change(borders[side]);
        }
      }
    }
  }
}

export class DataValidationApi extends RangeFormatApi {
  set Rule(rule: Readonly<Record<string, unknown>>) {
    this.#change({ rule });
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.#change({ ignoreBlanks });
  }
  set Prompt(prompt: BookValidation["prompt"]) {
    if ((prompt?.title.length ?? 0) > 32 || (prompt?.message.length ?? 0) > 255)
      throw new OfficeError("InvalidArgument", "The prompt is too long.");
    this.#change({ prompt });
  }
  set ErrorAlert(errorAlert: BookValidation["errorAlert"]) {
    if ((errorAlert?.title.length ?? 0) > 32 || (errorAlert?.message.length ?? 0) > 225)
      throw new OfficeError("InvalidArgument", "The alert is too long.");
    this.#change({ errorAlert });
  }
  Clear(): void {
    demandWritable(this.book);
    this.sheet.validations = this.sheet.validations.filter((validation) => !overlaps(validation.range, this.range));
  }

  #change(change: Partial<BookValidation>): void {
    demandWritable(this.book);
    if (this.sheet.protection) throw new OfficeError("AccessDenied", "The sheet is protected.", 403);
    const known = this.sheet.validations.find((validation) => a1Range(validation.range) === a1Range(this.range));
    if (known) Object.assign(known, change);
    else
      this.sheet.validations.push({
        range: this.range,
        rule: {},
        ignoreBlanks: true,
        prompt: null,
        errorAlert: null,
        ...change,
      });
  }
}

function shared<Value>(values: readonly Value[]): Value | null {
  return values.every((value) => value === values[0]) ? values[0]! : null;
}

function columnsOf(range: CellRange): number[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
}

function rowsOf(range: CellRange): number[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
}
