import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import type { FormSet } from "../form/formSet";
import type { ColumnMapping } from "./mapping";
import type { UndecidedColumn } from "./undecided";
import type { Vote } from "./votes";

/** A figure cell as found: what stood there and where, not yet whether it makes sense. */
export interface FoundValue {
  readonly indicator: string;
  readonly cell: CellRef;
  /** The value as it stood in the file: number, text as typed, or `null` for an empty cell. */
  readonly asFound: number | string | null;
  /** What it says: a figure, an inventory text, nil by dash (0), or nothing (`null`). */
  readonly value: number | string | null;
  /** Set when reading it needed a decision: text to number, dash to nil, an error value, an unreadable text. */
  readonly reading:
    | "number"
    | "text"
    | "blank"
    | "numberAsText"
    | "ambiguousText"
    | "nilByDash"
    | "notAvailable"
    | "unreadable"
    | "cellError"
    | "date"
    /** Money in another unit than the form's, converted as its heading says. */
    | "converted"
    | "formula"
    | "formulaWithoutValue"
    | "staleFormula";
}

/** How a decision about a file was made: the strongest evidence first. */
export interface Evidence {
  readonly by:
    | "stamp"
    | "code"
    | "unitLine"
    | "unitColumn"
    | "sheetName"
    | "abbreviation"
    | "fileName"
    | "header"
    | "title"
    | "person";
  /** The text that decided, as found. */
  readonly text: string;
  readonly cell: CellRef | null;
}

/** What was read from one workbook for one unit. */
export interface Submission {
  readonly form: string;
  readonly formVersion: number;
  readonly tables: readonly FoundTable[];
  readonly values: ReadonlyMap<string, FoundValue>;
  readonly unit: Unit | null;
  /** The name as the file states it, for the message when it is nobody we know. */
  readonly statedUnit: string | null;
  readonly unitEvidence: Evidence | null;
  readonly period: Period | null;
  readonly periodEvidence: Evidence | null;
  /** Set when the file is a consolidated workbook: the figures are those of its total row. */
  readonly consolidated: boolean;
  readonly issues: readonly Issue[];
}

export interface FoundTable {
  readonly table: string;
  readonly sheet: string;
  readonly headerRows: { readonly from: number; readonly to: number };
  readonly dataRow: number;
  /** Indicators run down the rows of the sheet: then the rows and columns said here are its columns and rows. */
  readonly turned: boolean;
  /** Share of the header's words that matched, 0–1. */
  readonly confidence: number;
  /** What each column was taken for, left to right, how surely (0–1) and why. */
  readonly columns: readonly FoundColumn[];
}

export interface FoundColumn {
  readonly column: number;
  readonly indicator: string;
  /** The lowest heading as typed. */
  readonly heading: string;
  readonly confidence: number;
  readonly votes: readonly Vote[];
}

/** What `data.reason` of a `layout_differs` issue says. */
export type LayoutDifference =
  /** A column with figures whose heading (`found`) fits nothing in the form: its figures count nowhere. */
  | "columnNotPlaced"
  /** A column placed by its neighbours, since its heading (`found`) is not the form's. */
  | "columnByPosition"
  /** One figure is merged over the cells of several indicators: it counts for none of them. */
  | "mergedFigure"
  /** Money stated in `found`, converted to the form's unit (`expected`). */
  | "moneyConverted"
  /** Money under headings that contradict each other (`found`), or too small for its unit: it counts nowhere. */
  | "moneyUnitUnclear"
  /** Hidden rows, or columns, of figures beside shown ones of the same name, which are read. */
  | "hiddenCopies"
  /** Hidden columns with figures, which are read like any other. */
  | "hiddenColumns"
  /** Columns of the form that the sheet does not have. */
  | "columnsMissing"
  /** Several rows of figures without names (`data.rows`): the first one is read. */
  | "severalRows"
  /** A table of several units without a total row: the figures are the sums of its rows. */
  | "noTotalRow"
  /** Figures stand in the total row only: that row is read. */
  | "totalRowOnly"
  /** The stamp names one unit (`expected`), the sheet another (`found`): the stamp counts. */
  | "otherUnitNamed";

/** Why a readable file can't be taken for a unit's report. */
export type IdentityRefusal =
  | { readonly code: "empty" }
  | { readonly code: "unknown_form"; readonly seen: string | null }
  | { readonly code: "unknown_unit"; readonly seen: string | null }
  | { readonly code: "wrong_period"; readonly seen: string; readonly expected: string }
  /** Columns with figures that no indicator could be found for, while indicators are missing. */
  | { readonly code: "columns_undecided"; readonly columns: readonly UndecidedColumn[] };

export interface ReadingScope {
  readonly forms: readonly FormSet[];
  /** Units that may report; empty: any unit is accepted as stated. */
  readonly units: readonly Unit[];
  /** Period that must be stated; `null`: the form's own. */
  readonly period: Period | null;
  /** Code of the unit that consolidates: a list of its own units' rows is those units' reports, not its own. */
  readonly owner?: string;
  /** What people said of layouts that the headings do not explain. */
  readonly mappings?: readonly ColumnMapping[];
}

/** What `readSubmission` gives: a submission whose unit and period are settled, or why there is none. */
export type ReadResult =
  | { readonly accepted: true; readonly submission: SettledSubmission }
  | {
      readonly accepted: false;
      readonly refusal: IdentityRefusal;
      /** What could still be told of the file, for the ledger. */
      readonly form: string | null;
      readonly unit: Unit | null;
      readonly period: Period | null;
      /** The figures of the columns that are sure, when only the others hold it back. */
      readonly held?: SettledSubmission;
    };

export type SettledSubmission = Submission & { readonly unit: Unit; readonly period: Period };

/** One unit's report of a file that may hold several. */
export interface PartRead {
  readonly result: ReadResult;
  /** The sheets it stands on, when the file holds several units' reports. */
  readonly sheets: readonly string[] | null;
}
