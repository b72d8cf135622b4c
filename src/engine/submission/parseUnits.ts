import { fold, nfc } from "../values/text";
import type { Level, Unit } from "../values/unit";

export interface UnitProblem {
  /** Row of the list, counted from 1 with the heading. */
  readonly row: number;
  readonly code: "noHeader" | "missingColumn" | "badLevel" | "duplicateCode" | "empty";
}

export interface ParsedUnits {
  readonly units: readonly Unit[];
  readonly problems: readonly UnitProblem[];
}

const headings: ReadonlyMap<string, keyof Unit> = new Map([
  ["ma", "code"],
  ["ma don vi", "code"],
  ["ten", "name"],
  ["ten don vi", "name"],
  ["cap", "level"],
  ["ma cap tren", "parent"],
]);

const levels: ReadonlyMap<string, Level> = new Map([
  ["tinh", "tinh"],
  ["thanh pho", "tinh"],
  ["huyen", "huyen"],
  ["quan", "huyen"],
  ["thi xa", "huyen"],
  ["xa", "xa"],
  ["phuong", "xa"],
  ["thi tran", "xa"],
  ["thon", "thon"],
  ["to dan pho", "thon"],
  ["cqdn", "cqdn"],
]);

const mostUnits = 100_000;

/**
 * The units of a list `ma,ten,cap,ma_cap_tren` (columns in any order, headings with or without diacritics).
 * A row that can't be understood is a problem and not a unit; the others stand.
 */
export function parseUnits(rows: readonly (readonly string[])[]): ParsedUnits {
  const columns = new Map((rows[0] ?? []).map((heading, column) => [headings.get(fold(heading)), column]));
  const [code, name, level, parent] = (["code", "name", "level", "parent"] as const).map((key) => columns.get(key));
  if (code === undefined || name === undefined || level === undefined) {
    return { units: [], problems: [{ row: 1, code: "noHeader" }] };
  }
  const units = new Map<string, Unit>();
  const problems: UnitProblem[] = [];
  rows.slice(1, mostUnits).forEach((row, at) => {
    const problem = (problemCode: UnitProblem["code"]) => problems.push({ row: at + 2, code: problemCode });
    const text = (column: number | undefined) => nfc(column === undefined ? "" : (row[column] ?? "")).trim();
    const unit = { code: text(code), name: text(name), level: levels.get(fold(text(level))) };
    if (unit.code === "" || unit.name === "") problem("missingColumn");
    else if (unit.level === undefined) problem("badLevel");
    else if (units.has(unit.code)) problem("duplicateCode");
    else units.set(unit.code, { ...unit, level: unit.level, parent: text(parent) || null });
  });
  if (units.size === 0 && problems.length === 0) problems.push({ row: 1, code: "empty" });
  return { units: [...units.values()], problems };
}
