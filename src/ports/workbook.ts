import type { WorkbookPlan } from "../engine/sheet/sheetPlan";
import type { CellRef } from "../engine/values/cells";
import type { CellValue, Grid, ReceivedWorkbook } from "../engine/values/grid";
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

/** A way back that is still in the workbook, perhaps since an earlier day. */
export interface KeptWayBack extends WayBack {
  /** Names of the sheets as they stand now, which `undo` would replace or take away; none when only old copies are left that nothing leads back to. */
  readonly sheets: readonly string[];
}

export interface WriteOptions {
  /** Called before the first and after every part that was sent. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Heard between the parts; the last one puts everything in place and is no longer called off. */
  readonly signal?: AbortSignal;
}

/** One value for one cell that the person has looked at. */
export interface Entry {
  readonly cell: CellRef;
  /** What stood there then: in a cell that holds anything else by now, or a formula, nothing is entered. */
  readonly expected: CellValue;
  readonly value: CellValue;
}

export type Entered =
  | { readonly outcome: "entered"; readonly undo: () => Promise<Entered> }
  /** Something else stands there by now. */
  | { readonly outcome: "changed"; readonly found: CellValue }
  /** The cell is locked on a protected sheet. */
  | { readonly outcome: "locked" }
  /** The cell made something else of it, such as a text; it holds again what it held before. */
  | { readonly outcome: "notTaken" };

/** What a cell holds: a value that somebody typed, or a formula without "=". */
export type CellContent = { readonly value: CellValue } | { readonly formula: string };

/** One of several cells that change together. */
export interface ContentChange {
  readonly cell: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** Links to other workbooks, where the host lets an add-in look after them. */
export interface HostLinks {
  /** Workbooks that the open one links to, the person's own links too. */
  readonly workbooks: number;
  readonly isAutomatic: boolean;
}

/**
 * The workbook that the person has open. Nothing in it changes but by `write`, `enter`, `exchange`, `mark`, `clearMarks`, `select`,
 * `keepLineage`, `refreshLinks` and `breakLinks`.
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
   * @throws {Cancelled} when called off
   */
  write(plan: WorkbookPlan, options?: WriteOptions): Promise<WayBack>;
  /** The way back from the last `write` that replaced sheets, also after the pane was closed; `null` when nothing is kept. Changes nothing. */
  wayBack(): Promise<KeptWayBack | null>;
  /** Enters one value where the person has seen `expected`, or nothing at all. */
  enter(entry: Entry): Promise<Entered>;
  /**
   * Enters all of these and keeps the lineage that goes with them.
   * @returns `false` when one of the cells holds anything else than `before` by now: then nothing is entered
   */
  exchange(changes: readonly ContentChange[], lineage: string): Promise<boolean>;
  /**
   * Shows these marks and no others. The formats of the cells themselves stay as they are.
   * @returns names of sheets with a password, on which no mark can be shown or taken away
   */
  mark(marks: readonly CellMark[]): Promise<readonly string[]>;
  /** @returns as `mark` */
  clearMarks(): Promise<readonly string[]>;
  /** Goes to the cell as if the person had clicked it. */
  select(cell: CellRef): Promise<void>;
  /**
   * Calls back with the name of a sheet where something was changed, by anybody; "" when the host will not say which. A hint: hosts lose
   * events, so a full check stays on offer.
   * Returns how to stop listening.
   */
  onChange(changed: (sheetName: string) => void): Promise<() => Promise<void>>;
  /** The lineage part alone, which is quicker than `asReceived`; `null` when there is none. */
  lineage(): Promise<string | null>;
  /** Puts another lineage part in the place of the one that is there. */
  keepLineage(lineage: string): Promise<void>;
  /** Whether formulas may point at folders of a machine here; in a browser only at https addresses. */
  reachesFolders(): boolean;
  /** `null` where only the person can refresh or break links, in the host's own window. */
  hostLinks(): Promise<HostLinks | null>;
  /** Fetches what the linked workbooks hold now. @throws {HostFailure} "unsupported" where `hostLinks` is `null` */
  refreshLinks(): Promise<void>;
  /** Turns all links into the figures they show, for good. @throws {HostFailure} "unsupported" where `hostLinks` is `null` */
  breakLinks(): Promise<void>;
}
