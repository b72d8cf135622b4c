import type { Align, Side } from "./documentLook";

/** Smallest and largest that the rules allow. */
export type Span = readonly [least: number, most: number];

/** What a layout regime asks of a finished document, each part with the clause that says so (`definitions/layouts`). */
export interface LayoutRules {
  /** Id of the layout regime. */
  readonly id: string;
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginsMm: { readonly [side in Side]: Span };
    readonly clause: string;
    readonly marginsClause: string;
  };
  readonly font: { readonly name: string; readonly clause: string };
  readonly pageNumber: { readonly sizePt: Span; readonly clause: string };
  readonly components: Readonly<{ [component in Component]?: ComponentRule }>;
  /** Components that every document has. */
  readonly required: readonly Component[];
}

const componentIds = [
  "quocHieu",
  "tieuNgu",
  "coQuanChuQuan",
  "coQuanBanHanh",
  "soKyHieu",
  "diaDanhNgay",
  "tenLoai",
  "trichYeu",
  "trichYeuCongVan",
  "kinhGui",
  "canCu",
  "phan",
  "tenPhan",
  "muc",
  "khoan",
  "diem",
  "noiDung",
  "quyenHan",
  "chucVu",
  "hoTen",
  "noiNhanLabel",
  "noiNhanItem",
  "phuLucLabel",
  "phuLucTitle",
  "phuLucKemTheo",
] as const;
export type Component = (typeof componentIds)[number];

/** What is not stated is free. */
export interface ComponentRule {
  readonly clause: string;
  readonly sizePt?: Span;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly upper?: true;
  readonly align?: Align;
  /** A solid line below. */
  readonly lineBelow?: true;
  readonly firstLineMm?: Span;
  /** Between it and the paragraph before it, together with what that one leaves below. */
  readonly gapPt?: number;
  readonly lineSpacing?: { readonly multiple: Span; readonly exactPt: Span };
  /** How its text must read; the first that fits its beginning decides. */
  readonly wording?: Wording;
}

/** Patterns are matched against the text without spaces at its ends. */
export interface Wording {
  readonly right: RegExp;
  /** How it should read, for the person. */
  readonly like: string;
  /** A replacement that makes it right where nothing has to be known: `from` is matched in the text. */
  readonly mend?: readonly { readonly from: RegExp; readonly to: string }[];
}
