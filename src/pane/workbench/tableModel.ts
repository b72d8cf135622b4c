import type { Consolidation } from "../../engine/consolidation/consolidation";
import { columnsOf, type FormSet, type Indicator } from "../../engine/form/formSet";
import { recordedIn, type RecordedValue } from "../../engine/record/record";
import type { PlannedCell } from "../../engine/sheet/sheetPlan";
import type { Unit } from "../../engine/values/unit";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { CellState, GridModel } from "../grid/gridModel";
import type { TableView } from "../work/services";

/** What a cell of a table means. */
export interface Figure {
  readonly indicator: Indicator;
  /** `null` in the total row. */
  readonly unit: Unit | null;
  readonly recorded: RecordedValue | null;
  /** Whether the unit has reported at all. */
  readonly isReported: boolean;
}

/** A table as the grid shows it, and the meaning of its cells. */
export interface TableModel {
  readonly grid: GridModel;
  readonly figureAt: (row: number, column: number) => Figure | null;
  readonly stateAt: (row: number, column: number) => CellState;
}

const plain: CellState = { isOpen: false, mark: null, isChanged: false, note: "" };

export function tableModelOf(view: TableView, consolidation: Consolidation, words: PaneWords): TableModel {
  const figureAt = figuresOn(view, consolidation);
  const isJoined = consolidation.joined != null;
  return {
    figureAt,
    stateAt: (row, column) =>
      stateOf(view.plan.cells.find((cell) => cell.row === row && cell.column === column) ?? null),
    grid: { plan: view.plan, stateOf },
  };

  function stateOf(cell: PlannedCell | null): CellState {
    if (!cell) return plain;
    const figure = figureAt(cell.row, cell.column);
    const decision = figure?.recorded?.decision;
    const by = figure?.recorded?.reason ?? "";
    const change =
      isJoined ? by : decision === "edited" ? words.grid.edited(by) : decision === "repaired" ? words.grid.repaired(by) : "";
    return {
      isOpen: !isJoined && figure?.unit != null && figure.isReported && cell.style !== "notApplicable",
      mark: cell.mark ?? null,
      isChanged: !isJoined && (decision === "edited" || decision === "repaired"),
      note: [cell.note ?? "", change].filter(Boolean).join("\n"),
    };
  }
}

/** Whose figure stands where: a unit has one row and an indicator one column, so only those are looked up. */
function figuresOn(view: TableView, { form, rows }: Consolidation): TableModel["figureAt"] {
  const indicators = indicatorsOn(form, view.id);
  const units = [...rows.map(({ unit, record }) => ({ unit, record })), { unit: null, record: null }];
  const columns = new Map<number, Indicator>();
  for (const indicator of indicators) {
    const at = view.cellOf(rows[0]?.unit.code ?? null, indicator.id);
    if (at) columns.set(at.column, indicator);
  }
  const unitRows = new Map<number, (typeof units)[number]>();
  for (const each of units) {
    const at = view.cellOf(each.unit?.code ?? null, indicators[0]?.id ?? "");
    if (at) unitRows.set(at.row, each);
  }
  return (row, column) => {
    const at = unitRows.get(row);
    const indicator = columns.get(column);
    if (!at || !indicator) return null;
    const recorded = recordedIn(at.record, indicator.id) ?? null;
    return { indicator, unit: at.unit, recorded, isReported: at.record !== null };
  };
}

function indicatorsOn(form: FormSet, tableId: string): readonly Indicator[] {
  const table = form.tables.find(({ id }) => id === tableId);
  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return (table ? columnsOf(table) : []).flatMap((id) => byId.get(id) ?? []);
}
