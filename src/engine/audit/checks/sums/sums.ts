import { addable, likelyCause, quantitiesIn, sentencesOf, type Context } from "../../context";
import { isPersonNoun, unitOf } from "../../lexicon";
import type { Block, Span } from "../../reportText";
import {
  countsParts,
  fits,
  holds,
  judge,
  OPEN_LIST,
  parenDepths,
  sum,
  TOTAL_WORD,
  type Counted,
  type Promise,
} from "./breakdown";
import { parallel } from "./parallel";
import { roleOf } from "./roles";
import { checkClosingLine, checkList } from "./sumLists";
import { checkTrailingTotal, CLOSING_TOTAL } from "./trailingTotal";

const OPENER =
  /\(|(?:^|[\s,;.(])(trong đó(?: có| gồm| là)?|bao gồm(?: có| cả)?|gồm(?: có| cả)?|chia ra(?: thành)?|cụ thể(?: là| như sau| gồm)?|phân ra|bao gồm)(?=[\s:,])|:(?=\s)/g;
/** "(nghiện ma túy 6, …": parts without nouns of their own can only be of the figure before the bracket. */
const LABELLED_PARTS = /^\([^()\d]{2,44}\d{1,6}\s*[,;]/;
const REST = /còn lại|số còn lại/;
/** "giảm 12 vụ (từ 60 vụ xuống 48 vụ, giảm 20%)": base and target of a change. */
const MOVED = /^\s*từ\s\d[^;()]{0,40}\s(?:lên|xuống|còn)\s(?:[^;()\d]{0,20}\s)?\d/;
/** Sums of parts: "A (x, y, z)", "A gồm x, y", "A, trong đó …", a total above a list, "a + b = c", "…, tổng cộng C". */
export function checkSums(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length > 0) {
      const used = new Set<number>();
      checkWritten(context, block, counted);
      checkInline(context, block, counted, used);
      checkList(context, block, counted, used);
      checkClosingLine(context, block, counted);
      checkTrailingTotal(context, block, counted, used);
    }
  }
}

function checkWritten(context: Context, block: Block, counted: readonly Counted[]): void {
  const { plain } = context.report;
  for (let i = 0; i < counted.length; i++) {
    let j = i;
    while (
      j + 1 < counted.length &&
      /^[^\d+=;.]{0,40}\+\s?$/.test(plain.slice(counted[j]!.quantity.end, counted[j + 1]!.quantity.start))
    )
      j++;
    const last = counted[j + 1];
    if (j === i) continue;
    const parts = counted.slice(i, j + 1);
    i = j;
    const before = counted[parts[0]!.index === counted[0]!.index ? -1 : counted.indexOf(parts[0]!) - 1];
    const behind =
      last && /^[^\d+=;.]{0,40}=\s?$/.test(plain.slice(parts.at(-1)!.quantity.end, last.quantity.start)) ? last : null;
    const ahead =
      before && /^[^\d+=;.]{0,40}=\s?$/.test(plain.slice(before.quantity.end, parts[0]!.quantity.start))
        ? before
        : null;
    const total = behind ?? ahead;
    if (!total || ![total, ...parts].every(({ quantity }) => addable(quantity))) continue;
    judge(context, block, total, parts, { promise: "all", complete: true, written: true, confirmed: false });
  }
}

function checkInline(context: Context, block: Block, counted: readonly Counted[], used: Set<number>): void {
  const { plain, text } = context.report;
  const sentences = sentencesOf(context.report, block);
  const depth = parenDepths(plain, block);
  for (const match of plain.slice(block.body, block.end).matchAll(OPENER)) {
    const paren = match[0] === "(";
    const word = match[1] ?? null;
    const at = block.body + match.index + (paren || word === null ? 0 : match[0].length - word.length);
    const from = block.body + match.index + match[0].length;
    const sentence = sentences.find((one) => one.start <= at && at < one.end);
    if (!sentence) continue;
    const level = depth(from);
    const announced = paren
      ? /^\s*(trong đó|bao gồm|gồm|cụ thể|chia ra)/.exec(plain.slice(from, from + 14))?.[1]
      : (word ?? undefined);
    // A word right behind "(" is handled with the bracket.
    if (!paren && plain[at - 1] === "(") continue;
    const promise: Promise = announced?.startsWith("trong đó") ? "some" : "all";
    const totals = totalsBefore(context, block, counted, sentences, sentence, at, paren, depth);
    if (totals.length === 0) continue;
    const bracket = closing(plain, from, Math.min(block.end, sentence.end + (paren ? 400 : 0)), level, depth);
    // ", cộng là 3.860 lượt" ends the parts and says that they are all.
    const summed = CLOSING_TOTAL.exec(plain.slice(from, Math.min(bracket, from + 900)));
    const close = summed ? from + summed.index : bracket;
    if (MOVED.test(plain.slice(from, close))) continue;
    const ends = regionEnds(plain, from, close, level, depth);
    let nearer = false;
    const candidates = totals.flatMap((total) => {
      if (!addable(total.quantity) || total.quantity.ratio?.role === "part") return [];
      const outcomes = ends.map((end) => {
        const region = counted.filter(
          ({ quantity }) => quantity.start >= from && quantity.end <= end && depth(quantity.start) === level,
        );
        const role = roleOf(plain, total.quantity);
        const own = region.filter(({ quantity }) => roleOf(plain, quantity) === role && !countsParts(plain, quantity));
        const listed = parallel(plain, own.length > 0 ? own : region, total.quantity.unit);
        return { end, parts: partsOf(total, listed, !nearer, promise) };
      });
      const holding = outcomes.find(({ parts }) => parts.length > 1 && holds(total, parts));
      const chosen =
        holding ??
        outcomes.find(({ parts }) => parts.length > 1) ??
        (total !== totals[0] ? undefined : outcomes.find(({ parts }) => parts.length === 1));
      nearer ||= chosen !== undefined;
      return chosen ? [{ total, ...chosen, holds: holding !== undefined }] : [];
    });
    const confirmed = candidates.some(({ holds }) => holds);
    for (const { total, parts, end } of candidates) {
      const words = plain.slice(from, end);
      const complete =
        !OPEN_LIST.test(text.slice(from, end)) &&
        !OPEN_LIST.test(text.slice(total.quantity.phraseEnd, at)) &&
        everyItemCounted(plain, from, end, parts, counted);
      // A bare colon announces parts only behind "tổng số"; otherwise it is believed when the sum holds.
      const colon = !paren && word === null;
      const repeated =
        complete &&
        parts.every(({ quantity }) => quantity.unit === total.quantity.unit) &&
        plain.slice(total.quantity.phraseEnd, at).length < 30;
      const kinds =
        complete &&
        parts.length > 1 &&
        isPersonNoun(total.quantity.unit ?? "") &&
        parts.every(({ quantity }) => quantity.unit !== null && fits(quantity.unit, total.quantity)) &&
        plain.slice(total.quantity.phraseEnd, at).length < 4 &&
        /^\s*\d/.test(plain.slice(from, from + 4)) &&
        Math.abs(sum(parts) / total.quantity.value - 1) < 0.15;
      const believed =
        parts.length > 1 && (repeated || kinds || TOTAL_WORD.test(plain.slice(sentence.start, total.quantity.start)));
      const apart = /[,;]/.test(plain.slice(total.quantity.phraseEnd, at));
      if (colon && (!believed || apart) && !holds(total, parts)) continue;
      const said = counted.find(({ quantity }) => summed && quantity.start >= close)?.quantity;
      const all = REST.test(words) || (said?.unit === total.quantity.unit && said?.value === total.quantity.value);
      const terms = { promise: all ? ("all" as const) : promise, complete, written: false, confirmed };
      if (judge(context, block, total, parts, terms)) used.add(total.index);
    }
  }
}

/** The quantities that the breakdown at `at` may be of, the nearest first: "28 vụ, 17 đối tượng (…)" has two. */
function totalsBefore(
  context: Context,
  block: Block,
  counted: readonly Counted[],
  sentences: readonly Span[],
  sentence: Span,
  at: number,
  paren: boolean,
  depth: (offset: number) => number,
): Counted[] {
  const { plain } = context.report;
  const level = depth(at);
  const inside = (span: Span) =>
    counted.filter(
      ({ quantity }) => quantity.start >= span.start && quantity.end <= at && depth(quantity.start) === level,
    );
  let before = inside(sentence);
  if (before.length === 0 && !paren) {
    // "Trong đó: …" begins a sentence of its own.
    if (plain.slice(sentence.start, at).trim() !== "") return [];
    const previous = sentences[sentences.indexOf(sentence) - 1];
    if (!previous) return [];
    before = inside(previous);
    return before
      .filter((one) => one.quantity.shape !== "percent")
      .slice(-3)
      .reverse();
  }
  const totals: Counted[] = [];
  let edge = at;
  for (let i = before.length - 1; i >= 0 && totals.length < 3; i--) {
    const one = before[i]!;
    const gap = plain.slice(one.quantity.end, edge).replace(totals.length === 0 ? /;\s*$/ : /$^/, "");
    const reach = totals.length === 0 ? (paren ? 60 : 110) : 70;
    if (gap.length > reach || /[;:]|(?:^|\s)(?:gồm|trong đó)(?:\s|$)/.test(gap)) break;
    const apart = plain.slice(one.quantity.phraseEnd, at);
    if (
      totals.length === 0 &&
      paren &&
      /[,.]/.test(apart) &&
      (apart.includes(".") || !LABELLED_PARTS.test(plain.slice(at, at + 60)))
    )
      break;
    // "27 huyện (2 thành phố, 25 huyện) và 559 xã (…)": the first has its own breakdown.
    if (totals.length > 0 && /\([^()]*\d[^()]*\)/.test(gap)) break;
    totals.push(one);
    edge = one.quantity.start;
  }
  return totals;
}

function closing(plain: string, from: number, limit: number, level: number, depth: (offset: number) => number): number {
  if (level === 0) return limit;
  for (let i = from; i < limit; i++) if (plain[i] === ")" && depth(i) === level - 1) return i;
  return limit;
}

/** Where the enumeration may end: at a nested "trong đó", at the first ";" when commas come before it, or at its close. */
function regionEnds(
  plain: string,
  from: number,
  close: number,
  level: number,
  depth: (offset: number) => number,
): number[] {
  let limit = close;
  const nested = /[\s,;(](?:trong đó|trong (?:tổng )?số|bao gồm|gồm)(?=[\s:])/g;
  nested.lastIndex = from + 1;
  for (let match = nested.exec(plain); match && match.index < close; match = nested.exec(plain)) {
    if (depth(match.index) !== level || !/\d/.test(plain.slice(from, match.index))) continue;
    limit = match.index;
    break;
  }
  const ends = [limit];
  for (let i = from; i < limit; i++) {
    if (plain[i] !== ";" || depth(i) !== level) continue;
    if (/\d[^,;]*,[^,;]*\d|\d[^,;]* và [^,;]*\d/.test(plain.slice(from, i))) ends.unshift(i);
    break;
  }
  return ends;
}

function partsOf(total: Counted, region: readonly Counted[], nearest: boolean, promise: Promise): Counted[] {
  const fit = region.filter(
    ({ quantity }) =>
      addable(quantity) &&
      quantity.ratio === null &&
      (quantity.shape === total.quantity.shape || quantity.shape === "count"),
  );
  const { unit, shape } = total.quantity;
  // "10 huyện, thành phố" is made of both.
  const several =
    total.quantity.phrase.length > 1 &&
    fit.length > 1 &&
    fit.every(({ quantity }) => quantity.unit !== null && fits(quantity.unit, total.quantity));
  const same = several ? fit : fit.filter(({ quantity }) => quantity.unit === unit && quantity.shape === shape);
  if (same.length > 0 && unit !== null) {
    const bare = fit.filter(
      ({ quantity }) =>
        quantity.unit === null || (nearest && quantity.phrase.length === 0 && quantity.shape === "count"),
    );
    const joined = [...same, ...bare.filter((one) => !same.includes(one))].sort((a, b) => a.index - b.index);
    const off = (parts: readonly Counted[]) => Math.abs(sum(parts) - total.quantity.value);
    return joined.length > same.length && off(joined) < off(same) ? joined : same;
  }
  if (!nearest || fit.length < 2) return [];
  if (fit.every(({ quantity }) => quantity.unit === null || quantity.phrase.length === 0)) return fit;
  // In a breakdown that promises all parts, a noun that is no usual counting noun names a kind: "11 trường (04 mầm non, …)".
  const names = (noun: string) => promise === "all" && unitOf([noun]) === null;
  const kinds = fit.filter(
    ({ quantity }) => quantity.unit === null || fits(quantity.unit, total.quantity) || names(quantity.unit),
  );
  if (kinds.length >= 2 && kinds.length === fit.length) return kinds;
  const computed = sum(fit);
  if (holds(total, fit)) return fit;
  // Nouns that no list knows to belong together, but a sum that is one slip of the hand away.
  const share = computed / total.quantity.value;
  if (
    total.quantity.value >= 100 &&
    share > 0.5 &&
    share < 2 &&
    fit.length === region.length &&
    likelyCause(total.quantity.value, computed) !== null
  )
    return fit;
  return promise === "all" && kinds.length >= 2 && holds(total, kinds) ? kinds : [];
}

/** Does each item of the enumeration bring its own number? */
function everyItemCounted(
  plain: string,
  from: number,
  end: number,
  parts: readonly Counted[],
  counted: readonly Counted[],
): boolean {
  const starts = new Set(parts.map(({ quantity }) => quantity.start));
  let position = from;
  for (const item of plain.slice(from, end).split(/[;,]|(?<=\s)và(?=\s)/)) {
    const stop = position + item.length;
    const words = item.trim();
    const numbered = counted.some(({ quantity }) => quantity.start >= position && quantity.start < stop);
    const holder = parts.findLast(({ quantity }) => quantity.start < position);
    // "ở xã, thị trấn", "thôn, xóm, phố": more nouns of the same part, not items without a number.
    const inPhrase =
      holder !== undefined &&
      (holder.quantity.phraseEnd > position ||
        /(?:^|\s)(?:ở|tại|của|thuộc|cho|trong|là|từ|với|do|bằng|về|khối)\s/.test(
          plain.slice(holder.quantity.end, position),
        ));
    const own = counted.some(
      ({ quantity }) => starts.has(quantity.start) && quantity.start >= position && quantity.start < stop,
    );
    const named =
      /^(?:các|những|một số|nhiều|và các|ngoài)(?= )|(?:^| )khác$/.test(words) || words.split(" ").length > 4;
    if (words !== "" && !numbered && !inPhrase && !own && named && position > (parts[0]?.quantity.start ?? from)) {
      if (
        words.split(" ").length <= 8 &&
        !/^(?:do|nhằm|để|được|tại|trên|góp|qua|giúp|bảo đảm|đảm bảo|với)(?= )/.test(words)
      )
        return false;
    }
    position = stop + (plain[stop] === "v" ? 2 : 1);
  }
  return true;
}
