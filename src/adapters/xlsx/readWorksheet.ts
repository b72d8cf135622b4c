import { fromA1 } from "../../engine/values/cells";
import type { CellRange } from "../../engine/values/cells";
import { Refusal } from "../../engine/values/grid";
import type { Cell, CellValue, Grid } from "../../engine/values/grid";
import { dateSerial, numberIn } from "./cellNumbers";
import { withoutEscapes } from "./decodeText";
import { inReadingOrder } from "./gridCells";
import { limits } from "./limits";
import { itemText } from "./readSharedStrings";
import type { SharedStrings } from "./readSharedStrings";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

const C = 0x63;
const F = 0x66;
const R = 0x72;
const T = 0x74;
const V = 0x76;

/** How a cell says what its value is (the attribute `t`). */
const NUMBER = 0;
const SHARED = 1;
const TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;

/**
 * Reads one worksheet part: values, formulas and merges of cells that hold anything; styles are not looked at.
 * @throws {Refusal} damaged: a cell beyond the sheet, a cell twice, a part that ends too early, a shared text that does not exist;
 *   too_large
 */
export function readWorksheet(
  part: Uint8Array,
  sheet: { readonly name: string; readonly hidden: boolean },
  sharedStrings: () => SharedStrings,
): Grid {
  const reader = new WorksheetReader(part, sharedStrings);
  reader.read();
  return { name: sheet.name, hidden: sheet.hidden, cells: inReadingOrder(reader.cells), merges: reader.merges };
}

class WorksheetReader {
  readonly cells: Cell[] = [];
  readonly merges: CellRange[] = [];
  private readonly scanner: XmlScanner;
  private readonly sharedStrings: () => SharedStrings;
  private readonly sharedFormulas = new Map<string, string>();
  private row = -1;
  private column = -1;

  constructor(part: Uint8Array, sharedStrings: () => SharedStrings) {
    this.scanner = new XmlScanner(part);
    this.sharedStrings = sharedStrings;
  }

  read(): void {
    const { scanner } = this;
    let isWorksheet = false;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", isWorksheet ? "sheet ends early" : "no worksheet");
      if (token === CLOSE) {
        if (isWorksheet && scanner.isTag("worksheet")) return;
      } else if (scanner.isTag("sheetData")) {
        scanner.finishTag();
        if (!scanner.selfClosing) this.readRows();
      } else if (scanner.isTag("mergeCell")) {
        this.readMerge();
      } else if (!isWorksheet && scanner.isTag("worksheet")) {
        isWorksheet = true;
        scanner.finishTag();
        if (scanner.selfClosing) return;
      }
    }
  }

  private readRows(): void {
    const { scanner } = this;
    const { bytes } = scanner;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "sheet data ends early");
      const length = scanner.nameEnd - scanner.nameStart;
      if (token === OPEN) {
        if (length === 1 && bytes[scanner.nameStart] === C) this.readCell();
        else if (length === 3 && scanner.isTag("row")) this.readRowStart();
      } else if (length === 9 && scanner.isTag("sheetData")) return;
    }
  }

  private readRowStart(): void {
    const { scanner } = this;
    this.row++;
    this.column = -1;
    // The number comes first in practice; the other attributes (heights, styles) need not be looked at then.
    while (scanner.nextAttribute()) {
      if (
        scanner.prefixed ||
        scanner.attributeEnd - scanner.attributeStart !== 1 ||
        scanner.bytes[scanner.attributeStart] !== R
      )
        continue;
      const row = numberIn(scanner.bytes, scanner.valueStart, scanner.valueEnd);
      if (row === null || !Number.isInteger(row) || row < 1) throw new Refusal("damaged", "row number");
      this.row = row - 1;
      return;
    }
  }

  private readCell(): void {
    const { scanner } = this;
    const { bytes } = scanner;
    let type = NUMBER;
    this.column++;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1 || scanner.prefixed) continue;
      const name = bytes[scanner.attributeStart];
      if (name === R) this.takeReference();
      else if (name === T) type = this.cellType();
    }
    if (scanner.selfClosing) return;

    let value: CellValue = null;
    let formula: string | undefined;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", "cell ends early");
      const length = scanner.nameEnd - scanner.nameStart;
      const first = bytes[scanner.nameStart];
      if (token === CLOSE) {
        if (length === 1 && first === C) break;
      } else if (length === 1 && first === V) value = this.readValue(type);
      else if (length === 1 && first === F) formula = this.readFormula();
      else if (length === 2 && scanner.isTag("is")) value = itemText(scanner, "is");
      else scanner.skipElement();
    }
    if (formula === undefined && (value === null || value === "")) return;
    this.add(value, formula);
  }

  private add(value: CellValue, formula: string | undefined): void {
    const { row, column, cells } = this;
    if (row < 0 || row >= limits.rows || column >= limits.columns)
      throw new Refusal("damaged", "cell beyond the sheet");
    if (cells.length >= limits.cells) throw new Refusal("too_large", "cells");
    cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
  }

  /** "AB12", in one pass. */
  private takeReference(): void {
    const { bytes, valueStart, valueEnd } = this.scanner;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    let row = 0;
    for (; at < valueEnd; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < valueEnd || column === 0 || column > limits.columns || row === 0 || row > limits.rows)
      throw new Refusal("damaged", "cell reference");
    this.row = row - 1;
    this.column = column - 1;
  }

  private cellType(): number {
    const { bytes, valueStart, valueEnd } = this.scanner;
    const first = bytes[valueStart];
    const length = valueEnd - valueStart;
    if (first === 0x73) return length === 1 ? SHARED : TEXT; // "s", "str"
    if (first === 0x69) return INLINE;
    if (first === 0x62) return BOOLEAN;
    if (first === 0x65) return ERROR;
    if (first === 0x64) return DATE;
    return NUMBER;
  }

  private readValue(type: number): CellValue {
    const { scanner } = this;
    scanner.finishTag();
    if (scanner.selfClosing) return type === TEXT ? "" : null;
    if (type === NUMBER || type === SHARED) {
      const { bytes, position: start, end } = scanner;
      let at = start;
      while (at < end && bytes[at] !== 0x3c) at++;
      const number = bytes[at + 1] === 0x2f ? numberIn(bytes, start, at) : null;
      if (number !== null) {
        scanner.position = at;
        return type === NUMBER ? number : this.sharedString(number);
      }
    }
    return this.slowValue(type, scanner.text());
  }

  /** A value in any spelling that is rarer than plain digits. */
  private slowValue(type: number, text: string): CellValue {
    if (type === TEXT || type === INLINE) return withoutEscapes(text);
    const trimmed = text.trim();
    if (trimmed === "") return null;
    if (type === BOOLEAN) return trimmed === "1" || trimmed.toLowerCase() === "true";
    if (type === ERROR) return { error: trimmed };
    const number = numberIn(new TextEncoder().encode(trimmed), 0, trimmed.length);
    if (type === SHARED) return this.sharedString(number ?? -1);
    if (type === DATE) return dateSerial(trimmed) ?? number ?? text;
    return number ?? text;
  }

  private sharedString(index: number): string {
    if (!Number.isInteger(index) || index < 0) throw new Refusal("damaged", "shared string index");
    return this.sharedStrings().at(index);
  }

  /** A cell that shares a formula gets the text of the first one: enough to know that it is computed. */
  private readFormula(): string {
    const { scanner } = this;
    let shared: string | null = null;
    while (scanner.nextAttribute())
      if (!scanner.prefixed && scanner.isAttribute("si")) shared = scanner.attributeText();
    const text = scanner.selfClosing ? "" : withoutEscapes(scanner.text());
    if (shared === null) return text;
    if (text !== "") this.sharedFormulas.set(shared, text);
    return text === "" ? (this.sharedFormulas.get(shared) ?? "") : text;
  }

  private readMerge(): void {
    const { scanner, merges } = this;
    const [from, to] = (scanner.attributes().get("ref") ?? "").split(":").map(fromA1);
    if (!from || !to) return;
    if (merges.length >= limits.merges) throw new Refusal("too_large", "merges");
    merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    });
  }
}
