import type { Span } from "./reportText";

interface Placed extends Span {
  /** Index of its block. */
  readonly block: number;
}

/** trên, hơn → over; gần → under; khoảng → about; tối đa, không quá → atMost; ít nhất → atLeast */
export type Qualifier = "over" | "under" | "about" | "atMost" | "atLeast";

export type Shape = "count" | "percent" | "money" | "measure" | "duration";

export interface Quantity extends Placed {
  readonly kind: "quantity";
  readonly shape: Shape;
  /** As printed, after the scale word: "5,7 vạn" is 57000. Money in đồng. Of a range its lower end. */
  readonly value: number;
  /** The true value lies in here: printing rounds, qualifiers widen. */
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier | null;
  readonly range: boolean;
  /** Head noun in its usual spelling ("hộ gia đình" → "hộ"); `null` when there is none. */
  readonly unit: string | null;
  /** Words of the noun phrase behind the number, the unit included, in plain form. */
  readonly phrase: readonly string[];
  /** End of that noun phrase. */
  readonly phraseEnd: number;
  /** Words before the number in its clause. */
  readonly subject: readonly string[];
  /** Start of that clause. */
  readonly clause: number;
  readonly padded: boolean;
  readonly grouping: "none" | "dot" | "comma" | "space" | "words";
  /** Decimal places as printed. */
  readonly decimals: number;
  /** Not a well-formed number of Vietnamese print, or one that only recognition noise explains. */
  readonly malformed: "groups" | "englishDecimal" | "englishThousands" | "broken" | null;
  /** In "191/254 thôn": the other side, as an index into the claims. */
  readonly ratio: { readonly role: "part" | "whole"; readonly with: number } | null;
  /** Per year, per month, each … : not a total. */
  readonly rate: boolean;
  /** Set when the number stands in a table. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

export interface Citation extends Placed {
  readonly kind: "citation";
  /** "quyết định", "thông tư" as written before it; `null` when none is. */
  readonly type: string | null;
  readonly number: string;
  readonly year: string | null;
  /** "QĐ-TTg"; `null` for a short one ("Thông tư 23") or a clause ("khoản 2"). */
  readonly symbol: string | null;
  /** Between number and symbol. */
  readonly separator: string;
  readonly clause: boolean;
  /** The date that follows it ("… ngày 13/6/2005"), as an index into the claims. */
  readonly dated: number | null;
}

export interface CalendarDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface DateClaim extends Placed {
  readonly kind: "date";
  readonly form: "day" | "month" | "year" | "years" | "time";
  readonly from: CalendarDay;
  /** Of "2015-2020" its end; else the same as `from`. */
  readonly to: CalendarDay;
}

/** `unknown` is a number that nothing accounts for; the audit counts them and stays silent about them. */
export interface OtherClaim extends Placed {
  readonly kind: "heading" | "name" | "list" | "footnote" | "unknown";
}

export type Claim = Quantity | Citation | DateClaim | OtherClaim;

export const isQuantity = (claim: Claim): claim is Quantity => claim.kind === "quantity";

/** A plain count that may be computed with: printed in full, not a range, not "trên …". */
export function isExact(quantity: Quantity): boolean {
  return quantity.qualifier === null && !quantity.range && quantity.low === quantity.high;
}
