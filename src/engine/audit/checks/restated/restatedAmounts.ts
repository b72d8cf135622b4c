import { gather } from "../../gather";
import { isQuantity, type DateClaim, type Quantity } from "../../claim";
import { likelyCause, sentencesOf, type Context } from "../../context";
import { EMPTY_WORDS } from "../../lexicon";
import type { Block, Span } from "../../reportText";
import { CHANGE } from "../percents/pairs";
import { asPrinted } from "./sameFigure";

/** A rounded amount or a percent with the words that say of what. */
interface Told {
  readonly index: number;
  readonly quantity: Quantity;
  readonly sentence: Span;
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly named: ReadonlySet<string>;
  /** The figure just before it in its sentence, of which a percent is the share. */
  readonly part: number | null;
}

const AIM = /phấn đấu|chỉ tiêu|mục tiêu|yêu cầu|trở lên|ít nhất|tối thiểu|kế hoạch|giao/;
const LABEL_WORDS = 12;
const COMPARED = 60;

/** Rounded amounts and percents told twice: "4,6 tỷ đồng" and "4,6 triệu đồng", "91,3%" and "93,1%" of the same. */
export function checkRestatedAmounts(context: Context): void {
  const byDigits = new Map<string, Told[]>();
  const shares: Told[] = [];
  for (const told of toldIn(context)) {
    const { quantity } = told;
    if (quantity.shape === "percent") shares.push(told);
    if (quantity.shape === "money")
      gather(byDigits, context.report.plain.slice(quantity.start, quantity.end).match(/^[\d.,]+/)?.[0] ?? "", told);
  }
  for (const group of byDigits.values()) compareScales(context, group.slice(0, COMPARED));
  compareShares(context, shares);
}

function* toldIn(context: Context): Generator<Told> {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const indexes = context.byBlock[block.index] ?? [];
    const wanted = indexes.filter((index) => {
      const claim = context.claims[index]!;
      return isQuantity(claim) && /^(?:money|percent)$/.test(claim.shape) && plainFigure(claim);
    });
    if (wanted.length === 0) continue;
    const sentences = sentencesOf(context.report, block);
    const years = indexes.map((index) => context.claims[index]!).filter((claim) => claim.kind === "date");
    for (const index of wanted) {
      const quantity = context.claims[index] as Quantity;
      const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
      if (sentence) yield tell(context, block, sentence, index, quantity, years);
    }
  }
}

const plainFigure = (quantity: Quantity) =>
  quantity.qualifier === null && !quantity.range && !quantity.rate && quantity.ratio === null;

function tell(
  context: Context,
  block: Block,
  sentence: Span,
  index: number,
  quantity: Quantity,
  dates: readonly DateClaim[],
): Told {
  const { text } = context.report;
  const own = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const from = Math.max(block.body, sentence.start);
  const part = context.claims
    .slice(Math.max(0, index - 3), index)
    .filter(isQuantity)
    .findLast(({ shape, start }) => shape === "count" && start >= sentence.start);
  return {
    index,
    quantity,
    sentence,
    part: part?.value ?? null,
    words: new Set(
      [
        ...quantity.subject.slice(-LABEL_WORDS),
        ...(quantity.shape === "percent" ? [] : wordsBehind(context, quantity)),
      ].filter((word) => !EMPTY_WORDS.has(word) && !/^(?:kinh|phí|đồng|tỷ|lệ)$/.test(word)),
    ),
    years: new Set(own.flatMap(({ from: day, to }) => [day.year, to.year]).filter((year) => year !== null)),
    named: new Set(
      [...text.slice(from, quantity.start).matchAll(/(?<=\p{Ll}\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/gu)].map(([name]) =>
        name.toLowerCase(),
      ),
    ),
  };
}

/** "192 km đường biên giới", "186 tỷ đồng từ nguồn lực xã hội": told by the words behind it too. */
const wordsBehind = ({ report }: Context, { end }: Quantity) =>
  report.plain
    .slice(end, end + 64)
    .split(/[.,;:()\d]/)[0]!
    .match(/\p{L}+/gu)
    ?.slice(0, 8) ?? [];

/** Do both say the same words, but for one or two, of the same years and places? */
function alike(a: Told, b: Told, least: number, share = 0.7): boolean {
  if (a.sentence.start === b.sentence.start) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  if (shared < least || shared < share * Math.min(a.words.size, b.words.size)) return false;
  const differ = (x: ReadonlySet<unknown>, y: ReadonlySet<unknown>) =>
    x.size > 0 && y.size > 0 && ![...x].some((one) => y.has(one));
  return !differ(a.years, b.years) && !differ(a.named, b.named) && (a.named.size === 0) === (b.named.size === 0);
}

function compareScales(context: Context, group: readonly Told[]): void {
  for (const [i, b] of group.entries()) {
    const a = group
      .slice(0, i)
      .find((one) => ratioOf(one.quantity.value, b.quantity.value) >= 1000 && alike(one, b, 3));
    if (!a) continue;
    [a, b].forEach(({ index }) => context.checked.add(index));
    context.found({
      kind: "restated_value",
      code: "same_figure_other_unit",
      severity: "error",
      sureness: 0.85,
      spans: [b.quantity, a.quantity],
      stated: context.report.text.slice(b.quantity.start, b.quantity.end),
      computed: context.report.text.slice(a.quantity.start, a.quantity.end),
      data: { unit: "đồng", otherUnit: "đồng", cause: "other_unit" },
    });
  }
}

/** "18.975 người, tỷ trọng 46%" and "17.462 người đã đăng ký, đạt 92,03%": shares of two figures. */
const ofTwoParts = (a: Told, b: Told) => a.part !== null && b.part !== null && a.part !== b.part;

const ratioOf = (a: number, b: number) => Math.max(a, b) / Math.max(1e-9, Math.min(a, b));

/** Percents told as plain facts, neither as an aim nor as a change. */
function compareShares(context: Context, told: readonly Told[]): void {
  const { plain } = context.report;
  const plainShare = ({ quantity, sentence }: Told) => {
    const lead = plain.slice(Math.max(sentence.start, quantity.start - 60), quantity.start);
    return (
      !CHANGE.test(lead.slice(-26)) &&
      !AIM.test(lead) &&
      !/^\s*(?:kế hoạch|chỉ tiêu|dự toán|so với|trở lên|trở xuống)/.test(plain.slice(quantity.end, quantity.end + 14))
    );
  };
  const shares = told.filter(plainShare);
  for (const [i, b] of shares.entries()) {
    for (const a of shares.slice(Math.max(0, i - COMPARED), i)) {
      const [x, y] = [a.quantity, b.quantity];
      if (!alike(a, b, 4)) continue;
      [a, b].forEach(({ index }) => context.checked.add(index));
      if (x.low <= y.high && y.low <= x.high) break;
      const cause = likelyCause(...asPrinted(x.value, y.value)) ?? slip(x.value, y.value);
      if (cause === null && ofTwoParts(a, b)) continue;
      context.found({
        kind: "restated_value",
        code: "same_figure_differs",
        severity: cause ? "error" : "warning",
        sureness: cause ? 0.82 : 0.65,
        spans: [y, x],
        stated: y.value,
        computed: x.value,
        data: { unit: y.unit ?? "", cause },
      });
      break;
    }
  }
}

/** 91,3 and 93,1: the same digits in another order. */
const slip = (a: number, b: number) =>
  [...String(a)].toSorted().join("") === [...String(b)].toSorted().join("") ? "swapped_digits" : null;
