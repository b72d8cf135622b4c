import { drawList, numberCell, textCell, type ListColumn } from "../sheet/listSheet";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { Severity } from "../values/issue";
import type { Consolidation } from "./consolidation";
import type { ConsolidatedWords } from "./planConsolidatedWords";
import { formDeadline, trackUnits, type TableState, type TrackedUnit } from "./tracking";

const marks: { readonly [state in TableState]: Severity | null } = {
  notAsked: null,
  missing: "error",
  held: "error",
  errors: "error",
  typed: "warning",
  toReview: "warning",
  accepted: null,
};

/** Theo dõi: units by tables, what is missing, late, wrong or done. */
export function planTracking(consolidation: Consolidation, words: ConsolidatedWords): SheetPlan {
  const { sheetName, title, headings, states, summary, late } = words.tracking;
  const tracking = trackUnits(
    consolidation,
    consolidation.deadline ?? { due: formDeadline(consolidation), asOf: null },
  );
  const columns: readonly ListColumn<TrackedUnit>[] = [
    { heading: headings.number, width: 5, cell: (_, index) => numberCell(index + 1) },
    { heading: headings.unit, width: 24, cell: ({ unit }) => textCell(unit.name) },
    ...consolidation.form.tables.map(({ id, number }): ListColumn<TrackedUnit> => ({
      heading: number,
      width: 15,
      cell: ({ tables }) => {
        const state = tables.get(id)!;
        const mark = marks[state];
        return { ...textCell(states[state]), ...(mark ? { mark } : {}) };
      },
    })),
    { heading: headings.sent, width: 12, cell: ({ sent }) => textCell(sent && words.tracking.date(sent)) },
    {
      heading: headings.late,
      width: 14,
      cell: ({ daysLate }) => {
        if (daysLate === null) return textCell(null);
        return daysLate === 0 ? textCell(late(0)) : { ...textCell(late(daysLate)), mark: "warning" };
      },
    },
    { heading: headings.errors, width: 7, cell: ({ errors }) => countCell(errors) },
    { heading: headings.warnings, width: 10, cell: ({ warnings }) => countCell(warnings) },
    { heading: headings.accepted, width: 12, cell: ({ accepted }) => countCell(accepted) },
    { heading: headings.files, width: 9, cell: ({ files }) => countCell(files) },
    { heading: headings.file, width: 32, cell: ({ file }) => textCell(file) },
  ];
  return drawList(sheetName, title, [summary(tracking)], columns, tracking.units);
}

const countCell = (value: number) => (value === 0 ? textCell(null) : numberCell(value));
