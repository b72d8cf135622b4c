import { addable, likelyCause, quantitiesIn, sentencesOf, withNoun, type Context } from "../context";
import { isKindOf, isPersonNoun, OVERLAP_AXES, isClassifier } from "../lexicon";
import type { Span } from "../reportText";
import { countsParts, fits, holds, OPEN_LIST, parenDepths, schemed, settle, sum, type Counted } from "./breakdown";
import { roleOf } from "./roles";

/** How a division begins, and how much it promises that what follows are all the parts. */
const OPENERS: readonly (readonly [RegExp, number])[] = [
  [/\(/g, 3],
  [/(?:^|[\s,;.(])(?:bao gồm|gồm|chia (?:ra|thành|theo)|phân (?:ra|loại|theo|thành)|cụ thể|cơ cấu)(?=[\s:,])/g, 3],
  [/(?<=(?:^|[\s(])trong (?:tổng )?(?:số )?\d[\d.]{0,10} [^,;:.\d]{0,40}) (?:có|gồm)(?=\s\d)/g, 2],
  [/:(?=\s)/g, 2],
  [/(?:^|[\s,;.(])trong đó(?=[\s:,])/g, 2],
  [/;(?=\s)/g, 1],
  [/,(?=\s)/g, 1],
];
const CLOSERS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[\s,;.(])(?:tổng cộng|cộng chung|cộng lại|như vậy|tính chung|tất cả|cả thảy|nâng tổng)(?=[\s:,])/g, 3],
  [/(?:^\s*|[,;.:(]\s*|\s[-–]\s)(?:tổng(?: số| lượng| kinh phí| quân số)?|cộng)(?=[\s:,])/g, 2],
];
const MOST_FIGURES = 40;
const COMPARED = /so với|cùng kỳ|năm trước/;
/** "còn lại là các vụ khác": parts without a number. */
const UNCOUNTED = /(?:còn lại|số khác)(?: (?:là|thuộc|có))?(?: các| những| một số| loại)?(?: \p{L}+){0,3}\s*[.,;]/u;
const CHANGED = /(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt)(?: thêm| được| đi)?\s*$/;
const NESTED = /[\s,;(](?:trong đó|trong số đó|bao gồm|gồm)(?=[\s:,])/g;

interface Reading {
  readonly whole: Counted;
  readonly parts: readonly Counted[];
  /** How much speaks for it: the opening, what the parts are called, how near the sum is. */
  readonly weight: number;
  readonly holds: boolean;
}

/**
 * Wholes with their parts, however they are told: before or behind, in brackets, behind ";" or a comma, each part with its own
 * verb or noun. A reading is believed by what speaks for it together, and any reading that adds up silences the others.
 */
export function checkWholeAndParts(context: Context): void {
  let before: readonly Counted[] = [];
  let beforeStart = 0;
  for (const block of context.report.blocks) {
    if (block.kind === "table") {
      before = [];
      continue;
    }
    const counted = quantitiesIn(context, block);
    if (counted.length + before.length < 3) {
      before = counted;
      beforeStart = block.body;
      continue;
    }
    let readings: Reading[] = [];
    let previous = { counted: before, start: beforeStart };
    const depth = parenDepths(context.report.plain, block);
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted
        .filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end)
        .slice(0, MOST_FIGURES);
      if (inside.length > 0) {
        readings = [
          ...readings,
          ...opened(context, sentence, inside, previous.counted, depth),
          ...closed(context, sentence, inside, previous, depth),
        ];
        previous = { counted: inside, start: sentence.start };
      }
    }
    tell(context, readings);
    before = previous.counted;
    beforeStart = previous.start;
  }
}

function tell(context: Context, readings: readonly Reading[]): void {
  const { settled, summed } = context;
  for (const { whole, parts, holds: adds } of readings) {
    if (!adds) continue;
    [whole, ...parts].forEach(({ index }) => context.checked.add(index));
    settle(context, whole, parts);
  }
  const wrong = readings.filter(({ whole, holds: adds }) => !adds && !settled.has(whole.index));
  for (const { whole, parts, weight } of wrong.toSorted((a, b) => b.weight - a.weight)) {
    if (weight < 4 || settled.has(whole.index) || parts.some(({ index }) => summed.has(index))) continue;
    const computed = sum(parts);
    [whole, ...parts].forEach(({ index }) => context.checked.add(index));
    settle(context, whole, parts);
    context.found({
      kind: "sum_mismatch",
      code: "sum_of_parts",
      severity: weight >= 5 ? "error" : "warning",
      sureness: Math.min(0.9, 0.45 + weight * 0.08),
      spans: [whole, ...parts].map(({ quantity }) => withNoun(quantity)),
      stated: whole.quantity.value,
      computed,
      data: {
        parts: parts.map(({ quantity }) => quantity.value),
        unit: whole.quantity.unit ?? "",
        cause: likelyCause(whole.quantity.value, computed),
      },
    });
  }
}

/** Readings in which the whole comes first. */
function opened(
  context: Context,
  sentence: Span,
  inside: readonly Counted[],
  previous: readonly Counted[],
  depth: (offset: number) => number,
): Reading[] {
  const { plain, text } = context.report;
  const readings: Reading[] = [];
  for (const [pattern, strength] of OPENERS) {
    for (const match of plain.slice(sentence.start, sentence.end).matchAll(pattern)) {
      const at = sentence.start + match.index;
      const from = at + match[0].length;
      const level = depth(from);
      const announced = /^\s*trong đó/.test(plain.slice(from, from + 10));
      const some = announced || match[0].includes("trong đó") || plain.slice(at - 8, at).endsWith("trong đó");
      const earlier = inside.filter(({ quantity }) => quantity.end <= at && depth(quantity.start) === depth(at));
      // "Toàn huyện có 21 xã. Kết quả phân loại: …" – the whole may stand in the sentence before.
      const candidates = earlier.length > 0 ? earlier : strength >= 2 && match[0] !== "(" ? previous : [];
      const end = regionEnd(
        plain,
        from,
        level > 0 ? closing(from, sentence.end, level, depth) : sentence.end,
        level,
        depth,
      );
      const region = inside.filter(
        ({ quantity }) => quantity.start >= from && quantity.end <= end && depth(quantity.start) === level,
      );
      if (region.length < 2 || OPEN_LIST.test(text.slice(from, end))) continue;
      for (const whole of candidates.slice(earlier.length > 0 ? -4 : -12)) {
        if (!addable(whole.quantity) || whole.quantity.ratio?.role === "part" || isChange(plain, whole)) continue;
        if (earlier.length === 0 && COMPARED.test(plain.slice(whole.quantity.clause - 40, whole.quantity.start)))
          continue;
        // "Trong 96 thành viên có 11 nữ, 38 đảng viên": the division has begun before.
        if (
          earlier.length > 0 &&
          partsFor(
            plain,
            whole,
            candidates.filter((one) => one.index > whole.index && one.quantity.phrase.length > 0),
          ).length > 0
        )
          continue;
        const alike = partsFor(plain, whole, region);
        const kinds =
          strength >= 2 && !match[0].includes("trong đó") && alike.length < region.length
            ? kindsIn(plain, whole, region, at)
            : [];
        const parts = kinds.length > alike.length ? kinds : alike;
        if (parts.length < 2) continue;
        // A figure of the same noun that was read as no part, but closes the sum, is one.
        const left = region.filter((one) => !parts.includes(one) && one.quantity.unit === whole.quantity.unit);
        if (left.length > 0 && sum([...parts, ...left]) === whole.quantity.value) continue;
        const near = earlier.length > 0 && plain.slice(whole.quantity.phraseEnd, at).length < 60 ? 0 : -1;
        readings.push(...weigh(context, whole, parts, { strength: strength + near, some, from, end }));
      }
    }
  }
  return readings;
}

/** Readings in which the whole comes last, in the sentence of its parts or in the one after. */
function closed(
  context: Context,
  sentence: Span,
  inside: readonly Counted[],
  previous: { readonly counted: readonly Counted[]; readonly start: number },
  depth: (offset: number) => number,
): Reading[] {
  const { plain } = context.report;
  const readings: Reading[] = [];
  for (const [pattern, strength] of CLOSERS) {
    for (const match of plain.slice(sentence.start, sentence.end).matchAll(pattern)) {
      const at = sentence.start + match.index;
      const from = at + match[0].length;
      const own = inside.filter(({ quantity }) => quantity.end <= at && depth(quantity.start) === 0);
      const opens = /^\s*$/.test(plain.slice(sentence.start, at));
      const region = own.length > 0 ? own : opens || strength === 3 ? previous.counted : [];
      for (const whole of closingTotals(plain, inside, from)) {
        const parts = partsFor(plain, whole, region);
        if (parts.length < 2) continue;
        const opening = { strength, some: false, from: parts[0]!.quantity.clause, end: at };
        readings.push(...weigh(context, whole, parts, opening));
        // The first figure may be what the others are compared with.
        if (parts.length > 2)
          readings.push(...weigh(context, whole, parts.slice(1), opening).filter((reading) => reading.holds));
      }
    }
  }
  return readings;
}

/** "tổng cộng 15 lớp cho 1.350 người": the first figure behind the words, and what is told with it. */
function closingTotals(plain: string, inside: readonly Counted[], from: number): Counted[] {
  const wholes: Counted[] = [];
  for (const one of inside) {
    const { quantity } = one;
    if (quantity.start < from) continue;
    const last = wholes.at(-1)?.quantity;
    const gap = plain.slice(last?.phraseEnd ?? from, quantity.start);
    if (last ? !/^\s*(?:cho|với|,|và|\/|-)\s*$/.test(gap) : gap.length > 70 || /[;:.](?=\s+\S)/.test(gap)) break;
    if (!addable(quantity) || isChange(plain, one) || quantity.ratio) break;
    wholes.push(one);
  }
  return wholes;
}

const isChange = (plain: string, { quantity }: Counted) =>
  CHANGED.test(plain.slice(Math.max(0, quantity.start - 24), quantity.start));

function closing(from: number, limit: number, level: number, depth: (offset: number) => number): number {
  for (let i = from; i < limit; i++) if (depth(i) < level) return i;
  return limit;
}

/** A division ends where one of its parts is divided in turn, or a closing total begins. */
function regionEnd(
  plain: string,
  from: number,
  close: number,
  level: number,
  depth: (offset: number) => number,
): number {
  for (const match of plain.slice(from, close).matchAll(NESTED)) {
    const at = from + match.index;
    if (depth(at) === level && /\d/.test(plain.slice(from, at))) return at;
  }
  const total = /[,;(]\s*(?:như vậy,? )?(?:tổng cộng|tổng số|tổng|cộng|so với|tăng|giảm)(?=[\s:])/.exec(
    plain.slice(from, close),
  );
  return total && /\d/.test(plain.slice(from, from + total.index)) ? from + total.index : close;
}

/** The figures of a region that may be parts of this whole: of its noun and role, of a kind of it, or bare. */
function partsFor(plain: string, whole: Counted, region: readonly Counted[]): Counted[] {
  const { unit, shape } = whole.quantity;
  const role = roleOf(plain, whole.quantity);
  const fit = region.filter(
    (one) =>
      one !== whole &&
      addable(one.quantity) &&
      one.quantity.ratio === null &&
      one.quantity.shape === shape &&
      !isChange(plain, one) &&
      roleOf(plain, one.quantity) === role,
  );
  const own = fit.filter(({ quantity }) => !countsParts(plain, quantity));
  const bare = (one: Counted) => one.quantity.phrase.length === 0 && one.quantity.shape === "count";
  const kinds = own.filter((one) => bare(one) || one.quantity.unit === unit || isPartNoun(one.quantity.unit, whole));
  if (kinds.length === own.length) return own;
  return kinds.filter((one) => !bare(one)).length >= kinds.length / 2 ? kinds : [];
}

/** "04 cơ sở tôn giáo (03 chùa, 01 nhà thờ)": nouns of their own right behind the whole, when they come near it. */
function kindsIn(plain: string, whole: Counted, region: readonly Counted[], at: number): readonly Counted[] {
  const apart = plain.slice(whole.quantity.phraseEnd, at).trim();
  if (!/^(?:,|các loại|các loại,)?$/.test(apart) || whole.quantity.shape !== "count") return [];
  if (isPersonNoun(whole.quantity.unit ?? "người")) return [];
  const named = region.every(
    ({ quantity }) =>
      addable(quantity) &&
      quantity.ratio === null &&
      quantity.shape === "count" &&
      quantity.phrase.length > 0 &&
      quantity.unit !== whole.quantity.unit &&
      !/^(?:vụ|đối tượng|người)$/.test(quantity.unit ?? ""),
  );
  const off = Math.abs(sum(region) - whole.quantity.value);
  return named && off <= Math.max(1, 0.15 * whole.quantity.value) ? region : [];
}

/** A kind of the whole's noun: "32 chiếc" of "78 vũ khí", "3 huyện" of "10 huyện, thành phố". */
function isPartNoun(unit: string | null, { quantity }: Counted): boolean {
  if (unit === null || quantity.unit === null) return false;
  if (isKindOf(unit, quantity.unit) || (isClassifier(unit) && !isPersonNoun(quantity.unit))) return true;
  return isKindOf(unit, ADMINISTRATIVE) && isKindOf(quantity.unit, ADMINISTRATIVE) && fits(unit, quantity);
}
const ADMINISTRATIVE = "đơn vị hành chính";

interface Opening {
  readonly strength: number;
  readonly some: boolean;
  readonly from: number;
  readonly end: number;
}

function weigh(
  context: Context,
  whole: Counted,
  parts: readonly Counted[],
  { strength, some, from, end }: Opening,
): Reading[] {
  const { plain, text } = context.report;
  for (let length = parts.length; length >= 2; length--) {
    const taken = parts.slice(0, length);
    if (holds(whole, taken)) return [{ whole, parts: taken, weight: strength, holds: true }];
  }
  const computed = sum(parts);
  const { value } = whole.quantity;
  const share = value === 0 ? Infinity : computed / value;
  const slip =
    likelyCause(value, computed) !== null ||
    parts.some(({ quantity }) => likelyCause(quantity.value, quantity.value + value - computed) !== null);
  if (share < 0.6 || share > 1.7 || (share < 1 && UNCOUNTED.test(plain.slice(from, end)))) return [];
  const labels = parts.map((part, i) => labelOf(plain, parts, i, from, end, part));
  const named = parts.map((part, i) => labelOf(text, parts, i, from, end, part));
  const divided = schemed(labels) || placed(named);
  if (isPersonNoun(whole.quantity.unit ?? "người") && !divided) {
    const axes = OVERLAP_AXES.filter((axis) => labels.some((label) => axis.test(label)));
    if (axes.length > 1 || (axes.length === 1 && labels.some((label) => !axes[0]!.test(label)))) return [];
  }
  if (strength < 2) {
    if (!divided) return [];
    // "loại tốt 312; loại khá 249; …": the first is a sister of the others, not their whole.
    const own = plain.slice(whole.quantity.clause, whole.quantity.start).split(/[;:,]/).at(-1)!;
    if (schemed([own, ...labels], 0)) return [];
  }
  const near = Math.abs(share - 1) <= (some && !divided ? 0.07 : 0.13);
  let weight = strength + (divided ? 2 : 0) + (slip ? 2 : near ? 1 : 0) + (parts.length > 2 ? 1 : 0);
  if (some && share > 1) weight += 1;
  if (some && share < 1 && !divided) weight -= 1;
  if (!slip && !near) weight -= 2;
  return [{ whole, parts, weight, holds: false }];
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
