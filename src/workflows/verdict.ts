import type {
  Consolidation,
  LedgerEntry,
  QuarantineReason,
  ReceivedFile,
  ReceivedReport,
} from "../engine/consolidation/consolidation";
import type { Record as JudgedRecord } from "../engine/record/record";
import { addressOf } from "../engine/values/cells";
import type { Issue, ProposalReason } from "../engine/values/issue";
import type { Unit } from "../engine/values/unit";

/**
 * The verdict on received files as plain JSON, the same to the letter from every entry (command line, workbench, panes).
 * The shape is a contract: names and codes never change their meaning.
 */
export interface FileVerdict {
  readonly file: string;
  /** Of a file that holds several units' reports: the sheets of this one. */
  readonly sheet?: string;
  readonly status: "counted" | "superseded" | "quarantined";
  readonly reason: { readonly code: string; readonly message: string } | null;
  readonly by?: string;
  readonly form: string | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly period: string | null;
  readonly values: Readonly<{ [indicator: string]: number | string | null }>;
  readonly issues: readonly IssueVerdict[];
}

export interface IssueVerdict {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly indicators: readonly string[];
  readonly cells: readonly string[];
  readonly found: number | string | null;
  readonly expected: string | null;
  readonly proposal: { readonly value: number | string | null; readonly why: string } | null;
  readonly message: string;
}

export interface ConsolidationVerdict {
  readonly form: string;
  readonly period: string;
  readonly owner: { readonly code: string; readonly name: string };
  readonly units: { readonly expected: number; readonly counted: number; readonly missing: readonly string[] };
  readonly files: readonly FileVerdict[];
  readonly totals: Readonly<{ [indicator: string]: number | null }>;
  readonly inventories: Readonly<{ [indicator: string]: Readonly<{ [item: string]: number }> }>;
  readonly issues: readonly (IssueVerdict & { readonly files: readonly string[] })[];
}

/** Puts words on codes; one implementation per language. */
export interface Sayings {
  /** `form` is the set that was judged, whose labels the sentence uses. */
  issue(issue: Issue, form: string): string;
  proposal(why: ProposalReason): string;
  reason(reason: QuarantineReason): string;
}

/** Verdict on one file that was looked at by itself: readable and identified files count. */
export function verdictOfReport(report: ReceivedReport, say: Sayings): FileVerdict {
  if ("refusal" in report) {
    return {
      file: report.file.name,
      ...sheetOf(report.file),
      status: "quarantined",
      reason: { code: report.refusal.code, message: say.reason(report.refusal) },
      form: report.form,
      unit: unitVerdict(report.unit),
      period: report.period,
      values: report.held ? valuesOf(report.held) : {},
      issues: (report.held?.issues ?? []).map((issue) => issueVerdict(issue, report.form ?? "", say)),
    };
  }
  const { record } = report;
  return {
    file: report.file.name,
    ...sheetOf(report.file),
    status: "counted",
    reason: null,
    form: record.form,
    unit: unitVerdict(record.unit),
    period: record.period.id,
    values: valuesOf(record),
    issues: record.issues.map((issue) => issueVerdict(issue, record.form, say)),
  };
}

function verdictOfEntry(entry: LedgerEntry, say: Sayings): FileVerdict {
  return {
    file: entry.file.name,
    ...sheetOf(entry.file),
    status: entry.status,
    reason: entry.reason && { code: entry.reason.code, message: say.reason(entry.reason) },
    ...(entry.by === null ? {} : { by: entry.by }),
    form: entry.form,
    unit: unitVerdict(entry.unit),
    period: entry.period,
    values: entry.record ? valuesOf(entry.record) : {},
    issues: entry.issues.map((issue) => issueVerdict(issue, entry.form ?? "", say)),
  };
}

export function verdictOfConsolidation(consolidation: Consolidation, say: Sayings): ConsolidationVerdict {
  return {
    form: consolidation.form.id,
    period: consolidation.period.id,
    owner: { code: consolidation.owner.code, name: consolidation.owner.name },
    units: {
      expected: consolidation.expected.length,
      counted: consolidation.counted.length,
      missing: consolidation.missing.map(({ code }) => code),
    },
    files: consolidation.ledger.map((entry) => verdictOfEntry(entry, say)),
    totals: Object.fromEntries([...consolidation.totals].map(([indicator, { value }]) => [indicator, value])),
    inventories: Object.fromEntries(
      [...consolidation.inventories].map(([indicator, items]) => [indicator, Object.fromEntries(items)]),
    ),
    issues: consolidation.issues.map((issue) => ({
      ...issueVerdict(issue, consolidation.form.id, say),
      files: issue.files,
    })),
  };
}

const sheetOf = ({ sheet }: ReceivedFile): { readonly sheet?: string } => (sheet === undefined ? {} : { sheet });

function unitVerdict(unit: Unit | null) {
  return unit && { code: unit.code, name: unit.name };
}

function valuesOf(record: JudgedRecord): { [indicator: string]: number | string | null } {
  return Object.fromEntries([...record.values].map(([indicator, { value }]) => [indicator, value]));
}

function issueVerdict(issue: Issue, form: string, say: Sayings): IssueVerdict {
  return {
    code: issue.code,
    severity: issue.severity,
    indicators: issue.indicators,
    cells: issue.cells.map(addressOf),
    found: issue.found,
    expected: issue.expected,
    proposal: issue.proposal && { value: issue.proposal.value, why: say.proposal(issue.proposal.why) },
    message: say.issue(issue, form),
  };
}
