/** Numbers as Vietnamese reports print them. All input is in plain form. */

export interface Numeral {
  readonly length: number;
  readonly value: number;
  readonly decimals: number;
  readonly padded: boolean;
  readonly grouping: "none" | "dot" | "comma" | "space";
  readonly malformed: "groups" | "englishDecimal" | "englishThousands" | "broken" | null;
}

const DIGITS = /\d[\d.,]*/y;
const SPACED = /\d{1,3}(?: \d{3})+(?![\d.,]*\d)/y;
const BROKEN = /\d{1,3}(?: ?\. ?\d{3}){1,4}(?!\d)/y;

/**
 * Reads the numeral that begins at `at`. Dots group thousands, a comma marks decimals; what prints otherwise is read as most likely meant
 * and marked `malformed`. `null` when no sense can be made of it (more than 18 digits, say).
 */
export function numeralAt(plain: string, at: number): Numeral | null {
  SPACED.lastIndex = at;
  const spaced = SPACED.exec(plain);
  if (spaced && spaced[0][0] !== "0" && spaced[0].length <= 24) {
    return made(spaced[0].length, Number(spaced[0].replaceAll(" ", "")), 0, false, "space", null);
  }
  BROKEN.lastIndex = at;
  const broken = BROKEN.exec(plain);
  if (broken && broken[0].includes(" ") && broken[0][0] !== "0" && broken[0].length <= 24) {
    return made(broken[0].length, Number(broken[0].replace(/[ .]/g, "")), 0, false, "dot", "broken");
  }
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(plain);
  if (!found) return null;
  const text = found[0].replace(/[.,]+$/, "");
  if (text.length > 24) return null;
  const whole = /^\d{1,15}$/.test(text);
  if (whole) return made(text.length, Number(text), 0, /^0\d/.test(text), "none", null);
  const dotted = /^(\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,4}))?$/.exec(text);
  if (dotted && !(text[0] === "0" && dotted[2] === undefined))
    return made(
      text.length,
      decimal(dotted[1]!.replaceAll(".", ""), dotted[2] ?? ""),
      dotted[2]?.length ?? 0,
      false,
      "dot",
      null,
    );
  const comma = /^(\d{1,15}),(\d{1,6})$/.exec(text);
  if (comma) return made(text.length, decimal(comma[1]!, comma[2]!), comma[2]!.length, false, "none", null);
  const english = /^(\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/.exec(text);
  if (english)
    return made(
      text.length,
      decimal(english[1]!.replaceAll(",", ""), english[2] ?? ""),
      english[2]?.length ?? 0,
      false,
      "comma",
      "englishThousands",
    );
  const point = /^(\d{1,15})\.(\d{1,2})$/.exec(text);
  if (point) return made(text.length, decimal(point[1]!, point[2]!), point[2]!.length, false, "none", "englishDecimal");
  const groups = /^\d{1,4}(?:[.,]\d{1,4}){1,4}$/.test(text);
  if (groups) return made(text.length, Number(text.replace(/[.,]/g, "")), 0, false, "dot", "groups");
  return null;
}

function made(
  length: number,
  value: number,
  decimals: number,
  padded: boolean,
  grouping: Numeral["grouping"],
  malformed: Numeral["malformed"],
): Numeral {
  return { length, value, decimals, padded, grouping, malformed };
}

const decimal = (whole: string, fraction: string) => Number(fraction === "" ? whole : `${whole}.${fraction}`);

const SCALES = new Map(
  Object.entries({ trăm: 1e2, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9, tr: 1e6 }),
);
const SCALE = /\s*(trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr)(?![\p{L}])/uy;

/** "triệu", "nghìn tỷ" behind a number: how much to multiply by and how long the words are. */
export function scaleAt(plain: string, at: number): { factor: number; length: number } {
  let factor = 1;
  let position = at;
  for (let words = 0; words < 2; words++) {
    SCALE.lastIndex = position;
    const found = SCALE.exec(plain);
    if (!found) break;
    factor *= SCALES.get(found[1]!)!;
    position += found[0].length;
  }
  return { factor, length: position - at };
}

/** What a numeral with `decimals` places, times `factor`, may stand for after rounding. Whole unscaled numbers are exact. */
export function roundingInterval(value: number, decimals: number, factor: number): { low: number; high: number } {
  if (decimals === 0 && factor === 1) return { low: value, high: value };
  const half = (0.5 * factor) / 10 ** decimals;
  return { low: value - half, high: value + half };
}
