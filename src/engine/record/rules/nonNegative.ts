import type { FormSet } from "../../form/formSet";
import type { CellKind } from "./verdict";

/** Money of one unit from which on it was most likely written in đồng: a thousand billion đồng. */
const inAnotherUnit: Readonly<Record<FormSet["moneyUnit"], number>> = {
  đồng: 1e15,
  "nghìn đồng": 1e9,
  "triệu đồng": 1e6,
};

/** Holds for money of 0 or more, in the unit that the form declares. */
export const nonNegative: CellKind<"nonNegative"> = {
  kind: "nonNegative",
  judgeCell(_, { value }, { form }) {
    if (typeof value !== "number") return "undecided";
    if (value < 0) return { code: "negative", found: value, expected: "≥ 0" };
    if (value >= inAnotherUnit[form.moneyUnit]) {
      return {
        code: "money_unit_mixed",
        severity: "warning",
        found: value,
        expected: null,
        data: { moneyUnit: form.moneyUnit },
      };
    }
    return "holds";
  },
};
