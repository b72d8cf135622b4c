import { createContext, useContext } from "react";
import type { ExcelWords } from "../../definitions/words/vi/excel";
import type { LinkChange, LinkCheck } from "../../engine/consolidation/compareLinks";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { SourceLinks } from "../../engine/consolidation/linkedSources";
import type { SourceFolder } from "../../engine/consolidation/sourceFolder";
import type { FormSet } from "../../engine/form/formSet";
import type { CellRef } from "../../engine/values/cells";
import type { Period } from "../../engine/values/period";
import type { Unit } from "../../engine/values/unit";
import type { MarkedCell, SheetCheck } from "../../workflows/checkSheet";
import type { Acceptance, Return } from "../../workflows/linkedWorkbook";
import type { StandingGlimpse } from "../../workflows/glimpseConsolidation";
import type { StandingConsolidation } from "../../workflows/standingConsolidation";
import type {
  Entered,
  Entry,
  HostLinks,
  KeptUndo,
  SheetsToWrite,
  Undo,
  WriteOptions,
} from "../../workflows/writeSheets";
import type { useUnitList } from "../makeForm/useUnitList";
import type { HostAct } from "./useHostAct";
import type { Writing } from "./useWriting";

export interface FormChoice {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly period: Period;
}

/** What of a consolidation is written as links, and what as values. */
export type LinkSummary = Omit<SourceLinks, "sourceOf" | "whyNot">;

export interface ConsolidatedToWrite extends SheetsToWrite {
  /** `null`: everything as values. */
  readonly links: LinkSummary | null;
}

/** What the pane asks of the workbook beside it. Whatever the host refuses is thrown; `hostTroubleOf` says what it was. */
export interface ExcelServices {
  /** Looks at what making the sheets would change; changes nothing. */
  weighForms(choice: FormChoice): Promise<SheetsToWrite>;
  /** @param folder where the figures are linked to; `null` for values */
  weighConsolidated(consolidation: Consolidation, folder: SourceFolder | null): Promise<ConsolidatedToWrite>;
  /** @throws {Cancelled} when the person calls it off */
  write(sheets: SheetsToWrite, options: WriteOptions): Promise<Undo>;
  /** The way back that an earlier writing left in the workbook; changes nothing. */
  wayBack(): Promise<KeptUndo | null>;
  /** Whether the open workbook is a consolidated one; reads no sheet. */
  glimpse(): Promise<StandingGlimpse | null>;
  standing(): Promise<StandingConsolidation | null>;
  checkLinks(): Promise<LinkCheck | null>;
  acceptLinks(changes: readonly LinkChange[]): Promise<Acceptance>;
  /** Puts the figures last accepted in the place of these links. */
  returnLinks(changes: readonly LinkChange[]): Promise<Return>;
  /** Whether links may point at folders of this machine. */
  reachesFolders(): boolean;
  hostLinks(): Promise<HostLinks | null>;
  refreshLinks(): Promise<void>;
  breakLinks(): Promise<void>;
  openAsNew(consolidation: Consolidation): Promise<void>;
  check(units: readonly Unit[]): Promise<SheetCheck>;
  enter(entry: Entry): Promise<Entered>;
  /** Both give the names of sheets with a password, which stay as they are. */
  mark(cells: readonly MarkedCell[]): Promise<readonly string[]>;
  clearMarks(): Promise<readonly string[]>;
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
