import { remembered } from "../values/remembered";
import { fold, nfc } from "../values/text";

/**
 * The unit of money that headings and notes state. The scale is its worth in đồng: "nghìn đồng" 1000, "triệu đồng" 1 000 000.
 */

const scales: readonly (readonly [written: RegExp, scale: number])[] = [
  [/(?<!\p{L})t[ỷỉy] ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e9],
  [/(?<!\p{L})(?:triệu|trieu|tr) ?\.? ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e6],
  [/(?<!\p{L})(?:nghìn|nghin|ngàn|ngan|ng|1\.?000) ?\.? ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e3],
  // "hội đồng", "cộng đồng" speak of no money: the word stands alone in brackets, in a cell, or after what says that it is a unit.
  [/(?:^|[(/]|(?:đvt|đơn vị(?: tính)?|tính bằng)(?: tiền)?\s*:?) ?(?:đồng|dong|vnđ|vnd|đ)(?:\)|$)/u, 1],
];
const longest = 300;
/** "ĐVT: nghìn đồng", "Đơn vị tính: triệu đồng": a line over a table that speaks of all its money. */
const note = /(?<!\p{L})(?:đvt|đơn vị(?: tính)?(?: tiền)?|tính bằng)(?!\p{L})/u;

/** The scale one heading states; `null` when it states none. */
export const statedMoney = remembered(1024, (text): number | null => {
  const typed = normalised(text);
  return scales.find(([written]) => written.test(typed))?.[1] ?? null;
});

/** The scale that a line above a table states for all its money columns; other mentions of money are none. */
export const notedMoney = remembered(1024, (line) => (note.test(normalised(line)) ? statedMoney(line) : null));

function normalised(text: string): string {
  return nfc(text.slice(0, longest)).toLowerCase().replace(/\s+/g, " ").trim();
}

/** What the headings of one column say of its unit of money. */
export interface MoneyHeadings {
  /** Each scale once; several contradict each other. */
  readonly stated: readonly number[];
  /** Scales that words which are no unit nearly are: "nghìn đồgn". Only looked for where none is stated. */
  readonly misspelt: readonly number[];
}

export const noMoney: MoneyHeadings = { stated: [], misspelt: [] };

export function moneyIn(headings: readonly string[]): MoneyHeadings {
  const stated = distinct(headings.map(statedMoney));
  return { stated, misspelt: stated.length > 0 ? [] : distinct(headings.map(misspeltMoney)) };
}

function distinct(found: readonly (number | null)[]): readonly number[] {
  return [...new Set(found.filter((scale) => scale !== null))];
}

/** Units as they stand without signs and spaces. The long ones are told wherever a heading ends in them, all in a place of units. */
const spellings: readonly (readonly [letters: string, scale: number])[] = [
  ["tydong", 1e9],
  ["tidong", 1e9],
  ["trieudong", 1e6],
  ["nghindong", 1e3],
  ["ngandong", 1e3],
  ["dong", 1],
];
const longSpelling = 8;
/** What stands in brackets, closed or not, or after a colon, comma, dash or slash. */
const places = /[([]([^()[\]]*)(?:[)\]]|$)|[:,/–-]([^:,/()–-]*)$/gu;
/** Words of a unit whose space is lost or one too many. */
const mostWords = 3;

function misspeltMoney(heading: string): number | null {
  const typed = normalised(heading);
  for (const match of typed.matchAll(places)) {
    const scale = nearestUnit(lettersOf(match[1] ?? match[2] ?? ""), 0);
    if (scale !== null) return scale;
  }
  const words = fold(typed).split(" ");
  for (let count = 1; count <= Math.min(mostWords, words.length); count++) {
    const scale = nearestUnit(words.slice(-count).join(""), longSpelling);
    if (scale !== null) return scale;
  }
  return null;
}

function lettersOf(text: string): string {
  return fold(text.replace(/^ ?(?:đvt|đơn vị tính)/u, "")).replaceAll(" ", "");
}

function nearestUnit(letters: string, atLeast: number): number | null {
  const near = spellings.find(([unit]) => {
    const slips = unit.length < longSpelling ? 1 : 2;
    return unit.length >= atLeast && Math.abs(unit.length - letters.length) <= slips && slipsIn(letters, unit) <= slips;
  });
  return near?.[1] ?? null;
}

/** Letters missing, too many, wrong, or changed with their neighbour (optimal string alignment). */
function slipsIn(written: string, meant: string): number {
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let row = 1; row <= written.length; row++) {
    const now = [row];
    for (let at = 1; at <= meant.length; at++) {
      const isSame = written[row - 1] === meant[at - 1];
      now[at] = Math.min(last[at]! + 1, now[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      const isSwapped = row > 1 && at > 1 && written[row - 1] === meant[at - 2] && written[row - 2] === meant[at - 1];
      if (isSwapped) now[at] = Math.min(now[at]!, before[at - 2]! + 1);
    }
    before = last;
    last = now;
  }
  return last[meant.length]!;
}
