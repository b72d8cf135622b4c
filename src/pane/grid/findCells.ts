import type { Steps } from "../../engine/values/steps";
import { fold } from "../../engine/values/text";
import { textOf } from "./cellDrawing";
import type { GridLayout } from "./gridLayout";
import type { Spot } from "./gridModel";

/** Places whose text contains the query, without regard to diacritics, row by row. */
export function* findCells(layout: GridLayout, query: string): Steps<readonly Spot[]> {
  const wanted = fold(query);
  const found: Spot[] = [];
  if (wanted === "") return found;
  for (let row = layout.firstRow; row <= (layout.totalRow ?? layout.lastRow); row += 1) {
    for (const cell of layout.cellsOf(row)) {
      if (cell.value !== null && fold(textOf(cell)).includes(wanted)) found.push({ row, column: cell.column });
    }
    yield;
  }
  return found;
}
