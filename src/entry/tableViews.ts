import type { Consolidation } from "../engine/consolidation/consolidation";
import { openConsolidatedTable } from "../engine/consolidation/planConsolidatedWorkbook";
import { tablePlaces, type TablePlaces } from "../engine/sheet/tablePlaces";
import type { TableView } from "../pane/work/services";
import { consolidatedSheetWords } from "./sayings";

/** The tables of a consolidation; each is laid out when it is first looked at. */
export function tableViews(consolidation: Consolidation): readonly TableView[] {
  const { form, rows } = consolidation;
  return form.tables.map((table): TableView => {
    let places: TablePlaces | null = null;
    return {
      id: table.id,
      name: table.number,
      consolidation,
      open: () => openConsolidatedTable(consolidation, table, consolidatedSheetWords(form.id)),
      cellOf(unit, indicator) {
        places ??= tablePlaces(
          table,
          rows.map((row) => row.unit),
          true,
        );
        return places.cellOf(unit, indicator);
      },
    };
  });
}
