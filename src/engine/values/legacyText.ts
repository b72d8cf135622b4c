import type { Cell, Grid, ReceivedWorkbook } from "./grid";
import { legacyTables, type LegacyEncoding } from "./legacyTables";
import { remembered } from "./remembered";
import { isVietnameseSyllable } from "./syllables";

/** Letters that Vietnamese has in Unicode and no Western code page has: a text with one of them is no legacy text. */
const vietnameseOnly = /[ĂăĐđĨĩŨũƠơƯư]|[\u0300-\u036F]|[\u1EA0-\u1EF9]/;
const western = /[\u00A0-\u00FF]/;
const combining = /[\u0300-\u036F]/;
/** Words as an old encoding writes them: no ASCII punctuation, digit or space, but any Western character. */
const legacyWord = /[A-Za-z\u00A1-\u00FF]+/g;

/** A sheet is legacy text when this many of its words make sense only so, and the larger part of its doubtful ones. */
const fewest = 3;
const longestText = 4_000;
const mostWords = 2_000;

/** As the old encoding writes it; characters it has no place for stay. */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  const { written } = legacyTables[encoding];
  return [...text.normalize("NFC")].map((letter) => written.get(letter) ?? withoutCapital(letter, written)).join("");
}

function withoutCapital(letter: string, written: ReadonlyMap<string, string>): string {
  return written.get(letter.toLowerCase()) ?? letter;
}

/** A text of an old encoding in Unicode, NFC. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const capitals = encoding === "tcvn3" ? isInCapitals(text) : false;
  return text
    .replace(legacyWord, (word) => {
      const read = wordFrom(word, encoding);
      // TCVN3 has no capitals with a tone: a font of capitals shows small letters as such.
      return encoding === "tcvn3" && (capitals || capitalsIn(word) > 1) ? read.toUpperCase() : read;
    })
    .normalize("NFC");
}

const isInCapitals = (text: string) => !/[a-z]/.test(text) && capitalsIn(text) > 1;
const capitalsIn = (text: string) => (/[a-z]/.test(text) ? 0 : text.replace(/[^A-Z¡-§]+/g, "").length);

function wordFrom(word: string, encoding: LegacyEncoding): string {
  const { meant } = legacyTables[encoding];
  let found = "";
  for (let at = 0; at < word.length; at++) {
    const pair = at + 1 < word.length ? meant.get(word.slice(at, at + 2)) : undefined;
    found += pair ?? meant.get(word[at]!) ?? word[at]!;
    if (pair !== undefined) at++;
  }
  return found;
}

/** What was found to be written as, and whether Unicode stands beside it. */
interface Finding {
  readonly encoding: LegacyEncoding;
  readonly mixed: boolean;
}

/**
 * The encoding that texts were written in when it is not Unicode: judged by how many words are Vietnamese syllables as they stand and as
 * either encoding reads them. `null` for Unicode, for texts with no such word and whenever it is not clear.
 */
export function legacyEncodingOf(texts: Iterable<string>): LegacyEncoding | null {
  return findLegacy(texts)?.encoding ?? null;
}

function findLegacy(texts: Iterable<string>): Finding | null {
  const votes = { asItStands: 0, tcvn3: 0, vni: 0 };
  let mixed = false;
  let words = 0;
  for (const text of texts) {
    const isUnicode = vietnameseOnly.test(text);
    mixed ||= isUnicode;
    if (isUnicode || !western.test(text)) continue;
    for (const [word] of text.slice(0, longestText).matchAll(legacyWord)) {
      if (words > mostWords || !western.test(word)) continue;
      words++;
      if (isVietnameseSyllable(word)) votes.asItStands++;
      else {
        if (isVietnameseSyllable(wordFrom(word, "tcvn3"))) votes.tcvn3++;
        if (isVietnameseSyllable(wordFrom(word, "vni"))) votes.vni++;
      }
    }
  }
  const encoding = votes.tcvn3 >= votes.vni ? "tcvn3" : "vni";
  const other = Math.min(votes.tcvn3, votes.vni);
  const enough = votes[encoding] >= fewest && votes[encoding] > other * 2 && votes[encoding] > votes.asItStands;
  return enough ? { encoding, mixed } : null;
}

/** A cell of a sheet found to be legacy text: read anew unless it makes better sense as it stands. */
function cellText(text: string, { encoding, mixed }: Finding): string {
  if (!western.test(text) || vietnameseOnly.test(text)) return text;
  let asItStands = 0;
  let readAnew = 0;
  for (const [word] of text.slice(0, longestText).matchAll(legacyWord)) {
    if (!western.test(word)) continue;
    if (isVietnameseSyllable(word)) asItStands++;
    if (isVietnameseSyllable(wordFrom(word, encoding))) readAnew++;
  }
  return readAnew > asItStands || (readAnew === asItStands && !mixed) ? fromLegacy(text, encoding) : text;
}

/** Without a sign that could be of an old encoding or apart from its letter: most texts need no second look. */
const isPlain = remembered(4096, (text) => !combining.test(text) && (vietnameseOnly.test(text) || !western.test(text)));

/** A sheet with its texts in Unicode, NFC; the same object when they are so already. */
export function gridInUnicode(grid: Grid): { readonly grid: Grid; readonly from: LegacyEncoding | null } {
  const texts: string[] = [];
  let isAllPlain = true;
  for (const { value } of grid.cells) {
    if (typeof value !== "string") continue;
    texts.push(value);
    isAllPlain &&= isPlain(value);
  }
  if (isAllPlain) return { grid, from: null };
  const legacy = findLegacy(texts);
  if (!legacy && !texts.some((text) => combining.test(text))) return { grid, from: null };
  const cells = grid.cells.map((cell): Cell => {
    if (typeof cell.value !== "string") return cell;
    const text = legacy ? cellText(cell.value, legacy) : cell.value;
    const value = combining.test(text) ? text.normalize("NFC") : text;
    return value === cell.value ? cell : { ...cell, value };
  });
  return { grid: { ...grid, cells }, from: legacy?.encoding ?? null };
}

/**
 * The workbook with the texts of each sheet in Unicode, converted when the sheet is read. Names of sheets stay, since cells are found by
 * them. `from` fills while sheets are read: the old encodings met so far.
 */
export function workbookInUnicode(workbook: ReceivedWorkbook): {
  readonly workbook: ReceivedWorkbook;
  readonly from: ReadonlySet<LegacyEncoding>;
} {
  const from = new Set<LegacyEncoding>();
  const sheets = workbook.sheets.map((sheet) => {
    let known: Grid | null = null;
    const read = (): Grid => {
      if (known) return known;
      const converted = gridInUnicode(sheet.read());
      if (converted.from) from.add(converted.from);
      return (known = converted.grid);
    };
    return { name: sheet.name, hidden: sheet.hidden, size: sheet.size, read };
  });
  return { workbook: { ...workbook, sheets }, from };
}
