import type { WorkbookPlan } from "../engine/sheet/sheetPlan";
import { Refusal } from "../engine/values/grid";
import type { SheetSource } from "../engine/values/grid";
import type { KeptWayBack, WayBack, Workbook } from "../ports/workbook";

export type { Entered, Entry, HostLinks, WriteOptions } from "../ports/workbook";

/** A way back from the last writing, until it is given up. */
export type Undo = WayBack;
/** A way back that an earlier writing left in the workbook. */
export type KeptUndo = KeptWayBack;

/** What writing a plan into the open workbook would change; nothing has been changed yet. */
export interface SheetsToWrite {
  readonly plan: WorkbookPlan;
  /** Sheets that do not exist yet, or are empty. */
  readonly adds: readonly string[];
  /** Sheets with content that would give way to the planned ones. */
  readonly replaces: readonly string[];
}

/** Looks at the open workbook to say what writing the plan would change. */
export async function weighSheets(workbook: Workbook, plan: WorkbookPlan): Promise<SheetsToWrite> {
  const standing = new Map<string, SheetSource>();
  for (const sheet of (await workbook.asReceived()).sheets) standing.set(nameKey(sheet.name), sheet);
  const adds: string[] = [];
  const replaces: string[] = [];
  for (const { name } of plan.sheets) {
    const sheet = standing.get(nameKey(name));
    (sheet && hasContent(sheet) ? replaces : adds).push(name);
  }
  return { plan, adds, replaces };
}

/** Excel takes names that differ in case only for the same. */
function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function hasContent(sheet: SheetSource): boolean {
  try {
    return sheet.read().cells.some(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
