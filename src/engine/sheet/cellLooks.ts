import type { Severity } from "../values/issue";
import type { CellStyle } from "./sheetPlan";

/** How a cell looks, for whoever draws it. The font is `sheetFont` everywhere. */
export interface CellLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** RRGGBB */
  readonly colour: string;
  /** RRGGBB, `null` for none. */
  readonly fill: string | null;
  readonly border: boolean;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** A code of the file format, "@" for text. Money that is not whole shows its decimals, never a rounded figure. */
  readonly numberFormat: "General" | "#,##0" | "#,##0.0##" | "@";
}

export const sheetFont = "Times New Roman";

const plain: CellLook = {
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  colour: "000000",
  fill: null,
  border: false,
  horizontal: "general",
  vertical: "center",
  wrap: false,
  numberFormat: "General",
};
const boxed: CellLook = { ...plain, border: true };
const header: CellLook = { ...boxed, size: 10, bold: true, horizontal: "center", wrap: true };
const figure: CellLook = { ...boxed, horizontal: "right", numberFormat: "#,##0" };
const text: CellLook = { ...boxed, size: 10, horizontal: "left", wrap: true, numberFormat: "@" };
const total: CellLook = { ...figure, bold: true, fill: "F2F2F2" };
const list: CellLook = { ...text, vertical: "top" };

export const cellLooks: { readonly [style in CellStyle]: CellLook } = {
  plain,
  unitLine: { ...plain, bold: true, size: 12 },
  tableNumber: { ...plain, bold: true, size: 12, horizontal: "right" },
  heading: { ...plain, bold: true, size: 14, horizontal: "center" },
  title: { ...plain, bold: true, size: 12, horizontal: "center", wrap: true },
  note: { ...plain, bold: true, italic: true, horizontal: "center", wrap: true },
  moneyNote: { ...plain, italic: true, horizontal: "right" },
  header,
  headerLeaf: { ...header, bold: false },
  columnNumber: { ...header, bold: false, italic: true, size: 9, wrap: false },
  rowLabel: { ...boxed, horizontal: "left", wrap: true, numberFormat: "@" },
  rowNumber: { ...boxed, horizontal: "center" },
  input: figure,
  inputText: text,
  inputMoney: { ...figure, numberFormat: "#,##0.0##" },
  figure,
  figureText: { ...text, size: 9 },
  figureMoney: { ...figure, numberFormat: "#,##0.0##" },
  notApplicable: { ...figure, fill: "D9D9D9" },
  total,
  totalText: { ...text, size: 9, bold: true, fill: "F2F2F2" },
  totalMoney: { ...total, numberFormat: "#,##0.0##" },
  totalLabel: { ...total, horizontal: "center", numberFormat: "General" },
  footnote: { ...plain, italic: true, size: 10, horizontal: "left" },
  signatureTitle: { ...plain, bold: true, size: 12, horizontal: "center" },
  signatureNote: { ...plain, italic: true, horizontal: "center" },
  signature: { ...plain, bold: true, size: 12, horizontal: "center" },
  stamp: { ...plain, size: 8, colour: "7F7F7F" },
  listHeader: { ...header, fill: "F2F2F2" },
  listText: list,
  listNumber: { ...list, horizontal: "center", numberFormat: "#,##0" },
  link: { ...list, underline: true, colour: "0563C1" },
};

/** Laid over the style of a cell with a finding. An error is bold too, so that it shows in print without colour. */
export const markLooks: { readonly [severity in Severity]: Partial<CellLook> } = {
  error: { fill: "FFC7CE", colour: "9C0006", bold: true },
  warning: { fill: "FFEB9C", colour: "5C4400" },
  info: { fill: "DDEBF7" },
};

/** Points; a row without a planned height. */
export const defaultRowHeight = 18;
