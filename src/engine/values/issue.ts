import type { CellRef } from "./cells";

export type Severity = "error" | "warning" | "info";

/** A repair that is offered, never applied by itself. */
export interface Proposal {
  readonly value: number | string | null;
  readonly why: ProposalReason;
}
export type ProposalReason = "thousandsDot" | "cleanText" | "zeroForDash" | "extraZero" | "shorterSum";

/**
 * Something a person should look at. A code with its data, never a sentence: words are put on at the very end.
 * `code` has one meaning for good (command line, letters and tests rely on it); `rule` names the rule of the form, "R03".
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly rule: string | null;
  readonly unit: string | null;
  readonly indicators: readonly string[];
  readonly cells: readonly CellRef[];
  /** What stood there: a number, or the text as typed. */
  readonly found: number | string | null;
  /** What would have been right, in a form that reads without words: "≤ 51", "10–1000", "= 203". */
  readonly expected: string | null;
  readonly proposal: Proposal | null;
  /** Other values that a sentence needs, by name. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Why a person lets it stand; absent: nobody does. */
  readonly accepted?: string;
}

export type IssueCode =
  // one cell
  | "not_a_number"
  | "not_whole"
  | "negative"
  | "looks_like_thousands"
  | "number_as_text"
  | "ambiguous_text_number"
  | "blank"
  | "nil_by_dash"
  | "cell_error"
  | "date_in_figure"
  | "too_many_digits"
  | "not_this_level"
  | "inventory_unread"
  | "formula_without_value"
  | "stale_formula"
  // several cells of one unit
  | "part_exceeds_whole"
  | "part_may_exceed_whole"
  | "sum_of_parts_differs"
  | "people_without_event"
  | "event_without_people"
  | "result_without_case"
  | "implausible_ratio"
  | "looks_estimated"
  | "too_many_events"
  | "nothing_reported"
  | "money_unit_mixed"
  // a file
  | "layout_differs"
  | "table_missing"
  | "unit_by_file_name"
  | "period_not_stated"
  | "content_ignored"
  | "sheet_not_read"
  | "text_recoded"
  | "duplicate_table"
  // several files
  | "resubmission_differs"
  | "same_figures"
  | "changed_much"
  | "unlike_history"
  | "unlike_peers"
  | "total_mismatch"
  | "duplicate_undecided"
  | "shared_models"
  | "distinct_not_summed"
  | "unit_missing"
  | "typed_replaced"
  | "former_name"
  | "stale_copy"
  | "not_comparable"
  | "declared_differs"
  | "join_incomplete";
