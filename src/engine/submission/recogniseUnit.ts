import type { CellRef } from "../values/cells";
import { fold, nfc } from "../values/text";
import type { Unit } from "../values/unit";
import type { Evidence } from "./submission";
import { statedUnit } from "./statedUnit";
import type { UnitIndex } from "./unitIndex";
import { opensLikeUnit, parseUnitName, rankOf, rankOfLevel, type StatedName } from "./unitName";

/** What a file says about whose report it is, wherever it says so. */
export interface UnitClues {
  /** Unit codes of the stamps of the tables that were read. */
  readonly stamps: readonly Clue[];
  /** Texts above the tables, as typed; of a cell with several lines, each line. */
  readonly lines: readonly Clue[];
  /** Names in the column Đơn vị of the row that was read. */
  readonly columns: readonly Clue[];
  readonly sheetNames: readonly string[];
  readonly fileName: string;
}

export interface Clue {
  readonly text: string;
  readonly cell: CellRef | null;
}

export type RecognisedUnit =
  | { readonly unit: Unit; readonly evidence: Evidence; readonly stated: string; readonly otherwise: string | null }
  | { readonly unit: null; readonly seen: string | null };

interface Statement {
  readonly stated: StatedName;
  readonly by: Evidence["by"];
  readonly clue: Clue;
  /** Follows "ĐƠN VỊ:" or stands in the column Đơn vị: says whose report it is, where a bare line may name the superior. */
  readonly explicit: boolean;
  readonly matches: readonly Unit[];
}

/**
 * Decides whose report it is: stamp, then code, then names in unit line and column, then sheet names, and by file name only when nothing is
 * said inside. Of several lines the one lowest in the administration counts ("UBND huyện" above "Công an xã"). A name that nobody on the
 * list bears, or two names that contradict each other, is no unit: the file name can't make up for it.
 */
export function recogniseUnit(clues: UnitClues, index: UnitIndex): RecognisedUnit {
  const statements = statementsOf(clues, index);
  const names = index.units.length === 0 ? null : byName(statements, clues, index);
  const stamped = [...new Set(clues.stamps.map((stamp) => stamp.text))];
  if (stamped.length > 1) return { unit: null, seen: stamped.join(" / ") };
  const stampedUnit = stamped.length === 1 ? index.byCode(stamped[0]!) : null;
  if (stampedUnit) {
    const differs = names?.unit && names.evidence.by !== "fileName" && names.unit.code !== stampedUnit.code;
    const evidence = { by: "stamp" as const, ...clues.stamps[0]! };
    return { unit: stampedUnit, evidence, stated: stampedUnit.name, otherwise: differs ? names.stated : null };
  }
  if (names === null) return asStated(statements, clues, stamped[0] ?? null);
  if (names.unit === null && names.seen === null && stamped.length === 1) return { unit: null, seen: stamped[0]! };
  return names;
}

function byName(statements: readonly Statement[], clues: UnitClues, index: UnitIndex): RecognisedUnit {
  const coded = statements.filter(({ stated }) => stated.code !== null && index.byCode(stated.code) !== null);
  const codes = new Set(coded.map(({ stated }) => stated.code));
  if (codes.size === 1) return found(index.byCode(coded[0]!.stated.code!)!, "code", coded[0]!);

  const top = mostSpecific(statements);
  const inside = top.length > 0 ? top : sheetStatements(clues, index);
  if (inside.length === 0) {
    const inFile = index.inFileName(clues.fileName);
    if (inFile.length !== 1) return { unit: null, seen: null };
    const evidence = { by: "fileName" as const, text: clues.fileName, cell: null };
    return { unit: inFile[0]!, evidence, stated: inFile[0]!.name, otherwise: null };
  }
  let common = inside.map(({ matches }) => matches).reduce((a, b) => a.filter((unit) => b.includes(unit)));
  if (common.length > 1) {
    const inSheets = sheetStatements(clues, index).map(({ matches }) => matches);
    const weaker = [...inSheets, index.inFileName(clues.fileName)];
    for (const matches of weaker) {
      const narrowed = common.filter((unit) => matches.includes(unit));
      if (narrowed.length > 0) common = narrowed;
    }
  }
  if (common.length === 1) return found(common[0]!, inside[0]!.by, inside[0]!);
  return { unit: null, seen: [...new Set(inside.map(({ stated }) => stated.text))].join(" / ") };
}

function found(unit: Unit, by: Evidence["by"], { clue, stated }: Statement): RecognisedUnit {
  return { unit, evidence: { by, text: clue.text, cell: clue.cell }, stated: stated.text, otherwise: null };
}

/** With no list of units, a unit is what it calls itself. */
function asStated(statements: readonly Statement[], clues: UnitClues, stamped: string | null): RecognisedUnit {
  const top = mostSpecific(statements)[0];
  if (top) {
    const unit = statedUnit(top.stated);
    return found(stamped === null ? unit : { ...unit, code: stamped }, top.by, top);
  }
  const stem = nfc(clues.fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]{1,5}$/, ""));
  if (stem === "") return { unit: null, seen: null };
  const unit: Unit = { code: stamped ?? fold(stem).replaceAll(" ", "-"), name: stem, level: "xa", parent: null };
  return { unit, evidence: { by: "fileName", text: clues.fileName, cell: null }, stated: stem, otherwise: null };
}

function statementsOf(clues: UnitClues, index: UnitIndex): readonly Statement[] {
  const statements: Statement[] = [];
  const add = (clue: Clue, text: string, by: Evidence["by"], explicit: boolean): void => {
    const stated = parseUnitName(text);
    if (!stated) return;
    const matches = index.matching(stated);
    const isCoded = stated.code !== null && index.byCode(stated.code) !== null;
    if (!explicit && !isCoded && !readsLikeUnitLine(stated, matches)) return;
    const how = stated.abbreviated && by === "unitLine" ? "abbreviation" : by;
    statements.push({ stated, by: how, clue, explicit, matches });
  };
  for (const clue of clues.lines) {
    const explicit = afterUnitLabel(clue.text);
    if (explicit === null && !opensLikeUnit(clue.text)) continue;
    add(clue, explicit ?? clue.text, "unitLine", explicit !== null);
  }
  for (const clue of clues.columns) add(clue, clue.text, "unitColumn", true);
  return statements;
}

/** What follows "ĐƠN VỊ:"; `null` when the text is no such line ("Đơn vị tính" is about money). */
export function afterUnitLabel(text: string): string | null {
  const match =
    /^\s*(?:t[êe]n\s+)?[đd][ơo]n\s+v[ịi](?!\s+t[íi]nh)(?:\s+b[áa]o\s+c[áa]o)?(?=[\s:.…_–-]|$)[\s:.…_–-]*(.*)$/isu.exec(
      nfc(text),
    );
  return match ? match[1]! : null;
}

function readsLikeUnitLine(stated: StatedName, matches: readonly Unit[]): boolean {
  if (stated.text.length > 80 || stated.name.startsWith("hoi ")) return false;
  if (stated.kind === null) return stated.office && matches.length > 0;
  if (stated.name === "") return stated.office && matches.length === 1;
  const firstOfName = stated.text.split(" ").at(-stated.name.split(" ").length) ?? "";
  return /^[\p{Lu}\d]/u.test(firstOfName) || /^[a-z ]+$/.test(stated.text);
}

function mostSpecific(statements: readonly Statement[]): readonly Statement[] {
  const explicit = statements.filter((statement) => statement.explicit);
  const pool = explicit.length > 0 ? explicit : statements;
  const rank = ({ stated, matches }: Statement): number =>
    rankOf(stated.kind) ?? Math.max(-1, ...matches.map((unit) => rankOfLevel(unit.level)));
  const lowest = Math.max(...pool.map(rank));
  return pool.filter((statement) => rank(statement) === lowest);
}

/** A sheet is often named after the unit; a name that fits nobody counts only when it says plainly that it is one. */
function sheetStatements(clues: UnitClues, index: UnitIndex): readonly Statement[] {
  return clues.sheetNames.flatMap((name): readonly Statement[] => {
    const stated = parseUnitName(
      nfc(name).replace(/(?<!\p{L})(?:b[ảa]ng|bi[ểe]u|sheet)\s*(?:s[ốo]\s*)?\d+(?!\d)/giu, " "),
    );
    if (!stated || stated.kind === null || stated.name === "") return [];
    const matches = index.matching(stated);
    if (matches.length === 0 && (stated.abbreviated || !readsLikeUnitLine(stated, matches))) return [];
    return [{ stated, by: "sheetName", clue: { text: name, cell: null }, explicit: true, matches }];
  });
}
