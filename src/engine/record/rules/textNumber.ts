import { readFigure } from "../../values/numbers";
import type { CellKind } from "./verdict";

/** Broken by a figure that is stored as text; more gravely by one that can be read in two ways. */
export const textNumber: CellKind<"textNumber"> = {
  kind: "textNumber",
  judgeCell(_, { value, stated, reading }) {
    if (reading === "numberAsText") {
      return { found: stated, expected: null, proposal: { value, why: "cleanText" } };
    }
    if (reading !== "ambiguousText") return "holds";
    const read = readFigure(String(stated));
    return {
      code: "ambiguous_text_number",
      severity: "warning",
      found: stated,
      expected: null,
      ...(read.kind === "ambiguous" && { proposal: { value: read.other, why: "thousandsDot" } }),
    };
  },
};
