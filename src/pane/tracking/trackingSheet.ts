import type { FormSet } from "../../engine/form/formSet";
import type { TableState, TrackedUnit } from "../../engine/consolidation/tracking";
import type { CellStyle, PlannedCell } from "../../engine/sheet/sheetPlan";
import type { Severity } from "../../engine/values/issue";
import type { ScreenWords } from "../../definitions/words/vi/screens";
import type { CellState, GridModel } from "../grid/gridModel";

const marks: { readonly [state in TableState]: Severity | null } = {
  notAsked: null,
  missing: "error",
  held: "error",
  errors: "error",
  typed: "warning",
  toReview: "warning",
  accepted: null,
};

/** The matrix as the grid draws it: a row of headings, then a row for each unit from row 1. */
export function trackingSheet(form: FormSet, units: readonly TrackedUnit[], words: ScreenWords["tracking"]): GridModel {
  const { headings, states } = words;
  const names = [
    headings.number,
    headings.unit,
    ...form.tables.map(({ number }) => number),
    headings.sent,
    headings.late,
    headings.errors,
    headings.warnings,
    headings.accepted,
    headings.files,
  ];
  const cells: PlannedCell[] = names.map((value, column) => ({ row: 0, column, value, style: "header" }));
  for (const [at, tracked] of units.entries()) {
    let column = 0;
    const put = (value: PlannedCell["value"], style: CellStyle, mark: Severity | null = null) =>
      cells.push({ row: at + 1, column: column++, value, style, ...(mark ? { mark } : {}) });
    put(at + 1, "rowNumber");
    put(tracked.unit.name, "rowLabel");
    for (const { id } of form.tables) {
      const state = tracked.tables.get(id)!;
      put(states[state], state === "notAsked" ? "notApplicable" : "figureText", marks[state]);
    }
    const { sent, daysLate } = tracked;
    put(sent === null ? null : words.date(sent), "figure");
    put(daysLate === null ? null : words.late(daysLate), "figureText", (daysLate ?? 0) > 0 ? "warning" : null);
    for (const count of [tracked.errors, tracked.warnings, tracked.accepted]) put(count === 0 ? null : count, "figure");
    put(tracked.files === 0 ? null : tracked.files, "figure");
  }
  return {
    plan: {
      name: words.sheetName,
      cells,
      merges: [],
      columnWidths: [5, 26, ...form.tables.map(() => 15), 11, 15, 6, 9, 10, 8],
      rowHeights: new Map([[0, 30]]),
      freeze: { rows: 1, columns: 2 },
      print: { orientation: "landscape", repeatRows: { from: 0, to: 0 }, fitToWidth: true, area: null },
      isProtected: false,
      validations: [],
      filter: null,
      hidden: false,
    },
    stateOf: (cell): CellState => ({ isOpen: false, mark: cell?.mark ?? null, isChanged: false, note: "" }),
  };
}
