import { encode } from "../../src/adapters/xlsx/encode";
import { sheetWords } from "../../src/definitions/words/vi/sheets";
import { columnsOf } from "../../src/engine/form/formSet";
import type { FormSet } from "../../src/engine/form/formSet";
import { planBlankWorkbook } from "../../src/engine/sheet/planBlankWorkbook";
import type { PlannedCell, SheetPlan } from "../../src/engine/sheet/sheetPlan";
import type { Period } from "../../src/engine/values/period";
import type { Unit } from "../../src/engine/values/unit";

export interface TypedText {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly figures?: string;
}

interface Filled {
  readonly unit: Unit;
  readonly period: Period;
  readonly figures: ReadonlyMap<string, number | string>;
  readonly texts?: readonly TypedText[];
  /** Printed over the header of every sheet. */
  readonly mark?: string;
  /** ISO 8601 */
  readonly modified: string;
}

/** The blank workbook of a form with what a unit typed into it. @throws {Error} when a kind has more texts than empty rows */
export function filledWorkbook(
  form: FormSet,
  { unit, period, figures, texts = [], mark, modified }: Filled,
): Uint8Array {
  const blank = planBlankWorkbook(form, { owner: unit, units: [unit], period, words: sheetWords }, modified);
  const sheets = blank.sheets.map((sheet, at) => {
    const table = form.tables[at];
    const filled = table ? withFigures(sheet, columnsOf(table), figures) : withTexts(sheet, form, texts);
    return mark === undefined ? filled : marked(filled, mark);
  });
  return encode({ ...blank, sheets });
}

function withFigures(sheet: SheetPlan, columns: readonly string[], figures: Filled["figures"]): SheetPlan {
  const row = Math.max(...sheet.cells.filter(({ style }) => style === "rowNumber").map((cell) => cell.row));
  const cells = sheet.cells.map((cell): PlannedCell => {
    if (cell.row !== row || cell.column < 2) return cell;
    return { ...cell, value: figures.get(columns[cell.column - 2]!) ?? null };
  });
  return { ...sheet, cells };
}

function withTexts(sheet: SheetPlan, form: FormSet, texts: readonly TypedText[]): SheetPlan {
  const left = texts.map((text) => ({ ...text, label: form.texts.find(({ id }) => id === text.kind)!.label }));
  const typed = new Map<number, TypedText>();
  for (const { row, column, value } of sheet.cells) {
    const at = column === 1 ? left.findIndex(({ label }) => label === value) : -1;
    if (at >= 0) typed.set(row, left.splice(at, 1)[0]!);
  }
  if (left.length > 0) throw new Error(`No empty row is left for ${left[0]!.label}.`);
  const cells = sheet.cells.map((cell): PlannedCell => {
    const text = typed.get(cell.row);
    if (!text || cell.column < 2) return cell;
    return { ...cell, value: [text.title, text.text, text.figures ?? null][cell.column - 2] ?? null };
  });
  return { ...sheet, cells };
}

/** In the empty row over the header, on the left: the unit of money stands on the right. */
function marked(sheet: SheetPlan, mark: string): SheetPlan {
  const row = sheet.print.repeatRows!.from - 1;
  const cell: PlannedCell = { row, column: 0, value: mark, style: "footnote" };
  const before = sheet.cells.filter((other) => other.row < row);
  return { ...sheet, cells: [...before, cell, ...sheet.cells.slice(before.length)] };
}
