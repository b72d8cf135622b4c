import { encode } from "../../src/adapters/xlsx/encode";
import { decode } from "../../src/adapters/xlsx/decode";
import { formSets } from "../../src/definitions/forms";
import { sheetWords } from "../../src/definitions/words/vi/sheets";
import { columnsOf, indicatorOf, isAsked, type FormSet } from "../../src/engine/form/formSet";
import { planBlankWorkbook } from "../../src/engine/sheet/planBlankWorkbook";
import { readSubmission } from "../../src/engine/submission/readSubmission";
import type { ReceivedWorkbook } from "../../src/engine/values/grid";
import type { Unit } from "../../src/engine/values/unit";
import { dice, type Paper, type Sheet } from "./paper";

const noXls = () => Promise.reject(new Error("no .xls here"));

/** What a file of the sample district truly says, as a careful person read it (expected.json). */
export interface Expected {
  readonly file: string;
  readonly unit: { readonly code: string };
  readonly values: { readonly [indicator: string]: number | string };
}

/** A good file whose truth somebody else stated: only where the figures stand is learnt from our own reading of it. */
export async function receivedPaper(bytes: Uint8Array, expected: Expected, units: readonly Unit[]): Promise<Paper> {
  const unit = units.find(({ code }) => code === expected.unit.code)!;
  return paperOf(await decode(bytes, noXls), expected.file, unit, units, new Map(Object.entries(expected.values)));
}

/** A workbook of ours filled in with figures that are all different, so that a figure in a wrong place shows. */
export async function filledPaper(form: FormSet, unit: Unit, units: readonly Unit[], seed: number): Promise<Paper> {
  const scope = { owner: unit, units: [unit], period: form.period, words: sheetWords };
  const plan = planBlankWorkbook(form, scope, "2020-07-10T09:30:00Z");
  const roll = dice(seed);
  const truth = new Map<string, number | string>();
  const used = new Set<number>();
  const sheets = plan.sheets.map((sheet, tab) => {
    const table = form.tables[tab];
    if (!table) return sheet;
    const asked = columnsOf(table).filter((id) => isAsked(form, indicatorOf(form, id), unit.level));
    let next = 0;
    const cells = sheet.cells.map((cell) => {
      if (!cell.style.startsWith("input")) return cell;
      const id = asked[next++]!;
      const { type, unit: counted } = indicatorOf(form, id);
      let figure = 0;
      do figure = 2 + roll.upTo(roll.chance(0.2) ? 4000 : 400);
      while (used.has(figure));
      used.add(figure);
      const value = type === "inventory" ? `${figure} súng, ${3 + roll.upTo(40)} viên đạn` : figure;
      truth.set(id, value);
      return counted === "" ? cell : { ...cell, value };
    });
    return { ...sheet, cells };
  });
  const workbook = await decode(encode({ ...plan, sheets }), noXls);
  return paperOf(workbook, `${unit.code}.xlsx`, unit, [unit, ...units], truth);
}

function paperOf(
  workbook: ReceivedWorkbook,
  fileName: string,
  unit: Unit,
  units: readonly Unit[],
  truth: Map<string, number | string>,
): Paper {
  const read = readSubmission(workbook, { forms: formSets, units, period: null }, fileName);
  if (!read.accepted) throw new Error(`${fileName}: ${read.refusal.code}`);
  const { submission } = read;
  const form = formSets.find(({ id }) => id === submission.form)!;
  const used = new Set(submission.tables.map(({ sheet }) => sheet));
  const sheets = workbook.sheets.flatMap((source): readonly Sheet[] => {
    if (!used.has(source.name)) return [];
    const grid = source.read();
    const tables = submission.tables.flatMap((found) =>
      found.sheet === source.name
        ? [
            {
              table: found.table,
              top: found.headerRows.from,
              bottom: found.headerRows.to,
              row: found.dataRow,
              columns: new Map(found.columns.map(({ column, indicator }) => [indicator, column])),
            },
          ]
        : [],
    );
    // Formulas would have to follow every move; what they say stays.
    const cells = grid.cells.map(({ row, column, value }) => ({ row, column, value }));
    return [{ name: source.name, cells, merges: [...grid.merges], tables, hidden: { rows: [], columns: [] } }];
  });
  return { form, unit, fileName, sheets, truth: new Map([[unit.code, truth]]) };
}
