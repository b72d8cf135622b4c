import { addable, type Context } from "../../context";
import type { Span } from "../../reportText";
import { itemsSaid, type Counted } from "./breakdown";
import { weigh, type Reading } from "./divisionReading";
import { gathered } from "./gathered";
import { isChange, partsFor } from "./partsFor";

const CLOSERS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|[\s,;.(])(?:tổng cộng|cộng chung|cộng lại|cộng dồn|gộp (?:lại|chung|cả)|tính gộp|như vậy|tính chung|tất cả|cả thảy|nâng tổng)(?=[\s:,])/g,
    3,
  ],
  [
    /(?:^|[\s,;])(?:cả|toàn) (?:năm|kỳ|giai đoạn|nhiệm kỳ|đợt|huyện|tỉnh|xã|phường|thành phố|thị trấn|quận|thị xã|ngành)(?=[\s:,])/g,
    1,
  ],
  [/(?:^\s*|[,;.:(]\s*|\s[-–]\s)(?:tổng(?: số| lượng| kinh phí| quân số)?|cộng)(?=[\s:,])/g, 2],
];

/** Readings in which the whole comes last, in the sentence of its parts or in the one after. */
export function closed(
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
      const opens = /^[^\d(]{0,60}$/.test(plain.slice(sentence.start, at));
      const region = own.length > 0 ? own : opens || strength === 3 ? previous.counted : [];
      for (const whole of closingTotals(plain, inside, from)) {
        const alike = partsFor(plain, whole, region);
        const parts =
          strength === 3 && alike.length < region.length ? either(gathered(plain, whole, region, depth), alike) : alike;
        const said = itemsSaid(plain.slice(sentence.start, whole.quantity.start));
        if (parts.length < 2 || (said !== null && said !== parts.length)) continue;
        const opening = { strength, some: false, from: parts[0]!.quantity.clause, end: at };
        readings.push(...weigh(context, whole, parts, opening));
        // The first figure may be what the others are compared with; of what has a name of its own, any may be left out.
        const ofSome = /\p{L}+ \p{L}+.*\s(?:là|có|gồm|đạt)\s*$/u.test(plain.slice(from, whole.quantity.start));
        if (parts.length > 2)
          for (const left of ofSome ? parts : parts.slice(0, 1)) {
            const others = parts.filter((part) => part !== left);
            readings.push(...weigh(context, whole, others, opening).filter((reading) => reading.holds));
          }
      }
    }
  }
  return readings;
}

const either = (first: Counted[], second: Counted[]) => (first.length > 0 ? first : second);

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
