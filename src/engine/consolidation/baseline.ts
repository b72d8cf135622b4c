import type { FormSet, Indicator } from "../form/formSet";
import { makeupOf } from "../submission/unitMakeup";
import type { RegisteredUnit, UnitRegistry } from "../submission/unitRegistry";
import type { Period } from "../values/period";
import { fold } from "../values/text";
import type { Unit } from "../values/unit";
import type { Consolidation, PreviousFigures } from "./consolidation";
import { figuresIn } from "./reopen";
import { valueIn } from "../record/record";

/** Figures of the last period, brought to the units of this one. */
export interface Baseline {
  readonly period: Period;
  /** Code of a unit of this period → indicator → what its area reported in the last one. Units that can't be compared are not in it. */
  readonly figures: PreviousFigures;
  readonly notComparable: ReadonlyMap<string, NotComparable>;
  /** Totals of the last period; `null` when they are not of the same units. */
  readonly totals: ReadonlyMap<string, number> | null;
}

export type NotComparable =
  /** The last period has no such unit, and no part of it. */
  | { readonly code: "notThere" }
  /** Only a part of these former units came over. */
  | { readonly code: "split"; readonly units: readonly string[] }
  /** Made of these as well, which did not report in the last period. */
  | { readonly code: "partsMissing"; readonly units: readonly string[] }
  /** The code stood for another unit then. */
  | { readonly code: "otherUnit"; readonly was: string };

/**
 * Sets a consolidation of the last period beside the units of this one.
 *
 * Units are the same when code and name are. Across 1/7/2025 a unit is compared with the sum of what it is made of, and only if every part
 * came over whole and reported then; an indicator only if every part reported it. Everything else is not comparable, and why is said.
 * @param registry `null`: units are known by code and name alone
 */
export function baselineOf(
  previous: Consolidation,
  { owner, units }: { readonly owner: Unit; readonly units: readonly Unit[] },
  registry: UnitRegistry | null,
): Baseline {
  const before = figuresIn(previous);
  const reported = new Set(previous.counted.map(({ code }) => code));
  const known = new Map(previous.rows.map(({ unit }) => [unit.code, unit]));
  const days =
    registry === null
      ? null
      : daysOf(
          registry,
          previous.rows.map(({ unit }) => unit),
          units,
        );
  const figures = new Map<string, ReadonlyMap<string, number>>();
  const notComparable = new Map<string, NotComparable>();
  const used = new Set<string>();
  for (const unit of units) {
    const parts = days && registry ? partsIn(registry, unit, days, known) : sameUnit(unit, known);
    if ("code" in parts) notComparable.set(unit.code, parts);
    else {
      const missing = parts.units.filter(({ code }) => !reported.has(code));
      for (const { code } of parts.units) used.add(code);
      if (missing.length === 0) figures.set(unit.code, sumOf(previous.form, parts.units, before));
      else if (missing.length === parts.units.length) notComparable.set(unit.code, { code: "notThere" });
      else notComparable.set(unit.code, { code: "partsMissing", units: missing.map(({ name }) => name) });
    }
  }
  const isWhole =
    units.filter(({ code }) => code !== owner.code).every(({ code }) => figures.has(code)) &&
    previous.counted.every(({ code }) => used.has(code) || code === previous.owner.code);
  return {
    period: previous.period,
    figures,
    notComparable,
    totals: isWhole ? totalsOf(previous) : null,
  };
}

type Parts = { readonly units: readonly Unit[] };

function sameUnit(unit: Unit, known: ReadonlyMap<string, Unit>): Parts | NotComparable {
  const was = known.get(unit.code);
  if (!was) return { code: "notThere" };
  const names = [unit.name, ...(unit.formerNames ?? [])].map(fold);
  return names.includes(fold(was.name)) ? { units: [was] } : { code: "otherUnit", was: was.name };
}

interface Days {
  readonly before: string;
  readonly now: string;
}

/** A day of the list that each of the two tables keeps to; `null` when both keep to the same one, or to none. */
function daysOf(registry: UnitRegistry, before: readonly Unit[], now: readonly Unit[]): Days | null {
  const dayOf = (units: readonly Unit[]): string | null => {
    const scores = registry.days.map((day) => ({
      day,
      score: units.filter((unit) => registered(registry, unit, day) !== null).length,
    }));
    const best = scores.toSorted((a, b) => b.score - a.score)[0];
    return best && best.score * 2 >= units.length && best.score > 0 ? best.day : null;
  };
  const [first, second] = [dayOf(before), dayOf(now)];
  return first !== null && second !== null && first < second ? { before: first, now: second } : null;
}

function registered(registry: UnitRegistry, unit: Unit, day: string): RegisteredUnit | null {
  const [found] = registry.find(unit.code, day);
  return found && fold(found.name) === fold(unit.name) ? found : null;
}

function partsIn(
  registry: UnitRegistry,
  unit: Unit,
  { before, now }: Days,
  known: ReadonlyMap<string, Unit>,
): Parts | NotComparable {
  const found = registered(registry, unit, now);
  if (!found) return sameUnit(unit, known);
  const makeup = makeupOf(registry, found, before);
  if (!makeup) return { code: "notThere" };
  if (makeup.partial.length > 0) return { code: "split", units: makeup.partial.map(({ name }) => name) };
  const parts = makeup.whole.map((part) => {
    const was = known.get(part.code);
    return { part, was: was && fold(was.name) === fold(part.name) ? was : undefined };
  });
  const missing = parts.filter(({ was }) => !was);
  if (missing.length === parts.length) return { code: "notThere" };
  if (missing.length > 0) return { code: "partsMissing", units: missing.map(({ part }) => part.name) };
  return { units: parts.map(({ was }) => was!) };
}

/** Of several parts, only what every part reported and what may be added. */
function sumOf(form: FormSet, units: readonly Unit[], figures: PreviousFigures): ReadonlyMap<string, number> {
  if (units.length === 1) return figures.get(units[0]!.code) ?? new Map();
  const isAdded = ({ type, aggregation }: Indicator) => type !== "inventory" && aggregation !== "distinct";
  return new Map(
    form.indicators.filter(isAdded).flatMap(({ id }): readonly [string, number][] => {
      const values = units.map(({ code }) => figures.get(code)?.get(id));
      if (values.includes(undefined)) return [];
      return [[id, Math.round(values.reduce<number>((sum, value) => sum + value!, 0) * 1e6) / 1e6]];
    }),
  );
}

function totalsOf({ totals }: Consolidation): ReadonlyMap<string, number> {
  return new Map([...totals].flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])));
}

/** A figure that is not what it was. */
export interface ChangedFigure {
  readonly unit: Unit;
  readonly indicator: string;
  readonly before: number;
  readonly now: number;
}

/** Figures of single units that differ from the last period, by unit, then by indicator of the form. */
export function changesSince({ form, rows }: Consolidation, { figures }: Baseline): readonly ChangedFigure[] {
  return rows.flatMap(({ unit, record }) =>
    form.indicators.flatMap(({ id }): readonly ChangedFigure[] => {
      const before = figures.get(unit.code)?.get(id);
      const now = valueIn(record, id);
      if (before === undefined || typeof now !== "number" || before === now) return [];
      return [{ unit, indicator: id, before, now }];
    }),
  );
}
