import type { Baseline } from "../../engine/consolidation/baseline";
import type { Deadline } from "../../engine/consolidation/tracking";
import type { Consolidation, Decisions, ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ReportDocument } from "../../engine/document/reportDocument";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { FormSet } from "../../engine/form/formSet";
import type { OpenTable } from "../../engine/sheet/tableSheet";
import type { ParsedUnits } from "../../engine/submission/parseUnits";
import type { UnitRegistry } from "../../engine/submission/unitRegistry";
import type { Steps } from "../../engine/values/steps";
import type { Period } from "../../engine/values/period";
import type { Unit } from "../../engine/values/unit";
import type { ColumnMapping } from "../../engine/submission/mapping";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import type { Sayings } from "../../workflows/verdict";
import type { AuditServices } from "../audit/auditServices";
import type { ScreenServices } from "../screens/screenServices";

/** A file that a person chose; its bytes are read only by whoever parses it. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  /** When it was last changed, in ms; absent or `null` where nobody knows. */
  readonly changed?: number | null;
  bytes(): Promise<Uint8Array>;
}

export type UnitList = ParsedUnits;

/** What all files are set against. */
export interface Setting {
  readonly formId: string;
  /** `null`: the period of the form. */
  readonly period: Period | null;
  readonly owner: Unit;
  /** Units that must report; empty: every unit found is accepted as stated. */
  readonly units: readonly Unit[];
  /** By when they must, where a person set it. */
  readonly deadline?: Deadline;
  /** The last period, where a person chose one. */
  readonly baseline?: Baseline;
}

/** Received files that were read, and what they are set against. */
export interface Batch {
  readonly reports: readonly ReceivedReport[];
  readonly setting: Setting;
  /** Reports of the supplement, counted once a person has said how they join the main ones. */
  readonly supplement?: readonly ReceivedReport[];
  /** Chosen files not read because the person stopped. */
  readonly unread: readonly string[];
  /** What the person said of unknown layouts, in the order in which it was said. */
  readonly mapped?: readonly MappedFiles[];
}

/** Mappings that were confirmed together, and what the files that they changed were read as before. */
export interface MappedFiles {
  readonly mappings: readonly ColumnMapping[];
  readonly before: readonly ReceivedReport[];
}

/** A table of a consolidation, and whose figure stands where. */
export interface TableView {
  readonly id: string;
  /** Of the sheet: "Bảng 1". */
  readonly name: string;
  readonly consolidation: Consolidation;
  /** Lays it out for a screen; rows of units are drawn one by one afterwards. */
  readonly open: () => Steps<OpenTable>;
  readonly cellOf: (unit: string | null, indicator: string) => { readonly row: number; readonly column: number } | null;
}

export interface Draft {
  readonly document: ReportDocument;
  /** What only a person can write, in order of appearance. */
  readonly placeholders: readonly string[];
  readonly figures: number;
}

/** What a draft is made of. */
export interface DraftAsked {
  readonly consolidation: Consolidation;
  readonly profile: ReportProfile;
  readonly outline: string;
  /** Id of a layout regime; `null`: the one that the outline is written for. */
  readonly layout: string | null;
}

export interface OutlineChoice {
  readonly id: string;
  readonly title: string;
}

/** What survives closing the page. */
export interface Session {
  readonly batch: Batch;
  readonly decisions: Decisions;
  readonly profile: ReportProfile;
  readonly outline: string | null;
}

/** A receipt of files that is under way: kept as it goes, in case the page is closed before it ends. */
export interface ReadingStart {
  /** Files to read, those of earlier attempts included. */
  readonly total: number;
  readonly owner: Unit;
  readonly units: readonly Unit[];
}

/** One file that was read, known again by its name, size and time. */
export interface ReadFile {
  readonly name: string;
  readonly size: number;
  readonly changed: number | null;
  readonly reports: readonly ReceivedReport[];
}

/** What the pane asks of the world; `entry/` answers. Neither a browser nor Office is known here. */
export interface Services {
  readonly version: string;
  /** The address asks for the sample district when there is no earlier work. */
  readonly opensSample: boolean;
  readonly forms: readonly FormSet[];
  readonly say: Sayings;
  /** Where reports are audited as files; absent inside an Office that has a document open. */
  readonly audit?: AuditServices;
  /** What the large screens need; absent where there is no room for them. */
  openScreens?(): Promise<ScreenServices>;
  outlinesFor(formId: string): readonly OutlineChoice[];
  /** Opens the picker; empty when the person closed it. */
  pick(kind: "files" | "folder" | "units"): Promise<readonly ChosenFile[]>;
  dropped(transfer: DataTransfer): Promise<readonly ChosenFile[]>;
  /** The bundled sample district, as a person would choose it. */
  sample(): Promise<{ readonly files: readonly ChosenFile[]; readonly profile: ReportProfile }>;
  readUnits(file: ChosenFile): Promise<UnitList>;
  /** The bundled registry of units, fetched when it is first asked for; absent where there is none. */
  openRegistry?(): Promise<UnitRegistry>;
  receive(
    files: readonly ChosenFile[],
    units: readonly Unit[],
    options: {
      readonly onProgress: (progress: ReceiveProgress) => void;
      /** Told of each file as it is read, in whatever order. */
      readonly onRead?: (file: ChosenFile, reports: readonly ReceivedReport[]) => void;
      readonly signal: AbortSignal;
      /** Code of the unit that consolidates: a list of its own units is their reports. */
      readonly owner: string;
      /** What was said of unknown layouts. */
      readonly mappings?: readonly ColumnMapping[];
    },
  ): Promise<readonly ReceivedReport[]>;
  consolidate(batch: Batch, decisions: Decisions): Steps<Consolidation>;
  /** Lets the page answer before long work goes on. */
  pause(): Promise<void>;
  tables(consolidation: Consolidation): readonly TableView[];
  saveWorkbook(consolidation: Consolidation): Promise<void>;
  draft(asked: DraftAsked): Promise<Draft>;
  saveReport(document: ReportDocument): Promise<void>;
  /** Where a receipt under way is kept; absent where it would not survive. */
  readonly readings?: {
    unfinished(): Promise<{ readonly start: ReadingStart; readonly count: number } | null>;
    entries(): Promise<readonly ReadFile[]>;
    begin(start: ReadingStart): Promise<void>;
    add(file: ReadFile): void;
    clear(): Promise<void>;
  };
  readonly sessions: {
    load(): Promise<Session | null>;
    save(session: Session): Promise<void>;
    clear(): Promise<void>;
  };
}
