import type { CellRange, CellRef } from "../values/cells";
import type { Severity } from "../values/issue";
import type { ExternalCell } from "./externalCell";

/**
 * A sheet to be drawn, in our own words. Whoever draws it (the .xlsx writer, Excel, the workbench grid, the appendix of a report)
 * must draw all of it; the plan holds every decision, the drawer none.
 */
export interface SheetPlan {
  readonly name: string;
  /** Row by row, then by column; only cells with content, a style or a lock of their own. */
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  /** Digits of the default font that fit between the cell's paddings, by column from 0. */
  readonly columnWidths: readonly number[];
  /** Points, by row; absent rows take `defaultRowHeight` and grow with what is typed. */
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
  /** A list with a filter button on each heading of its first row; `null` for none. */
  readonly filter: CellRange | null;
  readonly hidden: boolean;
  /** Charts over its cells; absent for none. */
  readonly charts?: readonly PlannedChart[];
}

/** A chart whose figures stand on the same sheet. */
export interface PlannedChart {
  readonly title: string;
  /** Lying bars or standing columns. */
  readonly direction: "bar" | "column";
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange }[];
  /** Cells it covers, from the upper left corner of the first to the lower right corner of the last. */
  readonly place: CellRange;
  /** The same in words, for those who can't see it. */
  readonly inWords: string;
}

/** What a cell is; `cellLooks.ts` says how each looks. */
export type CellStyle =
  | "plain"
  | "unitLine"
  | "tableNumber"
  | "heading"
  | "title"
  | "note"
  | "moneyNote"
  | "header"
  | "headerLeaf"
  | "columnNumber"
  | "rowLabel"
  | "rowNumber"
  | "input"
  | "inputText"
  | "inputMoney"
  | "figure"
  | "figureText"
  | "figureMoney"
  | "notApplicable"
  | "total"
  | "totalText"
  | "totalMoney"
  | "totalLabel"
  | "footnote"
  | "signatureTitle"
  | "signatureNote"
  | "signature"
  | "stamp"
  | "listHeader"
  | "listText"
  | "listNumber"
  | "link";

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  /** Without "="; `value` is then its cached result. */
  readonly formula?: string;
  /** Shows what this cell of another workbook holds (`linkFormula`); `value` is then what it held when it was last read. */
  readonly source?: ExternalCell;
  readonly style: CellStyle;
  /** A finding rests on this cell: shown over its style. */
  readonly mark?: Severity;
  /** Only input cells are unlocked. */
  readonly unlocked?: boolean;
  /** A click goes to this cell of the same workbook. */
  readonly link?: CellRef;
  /** A sentence shown when the cell is selected; never on a cell that has a validation. */
  readonly note?: string;
}

export interface Validation {
  readonly range: CellRange;
  readonly kind: "wholeNonNegative" | "decimalNonNegative" | "text";
  /** Titles hold 32 characters, texts 255: the limits of the file format. */
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

/** A text that is told piece by piece, from its start each time it is called: whole, that of a country would take a hundred megabytes. */
export type TextInPieces = (tell: (piece: string) => void) => void;

/** A workbook to be written as a file: its lineage may come in pieces. */
export interface WorkbookFilePlan extends Omit<WorkbookPlan, "lineage"> {
  readonly lineage: WorkbookPlan["lineage"] | TextInPieces;
}

export function wholeText(pieces: TextInPieces): string {
  const known: string[] = [];
  pieces((piece) => known.push(piece));
  return known.join("");
}
