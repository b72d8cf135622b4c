import type { Quantity } from "../../claim";
import { addable, likelyCause, quantitiesIn, sentencesOf, withNoun, type Context } from "../../context";
import type { Span } from "../../reportText";
import { holds, settle, sum, type Counted } from "./breakdown";
import { yearsOf } from "../years";

const WHOLE =
  /(?:^|[\s,.;:(])(?:cả|toàn|trong|qua|tổng|cộng|tổng cộng|tổng số|luỹ kế|lũy kế)(?:\s(?:cả|các|số))*\s(?:giai đoạn|kỳ|nhiệm kỳ|\d{1,2} năm|\p{L}+ năm)[^.;\d]{0,50}$/u;
const DONE =
  /đã |giải quyết|xử lý|khám phá|làm rõ|hoàn thành|xong|bố trí|điều tra|khởi tố|hòa giải|công nhận|thu hồi|khắc phục|lắp đặt/;
const LEFT = /(?:^|[\s,;])(?<!chỉ |xuống |giảm |nay |vẫn )còn(?: lại| thiếu)?(?: có)?\s*$/;
const OPEN = /đang|chưa|chuyển|tiếp tục|tạm|hiện/;

/** A total told beside the years it is made of, or beside what is done of it and what is left. */
export function checkSeries(context: Context): void {
  let last: readonly Counted[] = [];
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    let previous = last;
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted.filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end);
      if (previous.length > 0 && inside.length > 0) checkRestOfPair(context, previous, inside);
      checkRemainder(context, sentence, inside);
      checkComplement(context, sentence, inside);
      previous = inside;
    }
    last = previous;
    if (counted.length >= 3) checkYears(context, block.index, counted);
  }
}

/** "năm 2015: 64 vụ, năm 2016: 58 vụ, năm 2017: 61 vụ. Cả giai đoạn 183 vụ" */
function checkYears(context: Context, block: number, counted: readonly Counted[]): void {
  const years = yearsOf(context, block, counted);
  if (years.size < 3) return;
  const { plain } = context.report;
  const units = new Set(counted.filter(({ index }) => years.has(index)).map(({ quantity }) => quantity.unit));
  for (const unit of units) {
    const told = counted.filter(
      ({ quantity }) => quantity.unit === unit && addable(quantity) && quantity.ratio === null,
    );
    const parts = told.filter(({ index }) => years.has(index));
    const own = parts.map(({ index }) => years.get(index)!);
    const [first, last] = [Math.min(...own), Math.max(...own)];
    if (parts.length < 3 || new Set(own).size !== own.length || last - first + 1 !== own.length) continue;
    const wholes = told.filter(
      ({ index, quantity }) =>
        !years.has(index) && WHOLE.test(plain.slice(Math.max(0, quantity.start - 90), quantity.start)),
    );
    const whole = wholes.length === 1 ? wholes[0]! : null;
    // The whole stands before or behind the years, not among them.
    const [from, to] = [parts[0]!.quantity.start, parts.at(-1)!.quantity.end];
    if (!whole || (whole.quantity.start > from && whole.quantity.start < to)) continue;
    const named = Number(
      /(\d{1,2}) năm/.exec(plain.slice(Math.max(0, whole.quantity.start - 90), whole.quantity.start))?.[1] ?? 0,
    );
    if (named > 0 && named !== parts.length) continue;
    judge(context, whole, parts);
  }
}

/** "8.914 tin; giải quyết xong 8.607 tin, còn 307 tin đang xác minh" */
function checkRemainder(context: Context, sentence: Span, inside: readonly Counted[]): void {
  const { plain } = context.report;
  for (const [i, rest] of inside.entries()) {
    const lead = plain.slice(Math.max(sentence.start, rest.quantity.start - 24), rest.quantity.start);
    if (!LEFT.test(lead) || !plainFigure(rest.quantity)) continue;
    const behind = plain.slice(rest.quantity.phraseEnd, Math.min(sentence.end, rest.quantity.phraseEnd + 40));
    const before = inside.slice(0, i).filter(({ quantity }) => alike(quantity, rest.quantity));
    if (before.length > 2) checkLeft(context, sentence, before, rest);
    if (!/còn (?:lại|thiếu)/.test(lead) && !OPEN.test(behind)) continue;
    if (before.length !== 2) continue;
    const [whole, done] = before as [Counted, Counted];
    const between = plain.slice(whole.quantity.phraseEnd, done.quantity.start);
    if (!DONE.test(between) || between.length > 90 || done.quantity.value > whole.quantity.value) continue;
    if (plain.slice(done.quantity.end, rest.quantity.start).length > 90) continue;
    judge(context, whole, [done, rest]);
  }
}

/** "74 đối tượng, lập hồ sơ 21 đối tượng, cai nghiện 15 đối tượng, còn 38 đối tượng …": told only when digits changed places. */
function checkLeft(context: Context, sentence: Span, [whole, ...done]: readonly Counted[], rest: Counted): void {
  if (context.settled.has(whole!.index)) return;
  const parts = [...done, rest];
  const words = context.report.plain.slice(sentence.start, rest.quantity.start);
  if (/tăng|giảm|so với|;|năm (?:19|20)\d\d/.test(words)) return;
  const missing = whole!.quantity.value - sum(parts);
  if (
    missing === 0 ||
    [whole!, ...parts].some(
      ({ quantity }, i) =>
        likelyCause(quantity.value, quantity.value + (i === 0 ? -missing : missing)) === "swapped_digits",
    )
  )
    judge(context, whole!, parts);
}

const plainFigure = (quantity: Quantity) => addable(quantity) && quantity.ratio === null && quantity.shape === "count";

const alike = (a: Quantity, b: Quantity) => plainFigure(a) && a.unit !== null && a.unit === b.unit;

/** "318 đơn; thuộc thẩm quyền 205 đơn, không thuộc thẩm quyền 113 đơn": one part is what the other is not. */
function checkComplement(context: Context, sentence: Span, inside: readonly Counted[]): void {
  const { plain } = context.report;
  for (let i = 0; i + 2 < inside.length; i++) {
    const [whole, part, other] = [inside[i]!, inside[i + 1]!, inside[i + 2]!];
    if (!plainFigure(part.quantity) || !plainFigure(other.quantity) || !alike(whole.quantity, part.quantity)) continue;
    if (part.quantity.unit !== other.quantity.unit || part.quantity.value > whole.quantity.value) continue;
    const next = inside[i + 3]?.quantity.start ?? sentence.end;
    const pieces = [
      plain.slice(whole.quantity.phraseEnd, part.quantity.start),
      plain.slice(part.quantity.end, other.quantity.start),
      plain.slice(other.quantity.end, next),
    ];
    if (pieces[0]!.length > 70 || pieces[1]!.length > 70 || /tăng|giảm|so với|năm (?:19|20)\d\d/.test(pieces.join(" ")))
      continue;
    const [own, not] =
      pieces[0]!.includes(",") && !/[;:]/.test(pieces[0]!) ? [pieces[1]!, pieces[2]!] : [pieces[0]!, pieces[1]!];
    const negated = /(?:không|chưa)\s+(?:được\s+)?(\p{L}+)/u.exec(not);
    const word = negated?.[1];
    if (word === undefined || word.length < 2 || /không|chưa/.test(own)) continue;
    if (!new RegExp(`(?:^|[\\s,;:])${word}(?:[\\s,;.]|$)`, "u").test(own)) continue;
    judge(context, whole, [part, other]);
  }
}

/** "198/254 thôn đạt … Như vậy còn 56 thôn chưa đạt": the rest of a pair, in the sentence after it. */
function checkRestOfPair(context: Context, before: readonly Counted[], own: readonly Counted[]): void {
  const { plain } = context.report;
  const rest = own.find(({ quantity }) => {
    const lead = plain.slice(Math.max(quantity.clause, quantity.start - 24), quantity.start);
    const behind = plain.slice(quantity.phraseEnd, quantity.phraseEnd + 30);
    return LEFT.test(lead.replace(/vẫn còn/, ", còn")) && plainFigure(quantity) && /^\s*(?:chưa|không)\s/.test(behind);
  });
  const pairs = before.filter(({ quantity }) => quantity.ratio?.role === "whole");
  const [whole] = pairs;
  const part = whole && before.find(({ index }) => index === whole.quantity.ratio!.with);
  if (!rest || !part || pairs.length > 1 || rest.quantity.unit !== whole.quantity.unit) return;
  if (
    whole.quantity.qualifier !== null ||
    part.quantity.qualifier !== null ||
    own.some(({ quantity }) => quantity.ratio)
  )
    return;
  const behind = plain.slice(rest.quantity.phraseEnd, rest.quantity.phraseEnd + 40);
  const verb = /(?:chưa|không)\s+(?:được\s+)?(\p{L}+)/u.exec(behind)?.[1] ?? "";
  const said = plain.slice(whole.quantity.end, whole.quantity.end + 80);
  if (verb === "" || !said.includes(verb)) return;
  judge(context, whole, [part, rest]);
}

function judge(context: Context, whole: Counted, parts: readonly Counted[]): void {
  [whole, ...parts].forEach(({ index }) => context.checked.add(index));
  if (holds(whole, parts)) {
    settle(context, whole, parts);
    return;
  }
  const computed = sum(parts);
  const share = computed / whole.quantity.value;
  if (share < 0.6 || share > 1.7) return;
  settle(context, whole, parts, {
    kind: "sum_mismatch",
    code: "sum_of_parts",
    severity: "error",
    sureness: 0.85,
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
