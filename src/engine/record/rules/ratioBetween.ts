import { formatCount, roundHalfUp } from "../../values/numbers";
import type { FiguresKind } from "./verdict";

/**
 * Holds when the numerator per one of the denominator lies in the range, ends included; undecided when either is nil, which other rules
 * look at. A numerator that fits once its last zero is gone is offered so.
 */
export const ratioBetween: FiguresKind<"ratioBetween"> = {
  kind: "ratioBetween",
  judge({ low, high }, [numerator = 0, denominator = 0]) {
    if (numerator <= 0 || denominator <= 0) return "undecided";
    const ratio = numerator / denominator;
    if (ratio >= low && ratio <= high) return "holds";
    const shorter = numerator / 10;
    const extraZero =
      ratio > high && Number.isInteger(shorter) && shorter / denominator >= low && shorter / denominator <= high;
    return {
      found: numerator,
      expected: `${formatCount(low)}–${formatCount(high)}`,
      data: { ratio: roundHalfUp(ratio, 2), low, high, denominator },
      ...(extraZero && { proposal: { value: shorter, why: "extraZero" } }),
    };
  },
};
