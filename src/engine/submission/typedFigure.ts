import type { Indicator } from "../form/formSet";
import { valueOfWords } from "../values/numberFromWords";
import { readFigure, type FigureReading } from "../values/numbers";
import { remembered } from "../values/remembered";
import { fold, nfc } from "../values/text";

const longestFigure = 60;
/** Counts written out are small: beyond this a text of number words is more likely a sentence. */
const largestInWords = 9999;

const moneyScales: readonly (readonly [written: RegExp, scale: number])[] = [
  [/^(?:t[ỷỉ]) ?(?:đồng|đ|vnđ)?$/u, 1e9],
  [/^(?:triệu|tr) ?\.? ?(?:đồng|đ|vnđ)?$/u, 1e6],
  [/^(?:nghìn|ngàn|ng) ?\.? ?(?:đồng|đ|vnđ)?$/u, 1e3],
  [/^(?:đồng|đ|vnđ|vnd)$/u, 1],
];

/**
 * What a text in the cell of an indicator says, its unit included: "12 vụ", "mười hai vụ", "12 (mười hai)" are 12; in a column kept in
 * million đồng "3.500.000 đồng" is 3,5. A unit that is not the indicator's makes the text unreadable, never another figure.
 */
export function readTyped(text: string, { type, unit }: Indicator): FigureReading {
  const key = `${type === "money" ? "money" : "count"} ${unit}`;
  let read = readers.get(key);
  if (!read) readers.set(key, (read = remembered(256, (typed) => readAs(typed, type === "money", unit))));
  return read(text);
}

/** By type and unit: all that reading depends on. */
const readers = new Map<string, (text: string) => FigureReading>();

function readAs(text: string, isMoney: boolean, unit: string): FigureReading {
  const typed = nfc(text)
    .replace(/\p{Cf}+/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  if (typed.length <= longestFigure && /\p{L}/u.test(typed)) {
    const read = isMoney ? moneyIn(typed, unit) : countIn(typed, unit);
    if (read) return read;
  }
  return readFigure(text);
}

function moneyIn(typed: string, kept: string): FigureReading | null {
  const match = /^(\d[\d.,]*) ?(\p{L}[\p{L} .]*?)\.?$/u.exec(typed);
  if (!match) return null;
  const scale = scaleOf(match[2]!);
  const own = scaleOf(kept);
  if (scale === null || own === null) return null;
  const read = readFigure(match[1]!);
  return read.kind === "figure" ? { kind: "figure", value: rounded((read.value * scale) / own) } : read;
}

function scaleOf(unit: string): number | null {
  return moneyScales.find(([written]) => written.test(unit))?.[1] ?? null;
}

/** Past the sixth decimal only binary noise is left. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

function countIn(typed: string, unit: string): FigureReading | null {
  const both = /^(\d[\d.]*) ?\(([^()]+)\)$/.exec(typed);
  if (both) {
    const figure = readFigure(both[1]!);
    const words = /^không$/u.test(both[2]!) ? 0 : inWords(both[2]!, unit);
    return figure.kind === "figure" && figure.value === words ? figure : null;
  }
  const value = inWords(typed, unit);
  return value === null ? null : { kind: "figure", value };
}

function inWords(typed: string, unit: string): number | null {
  const words = typed.replace(/[.,;]+$/, "").split(" ");
  const counted = fold(unit).split(" ");
  while (words.length > 1 && counted.includes(fold(words.at(-1)!))) words.pop();
  const value = valueOfWords(words);
  return value !== null && value > 0 && value <= largestInWords ? value : null;
}
