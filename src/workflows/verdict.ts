import type {
  Consolidation,
  LedgerEntry,
  QuarantineReason,
  ReceivedFile,
  ReceivedReport,
} from "../engine/consolidation/consolidation";
import { changesSince, type Baseline } from "../engine/consolidation/baseline";
import type { Overlap } from "../engine/consolidation/joinMilestones";
import { allRecordedIn, type Record as JudgedRecord } from "../engine/record/record";
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
  /** Why a person lets it stand. */
  readonly accepted?: string;
}

export interface ConsolidationVerdict {
  readonly form: string;
  readonly period: string;
  readonly owner: { readonly code: string; readonly name: string };
  readonly units: { readonly expected: number; readonly counted: number; readonly missing: readonly string[] };
  readonly files: readonly FileVerdict[];
  /** Figures typed for units that sent no file; none of these is among the files. */
  readonly typed?: readonly TypedVerdict[];
  readonly totals: Readonly<{ [indicator: string]: number | null }>;
  readonly inventories: Readonly<{ [indicator: string]: Readonly<{ [item: string]: number }> }>;
  readonly issues: readonly (IssueVerdict & { readonly files: readonly string[] })[];
  /** Totals that units declare and that are not the sum of the units below them. */
  readonly reconciliation: {
    readonly compared: number;
    readonly differing: readonly {
      readonly unit: { readonly code: string; readonly name: string };
      readonly indicator: string;
      readonly children: number | null;
      readonly declared: number | null;
      readonly previous: number | null;
      readonly cause: string | null;
    }[];
  };
  /** The last period, where it was given. */
  readonly baseline?: BaselineVerdict;
  /** How main report and supplement were brought together, when they were. */
  readonly joined?: { readonly way: string; readonly reason: string; readonly overlap: Overlap };
}

export interface TypedVerdict {
  readonly unit: { readonly code: string; readonly name: string };
  readonly source: string;
  readonly reason: string;
  /** The file of the unit that counts in its place. */
  readonly by?: string;
  readonly values: Readonly<{ [indicator: string]: number | string | null }>;
  readonly issues: readonly IssueVerdict[];
}

export interface BaselineVerdict {
  readonly period: string;
  /** Totals of the last period, of the same units; `null` when they can't be compared. */
  readonly totals: Readonly<{ [indicator: string]: number }> | null;
  readonly notComparable: readonly {
    readonly unit: string;
    readonly reason: string;
    readonly units: readonly string[];
  }[];
  /** Figures of single units that are not what they were. */
  readonly changes: readonly {
    readonly unit: string;
    readonly indicator: string;
    readonly before: number;
    readonly now: number;
  }[];
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
    ...(consolidation.typed
      ? {
          typed: consolidation.typed.map(({ unit, source, reason, by, record, issues }) => ({
            unit: unitVerdict(unit)!,
            source,
            reason,
            ...(by === null ? {} : { by }),
            values: record ? valuesOf(record) : {},
            issues: issues.map((issue) => issueVerdict(issue, consolidation.form.id, say)),
          })),
        }
      : {}),
    totals: Object.fromEntries([...consolidation.totals].map(([indicator, { value }]) => [indicator, value])),
    inventories: Object.fromEntries(
      [...consolidation.inventories].map(([indicator, items]) => [indicator, Object.fromEntries(items)]),
    ),
    issues: consolidation.issues.map((issue) => ({
      ...issueVerdict(issue, consolidation.form.id, say),
      files: issue.files,
    })),
    reconciliation: {
      compared: consolidation.reconciliation?.compared ?? 0,
      differing: (consolidation.reconciliation?.differing ?? []).map(({ unit, cause, ...figure }) => ({
        unit: unitVerdict(unit)!,
        ...figure,
        cause: cause?.kind ?? null,
      })),
    },
    ...(consolidation.baseline ? { baseline: baselineVerdict(consolidation, consolidation.baseline) } : {}),
    ...(consolidation.joined
      ? {
          joined: {
            way: consolidation.joined.way,
            reason: consolidation.joined.reason,
            overlap: consolidation.joined.overlap,
          },
        }
      : {}),
  };
}

function baselineVerdict(consolidation: Consolidation, baseline: Baseline): BaselineVerdict {
  return {
    period: baseline.period.id,
    totals: baseline.totals && Object.fromEntries(baseline.totals),
    notComparable: [...baseline.notComparable].map(([unit, why]) => ({
      unit,
      reason: why.code,
      units: "units" in why ? why.units : why.code === "otherUnit" ? [why.was] : [],
    })),
    changes: changesSince(consolidation, baseline).map(({ unit, ...change }) => ({ unit: unit.code, ...change })),
  };
}

const sheetOf = ({ sheet }: ReceivedFile): { readonly sheet?: string } => (sheet === undefined ? {} : { sheet });

function unitVerdict(unit: Unit | null) {
  return unit && { code: unit.code, name: unit.name };
}

function valuesOf(record: JudgedRecord): { [indicator: string]: number | string | null } {
  return Object.fromEntries(allRecordedIn(record).map(([indicator, { value }]) => [indicator, value]));
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
    ...(issue.accepted === undefined ? {} : { accepted: issue.accepted }),
  };
}
