import type { CellRange } from "../../engine/values/cells";
import { Refusal } from "../../engine/values/grid";
import type { Cell, CellValue, Grid } from "../../engine/values/grid";
import { dateSerial, numberInText } from "./cellNumbers";
import { limits } from "./limits";
import { openFormula } from "./openFormula";
import { UnseenRuns } from "./unseenRuns";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

/** Elements within a paragraph that hold paragraphs of their own, or how a text is pronounced. */
const notText = ["annotation", "frame", "custom-shape", "ruby-text"];

/** What one table:table-cell says, before it is known how often it is repeated. */
interface OdsCell {
  value: CellValue;
  formula: string | undefined;
  repeated: number;
  columnsSpanned: number;
  rowsSpanned: number;
}

/**
 * Reads the rows of one table. Repeated empty cells and rows are counted, never made: LibreOffice closes every sheet with a row that is
 * repeated to the millionth.
 * @throws {Refusal} too_large, when content is repeated beyond the limit; damaged
 */
export function readOdsTable(scanner: XmlScanner, sheet: { readonly name: string; readonly hidden: boolean }): Grid {
  const reader = new OdsTableReader(scanner);
  reader.read();
  const { cells, merges, unseen } = reader;
  return { name: sheet.name, hidden: sheet.hidden, cells, merges, ...unseen.asPart() };
}

class OdsTableReader {
  readonly cells: Cell[] = [];
  readonly merges: CellRange[] = [];
  readonly unseen = new UnseenRuns();
  private readonly scanner: XmlScanner;
  private row = 0;
  private column = 0;

  constructor(scanner: XmlScanner) {
    this.scanner = scanner;
  }

  read(): void {
    const { scanner } = this;
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token !== OPEN) continue;
      if (scanner.isTag("table-row")) this.readRow();
      else if (scanner.isTag("table-column")) this.readColumn();
      else if (scanner.isTag("shapes") || scanner.isTag("forms") || scanner.isTag("named-expressions"))
        scanner.skipElement();
    }
  }

  private readColumn(): void {
    const { scanner } = this;
    let repeated = 1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("number-columns-repeated")) repeated = this.count();
      else if (scanner.isAttribute("visibility")) isHidden = scanner.attributeText() !== "visible";
    }
    if (isHidden) this.unseen.column(this.column, this.column + repeated - 1);
    this.column += repeated;
  }

  private readRow(): void {
    const { scanner } = this;
    let repeated = 1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("number-rows-repeated")) repeated = this.count();
      // "collapse" by hand, "filter" by a filter
      else if (scanner.isAttribute("visibility")) isHidden = scanner.attributeText() !== "visible";
    }
    if (isHidden) this.unseen.row(this.row, this.row + repeated - 1);
    const found: Cell[] = [];
    const spans: CellRange[] = [];
    let column = 0;
    for (let closed = scanner.selfClosing; !closed;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "ods row ends early");
      if (token === CLOSE) {
        closed = scanner.isTag("table-row");
        continue;
      }
      if (!scanner.isTag("table-cell") && !scanner.isTag("covered-table-cell")) {
        scanner.skipElement();
        continue;
      }
      const cell = this.readCell();
      this.take(cell, column, found, spans);
      column += cell.repeated;
    }
    this.place(found, spans, repeated);
    this.row += repeated;
  }

  /** Puts a cell into the row as often as it is repeated. */
  private take(cell: OdsCell, column: number, found: Cell[], spans: CellRange[]): void {
    const { row } = this;
    if (cell.columnsSpanned > 1 || cell.rowsSpanned > 1)
      spans.push({
        top: row,
        left: column,
        bottom: row + cell.rowsSpanned - 1,
        right: column + cell.columnsSpanned - 1,
      });
    const { value, formula } = cell;
    if (formula === undefined && (value === null || value === "")) return;
    if (column + cell.repeated > limits.columns) throw new Refusal("damaged", "cell beyond the sheet");
    for (let index = 0; index < cell.repeated; index++) {
      const at = { row, column: column + index, value };
      found.push(formula === undefined ? at : { ...at, formula });
    }
  }

  /** Adds a row with content as often as it is repeated. */
  private place(found: readonly Cell[], spans: readonly CellRange[], repeated: number): void {
    const { cells, merges, row } = this;
    if (found.length === 0 && spans.length === 0) return;
    if (found.length > 0 && row + repeated > limits.rows) throw new Refusal("damaged", "cell beyond the sheet");
    if (cells.length + found.length * repeated > limits.cells) throw new Refusal("too_large", "cells");
    if (merges.length + spans.length * repeated > limits.merges) throw new Refusal("too_large", "merges");
    for (let index = 0; index < repeated; index++) {
      for (const cell of found) cells.push(index === 0 ? cell : { ...cell, row: row + index });
      for (const span of spans) merges.push({ ...span, top: span.top + index, bottom: span.bottom + index });
    }
  }

  private readCell(): OdsCell {
    const { scanner } = this;
    const cell: OdsCell = { value: null, formula: undefined, repeated: 1, columnsSpanned: 1, rowsSpanned: 1 };
    let type = "";
    let isError = false;
    let raw = "";
    let stated: string | null = null;
    while (scanner.nextAttribute()) {
      // calcext:value-type says the same as office:value-type, but for errors.
      if (scanner.isAttribute("value-type")) {
        const text = scanner.attributeText();
        if (text === "error") isError = true;
        else type = text;
      } else if (
        scanner.isAttribute("value") ||
        scanner.isAttribute("date-value") ||
        scanner.isAttribute("time-value")
      ) {
        raw = scanner.attributeText();
      } else if (scanner.isAttribute("boolean-value")) raw = scanner.attributeText();
      else if (scanner.isAttribute("string-value")) stated = scanner.attributeText();
      else if (scanner.isAttribute("formula")) cell.formula = openFormula(scanner.attributeText());
      else if (scanner.isAttribute("number-columns-repeated")) cell.repeated = this.count();
      else if (scanner.isAttribute("number-columns-spanned")) cell.columnsSpanned = this.count();
      else if (scanner.isAttribute("number-rows-spanned")) cell.rowsSpanned = this.count();
    }
    const shown = scanner.selfClosing ? "" : this.readParagraphs();
    cell.value = isError ? { error: shown } : valueOf(type, raw, stated ?? shown, cell.formula !== undefined);
    return cell;
  }

  /** The paragraphs of the cell itself; those of a comment or of a drawing on it are not its text. */
  private readParagraphs(): string {
    const { scanner } = this;
    let text = "";
    let paragraphs = 0;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "ods cell ends early");
      if (token === CLOSE) {
        if (scanner.isTag("table-cell") || scanner.isTag("covered-table-cell")) return text;
      } else if (scanner.isTag("p")) {
        const paragraph = this.readParagraph();
        text = paragraphs++ === 0 ? paragraph : `${text}\n${paragraph}`;
      } else scanner.skipElement();
    }
  }

  private readParagraph(): string {
    const { scanner } = this;
    scanner.finishTag();
    if (scanner.selfClosing) return "";
    let text = "";
    for (;;) {
      text += scanner.text().replace(/[ \t\n]+/g, " ");
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "ods paragraph ends early");
      if (token === CLOSE) {
        if (scanner.isTag("p")) return text;
        continue;
      }
      if (scanner.isTag("s")) {
        let spaces = 1;
        while (scanner.nextAttribute()) if (scanner.isAttribute("c")) spaces = this.count();
        text += " ".repeat(Math.min(spaces, 1000));
      } else if (scanner.isTag("tab")) text += "\t";
      else if (scanner.isTag("line-break")) text += "\n";
      else if (notText.some((name) => scanner.isTag(name))) scanner.skipElement();
      scanner.finishTag();
    }
  }

  /** A count attribute: 1 when it is none. */
  private count(): number {
    const number = numberInText(this.scanner.attributeText());
    return number !== null && Number.isInteger(number) && number >= 1 && number <= 100_000_000 ? number : 1;
  }
}

function valueOf(type: string, raw: string, text: string, computed: boolean): CellValue {
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberInText(raw) ?? text;
    case "date":
      return dateSerial(raw) ?? text;
    case "time":
      return timeOfDay(raw) ?? text;
    case "boolean":
      return raw === "true";
    case "string":
      return text;
    default:
      return text === "" || computed ? null : text;
  }
}

/** A duration such as PT08H15M00S as a share of a day, as spreadsheets keep times. */
function timeOfDay(raw: string): number | null {
  const match = /^PT([0-9]{1,7})H([0-9]{1,2})M([0-9]{1,2}(?:[.,][0-9]{1,9})?)S$/.exec(raw);
  if (!match) return null;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]!.replace(",", "."))) / 86_400;
}
