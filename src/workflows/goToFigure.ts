import type { Consolidation } from "../engine/consolidation/consolidation";
import { parseStamp } from "../engine/sheet/stamp";
import type { CellRef } from "../engine/values/cells";
import type { Workbook } from "../ports/workbook";

/**
 * Selects a cell of the consolidated sheets in the open workbook; `false` when those sheets are not there: a sheet of the same name may be a
 * unit's own form, where the same cell means something else.
 */
export async function goToFigure(
  workbook: Pick<Workbook, "read" | "select">,
  { form, owner, period }: Consolidation,
  cell: CellRef,
): Promise<boolean> {
  const grid = await workbook.read(cell.sheet);
  const isThere = grid?.cells.some(({ value }) => {
    const stamp = typeof value === "string" ? parseStamp(value) : null;
    return (
      stamp?.kind === "consolidated" &&
      stamp.form === form.id &&
      stamp.unit === owner.code &&
      stamp.period === period.id
    );
  });
  if (!isThere) return false;
  await workbook.select(cell);
  return true;
}
