import { formatCount } from "../../values/numbers";
import type { FiguresKind } from "./verdict";

/** Holds when the part is not larger than the whole. */
export const atMost: FiguresKind<"atMost"> = {
  kind: "atMost",
  judge(_, [part = 0, whole = 0]) {
    if (part <= whole) return "holds";
    return { found: part, expected: `≤ ${formatCount(whole)}`, data: { whole } };
  },
};
