import type { Cell } from "../values/grid";
import type { Indicator } from "../form/formSet";
import { nfc } from "../values/text";
import type { SheetCells } from "./sheetCells";
import type { FoundValue } from "./submission";
import { computeSum } from "./sumFormula";
import { readTyped } from "./typedFigure";

/** An inventory that names anything, "6 súng, 13 viên đạn"; never blank, nil or not available. */
const opensWithDigit = /^\s*\d/;

/** Reads one figure cell: what stood there, what it says, and how that was decided. Nothing unreadable becomes 0. */
export function readCell(indicator: Indicator, row: number, column: number, cells: SheetCells): FoundValue {
  const cell = cells.at(row, column);
  const at = cells.ref(row, column);
  const found = (
    asFound: FoundValue["asFound"],
    value: FoundValue["value"],
    reading: FoundValue["reading"],
  ): FoundValue => ({ indicator: indicator.id, cell: at, asFound, value, reading });

  if (cell === null) return found(null, null, "blank");
  if (cell.formula !== undefined && indicator.type !== "inventory") {
    const computed = computeSum(cell.formula, cells.upright);
    if (computed !== null) {
      if (typeof cell.value === "number" && !isSame(cell.value, computed))
        return found(cell.value, computed, "staleFormula");
      return found(typeof cell.value === "number" ? cell.value : computed, computed, "formula");
    }
    if (typeof cell.value === "number") return found(cell.value, cell.value, "formula");
    if (cell.value === null || cell.value === "") return found(`=${cell.formula}`, null, "formulaWithoutValue");
  }
  if (cell.formula !== undefined && cell.value === null) return found(`=${cell.formula}`, null, "formulaWithoutValue");
  return readPlain(cell, indicator, found);
}

function readPlain(
  { value }: Cell,
  indicator: Indicator,
  found: (a: FoundValue["asFound"], v: FoundValue["value"], r: FoundValue["reading"]) => FoundValue,
): FoundValue {
  if (value === null) return found(null, null, "blank");
  if (typeof value === "object") return found(value.error, null, "cellError");
  if (typeof value === "boolean") return found(value ? "TRUE" : "FALSE", null, "unreadable");
  if (typeof value === "number") {
    return Number.isFinite(value) ? found(value, value, "number") : found(String(value), null, "unreadable");
  }
  if (indicator.type === "inventory" && opensWithDigit.test(value)) return found(value, nfc(value).trim(), "text");
  const read = readTyped(value, indicator);
  if (read.kind === "blank") return found(null, null, "blank");
  if (read.kind === "notAvailable") return found(value, null, "notAvailable");
  if (read.kind === "nil") return found(value, indicator.type === "inventory" ? nfc(value) : 0, "nilByDash");
  if (indicator.type === "inventory") return found(value, nfc(value).trim(), "text");
  if (read.kind === "figure") return found(value, read.value, "numberAsText");
  if (read.kind === "ambiguous") return found(value, read.value, "ambiguousText");
  return found(value, null, "unreadable");
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether a cell holds something a figure column may hold, for telling rows of figures from words. */
export function looksLikeFigure(cell: Cell, indicator: Indicator): boolean {
  const { value, formula } = cell;
  if (formula !== undefined || typeof value === "number" || typeof value === "boolean") return true;
  if (value === null) return false;
  if (typeof value === "object") return true;
  if (indicator.type === "inventory" && opensWithDigit.test(value)) return true;
  const { kind } = readTyped(value, indicator);
  return kind !== "unreadable" && kind !== "blank";
}
