import type { FiguresKind } from "./verdict";

/** Holds unless there are some of the first and none of the second. */
export const positiveNeedsPositive: FiguresKind<"positiveNeedsPositive"> = {
  kind: "positiveNeedsPositive",
  judge(_, [first = 0, second = 0]) {
    if (first <= 0 || second > 0) return "holds";
    return { found: second, expected: "> 0", data: { first } };
  },
};
