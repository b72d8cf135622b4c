import type { Level } from "../values/unit";
import { remembered } from "../values/remembered";
import { fold, nfc } from "../values/text";

/** A unit as a text names it: "Công an xã Thọ Sơn, huyện Triệu Sơn......" */
export interface StatedName {
  /** What the text calls it, tidied for showing: "Công an xã Thọ Sơn". */
  readonly text: string;
  /** "xa", "thi tran", "huyen"; `null` when no kind is said. */
  readonly kind: UnitKind | null;
  /** Folded proper name, "tho son"; empty when only the kind is said ("Công an huyện"). */
  readonly name: string;
  /** Written short: "X.", "TT.", "CAX". */
  readonly abbreviated: boolean;
  /** Set when an office is named ("UBND", "Công an", "Ban Chỉ đạo"). */
  readonly office: boolean;
  readonly code: string | null;
  /** Higher units named after it, nearest first. */
  readonly within: readonly StatedName[];
}

export type UnitKind =
  | "tinh"
  | "thanh pho"
  | "huyen"
  | "quan"
  | "thi xa"
  | "xa"
  | "phuong"
  | "thi tran"
  | "dac khu"
  | "thon"
  | "ban"
  | "to dan pho"
  | "khu pho";

/** Levels a kind may stand at: "thành phố" is a province or a part of one. */
export const levelsOfKind: ReadonlyMap<UnitKind, readonly Level[]> = new Map<UnitKind, readonly Level[]>([
  ["tinh", ["tinh"]],
  ["thanh pho", ["tinh", "huyen"]],
  ["huyen", ["huyen"]],
  ["quan", ["huyen"]],
  ["thi xa", ["huyen"]],
  ["xa", ["xa"]],
  ["phuong", ["xa"]],
  ["thi tran", ["xa"]],
  ["dac khu", ["xa"]],
  ["thon", ["thon"]],
  ["ban", ["thon"]],
  ["to dan pho", ["thon"]],
  ["khu pho", ["thon"]],
]);

/** As written, the longer before those they begin with. "Quận" and the "Quan" of a name differ only in their signs. */
const writtenKinds: readonly (readonly [written: string, kind: UnitKind])[] = [
  ["thành phố", "thanh pho"],
  ["thị trấn", "thi tran"],
  ["thị xã", "thi xa"],
  ["tổ dân phố", "to dan pho"],
  ["khu phố", "khu pho"],
  ["đặc khu", "dac khu"],
  ["tỉnh", "tinh"],
  ["huyện", "huyen"],
  ["quận", "quan"],
  ["xã", "xa"],
  ["phường", "phuong"],
  ["thôn", "thon"],
  ["bản", "ban"],
];

const kindWords = writtenKinds.map(([written, kind]) => ({
  parts: written.split(" "),
  keys: written.split(" ").map(fold),
  kind,
}));

const shortKinds: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ["tt", "thi tran"],
  ["tx", "thi xa"],
  ["tp", "thanh pho"],
  ["tdp", "to dan pho"],
  ["x", "xa"],
  ["p", "phuong"],
  ["h", "huyen"],
  ["q", "quan"],
  ["t", "tinh"],
]);

/** Offices of the police written with the kind in one: CAX, CAH, CATT, CATP. */
const policeOf: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ["cax", "xa"],
  ["cap", "phuong"],
  ["catt", "thi tran"],
  ["cah", "huyen"],
  ["caq", "quan"],
  ["catx", "thi xa"],
  ["catp", "thanh pho"],
  ["cat", "tinh"],
]);

const offices = [
  "uy ban nhan dan",
  "ubnd",
  "hoi dong nhan dan",
  "hdnd",
  "ban chi dao 138",
  "ban chi dao antt",
  "ban chi dao",
  "bcd 138",
  "bcd",
  "truong cong an",
  "truc ban cong an",
  "cong an",
  "ca",
  "dang uy",
  "mttq",
];

const officeWords = offices.map((office) => office.split(" "));

const longest = 200;

/** First words of every office and kind, folded. */
const openings: ReadonlySet<string> = new Set([
  ...officeWords.map(([first]) => first!),
  ...writtenKinds.map(([, kind]) => kind.split(" ")[0]!),
  ...shortKinds.keys(),
  ...policeOf.keys(),
]);

/** Whether a line begins like a unit's name, or gives a code; quick, since most lines of a sheet do not. */
export function opensLikeUnit(line: string): boolean {
  const key = fold(line.slice(0, longest));
  return openings.has(key.split(" ", 1)[0]!) || /^ma (?:so|don vi|xa)?|\d{3}/.test(key);
}

const parsed = new Map<string, StatedName | null>();
const mostParsed = 4096;

/**
 * Reads a unit's name out of a line: an office, a kind, a proper name, maybe the units above it. Never throws.
 * `null` when nothing but dots and office words is left. A workbook says its name on every sheet, and as the list says it: so names are kept.
 */
export function parseUnitName(line: string): StatedName | null {
  const known = parsed.get(line);
  if (known !== undefined) return known;
  const name = parseAnew(line);
  if (line.length <= longest) {
    if (parsed.size >= mostParsed) parsed.clear();
    parsed.set(line, name);
  }
  return name;
}

function parseAnew(line: string): StatedName | null {
  const text = tidied(line);
  if (text === "" || text.length > longest) return null;
  const segments = text.split(/\s*(?:,|;|\s[-–]\s|\()\s*/).filter((segment) => fold(segment) !== "");
  const names = segments.flatMap(namesIn);
  const [first, ...within] = names;
  if (!first) return null;
  return { ...first, code: codeIn(text), within };
}

/** NFC, one kind of space, without leading and trailing filling dots. */
function tidied(line: string): string {
  return nfc(line)
    .replace(/\p{Cf}+/gu, "")
    .replace(/\s+/g, " ")
    .replace(/[.…_\s]{3,}/g, " ")
    .replace(/^[\s.…_:,;-]+|[\s.…_:,;(-]+$/g, "");
}

/** "Mã: 15667", "Mã đơn vị 15667", "Xã Thọ Sơn (15667)". */
function codeIn(text: string): string | null {
  return /(?:m[ãa](?: số| đơn vị| xã)?\s?[:.]?\s?|[([]\s?)(\d{2,6})(?!\d)/iu.exec(text)?.[1] ?? null;
}

/** "xã Thọ Sơn huyện Triệu Sơn" is two names in one segment. */
function namesIn(segment: string): readonly StatedName[] {
  const words = wordsOf(segment);
  const start = afterOffice(words);
  if (start.at >= words.length && start.kind === null) return [];
  let { at, kind } = start;
  let abbreviated = kind !== null;
  if (kind === null) {
    const full = kindAt(words, at);
    const short = full ? null : shortKindAt(words, at, segment);
    kind = full?.kind ?? short ?? null;
    at += full ? full.length : short ? 1 : 0;
    abbreviated = short !== null && short !== undefined;
  }
  let end = at;
  while (end < words.length && !(end > at && end + 1 < words.length && isBigger(kindAt(words, end)?.kind, kind))) end++;
  const name = words
    .slice(at, end)
    .map((word) => word.key)
    .join(" ");
  if (name === "" && kind === null) return [];
  const own: StatedName = {
    text: words
      .slice(0, end)
      .map((word) => word.typed)
      .join(" "),
    kind,
    name,
    abbreviated,
    office: start.office,
    code: null,
    within: [],
  };
  return end < words.length
    ? [
        own,
        ...namesIn(
          words
            .slice(end)
            .map((word) => word.typed)
            .join(" "),
        ),
      ]
    : [own];
}

function writtenKey(typed: string): string {
  return nfc(typed)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

interface Word {
  readonly typed: string;
  readonly key: string;
  /** Lower case with its signs. */
  readonly written: string;
}

function wordsOf(text: string): readonly Word[] {
  const apart = text.includes(".") ? text.replace(/([\p{L}\p{M}]\.)(?=\p{L})/gu, "$1 ") : text; // "X.Thọ Sơn"
  return apart
    .split(" ")
    .map(wordOf)
    .filter((word) => word.key !== "");
}

const wordOf = remembered(4096, (typed): Word => ({ typed, key: fold(typed), written: writtenKey(typed) }));

/** Skips "UBND", "Công an", also several: "BCĐ 138". */
function afterOffice(words: readonly Word[]): { at: number; office: boolean; kind: UnitKind | null } {
  let at = 0;
  let office = false;
  for (;;) {
    const police = policeOf.get(words[at]?.key ?? "");
    if (police && words.length > at + 1) return { at: at + 1, office: true, kind: police };
    const found = officeWords.find((office) => startsAt(words, at, office));
    if (!found) return { at, office, kind: null };
    at += found.length;
    office = true;
  }
}

function startsAt(words: readonly Word[], at: number, name: readonly string[]): boolean {
  return name.every((part, step) => words[at + step]?.key === part);
}

function kindAt(words: readonly Word[], at: number): { kind: UnitKind; length: number } | null {
  for (const { parts, keys, kind } of kindWords) {
    // Without any sign in the text, "xa" may be "xã".
    if (words[at]?.key !== keys[0] || !keys.every((key, step) => words[at + step]?.key === key)) continue;
    const isWritten = parts.every((part, step) => words[at + step]!.written === part);
    if (isWritten || !words.some((word) => word.written !== word.key)) return { kind, length: parts.length };
  }
  return null;
}

/** "X. Thọ Sơn", "TT Nưa"; a lone letter counts only with its dot. */
function shortKindAt(words: readonly Word[], at: number, segment: string): UnitKind | null {
  const word = words[at];
  if (!word || at + 1 >= words.length) return null;
  const kind = shortKinds.get(word.key);
  if (!kind) return null;
  return word.key.length > 1 || word.typed.endsWith(".") || segment.includes(`${word.typed}.`) ? kind : null;
}

const ranks: ReadonlyMap<Level, number> = new Map<Level, number>([
  ["nuoc", -1],
  ["tinh", 0],
  ["huyen", 1],
  ["xa", 2],
  ["thon", 3],
  ["cqdn", 3],
]);

/** 0 for a province, 3 at the most; `null` when no kind is said. */
export function rankOf(kind: UnitKind | null): number | null {
  const level = kind === null ? undefined : levelsOfKind.get(kind)?.at(-1);
  return level === undefined ? null : ranks.get(level)!;
}

export function rankOfLevel(level: Level): number {
  return ranks.get(level)!;
}

function isBigger(kind: UnitKind | undefined, than: UnitKind | null): boolean {
  const rank = rankOf(kind ?? null);
  const own = rankOf(than);
  return rank !== null && own !== null && rank < own;
}
