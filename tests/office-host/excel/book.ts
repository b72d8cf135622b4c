import { a1 } from "../../../src/engine/values/cells";
import type { CellRange } from "../../../src/engine/values/cells";
import { OfficeError } from "../richApi";
import type { BookChart } from "./charts";
import { evaluate } from "./formulas";

/** The workbook that the emulated Excel has open: what a person would see in it, with no opinion on how it is asked for. */

export type BookValue = number | string | boolean | { readonly error: string } | null;

export interface BorderLine {
  style: string;
  colour: string;
}

/** Colours are "#RRGGBB", "" for none or automatic. */
export interface BookFormat {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  fontColour: string;
  fill: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  locked: boolean;
  borders: { top: BorderLine | null; bottom: BorderLine | null; left: BorderLine | null; right: BorderLine | null };
}

export interface BookCell {
  value: BookValue;
  /** Without "="; absent for a constant. */
  formula?: string;
  /** Shown as text because it was typed with an apostrophe. */
  isQuoted?: boolean;
  format: BookFormat;
  /** "'Bảng 1'!A1" */
  link?: string;
}

export interface BookValidation {
  range: CellRange;
  /** As office.js names them: `{ wholeNumber: { formula1, operator } }`; empty for a mere message. */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { title: string; message: string; showPrompt: boolean } | null;
  errorAlert: { title: string; message: string; style: string; showAlert: boolean } | null;
}

export interface BookConditional {
  id: string;
  range: CellRange;
  formula: string;
  fill: string;
  fontColour: string;
  bold: boolean;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  centerHorizontally: boolean;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  zoom: { horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: string | null;
  titleRows: string | null;
  footerRight: string;
}

/** What a protected sheet still allows, as office.js names it. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

const plainFormat: BookFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  fontColour: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  locked: true,
  borders: { top: null, bottom: null, left: null, right: null },
};

const columnCount = 16_384;
/** More than this in one call would never be written by hand; a loop over it would hang the test instead of failing it. */
const mostCells = 400_000;

export class Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  readonly cells = new Map<number, BookCell>();
  merges: CellRange[] = [];
  /** Points, by column. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by row. */
  readonly rowHeights = new Map<number, number>();
  validations: BookValidation[] = [];
  conditionals: BookConditional[] = [];
  charts: BookChart[] = [];
  frozen: { rows: number; columns: number } | null = null;
  filter: CellRange | null = null;
  protection: { options: ProtectionOptions; password: string | null } | null = null;
  page: PageLayout = {
    orientation: "Portrait",
    paperSize: "Letter",
    centerHorizontally: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    zoom: {},
    printArea: null,
    titleRows: null,
    footerRight: "",
  };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): BookCell | undefined {
    return this.cells.get(row * columnCount + column);
  }

  /** The cell to write to. */
  cell(row: number, column: number): BookCell {
    const key = row * columnCount + column;
    const known = this.cells.get(key);
    if (known) return known;
    const fresh: BookCell = { value: null, format: { ...plainFormat, borders: { ...plainFormat.borders } } };
    this.cells.set(key, fresh);
    return fresh;
  }

  /** Every cell of a range, row by row. */
  *over(range: CellRange): Generator<{ row: number; column: number; cell: BookCell }> {
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (size > mostCells) throw new Error(`${size} cells of ${this.name} in one go.`);
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        yield { row, column, cell: this.cell(row, column) };
    }
  }

  /** Smallest range around all cells with content (or with a format too); `null` when there is none. */
  used(valuesOnly: boolean): CellRange | null {
    let range: CellRange | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      const row = Math.floor(key / columnCount);
      const column = key % columnCount;
      range = range
        ? {
            top: Math.min(range.top, row),
            left: Math.min(range.left, column),
            bottom: Math.max(range.bottom, row),
            right: Math.max(range.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return range;
  }

  /** @throws {OfficeError} when the sheet is protected and one of the cells is locked */
  demandUnlocked(range: CellRange): void {
    if (!this.protection) return;
    for (const { cell } of this.over(range)) if (cell.format.locked) throw protectedSheet();
  }

  /** @throws {OfficeError} when the sheet is protected and its options do not allow this */
  demandAllowed(option: string): void {
    if (this.protection && this.protection.options[option] !== true) throw protectedSheet();
  }

  forget(range: CellRange): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) this.cells.delete(row * columnCount + column);
    }
  }
}

/** One thing that the person or the add-in did, for whoever listens. */
export interface BookEvent {
  readonly kind: "changed" | "added" | "deleted" | "selection" | "activated";
  readonly sheet: string;
  readonly address: string;
  /** By the person, not by the add-in. */
  readonly isByHand: boolean;
}

export class Book {
  sheets: Sheet[] = [];
  active: Sheet;
  selection: { sheet: Sheet; range: CellRange };
  readOnly = false;
  isStructureProtected = false;
  readonly customProperties = new Map<string, string>();
  /** XML parts by id. */
  readonly customXml = new Map<string, string>();
  title = "";
  /** Files that were opened as new workbooks, in windows of their own. */
  readonly openedAsNew: Uint8Array[] = [];
  /** Formulas this model cannot work out, by name of the function. */
  readonly unknownFunctions = new Set<string>();
  readonly events: BookEvent[] = [];
  /** Other workbooks and what their cells hold: "c:\\báo cáo\\xa.xlsx" → "Bảng 1!B8" → value. Links find nothing else. */
  readonly elsewhere = new Map<string, Map<string, BookValue>>();
  /** What links showed when they were last refreshed, by "C:\\Báo cáo\\[xa.xlsx]Bảng 1!B8". */
  readonly fetched = new Map<string, BookValue>();
  /** In a browser, where no folder of a machine is within reach. */
  isOnline = false;
  linkMode = "Automatic";
  #lastId = 0;

  constructor(firstSheet = "Sheet1") {
    this.active = this.insert(firstSheet);
    this.selection = { sheet: this.active, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  insert(name: string): Sheet {
    this.#lastId += 1;
    const sheet = new Sheet(`{00000000-0001-0000-0000-${String(this.#lastId).padStart(12, "0")}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** By name, whatever the case, or by id. */
  find(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key) ?? null;
  }

  /** @throws in a test that names a sheet which is not there */
  sheet(name: string): Sheet {
    const found = this.find(name);
    if (!found) throw new Error(`No sheet ${name}; there are ${this.sheets.map((sheet) => sheet.name).join(", ")}.`);
    return found;
  }

  checkName(name: string, but: Sheet | null): void {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
      throw new OfficeError("InvalidArgument", `"${name}" is no sheet name.`);
    const taken = this.find(name);
    if (taken && taken !== but) throw new OfficeError("ItemAlreadyExists", `A sheet is named "${name}" already.`, 409);
  }

  remove(sheet: Sheet): void {
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visible.length === 0) throw new OfficeError("InvalidOperation", "A workbook needs one visible sheet.");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    for (const other of this.sheets) for (const cell of other.cells.values()) breakReferences(cell, sheet.name);
    if (this.active === sheet) this.active = visible[0]!;
    if (this.selection.sheet === sheet)
      this.selection = { sheet: this.active, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.note("deleted", sheet, "", false);
  }

  rename(sheet: Sheet, name: string): void {
    this.checkName(name, sheet);
    const old = sheet.name;
    sheet.name = name;
    for (const other of this.sheets) for (const cell of other.cells.values()) followRename(cell, old, name);
  }

  note(kind: BookEvent["kind"], sheet: Sheet, address: string, isByHand: boolean): void {
    this.events.push({ kind, sheet: sheet.id, address, isByHand });
  }

  /** What the person does: types one entry into one cell. */
  type(sheetName: string, row: number, column: number, entry: BookValue): void {
    const sheet = this.sheet(sheetName);
    const cell = sheet.cell(row, column);
    delete cell.formula;
    delete cell.isQuoted;
    cell.value = entry;
    this.recalculate();
    this.note("changed", sheet, a1(row, column), true);
  }

  /** Addresses of the workbooks that formulas point at. */
  linkedAddresses(): readonly string[] {
    const found = new Set<string>();
    for (const sheet of this.sheets) {
      for (const { formula } of sheet.cells.values()) {
        for (const [, folder, file] of formula?.matchAll(/'((?:[^'[]|'')*)\[((?:[^'\]]|'')+)\]/g) ?? [])
          found.add(`${folder}${file}`.replaceAll("''", "'"));
      }
    }
    return [...found];
  }

  /** A link whose file is out of reach keeps what it showed. */
  refreshLinks(): void {
    for (const key of this.fetched.keys()) {
      const value = this.#fetch(key);
      if (value !== undefined) this.fetched.set(key, value);
    }
    this.recalculate();
  }

  breakLinks(): void {
    for (const sheet of this.sheets)
      for (const cell of sheet.cells.values()) if (cell.formula?.includes("]")) delete cell.formula;
  }

  /** What a link shows: what it showed before, or at first what the file holds. */
  #linked(workbookAndSheet: string, row: number, column: number): BookValue {
    const key = `${workbookAndSheet}!${a1(row, column)}`;
    const known = this.fetched.get(key);
    if (known !== undefined) return known;
    const found = this.#fetch(key);
    const value = found === undefined ? { error: "#REF!" } : found;
    this.fetched.set(key, value);
    return value;
  }

  /** `undefined` when the file is out of reach; `#REF!` when it has no such sheet. */
  #fetch(key: string): BookValue | undefined {
    const { workbook, cell } = placeOf(key);
    if (this.isOnline && !workbook.startsWith("https://")) return undefined;
    const cells = this.elsewhere.get(workbook.toLowerCase());
    if (!cells) return undefined;
    const sheet = cell.slice(0, cell.lastIndexOf("!") + 1);
    return [...cells.keys()].some((name) => name.startsWith(sheet)) ? (cells.get(cell) ?? null) : { error: "#REF!" };
  }

  /** Works out every formula again. A formula that came with a file and is beyond this model keeps the value it came with. */
  recalculate(): void {
    for (let pass = 0; pass < 3; pass += 1) {
      for (const sheet of this.sheets) {
        for (const cell of sheet.cells.values()) {
          if (cell.formula === undefined) continue;
          const result = evaluate(cell.formula, (name, row, column) =>
            name?.includes("[")
              ? this.#linked(name, row, column)
              : ((name === null ? sheet : this.find(name))?.at(row, column)?.value ?? null),
          );
          if ("value" in result) cell.value = result.value;
          else this.unknownFunctions.add(result.unknown);
        }
      }
    }
  }
}

/** "C:\\Báo cáo\\[xa.xlsx]Bảng 1!B8" → address of the workbook and place in it. */
function placeOf(name: string): { workbook: string; cell: string } {
  const match = /^(.*)\[([^\]]+)\](.*)$/.exec(name)!;
  return { workbook: match[1]! + match[2]!, cell: match[3]! };
}

function protectedSheet(): OfficeError {
  return new OfficeError("AccessDenied", "The cell or chart you're trying to change is on a protected sheet.", 403);
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

function followRename(cell: BookCell, from: string, to: string): void {
  if (cell.formula !== undefined) cell.formula = cell.formula.replaceAll(quoted(from), quoted(to));
}

function breakReferences(cell: BookCell, gone: string): void {
  if (cell.formula !== undefined) cell.formula = cell.formula.replaceAll(quoted(gone), "#REF!");
}
