import type { PlannedCell, SheetPlan } from "../../engine/sheet/sheetPlan";
import type { FigureRows } from "../../engine/sheet/tableSheet";
import type { Severity } from "../../engine/values/issue";

/** A place in the drawn sheet, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is known of one cell beside its content. */
export interface CellState {
  /** May be typed into. */
  readonly isOpen: boolean;
  readonly mark: Severity | null;
  /** Changed by a person since it was received. */
  readonly isChanged: boolean;
  /** Read out and shown beside the active cell; empty when there is nothing to say. */
  readonly note: string;
}

/** What the grid draws: a planned sheet and the state of its cells. It knows no unit and no indicator. */
export interface GridModel {
  readonly plan: SheetPlan;
  /** Rows of figures that the plan leaves out, drawn when they come into view; absent: the plan holds them all. */
  readonly rows?: FigureRows;
  /** `cell`: what is planned there, `null` for an empty place. */
  readonly stateOf: (cell: PlannedCell | null) => CellState;
}

/** Text typed or pasted into one open cell. */
export interface GridEdit extends Spot {
  readonly text: string;
}

/** What the grid tells. Each `onEdit` is one action for undo. */
export interface GridEvents {
  /** The range from `anchor` to `active`; both are the same for a single cell. */
  readonly onSelect: (active: Spot, anchor: Spot) => void;
  /** `locked` cells of the range were left as they are. */
  readonly onEdit: (edits: readonly GridEdit[], locked: number) => void;
  readonly onLocked: (spot: Spot) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFind: () => void;
}
