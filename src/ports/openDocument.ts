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

/**
 * The document that the person has open. Nothing in it changes but by `insert`, `refresh` and `freeze`.
 * Every method throws a `HostFailure` with a code when the host refuses, and can then be called again.
 */
export interface OpenDocument {
  /** Puts a report (.docx) at the end, or in the place of all there is. */
  insert(docx: Uint8Array, where: "end" | "replace"): Promise<void>;
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
  refresh(changes: readonly { readonly id: number; readonly text: string }[]): Promise<RefreshUndo>;
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
