import type { CellRange } from "../values/cells";

/**
 * A sheet to be drawn, in our own words. Whoever draws it (the .xlsx writer, Excel, the workbench grid, the appendix of a report)
 * must draw all of it; the plan holds every decision, the drawer none.
 */
export interface SheetPlan {
  readonly name: string;
  /** Row by row, then by column; only cells with content, a style or a lock of their own. */
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  /** Characters of the default font, by column from 0. */
  readonly columnWidths: readonly number[];
  /** Points, by row; absent rows take the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: {
    readonly orientation: "landscape" | "portrait";
    /** Rows repeated on every page, inclusive; `null` for none. */
    readonly repeatRows: { readonly from: number; readonly to: number } | null;
    readonly fitToWidth: boolean;
    readonly area: CellRange | null;
  };
  /** Sheet protection without a password: locked cells stay locked, anybody may lift it. */
  readonly isProtected: boolean;
  readonly validations: readonly Validation[];
  readonly hidden: boolean;
}

export type CellStyle =
  | "plain"
  | "unitLine"
  | "tableNumber"
  | "heading"
  | "title"
  | "note"
  | "header"
  | "columnNumber"
  | "input"
  | "inputText"
  | "inputMoney"
  | "rowLabel"
  | "rowNumber"
  | "total"
  | "totalText"
  | "totalLabel"
  | "notApplicable"
  | "signature"
  | "signatureTitle"
  | "stamp"
  | "listHeader"
  | "listText"
  | "listNumber"
  | "link"
  | "error"
  | "warning"
  | "info";

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  /** Without "="; `value` is then its cached result. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** Only input cells are unlocked. */
  readonly unlocked?: boolean;
  /** A place in this workbook: "'Bảng 2'!B8". */
  readonly link?: string;
  /** Shown as a cell comment-like hover through data validation's input message, or a note. */
  readonly note?: string;
}

export interface Validation {
  readonly range: CellRange;
  readonly kind: "wholeNonNegative" | "decimalNonNegative" | "text";
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Everything a workbook file holds that we write. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    /** ISO 8601; given by the caller, since the same input must give the same bytes. */
    readonly modified: string;
    /** Custom document properties: the stamp. */
    readonly custom: Readonly<Record<string, string>>;
  };
  /** The lineage part as XML text; `null` when there is none. */
  readonly lineage: string | null;
}
