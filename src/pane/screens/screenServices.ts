import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { Unit } from "../../engine/values/unit";
import type { MappingsRead } from "../../engine/submission/mapping";
import type { ScreenWords } from "../../definitions/words/vi/screens";
import type { LayoutsOfFile } from "../../workflows/layoutsOfFile";
import type { ResubmissionEffect } from "../../workflows/resubmissions";
import type { Batch, ChosenFile } from "../work/services";

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
  /** `null`: nobody owes anything. */
  readonly reminder: string | null;
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
  letters(asked: LettersAsked): Promise<RoundOfLetters>;
  /** Saves the slip of a unit, or with `null` the reminder, as a Word file. */
  saveLetter(asked: LettersAsked, unit: string | null, name: string): Promise<void>;
  saveText(name: string, text: string): Promise<void>;
}
