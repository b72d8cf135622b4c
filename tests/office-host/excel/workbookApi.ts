import { a1Range } from "../../../src/engine/values/cells";
import { OfficeError } from "../richApi";
import type { Book, PageLayout, ProtectionOptions, Sheet } from "./book";
import { ChartCollectionApi } from "./chartApi";
import { RangeApi } from "./rangeApi";
import { demandWritable, rangeAt } from "./ranges";

/** What office.js calls the Workbook, over the model. */
export class WorkbookApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  get ReadOnly(): boolean {
    return this.#book.readOnly;
  }
  get Worksheets(): WorksheetCollectionApi {
    return new WorksheetCollectionApi(this.#book);
  }
  get Protection(): WorkbookProtectionApi {
    return new WorkbookProtectionApi(this.#book);
  }
  get Properties(): DocumentPropertiesApi {
    return new DocumentPropertiesApi(this.#book);
  }
  get CustomXmlParts(): CustomXmlPartCollectionApi {
    return new CustomXmlPartCollectionApi(this.#book);
  }
  get LinkedWorkbooks(): LinkedWorkbookCollectionApi {
    return new LinkedWorkbookCollectionApi(this.#book);
  }
  get Application(): ApplicationApi {
    return new ApplicationApi(this.#book);
  }
  /** How Excel on the web is told to open a new workbook. */
  CreateAndOpenWorkbook(base64: string): void {
    this.#book.openedAsNew.push(Buffer.from(base64, "base64"));
  }
  GetSelectedRange(): RangeApi {
    return new RangeApi(this.#book, this.#book.selection.sheet, this.#book.selection.range);
  }
}

class LinkedWorkbookCollectionApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  get Items(): readonly LinkedWorkbookApi[] {
    return this.#book.linkedAddresses().map((address) => new LinkedWorkbookApi(address));
  }
  get WorkbookLinksRefreshMode(): string {
    return this.#book.linkMode;
  }
  RefreshAll(): void {
    this.#book.refreshLinks();
  }
  BreakAllLinks(): void {
    demandWritable(this.#book);
    this.#book.breakLinks();
  }
}

/** One workbook that is linked to. */
class LinkedWorkbookApi {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }
  get Id(): string {
    return this.#address;
  }
}

class ApplicationApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  CreateWorkbook(base64: string): WorkbookCreatedApi {
    return new WorkbookCreatedApi(this.#book, base64);
  }
}

/** A workbook that exists and is not shown yet. */
class WorkbookCreatedApi {
  readonly #book: Book;
  readonly #base64: string;

  constructor(book: Book, base64: string) {
    this.#book = book;
    this.#base64 = base64;
  }
  Open(): void {
    this.#book.openedAsNew.push(Buffer.from(this.#base64, "base64"));
  }
}

class WorkbookProtectionApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  get Protected(): boolean {
    return this.#book.isStructureProtected;
  }
}

class DocumentPropertiesApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  get Title(): string {
    return this.#book.title;
  }
  set Title(title: string) {
    demandWritable(this.#book);
    this.#book.title = title;
  }
  get Custom(): CustomPropertyCollectionApi {
    return new CustomPropertyCollectionApi(this.#book);
  }
}

class CustomPropertyCollectionApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  Add(key: string, value: string): CustomPropertyApi {
    demandWritable(this.#book);
    this.#book.customProperties.set(key, value);
    return new CustomPropertyApi(this.#book, key);
  }
  get Items(): readonly CustomPropertyApi[] {
    return [...this.#book.customProperties.keys()].map((key) => new CustomPropertyApi(this.#book, key));
  }
  GetItem(key: string): CustomPropertyApi {
    if (!this.#book.customProperties.has(key)) throw new OfficeError("ItemNotFound", `No property ${key}.`, 404);
    return new CustomPropertyApi(this.#book, key);
  }
}

/** Parts of XML that travel inside the file. */
class CustomXmlPartCollectionApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  Add(xml: string): CustomXmlPartApi {
    demandWritable(this.#book);
    const id = `{part-${this.#book.customXml.size}-${Math.random()}}`;
    this.#book.customXml.set(id, xml);
    return new CustomXmlPartApi(this.#book, id);
  }
  GetItem(id: string): CustomXmlPartApi {
    if (!this.#book.customXml.has(id)) throw new OfficeError("ItemNotFound", "There is no such part.", 404);
    return new CustomXmlPartApi(this.#book, id);
  }
  GetByNamespace(namespace: string): CustomXmlPartScopedCollectionApi {
    return new CustomXmlPartScopedCollectionApi(this.#book, namespace);
  }
}

/** Those of one namespace. */
class CustomXmlPartScopedCollectionApi {
  readonly #book: Book;
  readonly #namespace: string;

  constructor(book: Book, namespace: string) {
    this.#book = book;
    this.#namespace = namespace;
  }
  get Items(): readonly CustomXmlPartApi[] {
    return this.#parts().map(([id]) => new CustomXmlPartApi(this.#book, id));
  }
  GetItem(id: string): CustomXmlPartApi {
    if (!this.#book.customXml.has(id)) throw new OfficeError("ItemNotFound", "There is no such part.", 404);
    return new CustomXmlPartApi(this.#book, id);
  }
  GetOnlyItemOrNullObject(): CustomXmlPartApi | null {
    const found = this.#parts();
    if (found.length > 1) throw new OfficeError("GeneralException", "There are several parts.");
    return found[0] ? new CustomXmlPartApi(this.#book, found[0][0]) : null;
  }
  GetOnlyItem(): CustomXmlPartApi {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new OfficeError("ItemNotFound", "There is no such part.", 404);
    return only;
  }

  /** By the namespace of the root, whatever stands inside. */
  #parts(): readonly (readonly [string, string])[] {
    return [...this.#book.customXml].filter(([, xml]) => {
      const root = /<[A-Za-z][^>]*>/.exec(xml)?.[0] ?? "";
      return root.includes(`xmlns="${this.#namespace}"`);
    });
  }
}

class CustomXmlPartApi {
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    this.#book = book;
    this.#id = id;
  }
  get Id(): string {
    return this.#id;
  }
  GetXml(): string {
    return this.#book.customXml.get(this.#id) ?? "";
  }
  Delete(): void {
    demandWritable(this.#book);
    this.#book.customXml.delete(this.#id);
  }
}

class CustomPropertyApi {
  readonly #book: Book;
  readonly #key: string;

  constructor(book: Book, key: string) {
    this.#book = book;
    this.#key = key;
  }
  get Key(): string {
    return this.#key;
  }
  get Value(): string {
    return this.#book.customProperties.get(this.#key) ?? "";
  }
  Delete(): void {
    demandWritable(this.#book);
    this.#book.customProperties.delete(this.#key);
  }
}

class WorksheetCollectionApi {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }
  get Items(): readonly WorksheetApi[] {
    return this.#book.sheets.map((sheet) => new WorksheetApi(this.#book, sheet));
  }
  GetItem(key: string): WorksheetApi {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.", 404);
    return found;
  }
  GetItemOrNullObject(key: string): WorksheetApi | null {
    const found = this.#book.find(key);
    return found ? new WorksheetApi(this.#book, found) : null;
  }
  Add(name: string): WorksheetApi {
    demandWritable(this.#book);
    if (this.#book.isStructureProtected) throw new OfficeError("AccessDenied", "The workbook is protected.", 403);
    this.#book.checkName(name, null);
    const sheet = this.#book.insert(name);
    this.#book.note("added", sheet, "", false);
    return new WorksheetApi(this.#book, sheet);
  }
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
}

class WorksheetApi {
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }
  get Id(): string {
    return this.#sheet.id;
  }
  get Name(): string {
    return this.#sheet.name;
  }
  set Name(name: string) {
    this.#demandStructure();
    this.#book.rename(this.#sheet, name);
  }
  get Visibility(): Sheet["visibility"] {
    return this.#sheet.visibility;
  }
  set Visibility(visibility: Sheet["visibility"]) {
    this.#demandStructure();
    const others = this.#book.sheets.filter((sheet) => sheet !== this.#sheet && sheet.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0)
      throw new OfficeError("InvalidOperation", "A workbook needs one visible sheet.");
    this.#sheet.visibility = visibility;
    if (visibility !== "Visible" && this.#book.active === this.#sheet) this.#book.active = others[0]!;
  }
  get Position(): number {
    return this.#book.sheets.indexOf(this.#sheet);
  }
  set Position(position: number) {
    this.#demandStructure();
    this.#book.sheets = this.#book.sheets.filter((sheet) => sheet !== this.#sheet);
    this.#book.sheets.splice(position, 0, this.#sheet);
  }
  get Protection(): WorksheetProtectionApi {
    return new WorksheetProtectionApi(this.#sheet);
  }
  get FreezePanes(): WorksheetFreezePanesApi {
    return new WorksheetFreezePanesApi(this.#sheet);
  }
  get PageLayout(): PageLayoutApi {
    return new PageLayoutApi(this.#sheet);
  }
  get Charts(): ChartCollectionApi {
    return new ChartCollectionApi(this.#book, this.#sheet);
  }
  get AutoFilter(): AutoFilterApi {
    return new AutoFilterApi(this.#sheet);
  }

  GetRange(address?: string): RangeApi {
    return new RangeApi(this.#book, this.#sheet, rangeAt(address ?? "A1:XFD1048576"));
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): RangeApi | null {
    const used = this.#sheet.used(valuesOnly === true);
    return used ? new RangeApi(this.#book, this.#sheet, used) : null;
  }
  Activate(): void {
    if (this.#sheet.visibility !== "Visible") throw new OfficeError("InvalidOperation", "The sheet is hidden.");
    this.#book.active = this.#sheet;
    this.#book.note("activated", this.#sheet, "", false);
  }
  Delete(): void {
    this.#demandStructure();
    if (this.#sheet.visibility === "VeryHidden")
      throw new OfficeError("InvalidOperation", "A very hidden sheet can't be deleted.");
    this.#book.remove(this.#sheet);
  }
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}

  #demandStructure(): void {
    demandWritable(this.#book);
    if (this.#book.isStructureProtected) throw new OfficeError("AccessDenied", "The workbook is protected.", 403);
  }
}

class WorksheetProtectionApi {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }
  get Protected(): boolean {
    return this.#sheet.protection !== null;
  }
  get Options(): ProtectionOptions | null {
    return this.#sheet.protection?.options ?? null;
  }
  Protect(options: ProtectionOptions | null, password?: string): void {
    if (this.#sheet.protection) throw new OfficeError("InvalidOperation", "The sheet is protected already.");
    this.#sheet.protection = { options: options ?? {}, password: password ?? null };
  }
  Unprotect(password?: string): void {
    if (this.#sheet.protection?.password && this.#sheet.protection.password !== password) {
      throw new OfficeError("AccessDenied", "The password is wrong.", 403);
    }
    this.#sheet.protection = null;
  }
}

class WorksheetFreezePanesApi {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }
  FreezeAt(range: RangeApi | string): void {
    const { bottom, right } = typeof range === "string" ? rangeAt(range) : rangeAt(range.Address);
    this.#sheet.frozen = { rows: bottom + 1, columns: right + 1 };
  }
  FreezeRows(count: number): void {
    this.#sheet.frozen = { rows: count, columns: 0 };
  }
  FreezeColumns(count: number): void {
    this.#sheet.frozen = { rows: 0, columns: count };
  }
}

class AutoFilterApi {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }
  Apply(range: RangeApi | string): void {
    this.#sheet.filter = rangeAt(typeof range === "string" ? range : range.Address);
  }
}

class PageLayoutApi {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }
  set Orientation(value: string) {
    this.#page.orientation = value;
  }
  set PaperSize(value: string) {
    this.#page.paperSize = value;
  }
  set CenterHorizontally(value: boolean) {
    this.#page.centerHorizontally = value;
  }
  set Zoom(value: PageLayout["zoom"]) {
    this.#page.zoom = value;
  }
  get Zoom(): PageLayout["zoom"] {
    return this.#page.zoom;
  }
  set LeftMargin(points: number) {
    this.#page.margins.left = points;
  }
  set RightMargin(points: number) {
    this.#page.margins.right = points;
  }
  set TopMargin(points: number) {
    this.#page.margins.top = points;
  }
  set BottomMargin(points: number) {
    this.#page.margins.bottom = points;
  }
  set HeaderMargin(points: number) {
    this.#page.margins.header = points;
  }
  set FooterMargin(points: number) {
    this.#page.margins.footer = points;
  }
  get HeadersFooters(): HeaderFooterGroupApi {
    return new HeaderFooterGroupApi(this.#page);
  }
  SetPrintArea(range: RangeApi | string): void {
    this.#page.printArea = a1Range(rangeAt(typeof range === "string" ? range : range.Address));
  }
  SetPrintTitleRows(range: RangeApi | string): void {
    const { top, bottom } = rangeAt(typeof range === "string" ? range : range.Address);
    this.#page.titleRows = `${top + 1}:${bottom + 1}`;
  }

  get #page(): PageLayout {
    return this.#sheet.page;
  }
}

class HeaderFooterGroupApi {
  readonly #page: PageLayout;

  constructor(page: PageLayout) {
    this.#page = page;
  }
  get DefaultForAllPages(): HeaderFooterApi {
    return new HeaderFooterApi(this.#page);
  }
}

class HeaderFooterApi {
  readonly #page: PageLayout;

  constructor(page: PageLayout) {
    this.#page = page;
  }
  set RightFooter(text: string) {
    this.#page.footerRight = text;
  }
}
