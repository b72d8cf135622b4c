import { isTyped } from "../../engine/consolidation/typed";
import { columnsOf, type FormSet, type Indicator } from "../../engine/form/formSet";
import { recordedIn, type RecordedValue, type ValueDecision } from "../../engine/record/record";
import type { PlannedCell } from "../../engine/sheet/sheetPlan";
import type { OpenTable } from "../../engine/sheet/tableSheet";
import type { CellRange } from "../../engine/values/cells";
import type { Steps } from "../../engine/values/steps";
import type { Unit } from "../../engine/values/unit";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { findCells } from "../grid/findCells";
import { layOutGrid } from "../grid/gridLayout";
import type { CellState, GridModel, Spot } from "../grid/gridModel";
import type { ChangedValues } from "../work/decisions";
import type { TableView } from "../work/services";

/** What a cell of a table means. */
export interface Figure {
  readonly indicator: Indicator;
  /** `null` in the total row. */
  readonly unit: Unit | null;
  readonly recorded: RecordedValue | null;
  /** Whether the unit has reported at all. */
  readonly isReported: boolean;
  /** Whether the figures of the unit are typed, since it sent no file. */
  readonly isTyped: boolean;
}

/** A table as the grid shows it, and the meaning of its cells. */
export interface TableModel {
  readonly grid: GridModel;
  readonly figureAt: (row: number, column: number) => Figure | null;
  readonly stateAt: (row: number, column: number) => CellState;
  /** Of the figures in a range. */
  readonly sumOf: (range: CellRange) => Steps<number>;
  readonly find: (query: string) => Steps<readonly Spot[]>;
}

const plain: CellState = { isOpen: false, mark: null, isChanged: false, note: "" };

/** @param pending what was decided since the table was added up: it shows at once, the totals follow */
export function tableModelOf(
  view: TableView,
  { sheet, rows }: OpenTable,
  pending: ChangedValues,
  words: PaneWords,
): TableModel {
  const figureAt = figuresOn(view, rows.first, pending);
  const shown = pending.size === 0 ? rows : { ...rows, cellsOf: (row: number) => rows.cellsOf(row).map(asDecided) };
  const layout = layOutGrid(sheet, shown);
  const isJoined = view.consolidation.joined != null;
  return {
    grid: { plan: sheet, rows: shown, stateOf },
    figureAt,
    stateAt: (row, column) => stateOf(layout.cellAt(row, column)),
    *sumOf({ top, left, bottom, right }) {
      let sum = 0;
      for (let row = top; row <= bottom; row += 1) {
        for (const { column, value, style } of layout.cellsOf(row)) {
          if (column >= left && column <= right && typeof value === "number" && style !== "rowNumber") sum += value;
        }
        yield;
      }
      return sum;
    },
    find: (query) => findCells(layout, query),
  };

  function asDecided(cell: PlannedCell): PlannedCell {
    const figure = figureAt(cell.row, cell.column);
    const isPending = figure?.unit && pending.get(figure.unit.code)?.has(figure.indicator.id);
    return isPending ? { ...cell, value: figure.recorded?.value ?? null } : cell;
  }

  function stateOf(cell: PlannedCell | null): CellState {
    if (!cell) return plain;
    const figure = figureAt(cell.row, cell.column);
    const decision = figure?.recorded?.decision;
    const by = figure?.recorded?.reason ?? "";
    const change = isJoined
      ? by
      : decision === "edited"
        ? words.grid.edited(by)
        : decision === "repaired"
          ? words.grid.repaired(by)
          : "";
    return {
      isOpen:
        !isJoined && figure?.unit != null && (figure.isReported || figure.isTyped) && cell.style !== "notApplicable",
      mark: cell.mark ?? null,
      isChanged: !isJoined && (decision === "edited" || decision === "repaired"),
      note: [cell.note ?? "", change].filter(Boolean).join("\n"),
    };
  }
}

/** Whose figure stands where: a unit has one row and an indicator one column. */
function figuresOn(
  { id, cellOf, consolidation }: TableView,
  firstRow: number,
  pending: ChangedValues,
): TableModel["figureAt"] {
  const { form, rows, typed } = consolidation;
  const columns = new Map<number, Indicator>();
  for (const indicator of indicatorsOn(form, id)) {
    const at = cellOf(null, indicator.id);
    if (at) columns.set(at.column, indicator);
  }
  return (row, column) => {
    const indicator = columns.get(column);
    const index = row - firstRow;
    if (!indicator || index < 0 || index > rows.length) return null;
    const at = rows[index];
    if (!at) return { indicator, unit: null, recorded: null, isReported: false, isTyped: false };
    const recorded = recordedIn(at.record, indicator.id) ?? null;
    const decision = pending.get(at.unit.code)?.get(indicator.id);
    const decided = decision === undefined ? recorded : withDecision(recorded, decision);
    return {
      indicator,
      unit: at.unit,
      recorded: decided,
      isReported: at.record !== null,
      isTyped: isTyped(typed, at.unit.code),
    };
  };
}

/** A figure as it will be recorded; judging it comes later. */
function withDecision(recorded: RecordedValue | null, decision: ValueDecision | null): RecordedValue {
  const found = recorded?.found ?? null;
  return {
    value: decision ? decision.value : (found?.value ?? null),
    cell: recorded?.cell ?? null,
    asFound: recorded?.asFound ?? null,
    decision: decision?.kind ?? "asFound",
    reason: decision?.reason ?? null,
    found,
  };
}

function indicatorsOn(form: FormSet, tableId: string): readonly Indicator[] {
  const table = form.tables.find(({ id }) => id === tableId);
  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return (table ? columnsOf(table) : []).flatMap((id) => byId.get(id) ?? []);
}
