import { addable, type Context } from "../context";
import type { Span } from "../reportText";
import { OPEN_LIST, sum, type Counted } from "./breakdown";
import { weigh, type Reading } from "./divisionReading";
import { isChange, kindsIn, partsFor } from "./partsFor";

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
const COMPARED = /so với|cùng kỳ|năm trước/;
const NESTED = /[\s,;(](?:trong đó|trong số đó|bao gồm|gồm)(?=[\s:,])/g;

/** Readings in which the whole comes first. */
export function opened(
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
