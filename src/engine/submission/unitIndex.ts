import type { Level, Unit } from "../values/unit";
import { fold, nfc } from "../values/text";
import { levelsOfKind, parseUnitName, type StatedName, type UnitKind } from "./unitName";

/** The units that may report, findable by code and by name. */
export interface UnitIndex {
  readonly units: readonly Unit[];
  byCode(code: string): Unit | null;
  /** Units that a stated name can mean; several when it does not tell them apart ("Triệu Sơn": the district or its town). */
  matching(stated: StatedName): readonly Unit[];
  /** Units whose name stands in a file's name: those named in full before those named bare, longer names before shorter. */
  inFileName(fileName: string): readonly Unit[];
}

interface Entry {
  readonly unit: Unit;
  readonly kind: UnitKind | null;
  readonly name: string;
  /** Tells names apart that are equal without their signs. */
  readonly signed: string;
}

export function unitIndex(units: readonly Unit[]): UnitIndex {
  const codes = new Map(units.map((unit) => [unit.code, unit]));
  const byName = new Map<string, Entry[]>();
  const entries = units.flatMap((unit) =>
    [unit.name, ...(unit.formerNames ?? [])].map((text): Entry => {
      const parsed = parseUnitName(text);
      const name = parsed?.name || fold(text);
      const entry = { unit, kind: parsed?.kind ?? null, name, signed: signedKey(text) };
      const same = byName.get(name);
      if (same) same.push(entry);
      else byName.set(name, [entry]);
      return entry;
    }),
  );
  return {
    units,
    byCode: (code) => codes.get(code) ?? null,
    matching(stated) {
      const fitting = (stated.name === "" ? entries : (byName.get(stated.name) ?? []))
        .filter((entry) => fitsKind(entry, stated.kind, stated.name === ""))
        .filter((entry) => liesWithin(entry.unit, stated.within, codes));
      if (fitting.length <= 1) return fitting.map((entry) => entry.unit);
      const exact = fitting.filter((entry) => signedKey(stated.text).endsWith(entry.signed));
      return once((exact.length > 0 ? exact : fitting).map((entry) => entry.unit));
    },
    inFileName: (fileName) => once(unitsInFileName(fileName, entries)),
  };
}

/** A unit may be meant by its name and by a former one. */
function once(units: readonly Unit[]): readonly Unit[] {
  return units.length <= 1 ? units : [...new Set(units)];
}

function fitsKind(entry: Entry, kind: UnitKind | null, kindOnly: boolean): boolean {
  if (kind === null) return true;
  const levels = levelsOfKind.get(kind) ?? [];
  if (!kindOnly && entry.kind !== null) return entry.kind === kind;
  return levels.includes(entry.unit.level);
}

/** "xã Thọ Sơn, huyện Hậu Lộc" is not the Thọ Sơn of another district, as far as the list knows the parents. */
function liesWithin(unit: Unit, within: readonly StatedName[], codes: ReadonlyMap<string, Unit>): boolean {
  for (const stated of within) {
    if (stated.kind === null || stated.name === "") continue;
    const levels: readonly Level[] = levelsOfKind.get(stated.kind) ?? [];
    let above = unit.parent === null ? undefined : codes.get(unit.parent);
    for (let steps = 0; above && steps < 4; steps++) {
      if (levels.includes(above.level) && parseUnitName(above.name)?.name !== stated.name) return false;
      above = above.parent === null ? undefined : codes.get(above.parent);
    }
  }
  return true;
}

/** Letters with their signs, each word's tone at its end: "Hoà" and "Hòa" are one, "Thắng" and "Thăng" are not. */
function signedKey(text: string): string {
  return nfc(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => {
      const parts = word.normalize("NFD");
      const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
      return parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC") + tones.join("");
    })
    .filter((word) => word !== "")
    .join(" ");
}

function unitsInFileName(fileName: string, entries: readonly Entry[]): readonly Unit[] {
  const stem = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]{1,5}$/, "");
  const spaced = ` ${fold(stem.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))} `;
  const squeezed = spaced.replaceAll(" ", "");
  const found = (test: (entry: Entry) => boolean): readonly Unit[] => {
    const hits = entries.filter((entry) => entry.name !== "" && test(entry));
    const longest = Math.max(0, ...hits.map((entry) => entry.name.length));
    return hits.filter((entry) => entry.name.length === longest).map((entry) => entry.unit);
  };
  const full = found(({ kind, name }) => kind !== null && spaced.includes(` ${kind} ${name} `));
  if (full.length > 0) return full;
  const short = found(
    ({ kind, name }) => kind !== null && shortForms(kind).some((form) => spaced.includes(` ${form} ${name} `)),
  );
  if (short.length > 0) return short;
  const bare = found(({ name }) => spaced.includes(` ${name} `));
  if (bare.length > 0) return bare;
  const joined = found(({ name }) => name.length >= 6 && squeezed.includes(name.replaceAll(" ", "")));
  if (joined.length > 0) return joined;
  // "00-cong-an-huyen": only the kind, which is enough where one unit has it.
  const office = /(?:cong an|ubnd|ca) (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran) /.exec(spaced)?.[1] as
    UnitKind | undefined;
  return office === undefined
    ? []
    : entries.filter((entry) => fitsKind(entry, office, true)).map((entry) => entry.unit);
}

function shortForms(kind: UnitKind): readonly string[] {
  if (kind === "thi tran") return ["tt", "catt"];
  if (kind === "xa") return ["x", "cax"];
  if (kind === "phuong") return ["p", "cap"];
  if (kind === "huyen") return ["h", "cah"];
  if (kind === "thanh pho") return ["tp", "catp"];
  if (kind === "thi xa") return ["tx", "catx"];
  if (kind === "quan") return ["q", "caq"];
  return [];
}
