import type { CellKind } from "./verdict";

/** Broken by a figure in a column that units of this level leave blank. A nil there says nothing wrong. */
export const ownerLevel: CellKind<"ownerLevel"> = {
  kind: "ownerLevel",
  judgeCell(_, { indicator, value, stated }, { unit }) {
    if (indicator.ownerLevels === null || indicator.ownerLevels.includes(unit.level) || value === 0) return "holds";
    return { found: stated, expected: null, data: { level: unit.level, ownerLevel: indicator.ownerLevels[0]! } };
  },
};
