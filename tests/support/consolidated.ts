import expected from "../fixtures/trieu-son-2020/expected.json";
import { th2020 } from "../../src/definitions/forms/th2020";
import type { Consolidation, Inventory, Total, UnitRow } from "../../src/engine/consolidation/consolidation";
import type { FormSet } from "../../src/engine/form/formSet";
import type { RecordedValue } from "../../src/engine/record/record";
import type { Unit } from "../../src/engine/values/unit";

type Figures = Readonly<Record<string, number | string | null>>;

const owner: Unit = { code: expected.owner.code, name: expected.owner.name, level: "huyen", parent: "38" };
const units: readonly Unit[] = expected.units.map(({ code, name }) =>
  code === owner.code ? owner : { code, name, level: "xa", parent: owner.code },
);

export interface Changes {
  /** Totals that differ from the sample; `null` is not reported. */
  readonly totals?: Readonly<Record<string, number | null>>;
  readonly weapons?: Readonly<Record<string, number>>;
  /** Names of units without a report. */
  readonly missing?: readonly string[];
  /** Units whose figure of an indicator is in error. */
  readonly flagged?: Readonly<Record<string, number>>;
  /** Figures that a unit left blank: unit name → indicators. */
  readonly blanks?: Readonly<Record<string, readonly string[]>>;
  readonly period?: { readonly id: string; readonly from: number; readonly to: number };
}

/** The sample district of Triệu Sơn as a consolidation, with changes. */
export function trieuSon(changes: Changes = {}): Consolidation {
  return consolidated(
    th2020,
    owner,
    units,
    sampleFigures(),
    { ...(expected.totals as object), ...changes.totals },
    changes,
  );
}

/** A consolidation of one unit, for a form whose totals are the figures given. */
export function consolidatedAs(
  form: FormSet,
  totals: Readonly<Record<string, number | null>>,
  who: Unit,
): Consolidation {
  return consolidated(form, who, [who], new Map([[who.code, totals]]), totals, { weapons: {} });
}

function sampleFigures(): ReadonlyMap<string, Figures> {
  return new Map(
    expected.files.flatMap((file) =>
      file.status === "counted" && "unit" in file && file.unit && "values" in file
        ? [[file.unit.code, file.values as Figures] as const]
        : [],
    ),
  );
}

function consolidated(
  form: FormSet,
  who: Unit,
  asked: readonly Unit[],
  figures: ReadonlyMap<string, Figures>,
  totals: Readonly<Record<string, number | null>>,
  { missing = [], flagged = {}, blanks = {}, weapons = expected.weapons as Record<string, number>, period }: Changes,
): Consolidation {
  const counted = asked.filter(({ name }) => !missing.includes(name));
  const covered = period ?? form.period;
  const rows = asked.map((unit): UnitRow => {
    if (missing.includes(unit.name)) return { unit, file: null, record: null };
    const values = new Map(
      Object.entries(figures.get(unit.code) ?? {}).map(([id, value]): [string, RecordedValue] => [
        id,
        {
          value: blanks[unit.name]?.includes(id) ? null : value,
          cell: null,
          asFound: value,
          decision: "asFound",
        } as RecordedValue,
      ]),
    );
    const record = { form: form.id, formVersion: form.version, unit, period: covered, values, issues: [] };
    return { unit, file: null, record: record as unknown as NonNullable<UnitRow["record"]> };
  });
  const total = (id: string): Total => {
    const askedHere = rows.filter(({ record }) => record === null || record.values.has(id));
    return {
      indicator: id,
      value: totals[id] ?? null,
      reported: askedHere.filter(({ record }) => record && record.values.get(id)!.value !== null).length,
      asked: askedHere.length,
      flagged: flagged[id] ?? 0,
    };
  };
  const inventories: ReadonlyMap<string, Inventory> = new Map([["vk.thuHoi", new Map(Object.entries(weapons))]]);
  return {
    form,
    period: covered,
    owner: who,
    rows,
    expected: asked,
    counted,
    missing: asked.filter(({ name }) => missing.includes(name)),
    ledger: [],
    totals: new Map(form.indicators.map(({ id }) => [id, total(id)])),
    inventories,
    inventoryTexts: new Map(),
    issues: [],
  } as unknown as Consolidation;
}
