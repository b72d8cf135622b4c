import { fold, nfc } from "./text";

/**
 * What a text typed into a figure cell says.
 * `figure`: one reading. `ambiguous`: "1,234" is 1,234 (`value`) by the Vietnamese decimal comma, 1.234 (`other`) by the English thousands comma.
 * `nil`: a dash or "không", which in Vietnamese statistical tables means 0. `notAvailable`: "…", counted but not known.
 */
export type FigureReading =
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "ambiguous"; readonly value: number; readonly other: number }
  | { readonly kind: "nil"; readonly value: 0 }
  | { readonly kind: "notAvailable" }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

const unreadable: FigureReading = { kind: "unreadable" };
const longestFigure = 60;
/** Figures one below the other are several: "12" above "345" is no 12 345. */
const severalLinesOfDigits = /\d[^\r\n]*[\r\n][^\d]*\d/;
/** Marks that lead to a note: "12*", "12 (**)", "12¹". */
const noteMark = /^ ?(?:\*{1,3}|\(\*{1,3}\)|[¹²³⁴-⁹]{1,2})$/u;

const nilWords = new Set(["khong", "khong co", "khong phat sinh", "khong xay ra"]);
const notAvailableWords = new Set([
  "chua co so lieu",
  "khong co so lieu",
  "chua thong ke",
  "khong thong ke",
  "chua thong ke duoc",
  "khong thong ke duoc",
  "n a",
]);
/** Words that may follow a figure and only repeat the unit of the column. Not "triệu", "%", "trở lên": those change the figure. */
const unitWords = new Set(
  (
    "vu viec doi tuong nguoi luot buoi cuoc hoi nghi nguon tin bai mo hinh tap the ca nhan dia ban van to roi dong chi d c ho khau " +
    "can bo lan chiec cai hinh thuc dau loai don thu pano pa no hieu"
  ).split(" "),
);

/** Reads a figure typed as text, the Vietnamese way: dot or space for thousands, comma for decimals. Never throws. */
export function readFigure(text: string): FigureReading {
  if (text.length > longestFigure) return text.trim() === "" ? { kind: "blank" } : unreadable;
  if (severalLinesOfDigits.test(text)) return unreadable;
  const typed = nfc(text)
    .replace(/\p{Cf}+/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (typed === "") return { kind: "blank" };
  if (/^[-–—−‐‑ ]+$/.test(typed)) return { kind: "nil", value: 0 };
  if (/^[…. ]+$/.test(typed) && typed !== ".") return { kind: "notAvailable" };
  const words = fold(typed);
  if (nilWords.has(words)) return { kind: "nil", value: 0 };
  if (notAvailableWords.has(words)) return { kind: "notAvailable" };

  const match = /^([-–−(] ?)?(\d(?:[\d., ]*\d)?)( ?\))?(.*)$/.exec(typed);
  if (!match) return unreadable;
  const [, sign = "", digits = "", closing = "", after = ""] = match;
  if (sign.startsWith("(") !== (closing !== "")) return unreadable;
  if (after !== "" && !noteMark.test(after) && !onlyUnitWords(after)) return unreadable;
  const reading = readDigits(digits);
  return sign === "" ? reading : negated(reading);
}

function onlyUnitWords(text: string): boolean {
  const words = fold(text);
  return words !== "" && /^[ (\p{L}]/u.test(text) && words.split(" ").every((word) => unitWords.has(word));
}

function readDigits(digits: string): FigureReading {
  if (/^\d+$/.test(digits)) return figure(digits);
  // 1.534 · 1.234.567 · 1.234,5
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return figure(digits.replaceAll(".", "").replace(",", "."));
  // 1 534 · 1 234 567,5
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/.test(digits)) return figure(digits.replaceAll(" ", "").replace(",", "."));
  // 1,234
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) {
    return { kind: "ambiguous", value: Number(digits.replace(",", ".")), other: Number(digits.replace(",", "")) };
  }
  // 1,234,567 · 1,234.5
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/.test(digits) || /^[1-9]\d{0,2},\d{3}\.\d+$/.test(digits)) {
    return figure(digits.replaceAll(",", ""));
  }
  // 12,5 · 12.5
  if (/^\d+[.,]\d+$/.test(digits)) return figure(digits.replace(",", "."));
  return unreadable;
}

function figure(text: string): FigureReading {
  const value = Number(text);
  return value <= Number.MAX_SAFE_INTEGER ? { kind: "figure", value } : unreadable;
}

function negated(reading: FigureReading): FigureReading {
  if (reading.kind === "figure") return { kind: "figure", value: 0 - reading.value };
  if (reading.kind === "ambiguous") return { kind: "ambiguous", value: -reading.value, other: -reading.other };
  return reading;
}

/** Rounds half away from zero on the decimal digits as written (at most six): 1.005 → 1.01, where binary rounding gives 1.00. */
export function roundHalfUp(n: number, decimals: number): number {
  if (!Number.isFinite(n)) throw new RangeError(`Not a finite number: ${n}`);
  if (Number.isInteger(n)) return n;
  const written = String(Math.abs(n));
  if (written.includes("e")) return 0; // Below a millionth: larger numbers written so are whole.
  const shifted = String(Math.round(Number(`${written}e${decimals}`)));
  if (shifted.includes("e")) return n; // No digit is left to round.
  const rounded = Number(`${shifted}e-${decimals}`);
  return n < 0 && rounded !== 0 ? -rounded : rounded;
}

/** "1.234,5": dot for thousands, comma for decimals, at most `maxDecimals` of them, trailing zeros dropped. */
export function formatDecimal(n: number, maxDecimals = 2): string {
  const rounded = roundHalfUp(n, maxDecimals);
  const magnitude = Math.abs(rounded);
  const [whole = "0", decimals = ""] =
    magnitude >= 1e21 ? [BigInt(magnitude).toString()] : String(magnitude).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return `${rounded < 0 ? "-" : ""}${grouped}${decimals === "" ? "" : `,${decimals}`}`;
}

/** "1.234". A figure that is not whole keeps its decimals, since hiding them would hide the mistake. */
export function formatCount(n: number): string {
  return formatDecimal(n, 6);
}

/** 36.89 → "36,89%": no space, at most two decimals. */
export function formatPercent(percent: number): string {
  return `${formatDecimal(percent)}%`;
}

/** A count in a sentence: 5 → "05", 12 → "12", 1234 → "1.234". Zero stays "0"; sentences say nil in words. */
export function padCount(n: number): string {
  return Number.isInteger(n) && n >= 1 && n <= 9 ? `0${n}` : formatCount(n);
}

/** "07/07", "05/13", "386/398": both sides padded alike while both are below 100. */
export function ratioText(part: number, whole: number): string {
  const small = [part, whole].every((n) => Number.isInteger(n) && n >= 0 && n < 100);
  const side = (n: number) => (small ? String(n).padStart(2, "0") : formatCount(n));
  return `${side(part)}/${side(whole)}`;
}

const moneyUnits: Readonly<Record<string, number>> = { đồng: 1, "nghìn đồng": 1_000, "triệu đồng": 1_000_000 };

/**
 * Money in a sentence where the exact sum would only tire: 147215300 đồng → "trên 147 triệu đồng". Never rounded up, so "trên" stays true;
 * an even sum is given without it, and less than a million as it is.
 */
export function approximateMoney(amount: number, unit: string): string {
  const dong = roundHalfUp(amount * (moneyUnits[unit] ?? 0), 0);
  if (dong < 1_000_000) return `${formatDecimal(amount, 3)} ${unit}`;
  const [size, name] = dong >= 1_000_000_000 ? [1_000_000_000, "tỷ đồng"] : [1_000_000, "triệu đồng"];
  const step = size === 1_000_000_000 ? size / 10 : size;
  const floor = Math.floor(dong / step) * step;
  return `${floor === dong ? "" : "trên "}${formatDecimal(floor / size, 1)} ${name}`;
}

/** ISO date "2020-08-08" → "08/8/2020": days below 10 and months 1 and 2 padded. @throws {RangeError} when it is no ISO date */
export function formatDate(iso: string): string {
  const { day, month, year } = partsOf(iso);
  return `${day}/${month}/${year}`;
}

/** ISO date "2020-08-08" → "ngày 08 tháng 8 năm 2020". @throws {RangeError} when it is no ISO date */
export function longDate(iso: string): string {
  const { day, month, year } = partsOf(iso);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

function partsOf(iso: string): { day: string; month: string; year: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) throw new RangeError(`Not an ISO date: ${iso}`);
  return { day: String(day).padStart(2, "0"), month: month <= 2 ? `0${month}` : String(month), year: String(year) };
}
