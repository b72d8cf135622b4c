import type { Quantity } from "../../claim";
import { endsOf, isBase, isChange } from "./changeEnds";
import type { Reading } from "./percentReadings";
import { roleOf } from "../sums/roles";
import type { Numbered, Scene } from "./scenes";

const CHANGED =
  /(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|hạ)(?: được| thêm| đi| khoảng| tới| đến| gần| trên| hơn| bình quân)*\s*(?:\(?[-+]\s*)?$/;
const DOWN = /giảm|ít hơn|thấp hơn|hạ/;
/** Between an amount and the percent that says the same: "12 vụ (20%)", "12 vụ so với năm trước, tương đương giảm 20%". */
const SAME_CHANGE = /^[^.;]{0,60}?(?:\(|=|tương ứng|tương đương|bằng|,|tỷ lệ|tỉ lệ|-|\/|hay|tức)[^.;]{0,40}$/;
/** Behind a percent: "giảm 20% (12 vụ)". */
const AMOUNT_BEHIND = /^\s*\(\s*(?:(?:tăng|giảm|tương ứng|tương đương|tức|là|bằng|với)\s+)*$/;

/** What a percent may be a change of; `null` when it is no change. */
export function changeReadings(scene: Scene, at: number): Reading[] | null {
  const { plain } = scene.context.report;
  const percent = scene.inside[at]!.quantity;
  const own = CHANGED.exec(plain.slice(Math.max(scene.sentence.start, percent.start - 40), percent.start));
  const amount = amountBefore(scene, at) ?? (own ? amountBehind(scene, at) : null);
  if (amount) {
    const word = CHANGED.exec(leadOf(scene, amount.quantity))?.[1] ?? own?.[1] ?? "giảm";
    return percent.qualifier === null && amount.quantity.qualifier === null ? ofAmount(scene, at, amount, word) : [];
  }
  return own ? ofEnds(scene, at, own[1]!) : null;
}

const leadOf = ({ context, sentence }: Scene, { start }: Quantity) =>
  context.report.plain.slice(Math.max(sentence.start, start - 30), start);

/** "giảm 12 vụ (20%)": the change told just before the percent, other figures only in brackets between them. */
function amountBefore(scene: Scene, at: number): Numbered | null {
  const { plain } = scene.context.report;
  const percent = scene.inside[at]!.quantity;
  const amount = scene.inside
    .slice(0, at)
    .findLast((one) => one.quantity.shape !== "percent" && isChange(plain, one.quantity));
  if (!amount || amount.quantity.ratio || amount.quantity.shape === "duration") return null;
  const gap = plain
    .slice(amount.quantity.end, percent.start)
    .replace(/\([^()]*\)/g, "")
    .replace(/(?:19|20)\d\d/g, "");
  return /\d/.test(gap) || !SAME_CHANGE.test(gap) || /chiếm|làm rõ|đạt/.test(gap) ? null : amount;
}

function amountBehind(scene: Scene, at: number): Numbered | null {
  const { plain } = scene.context.report;
  const next = scene.inside[at + 1];
  if (!next || next.quantity.shape === "percent" || next.quantity.ratio) return null;
  if (!AMOUNT_BEHIND.test(plain.slice(scene.inside[at]!.quantity.end, next.quantity.start))) return null;
  return /^[^()\d]{0,40}\)/.test(plain.slice(next.quantity.end, scene.sentence.end)) ? next : null;
}

/** "giảm D, P%": P is D of the base; the base is told, or is what there is now and the change. */
function ofAmount(scene: Scene, at: number, amount: Numbered, word: string): Reading[] {
  const { plain } = scene.context.report;
  const { value } = amount.quantity;
  const down = DOWN.test(word);
  const role = roleOf(plain, amount.quantity);
  const alike = (one: Numbered) =>
    one !== amount &&
    one.quantity.shape === amount.quantity.shape &&
    (one.quantity.unit === amount.quantity.unit || amount.quantity.unit === null || bare(one)) &&
    one.quantity.qualifier === null &&
    !one.quantity.range &&
    (role === roleOf(plain, one.quantity) || bare(one));
  const told = scene.inside.filter((one) => alike(one) && !isChange(plain, one.quantity));
  const before = scene.earlier.filter((one) => alike(one) && !isChange(plain, one.quantity));
  const reading = (trust: Reading["trust"], whole: number, ...figures: readonly Numbered[]): Reading => ({
    code: "percent_of_change",
    part: value,
    whole,
    figures: [amount, ...figures],
    trust,
    word,
  });
  // Two figures that lie apart by just this change are what it was and what it is.
  const all = [...before, ...told];
  const ends = all.flatMap((base) =>
    all
      .filter(({ quantity }) => base.quantity.value + (down ? -value : value) === quantity.value)
      .map((now) => reading("stated", base.quantity.value, base, now)),
  );
  const bases = told
    .filter((one) => isBase(plain, one.quantity))
    .map((base) => reading("stated", base.quantity.value, base));
  const now = told.findLast(
    (one) =>
      one.quantity.end <= amount.quantity.start &&
      !isBase(plain, one.quantity) &&
      reaches(plain.slice(one.quantity.end, amount.quantity.start)),
  );
  // "giảm 18 vụ (còn 72 vụ)"
  const left = told.filter(
    (one) =>
      one.quantity.start > amount.quantity.end &&
      /^[^.;\d]{0,40}(?:còn|lên)(?: lại)?\s*$/.test(plain.slice(amount.quantity.phraseEnd, one.quantity.start)),
  );
  const derived = (one: Numbered, trust: Reading["trust"]) => {
    const { ratio } = one.quantity;
    const pair = ratio && scene.inside.find(({ index }) => index === ratio.with);
    if (pair) return [one, pair].map((end) => reading(trust, end.quantity.value, one));
    return [reading(trust, down ? one.quantity.value + value : one.quantity.value - value, one)];
  };
  const others = all.filter((one) => one !== now).flatMap((one) => derived(one, "possible"));
  return [
    ...ends,
    ...bases,
    ...left.flatMap((one) => derived(one, "stated")),
    ...(now ? derived(now, bases.length > 0 ? "possible" : "stated") : []),
    ...others,
    ...behindOf(scene, at).map((base) => reading("stated", base.quantity.value, base)),
  ];
}

const bare = ({ quantity }: Numbered) => quantity.unit === null || quantity.phrase.length === 0;

/** May what there is now be told so far before its change? */
const reaches = (gap: string) => gap.length < 140 && (!gap.includes(";") || /;[^;]{0,40}so với/.test(gap));

/** "giảm 12 vụ (20%) so với 60 vụ" */
const behindOf = ({ context, sentence, inside }: Scene, at: number): Numbered[] => {
  const percent = inside[at]!.quantity;
  const next = inside[at + 1];
  if (!next || next.quantity.shape === "percent" || next.quantity.start > sentence.end) return [];
  const gap = context.report.plain.slice(percent.end, next.quantity.start).replace(/năm (?:19|20)\d\d/g, "năm");
  return /^[^.;\d]{0,30}(?:so với|cùng kỳ|năm trước)[^.;\d]{0,40}$/.test(gap) ? [next] : [];
};

/** "tăng 20%" without an amount: both ends are told. */
function ofEnds(scene: Scene, at: number, word: string): Reading[] {
  const { context, inside } = scene;
  const { plain } = context.report;
  const percent = inside[at]!.quantity;
  if (percent.qualifier !== null) return [];
  const reading = (trust: Reading["trust"], base: Numbered, now: Numbered): Reading => ({
    code: "percent_of_change",
    part: Math.abs(now.quantity.value - base.quantity.value),
    whole: base.quantity.value,
    figures: [now, base],
    trust,
    word,
  });
  const ends = endsOf(scene, at, null);
  const near = inside.slice(0, at).filter(({ quantity }) => quantity.shape !== "percent");
  const last = near.at(-1);
  const readings: Reading[] = [];
  if (ends && ends.base.quantity.shape !== "percent") {
    readings.push(reading("stated", ends.base, ends.now));
    for (const rival of near)
      if (rival !== ends.base && rival !== ends.now && rival.quantity.unit === ends.now.quantity.unit)
        readings.push(reading("possible", ends.base, rival));
  }
  // "386/398 vụ, giảm 3,02%"
  const pair = last?.quantity.ratio?.role === "whole" && near.find(({ index }) => index === last.quantity.ratio!.with);
  if (
    last &&
    pair &&
    percent.start - last.quantity.end < 60 &&
    !/đạt|chiếm|[;()]/.test(plain.slice(last.quantity.end, percent.start))
  )
    readings.push(reading("stated", last, pair), reading("possible", pair, last));
  else if (last && percent.start - last.quantity.end <= 60 && last.quantity.qualifier === null)
    for (const base of behindOf(scene, at))
      if (base.quantity.unit === last.quantity.unit) readings.push(reading("stated", base, last));
  return readings;
}
