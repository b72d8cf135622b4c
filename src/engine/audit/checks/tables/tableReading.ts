import { isKindOf, isPersonNoun, unitOf } from "../../lexicon";
import type { Quantity } from "../../claim";
import type { Context } from "../../context";
import type { Span } from "../../reportText";
import { contentTokens } from "./contentTokens";
import { mentionsIn, type Mention } from "./tableMentions";
import type { Label, Table } from "./tableModel";

/** Which row or column a figure is said of. */
export interface Choice {
  readonly label: Label;
  /** 3 named beside the figure, 2 named in its sentence or the only one possible, 1 what goes without saying. */
  readonly grade: 1 | 2 | 3;
}

export interface Spoken extends Span {
  readonly index: number;
  readonly quantity: Quantity;
}

/** A sentence read beside a table. */
export interface Reading {
  readonly context: Context;
  readonly sentence: Span;
  readonly figures: readonly Spoken[];
  readonly sides: readonly Side[];
}

/** The rows or the columns, and where the sentence names them. */
interface Side {
  readonly labels: readonly Label[];
  readonly mentions: readonly Mention[];
  /** The sentence before named one, so that silence may go on with it. */
  readonly carried: boolean;
}

const ALL =
  /(?:^|[\s(,])(?<!(?:trong|trên) )(?:tổng cộng|tính chung|cộng chung|cộng lại|cộng dồn|lũy kế|tính gộp|gộp lại|tổng số|tổng|chung cả|(?:cả|toàn) (?!tuần|thể|bộ|dân|diện|quốc|ngày|đêm|nam|nữ|hai|vùng)(?:\d{1,2} |ba |bốn |năm |sáu )?\p{L}+)(?=[\s,.:;]|$)/gu;

export function readBeside(
  context: Context,
  table: Table,
  sentence: Span,
  figures: readonly Spoken[],
  before: Reading | null,
): Reading {
  const sides = [table.rows, table.columns].map((labels, i): Side => {
    const mentions = mentionsIn(context, sentence, labels, figures);
    const earlier = before?.sides[i];
    return {
      labels,
      mentions,
      carried:
        mentions.length === 0 &&
        earlier !== undefined &&
        (earlier.carried || earlier.mentions.some(({ thin }) => !thin)),
    };
  });
  return { context, sentence, figures, sides };
}

/** The rows or the columns that are times or stages, with what is chosen on the other side for a figure that tells a change. */
export function lineSaid(
  reading: Reading,
  at: number,
): { readonly line: Choice; readonly occasions: readonly Label[]; readonly named: readonly Mention[] } | null {
  for (const [i, side] of reading.sides.entries()) {
    const occasions = side.labels.filter(({ kind }) => kind === "occasion").toSorted((a, b) => a.order - b.order);
    if (occasions.length < 2) continue;
    const line = choose(reading, reading.sides[1 - i]!, at);
    if (line) return { line, occasions, named: side.mentions.filter(({ label }) => label.kind === "occasion") };
  }
  return null;
}

/** The row and the column of a figure; `null` where the sentence doesn't say. */
export const cellSaid = (reading: Reading, at: number): readonly (Choice | null)[] =>
  reading.sides.map((side) => choose(reading, side, at));

function choose(reading: Reading, side: Side, at: number): Choice | null {
  const { figures } = reading;
  const { quantity } = figures[at]!;
  const open = side.labels.filter((label) => mayCount(label, quantity, side.labels));
  if (open.length === 0) return null;
  if (together(reading, side, at) || atAnotherTime(reading, side, at)) return null;
  const like = likeness(reading, side.labels, at);
  const beside = open.map((label) => ({ label, strength: like(label) })).sort((a, b) => b.strength - a.strength);
  const [best, second] = beside;
  if (best!.strength >= 0.5 && best!.strength - (second?.strength ?? 0) >= 0.15)
    return { label: best!.label, grade: best!.strength >= 0.75 && !onlyCounts(best!.label, quantity, open) ? 3 : 2 };
  const tied =
    best!.strength >= 0.5
      ? beside.filter(({ strength }) => best!.strength - strength < 0.15).map(({ label }) => label)
      : open;
  return named(reading, side, at, tied) ?? unnamed(reading, side, at, tied);
}

/** "214 hộ" beside "Số hộ" and "Số hộ đăng ký": the noun alone may leave out of which households is spoken. */
const onlyCounts = (label: Label, { unit }: Quantity, open: readonly Label[]) =>
  unit !== null &&
  label.unit === unit &&
  [...label.words.keys()].every((word) => unit.split(" ").includes(word)) &&
  open.some((other) => other !== label && other.unit === unit);

const A_NOUN = 0.3;

/** How well the words around a figure and a label fit: how much of the label is said, and how much of what is said is of the label. */
function likeness(
  { context, figures, sentence }: Reading,
  side: readonly Label[],
  at: number,
): (label: Label) => number {
  const { start, end } = surroundings(context, sentence, figures, at);
  const said = new Set(contentTokens(context.report, start, end).map(({ text }) => text));
  // The noun of the figure says little of which of them is meant; what is said beside it decides.
  const noun = figures[at]!.quantity.unit?.split(" ") ?? [];
  const known = new Map(side.flatMap(({ kind, words }) => (kind === "whole" ? [] : [...words])));
  const weight = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (known.get(word) ?? 0) * (noun.includes(word) ? A_NOUN : 1), 0);
  const spoken = weight([...known.keys()].filter((word) => said.has(word)));
  return ({ kind, words }) => {
    if (kind === "whole" || spoken === 0) return 0;
    const common = weight([...words.keys()].filter((word) => said.has(word)));
    if (kind === "occasion") return Number(common > weight(words.keys()) - 0.01);
    return (2 * common) / (spoken + weight(words.keys()));
  };
}

const DIVIDES = /[;:.(),]\s|\s(?:và|với|còn|riêng|trong khi|nhưng|song|trong đó|trong số)\s/g;

/** The words that go with one figure: from the end of the one before to the next, within its clause. "(năm 2018)" behind belongs to it. */
function surroundings({ report }: Context, sentence: Span, figures: readonly Spoken[], at: number): Span {
  const { plain } = report;
  const { quantity } = figures[at]!;
  const from = Math.max(sentence.start, figures[at - 1]?.quantity.end ?? 0);
  const to = Math.min(sentence.end, figures[at + 1]?.start ?? Infinity);
  let start = from;
  for (const match of plain.slice(from, quantity.start).matchAll(DIVIDES)) start = from + match.index + match[0].length;
  const phraseEnd = Math.min(to, quantity.phraseEnd);
  const behind = plain.slice(phraseEnd, to);
  const bracket = /^\s*\([^()]*\)/.exec(behind)?.[0].length ?? 0;
  const stop = new RegExp(DIVIDES.source).exec(behind.slice(bracket));
  return { start, end: phraseEnd + bracket + (stop ? stop.index : behind.length - bracket) };
}

/** Named elsewhere in the sentence: the last one before the figure, or, where none is, the first behind it. */
function named(
  { context, figures, sentence }: Reading,
  { mentions }: Side,
  at: number,
  open: readonly Label[],
): Choice | null {
  const { plain, text } = context.report;
  const { start, end } = figures[at]!;
  // What is behind a number is the noun of that number.
  const taken = (one: Mention) =>
    figures[at]!.quantity.unit !== null &&
    figures.some((other, i) => i !== at && one.start >= other.end && one.start < other.quantity.phraseEnd);
  const topics = mentions.filter((one) => !one.thin && !one.base && open.includes(one.label) && !taken(one));
  const before = topics.findLast((one) => one.end <= start);
  const all = [...plain.slice(sentence.start, start).matchAll(ALL)].at(-1);
  const whole = open.find(({ kind }) => kind === "whole");
  if (whole && all && sentence.start + all.index + all[0].length > (before?.end ?? 0))
    return { label: whole, grade: 2 };
  if (before) {
    if (topics.some((one) => one !== before && one.start < before.end && before.start < one.end)) return null;
    // Another name stands between: the figure is of a place that the table doesn't have.
    if (before.label.kind === "thing" && OTHER_NAME.test(text.slice(before.end, start))) return null;
    if (OTHERS.test(plain.slice(before.end, start))) return null;
    const leading =
      before.label.kind === "thing" &&
      before.strength > 0.95 &&
      !figures.slice(0, at).some((one) => one.start >= before.end);
    return { label: before.label, grade: leading && !/;/.test(plain.slice(before.end, start)) ? 3 : 2 };
  }
  const stop = figures[at + 1]?.start ?? sentence.end;
  const behind = topics.find((one) => one.start >= end && one.end <= stop && !/[,;]/.test(plain.slice(end, one.start)));
  return behind ? { label: behind.label, grade: 2 } : null;
}

/** "hai xã còn lại thụ lý 42 vụ" */
const OTHERS =
  /còn lại|(?:^|\s)khác(?=\s|$)|(?:^|\s)(?:các|những|hai|ba|bốn) (?:xã|thôn|đơn vị|phường|khối|tổ|huyện|bản|cụm|nơi)/;

/** "Năm 2023 …" beside a table of 2021 and 2022. */
function atAnotherTime({ context, figures, sentence }: Reading, { labels, mentions }: Side, at: number): boolean {
  if (!labels.some(({ kind }) => kind === "occasion")) return false;
  const { start } = figures[at]!;
  const year = [
    ...context.report.plain.slice(sentence.start, start).matchAll(/(?<![\d/.-])(?:19|20)\d\d(?![\d/.])/g),
  ].at(-1);
  if (!year || labels.some(({ text }) => text.includes(year[0]))) return false;
  const named = mentions.findLast(({ label, end }) => label.kind === "occasion" && end <= start);
  return labels.some(({ text }) => /(?:19|20)\d\d/.test(text)) && (named?.end ?? 0) <= sentence.start + year.index;
}

/** "Cụm 1 và Cụm 2 có 58 doanh nghiệp": of both together. */
function together({ context, figures }: Reading, { mentions }: Side, at: number): boolean {
  const { plain } = context.report;
  const { start } = figures[at]!;
  const named = mentions.filter(
    ({ label, thin, end }) => label.unit === null && label.kind === "thing" && !thin && end <= start,
  );
  const [other, last] = named.slice(-2);
  return (
    last !== undefined &&
    other!.label !== last.label &&
    !/[,;]/.test(plain.slice(last.end, start)) &&
    !figures.slice(0, at).some((one) => one.start > last.end) &&
    /^\s*(?:,|và|cùng|với|cùng với|,\s*và)\s*(?:\p{L}+\s){0,2}$/u.test(plain.slice(other!.end, last.start))
  );
}

const OTHER_NAME = /(?:xã|phường|huyện|quận|thôn|bản|tỉnh|thị trấn|thành phố|khối|cụm)\s\p{Lu}/u;
const FROM = /(?:^|[\s(,])từ\s*$/;
const TO = /(?:lên|xuống|còn|đạt|tới|đến)(?: tới| đến| còn)?\s*$/;

/** Nothing named: the total, the last year, or the only one that counts such things. */
function unnamed(
  { context, figures, sentence }: Reading,
  side: Side,
  at: number,
  open: readonly Label[],
): Choice | null {
  const { plain } = context.report;
  const { quantity, start } = figures[at]!;
  const before = plain.slice(sentence.start, start);
  const occasions = open.filter(({ kind }) => kind === "occasion").toSorted((a, b) => a.order - b.order);
  if (occasions.length >= 2 && side.mentions.every(({ base }) => base)) {
    const previous = figures[at - 1];
    if (FROM.test(before)) return { label: occasions[0]!, grade: occasions.length === 2 ? 2 : 1 };
    if (previous && TO.test(before) && FROM.test(plain.slice(sentence.start, previous.start)))
      return { label: occasions.at(-1)!, grade: 2 };
  }
  if (quantity.shape === "percent") return null;
  const alike = open.filter(({ unit, kind }) => kind === "thing" && unit !== null && unit === quantity.unit);
  if (alike.length === 1) return { label: alike[0]!, grade: 2 };
  const topic = side.mentions.findLast(({ label, end, base }) => !base && end <= start && alike.includes(label));
  if (topic && topic.thin) return { label: topic.label, grade: 2 };
  // "561 vụ" of "Số vụ xảy ra" and "Số vụ làm rõ": the first, of which the others are told.
  if (alike.length > 1 && quantity.phrase.length <= quantity.unit!.split(" ").length)
    return { label: alike[0]!, grade: 1 };
  if (side.labels.filter(({ share }) => !share).length === 1) return { label: open[0]!, grade: 2 };
  if (side.carried) return null;
  const usual = occasions.at(-1) ?? open.find(({ kind }) => kind === "whole");
  return usual ? { label: usual, grade: 1 } : null;
}

/** Can a label count such things? A noun of its own rules out all others. */
function mayCount(label: Label, quantity: Quantity, side: readonly Label[]): boolean {
  if (side.some(({ share }) => share) && label.share !== (quantity.shape === "percent")) return false;
  if (quantity.shape === "percent" || label.kind !== "thing" || label.unit === null || quantity.unit === null)
    return true;
  if (label.unit === quantity.unit || isKindOf(label.unit, quantity.unit) || isKindOf(quantity.unit, label.unit))
    return true;
  if (isPersonNoun(label.unit) && isPersonNoun(quantity.unit))
    return label.unit !== "lượt người" && quantity.unit !== "lượt người";
  return [...label.words.keys()].includes(quantity.unit.split(" ").at(-1)!) || unitOf([quantity.unit]) === null;
}
