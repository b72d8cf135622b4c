import { likelyCause, type Context } from "../../context";
import type { Span } from "../../reportText";
import type { Numbered } from "./scenes";

export const CHANGE = /(?:tăng|giảm|nhiều hơn|ít hơn|kéo giảm)/;
export const PLAN = /kế hoạch|chỉ tiêu|dự toán|so với|vượt|năng suất|nghị quyết đề ra|mục tiêu/;

/** "386/398 vụ, giảm 12 vụ": the difference; "35/34 xã": more than there are. */
export function checkPair(context: Context, sentence: Span, inside: readonly Numbered[], i: number): void {
  const { plain } = context.report;
  const part = inside[i]!;
  const whole = inside.find(({ index }) => index === part.quantity.ratio!.with);
  if (!whole || part.quantity.qualifier !== null) return;
  const behind = plain.slice(whole.quantity.end, Math.min(sentence.end, whole.quantity.end + 60));
  const next = inside.find(({ quantity }) => quantity.start > whole.quantity.start && quantity.shape === "count");
  const change =
    next &&
    /^[^.;\d)]{0,46}(tăng|giảm)(?: được| thêm| đi)?\s*$/.exec(plain.slice(whole.quantity.end, next.quantity.start));
  if (change && next.quantity.unit === whole.quantity.unit && next.quantity.qualifier === null) {
    const difference = Math.abs(part.quantity.value - whole.quantity.value);
    [part, whole, next].forEach(({ index }) => context.checked.add(index));
    if (difference === next.quantity.value) return;
    // "98/116 bản năm 2019 … 108/112 bản (tăng 10 bản)": the change is against an earlier figure.
    const earlier = inside.some(
      ({ quantity }) =>
        quantity.end <= part.quantity.start && Math.abs(part.quantity.value - quantity.value) === next.quantity.value,
    );
    if (earlier || /đạt|chiếm|\(/.test(plain.slice(whole.quantity.end, next.quantity.start))) return;
    context.found({
      kind: "ratio_vs_percent",
      code: "difference_of_pair",
      severity: "error",
      sureness: 0.9,
      spans: [next.quantity, part.quantity, whole.quantity],
      stated: next.quantity.value,
      computed: difference,
      data: {
        parts: [part.quantity.value, whole.quantity.value],
        unit: whole.quantity.unit ?? "",
        cause: likelyCause(next.quantity.value, difference),
      },
    });
    return;
  }
  const rest =
    next && /^[^.;]{0,60}(?:^|[\s,])còn(?: lại)?\s*$/.exec(plain.slice(whole.quantity.end, next.quantity.start))
      ? next
      : undefined;
  const sum = part.quantity.value + (rest?.quantity.value ?? 0);
  if (
    rest &&
    rest.quantity.unit === whole.quantity.unit &&
    rest.quantity.qualifier === null &&
    part.quantity.value < whole.quantity.value
  ) {
    // "07/08 vụ …, còn 01 vụ"
    [part, whole, rest].forEach(({ index }) => context.checked.add(index));
    if (sum === whole.quantity.value) return;
    context.found({
      kind: "sum_mismatch",
      code: "sum_of_parts",
      severity: "error",
      sureness: 0.85,
      spans: [whole.quantity, part.quantity, rest.quantity],
      stated: whole.quantity.value,
      computed: sum,
      data: { parts: [part.quantity.value, rest.quantity.value], cause: likelyCause(whole.quantity.value, sum) },
    });
    return;
  }
  if (checkChangeBefore(context, sentence, inside, part, whole)) return;
  if (part.quantity.value <= whole.quantity.value) {
    if (!CHANGE.test(behind)) [part, whole].forEach(({ index }) => context.checked.add(index));
    return;
  }
  const around = plain
    .slice(Math.max(sentence.start, part.quantity.start - 80), sentence.end)
    .replace(/(?:ban hành|xây dựng|triển khai|có)(?: được)?(?: các)? (?:kế hoạch|chỉ tiêu|mục tiêu)/g, "");
  if (
    CHANGE.test(around) ||
    PLAN.test(around) ||
    /cùng kỳ|năm trước/.test(around) ||
    whole.quantity.unit === null ||
    whole.quantity.phrase.length === 0
  )
    return;
  [part, whole].forEach(({ index }) => context.checked.add(index));
  if (/vụ|đối tượng|tin/.test(whole.quantity.unit) && !/đạt|chiếm|tổng số|làm rõ|trong số/.test(around)) return; // "12/8 vụ, đối tượng" may be two things
  context.found({
    kind: "implausible",
    code: "ratio_over_one",
    severity: "error",
    sureness: 0.85,
    spans: [part.quantity, whole.quantity],
    stated: part.quantity.value,
    computed: whole.quantity.value,
    data: { unit: whole.quantity.unit },
  });
}

/** "giảm 26 vụ (214/240 vụ)": the two figures in brackets behind their change; true when they are. */
function checkChangeBefore(
  context: Context,
  sentence: Span,
  inside: readonly Numbered[],
  part: Numbered,
  whole: Numbered,
): boolean {
  const { plain } = context.report;
  const change = inside[inside.indexOf(part) - 1];
  if (!change || change.quantity.shape !== "count" || change.quantity.ratio || change.quantity.qualifier !== null)
    return false;
  const { quantity } = change;
  if (quantity.unit === null || (whole.quantity.unit !== null && whole.quantity.unit !== quantity.unit)) return false;
  const lead = plain.slice(Math.max(sentence.start, quantity.start - 16), quantity.start);
  if (!/(?:^|\s)(?:tăng|giảm)(?: được| thêm| đi)?\s*$/.test(lead)) return false;
  if (!/^[^.;:,()\d]{0,50}\(\s*$/.test(plain.slice(quantity.end, part.quantity.start))) return false;
  if (!/^[^.;,()]{0,30}\)/.test(plain.slice(whole.quantity.end, sentence.end))) return false;
  const difference = Math.abs(part.quantity.value - whole.quantity.value);
  // "giảm 26 vụ (120/214 vụ được làm rõ)" is another matter; a change is the difference or near it.
  const cause = likelyCause(quantity.value, difference);
  const told = inside.some(
    (one) =>
      one.quantity.end <= quantity.start &&
      one.quantity.unit === quantity.unit &&
      one.quantity.value === part.quantity.value,
  );
  const sure =
    (told || whole.quantity.unit === null) && /^\s*\)/.test(plain.slice(whole.quantity.phraseEnd, sentence.end));
  if (
    difference !== quantity.value &&
    cause === null &&
    !sure &&
    Math.abs(difference - quantity.value) > 0.25 * difference
  )
    return false;
  [change, part, whole].forEach(({ index }) => context.checked.add(index));
  if (difference === quantity.value) return true;
  context.found({
    kind: "ratio_vs_percent",
    code: "difference_of_pair",
    severity: "error",
    sureness: 0.85,
    spans: [quantity, part.quantity, whole.quantity],
    stated: quantity.value,
    computed: difference,
    data: { parts: [part.quantity.value, whole.quantity.value], unit: quantity.unit, cause },
  });
  return true;
}
