import type { ChartWords } from "./charts";
import type { FormSet } from "../form/formSet";
import type { SheetWords } from "../sheet/sheetWords";
import type { Issue, Severity } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import type { NotComparable } from "./baseline";
import type { LedgerEntry, QuarantineReason } from "./consolidation";
import type { Joined } from "./joinMilestones";
import type { DifferenceCause } from "./reconcile";
import type { UnlinkedReason } from "./linkedSources";
import type { TableState, Tracking } from "./tracking";
import type { TypedEntry } from "./typed";

interface LedgerCounts {
  readonly received: number;
  readonly counted: number;
  readonly superseded: number;
  readonly quarantined: number;
}

/** Every word of a consolidated workbook; findings and reasons are said by functions, since each needs its data. */
export interface ConsolidatedWords {
  readonly sheet: SheetWords;
  readonly workbookTitle: (form: FormSet, owner: Unit, period: Period) => string;
  readonly notReported: (unit: Unit) => string;
  /** Label of a row whose figures were typed, since no file came. */
  readonly typed: (unit: Unit) => string;
  /** Under the tables: what the colours mean. */
  readonly legend: string;
  readonly dateTime: (iso: string) => string;
  /** Shown on a figure that stands as a value where others are linked. */
  readonly unlinked: (why: UnlinkedReason) => string;
  readonly ledger: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: (counts: LedgerCounts) => string;
    readonly missing: (units: readonly Unit[]) => string;
    /** Units whose figures were typed: these are no files. */
    readonly typed: (entries: readonly TypedEntry[]) => string;
    readonly headings: {
      readonly number: string;
      readonly file: string;
      readonly unit: string;
      readonly status: string;
      readonly reason: string;
      readonly by: string;
      readonly modified: string;
      readonly hash: string;
    };
    readonly status: { readonly [status in LedgerEntry["status"]]: string };
  };
  readonly issues: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: (counts: { readonly [severity in Severity | "accepted"]: number }) => string;
    readonly headings: {
      readonly severity: string;
      readonly unit: string;
      readonly table: string;
      readonly cell: string;
      readonly sentence: string;
      readonly found: string;
      readonly expected: string;
      readonly file: string;
      readonly sourceCell: string;
    };
    readonly severity: { readonly [severity in Severity]: string };
    /** In place of a severity where a person lets a finding stand, and why. */
    readonly accepted: string;
    readonly because: (reason: string) => string;
    /** In place of a unit where a finding concerns the whole. */
    readonly everybody: string;
  };
  readonly tracking: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: (tracking: Tracking) => string;
    readonly headings: {
      readonly number: string;
      readonly unit: string;
      readonly sent: string;
      readonly late: string;
      readonly errors: string;
      readonly warnings: string;
      readonly accepted: string;
      readonly files: string;
      readonly file: string;
    };
    readonly states: { readonly [state in TableState]: string };
    /** 0: in time. */
    readonly late: (days: number) => string;
    /** Of an ISO date. */
    readonly date: (iso: string) => string;
  };
  readonly reconciliation: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: (differing: number, compared: number) => string;
    readonly headings: {
      readonly unit: string;
      readonly indicator: string;
      readonly children: string;
      readonly declared: string;
      readonly difference: string;
      readonly previous: string;
      readonly remark: string;
    };
    readonly cause: (cause: DifferenceCause) => string;
  };
  readonly baseline: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: (period: Period, uncompared: number, changes: number, shown: number) => string;
    readonly headings: {
      readonly unit: string;
      readonly indicator: string;
      readonly before: string;
      readonly now: string;
      readonly change: string;
      readonly percent: string;
      readonly remark: string;
    };
    readonly everybody: string;
    /** Of a share such as -0.25. */
    readonly percent: (share: number) => string;
    readonly notComparable: (why: NotComparable) => string;
    readonly totalNotComparable: string;
  };
  readonly charts: ChartWords & {
    readonly sheetName: string;
    readonly title: string;
    readonly nameHeading: string;
  };
  /** A line of the ledger on how main report and supplement were brought together. */
  readonly joined: (joined: Joined) => string;
  readonly sayIssue: (issue: Issue) => string;
  readonly sayReason: (reason: QuarantineReason) => string;
}
