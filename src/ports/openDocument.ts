/** A figure in the text that still knows its name. */
export interface LinkedFigure {
  /** Tells this one from others of the same name; good as long as the document stays open. */
  readonly id: number;
  /** The name under which the figure was written, as it stands in the document. */
  readonly tag: string;
  readonly text: string;
}

/** Way back from one `refresh`. */
export interface RefreshUndo {
  undo(): Promise<void>;
}

/** Way back from one `insert`; good as long as the pane stays open. */
export interface InsertUndo {
  /**
   * Puts the document back as it was. When what was inserted reads otherwise by now, nothing is done but by force, which takes away what was written
   * into it since.
   * @throws {HostFailure} "notFound" when nothing of it is left
   */
  undo(isForced: boolean): Promise<"undone" | "changed">;
}

/** What to write into a figure; `title` is what Word shows on it. */
export interface FigureWriting {
  readonly id: number;
  readonly text: string;
  readonly title?: string;
}

/**
 * The document that the person has open. Nothing in it changes but by `insert`, `refresh`, `mark` and `freeze`.
 * Every method throws a `HostFailure` with a code when the host refuses, and can then be called again.
 */
export interface OpenDocument {
  /** Where the document is kept, to know it again; "" before it was saved. */
  address(): string;
  /** Puts a report (.docx) at the end, or in the place of all there is. `null`: this host has no way back but its own undo. */
  insert(docx: Uint8Array, where: "end" | "replace"): Promise<InsertUndo | null>;
  /** Whether `openNew` works here. */
  canOpenNew(): boolean;
  /** Opens a report (.docx) as a new document beside this one. @throws {HostFailure} "unsupported" where `canOpenNew` is false */
  openNew(docx: Uint8Array): Promise<void>;
  /** All named figures in the order of the text. */
  figures(): Promise<readonly LinkedFigure[]>;
  /**
   * Writes new texts into these figures and nothing else; all or none of them.
   * @throws {HostFailure} "notFound" when one of them is no longer there
   */
  refresh(changes: readonly FigureWriting[]): Promise<RefreshUndo>;
  /** Shows signs around these figures on the screen, never in print, or takes them away. */
  mark(ids: readonly number[], isMarked: boolean): Promise<void>;
  /** Turns these figures into plain text for good; those that are gone already are left out. After a failure the rest stays linked. */
  freeze(ids: readonly number[]): Promise<void>;
  /** @throws {HostFailure} "notFound" */
  select(id: number): Promise<void>;
  /** The figure in which the selection stands; `null` outside of any. */
  selectedFigure(): Promise<LinkedFigure | null>;
  /** Calls back whenever the person selects something else. Returns how to stop listening. */
  onSelect(selected: () => void): Promise<() => Promise<void>>;
  /** The text paragraph by paragraph, tables included. */
  paragraphs(): Promise<readonly string[]>;
  /** Selects a passage of the paragraph of that number (from 0). @throws {HostFailure} "notFound" when it is not there any more */
  selectPassage(paragraph: number, passage: string): Promise<void>;
}
