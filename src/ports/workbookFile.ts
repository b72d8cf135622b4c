import type { ReceivedWorkbook } from "../engine/values/grid";
import type { WorkbookFilePlan } from "../engine/sheet/sheetPlan";

/** Workbook files as bytes, whatever their format. */
export interface WorkbookFile {
  /**
   * Opens a received file; its content decides the format, not its name.
   * @throws {Refusal} with a code when it can't be read as a workbook
   */
  decode(bytes: Uint8Array): Promise<ReceivedWorkbook> | ReceivedWorkbook;
  /** The same plan gives the same bytes. */
  encode(plan: WorkbookFilePlan): Uint8Array;
}
