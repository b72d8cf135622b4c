import { fold } from "../values/text";
import type { Level, Unit } from "../values/unit";
import { unitIndex, type UnitIndex } from "./unitIndex";
import { levelsOfKind, parseUnitName } from "./unitName";

/** One list of the registry: where it is kept and the days on which it is in force, both included; `null`: without end. */
export interface ListSource {
  readonly file: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A unit of the registry. Codes were used again for other units, so only code and first day together name one. */
export interface RegisteredUnit extends Unit {
  /** ISO dates, both included. `null`: since before the registry begins, or still. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What became of a former unit, or that it is one of today. */
export type Whereabouts =
  /** In force on that day. */
  | { readonly kind: "current"; readonly unit: RegisteredUnit }
  /** Went over whole; `others`: what else makes up the unit it is now. None: it only has another name or code. */
  | {
      readonly kind: "moved";
      readonly from: RegisteredUnit;
      readonly into: RegisteredUnit;
      readonly since: string;
      readonly others: readonly Part[];
    }
  /** Its parts belong to several units: which one is meant is for a person to say. */
  | {
      readonly kind: "split";
      readonly from: RegisteredUnit;
      readonly into: readonly RegisteredUnit[];
      readonly since: string;
    }
  /** A unit of before whose successor the registry does not know. */
  | { readonly kind: "notKnown"; readonly from: RegisteredUnit }
  | { readonly kind: "ambiguous"; readonly units: readonly RegisteredUnit[] }
  | { readonly kind: "nobody" };

/** A former unit that is in a unit of today, whole or in part. */
export interface Part {
  readonly unit: RegisteredUnit;
  readonly whole: boolean;
}

/** Units with validity dates, findable by day, by superior, by code and by name; and what became of those of before. */
export interface UnitRegistry {
  /** A day of each list, earlier before later. */
  readonly days: readonly string[];
  /** Units in force on an ISO date, superiors before those below them. */
  unitsAt(date: string): readonly RegisteredUnit[];
  /** Units right below one, on a day in its own time. `null`: the provinces. */
  childrenOf(code: string | null, date: string): readonly RegisteredUnit[];
  parentOf(unit: RegisteredUnit): RegisteredUnit | null;
  /** Units in force on that day with the code, or bearing the name; `within` names a unit above, by code or name. */
  find(nameOrCode: string, date: string, within?: string): readonly RegisteredUnit[];
  /** Former units that are in a unit of the later list. Empty where the registry knows of none. */
  partsOf(unit: RegisteredUnit): readonly Part[];
  /** What a unit of before is on that day. */
  whereIs(unit: RegisteredUnit, date: string): Whereabouts;
  /** What a name or code means on that day: a unit of that day first, else one of before and what became of it. */
  resolve(nameOrCode: string, date: string, within?: string): Whereabouts;
}

interface List extends ListSource {
  readonly units: readonly RegisteredUnit[];
  readonly levels: ReadonlySet<Level>;
  readonly byCode: ReadonlyMap<string, RegisteredUnit>;
  readonly below: ReadonlyMap<string | null, readonly RegisteredUnit[]>;
  /** Code → codes of the units it became. */
  readonly became: ReadonlyMap<string, readonly string[]>;
}

const kinds: ReadonlyMap<string, readonly [word: string, level: Level]> = new Map([
  ["T", ["Thành phố", "tinh"]],
  ["t", ["Tỉnh", "tinh"]],
  ["c", ["Thành phố", "huyen"]],
  ["s", ["Thị xã", "huyen"]],
  ["q", ["Quận", "huyen"]],
  ["h", ["Huyện", "huyen"]],
  ["n", ["Thị trấn", "xa"]],
  ["x", ["Xã", "xa"]],
  ["p", ["Phường", "xa"]],
  ["k", ["Đặc khu", "xa"]],
]);

const digitsOf: { readonly [level in Level]?: number } = { tinh: 2, huyen: 3, xa: 5 };
const unitLine = /^([A-Za-z])(\d{2}|\d{3}|\d{5}) ([^>]{1,60})(?:>(\d{5}(?:,\d{5}){0,9}))?$/;

/**
 * Opens the registry.
 * @param lists earlier before later, each with its text (format: assets/units/NOTICES.md)
 * @throws {Error} when a text is damaged or cut short: it came with the product, so nobody's input is to blame
 */
export function unitRegistry(lists: readonly (ListSource & { readonly text: string })[]): UnitRegistry {
  const opened = lists.map(openList);
  const indexes = new Map<List, UnitIndex>();
  const indexOf = (list: List): UnitIndex => {
    let index = indexes.get(list);
    if (!index) indexes.set(list, (index = unitIndex(list.units)));
    return index;
  };
  const listAt = (date: string): List | undefined =>
    opened.find(({ validFrom, validTo }) => (validFrom ?? "") <= date && (validTo === null || date <= validTo));
  const listOf = (unit: RegisteredUnit): List | undefined =>
    opened.find(({ validFrom, validTo }) => validFrom === unit.validFrom && validTo === unit.validTo);
  const parts = new Map<string, Part[]>();
  opened.forEach((list, at) => {
    const later = opened[at + 1];
    for (const [code, codes] of list.became) {
      for (const to of codes) {
        const into = later?.byCode.get(to);
        if (!into) continue;
        const part = { unit: list.byCode.get(code)!, whole: codes.length === 1 };
        const known = parts.get(keyOf(into));
        if (known) known.push(part);
        else parts.set(keyOf(into), [part]);
      }
    }
  });

  const registry: UnitRegistry = {
    days: opened.map(({ validFrom, validTo }) => validFrom ?? validTo ?? ""),
    unitsAt: (date) => listAt(date)?.units ?? [],
    childrenOf: (code, date) => listAt(date)?.below.get(code) ?? [],
    parentOf: (unit) => (unit.parent === null ? null : (listOf(unit)?.byCode.get(unit.parent) ?? null)),
    find(nameOrCode, date, within) {
      const list = listAt(date);
      return list ? findIn(list, indexOf(list), nameOrCode, within) : [];
    },
    partsOf: (unit) => parts.get(keyOf(unit)) ?? [],
    whereIs(unit, date) {
      const list = listOf(unit);
      const now = listAt(date);
      if (!list || !now) return { kind: "notKnown", from: unit };
      if (list === now) return { kind: "current", unit };
      const codes = list.became.get(unit.code) ?? [];
      const into = codes.flatMap((code) => now.byCode.get(code) ?? []);
      if (into.length === 0 || into.length < codes.length) return { kind: "notKnown", from: unit };
      const since = now.validFrom!;
      if (into.length > 1) return { kind: "split", from: unit, into, since };
      const others = registry.partsOf(into[0]!).filter((part) => part.unit !== unit);
      return { kind: "moved", from: unit, into: into[0]!, since, others };
    },
    resolve(nameOrCode, date, within) {
      const now = listAt(date);
      const sought = opened.slice(0, now ? opened.indexOf(now) + 1 : 0).toReversed();
      for (const list of sought) {
        const found = findIn(list, indexOf(list), nameOrCode, within);
        if (found.length > 1) return { kind: "ambiguous", units: found };
        if (found[0]) return registry.whereIs(found[0], date);
      }
      return { kind: "nobody" };
    },
  };
  return registry;
}

/** A unit's own name among all times: "15664@2025-07-01". */
export function keyOf({ code, validFrom }: RegisteredUnit): string {
  return `${code}@${validFrom ?? ""}`;
}

function openList({ file, validFrom, validTo, text }: ListSource & { readonly text: string }): List {
  const units: RegisteredUnit[] = [];
  const byCode = new Map<string, RegisteredUnit>();
  const below = new Map<string | null, RegisteredUnit[]>();
  const became = new Map<string, readonly string[]>();
  const above = new Map<number, string>();
  const counts = new Map<number, number>();
  const damaged = (line: string): Error => new Error(`The list of units ${file} is damaged at “${line.slice(0, 60)}”.`);
  let isWhole = false;
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) {
      isWhole = line === `= ${[2, 3, 5].map((digits) => counts.get(digits) ?? 0).join(" ")}`;
      continue;
    }
    const [, letter, code, bare, codes] = unitLine.exec(line) ?? [];
    const [word, level] = kinds.get(letter ?? "") ?? [];
    if (!code || !bare || !word || !level || digitsOf[level] !== code.length || byCode.has(code)) throw damaged(line);
    above.set(code.length, code);
    if (level === "tinh") above.delete(3);
    const parent = level === "tinh" ? null : ((level === "xa" ? above.get(3) : undefined) ?? above.get(2) ?? null);
    const unit: RegisteredUnit = { code, name: `${word} ${bare}`, level, parent, validFrom, validTo };
    units.push(unit);
    byCode.set(code, unit);
    const siblings = below.get(parent);
    if (siblings) siblings.push(unit);
    else below.set(parent, [unit]);
    counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
    if (codes) became.set(code, codes.split(","));
  }
  if (!isWhole) throw damaged(text.slice(-60));
  const levels = new Set(units.map(({ level }) => level));
  return { file, validFrom, validTo, units, levels, byCode, below, became };
}

function findIn(
  list: List,
  index: UnitIndex,
  nameOrCode: string,
  within: string | undefined,
): readonly RegisteredUnit[] {
  const code = nameOrCode.trim();
  const lies = (unit: RegisteredUnit): boolean => within === undefined || liesWithin(list, unit, within);
  const byCode = list.byCode.get(code);
  if (byCode) return lies(byCode) ? [byCode] : [];
  const stated = parseUnitName(nameOrCode);
  if (!stated || stated.name === "") return [];
  // "…, huyện Triệu Sơn" speaks of a time that had districts.
  const isOfOtherTime = stated.within.some(
    ({ kind }) => kind !== null && !levelsOfKind.get(kind)?.some((level) => list.levels.has(level)),
  );
  if (isOfOtherTime) return [];
  return index.matching(stated).flatMap((unit) => {
    const found = list.byCode.get(unit.code)!;
    return lies(found) ? [found] : [];
  });
}

function liesWithin({ byCode }: List, unit: RegisteredUnit, within: string): boolean {
  const key = fold(within);
  const bare = parseUnitName(within);
  let above = unit.parent === null ? undefined : byCode.get(unit.parent);
  while (above) {
    if (above.code === within.trim() || fold(above.name) === key) return true;
    if (bare?.kind === null && parseUnitName(above.name)?.name === bare.name) return true;
    above = above.parent === null ? undefined : byCode.get(above.parent);
  }
  return false;
}
