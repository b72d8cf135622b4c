import { a1 } from "../../engine/values/cells";
import { limits } from "./limits";

/** A reference such as R[-3]C, R2C5 or RC[-1] that is no part of a longer word. */
const reference = /(?<![\w."'])R(\[-?[0-9]{1,7}\]|[0-9]{1,7})?C(\[-?[0-9]{1,5}\]|[0-9]{1,5})?(?![\w("])/g;

/**
 * A formula of the R1C1 kind, as it stands in the cell given, in the A1 kind: "SUM(R[-3]C:R[-1]C)" in D8 is "SUM(D5:D7)". References beyond the
 * sheet stay as they are, and so do texts in quotes.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula
    .split('"')
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(reference, (found, rowPart: string | undefined, columnPart: string | undefined) => {
            const r = placeOf(rowPart, row);
            const c = placeOf(columnPart, column);
            return r < 0 || c < 0 || r >= limits.rows || c >= limits.columns ? found : a1(r, c);
          }),
    )
    .join('"');
}

function placeOf(part: string | undefined, here: number): number {
  if (part === undefined) return here;
  return part.startsWith("[") ? here + Number(part.slice(1, -1)) : Number(part) - 1;
}
