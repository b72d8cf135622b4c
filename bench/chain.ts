import { decode } from "../src/adapters/xlsx/decode";
import { unpackFiles } from "../src/adapters/xlsx/readPackage";
import { encode } from "../src/adapters/xlsx/encode";
import { th2020 } from "../src/definitions/forms/th2020";
import { sheetWords } from "../src/definitions/words/vi/sheets";
import { consolidatedSheetWords } from "../src/entry/sayings";
import { consolidate } from "../src/engine/consolidation/consolidate";
import { columnsOf, indicatorOf, isAsked, type Table } from "../src/engine/form/formSet";
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

/** A workbook that a unit filled in, with figures such as a commune reports. */
export function filledWorkbook(unit: Unit, seed: number): Uint8Array {
  const scope = { owner: unit, units: [unit], period: th2020.period, words: sheetWords };
  const plan = planBlankWorkbook(th2020, scope, "2020-07-10T09:30:00Z");
  const figures = figuresOf(seed);
  const sheets = plan.sheets.map((sheet, at) => filled(sheet, askedIn(th2020.tables[at]!, unit), figures));
  return encode({ ...plan, sheets });
}

/** The columns that the unit fills in, left to right. */
function askedIn(table: Table, unit: Unit): readonly string[] {
  return columnsOf(table).filter((id) => isAsked(th2020, indicatorOf(th2020, id), unit.level));
}

/** No part above its whole, people where there are events; two units hardly ever say the same. */
function figuresOf(seed: number): (id: string) => number | string {
  let state = seed >>> 0;
  const next = (from: number, to: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + ((state >>> 8) % (to - from + 1));
  };
  const sessions = next(4, 12);
  const festivals = next(3, 5);
  const known = new Map<string, number | string>([
    ["tt.tapTrung.buoi", sessions],
    ["tt.tapTrung.nguoi", sessions * next(60, 180) + next(1, 9)],
    ["tt.taiLieu.soBan", next(300, 700)],
    ["nh.xa.luot", festivals],
    ["nh.xa.nguoi", festivals * next(100, 170) + 1],
    ["vk.thuHoi", `${next(2, 9)} súng, ${next(5, 20)} viên đạn, ${next(1, 4)} kíp nổ, ${next(2, 9)} dao, kiếm`],
  ]);
  for (const id of ["nh.thon.luot", "nh.thon.nguoi", "nh.cqdn.luot", "nh.cqdn.nguoi"]) known.set(id, 0);
  const pairs = [
    ["tin.tong", "tin.giaTri"],
    ["tin.giaTri", "tin.lamRo"],
    ["db.tong", "db.chuyenHoa"],
    ["kk.tong", "kk.giaiQuyet"],
    ["mt.tong", "mt.onDinh"],
    ["gd.tong", "gd.tienBo"],
    ["th.tong", "th.khongTaiPham"],
    ["mh.hienCo", "mh.xayTrongKy"],
  ] as const;
  for (const [whole, part] of pairs) {
    if (!known.has(whole)) known.set(whole, next(8, 70));
    known.set(part, next(2, known.get(whole) as number));
  }
  return (id) => known.get(id) ?? next(1, 40);
}

function filled(sheet: SheetPlan, asked: readonly string[], figures: (id: string) => number | string): SheetPlan {
  let at = 0;
  const cells = sheet.cells.map((cell) =>
    cell.style.startsWith("input") ? { ...cell, value: figures(asked[at++]!) } : cell,
  );
  if (at !== asked.length) throw new Error(`${at} cells to fill in, ${asked.length} columns asked for.`);
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
    for (const sheet of workbook.sheets) if (sheet.name.startsWith("Bảng")) cells += sheet.read().cells.length;
  }
  return cells;
}

/** From the files to the bytes of the consolidated workbook. */
export async function wholeChain(folder: string, units: readonly Unit[]): Promise<number> {
  const reports = await receiveFiles(
    {
      decode: (bytes) => decode(bytes, () => Promise.reject(new Error("no .xls here"))),
      unpack: unpackFiles,
      digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
    },
    filesIn(folder, units),
    { forms: [th2020], units, period: null },
  );
  const consolidation = consolidate(reports, { form: th2020, period: th2020.period, owner, units });
  const words = consolidatedSheetWords(th2020.id);
  const bytes = consolidatedFile(encode, consolidation, words, latestDate(consolidation));
  const odd = consolidation.ledger.filter(({ issues }) => issues.some(({ severity }) => severity === "error"));
  if (consolidation.counted.length !== units.length - 1 || odd.length > 0) {
    throw new Error(`${consolidation.counted.length} counted, ${odd.length} with errors`);
  }
  return bytes.length;
}
