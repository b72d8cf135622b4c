import { Refusal } from "../../engine/values/grid";
import type { Grid, ReceivedWorkbook } from "../../engine/values/grid";
import { limits } from "./limits";

/**
 * The same workbook, whose sheets together give no more cells and text than a person's work can need: whoever recognises tables in them
 * looks at each. A sheet beyond that refuses to be read.
 */
export function withinLimits(workbook: ReceivedWorkbook): ReceivedWorkbook {
  const { book } = limits;
  let cells = 0;
  let texts = 0;
  let characters = 0;
  const sheets = workbook.sheets.map((sheet) => {
    let known: Grid | null = null;
    const read = (): Grid => {
      if (known) return known;
      if (cells >= book.cells || texts >= book.texts || characters >= book.characters)
        throw new Refusal("too_large", "all sheets together");
      const grid = sheet.read();
      cells += grid.cells.length;
      for (const { value } of grid.cells) {
        if (typeof value !== "string") continue;
        if (value.length > limits.textLength) throw new Refusal("too_large", "text of a cell");
        texts++;
        characters += value.length;
      }
      if (cells > book.cells || texts > book.texts || characters > book.characters)
        throw new Refusal("too_large", "all sheets together");
      return (known = grid);
    };
    return { name: sheet.name, hidden: sheet.hidden, size: sheet.size, read };
  });
  return { ...workbook, sheets };
}
