import type { SheetPlan } from "../sheet/sheetPlan";

/** A neutral document tree: what Word, a .docx file and the preview all draw. It knows no fonts library and no host. */
export interface ReportDocument {
  readonly title: string;
  readonly layout: LayoutRegime;
  readonly sections: readonly Section[];
}

/** Page and type rules of a layout regime, as data (`definitions/layouts`). Millimetres and points. */
export interface LayoutRegime {
  readonly id: string;
  readonly title: string;
  readonly font: string;
  readonly page: { readonly widthMm: number; readonly heightMm: number };
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly sizesPt: Readonly<{ [style in TextStyle]: number }>;
  readonly styles: Readonly<{ [style in TextStyle]: StyleRule }>;
  readonly pageNumber: { readonly sizePt: number; readonly hideOnFirstPage: boolean };
}

export interface StyleRule {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly upper?: boolean;
  readonly align: "left" | "center" | "right" | "justify";
  readonly firstLineCm?: number;
  readonly spaceBeforePt?: number;
  readonly spaceAfterPt?: number;
  /** 1 = single */
  readonly line?: number;
  /** A short solid line under the text; share of the cell's or text's width. */
  readonly ruleBelow?: number;
  readonly keepWithNext?: boolean;
}

export type TextStyle =
  | "quocHieu"
  | "tieuNgu"
  | "coQuanChuQuan"
  | "coQuanBanHanh"
  | "soKyHieu"
  | "diaDanhNgay"
  | "tenLoai"
  | "trichYeu"
  | "kinhGui"
  | "canCu"
  | "noiDung"
  | "muc"
  | "khoan"
  | "diem"
  | "gach"
  | "cong"
  | "quyenHan"
  | "chucVu"
  | "hoTen"
  | "noiNhanLabel"
  | "noiNhanItem"
  | "phuLucLabel"
  | "phuLucTitle"
  | "phuLucKemTheo"
  | "ghiChu";

export interface Section {
  readonly orientation: "portrait" | "landscape";
  /** Page numbers start again at 1 and hide on the first page. */
  readonly restartPageNumbers: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly style: TextStyle; readonly runs: readonly Run[]; readonly outlineLevel?: number }
  /** Borderless columns side by side: the head and the signature block. */
  | { readonly kind: "columns"; readonly widths: readonly number[]; readonly columns: readonly (readonly Block[])[] }
  /** A statistics sheet as a table that repeats its header rows. */
  | { readonly kind: "sheet"; readonly plan: SheetPlan; readonly headerRows: { readonly from: number; readonly to: number }; readonly lastRow: number };

export type Run =
  | { readonly kind: "text"; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  /** A figure: the text shown, and the name by which it can be refreshed and traced. */
  | { readonly kind: "figure"; readonly text: string; readonly tag: FigureTag }
  /** What only a person can write; shown highlighted in brackets. */
  | { readonly kind: "placeholder"; readonly needs: string };

/** A name, not a path: survives rename, move and mail. */
export interface FigureTag {
  readonly fact: string;
  readonly unit: string;
  readonly period: string;
  readonly format: string;
}
