import type { FiguresKind } from "./verdict";

/** Broken when every figure that the unit was asked for is nil or blank. */
export const nothingReported: FiguresKind<"nothingReported"> = {
  kind: "nothingReported",
  judge(_, figures) {
    return figures.some((figure) => figure !== 0) ? "holds" : { found: 0, expected: null };
  },
};
