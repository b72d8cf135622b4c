import type { FindingKind } from "../../src/engine/audit/finding";

/** A piece of a report, once as it should be and once with one slip planted. */
export interface PlantedCase {
  readonly id: string;
  readonly register: "xã" | "Đảng" | "tỉnh";
  readonly kind: FindingKind;
  /** A careful reader would be sure. The others are worth a hint. */
  readonly certain: boolean;
  readonly clean: string;
  readonly broken: string;
  /** The words of `broken` that are wrong; a finding must quote something that overlaps them or one of `alsoRight`. */
  readonly wrong: string;
  /** Other places that may be quoted instead, since nobody can know which of two is right. */
  readonly alsoRight: readonly string[];
}

/** mulberry32: the same seed gives the same corpus on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Dice {
  int(from: number, to: number): number;
  of<T>(choices: readonly T[]): T;
  /** `count` different ones, in random order. */
  some<T>(choices: readonly T[], count: number): T[];
  /** A total cut into parts of at least `least`. */
  parts(count: number, least: number, most: number): number[];
}

export function dice(next: () => number): Dice {
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    of: (choices) => choices[int(0, choices.length - 1)]!,
    some: (choices, count) => {
      const left = [...choices];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!);
    },
    parts: (count, least, most) => Array.from({ length: count }, () => int(least, most)),
  };
}

/** As prose prints a count: 05, 34, 1.534. */
export const n = (value: number): string => (value >= 1 && value <= 9 ? `0${value}` : dots(value));
export const dots = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
export const comma = (value: number, places = 2): string =>
  value.toFixed(places).replace(".", ",").replace(/,?0+$/, "");
export const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** The number with a slip of the hand: digits swapped, one changed, one too many. Never the same number. */
export function slip(roll: Dice, value: number): number {
  const text = String(value);
  for (let tries = 0; tries < 20; tries++) {
    const way = roll.int(0, 2);
    let changed = text;
    if (way === 0 && text.length > 1) {
      const i = roll.int(0, text.length - 2);
      changed = text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2);
    } else if (way === 1) {
      const i = roll.int(0, text.length - 1);
      changed = text.slice(0, i) + String((Number(text[i]) + roll.int(1, 4)) % 10) + text.slice(i + 1);
    } else if (text.length > 2) {
      const i = roll.int(0, text.length - 1);
      changed = text.slice(0, i) + text[i] + text.slice(i);
    }
    if (changed !== text && changed[0] !== "0") return Number(changed);
  }
  return value + 1;
}
