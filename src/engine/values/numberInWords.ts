import { roundHalfUp } from "./numbers";

/** Where the reader comes from: linh, tư and nghìn in the north; lẻ, bốn and ngàn in the south. */
export type Region = "north" | "south";

interface Reading {
  /** Said for nil tens: một trăm linh năm. */
  readonly nilTens: string;
  /** Said for 4 after mươi. */
  readonly four: string;
  readonly thousand: string;
}

const readings: Readonly<Record<Region, Reading>> = {
  north: { nilTens: "linh", four: "tư", thousand: "nghìn" },
  south: { nilTens: "lẻ", four: "bốn", thousand: "ngàn" },
};

const digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const billion = 1_000_000_000;
/** Beyond this a double no longer holds every whole number, so the words would be invented. */
const largest = Number.MAX_SAFE_INTEGER;

/**
 * Reads a number aloud: 1005 → "một nghìn không trăm linh năm", -1.05 → "âm một phẩy không năm". At most six decimals are read.
 * @throws {RangeError} when it is not finite or too large to be exact
 */
export function numberInWords(n: number, { region = "north" }: { readonly region?: Region } = {}): string {
  const rounded = roundHalfUp(n, 6);
  const magnitude = Math.abs(rounded);
  if (magnitude > largest) throw new RangeError(`Too large to be read exactly: ${n}`);
  const reading = readings[region];
  const decimals = magnitude.toFixed(6).split(".")[1]!.replace(/0+$/, "");
  const whole = wholeInWords(Math.trunc(magnitude), reading);
  return [
    ...(rounded < 0 ? ["âm"] : []),
    whole,
    ...(decimals === "" ? [] : ["phẩy", decimalsInWords(decimals, reading)]),
  ].join(" ");
}

/** 36.89 → "ba mươi sáu phẩy tám mươi chín phần trăm". */
export function percentInWords(percent: number, options: { readonly region?: Region } = {}): string {
  return `${numberInWords(percent, options)} phần trăm`;
}

/** 40000000 → "Bốn mươi triệu đồng", as it stands in brackets after an amount. */
export function moneyInWords(amount: number, options: { readonly region?: Region } = {}): string {
  const words = numberInWords(amount, options);
  return `${words[0]!.toUpperCase()}${words.slice(1)} đồng`;
}

function wholeInWords(n: number, reading: Reading): string {
  return n === 0 ? digitNames[0]! : groups(n, reading, false).join(" ");
}

/** From the highest group down; `spoken`: something stood before, so nil hundreds are said. */
function groups(n: number, reading: Reading, spoken: boolean): string[] {
  if (n >= billion) {
    const rest = n % billion;
    return [...groups(Math.floor(n / billion), reading, spoken), "tỷ", ...groups(rest, reading, true)];
  }
  const words: string[] = [];
  for (const [size, name] of [
    [1_000_000, "triệu"],
    [1000, reading.thousand],
    [1, ""],
  ] as const) {
    const group = Math.floor(n / size) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, reading, spoken || words.length > 0));
    if (name !== "") words.push(name);
  }
  return words;
}

function hundreds(n: number, reading: Reading, sayNilHundreds: boolean): string[] {
  const hundred = Math.floor(n / 100);
  const rest = n % 100;
  const words = hundred > 0 || sayNilHundreds ? [digitNames[hundred]!, "trăm"] : [];
  if (rest === 0) return words;
  if (rest < 10) return words.length > 0 ? [...words, reading.nilTens, digitNames[rest]!] : [digitNames[rest]!];
  return [...words, ...tens(rest, reading)];
}

/** 10 to 99. */
function tens(n: number, reading: Reading): string[] {
  const ten = Math.floor(n / 10);
  const unit = n % 10;
  const words = ten === 1 ? ["mười"] : [digitNames[ten]!, "mươi"];
  if (unit === 0) return words;
  if (unit === 5) return [...words, "lăm"];
  if (unit === 1 && ten > 1) return [...words, "mốt"];
  if (unit === 4 && ten > 1) return [...words, reading.four];
  return [...words, digitNames[unit]!];
}

/** One or two decimals are read as a number, more of them digit by digit. */
function decimalsInWords(decimals: string, reading: Reading): string {
  if (decimals.length > 2 || decimals.startsWith("0"))
    return [...decimals].map((digit) => digitNames[Number(digit)]).join(" ");
  return wholeInWords(Number(decimals), reading);
}
