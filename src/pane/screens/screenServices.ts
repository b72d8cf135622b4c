import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import type { JoinChoice } from "../../engine/consolidation/joinMilestones";
import type { OverlapProblem } from "../../engine/consolidation/parseOverlap";
import type { MergedReport } from "../../engine/document/mergeEdits";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { FormSet } from "../../engine/form/formSet";
import type { Unit } from "../../engine/values/unit";
import type { ColumnMapping, MappingsRead } from "../../engine/submission/mapping";
import type { ScreenWords } from "../../definitions/words/vi/screens";
import type { LayoutsOfFile } from "../../workflows/layoutsOfFile";
import type { JoinPreview } from "../../workflows/previewJoin";
import type { ResubmissionEffect } from "../../workflows/resubmissions";
import type { Batch, ChosenFile, Draft, DraftAsked } from "../work/services";

export interface LettersAsked {
  readonly consolidation: Consolidation;
  readonly profile: ReportProfile;
  /** ISO date by which mended files are asked for; `null`: as soon as possible. */
  readonly answerBy: string | null;
  /** ISO date. */
  readonly today: string;
}

/** The letters of one round as texts; the documents are made when they are asked for. */
export interface RoundOfLetters {
  readonly slips: readonly { readonly unit: Unit; readonly points: number; readonly text: string }[];
  /** Units that get an empty form: nothing that they sent could be read. */
  readonly blanks: readonly Unit[];
  /** `null`: nobody owes anything. */
  readonly reminder: string | null;
}

/** How far long work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  readonly current: string;
}

/** Follows long work: how far it is, and a way to stop it. */
export interface Follow {
  readonly onProgress: (progress: WorkProgress) => void;
  readonly signal: AbortSignal;
}

export interface EvidenceAsked {
  readonly consolidation: Consolidation;
  readonly units: readonly Unit[];
  /** As they were received. */
  readonly files: readonly ChosenFile[];
  readonly name: string;
}

export interface MendedAsked {
  readonly asked: LettersAsked;
  /** Code; `null`: all units that have something to mend or to send. */
  readonly unit: string | null;
  readonly units: readonly Unit[];
  readonly mappings: readonly ColumnMapping[];
  /** As they were received. */
  readonly files: readonly ChosenFile[];
}

/** Forms made to be sent back. */
export interface MendedForms {
  readonly units: readonly { readonly name: string; readonly restored: readonly string[] }[];
  /** Received files that no longer hold what was read. */
  readonly changed: readonly string[];
  /** Of the file that was saved. */
  readonly name: string;
}

/** What both reports count, as a file tells it. */
export interface OverlapRead {
  readonly file: string;
  readonly overlap: JoinChoice["overlap"];
  readonly problems: readonly OverlapProblem[];
}

/** A document held against the rules of layout. */
export interface CheckedDocument {
  /** Id of the regime. */
  readonly layout: string;
  readonly deviations: readonly {
    readonly message: string;
    readonly clause: string;
    readonly quote: string;
    /** Put right in the mended copy. */
    readonly isFixable: boolean;
  }[];
  readonly fixable: number;
}

/** A fresh draft with what a person wrote into an earlier one. */
export interface KeptEdits {
  readonly edits: MergedReport["edits"];
  /** Pictures and the like that can't be carried over. */
  readonly lostObjects: number;
  /** The draft in which these clauses read as drafted now, the others as the person left them. */
  draftWith(fresh: ReadonlySet<string>): Draft;
}

/** What the large screens ask of the world, fetched with the first of them. */
export interface ScreenServices {
  readonly words: ScreenWords;
  /** The file of that name, out of its package when it came in one. */
  unpacked(chosen: ChosenFile, name: string): Promise<ChosenFile>;
  /** @throws {Refusal} when the file is no workbook */
  layoutsOf(file: ChosenFile, formId: string): Promise<LayoutsOfFile>;
  /** One JSON file of mappings that the person chooses; `null` when the picker was closed. */
  pickMappings(): Promise<MappingsRead | null>;
  /** What choosing between files of one unit changes, with the sentences of a report along that outline. */
  resubmissions(asked: {
    readonly batch: Batch;
    readonly decisions: Decisions;
    readonly unit: string;
    readonly profile: ReportProfile;
    readonly outline: string | null;
  }): Promise<readonly ResubmissionEffect[]>;
  /** `null` when the picker was closed. */
  pickReport(): Promise<ChosenFile | null>;
  /** @param layout id of a regime; `null`: told from the document. @throws {Refusal} when it is no document */
  checkLayout(file: ChosenFile, layout: string | null): Promise<CheckedDocument>;
  /** Saves a copy with everything mended that needs no person; how many places that were. */
  saveMended(file: ChosenFile, layout: string | null): Promise<number>;
  /** `null`: the file is no draft of ours. @throws {Refusal} when it is no document */
  keepEdits(file: ChosenFile, asked: DraftAsked): Promise<KeptEdits | null>;
  /** `null` when the picker was closed. */
  pickWorkbook(): Promise<ChosenFile | null>;
  /** A consolidated workbook of ours read back; `null`: it is none. @throws {Refusal} when it is no workbook */
  openConsolidated(file: ChosenFile): Promise<Consolidation | null>;
  /** What joining the supplement in hand would come to; `choice` null: nobody has said how. */
  previewJoin(asked: {
    readonly batch: Batch;
    readonly decisions: Decisions;
    readonly choice: JoinChoice | null;
  }): Promise<JoinPreview>;
  /** One CSV file of what both reports count; `null` when the picker was closed. */
  pickOverlap(form: FormSet, units: readonly Unit[]): Promise<OverlapRead | null>;
  letters(asked: LettersAsked): Promise<RoundOfLetters>;
  /** Saves the slip of a unit, or with `null` the reminder, as a Word file. */
  saveLetter(asked: LettersAsked, unit: string | null, name: string): Promise<void>;
  /** Saves the forms that go back to one unit, or to all in one package. */
  saveForms(asked: MendedAsked, follow: Follow): Promise<MendedForms>;
  /** Saves the evidence; the files that are not in it since they changed. */
  saveEvidence(asked: EvidenceAsked, follow: Follow): Promise<readonly string[]>;
  saveText(name: string, text: string): Promise<void>;
}
