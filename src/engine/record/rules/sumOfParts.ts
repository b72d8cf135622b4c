import { formatCount } from "../../values/numbers";
import type { FiguresKind } from "./verdict";

/** Holds when the whole is what its parts come to. Money and measures may carry the rounding of binary fractions. */
export const sumOfParts: FiguresKind<"sumOfParts"> = {
  kind: "sumOfParts",
  judge(_, [whole = 0, ...parts]) {
    const sum = parts.reduce((total, part) => total + part, 0);
    if (Math.abs(whole - sum) <= 1e-9 * Math.max(1, Math.abs(sum))) return "holds";
    return { found: whole, expected: `= ${formatCount(sum)}`, data: { sum } };
  },
};
