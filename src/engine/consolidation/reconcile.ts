import type { FormSet, Indicator } from "../form/formSet";
import { roundsTo } from "../values/rounding";
import type { Unit } from "../values/unit";
import type { Consolidation, CrossIssue, LedgerEntry, PreviousFigures, Total, UnitRow } from "./consolidation";
import type { Lineage } from "./lineage";
import { recordedIn, valueIn } from "../record/record";

/** One indicator of one unit, told three ways. */
export interface ReconciledFigure {
  readonly unit: Unit;
  readonly indicator: string;
  /** What the units below add up to. */
  readonly children: number | null;
  /** What the unit itself gives as its total. */
  readonly declared: number | null;
  /** What it was in the last period, of the same area; `null` where that is not known. */
  readonly previous: number | null;
  /** What may be behind a difference; `null`: nothing tells. */
  readonly cause: DifferenceCause | null;
}

export type DifferenceCause =
  /** Not all units below have reported. */
  | { readonly kind: "incomplete"; readonly missing: number }
  /** The declared total is that of the last period. */
  | { readonly kind: "lastPeriod" }
  /** The difference is exactly the figure of one unit below. */
  | { readonly kind: "oneUnit"; readonly name: string };

export interface Reconciliation {
  /** Figures that were told at least two ways. */
  readonly compared: number;
  /** Those whose total is not the sum of the units below. */
  readonly differing: readonly ReconciledFigure[];
  readonly issues: readonly CrossIssue[];
}

interface Whole {
  readonly unit: Unit;
  readonly entry: LedgerEntry;
  readonly childrenOf: (indicator: Indicator) => number | null;
  /** Figures of single units below, for finding the one that makes the difference. */
  readonly parts: (indicator: string) => readonly { readonly name: string; readonly value: number }[];
  readonly missing: number;
  readonly previous: (indicator: string) => number | null;
}

/**
 * Sets totals that units declare against the sums of the units below them, and against the last period.
 *
 * Two kinds of totals are declared: the owner's own consolidated workbook, which is never counted, against the figures added up here; and
 * the total row of each lower unit's consolidated workbook against the figures that its own lineage says were counted in it.
 * Only what is added over units is compared. A difference while units are missing below is a warning, else it has the weight of the
 * form's rule on totals.
 */
export function reconcile(
  form: FormSet,
  owner: Unit,
  ledger: readonly LedgerEntry[],
  rows: readonly UnitRow[],
  totals: ReadonlyMap<string, Total>,
  previous: { readonly figures: PreviousFigures; readonly totals: ReadonlyMap<string, number> | null } | null,
): Reconciliation {
  const rule = form.rules.find((each) => each.kind === "totalIsSum");
  const differing: ReconciledFigure[] = [];
  const issues: CrossIssue[] = [];
  let compared = 0;
  for (const whole of [...ownWhole(owner, ledger, rows, totals, previous), ...lowerWholes(form, ledger, previous)]) {
    const { unit, entry } = whole;
    const told = new Set(
      entry.issues.filter(({ code }) => code === "total_mismatch").flatMap(({ indicators }) => indicators),
    );
    for (const indicator of form.indicators) {
      if (!isAdded(indicator)) continue;
      const { id } = indicator;
      const value = recordedIn(entry.record, id);
      const declared = typeof value?.value === "number" ? value.value : null;
      const children = whole.childrenOf(indicator);
      if (declared === null && children === null) continue;
      compared++;
      if (declared === children || (declared === 0 && children === null)) continue;
      const rounding = { type: indicator.type, moneyUnit: form.moneyUnit };
      if (declared !== null && children !== null && roundsTo(declared, children, rounding)) continue;
      const before = whole.previous(id);
      const cause = causeOf(whole, id, declared, children, before);
      differing.push({ unit, indicator: id, children, declared, previous: before, cause });
      if (!rule || told.has(id)) continue;
      issues.push({
        code: "declared_differs",
        severity: cause?.kind === "incomplete" ? "warning" : rule.severity,
        rule: rule.id,
        unit: unit.code === owner.code ? null : unit.code,
        indicators: [id],
        cells: value?.cell ? [value.cell] : [],
        found: declared,
        expected: null,
        proposal: null,
        data: {
          unit: unit.name,
          ...(children === null ? {} : { children }),
          ...(before === null ? {} : { previous: before }),
          ...(cause === null ? {} : { cause: cause.kind }),
          ...(cause?.kind === "oneUnit" ? { name: cause.name } : {}),
          ...(cause?.kind === "incomplete" ? { missing: cause.missing } : {}),
        },
        files: [entry.file.name],
      });
    }
  }
  return { compared, differing, issues };
}

function isAdded({ type, aggregation }: Indicator): boolean {
  return type !== "inventory" && aggregation !== "distinct";
}

/** The latest of the owner's own consolidated workbooks. */
function ownWhole(
  owner: Unit,
  ledger: readonly LedgerEntry[],
  rows: readonly UnitRow[],
  totals: Consolidation["totals"],
  previous: Parameters<typeof reconcile>[5],
): readonly Whole[] {
  const entry = ledger
    .filter(({ reason, record }) => reason?.code === "own_total" && record !== null)
    .toSorted((a, b) => ((a.file.modified ?? "") < (b.file.modified ?? "") ? 1 : -1))[0];
  if (!entry) return [];
  return [
    {
      unit: owner,
      entry,
      childrenOf: ({ id }) => totals.get(id)?.value ?? null,
      parts: (id) =>
        rows.flatMap(({ unit, record }) => {
          const value = valueIn(record, id);
          return typeof value === "number" ? [{ name: unit.name, value }] : [];
        }),
      missing: rows.filter(({ record }) => record === null).length,
      previous: (id) => previous?.totals?.get(id) ?? null,
    },
  ];
}

function lowerWholes(
  form: FormSet,
  ledger: readonly LedgerEntry[],
  previous: Parameters<typeof reconcile>[5],
): readonly Whole[] {
  return ledger.flatMap((entry): readonly Whole[] => {
    const { lower, unit } = entry;
    if (entry.status !== "counted" || !lower || !unit || lower.form !== form.id) return [];
    // A part without figures was left out for its size; there is nothing to add up.
    if (lower.units.every(({ figures }) => figures.length === 0)) return [];
    return [
      {
        unit,
        entry,
        childrenOf: (indicator) => {
          const values = countedIn(lower, indicator).map(({ value }) => value);
          return values.length === 0 ? null : rounded(values.reduce((a, b) => a + b, 0));
        },
        parts: (id) =>
          countedIn(
            lower,
            form.indicators.find((indicator) => indicator.id === id)!,
          ),
        missing: lower.units.filter(({ expected, file }) => expected && file === null).length,
        previous: (id) => previous?.figures.get(unit.code)?.get(id) ?? null,
      },
    ];
  });
}

function countedIn({ units }: Lineage, { id, ownerLevels, aggregation }: Indicator) {
  return units.flatMap(({ name, level, figures }) => {
    if (aggregation === "ownerOnly" && ownerLevels && !ownerLevels.includes(level)) return [];
    const value = figures.find(({ indicator }) => indicator === id)?.counted;
    return typeof value === "number" ? [{ name, value }] : [];
  });
}

function causeOf(
  { parts, missing }: Whole,
  id: string,
  declared: number | null,
  children: number | null,
  before: number | null,
): DifferenceCause | null {
  if (declared !== null && declared !== 0 && declared === before) return { kind: "lastPeriod" };
  const difference = rounded(Math.abs((declared ?? 0) - (children ?? 0)));
  const alike = parts(id).filter(({ value }) => value === difference);
  if (alike.length === 1) return { kind: "oneUnit", name: alike[0]!.name };
  return missing > 0 ? { kind: "incomplete", missing } : null;
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
