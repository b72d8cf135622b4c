import { addable, type Context } from "../../context";
import type { Span } from "../../reportText";
import { leavesOut, sum, type Counted } from "./breakdown";
import { weigh, type Reading } from "./divisionReading";
import { parallel } from "./parallel";
import { isChange, kindsIn, partsFor } from "./partsFor";

/** "Theo chức danh, …" at the head of a sentence: nouns that a whole can be divided by. */
const ASPECT =
  /^\s*(?:nếu )?theo (?:chức (?:danh|vụ)|nội dung|độ tuổi|lứa tuổi|giới(?: tính)?|địa bàn|nguyên nhân|loại(?: hình)?|tuyến|nguồn|trình độ|thành phần|cấp|lĩnh vực|ngành(?: nghề)?|đối tượng|dân tộc|quốc tịch|hình thức|tính chất|mức độ|quy mô|thời gian|khối|nhóm|hành vi|tội danh|khu vực|đơn vị|nghề nghiệp|kết quả|chất lượng)(?: \p{L}+){0,4}(?=[,:])/gu;
/** How a division begins, and how much it promises that what follows are all the parts. */
const OPENERS: readonly (readonly [RegExp, number])[] = [
  [/\(/g, 3],
  [
    /(?:^|[\s,;.(])(?:bao gồm|gồm|chia (?:ra|thành|theo)|phân (?:ra|loại|theo|thành|bố|tích)|bóc tách|tách|kể|chia nhỏ|cụ thể|cơ cấu)(?: ra)?(?=[\s:,])/g,
    3,
  ],
  [/(?:^|[\s,;.(])(?:xét|tính|thống kê|phân tích|nhìn|đánh giá) theo [^.;:,()\d]{1,40}?(?=[:,]|\s(?:thì|có|là)\s)/g, 3],
  [ASPECT, 3],
  [/(?<=\d[\d.]{0,10} [^,;:.\d]{0,40}\s(?:này|ấy|đó|trên|nói trên|nêu trên)) (?:có|gồm|là)(?=\s\d)/g, 2],
  // "Đã giải quyết 187 tin; số còn lại 37 tin đang xác minh": of the whole told before.
  [/^(?=[^\d]{0,80}\d.*[;,]\s(?:số )?còn(?: lại)?\s)/g, 2],
  [/(?<=(?:^|[\s(])trong (?:tổng )?(?:số )?\d[\d.]{0,10} [^,;:.\d]{0,40}) (?:có|gồm)(?=\s\d)/g, 2],
  [
    /(?<=(?:^|[\s(])(?:phân loại|bình xét|xếp loại|đánh giá)(?: \p{L}+){0,2} \d[\d.]{0,10} [^,;:.\d]{0,40})(?:, có|, gồm|,| có)(?=\s\d)/gu,
    2,
  ],
  [/:(?=\s)/g, 2],
  [/(?:^|[\s,;.(])trong đó(?=[\s:,])/g, 2],
  [/;(?=\s)/g, 1],
  [/,(?=\s)/g, 1],
];
const COMPARED = /so với|cùng kỳ|năm trước/;
const NESTED = /[\s,;(](?:trong đó|trong (?:tổng )?số|bao gồm|gồm)(?=[\s:,])/g;

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
      const byAspect = /theo/.test(match[0]);
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
      const listed = inside.filter(
        ({ quantity }) => quantity.start >= from && quantity.end <= end && depth(quantity.start) === level,
      );
      if (listed.length < 2 || leavesOut(text.slice(from, end))) continue;
      const beside = besides(plain, listed, inside, level, depth);
      for (const whole of candidates.slice(earlier.length > 0 ? -4 : -12)) {
        if (!addable(whole.quantity) || isChange(plain, whole)) continue;
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
        const region = parallel(plain, listed, whole.quantity.unit);
        const alike = partsFor(plain, whole, region);
        const kinds =
          strength >= 2 && !match[0].includes("trong đó") && alike.length < region.length
            ? kindsIn(plain, whole, region, at)
            : [];
        const own = kinds.length > alike.length ? kinds : alike;
        const parts = own.length > 1 ? own : partsFor(plain, whole, beside);
        if (parts.length < 2) continue;
        // A figure of the same noun that was read as no part, but closes the sum, is one.
        const left = region.filter((one) => !parts.includes(one) && one.quantity.unit === whole.quantity.unit);
        if (left.length > 0 && sum([...parts, ...left]) === whole.quantity.value) continue;
        const near = earlier.length > 0 && plain.slice(whole.quantity.phraseEnd, at).length < 60 ? 0 : -1;
        const told = weigh(context, whole, parts, { strength: strength + near, some, byAspect, from, end });
        // "2.096/2.146 khu dân cư …: 1.310 …, 786 …" may divide either; only what adds up says which.
        readings.push(...(whole.quantity.ratio ? told.filter(({ holds }) => holds) : told));
      }
    }
  }
  return readings;
}

/** "khối cơ quan 486 buổi (29.870 lượt), khối doanh nghiệp 623 buổi (58.415 lượt)": the column in brackets, when each part has one. */
function besides(
  plain: string,
  listed: readonly Counted[],
  inside: readonly Counted[],
  level: number,
  depth: (offset: number) => number,
): Counted[] {
  const column = listed.flatMap(({ quantity }) => {
    const next = inside.find((one) => one.quantity.start > quantity.start);
    const gap = next ? plain.slice(quantity.phraseEnd, next.quantity.start) : "";
    return next && depth(next.quantity.start) === level + 1 && /^[^(),;]{0,24}\(\s*[^\d,;]{0,24}$/.test(gap)
      ? [next]
      : [];
  });
  return column.length === listed.length ? column : [];
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
