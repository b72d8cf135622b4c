import type { WorkbookPlan } from "../engine/sheet/sheetPlan";
import type { CellRef } from "../engine/values/cells";
import type { Grid, ReceivedWorkbook } from "../engine/values/grid";
import type { Severity } from "../engine/values/issue";

/** A cell that a finding rests on. */
export interface CellMark {
  readonly cell: CellRef;
  readonly severity: Severity;
}

/** The way back from one `write`. Until `keep` or the next `write`, what stood there before is kept aside. */
export interface WayBack {
  /** Puts back what stood there before; what was typed into the written sheets since then is lost. */
  undo(): Promise<void>;
  /** Gives up the way back and what was kept for it. */
  keep(): Promise<void>;
}

/**
 * The workbook that the person has open. Nothing in it changes but by `write`, `mark`, `clearMarks` and `select`.
 * Every method throws a `HostFailure` with a code when the host refuses, and can then be called again.
 */
export interface Workbook {
  /** What a received file of the same content would give. A sheet too large to be one of ours refuses to be read. */
  asReceived(): Promise<ReceivedWorkbook>;
  /** The cells as they stand; `null` when there is no such sheet. */
  read(sheetName: string): Promise<Grid | null>;
  /**
   * Draws the planned sheets, each in place of the one of its name, and keeps the plan's custom properties and lineage. All of it is done or
   * none; formulas elsewhere that point at a replaced sheet then point at the new one.
   */
  write(plan: WorkbookPlan): Promise<WayBack>;
  /** Shows these marks and no others. The formats of the cells themselves stay as they are. */
  mark(marks: readonly CellMark[]): Promise<void>;
  clearMarks(): Promise<void>;
  /** Goes to the cell as if the person had clicked it. */
  select(cell: CellRef): Promise<void>;
  /**
   * Calls back with the name of a sheet where something was changed, by anybody; "" when the host will not say which. A hint: hosts lose
   * events, so a full check stays on offer.
   * Returns how to stop listening.
   */
  onChange(changed: (sheetName: string) => void): Promise<() => Promise<void>>;
}
