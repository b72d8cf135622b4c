import type { CellRange } from "./cells";

/** What stood in a cell. Dates arrive as their serial number; an error value (#REF!) as `{ error }`. */
export type CellValue = number | string | boolean | { readonly error: string } | null;

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The value as found; of a formula, the value cached in the file, `null` when there is none. */
  readonly value: CellValue;
  /** Without the leading "="; absent for a plain value. */
  readonly formula?: string;
}

/**
 * The cells of one sheet that hold anything, whoever answers for the workbook (a received file, the open Excel, the workbench).
 * Order: row by row, then by column. Empty and merely formatted cells are absent.
 */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  /** Rows and columns that are there but not shown; absent when there are none or nobody can say. */
  readonly unseen?: Unseen;
}

/** Runs of hidden rows and columns, both ends included, in order. */
export interface Unseen {
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One sheet of a received workbook, not yet unpacked: reading costs time, so it happens only when somebody asks. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  /** Unpacked size in bytes as the file claims it; only good for putting small sheets first. */
  readonly size: number;
  /** @throws {Refusal} when this part is damaged or over a limit */
  read(): Grid;
}

/** A workbook as decoded from bytes. */
export interface ReceivedWorkbook {
  readonly sheets: readonly SheetSource[];
  /** The *modified* time in the document's own properties (ISO 8601, UTC), the only date that travels with the content. */
  readonly modified: string | null;
  /** Custom document properties, where our stamp lives. */
  readonly properties: ReadonlyMap<string, string>;
  /** Our lineage part (custom XML) when the file is a consolidated workbook of ours. */
  readonly lineage: string | null;
  /** Named kinds of content that were ignored and are worth a word: "macros", "externalLinks". */
  readonly ignored: readonly string[];
}

export type RefusalCode = "damaged" | "encrypted" | "empty" | "not_a_spreadsheet" | "too_large";

/** Why a file could not be read at all. `detail` is for the log and the tests, never for the person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
