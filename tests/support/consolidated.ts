import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Consolidation, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { isAsked } from "../../src/engine/form/formSet";
import type { FormSet } from "../../src/engine/form/formSet";
import { inLists, type RecordedValue } from "../../src/engine/record/record";
import { periodOf } from "../../src/engine/values/period";
import type { Period } from "../../src/engine/values/period";
import type { Unit } from "../../src/engine/values/unit";
import { th2020 } from "../../src/definitions/forms/th2020";
import expected from "../fixtures/trieu-son-2020/expected.json";
import { trieuSon, trieuSonUnits } from "./trieuSon";

type Value = number | string | null;
type Figures = Readonly<Record<string, Value>>;

export interface DistrictChanges {
  /** Names of units that have not reported. */
  readonly missing?: readonly string[];
  /** Unit name → figures that differ from the sample; `null` is left blank. */
  readonly figures?: Readonly<Record<string, Figures>>;
  /** Unit name → indicators in which an error was found. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** Totals put in place of the sums. */
  readonly totals?: Readonly<Record<string, number | null>>;
  readonly period?: Period;
}

/** The sample district consolidated from its known answers, with changes. */
export function district(changes: DistrictChanges = {}): Consolidation {
  const { missing = [], figures = {}, errors = {}, totals = {}, period = th2020.period } = changes;
  const sent = new Map(
    expected.files.flatMap((file) =>
      file.status === "counted" && file.unit ? [[file.unit.code, (file.values ?? {}) as Figures] as const] : [],
    ),
  );
  const reports = trieuSonUnits
    .filter((unit) => !missing.includes(unit.name))
    .map((unit) =>
      reportOf(th2020, unit, period, { ...sent.get(unit.code), ...figures[unit.name] }, errors[unit.name] ?? []),
    );
  return withTotals(consolidate(reports, { form: th2020, period, owner: trieuSon, units: trieuSonUnits }), totals);
}

/** A form filled in by one unit alone, whose totals are the figures given. */
export function filledAlone(
  form: FormSet,
  owner: Unit,
  totals: Readonly<Record<string, number | null>>,
): Consolidation {
  const report = reportOf(form, owner, form.period, {}, []);
  return withTotals(consolidate([report], { form, period: form.period, owner, units: [owner] }), totals);
}

export const earlier = periodOf(2010, 2015);

export function reportOf(
  form: FormSet,
  unit: Unit,
  period: Period,
  figures: Figures,
  errors: readonly string[],
): ReceivedReport {
  const values = new Map<string, RecordedValue>();
  for (const indicator of form.indicators) {
    const value = figures[indicator.id] ?? null;
    if (value === null && !isAsked(form, indicator, unit.level)) continue;
    values.set(indicator.id, { value, cell: null, asFound: value, decision: "asFound", reason: null, found: null });
  }
  const issues = errors.map((indicator) => ({
    code: "negative" as const,
    severity: "error" as const,
    rule: null,
    unit: unit.code,
    indicators: [indicator],
    cells: [],
    found: null,
    expected: null,
    proposal: null,
    data: {},
  }));
  return {
    file: { name: `${unit.code}.xlsx`, hash: unit.code.padStart(64, "0"), size: 1, modified: null },
    record: { form: form.id, formVersion: form.version, unit, period, values: inLists(values), texts: [], issues },
    unitEvidence: null,
    consolidated: false,
  };
}

function withTotals(consolidation: Consolidation, totals: Readonly<Record<string, number | null>>): Consolidation {
  const changed = new Map(consolidation.totals);
  for (const [indicator, value] of Object.entries(totals)) {
    changed.set(indicator, {
      ...(changed.get(indicator) ?? { indicator, reported: 1, asked: 1, flagged: 0 }),
      value,
    });
  }
  return { ...consolidation, totals: changed };
}
