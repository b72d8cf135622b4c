/** The few words the engine needs around figures; `definitions/words` holds them. */
export interface NarrativeWords {
  readonly item: (name: string) => string;
  readonly listSeparator: string;
  /** Between items that hold commas of their own. */
  readonly longListSeparator: string;
  readonly years: (years: number, padded: string) => string;
  readonly oneYear: (year: number) => string;
  readonly periodOf: (from: number, to: number) => string;
  /** Around the figures of a comparison: before the difference, after the percentage. */
  readonly rise: string;
  readonly fall: string;
  readonly comparedWith: (period: string) => string;
  readonly sameAs: (period: string) => string;
  readonly noneBefore: (period: string) => string;
  /** Units in a list by name, or only how many when they are too many (`null`). */
  readonly unitList: (count: string, names: readonly string[] | null) => string;
  /** Parts of a citation: "số", "ngày 13/6/2005", "của Thủ tướng Chính phủ". */
  readonly numbered: string;
  readonly dated: (date: string) => string;
  readonly issuedBy: (issuer: string) => string;
  /** What abbreviations stand for, in lower case but for names: "ANTT" → "an ninh, trật tự". */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** "Phần thứ nhất", counted from 1. */
  readonly part: (number: number) => string;
  /** "Một là:", counted from 1. */
  readonly ordinal: (number: number) => string;
  /** Why there is no comparison although an earlier period was given. */
  readonly needsOtherPeriod: Readonly<{ [why in "periodsDiffer" | "otherPlace"]: string }>;
  /** After what to write: figures that may be quoted there. */
  readonly mayQuote: (figures: readonly string[]) => string;
  readonly labelled: (label: string, figure: string, unit: string) => string;
  /** Behind a text that a unit wrote: who, and in which file. */
  readonly needsEditing: (unit: string, file: string | null) => string;
  readonly needsMoreFigures: string;
  /** A further example is wanting. */
  readonly needsAnother: (needs: string, number: number, atLeast: number) => string;
  /** More units wrote than are offered. */
  readonly moreTexts: (units: readonly string[]) => string;
  readonly levelUnknown: string;
  readonly coverage: (counted: string, expected: string, missing: readonly string[]) => string;
  /** A sentence in brackets after a clause: which units left the figure blank. */
  readonly blankIn: (labels: readonly string[], units: readonly string[], reported: string, asked: string) => string;
  readonly needsFigures: (labels: readonly string[]) => string;
  readonly needsUnreadInventory: (label: string, texts: readonly string[]) => string;
  readonly needsRecheck: (label: string, units: string) => string;
  readonly needsPartCheck: (part: string, whole: string) => string;
  readonly needsSameUnits: (part: string, whole: string, partUnits: string, wholeUnits: string) => string;
  readonly needsSumCheck: (whole: string, sum: string, stated: string) => string;
}
