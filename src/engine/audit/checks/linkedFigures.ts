import { gather } from "../gather";
import type { Quantity } from "../claim";
import { likelyCause, withNoun, type Context } from "../context";
import type { Cause } from "../finding";
import { unitOf } from "../lexicon";
import type { Span } from "../reportText";
import { apart, type Telling } from "./telling";

/** How a figure refers to one told just before: by pointing back, as the whole, as the base of a fraction, or by its noun phrase. */
export type Link = "pointed" | "whole" | "base" | "phrase";

const BACK =
  /^\s*(?:(?!trong\s|từ\s|do\s|theo\s|tại\s)\p{L}+\s+){0,2}?(?:trong (?:\p{L}+\s+){1,3})?(?:nêu trên|nói trên|kể trên|trên đây|vừa nêu|này|đó|trên(?=\s*(?:[,.;)]|$|đã\s|được\s|đều\s|là\s|có\s|chiếm\s|đạt\s)))(?![\p{L}])/u;
const WHOLE =
  /(?:toàn bộ|tất cả|trong tổng số|cả)(?:\s(?:số|các|tổng số|nguồn|khoản))?(?:\s(?:tiền|kinh phí|vốn|quỹ))?\s*$/;
const ALL = /(?:^|[\s,(])100\s?%[^.;:()%]{0,60}$/;
/** "toàn bộ 152,5 triệu đồng do tỉnh hỗ trợ": a figure with an owner or a source of its own. */
const OF_OTHERS = /^\s*(?:còn lại|khác|của|do|từ|thuộc)(?!\p{L})/u;
const SUM_OF_MONEY = /(?:số|khoản|nguồn) (?:tiền|kinh phí|vốn|quỹ)\s*(?:là\s*)?$/;
const OWNING = /(?:(?:^|\s)(?:có|gồm|là|được|đạt)|:)\s*$/;
const LARGE = 1000;
const NEAR = 14;

/** What ties a figure to an earlier one of its noun; `null` when nothing does. */
export function pointingLink(plain: string, sentence: Span, quantity: Quantity): Exclude<Link, "phrase"> | null {
  if (quantity.ratio?.role === "whole") return "base";
  const behind = plain.slice(quantity.phraseEnd, Math.min(sentence.end, quantity.phraseEnd + 48));
  const before = plain.slice(Math.max(sentence.start, quantity.start - 80), quantity.start);
  const money = quantity.shape === "money";
  if (BACK.test(behind) && (!money || SUM_OF_MONEY.test(before))) return "pointed";
  if (!OF_OTHERS.test(behind) && (WHOLE.test(before) || (!money && ALL.test(before)))) return "whole";
  return null;
}

/**
 * A figure that refers to one of the sentences just before it, with digits exchanged, dropped or doubled: "cung cấp 1.753 tin … Từ 1.735
 * nguồn tin trên". Returns the claims it told of, for the checks that come later.
 */
export function checkLinked(context: Context, tellings: readonly Telling[]): Set<number> {
  const told = new Set<number>();
  const byUnit = new Map<string, Telling[]>();
  for (const telling of tellings) gather(byUnit, `${telling.quantity.shape} ${telling.quantity.unit}`, telling);
  for (const group of byUnit.values()) {
    const seen = new Set<number>();
    for (const [i, one] of group.entries()) {
      const { value } = one.quantity;
      // Said before as it stands: then that is what it refers to.
      const known = seen.has(value);
      seen.add(value);
      if (known) continue;
      const found = earlierOf(context, group.slice(Math.max(0, i - NEAR), i), one);
      if (!found) continue;
      const { earlier, cause, link } = found;
      const sure = link !== "phrase" && cause === "swapped_digits";
      [earlier, one].forEach(({ index }) => {
        context.checked.add(index);
        told.add(index);
      });
      context.found({
        kind: "restated_value",
        code: "same_figure_differs",
        severity: sure ? "error" : "warning",
        sureness: sure ? 0.86 : 0.72,
        spans: [withNoun(one.quantity), withNoun(earlier.quantity)],
        stated: value,
        computed: earlier.quantity.value,
        data: { unit: one.quantity.phrase.slice(0, 4).join(" "), cause },
      });
    }
  }
  return told;
}

function earlierOf(
  context: Context,
  before: readonly Telling[],
  one: Telling,
): { earlier: Telling; cause: Cause; link: Link } | null {
  const { plain } = context.report;
  if (one.change || one.casualty) return null;
  const pointing = pointingLink(plain, one.sentence, one.quantity);
  for (const earlier of before.toReversed()) {
    const apartBlocks = one.quantity.block - earlier.quantity.block;
    if (apartBlocks > 1) return null;
    const cause = slipOf(earlier.quantity.value, one.quantity.value);
    if (cause === null || earlier.sentence.start === one.sentence.start || !mayBeOne(context, earlier, one)) continue;
    const link = pointing ?? (samePhrase(plain, earlier, one, cause) ? "phrase" : null);
    // Items side by side tell of different things, unless one points at the other.
    if (link === null || (link !== "pointed" && apartBlocks > 0 && bothListed(context, earlier, one))) continue;
    return { earlier, cause, link };
  }
  return null;
}

/** Digits exchanged, dropped or doubled in a figure of three digits or more that is no round one. */
function slipOf(a: number, b: number): Cause | null {
  const cause = likelyCause(a, b);
  if (cause !== "swapped_digits" && cause !== "extra_digit" && cause !== "missing_digit") return null;
  const telling = String(Math.max(a, b)).replace(/0+$/, "");
  return Math.min(a, b) >= 100 && telling.length >= 3 ? cause : null;
}

function mayBeOne(context: Context, a: Telling, b: Telling): boolean {
  if (a.change || a.casualty || apart(a.times, b.times) || apart(a.places, b.places) || apart(a.levels, b.levels))
    return false;
  const added = (own: ReadonlySet<string>, other: ReadonlySet<string>) => [...own].some((name) => !other.has(name));
  if (added(b.places, a.places) || added(b.times, a.times)) return false;
  const { proven, summed, settled } = context;
  if (proven.has(b.index) || (summed.has(a.index) && (summed.has(b.index) || settled.has(b.index)))) return false;
  const [x, y] = [tailOf(a.quantity), tailOf(b.quantity)];
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

/** The words of the noun phrase behind its counting noun. */
const tailOf = ({ phrase }: Quantity) => phrase.slice(unitOf(phrase)?.length ?? 1);

/** A large figure of the same noun phrase in the next sentence: "1.250 đại biểu và Nhân dân … 1.520 đại biểu và Nhân dân". */
function samePhrase(plain: string, a: Telling, b: Telling, cause: Cause): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (cause !== "swapped_digits" || Math.min(x.value, y.value) < LARGE || x.ratio || y.ratio) return false;
  if (!neighbouring(x.value, y.value) || plain.slice(a.sentence.end, b.sentence.start).trim().length > 1) return false;
  // "Khối quận có 2.107 khu dân cư. Khối huyện có 2.017 khu dân cư": what each of two subjects has.
  if (OWNING.test(plain.slice(b.sentence.start, y.start))) return false;
  const least = Math.min(a.following.length, b.following.length);
  let shared = 0;
  while (shared < least && a.following[shared] === b.following[shared]) shared++;
  return shared >= 2 + (unitOf(y.phrase)?.length ?? 1);
}

/** Two digits side by side exchanged, nothing else. */
function neighbouring(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return x.length === y.length && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}

const bothListed = ({ report }: Context, a: Telling, b: Telling) =>
  [a, b].every(({ quantity }) => report.blocks[quantity.block]!.marker !== null);
