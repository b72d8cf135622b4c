import type { CalendarDay, DateClaim } from "./claim";

const YEAR = String.raw`(?:19|20)\d\d`;
const DAY_MONTH_YEAR = new RegExp(String.raw`(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)`, "y");
const WORDED_DAY = new RegExp(String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:,\s*)?năm\s+(\d{4}))?(?!\d)`, "y");
const MONTH_YEAR = /(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?![\d/])/y;
const YEAR_RANGE = new RegExp(String.raw`(${YEAR})\s*[-/]\s*(${YEAR})(?!\d)`, "y");
const SINGLE_YEAR = new RegExp(String.raw`(${YEAR})(?![\d]|[.,]\d)`, "y");
const DAY_MONTH = /(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/]|[.,]\d)/y;
const MONTH = /(\d{1,2})(?:\s+năm\s+(\d{4}))?(?![\d]|[.,]\d)/y;
const NUMBER = /(\d{1,2})(?![\d]|[.,]\d)/y;
const TIME = /(\d{1,2})\s?(?:h|g|giờ)\s?(?:(\d{2})(?!\d))?(?:\s?(?:phút|'))?(?!\p{L})/uy;

interface FoundDate {
  readonly length: number;
  readonly form: DateClaim["form"];
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const day = (year: number | null, month: number | null, at: number | null): CalendarDay => ({ year, month, day: at });
const one = (length: number, form: DateClaim["form"], at: CalendarDay): FoundDate => ({
  length,
  form,
  from: at,
  to: at,
});

const AFTER_DAY = /(?:ngày|dịp|lễ|hội|mừng|niệm|khánh|sáng|chiều|đêm|tối|trước|sau|hết|thứ [a-zà-ỹ]+,?)\s*$/;
const AFTER_DAYS =
  /(?:ngày|từ)\s+\d{1,2}(?:[/.-]\d{1,2})?(?:\s*(?:,|và|-|đến)\s*(?:ngày\s+)?\d{1,2}(?:[/.-]\d{1,2})?)*\s*(?:,|và|-|đến)\s*$/;
const AFTER_MONTH = /tháng\s*$/;
const AFTER_MONTHS = /tháng\s+\d{1,2}(?:\s*(?:,|và|-|đến)\s*\d{1,2})*\s*(?:,|và|-|đến)\s*(?:tháng\s+)?$/;
const AFTER_YEAR = /(?:năm|năm học|nhiệm kỳ|giai đoạn|khóa|từ|đến)\s*\(?\s*$/;

/**
 * The date that begins at `at`. `left` is the text before it, `counted` says that a counting noun follows the one or two numbers
 * ("13/13 xã"), in which case only what can't be a figure is a date.
 */
export function dateAt(plain: string, at: number, left: string, counted: boolean): FoundDate | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  let found = match(DAY_MONTH_YEAR);
  if (found) return one(found[0].length, "day", day(Number(found[4]), Number(found[3]), Number(found[1])));
  if (/(?:^|\s)ngày\s*$|(?:^|\s)[\p{L} ]{2,30},\s*ngày\s*$/u.test(left)) {
    found = match(WORDED_DAY);
    if (found)
      return one(found[0].length, "day", day(found[3] ? Number(found[3]) : null, Number(found[2]), Number(found[1])));
  }
  found = match(YEAR_RANGE);
  if (found)
    return {
      length: found[0].length,
      form: "years",
      from: day(Number(found[1]), null, null),
      to: day(Number(found[2]), null, null),
    };
  found = match(MONTH_YEAR);
  if (found && (AFTER_MONTH.test(left) || !counted))
    return one(found[0].length, "month", day(Number(found[2]), Number(found[1]), null));
  if (AFTER_MONTH.test(left) || AFTER_MONTHS.test(left)) {
    found = match(MONTH);
    if (found && Number(found[1]) <= 31)
      return one(found[0].length, "month", day(found[2] ? Number(found[2]) : null, Number(found[1]), null));
  }
  // "giảm 3 người (7/10)" is a pair of figures.
  const isPair = /(?:tăng|giảm) [^()]{0,30}\(\s*$/.test(left);
  found = isPair ? null : match(DAY_MONTH);
  if (found && AFTER_DAY.test(left)) return one(found[0].length, "day", day(null, Number(found[2]), Number(found[1])));
  if (
    found &&
    !counted &&
    Number(found[1]) >= 1 &&
    Number(found[1]) <= 31 &&
    Number(found[2]) >= 1 &&
    Number(found[2]) <= 12 &&
    !found[0].includes("-")
  ) {
    return one(found[0].length, "day", day(null, Number(found[2]), Number(found[1])));
  }
  if (/(?:^|\s)(?:các )?ngày\s*$/.test(left) || (!counted && AFTER_DAYS.test(left))) {
    found = match(NUMBER);
    if (found && Number(found[1]) >= 1 && Number(found[1]) <= 31)
      return one(found[0].length, "day", day(null, null, Number(found[1])));
  }
  found = match(SINGLE_YEAR);
  if (found && (AFTER_YEAR.test(left) || !counted))
    return one(found[0].length, "year", day(Number(found[1]), null, null));
  found = match(TIME);
  if (found && (/(?:lúc|hồi|từ|đến|vào|khoảng)\s*$/.test(left) || found[2]) && Number(found[1]) <= 24)
    return one(found[0].length, "time", day(null, null, null));
  return null;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is there such a day? 29 February needs a leap year; a missing year is taken as one. */
export function exists({ year, month, day: at }: CalendarDay): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (at === null) return true;
  if (at < 1 || at > 31) return false;
  if (month === null) return true;
  if (month === 2 && at === 29 && year !== null) return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return at <= DAYS[month - 1]!;
}

/** First and last day of what a date names, as numbers like 20200630; `null` without a year. */
export function daysSpanned(date: CalendarDay): { first: number; last: number } | null {
  if (date.year === null) return null;
  const base = date.year * 10000;
  if (date.month === null) return { first: base + 101, last: base + 1231 };
  const month = base + date.month * 100;
  if (date.day === null) return { first: month + 1, last: month + (DAYS[date.month - 1] ?? 31) };
  return { first: month + date.day, last: month + date.day };
}
