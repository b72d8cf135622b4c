import type { CellKind } from "./verdict";

/**
 * Broken by a count with decimals that a thousands dot would explain: 1.534 for 1 534, and, where figures commonly run to thousands,
 * 24.75 for 24 750, which is what a spreadsheet with English settings makes of 24.750. Says nothing of any other decimals.
 */
export const looksLikeThousands: CellKind<"looksLikeThousands"> = {
  kind: "looksLikeThousands",
  judgeCell(_, { value, indicator }) {
    if (typeof value !== "number") return "undecided";
    if (Number.isInteger(value) || value < 0) return "holds";
    const decimals = String(value).split(".")[1]?.length ?? 0;
    const likely = decimals === 3 || (decimals < 3 && indicator.runsToThousands);
    if (!likely || String(value).includes("e")) return "holds";
    return { found: value, expected: null, proposal: { value: Math.round(value * 1000), why: "thousandsDot" } };
  },
};
