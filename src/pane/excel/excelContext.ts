import { createContext, useContext } from "react";
import type { ExcelWords } from "../../definitions/words/vi/excel";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { FormSet } from "../../engine/form/formSet";
import type { CellRef } from "../../engine/values/cells";
import type { Period } from "../../engine/values/period";
import type { Unit } from "../../engine/values/unit";
import type { MarkedCell, SheetCheck } from "../../workflows/checkSheet";
import type { SheetsToWrite, Undo } from "../../workflows/writeSheets";
import type { useUnitList } from "../makeForm/useUnitList";
import type { HostAct } from "./useHostAct";
import type { Writing } from "./useWriting";

export interface FormChoice {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly period: Period;
}

/** What the pane asks of the workbook beside it. Whatever the host refuses is thrown; `hostTroubleOf` says what it was. */
export interface ExcelServices {
  /** Looks at what making the sheets would change; changes nothing. */
  weighForms(choice: FormChoice): Promise<SheetsToWrite>;
  weighConsolidated(consolidation: Consolidation): Promise<SheetsToWrite>;
  write(sheets: SheetsToWrite): Promise<Undo>;
  openAsNew(consolidation: Consolidation): Promise<void>;
  check(units: readonly Unit[]): Promise<SheetCheck>;
  mark(cells: readonly MarkedCell[]): Promise<void>;
  clearMarks(): Promise<void>;
  select(cell: CellRef): Promise<void>;
  /** Selects a cell of the consolidated sheets; `false` when they are not in the open workbook. */
  goToFigure(consolidation: Consolidation, cell: CellRef): Promise<boolean>;
  /** Returns how to stop listening. */
  onChange(changed: () => void): Promise<() => Promise<void>>;
  /** The verdict as the command line gives it, saved as a file. */
  saveVerdict(of: SheetCheck | Consolidation): Promise<void>;
}

export const excelViews = ["tao-bieu-mau", "kiem-tra", "tong-hop"] as const;
/** Named as in the address of the page, to which the buttons of the ribbon lead. */
export type ExcelView = (typeof excelViews)[number];

export interface ExcelPaneState {
  readonly words: ExcelWords;
  readonly excel: ExcelServices;
  /** What is asked of Excel right now: one thing at a time. */
  readonly act: HostAct;
  readonly writing: Writing;
  readonly goTo: (view: ExcelView) => void;
  readonly unitList: ReturnType<typeof useUnitList>;
}

export const ExcelContext = createContext<ExcelPaneState | null>(null);

export function useExcel(): ExcelPaneState {
  const state = useContext(ExcelContext);
  if (!state) throw new Error("useExcel is used outside of ExcelContext.");
  return state;
}
