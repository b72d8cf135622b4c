/** The few words the engine needs around figures; `definitions/words` holds them. */
export interface NarrativeWords {
  readonly item: (name: string) => string;
  readonly listSeparator: string;
  readonly years: (years: number, padded: string) => string;
  readonly oneYear: (year: number) => string;
  readonly periodOf: (from: number, to: number) => string;
  /** Around the figures of a comparison: before the difference, after the percentage. */
  readonly rise: string;
  readonly fall: string;
  readonly comparedWith: (period: string) => string;
  readonly sameAs: (period: string) => string;
  readonly noneBefore: (period: string) => string;
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
