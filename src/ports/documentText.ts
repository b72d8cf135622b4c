import type { ParagraphFix } from "../engine/document/checkLayout";

/** Where a paragraph of the open document stands in the text that was read from it. UTF-16 offsets. */
export interface ParagraphPlace {
  /** Number of the paragraph in the body, from 0, as Word counts them. */
  readonly paragraph: number;
  readonly start: number;
  /** Behind the number that Word prints before a list paragraph: that is no text of the paragraph. */
  readonly body: number;
  readonly end: number;
}

/** A content control in a text: the name under which a figure was written, and the title that Word shows on it. UTF-16 offsets. */
export interface NamedPlace {
  readonly tag: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** What stands beside the body: "margin" is a header or footer. */
export type AsideKind = "margin" | "footnote" | "endnote";

/** A line of the text that stands in a header, footer or note. UTF-16 offsets; `body` is behind the mark of a note ("[1] "). */
export interface AsidePlace {
  readonly kind: AsideKind;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/** A text with the way back to the paragraphs of the body and to what stands beside it. In ascending order. */
export interface PlacedText {
  readonly text: string;
  readonly places: readonly ParagraphPlace[];
  readonly asides: readonly AsidePlace[];
  /** In the order of the text. */
  readonly controls: readonly NamedPlace[];
}

/** The exact words in the document: the `occurrence`-th time (from 0) that they stand in that paragraph. */
export interface Passage {
  readonly paragraph: number;
  /** "" for the whole paragraph. */
  readonly words: string;
  readonly occurrence: number;
}

/** As a `Passage`, in the paragraph of a header, footer or note that reads so. */
export interface AsidePassage {
  readonly kind: AsideKind;
  readonly line: string;
  readonly words: string;
  readonly occurrence: number;
}

/** A whole paragraph of the body: its number, and its text, by which it is found again where others came in before it. */
export interface WholeParagraph {
  readonly paragraph: number;
  readonly text: string;
}

/** How a paragraph is to look; what isn't stated stays. */
export interface ParagraphFormat extends WholeParagraph {
  readonly set: Omit<ParagraphFix, "upper">;
}

export interface Replacement {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * The words of the document that the person has open. Nothing changes but by `replace` and `keep`.
 * Every method throws a `HostFailure` with a code when the host refuses, and can then be called again.
 */
export interface DocumentText {
  /** The body as an Office Open XML package in one piece ("flat OPC"), lists, tables and notes included. */
  package(): Promise<string>;
  /** Paragraphs of the headers and footers, as far as the host hands them out. */
  margins(): Promise<readonly string[]>;
  /**
   * @throws {HostFailure} "notFound" when the words are no longer there, "unsupported" for a note where the host can't reach it
   */
  select(passage: Passage | AsidePassage): Promise<void>;
  /** @throws {HostFailure} "notFound" when there is no such paragraph any more */
  selectParagraph(paragraph: WholeParagraph): Promise<void>;
  /** Formats whole paragraphs, all or none. @throws {HostFailure} "notFound" when one of them is there no more */
  format(changes: readonly ParagraphFormat[]): Promise<void>;
  /** Whether a `tracked` replacement is one; elsewhere it depends on what the person has switched on in Word. */
  tracksChanges(): boolean;
  /** Puts other words in the place of these, all or none. @throws {HostFailure} "notFound" when one of them is no longer there */
  replace(changes: readonly Replacement[], options: { readonly tracked: boolean }): Promise<void>;
  /** What an earlier `keep` of that name left in the document; "" when nothing. */
  kept(name: string): string;
  /** Keeps a text with the document, for the next time it is open; the file has to be saved for that. */
  keep(name: string, text: string): Promise<void>;
}
