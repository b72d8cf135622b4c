import type { Consolidation } from "../engine/consolidation/consolidation";
import { consolidatedTableDrawer } from "../engine/consolidation/planConsolidatedWorkbook";
import type { DrawnTable } from "../engine/sheet/tableSheet";
import type { TableView } from "../pane/work/services";
import { consolidatedSheetWords } from "./sayings";

/** The tables of a consolidation; each is drawn when it is first looked at, since an edit of hundreds of units would have to wait for all. */
export function tableViews(consolidation: Consolidation): readonly TableView[] {
  let draw: ReturnType<typeof consolidatedTableDrawer> | null = null;
  return consolidation.form.tables.map((table): TableView => {
    let drawn: DrawnTable | null = null;
    const now = () => {
      draw ??= consolidatedTableDrawer(consolidation, consolidatedSheetWords(consolidation.form.id));
      return (drawn ??= draw(table));
    };
    return {
      id: table.id,
      name: table.number,
      get plan() {
        return now().sheet;
      },
      cellOf: (unit, indicator) => now().cellOf(unit, indicator),
    };
  });
}
