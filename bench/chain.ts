import { decode } from "../src/adapters/xlsx/decode";
import { encode } from "../src/adapters/xlsx/encode";
import { th2020 } from "../src/definitions/forms/th2020";
import { sheetWords } from "../src/definitions/words/vi/sheets";
import { consolidatedSheetWords } from "../src/entry/sayings";
import { consolidate } from "../src/engine/consolidation/consolidate";
import type { SheetPlan } from "../src/engine/sheet/sheetPlan";
import { planBlankWorkbook } from "../src/engine/sheet/planBlankWorkbook";
import type { Unit } from "../src/engine/values/unit";
import { consolidatedFile, latestDate } from "../src/workflows/consolidatedFile";
import { receiveFiles } from "../src/workflows/receiveFiles";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** What the bench asks of the product, bundled as the command line is. */

const owner: Unit = { code: "38", name: "Huyện Mẫu", level: "huyen", parent: null };

export function unitsOf(count: number): readonly Unit[] {
  const units = Array.from({ length: count }, (_, at): Unit => {
    return { code: String(20_000 + at), name: `Xã Mẫu Số ${at + 1}`, level: "xa", parent: owner.code };
  });
  return [owner, ...units];
}

/** A workbook that a unit filled in: plausible figures, and an odd one here and there. */
export function filledWorkbook(unit: Unit, seed: number): Uint8Array {
  const scope = { owner: unit, units: [unit], period: th2020.period, words: sheetWords };
  const plan = planBlankWorkbook(th2020, scope, "2020-07-10T09:30:00Z");
  return encode({ ...plan, sheets: plan.sheets.map((sheet) => filled(sheet, seed)) });
}

function filled(sheet: SheetPlan, seed: number): SheetPlan {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  const cells = sheet.cells.map((cell) => {
    if (!cell.unlocked) return cell;
    return { ...cell, value: cell.style === "inputText" ? `${1 + next(9)} súng, ${1 + next(20)} viên đạn` : next(900) };
  });
  return { ...sheet, cells };
}

const filesIn = (folder: string, units: readonly Unit[]) =>
  units.slice(1).map(({ code }) => {
    const name = `${code}.xlsx`;
    return { name, size: 0, bytes: () => readFile(path.join(folder, name)) };
  });

/** Opens every file and unpacks both tables, nothing more. */
export async function readAlone(folder: string, units: readonly Unit[]): Promise<number> {
  let cells = 0;
  for (const file of filesIn(folder, units)) {
    const workbook = await decode(await file.bytes(), () => Promise.reject(new Error("no .xls here")));
    for (const sheet of workbook.sheets.slice(0, 2)) cells += sheet.read().cells.length;
  }
  return cells;
}

/** From the files to the bytes of the consolidated workbook. */
export async function wholeChain(folder: string, units: readonly Unit[]): Promise<number> {
  const reports = await receiveFiles(
    {
      decode: (bytes) => decode(bytes, () => Promise.reject(new Error("no .xls here"))),
      digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
    },
    filesIn(folder, units),
    { forms: [th2020], units, period: null },
  );
  const consolidation = consolidate(reports, { form: th2020, period: th2020.period, owner, units });
  const words = consolidatedSheetWords(th2020.id);
  const bytes = consolidatedFile(encode, consolidation, words, latestDate(consolidation));
  if (consolidation.counted.length !== units.length - 1) throw new Error(`${consolidation.counted.length} counted`);
  return bytes.length;
}
