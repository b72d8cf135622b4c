import type { FiguresKind } from "./verdict";

/** Broken by 24 750 people at 165 events: exactly 150 each looks estimated, not counted. */
export const exactMultiple: FiguresKind<"exactMultiple"> = {
  kind: "exactMultiple",
  judge({ from }, [of = 0, per = 0]) {
    if (per < from || of <= 0 || of % per !== 0) return "holds";
    return { found: of, expected: null, data: { each: of / per, times: per } };
  },
};
