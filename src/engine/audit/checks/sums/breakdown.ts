import { valueOfWords } from "../../../values/numberFromWords";
import type { Quantity } from "../../claim";
import { likelyCause, withNoun, type Context, type Division } from "../../context";
import { isKindOf, isPersonNoun, OVERLAP_AXES, SCHEMES, unitOf } from "../../lexicon";
import type { Draft } from "../../finding";
import type { Block } from "../../reportText";
import { mayOverlap } from "./overlap";

export interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** How a breakdown is announced: "gồm" promises all parts, "trong đó" only some. */
export type Promise = "all" | "some";

/** Tested on the text with its capitals: "như" announces examples, "Như Thanh" is a place. */
export const OPEN_LIST =
  /…|\.\.\.|v\.v|,? vv|như(?= )|(?:^|\s)(?:chủ yếu|tiêu biểu|điển hình là|(?<!(?:đông|nhiều|cao|lớn) )nhất là|một số)/;
/** "đông nhất là …, sau đó …": the first of a ranking; only "còn lại" at its end makes it whole. */
const RANKED = /(?:đông|nhiều|cao|lớn) nhất(?=\s)/;

/** Does a list leave parts out? Given with its capitals. */
export const leavesOut = (words: string): boolean =>
  OPEN_LIST.test(words) || (RANKED.test(words) && !RANK_CLOSED.test(words));
const RANK_CLOSED = /(?:khác|còn lại)(?=[\s.,;)])/;
export const TOTAL_WORD = /tổng(?: số| cộng| lượng)?|cộng/;

/** Depth of brackets at each offset of a block, as a function. */
export function parenDepths(plain: string, block: Block): (offset: number) => number {
  const steps: { at: number; depth: number }[] = [];
  let depth = 0;
  for (let i = block.start; i < block.end; i++) {
    if (plain[i] === "(") steps.push({ at: i + 1, depth: ++depth });
    else if (plain[i] === ")" && depth > 0) steps.push({ at: i, depth: --depth });
  }
  return (offset) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : steps[low - 1]!.depth;
  };
}

/** A kind of the total's noun, or one of several nouns it names: "10 huyện, thành phố" is made of huyện and thành phố. */
export function fits(unit: string, total: Quantity): boolean {
  if (total.unit === null) return false;
  return isKindOf(unit, total.unit) || (total.unit !== unit && ` ${total.phrase.join(" ")} `.includes(` ${unit} `));
}

/** Equal within what rounding hides: "1,2 tỷ" is "700 triệu" and "512 triệu". */
export function holds(total: Counted, parts: readonly Counted[]): boolean {
  const hidden = [total, ...parts].reduce((slack, { quantity }) => slack + (quantity.high - quantity.low) / 2, 0);
  return Math.abs(sum(parts) - total.quantity.value) <= hidden + 1e-6;
}

export const sum = (parts: readonly Counted[]) =>
  Number(parts.reduce((total, { quantity }) => total + quantity.value, 0).toFixed(6));

/** "gồm 3 nhóm: …" counts the parts, it is none of them. */
export const countsParts = (plain: string, { phrase, phraseEnd }: Quantity): boolean =>
  phrase.length > 0 && /^\s*(?:sau|chính|như sau|sau đây)?\s*:/.test(plain.slice(phraseEnd, phraseEnd + 12));

const REST = /(?:^|\s)(?:khác|còn lại)(?=\s)/;

/** Do the labels name different members of one usual division: grades, ways of handling, sexes, levels, quarters? */
export function schemed(labels: readonly string[], others = 1): boolean {
  return (
    SCHEMES.some((scheme) => {
      const used = new Set<number>();
      let matched = 0;
      for (const label of labels) {
        const member = scheme.findIndex((one, i) => !used.has(i) && one.test(label));
        if (member < 0) continue;
        used.add(member);
        matched++;
      }
      return matched >= 2 && matched >= labels.length - others;
    }) ||
    (others > 0 && labels.length > 2 && REST.test(labels.at(-1)!))
  );
}

const SAID =
  /(?:^|[\s,;])(?:cả )?(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:\p{L}+ ){1,4}(?:cộng lại|gộp lại|cộng chung|cộng dồn)[^.;\d]{0,12}$|(?:^|[\s,;])(?:cộng )?cả (\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) \p{L}+[^.;\d]{0,12}$/u;

/** "ba thôn cộng lại là": how many items a total in these words has; `null` when they don't say. */
export function itemsSaid(lead: string): number | null {
  const said = SAID.exec(lead.slice(-60));
  const number = said?.[1] ?? said?.[2];
  return number === undefined ? null : /\d/.test(number) ? Number(number) : valueOfWords([number]);
}

export interface Terms {
  readonly promise: Promise;
  /** Nothing says that parts are left out. */
  readonly complete: boolean;
  readonly written: boolean;
  /** Another total over the same enumeration holds. */
  readonly confirmed: boolean;
}

/** Notes a whole whose parts were found, for the checks that come later; a draft tells that they don't add up. */
export function settle(
  context: Context,
  whole: Counted,
  parts: readonly Counted[],
  draft: Draft | null = null,
  manner: Pick<Division, "unsaid" | "byAspect"> = {},
): void {
  context.settled.add(whole.index);
  for (const { index } of parts) context.summed.add(index);
  context.divisions.push({ whole: whole.index, parts: parts.map(({ index }) => index), draft, ...manner });
  if (draft === null) for (const { index } of [whole, ...parts]) context.proven.add(index);
}

/** Compares and reports; true when total and parts belong together. */
export function judge(
  context: Context,
  block: Block,
  total: Counted,
  parts: readonly Counted[],
  terms: Terms,
): boolean {
  const computed = sum(parts);
  const { value } = total.quantity;
  const mark = () => [total, ...parts].forEach(({ index }) => context.checked.add(index));
  if (parts.length > 1 && holds(total, parts)) {
    mark();
    settle(context, total, parts);
    return true;
  }
  if (!terms.written && parts.length > 1 && mayOverlap(context.report.plain, total, parts)) return false;
  // Each is right by itself, as a table has it: they don't belong together.
  if ([total, ...parts].every(({ index }) => context.proven.has(index))) return false;
  const labels = parts.map(({ quantity }) => `${quantity.subject.slice(-6).join(" ")} ${quantity.phrase.join(" ")}`);
  const axes = OVERLAP_AXES.filter((axis) => labels.some((label) => axis.test(label)));
  const persons = isPersonNoun(total.quantity.unit ?? "người");
  const overlapping =
    terms.promise === "some" &&
    persons &&
    (axes.length > 1 || (axes.length === 1 && labels.some((label) => !axes[0]!.test(label))));
  const data = { parts: parts.map(({ quantity }) => quantity.value), unit: total.quantity.unit ?? "", cause: null };
  const spans = [total, ...parts].map(({ quantity }) => withNoun(quantity));
  const strange = parts.some(
    ({ quantity }) =>
      quantity.unit !== null &&
      quantity.phrase.length > 0 &&
      quantity.unit !== total.quantity.unit &&
      unitOf([quantity.unit]) !== null &&
      !fits(quantity.unit, total.quantity),
  );
  const report = (wanted: "error" | "warning" | "info", wantedSureness: number) => {
    const severity = strange && wanted === "error" ? "warning" : wanted;
    const sureness = strange ? Math.min(0.7, wantedSureness) : wantedSureness;
    mark();
    const draft: Draft = {
      kind: "sum_mismatch",
      code: terms.written ? "written_sum" : "sum_of_parts",
      severity,
      sureness,
      spans,
      stated: value,
      computed,
      data: { ...data, cause: likelyCause(value, computed) },
    };
    if (terms.written) context.found(draft);
    else settle(context, total, parts, draft);
    return true;
  };
  if (parts.length === 1) {
    const part = parts[0]!.quantity;
    if (part.value <= value) {
      if (terms.promise === "some") mark();
      return part.value < value && terms.promise === "some";
    }
    if (part.unit !== total.quantity.unit || terms.promise !== "some") return false;
    mark();
    context.found({
      kind: "implausible",
      code: "part_over_whole",
      severity: "error",
      sureness: 0.9,
      spans,
      stated: part.value,
      computed: value,
      data: { unit: part.unit ?? "" },
    });
    return true;
  }
  const over = parts.filter(({ quantity }) => quantity.value > value && quantity.unit === total.quantity.unit);
  if (terms.written) return report("error", 0.97);
  const share = value === 0 ? Infinity : computed / value;
  const slip =
    likelyCause(value, computed) !== null ||
    parts.some(({ quantity }) => likelyCause(quantity.value, quantity.value + value - computed) !== null);
  if (overlapping && over.length === 0) {
    mark();
    return true;
  }
  if (terms.promise === "all") {
    if (!terms.complete) {
      if (share > 1 && share < 1.5) return report("warning", 0.6);
      return false;
    }
    if ((share < 0.4 || share > 3) && !terms.confirmed && likelyCause(value, computed) === null)
      return over.length > 0 && report("error", 0.75);
    return report("error", slip || Math.abs(share - 1) < 0.3 ? 0.93 : 0.8);
  }
  if (share > 1) return share < 3 ? report("error", over.length > 0 ? 0.9 : 0.85) : false;
  mark();
  if (!terms.complete) return true;
  if (share >= 0.8 && slip) return report("warning", parts.length > 2 ? 0.75 : 0.6);
  if (share >= 0.93 && parts.length > 2) return report("warning", 0.6);
  return true;
}
