import type { CellKind } from "./verdict";

/** A count so large is a slip of the keyboard: no table of this kind counts in thousands of millions. */
const tooLarge = 1e9;

/** Holds for 0, 1, 2, … */
export const wholeNonNegative: CellKind<"wholeNonNegative"> = {
  kind: "wholeNonNegative",
  judgeCell(_, { value }) {
    if (typeof value !== "number") return "undecided";
    if (value < 0) return { code: "negative", found: value, expected: "≥ 0" };
    if (!Number.isInteger(value)) return { code: "not_whole", found: value, expected: null };
    if (value >= tooLarge) return { code: "too_many_digits", found: value, expected: "< 1.000.000.000" };
    return "holds";
  },
};
