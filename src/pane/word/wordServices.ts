import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { WordTrouble, WordWords } from "../../definitions/words/vi/word";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { AcceptanceStore } from "../../workflows/acceptFindings";
import type { DraftPlace, PreparedDraft } from "../../workflows/insertDraft";
import type { CheckedLayout, ListedDeviation } from "../../workflows/layoutReport";
import type { OpenPlace } from "../../workflows/openPlaces";
import type { FigureReview, RefreshDecision, TakeBack } from "../../workflows/refreshFigures";
import type { FigureTrace } from "../../workflows/traceFigure";
import type { AuditedAgainst, AuditedDocument, AuditedFinding } from "../audit/auditServices";
import type { WordMemory } from "./wordMemory";
import type { ChosenFile } from "../work/services";

/** A consolidated workbook as opened; what it carries about its files stays behind `trace`. */
export interface OpenedTable {
  readonly name: string;
  readonly consolidation: Consolidation;
  trace(tag: string): FigureTrace;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface DraftChoice {
  readonly outline: string;
  readonly layout: string;
  readonly profile: ReportProfile;
}

/** What the pane beside a Word document asks of the world; `entry/` answers. */
export interface WordServices {
  readonly version: string;
  readonly words: WordWords;
  readonly auditWords: AuditListWords;
  readonly reportWords: Pick<PaneWords["report"], "fields" | "profileHint">;
  /** What stands in the way, by the error that was thrown. */
  troubleOf(error: unknown): WordTrouble;

  /** What was kept when the pane was open the last time; the first time, nothing. */
  readonly remembered: WordMemory;
  remember(work: WordMemory): void;
  forget(): void;
  /** Where the open document is kept; "" before it was saved. */
  documentAddress(): string;
  /** A profile out of a file that the person chooses, and the keys in it that can't be read; `null` when the picker was closed. */
  pickProfile(): Promise<{ readonly profile: ReportProfile; readonly unread: readonly string[] } | null>;

  pickTable(): Promise<ChosenFile | null>;
  openTable(file: ChosenFile): Promise<OpenedTable>;
  /** Outlines for tables of that form, each with the layout it is written for. */
  outlinesFor(formId: string): readonly (Choice & { readonly layout: string })[];
  readonly layouts: readonly Choice[];
  canOpenNew(): boolean;
  prepare(table: OpenedTable, previous: OpenedTable | null, choice: DraftChoice): Promise<PreparedDraft>;
  /** @returns the way back; `null` where there is none but Word's own undo, or nothing to take back */
  insert(draft: PreparedDraft, place: DraftPlace): Promise<TakeBack | null>;

  review(table: OpenedTable, previous: OpenedTable | null, profile: ReportProfile): Promise<FigureReview>;
  /** @returns how to take it back */
  refresh(decision: RefreshDecision): Promise<TakeBack>;
  goTo(figure: number): Promise<void>;
  selectedFigure(): Promise<{ readonly tag: string; readonly text: string } | null>;
  /** Calls back whenever something else is selected. Returns how to stop listening. */
  onSelect(selected: () => void): Promise<() => Promise<void>>;
  /** Ids of all figures of ours in the document. */
  figures(): Promise<readonly number[]>;
  /** Shows signs around figures on the screen, never in print. */
  mark(figures: readonly number[], isMarked: boolean): Promise<void>;
  /** What still has to be filled in. */
  openPlaces(): Promise<readonly OpenPlace[]>;
  goToPlace(place: OpenPlace): Promise<void>;
  freeze(figures: readonly number[]): Promise<void>;

  /** Holds the look of the open document against a regime. `null`: the one that it seems to follow. */
  checkLayout(layout: string | null): Promise<CheckedLayout>;
  goToParagraph(place: NonNullable<ListedDeviation["place"]>): Promise<void>;
  format(changes: readonly NonNullable<ListedDeviation["format"]>[]): Promise<void>;

  /** Opens the picker for the report of the period before; `null` when the person closed it. */
  pickEarlier(): Promise<ChosenFile | null>;
  audit(against: AuditedAgainst, signal: AbortSignal): Promise<AuditedDocument>;
  readonly acceptances: AcceptanceStore;
  /** Selects the exact words; `false` where nobody knows the place, such as a text box. */
  showFinding(document: AuditedDocument, finding: AuditedFinding): Promise<boolean>;
  tracksChanges(): boolean;
  /** Puts the certain text in place of the quote. */
  fix(document: AuditedDocument, finding: AuditedFinding): Promise<void>;
  savePaper(document: AuditedDocument, acceptances: ReadonlyMap<string, string>): Promise<void>;
}
