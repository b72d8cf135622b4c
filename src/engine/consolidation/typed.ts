import type { FormSet } from "../form/formSet";
import { judge } from "../record/judge";
import { indicatorsIn, valueIn, type Record, type ValueDecision } from "../record/record";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import type { CrossIssue, LedgerEntry } from "./consolidation";
import { differingIndicators } from "./settleFiles";

/** Figures that a person typed for a unit that sent no file: told by telephone, shown on paper. */
export interface TypedReport {
  /** Who gave the figures, and how. */
  readonly source: string;
  /** Why they are typed instead of received. */
  readonly reason: string;
  /** By indicator. */
  readonly values: ReadonlyMap<string, number | string>;
}

/** A typed report beside the ledger: it is no file, and never counted among files. */
export interface TypedEntry {
  readonly unit: Unit;
  readonly source: string;
  readonly reason: string;
  /** `null` while nothing has been typed. */
  readonly record: Record | null;
  /** Name of the file of the unit that counts in its place; `null`: the typed figures count. */
  readonly by: string | null;
  readonly issues: readonly Issue[];
}

const judged = new WeakMap<TypedReport, { readonly unit: Unit; readonly period: Period; readonly record: Record }>();

/**
 * Judges what was typed by the rules that files are judged by. A file of the unit counts before it, whenever it comes; what was typed is
 * then kept and told, but not counted.
 */
export function typedEntries(
  form: FormSet,
  period: Period,
  asked: readonly Unit[],
  typed: ReadonlyMap<string, TypedReport>,
  countedOf: ReadonlyMap<string, LedgerEntry>,
): readonly TypedEntry[] {
  return asked.flatMap((unit): readonly TypedEntry[] => {
    const report = typed.get(unit.code);
    if (!report) return [];
    const { source, reason, values } = report;
    const record = values.size === 0 ? null : recordOf(form, period, unit, report);
    const by = countedOf.get(unit.code)?.file.name ?? null;
    return [{ unit, source, reason, record, by, issues: by === null ? (record?.issues ?? []) : [] }];
  });
}

function recordOf(form: FormSet, period: Period, unit: Unit, report: TypedReport): Record {
  const known = judged.get(report);
  if (known?.unit === unit && known.period === period && known.record.form === form.id) return known.record;
  const reason = [report.source, report.reason].filter((part) => part !== "").join("; ");
  const decisions = new Map(
    [...report.values].map(([id, value]): [string, ValueDecision] => [id, { value, kind: "typed", reason }]),
  );
  const record = judge(form, unit, period, new Map(), decisions);
  judged.set(report, { unit, period, record });
  return record;
}

/** Where a file came for a unit whose figures were typed: which of them it tells otherwise. `data` holds "before.<id>" and "after.<id>". */
export function typedReplaced(
  entries: readonly TypedEntry[],
  countedOf: ReadonlyMap<string, LedgerEntry>,
): readonly CrossIssue[] {
  return entries.flatMap(({ unit, record, by }): readonly CrossIssue[] => {
    const now = countedOf.get(unit.code)?.record;
    if (by === null || !record || !now) return [];
    const typed = new Set(indicatorsIn(record).filter((id) => valueIn(record, id) !== null));
    const indicators = differingIndicators(record, now).filter((id) => typed.has(id));
    const told = indicators.flatMap((id) => [
      [`before.${id}`, valueIn(record, id) ?? ""] as const,
      [`after.${id}`, valueIn(now, id) ?? ""] as const,
    ]);
    return [
      {
        code: "typed_replaced",
        severity: indicators.length === 0 ? "info" : "warning",
        rule: null,
        unit: unit.code,
        indicators,
        cells: [],
        found: null,
        expected: null,
        proposal: null,
        data: { count: indicators.length, ...Object.fromEntries(told) },
        files: [by],
      },
    ];
  });
}

/** Whether the figures of a unit are typed ones: its row is open to be filled in. */
export function isTyped(typed: readonly TypedEntry[] | undefined, unit: string): boolean {
  return typed?.some(({ unit: { code }, by }) => code === unit && by === null) === true;
}
