import type { CellRange } from "../../engine/values/cells";
import { Refusal } from "../../engine/values/grid";
import type { Cell, CellValue, Grid } from "../../engine/values/grid";
import { dateSerial, numberIn, numberInText } from "./cellNumbers";
import { withoutEscapes } from "./decodeText";
import { inReadingOrder } from "./gridCells";
import { limits } from "./limits";
import { itemText } from "./readSharedStrings";
import type { SharedStrings } from "./readSharedStrings";
import { UnseenRuns } from "./unseenRuns";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

const C = 0x63;
const F = 0x66;
const R = 0x72;
const T = 0x74;
const V = 0x76;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const DOLLAR = 0x24;

/** How a cell says what its value is (the attribute `t`). */
const NUMBER = 0;
const SHARED = 1;
const TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;

/**
 * Reads one worksheet part: values, formulas and merges of cells that hold anything, and what is hidden; styles are not looked at.
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
  const { cells, merges, unseen } = reader;
  return { name: sheet.name, hidden: sheet.hidden, cells: inReadingOrder(cells), merges, ...unseen.asPart() };
}

class WorksheetReader {
  readonly cells: Cell[] = [];
  readonly merges: CellRange[] = [];
  readonly unseen = new UnseenRuns();
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
      } else if (scanner.isTag("col")) {
        this.readColumns();
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
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.prefixed) continue;
      const length = scanner.attributeEnd - scanner.attributeStart;
      if (length === 6 && scanner.isAttribute("hidden")) isHidden = isTrue(scanner);
      else if (length === 1 && scanner.bytes[scanner.attributeStart] === R) {
        const row = numberIn(scanner.bytes, scanner.valueStart, scanner.valueEnd);
        if (row === null || !Number.isInteger(row) || row < 1) throw new Refusal("damaged", "row number");
        this.row = row - 1;
      }
    }
    if (isHidden) this.unseen.row(this.row, this.row);
  }

  private readColumns(): void {
    const { scanner } = this;
    let isHidden = false;
    let first: number | null = null;
    let last: number | null = null;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("hidden")) isHidden = isTrue(scanner);
      else if (scanner.isAttribute("min")) first = numberIn(scanner.bytes, scanner.valueStart, scanner.valueEnd);
      else if (scanner.isAttribute("max")) last = numberIn(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    }
    if (isHidden && first !== null && last !== null && first >= 1 && last >= first)
      this.unseen.column(first - 1, last - 1);
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
    // The cell as nearly every writer spells it, <v>…</v></c>, is known at sight; any other takes the loop.
    const at = scanner.position;
    if (bytes[at] === LT && bytes[at + 1] === V && bytes[at + 2] === GT) {
      scanner.position = at + 3;
      value = this.readValue(type);
      if (this.endsAt(scanner.position)) {
        scanner.position += 8;
        if (value !== null && value !== "") this.add(value, undefined);
        return;
      }
    }
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

  private endsAt(at: number): boolean {
    const { bytes } = this.scanner;
    return (
      bytes[at] === LT &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === V &&
      bytes[at + 3] === GT &&
      bytes[at + 4] === LT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === C &&
      bytes[at + 7] === GT
    );
  }

  private add(value: CellValue, formula: string | undefined): void {
    const { row, column, cells } = this;
    if (row < 0 || row >= limits.rows || column >= limits.columns)
      throw new Refusal("damaged", "cell beyond the sheet");
    if (cells.length >= limits.cells) throw new Refusal("too_large", "cells");
    cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
  }

  private takeReference(): void {
    const { bytes, valueStart, valueEnd } = this.scanner;
    if (this.reference(bytes, valueStart, valueEnd) !== valueEnd) throw new Refusal("damaged", "cell reference");
  }

  /** Takes "AB12" or "$AB$12" as the current cell, in one pass; gives the place behind it, -1 when it is no cell of a sheet. */
  private reference(bytes: Uint8Array, start: number, end: number): number {
    let at = bytes[start] === DOLLAR ? start + 1 : start;
    let column = 0;
    for (; at < end; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    if (bytes[at] === DOLLAR) at++;
    let row = 0;
    for (; at < end; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (column === 0 || column > limits.columns || row === 0 || row > limits.rows) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at;
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
    const number = numberInText(trimmed);
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

  /** A range that is none, such as #REF!, is passed over: it merges nothing. */
  private readMerge(): void {
    const { scanner, merges } = this;
    const { bytes } = scanner;
    while (scanner.nextAttribute()) {
      if (!scanner.isAttribute("ref")) continue;
      const colon = this.reference(bytes, scanner.valueStart, scanner.valueEnd);
      if (colon < 0 || bytes[colon] !== COLON) continue;
      const { row, column } = this;
      if (this.reference(bytes, colon + 1, scanner.valueEnd) !== scanner.valueEnd) continue;
      if (merges.length >= limits.merges) throw new Refusal("too_large", "merges");
      merges.push({
        top: Math.min(row, this.row),
        left: Math.min(column, this.column),
        bottom: Math.max(row, this.row),
        right: Math.max(column, this.column),
      });
    }
  }
}

/** "1" or "true". */
function isTrue({ bytes, valueStart }: XmlScanner): boolean {
  return bytes[valueStart] === 0x31 || bytes[valueStart] === 0x74;
}
