import type { Quantity } from "../../claim";
import type { Numbered, Scene } from "./scenes";

/** A value before and a value after, of the same thing. */
export interface Ends {
  readonly base: Numbered;
  readonly now: Numbered;
}

export const WORD =
  /(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|hạ)(?: được| thêm| đi| bình quân| tương ứng)*\s*(?:\(\s*)?[-+]?\s*$/;
export const TO = /^[^.;\d]{0,60}(?:^|\s)(?:lên|xuống|còn|đến|tới|thành|nay là|nay còn)(?: còn| đến| tới| là)?\s*$/;

export const comparable = ({ quantity }: Numbered) =>
  quantity.qualifier === null && !quantity.range && !quantity.rate && quantity.ratio === null;

export const alike = (a: Quantity, b: Quantity) =>
  a.shape === b.shape && (a.unit === b.unit || a.unit === null || b.unit === null || a.shape === "percent");

/** "năm 2018: 49 vụ", "(16 mô hình)", "từ 50 vụ lên 60 vụ": what is compared, when the sentence says it clearly enough. */
export function endsOf(
  { context, sentence, inside, counted, years }: Scene,
  at: number,
  like: Quantity | null,
): Ends | null {
  const { plain } = context.report;
  const change = inside[at]!.quantity;
  const fits = (one: Numbered) =>
    comparable(one) &&
    one.quantity !== change &&
    one.quantity.unit !== "lần" &&
    (like ? alike(one.quantity, like) : one.quantity.shape !== "duration");
  const values = inside.filter((one) => fits(one) && !isChange(plain, one.quantity));
  const fromTo = pairOf(plain, values, change);
  if (fromTo) return fromTo;
  const before = values.filter(({ quantity }) => quantity.end <= change.start);
  const now = before.findLast(({ quantity }) => !isBase(plain, quantity));
  // "13 vụ (-04 vụ so với 17 vụ của cùng kỳ; giảm 23,53%)": one change, told twice.
  const restated = SIGNED_BRACKET.test(plain.slice(sentence.start, change.start));
  if (!now || (!restated && /[;]/.test(plain.slice(now.quantity.end, change.start)))) return null;
  const same = (one: Numbered) => one !== now && alike(one.quantity, now.quantity);
  const behind = plain.slice(change.end, sentence.end);
  const against = /^[^.;,\d]{0,30}so với (?:cùng kỳ )?(?:năm )?((?:19|20)\d\d)/.exec(behind);
  if (against) {
    const year = Number(against[1]);
    const told = counted.filter((one) => fits(one) && same(one) && years.get(one.index) === year);
    const base = told.length === 1 ? told[0]! : null;
    // "Năm 2021 xảy ra 701 vụ. 6 tháng đầu năm 2022 xảy ra 328 vụ, giảm 24 vụ so với cùng kỳ năm 2021": half a year has a base of its own.
    if (base && ofPartOfYear(plain, base.quantity) !== ofPartOfYear(plain, now.quantity)) return null;
    if (base && years.get(now.index) !== year) return { base, now };
    if (told.length > 1) return null;
  }
  const base = values.find((one) => same(one) && isBase(plain, one.quantity));
  if (base && values.filter((one) => same(one) && isBase(plain, one.quantity)).length === 1) {
    const between = plain.slice(Math.min(base.quantity.end, change.end), Math.max(base.quantity.start, change.start));
    return /;/.test(between) && !restated ? null : { base, now };
  }
  if (against || /^[^.;]{0,30}so với/.test(behind)) return null;
  // "năm 2019 là 587 hộ, năm 2020 là 612 hộ, tăng 25 hộ"
  const dated = before.filter((one) => alike(one.quantity, now.quantity) && years.has(one.index));
  if (dated.length !== 2) return null;
  const [first, last] = dated.toSorted((a, b) => years.get(a.index)! - years.get(b.index)!) as [Numbered, Numbered];
  return years.get(first.index) === years.get(last.index) ? null : { base: first, now: last };
}

/** The words before a figure, within its sentence. */
function leadOf(plain: string, { start }: Quantity, reach: number): string {
  const before = plain.slice(Math.max(0, start - reach), start);
  return before.slice(before.search(/[.?!]\s(?!.*[.?!]\s)|\n(?!.*\n)/s) + 1);
}

const PART_OF_YEAR = /(?:\d{1,2}|ba|sáu|chín) tháng|(?:^|\s)(?:quý|tháng) (?:[ivx]+|\d)/;

const ofPartOfYear = (plain: string, quantity: Quantity) => PART_OF_YEAR.test(leadOf(plain, quantity, 90));

/** "(-04 vụ so với 17 vụ)" */
const SIGNED_BRACKET = /\(\s*[-+−–]\s?\d[^()]*$/;
const SIGNED = /\(\s*[-+−–]\s?$/;

export function isChange(plain: string, quantity: Quantity): boolean {
  const lead = leadOf(plain, quantity, 30);
  return WORD.test(lead) || SIGNED.test(lead);
}

/** "(năm 2018 là 49 vụ)", "so với 49 vụ", "so với năm 2018 (49 vụ)": told as what something is compared with. */
export function isBase(plain: string, quantity: Quantity): boolean {
  const lead = leadOf(plain, quantity, 80).replace(/(năm|giai đoạn) (?:19|20)\d\d/g, "$1");
  return (
    /(?:so với|cùng kỳ|năm trước|năm)[^.;()]{0,40}\(\s*(?:là |có |xảy ra )?$/.test(lead) ||
    /\(\s*(?:cùng kỳ|năm trước|năm|giai đoạn trước|kỳ trước|trước đó|đầu (?:kỳ|năm|nhiệm kỳ))[^.;()]{0,40}$/.test(
      lead,
    ) ||
    /so với(?! .*(?:tăng|giảm))[^.;:,()\d]{0,40}$/.test(lead)
  );
}

/** "từ 1.250 vụ xuống còn 1.100 vụ" beside the change. */
function pairOf(plain: string, values: readonly Numbered[], change: Quantity): Ends | null {
  for (const [i, base] of values.entries()) {
    const now = values[i + 1];
    if (!now || !alike(base.quantity, now.quantity) || !isFrom(plain, base.quantity)) continue;
    if (!TO.test(plain.slice(base.quantity.end, now.quantity.start).replace(/(?:19|20)\d\d/g, "nn"))) continue;
    const gap =
      now.quantity.end <= change.start
        ? plain.slice(now.quantity.end, change.start)
        : plain.slice(change.end, base.quantity.start);
    if (gap.length <= 70 && !/[;]/.test(gap)) return { base, now };
  }
  return null;
}

const isFrom = (plain: string, quantity: Quantity) =>
  /(?:^|[\s(,])từ\s*(?:chỗ |mức |chỉ có |năm (?:19|20)\d\d (?:là |có )?)?$/.test(leadOf(plain, quantity, 30));
