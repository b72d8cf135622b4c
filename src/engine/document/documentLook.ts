/** How a document of any origin looks: what a layout checker needs of its pages and paragraphs. Millimetres and points. */
export interface DocumentLook {
  readonly sections: readonly SectionLook[];
  readonly paragraphs: readonly ParagraphLook[];
}

export interface SectionLook {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: { readonly [side in Side]: number };
  /** `null`: no page is numbered. */
  readonly pageNumber: PageNumberLook | null;
}

export const sides = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof sides)[number];

export interface PageNumberLook {
  readonly where: "header" | "footer";
  readonly align: Align;
  readonly sizePt: number;
  readonly onFirstPage: boolean;
}

export type Align = "left" | "center" | "right" | "justify";

/** All of its text, none of it, or a part. A paragraph without text has none. */
export type Extent = "all" | "none" | "some";

export interface ParagraphLook {
  /** Number among the paragraphs of the body, from 0, those of tables included. */
  readonly number: number;
  readonly text: string;
  /** Number of its section, from 0. */
  readonly section: number;
  /** Where it stands in a table; `null` outside of tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** Sizes of its text, each once, smallest first. */
  readonly sizesPt: readonly number[];
  /** Fonts of its text, each once. */
  readonly fonts: readonly string[];
  readonly bold: Extent;
  readonly italic: Extent;
  readonly underline: Extent;
  /** Printed in capitals, by its letters or by its format. */
  readonly upper: boolean;
  readonly align: Align;
  readonly firstLineMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  /** `multiple`: of single spacing; `exact` and `atLeast`: points. */
  readonly line: { readonly rule: "multiple" | "exact" | "atLeast"; readonly value: number };
  /** A line is drawn in it or along its lower or upper border. */
  readonly hasLine: boolean;
}
