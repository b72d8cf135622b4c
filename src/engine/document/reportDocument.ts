import type { Chart } from "../consolidation/charts";
import type { Run } from "../narrative/run";

/** A neutral document tree: what Word, a .docx file and the preview all draw. It knows no fonts library and no host. */
export interface ReportDocument {
  readonly title: string;
  readonly author: string;
  /** ISO 8601, UTC; from the profile or the period, never from a clock, since the same input must give the same bytes. */
  readonly modified: string;
  readonly layout: LayoutRegime;
  readonly sections: readonly Section[];
  /** What a figure is, by the name of its fact: "Tổng số tin". Word shows it on the figure. */
  readonly figureLabels?: ReadonlyMap<string, string>;
  /** Clauses that a person removed, with their words as drafted: they stay away in the next draft too. */
  readonly leftOut?: ReadonlyMap<string, string>;
}

/** Page and type rules of a layout regime, as data (`definitions/layouts`). Millimetres and points. */
export interface LayoutRegime {
  /** Shared by the versions of one regime; which of them counts, the date of the document says. */
  readonly id: string;
  readonly title: string;
  /** ISO dates; `null` while it is in force. */
  readonly validity: { readonly from: string; readonly to: string | null };
  readonly font: string;
  /** BCP 47 */
  readonly language: string;
  /** Portrait. */
  readonly page: { readonly widthMm: number; readonly heightMm: number };
  /** As seen on the page, whichever way it is turned. */
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly pageNumber: { readonly sizePt: number; readonly hideOnFirstPage: boolean };
  readonly styles: Readonly<{ [style in TextStyle]: StyleRule }>;
  /** Width of the left column of head and signature block; the right one takes the rest. */
  readonly leftColumnMm: { readonly head: number; readonly signature: number };
  readonly texts: LayoutTexts;
}

/** Fixed wording; `{name}` is filled in. */
interface LayoutTexts {
  readonly nation: string;
  /** Empty where the regime has none. */
  readonly motto: string;
  /** A sign under the agency, and one under the subject, where the regime draws no line there. */
  readonly underAgency: string;
  readonly underSubject: string;
  /** Whether the subject goes on from the kind of document in lower case. */
  readonly subjectInLowerCase: boolean;
  readonly number: string;
  /** Under the number of a letter; `{subject}` is filled in. */
  readonly letterSubject: string;
  readonly numberAndSymbol: string;
  /** Before each document that the report acts upon. */
  readonly basisMark: string;
  readonly placeAndDate: string;
  readonly blankDate: string;
  readonly to: string;
  readonly end: string;
  readonly recipientsLabel: string;
  readonly recipient: string;
  readonly sameAsAbove: string;
  readonly fileCopy: string;
  readonly appendix: string;
  /** Several appendices in a sentence; `{numbers}` is filled in. */
  readonly appendices: string;
  readonly appendixList: string;
  readonly chartsTitle: string;
  readonly attachedTo: string;
  readonly needsName: string;
  readonly needsRecipients: string;
  /** Where a blank stands that is under no heading: head and signature. */
  readonly frame: string;
  /** Above the list of blanks that a document is exported with. */
  readonly openBlanks: string;
}

export interface StyleRule {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly upper?: boolean;
  readonly align: "left" | "center" | "right" | "justify";
  readonly firstLineCm?: number;
  readonly spaceBeforePt?: number;
  readonly spaceAfterPt?: number;
  /** 1 = single */
  readonly line?: number;
  /** Exactly this high, instead of `line`. */
  readonly lineExactlyPt?: number;
  /** A short solid line under the text, as a share of the text's width. */
  readonly ruleBelow?: number;
  readonly keepWithNext?: boolean;
  /** 0 for the top of the navigation. */
  readonly outlineLevel?: number;
}

export const textStyles = [
  "quocHieu",
  "tieuNgu",
  "coQuanChuQuan",
  "coQuanBanHanh",
  "dauDuoiTen",
  "soKyHieu",
  "diaDanhNgay",
  "tenLoai",
  "trichYeu",
  "trichYeuCongVan",
  "kinhGui",
  "kinhGuiItem",
  "canCu",
  "noiDung",
  "phan",
  "tenPhan",
  "muc",
  "khoan",
  "tieuKhoan",
  "diem",
  "gach",
  "cong",
  "ghiChu",
  "chanTrang",
  "quyenHan",
  "chucVu",
  "hoTen",
  "noiNhanLabel",
  "noiNhanItem",
  "phuLucLabel",
  "phuLucTitle",
  "phuLucSubtitle",
  "phuLucKemTheo",
  "bangNumber",
  "bangNote",
] as const;
export type TextStyle = (typeof textStyles)[number];

export interface Section {
  readonly orientation: "portrait" | "landscape";
  /** Page numbers start again at 1 and hide on the first page. */
  readonly restartPageNumbers: boolean;
  readonly blocks: readonly Block[];
}

export type Block = ParagraphBlock | RuleBlock | ColumnsBlock | TableBlock | ChartBlock;

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly style: TextStyle;
  readonly runs: readonly Run[];
  /** Name of the clause or heading it was written for; the same from one draft to the next, so that an edit finds its place again. */
  readonly clause?: string;
  /** Its words as drafted, where a person edited them. */
  readonly drafted?: string;
  /** Stays on the page of what follows, whatever its style says. */
  readonly keepWithNext?: boolean;
  /** Empty lines after it, for a signature. */
  readonly linesAfter?: number;
}

/** A chart on a line of its own. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: Chart;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A short solid line, centred. */
export interface RuleBlock {
  readonly kind: "rule";
  readonly widthMm: number;
}

/** Borderless columns side by side, row by row: the head and the signature block. An empty cell is one empty line. Rows are never split. */
export interface ColumnsBlock {
  readonly kind: "columns";
  readonly widthsMm: readonly number[];
  readonly rows: readonly (readonly (readonly (ParagraphBlock | RuleBlock)[])[])[];
  readonly keepTogether: boolean;
}

/** A statistics table as wide as the page allows; its header rows repeat on every page, its rows are never split. */
export interface TableBlock {
  readonly kind: "table";
  readonly widthsMm: readonly number[];
  readonly sizePt: number;
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** At least this high; `null`: as high as its text. */
  readonly heightMm: number | null;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  /** Columns and rows it spans; a cell covered by a span above is absent. */
  readonly columns: number;
  readonly rows: number;
  readonly align: "left" | "center" | "right";
  readonly bold: boolean;
  readonly italic: boolean;
  /** RRGGBB, `null` for none. */
  readonly fill: string | null;
  /** Written from bottom to top, where the column is too narrow for its words. */
  readonly upright: boolean;
}
