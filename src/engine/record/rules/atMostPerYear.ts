import { yearsIn } from "../../values/period";
import { formatCount } from "../../values/numbers";
import type { FiguresKind } from "./verdict";

/** Holds when it happened at most so often a year; undecided for a unit of another level, whose number of such units is not known here. */
export const atMostPerYear: FiguresKind<"atMostPerYear"> = {
  kind: "atMostPerYear",
  judge({ perUnit, times }, [count = 0], { unit, period }) {
    if (unit.level !== perUnit) return "undecided";
    const years = yearsIn(period);
    if (count <= times * years) return "holds";
    return { found: count, expected: `≤ ${formatCount(times * years)}`, data: { years, times } };
  },
};
