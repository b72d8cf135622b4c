import type { FiguresKind } from "./verdict";

/** Holds unless there is none of the first and yet some of the second. */
export const zeroMeansZero: FiguresKind<"zeroMeansZero"> = {
  kind: "zeroMeansZero",
  judge(_, [first = 0, second = 0]) {
    if (first !== 0 || second === 0) return "holds";
    return { found: second, expected: "= 0" };
  },
};
