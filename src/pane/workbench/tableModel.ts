import type { Consolidation } from "../../engine/consolidation/consolidation";
import { columnsOf, type FormSet, type Indicator } from "../../engine/form/formSet";
import type { RecordedValue } from "../../engine/record/record";
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
}

const plain: CellState = { isOpen: false, mark: null, isChanged: false, note: "" };

export function tableModelOf(view: TableView, consolidation: Consolidation, words: PaneWords): TableModel {
  const figures = figuresOf(view, consolidation);
  const planned = new Map(view.plan.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  return {
    figureAt: (row, column) => figures.get(keyOf(row, column)) ?? null,
    grid: {
      plan: view.plan,
      stateAt(row, column) {
        const cell = planned.get(keyOf(row, column));
        const figure = figures.get(keyOf(row, column));
        if (!cell) return plain;
        const decision = figure?.recorded?.decision;
        const isChanged = decision === "edited" || decision === "repaired";
        const by = figure?.recorded?.reason ?? "";
        const change =
          decision === "edited" ? words.grid.edited(by) : decision === "repaired" ? words.grid.repaired(by) : "";
        return {
          isOpen: figure?.unit != null && figure.isReported && cell.style !== "notApplicable",
          mark: cell.mark ?? null,
          isChanged,
          note: [cell.note ?? "", change].filter(Boolean).join("\n"),
        };
      },
    },
  };
}

function figuresOf(view: TableView, { form, rows }: Consolidation): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const indicators = indicatorsOn(form, view.id);
  for (const { unit, record } of [...rows, { unit: null, record: null }]) {
    for (const indicator of indicators) {
      const at = view.cellOf(unit?.code ?? null, indicator.id);
      if (!at) continue;
      const recorded = record?.values.get(indicator.id) ?? null;
      figures.set(keyOf(at.row, at.column), { indicator, unit, recorded, isReported: record !== null });
    }
  }
  return figures;
}

function indicatorsOn(form: FormSet, tableId: string): readonly Indicator[] {
  const table = form.tables.find(({ id }) => id === tableId);
  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return (table ? columnsOf(table) : []).flatMap((id) => byId.get(id) ?? []);
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
