import { indicatorsIn, valueIn, type Record } from "../record/record";
import type { Steps } from "../values/steps";
import type { Unit } from "../values/unit";
import type { ConsolidationScope, Decisions, LedgerEntry, QuarantineReason, ReceivedReport } from "./consolidation";

type Readable = Extract<ReceivedReport, { readonly record: Record }>;

/**
 * Decides what becomes of every received file: counted, superseded or quarantined, and nothing else.
 *
 * Order: by file name, whatever order they came in; the verdict does not depend on it either.
 * Of several files of one unit the one modified last counts. Where the dates do not tell – equal, or missing – files with the same figures
 * are one report, and others are all held until a person says which to use.
 */
export function* settleFiles(
  reports: readonly ReceivedReport[],
  scope: ConsolidationScope,
  expected: readonly Unit[],
  decisions: Decisions,
): Steps<readonly LedgerEntry[]> {
  const expectedCodes = new Set(expected.map((unit) => unit.code));
  const entries = new Map<ReceivedReport, LedgerEntry>();
  const ofUnit = new Map<string, Readable[]>();
  // Copies, so that a report handed in twice is two files.
  const sorted = reports
    .map((report) => ({ ...report }))
    .toSorted(
      (a, b) => compare(a.file.name, b.file.name) || compare(a.file.hash, b.file.hash) || compare(dateOf(a), dateOf(b)),
    );
  yield;
  for (const report of sorted) {
    const decision = decisions.files.get(report.file.name);
    if ("refusal" in report) entries.set(report, heldBack(report, report.refusal, "rule"));
    else if (decision?.kind === "leaveOut") {
      entries.set(report, heldBack(report, { code: "left_out", note: decision.reason }, "person"));
    } else {
      const reason = misplaced(report, scope, expectedCodes);
      if (reason) entries.set(report, heldBack(report, reason, "rule"));
      else {
        const { code } = report.record.unit;
        const others = ofUnit.get(code);
        if (others) others.push(report);
        else ofUnit.set(code, [report]);
      }
    }
    yield;
  }
  for (const rivals of ofUnit.values()) {
    settleRivals(rivals, decisions, entries);
    yield;
  }
  return sorted.map((report) => entries.get(report)!);
}

/** A sound report that does not belong in this consolidation. */
function misplaced(
  { record, consolidated }: Readable,
  { form, period, owner }: ConsolidationScope,
  expected: ReadonlySet<string>,
): QuarantineReason | null {
  if (record.form !== form.id || record.formVersion !== form.version)
    return { code: "unknown_form", seen: record.form };
  if (record.period.id !== period.id) return { code: "wrong_period", seen: record.period.id, expected: period.id };
  if (!expected.has(record.unit.code)) return { code: "unknown_unit", seen: record.unit.name };
  // The owner's consolidated workbook holds the figures of everybody: counting it would count them twice.
  if (consolidated && record.unit.code === owner.code) return { code: "own_total" };
  return null;
}

function settleRivals(
  rivals: readonly Readable[],
  decisions: Decisions,
  entries: Map<ReceivedReport, LedgerEntry>,
): void {
  const chosen = rivals.filter(({ file }) => decisions.files.get(file.name)?.kind === "use");
  const isChosen = chosen.length === 1;
  const counted = isChosen ? chosen[0]! : latestOf(chosen.length > 1 ? chosen : rivals);
  const decidedBy = isChosen ? "person" : "rule";
  for (const report of rivals) {
    if (counted === null) {
      const others = rivals.filter((each) => each !== report).map(({ file }) => file.name);
      entries.set(report, heldBack(report, { code: "duplicate_undecided", others }, "rule"));
    } else if (report === counted) entries.set(report, { ...base(report), status: "counted", decidedBy });
    else entries.set(report, { ...base(report), status: "superseded", by: counted.file.name, decidedBy });
  }
}

/** The report that counts; `null` when the dates leave several with different figures. The first by name stands for equal ones. */
function latestOf(rivals: readonly Readable[]): Readable | null {
  const dated = rivals.map((report) => ({ report, time: timeOf(report) }));
  const latest = Math.max(...dated.map(({ time }) => time ?? -Infinity));
  // A file without a date may be older or newer than any other.
  const candidates = dated.filter(({ time }) => time === null || time === latest).map(({ report }) => report);
  const first = candidates.find((report) => timeOf(report) === latest) ?? candidates[0]!;
  return candidates.every((report) => sameFigures(first.record, report.record)) ? first : null;
}

function timeOf({ file }: ReceivedReport): number | null {
  const time = file.modified === null ? Number.NaN : Date.parse(file.modified);
  return Number.isNaN(time) ? null : time;
}

function sameFigures(a: Record, b: Record): boolean {
  return a === b || differingIndicators(a, b).length === 0;
}

/** Indicators whose value is not the same in both. */
export function differingIndicators(a: Record, b: Record): readonly string[] {
  const ids = new Set([...indicatorsIn(a), ...indicatorsIn(b)]);
  return [...ids].filter((id) => valueIn(a, id) !== valueIn(b, id));
}

function heldBack(report: ReceivedReport, reason: QuarantineReason, decidedBy: LedgerEntry["decidedBy"]): LedgerEntry {
  return { ...base(report), status: "quarantined", reason, decidedBy };
}

function base(report: ReceivedReport): Omit<LedgerEntry, "status" | "decidedBy"> {
  const { file } = report;
  if ("refusal" in report) {
    const { form, unit, period, held } = report;
    const sure = { record: held ?? null, issues: held?.issues ?? [] };
    return { file, reason: null, by: null, form, unit, unitEvidence: null, period, ...sure };
  }
  const { record, unitEvidence } = report;
  return {
    file,
    reason: null,
    by: null,
    form: record.form,
    unit: record.unit,
    unitEvidence,
    period: record.period.id,
    record,
    issues: record.issues,
    ...(report.lower ? { lower: report.lower } : {}),
  };
}

function dateOf({ file }: ReceivedReport): string {
  return file.modified ?? "";
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
