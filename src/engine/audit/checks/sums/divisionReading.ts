import { likelyCause, type Context } from "../../context";
import { isKindOf, isPersonNoun, OVERLAP_AXES } from "../../lexicon";
import { mayOverlap } from "./overlap";
import { holds, schemed, sum, type Counted } from "./breakdown";

/** "còn lại là các vụ khác": parts without a number. */
const UNCOUNTED = /(?:còn lại|số khác)(?: (?:là|thuộc|có))?(?: các| những| một số| loại)?(?: \p{L}+){0,3}\s*[.,;]/u;

/** A whole with what may be its parts. */
export interface Reading {
  readonly whole: Counted;
  readonly parts: readonly Counted[];
  /** How much speaks for it: the opening, what the parts are called, how near the sum is. */
  readonly weight: number;
  readonly holds: boolean;
  readonly byAspect: boolean;
}

/** The words a division is told with. */
export interface Opening {
  readonly strength: number;
  readonly some: boolean;
  /** "xét theo độ tuổi": the whole may be divided another way too. */
  readonly byAspect?: boolean;
  readonly from: number;
  readonly end: number;
}

export function weigh(
  context: Context,
  whole: Counted,
  parts: readonly Counted[],
  { strength, some, byAspect = false, from, end }: Opening,
): Reading[] {
  const { plain, text } = context.report;
  for (let length = parts.length; length >= 2; length--) {
    const taken = parts.slice(0, length);
    if (length < parts.length && !endsWith(plain, taken, parts[length]!)) continue;
    if (holds(whole, taken)) return [{ whole, parts: taken, weight: strength, holds: true, byAspect }];
  }
  if (mayOverlap(plain, whole, parts)) return [];
  const computed = sum(parts);
  const { value } = whole.quantity;
  const share = value === 0 ? Infinity : computed / value;
  const causes = [
    likelyCause(value, computed),
    ...parts.map(({ quantity }) => likelyCause(quantity.value, quantity.value + value - computed)),
  ];
  const slip = causes.some((cause) => cause !== null);
  const far = share > 1.7 || share < (causes.slice(1).includes("swapped_digits") ? 0.3 : 0.6);
  if (far || (share < 1 && UNCOUNTED.test(plain.slice(from, end)))) return [];
  const labels = parts.map((part, i) => labelOf(plain, parts, i, from, end, part));
  const named = parts.map((part, i) => labelOf(text, parts, i, from, end, part));
  const divided = schemed(labels) || placed(named);
  if (isPersonNoun(whole.quantity.unit ?? "người") && !divided) {
    const axes = OVERLAP_AXES.filter((axis) => labels.some((label) => axis.test(label)));
    if (axes.length > 1 || (axes.length === 1 && labels.some((label) => !axes[0]!.test(label)))) return [];
  }
  const transposed = strength < 2 && !divided && causes.includes("swapped_digits") && alone(plain, whole, parts);
  if (strength < 2) {
    if (!divided && !transposed) return [];
    // "loại tốt 312; loại khá 249; …": the first is a sister of the others, not their whole.
    const own = plain.slice(whole.quantity.clause, whole.quantity.start).split(/[;:,]/).at(-1)!;
    if (schemed([own, ...labels], 0)) return [];
  }
  const near = Math.abs(share - 1) <= (some && !divided ? 0.07 : 0.13);
  let weight = strength + (divided ? 2 : 0) + (slip ? 2 : near ? 1 : 0) + (parts.length > 2 ? 1 : 0);
  if (some && share > 1) weight += 1;
  if (some && share < 1 && !divided) weight -= 1;
  if (!slip && !near) weight -= 2;
  if (transposed) weight = Math.max(weight, 4);
  return [{ whole, parts, weight, holds: false, byAspect }];
}

/** Does nothing but its parts stand behind a whole, all of its noun? */
function alone(plain: string, whole: Counted, parts: readonly Counted[]): boolean {
  const { unit, value } = whole.quantity;
  if (isPersonNoun(unit ?? "người") || parts.length > 4 || value < 20) return false;
  if (unit === null || parts.some(({ quantity }) => quantity.unit === null || !isKindOf(quantity.unit, unit)))
    return false;
  const words = plain.slice(whole.quantity.end, parts.at(-1)!.quantity.start);
  if (/tăng|giảm|so với|năm (?:19|20)|quý|tháng|[.;(]\s/.test(words)) return false;
  return true;
}

const ANEW = /ngoài ra|đồng thời|bên cạnh|trong đó|so với|còn|riêng|\.\s/;

/** Does something else begin behind these parts? */
function endsWith(plain: string, parts: readonly Counted[], next: Counted): boolean {
  const gaps = parts.map(({ quantity }, i) => plain.slice(quantity.end, (parts[i + 1] ?? next).quantity.start));
  const last = gaps.at(-1)!;
  return ANEW.test(last) || (last.includes(";") && !gaps.slice(0, -1).some((gap) => gap.includes(";")));
}

/** The words of one part: from the separator before its number to the one behind. */
function labelOf(
  words: string,
  parts: readonly Counted[],
  i: number,
  from: number,
  end: number,
  { quantity }: Counted,
): string {
  const left = words.slice(parts[i - 1]?.quantity.end ?? from, quantity.start);
  const right = words.slice(quantity.end, parts[i + 1]?.quantity.start ?? end);
  const cut = i === 0 ? 0 : Math.max(0, left.search(/[,;]|\svà\s/) + 1);
  const stop = right.search(/[,;(]|\svà\s/);
  return `${left.slice(cut)} ${stop < 0 ? right : right.slice(0, stop)}`;
}

const PLACE_LABEL = /^\s*(?:\p{Ll}+\s){0,4}?(\p{L}+)\s(?:\p{Lu}|\d)/u;

/** "thôn Nội 7, thôn Ngoại 9": each part is a place, or a year, of the same kind. */
function placed(labels: readonly string[]): boolean {
  const heads = labels.map((label) => PLACE_LABEL.exec(label)?.[1]?.toLowerCase());
  return heads.length >= 2 && heads[0] !== undefined && heads.every((head) => head === heads[0]);
}
