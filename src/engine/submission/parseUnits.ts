import { allAtOnce, type Steps } from "../values/steps";
import { fold, nfc } from "../values/text";
import type { Level, Unit } from "../values/unit";
import { statedUnit } from "./statedUnit";
import { levelsOfKind, parseUnitName } from "./unitName";

export interface UnitProblem {
  /** Row of the list, counted from 1 as it stands in the file or on the clipboard. */
  readonly row: number;
  readonly code: "noHeader" | "missingColumn" | "badLevel" | "levelNotTold" | "duplicateCode" | "empty" | "tooMany";
}

export interface ParsedUnits {
  readonly units: readonly Unit[];
  readonly problems: readonly UnitProblem[];
}

type Column = "code" | "name" | "level" | "parent" | "formerNames";

const headings: ReadonlyMap<string, Column> = new Map<string, Column>([
  ["ma", "code"],
  ["ma so", "code"],
  ["ma don vi", "code"],
  ["ma dvhc", "code"],
  ["ma xa", "code"],
  ["ma xa phuong", "code"],
  ["ma don vi hanh chinh", "code"],
  ["ten", "name"],
  ["ten don vi", "name"],
  ["don vi", "name"],
  ["ten xa", "name"],
  ["ten xa phuong", "name"],
  ["ten dvhc", "name"],
  ["ten don vi hanh chinh", "name"],
  ["cap", "level"],
  ["cap don vi", "level"],
  ["loai", "level"],
  ["loai don vi", "level"],
  ["ma cap tren", "parent"],
  ["cap tren", "parent"],
  ["don vi cap tren", "parent"],
  ["ma don vi cap tren", "parent"],
  ["truc thuoc", "parent"],
  ["ten cu", "formerNames"],
  ["ten truoc day", "formerNames"],
]);

const levels: ReadonlyMap<string, Level> = new Map([
  ["nuoc", "nuoc"],
  ["ca nuoc", "nuoc"],
  ["trung uong", "nuoc"],
  ["tinh", "tinh"],
  ["cap tinh", "tinh"],
  ["thanh pho", "tinh"],
  ["huyen", "huyen"],
  ["cap huyen", "huyen"],
  ["quan", "huyen"],
  ["thi xa", "huyen"],
  ["xa", "xa"],
  ["cap xa", "xa"],
  ["phuong", "xa"],
  ["thi tran", "xa"],
  ["dac khu", "xa"],
  ["thon", "thon"],
  ["ban", "thon"],
  ["to dan pho", "thon"],
  ["khu pho", "thon"],
  ["cqdn", "cqdn"],
]);

const mostUnits = 100_000;
/** A title and a remark may stand above the headings. */
const headingWithin = 10;

/**
 * The units of a list with the columns `ma,ten,cap,ma_cap_tren`, from a CSV file or copied out of a spreadsheet.
 *
 * Columns in any order, headings with or without diacritics, rows above them passed over. Only names are needed: without its column a level
 * is told by the name ("Xã …"), a code is made of the name, and the superior is the one unit of the list that stands above all others, if
 * there is one. A superior may be given by its name. A column "tên cũ" holds former names, separated by ";".
 * A row that can't be understood is a problem and not a unit; the others stand.
 */
export function parseUnits(rows: readonly (readonly string[])[]): ParsedUnits {
  return allAtOnce(parseUnitsInSteps(rows));
}

/** The same for whoever must not be held up by the list of a country. */
export function* parseUnitsInSteps(rows: readonly (readonly string[])[]): Steps<ParsedUnits> {
  const heading = headingOf(rows);
  if (heading === null) return { units: [], problems: [{ row: 1, code: "noHeader" }] };
  const { at: above, columns } = heading;
  const units = new Map<string, Unit>();
  const problems: UnitProblem[] = [];
  for (const [at, row] of rows.slice(above + 1, above + 1 + mostUnits).entries()) {
    yield;
    if (row.every((cell) => cell.trim() === "")) continue;
    const problem = (problemCode: UnitProblem["code"]) => problems.push({ row: above + at + 2, code: problemCode });
    const text = (column: Column) => {
      const index = columns.get(column);
      return index === undefined
        ? ""
        : nfc(row[index] ?? "")
            .replace(/\s+/g, " ")
            .trim();
    };
    const name = text("name");
    const stated = parseUnitName(name);
    const code = columns.has("code") ? text("code") : stated ? statedUnit(stated).code : "";
    const typed = text("level");
    const level = typed === "" ? levelTold(name) : levels.get(fold(typed));
    const formerNames = text("formerNames")
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    if (code === "" || name === "") problem("missingColumn");
    else if (level === undefined) problem(typed === "" ? "levelNotTold" : "badLevel");
    else if (units.has(code)) problem("duplicateCode");
    else {
      const unit: Unit = { code, name, level, parent: text("parent") || null };
      units.set(code, formerNames.length === 0 ? unit : { ...unit, formerNames });
    }
  }
  if (rows.length > above + 1 + mostUnits) problems.push({ row: above + 2 + mostUnits, code: "tooMany" });
  if (units.size === 0 && problems.length === 0) problems.push({ row: above + 1, code: "empty" });
  return { units: withSuperiors([...units.values()], columns.has("parent")), problems };
}

/** The first row with a heading for names and one more that is known; alone, a heading for names will do. */
function headingOf(rows: readonly (readonly string[])[]): { at: number; columns: ReadonlyMap<Column, number> } | null {
  for (const [at, row] of rows.slice(0, headingWithin).entries()) {
    const columns = new Map<Column, number>();
    row.forEach((cell, index) => {
      const column = headings.get(fold(cell));
      if (column !== undefined && !columns.has(column)) columns.set(column, index);
    });
    if (columns.has("name")) return { at, columns };
  }
  return null;
}

function levelTold(name: string): Level | undefined {
  const kind = parseUnitName(name)?.kind;
  const possible = kind ? levelsOfKind.get(kind) : undefined;
  // "Thành phố Thanh Hóa" may be a province or a part of one.
  return possible?.length === 1 ? possible[0] : undefined;
}

/** Superiors by their code; those named become codes, and without a column the one unit above all others is everybody's. */
function withSuperiors(units: readonly Unit[], areTold: boolean): readonly Unit[] {
  if (!areTold) {
    const ranks = units.map(({ level }) => order.indexOf(level));
    const highest = Math.min(...ranks);
    const top = units.filter((_, at) => ranks[at] === highest);
    const only = top.length === 1 && units.length > 1 ? top[0]! : null;
    return only === null ? units : units.map((unit) => (unit === only ? unit : { ...unit, parent: only.code }));
  }
  const codes = new Set(units.map(({ code }) => code));
  let named: ReadonlyMap<string, string> | null = null;
  return units.map((unit) => {
    if (unit.parent === null || codes.has(unit.parent)) return unit;
    named ??= new Map(units.map(({ code, name }) => [fold(name), code]));
    const code = named.get(fold(unit.parent));
    return code === undefined || code === unit.code ? unit : { ...unit, parent: code };
  });
}

const order: readonly Level[] = ["nuoc", "tinh", "huyen", "xa", "thon", "cqdn"];
