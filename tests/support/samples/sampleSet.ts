import type { FormSet, Rule } from "../../../src/engine/form/formSet";
import { formatInventory, parseInventory } from "../../../src/engine/values/inventory";
import type { Unit } from "../../../src/engine/values/unit";
import type { TypedText } from "../filledWorkbook";

/** What the units of a sample report together; `sampleFigures` shares it out among them. */
export interface SampleSet {
  readonly form: FormSet;
  readonly owner: Unit;
  /** Sub-units, with how large each is beside the others. */
  readonly units: readonly (Unit & { readonly weight: number })[];
  /** What the sub-units come to, by indicator; a whole that is a sum of parts is not stated. */
  readonly totals: Readonly<Record<string, number | string>>;
  /** Indicators that each unit has as many of as the others. */
  readonly even: readonly string[];
  /** What the owner itself reports. */
  readonly own: Readonly<Record<string, number | string>>;
  readonly texts: ReadonlyMap<string, readonly TypedText[]>;
}

export type Figures = Map<string, number | string>;

/**
 * Figures of every sub-unit, by code: each total shared out by weight, people in proportion to the sessions they came to, so that no rule of
 * the form is broken.
 * @throws {Error} when the sample says nothing of an indicator
 */
export function sampleFigures({ form, units, totals, even }: SampleSet): ReadonlyMap<string, Figures> {
  const shared = new Map<string, readonly (number | string)[]>();
  const weights = units.map(({ weight }) => weight);
  const follows = new Map(rulesOf(form, "zeroMeansZero").map((rule) => [rule.follows, rule.given]));
  const sums = rulesOf(form, "sumOfParts");
  const wholes = new Set(sums.map(({ whole }) => whole));
  for (const { id, type, ownerLevels } of form.indicators) {
    if (wholes.has(id) || (ownerLevels && !units.some(({ level }) => ownerLevels.includes(level)))) continue;
    const total = totals[id];
    if (total === undefined) throw new Error(`${form.id}: the sample says nothing of ${id}.`);
    const given = even.includes(id)
      ? weights.map(() => 1)
      : (shared.get(follows.get(id) ?? "") as readonly number[] | undefined);
    if (type === "inventory") shared.set(id, shareInventory(String(total), weights));
    else shared.set(id, share(Number(total), given?.some((n) => n > 0) ? given : weights, stepOf(form, type)));
  }
  for (const rule of rulesOf(form, "atMost")) {
    const [part, whole] = [shared.get(rule.part), shared.get(rule.whole)];
    if (part && whole) shared.set(rule.part, within(part as number[], whole as number[], rule.part));
  }
  for (const { whole, parts } of sums) {
    const of = (unit: number) => parts.reduce((sum, id) => sum + Number(shared.get(id)?.[unit] ?? 0), 0);
    shared.set(
      whole,
      units.map((_, unit) => of(unit)),
    );
  }
  return new Map(
    units.map(({ code }, unit) => [
      code,
      new Map(form.indicators.flatMap(({ id }) => (shared.has(id) ? [[id, shared.get(id)![unit]!]] : []))),
    ]),
  );
}

/** What consolidating the sample must give. */
export function sampleTotals(set: SampleSet): Record<string, number> {
  const sums: Record<string, number> = {};
  const rows = [...sampleFigures(set).values(), new Map(Object.entries(set.own))];
  for (const { id, type, aggregation } of set.form.indicators) {
    if (type === "inventory" || aggregation === "distinct") continue;
    const sum = rows.reduce((total, figures) => total + Number(figures.get(id) ?? 0), 0);
    sums[id] = Math.round(sum * 1e6) / 1e6;
  }
  return sums;
}

function rulesOf<Kind extends Rule["kind"]>(form: FormSet, kind: Kind): readonly Extract<Rule, { kind: Kind }>[] {
  return form.rules.filter((rule): rule is Extract<Rule, { kind: Kind }> => rule.kind === kind);
}

/** The smallest step in which a figure of this type is shared out. */
function stepOf({ moneyUnit }: FormSet, type: string): number {
  if (type === "money") return moneyUnit === "đồng" ? 100_000 : 0.5;
  return type === "measure" ? 0.1 : 1;
}

/** Whole steps in proportion to the weights; the largest remainders get what is left over. */
function share(total: number, weights: readonly number[], step: number): number[] {
  const steps = Math.round(total / step);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (steps * weight) / whole);
  const given = exact.map(Math.floor);
  const left = steps - given.reduce((sum, n) => sum + n, 0);
  const order = exact
    .map((n, at) => ({ at, rest: n - Math.floor(n) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) given[at]!++;
  return given.map((n) => Math.round(n * step * 10) / 10);
}

function shareInventory(text: string, weights: readonly number[]): string[] {
  const items = [...parseInventory(text)!].map(([item, count]) => ({ item, shares: share(count, weights, 1) }));
  return weights.map(
    (_, unit) =>
      formatInventory(
        new Map(items.map(({ item, shares }) => [item, shares[unit]!] as const).filter(([, n]) => n > 0)),
      ) || "0",
  );
}

/** Moves what exceeds the whole of one unit to a unit that has room. */
function within(part: readonly number[], whole: readonly number[], id: string): number[] {
  const moved = [...part];
  for (let at = 0; at < moved.length; at++) {
    while (moved[at]! > whole[at]!) {
      const room = moved.findIndex((n, other) => n < whole[other]!);
      if (room < 0) throw new Error(`${id} is more than its whole.`);
      const excess = Math.min(moved[at]! - whole[at]!, whole[room]! - moved[room]!);
      moved[at]! -= excess;
      moved[room]! += excess;
    }
  }
  return moved;
}
