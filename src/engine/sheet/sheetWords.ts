import type { FormSet } from "../form/formSet";
import type { Unit } from "../values/unit";

/** A title of at most 32 and a text of at most 255 characters: what a spreadsheet shows beside a selected cell. */
export interface CellAdvice {
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Every word that a drawn sheet needs besides those of the form itself. */
export interface SheetWords {
  /** "ĐƠN VỊ: CÔNG AN XÃ DÂN LÝ"; `body` is the one that reports for a place, see `FormSet.reporting`. */
  readonly unitLine: (unit: Unit, body: string | null) => string;
  readonly rowNumber: string;
  readonly unitName: string;
  readonly total: string;
  /** The label of a total that covers so many of the expected units: it goes where the row is copied to. */
  readonly totalOf: (counted: number, expected: number) => string;
  /** "Tổng hợp 33/35 đơn vị" */
  readonly coverage: (counted: number, expected: number) => string;
  readonly moneyUnit: (unit: FormSet["moneyUnit"]) => string;
  readonly periodInTitle: (from: number, to: number) => string;
  /** Dotted place and date above the right signature. */
  readonly placeAndDate: string;
  /** Who drew the sheet up; the form says who signs. */
  readonly signatures: { readonly left: readonly string[]; readonly note: string };
  readonly stampLabel: string;
  readonly count: CellAdvice;
  readonly money: (unit: FormSet["moneyUnit"]) => CellAdvice;
  readonly measure: (unit: string) => CellAdvice;
  readonly inventory: CellAdvice;
  /** For the total of a column that is never added. */
  readonly distinct: CellAdvice;
  /** The table of own texts. */
  readonly texts: {
    readonly sheetName: string;
    readonly heading: string;
    /** On a sheet to be filled in: what to write. */
    readonly advice: string;
    /** On a consolidated sheet: whose words these are. */
    readonly source: string;
    readonly kind: string;
    readonly title: string;
    readonly text: string;
    readonly figures: string;
    readonly file: string;
    readonly cell: string;
  };
  readonly workbookTitle: (form: FormSet, unit: Unit) => string;
  readonly program: string;
}
