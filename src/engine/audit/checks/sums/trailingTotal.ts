import { addable, sentencesOf, type Context } from "../../context";
import type { Block } from "../../reportText";
import { fits, holds, itemsSaid, judge, parenDepths, type Counted } from "./breakdown";

const OF_ALL = String.raw`(?:\s(?:cả|toàn|trong|của|các|chung)(?:\s[\p{L}\d]+){1,3})?\s*(?:là|có|:)?\s*$`;
const TOTAL = new RegExp(
  String.raw`(?:tổng cộng|cộng chung|cộng lại)${OF_ALL}|(?:^|[,;.:(]\s*|\s[-–]\s)(?:như vậy,? )?(?:tổng (?:số|quân số|số lượng|lực lượng)|tổng|cộng|tất cả|cả thảy)\s*(?:là|có|:)?\s*$`,
  "u",
);
/** Where a total behind its parts begins: ", tổng cộng", "; cộng là". */
export const CLOSING_TOTAL = /[,;.]\s*(?:tổng cộng|cộng|tổng số|tổng|tất cả)(?: là| có)?\s*:?\s*(?=\d)/;
/** "41 tán thành, 2 không tán thành, 1 ý kiến khác trên tổng số 44": parts that leave nothing out. */
const OUT_OF = /(?:trên|trong) tổng số\s*$/;
const NEGATIVE = /không|khác|chưa|còn lại|vắng/;
const BREAKDOWN = /(?:^|[\s,;(])(?:trong đó|bao gồm|gồm|chia ra|cụ thể)(?=[\s:])/;

const MOST_PARTS = 60;

/** "12 xã, 2 thị trấn, tổng cộng 14 đơn vị": the total comes last. */
export function checkTrailingTotal(
  context: Context,
  block: Block,
  counted: readonly Counted[],
  used: ReadonlySet<number>,
): void {
  const { plain } = context.report;
  const depth = parenDepths(plain, block);
  const sentences = sentencesOf(context.report, block);
  for (let i = 2; i < counted.length; i++) {
    const total = counted[i]!;
    const { quantity: whole } = total;
    const before = plain.slice(Math.max(block.body, whole.start - 24), whole.start);
    const outOf = OUT_OF.test(before);
    if (used.has(total.index) || !addable(whole) || whole.unit === null || (!outOf && !TOTAL.test(before))) continue;
    const own = sentences.findIndex((one) => one.start <= whole.start && whole.start < one.end);
    // "… 125 triệu đồng. Tổng cộng 413 triệu đồng." sums up the sentence before.
    const opens =
      own > 0 &&
      /^\s*(?:như vậy,? )?(?:tổng cộng|cộng|tất cả|tổng)/.test(plain.slice(sentences[own]!.start, whole.start));
    const sentence = sentences[opens ? own - 1 : own];
    if (!sentence) continue;
    const strong = /tổng cộng|cộng chung|cộng lại/.test(before);
    const parts = partsBefore(
      context.report.plain,
      counted.slice(Math.max(0, i - MOST_PARTS), i),
      total,
      sentence.start,
      strong,
      depth,
    );
    const said = itemsSaid(plain.slice(sentence.start, whole.start));
    if (!parts || (said !== null && said !== parts.length)) continue;
    if (outOf && (parts.length < 3 || !NEGATIVE.test(plain.slice(parts[0]!.quantity.start, whole.start)))) continue;
    // The same total, said before its parts, has been compared with them.
    const restated = counted.some(
      ({ index, quantity }) =>
        used.has(index) &&
        quantity.start >= sentence.start &&
        quantity.start < whole.start &&
        quantity.value === whole.value &&
        quantity.unit === whole.unit,
    );
    if (restated) context.checked.add(total.index);
    else judge(context, block, total, parts, { promise: "all", complete: true, written: false, confirmed: false });
  }
}

/** The parts that a closing total sums up; `null` when what stands before it is no plain enumeration. */
function partsBefore(
  plain: string,
  earlier: readonly Counted[],
  total: Counted,
  from: number,
  strong: boolean,
  depth: (offset: number) => number,
): Counted[] | null {
  if (earlier.length === MOST_PARTS && earlier[0]!.quantity.start >= from) return null;
  // "12 khẩu …, 208 khẩu … (tổng cộng 220 khẩu)": the total may stand in a bracket of its own.
  const aside = /\(\s*(?:tổng cộng|tổng số|cộng|tổng)(?: là)?\s*:?\s*$/.test(
    plain.slice(Math.max(from, total.quantity.start - 20), total.quantity.start),
  );
  const level = depth(total.quantity.start) - (aside ? 1 : 0);
  const before = earlier.filter(({ quantity }) => quantity.start >= from && depth(quantity.start) === level);
  const parts = before.filter(
    ({ quantity }) =>
      addable(quantity) && quantity.ratio === null && quantity.unit !== null && fits(quantity.unit, total.quantity),
  );
  if (parts.length < 2) return null;
  if (holds(total, parts)) return parts;
  // "08 thôn, 06 thôn đạt, 02 thôn chưa đạt, tổng số 08 thôn": the whole comes first and last.
  const [first, ...rest] = parts;
  if (first!.quantity.value === total.quantity.value && first!.quantity.unit === total.quantity.unit)
    return rest.length > 1 ? rest : null;
  const opener = BREAKDOWN.exec(plain.slice(from, Math.min(from + 2000, total.quantity.start)));
  if (opener) {
    const inside = parts.filter(({ quantity }) => quantity.start > from + opener.index);
    if (inside.length > 1 && holds(total, inside)) return inside;
    // What is broken down must be the same total, said before its parts.
    const said = before.findLast(({ quantity }) => quantity.start < from + opener.index);
    const bound = !said || (said.quantity.unit === total.quantity.unit && said.quantity.value === total.quantity.value);
    return bound && inside.length > 1 ? inside : null;
  }
  if (strong) return parts;
  // "tổng số" may begin a statement of its own: only an unbroken run of parts is summed up.
  const run = before.slice(before.indexOf(parts[0]!));
  const pieces = run.map(({ quantity }, k) =>
    plain.slice(quantity.phraseEnd, run[k + 1]?.quantity.start ?? total.quantity.start),
  );
  return run.length === parts.length && pieces.slice(0, -1).every((gap) => gap.length < 60 && !/\.\s/.test(gap))
    ? parts
    : null;
}
