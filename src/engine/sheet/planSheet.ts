import type { FormSet, Table } from "../form/formSet";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import type { SheetPlan } from "./sheetPlan";
import type { SheetWords } from "./sheetWords";
import { drawTable, type DrawnTable } from "./tableSheet";

/** Whose sheet is planned, and for which period. */
export interface SheetScope {
  /** Named in the unit line and the stamp. */
  readonly owner: Unit;
  /** One row each, in this order. A list of the owner alone gives the sheet that a single unit fills in. */
  readonly units: readonly Unit[];
  readonly period: Period;
  readonly words: SheetWords;
}

/**
 * The empty sheet of one table. The rows of a single unit's sheet look like those of a whole list, with TT and Đơn vị in front, so that a
 * filled row can be pasted into the table of the level above as it is.
 */
export function planSheet(form: FormSet, table: Table, scope: SheetScope): SheetPlan {
  return drawEmptyTable(form, table, scope).sheet;
}

/** The same, telling where each figure goes. */
export function drawEmptyTable(form: FormSet, table: Table, scope: SheetScope): DrawnTable {
  return drawTable(form, table, {
    owner: scope.owner,
    rows: scope.units.map((unit) => ({ unit, label: unit.name, mark: null, figures: null })),
    period: scope.period,
    kind: isList(scope) ? "consolidated" : "unit",
    totals: null,
    coverage: null,
    footnote: null,
    words: scope.words,
  });
}

/** A sheet for several units speaks through its total row, as a consolidated one does. */
export function isList(scope: Pick<SheetScope, "owner" | "units">): boolean {
  return scope.units.length !== 1 || scope.units[0]!.code !== scope.owner.code;
}
