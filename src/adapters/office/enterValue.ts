import { a1 } from "../../engine/values/cells";
import type { CellValue } from "../../engine/values/grid";
import { HostFailure } from "../../ports/failure";
import type { CellContent, Entered, Entry } from "../../ports/workbook";
import { asEntry } from "./entries";
import { inExcel } from "./inOffice";

/** Enters one value in two round trips: a look at the cell, and the entry with a look at what became of it. */
export function enterValue({ cell, expected, value }: Entry): Promise<Entered> {
  const { sheet: name, row, column } = cell;
  const doing = `enter a value in ${name}!${a1(row, column)}`;
  return inExcel(doing, async (context): Promise<Entered> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const range = sheet.getRange(a1(row, column));
    sheet.protection.load("protected");
    range.load("formulas,values,valueTypes,numberFormat");
    range.format.protection.load("locked");
    await context.sync();
    if (sheet.isNullObject) throw new HostFailure(doing, name, "notFound");
    const found = valueIn(range);
    if (!holds(range, expected)) return { outcome: "changed", found };
    if (sheet.protection.protected && range.format.protection.locked) return { outcome: "locked" };
    enterContent(range, { value });
    range.load("values,valueTypes");
    await context.sync();
    if (!isSame(valueIn(range), value)) {
      enterContent(range, { value: expected });
      await context.sync();
      return { outcome: "notTaken" };
    }
    return { outcome: "entered", undo: () => enterValue({ cell, expected: value, value: expected }) };
  });
}

/** Whether a value stands there, and this one. */
export function holds(range: Excel.Range, value: CellValue): boolean {
  return !isComputed(range) && isSame(valueIn(range), value);
}

/** Enters a content into a cell whose number format is loaded; a cell formatted as text would make a text of a formula. */
export function enterContent(range: Excel.Range, content: CellContent): void {
  const isText = range.numberFormat[0]![0] === "@";
  if ("value" in content) {
    range.formulas = [[entryOf(content.value, isText)]];
    return;
  }
  if (isText) range.numberFormat = [["General"]];
  range.formulas = [[`=${content.formula}`]];
  if (isText) range.numberFormat = [["@"]];
}

function entryOf(value: CellValue, isText: boolean): string | number | boolean {
  if (typeof value === "boolean") return value;
  return typeof value === "object" && value !== null ? value.error : asEntry(value, undefined, isText);
}

function isComputed({ formulas, values }: Excel.Range): boolean {
  const formula: unknown = formulas[0]![0];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[0]![0];
}

function valueIn({ values, valueTypes }: Excel.Range): CellValue {
  const value = values[0]![0] as string | number | boolean;
  if (String(valueTypes[0]![0]) === "Error") return { error: String(value) };
  return value === "" ? null : value;
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null) return typeof b === "object" && b !== null && a.error === b.error;
  return a === b || (typeof a === "string" && typeof b === "string" && a.normalize("NFC") === b.normalize("NFC"));
}
