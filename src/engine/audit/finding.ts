import type { Span } from "./reportText";
import type { Quote } from "./reportText";
import type { Severity } from "../values/issue";

export type FindingKind =
  | "sum_mismatch"
  | "count_vs_list"
  | "restated_value"
  | "narrative_vs_table"
  | "ratio_vs_percent"
  | "citation"
  | "heading_number"
  | "date_window"
  | "implausible"
  | "number_format"
  | "abbreviation"
  | "legal_reference";

/** One meaning each, for good; the sentence is made from the code and the data. */
export type FindingCode =
  | "sum_of_parts"
  | "part_over_whole"
  | "written_sum"
  | "items_counted"
  | "same_figure_differs"
  | "same_figure_other_unit"
  | "words_differ_from_digits"
  | "table_total"
  | "text_differs_from_table"
  | "text_differs_from_figures"
  | "text_differs_from_earlier"
  | "percent_of_fraction"
  | "percent_of_change"
  | "difference_of_pair"
  | "direction_of_change"
  | "times_of_base"
  | "shares_not_100"
  | "share_over_100"
  | "ratio_over_one"
  | "other_symbol"
  | "similar_number"
  | "other_date"
  | "malformed_symbol"
  | "year_missing"
  | "heading_repeated"
  | "heading_skipped"
  | "heading_disordered"
  | "heading_first_missing"
  | "heading_mixed_style"
  | "heading_letter_style"
  | "no_such_day"
  | "range_backwards"
  | "windows_overlap"
  | "years_do_not_match"
  | "cited_before_issued"
  | "due_before_data"
  | "too_few_people"
  | "too_many_people"
  | "looks_estimated"
  | "rate_times_count"
  | "malformed_number"
  | "mixed_separators"
  | "english_number"
  | "percent_sign_missing"
  | "mixed_padding"
  | "broken_number"
  | "used_before_defined"
  | "never_defined"
  | "defined_twice"
  | "spelled_two_ways"
  | "term_replaced"
  | "document_replaced";

export type Cause = "swapped_digits" | "extra_digit" | "missing_digit" | "one_digit" | "decimal_point" | "other_unit";

export interface Finding {
  readonly kind: FindingKind;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** 0 to 1: how sure the audit is that a person would agree. */
  readonly sureness: number;
  /** Likely recognition noise (a scan) rather than a slip of the author. */
  readonly noise: boolean;
  readonly quotes: readonly Quote[];
  readonly stated: number | string | null;
  readonly computed: number | string | null;
  /** The right text for the first quote, where it is certain. */
  readonly proposal: string | null;
  readonly data: FindingData;
}

interface FindingData {
  readonly parts?: readonly number[];
  readonly items?: number;
  readonly unit?: string;
  readonly otherUnit?: string;
  readonly cause?: Cause | null;
  readonly label?: string;
  readonly text?: string;
  readonly other?: string;
  readonly note?: string;
  readonly from?: number;
  readonly to?: number;
}

/** A finding whose places are still offsets of the report. */
export interface Draft extends Omit<Finding, "quotes" | "noise" | "proposal"> {
  readonly spans: readonly Span[];
  readonly noise?: boolean;
  readonly proposal?: string | null;
}
