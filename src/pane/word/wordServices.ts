import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { WordTrouble, WordWords } from "../../definitions/words/vi/word";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { AcceptanceStore } from "../../workflows/acceptFindings";
import type { DraftPlace, PreparedDraft } from "../../workflows/insertDraft";
import type { FigureReview, RefreshDecision } from "../../workflows/refreshFigures";
import type { FigureTrace } from "../../workflows/traceFigure";
import type { AuditedDocument, AuditedFinding } from "../audit/auditServices";
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

/** What the pane beside a Word document asks of the world; `entry/` answers. */
export interface WordServices {
  readonly version: string;
  readonly words: WordWords;
  readonly auditWords: AuditListWords;
  /** What stands in the way, by the error that was thrown. */
  troubleOf(error: unknown): WordTrouble;

  pickTable(): Promise<ChosenFile | null>;
  openTable(file: ChosenFile): Promise<OpenedTable>;
  outlinesFor(formId: string): readonly Choice[];
  readonly layouts: readonly Choice[];
  canOpenNew(): boolean;
  prepare(table: OpenedTable, previous: OpenedTable | null, outline: string, layout: string): Promise<PreparedDraft>;
  insert(draft: PreparedDraft, place: DraftPlace): Promise<void>;

  review(table: OpenedTable, previous: OpenedTable | null): Promise<FigureReview>;
  /** @returns how to take it back */
  refresh(decision: RefreshDecision): Promise<() => Promise<void>>;
  goTo(figure: number): Promise<void>;
  selectedFigure(): Promise<{ readonly tag: string; readonly text: string } | null>;
  /** Calls back whenever something else is selected. Returns how to stop listening. */
  onSelect(selected: () => void): Promise<() => Promise<void>>;
  /** Ids of all figures of ours in the document. */
  figures(): Promise<readonly number[]>;
  freeze(figures: readonly number[]): Promise<void>;

  audit(figures: Consolidation | null, signal: AbortSignal): Promise<AuditedDocument>;
  readonly acceptances: AcceptanceStore;
  /** Selects the exact words; `false` where they stand outside of the body. */
  showFinding(document: AuditedDocument, finding: AuditedFinding): Promise<boolean>;
  tracksChanges(): boolean;
  /** Puts the certain text in place of the quote. */
  fix(document: AuditedDocument, finding: AuditedFinding): Promise<void>;
  savePaper(document: AuditedDocument, acceptances: ReadonlyMap<string, string>): Promise<void>;
}
