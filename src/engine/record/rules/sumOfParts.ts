import { indicatorOf } from "../../form/formSet";
import { formatCount } from "../../values/numbers";
import { sumsTo } from "../../values/rounding";
import type { FiguresKind } from "./verdict";

/** Holds when the whole can be what its parts come to, given how finely each was typed. */
export const sumOfParts: FiguresKind<"sumOfParts"> = {
  kind: "sumOfParts",
  judge(rule, [whole = 0, ...parts], { form }) {
    if (sumsTo(whole, parts, { type: indicatorOf(form, rule.whole).type, moneyUnit: form.moneyUnit })) return "holds";
    const sum = Math.round(parts.reduce((total, part) => total + part, 0) * 1e6) / 1e6;
    return { found: whole, expected: `= ${formatCount(sum)}`, data: { sum } };
  },
};
