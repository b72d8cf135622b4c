import type { CellRef } from "../values/cells";

/** What a unit tells in its own words: a row of the text table. */
export interface OwnText {
  /** Id of a kind of the form, `null` when the row names none that we know. */
  readonly kind: string | null;
  /** The kind as the row states it. */
  readonly statedKind: string;
  readonly title: string | null;
  /** Composed, without control characters; lines are kept. Still hostile: only ever drawn as text. */
  readonly text: string | null;
  /** Figures that go with it, as typed. */
  readonly figures: string | null;
  /** Name of the unit below that it comes from, when the file lists several. */
  readonly from: string | null;
  /** Where it stands: the cell of the text, or of the title when there is no text. */
  readonly cell: CellRef;
  /** In a consolidated workbook: the file and the cell that it came from, as written there. */
  readonly origin: { readonly file: string; readonly cell: string } | null;
}
