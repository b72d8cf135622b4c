import type { CellRange } from "../../engine/values/cells";
import { Refusal } from "../../engine/values/grid";
import type { Cell, CellValue, Grid, ReceivedWorkbook } from "../../engine/values/grid";
import { dateSerial, numberInText, utcTime } from "./cellNumbers";
import { asUtf8 } from "./decodeText";
import { inReadingOrder } from "./gridCells";
import { limits } from "./limits";
import { relativeFormula } from "./relativeFormula";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

/**
 * Reads an "XML Spreadsheet 2003", the format that Excel 2002–2003 saved as .xml and that reporting programs call .xls. It is one text,
 * read here in one pass.
 * @throws {Refusal} damaged, too_large
 */
export function openXml2003(bytes: Uint8Array): ReceivedWorkbook {
  if (bytes.length > limits.textBytes) throw new Refusal("too_large", `xml2003 of ${bytes.length} bytes`);
  const reader = new Xml2003Reader(new XmlScanner(asUtf8(bytes)));
  reader.read();
  const sheets = reader.grids.map((grid) => ({
    name: grid.name,
    hidden: grid.hidden,
    size: grid.cells.length,
    read: () => grid,
  }));
  return { sheets, modified: reader.modified, properties: reader.properties, lineage: null, ignored: [] };
}

class Xml2003Reader {
  readonly grids: Grid[] = [];
  readonly properties = new Map<string, string>();
  modified: string | null = null;
  private readonly scanner: XmlScanner;
  private cells: Cell[] = [];
  private merges: CellRange[] = [];
  private row = -1;
  private column = -1;
  /** Cells below which a cell from a row above reaches: column → first row that is free again. */
  private readonly freeFrom = new Map<number, number>();

  constructor(scanner: XmlScanner) {
    this.scanner = scanner;
  }

  read(): void {
    const { scanner } = this;
    let found = false;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", found ? "xml2003 ends early" : "no workbook");
      if (token === CLOSE) {
        if (found && scanner.isTag("Workbook")) return;
      } else if (scanner.isTag("Workbook")) found = true;
      else if (scanner.isTag("LastSaved")) {
        scanner.finishTag();
        this.modified = utcTime(scanner.text());
      } else if (scanner.isTag("CustomDocumentProperties")) this.readProperties();
      else if (scanner.isTag("Worksheet")) this.readSheet();
    }
  }

  private readProperties(): void {
    const { scanner } = this;
    scanner.finishTag();
    if (scanner.selfClosing) return;
    for (;;) {
      const token = scanner.next();
      if (token === END) return;
      if (token === CLOSE && scanner.isTag("CustomDocumentProperties")) return;
      if (token !== OPEN) continue;
      const name = new TextDecoder().decode(scanner.bytes.subarray(scanner.nameStart, scanner.nameEnd));
      scanner.finishTag();
      if (this.properties.size >= limits.properties) throw new Refusal("too_large", "document properties");
      if (!scanner.selfClosing && !this.properties.has(name)) this.properties.set(name, scanner.text());
    }
  }

  private readSheet(): void {
    const { scanner } = this;
    if (this.grids.length >= limits.sheets) throw new Refusal("too_large", "sheets");
    const name = scanner.attributes().get("Name") ?? "";
    let hidden = false;
    this.cells = [];
    this.merges = [];
    this.row = -1;
    this.freeFrom.clear();
    for (let closed = scanner.selfClosing; !closed;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "xml2003 sheet ends early");
      if (token === CLOSE) closed = scanner.isTag("Worksheet");
      else if (scanner.isTag("Row")) this.startRow();
      else if (scanner.isTag("Cell")) this.readCell();
      else if (scanner.isTag("Visible")) {
        scanner.finishTag();
        hidden = scanner.text().trim().endsWith("Hidden");
      }
    }
    this.grids.push({ name, hidden, cells: inReadingOrder(this.cells), merges: this.merges });
  }

  /** A row that is given without cells may stand for many. */
  private startRow(): void {
    const { scanner } = this;
    this.row++;
    this.column = -1;
    let more = 0;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("Index")) this.row = this.place() - 1;
      else if (scanner.isAttribute("Span")) more = this.place();
    }
    if (scanner.selfClosing) this.row += more;
    if (this.row >= limits.rows) throw new Refusal("damaged", "cell beyond the sheet");
  }

  private readCell(): void {
    const { scanner } = this;
    if (this.row < 0) throw new Refusal("damaged", "cell outside of a row");
    this.column++;
    while ((this.freeFrom.get(this.column) ?? 0) > this.row) this.column++;
    let across = 0;
    let down = 0;
    let formula: string | undefined;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("Index")) this.column = this.place() - 1;
      else if (scanner.isAttribute("MergeAcross")) across = this.place();
      else if (scanner.isAttribute("MergeDown")) down = this.place();
      else if (scanner.isAttribute("Formula")) formula = scanner.attributeText().replace(/^=/, "");
    }
    const { row, column } = this;
    if (row < 0 || column + across >= limits.columns || row + down >= limits.rows)
      throw new Refusal("damaged", "cell beyond the sheet");
    if (across > 0 || down > 0) this.merge(across, down);
    const value = scanner.selfClosing ? null : this.readData();
    this.column += across;
    if (formula === undefined && (value === null || value === "")) return;
    if (this.cells.length >= limits.cells) throw new Refusal("too_large", "cells");
    this.cells.push(
      formula === undefined
        ? { row, column, value }
        : { row, column, value, formula: relativeFormula(formula, row, column) },
    );
  }

  private merge(across: number, down: number): void {
    const { row, column, merges, freeFrom } = this;
    if (merges.length >= limits.merges) throw new Refusal("too_large", "merges");
    merges.push({ top: row, left: column, bottom: row + down, right: column + across });
    if (down > 0) {
      if (freeFrom.size + across > limits.columns * 2) throw new Refusal("too_large", "merges");
      for (let covered = column; covered <= column + across; covered++) freeFrom.set(covered, row + down + 1);
    }
  }

  /** The first `Data` of the cell; what stands in `Comment` is not its value. */
  private readData(): CellValue {
    const { scanner } = this;
    let value: CellValue = null;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "xml2003 cell ends early");
      if (token === CLOSE) {
        if (scanner.isTag("Cell")) return value;
      } else if (scanner.isTag("Data") && value === null) value = this.readTyped();
      else scanner.skipElement();
    }
  }

  private readTyped(): CellValue {
    const { scanner } = this;
    let type = "";
    while (scanner.nextAttribute()) if (scanner.isAttribute("Type")) type = scanner.attributeText();
    if (scanner.selfClosing) return null;
    // Rich text stands in elements of its own.
    let text = scanner.text();
    for (let token = scanner.next(); !(token === CLOSE && scanner.isTag("Data")); token = scanner.next()) {
      if (token === END) throw new Refusal("damaged", "xml2003 cell ends early");
      scanner.finishTag();
      text += scanner.text();
    }
    if (type === "Number") return numberInText(text) ?? text;
    if (type === "DateTime") return dateSerial(text) ?? text;
    if (type === "Boolean") return text.trim() === "1";
    return type === "Error" ? { error: text } : text;
  }

  /** A count; 0 when it is none. */
  private place(): number {
    const value = numberInText(this.scanner.attributeText());
    return value !== null && Number.isInteger(value) && value >= 0 && value <= limits.rows ? value : 0;
  }
}
