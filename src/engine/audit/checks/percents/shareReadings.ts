import { isClassifier, isKindOf, isPersonNoun, unitOf } from "../../lexicon";
import type { Quantity } from "../../claim";
import { fits as isKind } from "../sums/breakdown";
import { isBase, isChange } from "./changeEnds";
import { agrees } from "./percentOf";
import type { Reading } from "./percentReadings";
import type { Numbered, Scene } from "./scenes";

/** What says that the percent tells how much of something the figure before it is. */
const SHARE =
  /(?:đạt|chiếm|bằng|=|tỷ lệ|tỉ lệ|tương ứng|tương đương)(?: (?:tỷ lệ|tỉ lệ|là|với|đạt|khoảng|được|gần|trên|hơn|tới|đến|chung))*\s*$/;
const NAMED_SHARE = /(?:tỷ lệ|tỉ lệ)[^.;,()\d]{0,30}\s(?:đạt|là|chiếm|bằng)?\s*$/;
const BESIDE = /[(,]\s*$/;
const OF_PLAN = /^[^.;,()\d]{0,24}(kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)/;
const PLANNED = /(kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu|được giao)(?: \p{L}+){0,5}\s*$/u;
/** "Dự toán được duyệt cho …, … là 1.540 triệu đồng": a plan that its sentence or clause begins with. */
const PLAN_SAID =
  /(?:^|[;:.]\s*)(?:tổng |theo )?(kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?=\s)[^.;:()\d]{0,90}\s(?:là|:)\s*$/;
const NOT_SHARED = /so với|cùng kỳ|vượt|năng suất/;
/** "327 trong tổng số 545": between a part and its whole. */
const OUT_OF = /^[^.;,()\d]{0,50}(?:^|\s)(?:trong|trên)(?: tổng)? số(?: gần| hơn| trên)?\s*$/;
const TOTAL_LEAD = /(?:^|[\s(])(?:tổng(?: \p{L}+){1,3}|trong(?: số)?)\s*$/u;
/** Between a whole and a part of it told after it. */
const LINKED =
  /trong đó|trong số|trong tổng số|(?:^|\s)có\s|gồm|:|\([^)]*$|(?:giải quyết|điều tra|làm rõ|khám phá|xử lý|hoàn thành|công nhận|hòa giải thành)/;
const DONE =
  /;\s*(?:đã |trong đó |qua đó )?(?:đã )?(?:giải quyết|điều tra|làm rõ|khám phá|xử lý|hoàn thành|công nhận|hòa giải thành)/;

interface Fraction {
  readonly part: Numbered;
  readonly whole: Numbered;
}

/** What a percent may be a share of; none when nothing says that it is one. */
export function shareReadings(scene: Scene, at: number): Reading[] {
  const { plain } = scene.context.report;
  const percent = scene.inside[at]!.quantity;
  const lead = plain.slice(Math.max(scene.sentence.start, percent.start - 60), percent.start);
  const shared = SHARE.test(lead) || NAMED_SHARE.test(lead);
  const told = fractionBehind(scene, at);
  if (told.length > 0) return told;
  if (!shared && !BESIDE.test(lead) && !/:\s*$/.test(lead)) return [];
  const behind = plain.slice(percent.end, scene.sentence.end);
  // "175/198 xã (88%) và trên 95% cơ quan": a share of the noun that follows it.
  if (!shared && /^\s(?!(?:tổng|so|số|trong|trên|và|là)\s)\p{L}/u.test(behind) && /,\s*$/.test(lead)) return [];
  if (OF_PLAN.test(behind) && !/chiếm[^.;,]*$/.test(lead)) return planned(scene, at);
  return [...fractionsBefore(scene, at, shared), ...ofLast(scene, at, shared, behind)];
}

const reading = (trust: Reading["trust"], part: Numbered, whole: Numbered): Reading => ({
  code: "percent_of_fraction",
  part: part.quantity.value,
  whole: whole.quantity.value,
  figures: [part, whole],
  trust,
});

/** "chỉ tiêu 500 hộ; đã có 540 hộ, đạt 108% chỉ tiêu", "đạt 104% kế hoạch (25.000 tờ)" */
function planned(scene: Scene, at: number): Reading[] {
  const { context, sentence, inside, depth } = scene;
  const { plain } = context.report;
  const percent = inside[at]!.quantity;
  const part = inside
    .slice(0, at)
    .findLast((one) => isFigure(one) && depth(one.quantity.start) === depth(percent.start));
  if (!part) return [];
  const target = inside[at + 1];
  if (target && /^[^.;,()\d]{0,40}\(?\s*$/.test(plain.slice(percent.end, target.quantity.start)) && isFigure(target))
    return target.quantity.unit !== null &&
      part.quantity.unit !== null &&
      isKindOf(target.quantity.unit, part.quantity.unit)
      ? [reading("stated", part, target)]
      : [];
  const named = OF_PLAN.exec(plain.slice(percent.end, sentence.end))![1];
  const said = inside.filter(
    (one) =>
      one !== part &&
      one.quantity.end < part.quantity.start &&
      one.quantity.unit === part.quantity.unit &&
      isFigure(one) &&
      PLAN_SAID.exec(plain.slice(sentence.start, one.quantity.start))?.[1] === named,
  );
  if (said.length === 1) return [reading("stated", part, said[0]!)];
  return inside
    .filter(
      (one) =>
        one !== part &&
        one.quantity.end < part.quantity.start &&
        one.quantity.unit === part.quantity.unit &&
        isFigure(one) &&
        PLANNED.test(plain.slice(Math.max(sentence.start, one.quantity.start - 60), one.quantity.start)),
    )
    .map((one) => reading("likely", part, one));
}

/** "đạt 87,9% (58/66 tin)", "đạt 91,2% (tổng số tiếp nhận 1.253 tin)" */
function fractionBehind({ context, sentence, inside }: Scene, at: number): Reading[] {
  const { plain } = context.report;
  const percent = inside[at]!.quantity;
  const [part, whole] = [inside[at + 1], inside[at + 2]];
  if (!part || !whole || !/^[^.;:,()\d]{0,40}\((?:có )?$/.test(plain.slice(percent.end, part.quantity.start)))
    return [];
  const beside = /^\s*\(/.test(plain.slice(percent.end, part.quantity.start));
  const pair =
    part.quantity.ratio?.role === "part"
      ? part.quantity.ratio.with === whole.index
      : OUT_OF.test(plain.slice(part.quantity.end, whole.quantity.start));
  if (!pair || part.quantity.value > whole.quantity.value || percent.qualifier !== null) return [];
  return /^[^.;,()\d]{0,40}\)/.test(plain.slice(whole.quantity.end, sentence.end))
    ? [reading(beside ? "stated" : "likely", part, whole)]
    : [];
}

/** The fractions told before a percent: "17/18 vụ", "327 trong tổng số 545 trường". */
function fractionsIn({ context, inside }: Scene, before: number): Fraction[] {
  const { plain } = context.report;
  return inside.flatMap((whole, i): Fraction[] => {
    const part = inside[i - 1];
    if (!part || whole.quantity.end > before) return [];
    const { ratio } = whole.quantity;
    const told = ratio
      ? ratio.role === "whole" && ratio.with === part.index
      : isFigure(part) && isFigure(whole) && OUT_OF.test(plain.slice(part.quantity.end, whole.quantity.start));
    return told ? [{ part, whole }] : [];
  });
}

function fractionsBefore(scene: Scene, at: number, shared: boolean): Reading[] {
  const { plain } = scene.context.report;
  const { inside, depth } = scene;
  const percent = inside[at]!.quantity;
  const fractions = fractionsIn(scene, percent.start);
  return fractions.toReversed().map(({ part, whole }, i) => {
    const gap = plain.slice(whole.quantity.end, percent.start);
    const between = inside.filter(
      ({ quantity }) => quantity.start > whole.quantity.end && quantity.end < percent.start,
    );
    const same = (one: Numbered) => one.quantity.unit === whole.quantity.unit || one.quantity.shape === "percent";
    const exact = part.quantity.qualifier === null && whole.quantity.qualifier === null;
    const nested = depth(whole.quantity.start) > depth(percent.start);
    const stated =
      exact &&
      i === 0 &&
      !nested &&
      !/[;]/.test(gap) &&
      !/so với|cùng kỳ|tăng|giảm/.test(gap) &&
      (between.length === 0 || (shared && gap.length < 70 && !/[()]|năm/.test(gap) && !between.some(same)));
    return reading(stated ? "stated" : "possible", part, whole);
  });
}

const isFigure = ({ quantity }: Numbered) =>
  (quantity.shape === "count" || quantity.shape === "money" || quantity.shape === "measure") &&
  quantity.malformed !== "groups" &&
  quantity.qualifier === null &&
  !quantity.range &&
  !quantity.rate;

/** "645 vụ, làm rõ 546 vụ, đạt 85%": the last figure before the percent is its part, the whole is told elsewhere. */
function ofLast(scene: Scene, at: number, shared: boolean, behind: string): Reading[] {
  const { context, inside, earlier, depth } = scene;
  const { plain } = context.report;
  const percent = inside[at]!.quantity;
  const near = inside.slice(0, at).filter(({ quantity }) => quantity.shape !== "percent");
  const opened = /\([^()\d]*$/.test(plain.slice(percent.start - 24, percent.start));
  const level = depth(percent.start) - (opened ? 1 : 0);
  const part = near.findLast(({ quantity }) => depth(quantity.start) === level) ?? near.at(-1);
  if (!part || !isFigure(part) || part.quantity.ratio) return [];
  const gap = plain.slice(part.quantity.end, percent.start);
  if (gap.length > 90 || /[;]/.test(gap) || NOT_SHARED.test(gap) || isChange(plain, part.quantity)) return [];
  const fits = (one: Numbered) =>
    one !== part &&
    isFigure(one) &&
    one.quantity.ratio?.role !== "part" &&
    one.quantity.shape === part.quantity.shape &&
    one.quantity.value >= part.quantity.value &&
    !isChange(plain, one.quantity);
  const before = near.filter((one) => one.quantity.end <= part.quantity.start && fits(one));
  const ahead = earlier.filter(fits);
  const same = (one: Numbered) =>
    one.quantity.unit !== null &&
    (part.quantity.unit === null ||
      isKind(part.quantity.unit, one.quantity) ||
      isKindOf(one.quantity.unit, part.quantity.unit) ||
      (isClassifier(part.quantity.unit) && !isPersonNoun(one.quantity.unit)));
  const joined = (one: Numbered) =>
    /^\s*(?:và|cùng|cùng với|với)\s*$/.test(plain.slice(one.quantity.phraseEnd, part.quantity.start));
  const own = before.filter((one) => same(one) && !isBase(plain, one.quantity) && !joined(one));
  const readings: Reading[] = [];
  const add = (trust: Reading["trust"], wholes: readonly Numbered[]) =>
    readings.push(...wholes.map((whole) => reading(trust, part, whole)));
  add("stated", named(scene, at, [...own, ...ahead.filter(same)], part));
  add("stated", own.filter(({ quantity }) => TOTAL_LEAD.test(plain.slice(quantity.clause, quantity.start))).slice(-1));
  add(
    "stated",
    own.filter((whole) => sharesTold(scene, at, whole, part)),
  );
  const only = own.length === 1 ? own[0]! : null;
  // Nothing else in the sentence that it could be a share of.
  const lone = inside.filter(({ quantity }) => quantity.shape === "percent").length === 1;
  const alone = lone && shared && percent.value < 100 && near.filter(isFigure).length === 2;
  if (only && alone) add("stated", [only]);
  if (only && linked(plain.slice(only.quantity.end, part.quantity.start))) add("stated", [only]);
  if (shared || opened) add("likely", own);
  if (shared || opened) add("likely", ahead.filter(same));
  add("possible", [...before, ...ahead]);
  // "đã làm rõ 61/74 vụ, gồm sự cố điện 45 vụ, chiếm 73,77% số vụ đã rõ": the part of a pair may be divided in turn.
  add(
    "possible",
    near.filter((one) => one !== part && isFigure(one) && one.quantity.ratio?.role === "part"),
  );
  // The percent may be of a figure that came before the nearest one.
  for (const other of near.slice(-4))
    if (other !== part)
      readings.push(
        ...[...before, ...ahead].filter((one) => one !== other).map((whole) => reading("possible", other, whole)),
      );
  return percent.qualifier === null || shared
    ? readings
    : readings.filter(({ trust }) => trust === "possible" || behind === "");
}

function linked(between: string): boolean {
  if (!LINKED.test(between) && !/^[^\d;:.()]{0,46},\s*$/.test(between)) return false;
  if (/;/.test(between) && !/trong đó/.test(between) && !DONE.test(between)) return false;
  return !/so với|năm \d{4}/.test(between);
}

/** "chiếm 75% tổng số tin tiếp nhận", "đạt 82% trên tổng số 1.253 tin": the whole is named behind the percent. */
function named(
  { context, sentence, inside }: Scene,
  at: number,
  known: readonly Numbered[],
  part: Numbered,
): Numbered[] {
  const { plain } = context.report;
  const percent = inside[at]!.quantity;
  const behind = plain.slice(percent.end, Math.min(sentence.end, percent.end + 80));
  const opener = /^\s*(?:\(|,)?\s*(?:(?:trong|trên|so với|của)\s)?(?:tổng(?: số| kinh phí| lượng)?|số)\s/.exec(behind);
  if (!opener) return [];
  const next = inside[at + 1];
  if (
    next &&
    isFigure(next) &&
    next.quantity.value >= part.quantity.value &&
    /^[^()\d.;,]{0,40}\(?\s*$/.test(plain.slice(percent.end + opener[0].length, next.quantity.start))
  )
    return next.quantity.shape === part.quantity.shape ? [next] : [];
  const unit = unitOf(behind.slice(opener[0].length).match(/\p{L}+/gu) ?? [])?.unit;
  if (unit === undefined) return [];
  const wholes = known.filter(
    ({ quantity }) => quantity.unit !== null && (quantity.unit === unit || isKindOf(quantity.unit, unit)),
  );
  return new Set(wholes.map(({ quantity }) => quantity.value)).size === 1 ? wholes.slice(0, 1) : [];
}

/** "184 vụ (44,66%), 76 vụ (18,45%)": a whole that holds for one share of the sentence is the whole of the others. */
function sharesTold({ inside }: Scene, at: number, whole: Numbered, part: Numbered): boolean {
  return inside.some((share, i) => {
    if (i === at || share.quantity.shape !== "percent") return false;
    const own: Quantity | undefined = inside
      .slice(0, i)
      .findLast(({ quantity }) => quantity.shape !== "percent")?.quantity;
    return (
      own !== undefined &&
      own !== whole.quantity &&
      own !== part.quantity &&
      own.unit === whole.quantity.unit &&
      agrees(share.quantity, own.value, whole.quantity.value)
    );
  });
}
