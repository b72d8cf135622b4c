import type { FactSet } from "../facts/fact";
import { roundHalfUp } from "../values/numbers";
import { yearsIn } from "../values/period";

export type Change =
  | { readonly kind: "rise" | "fall"; readonly by: number; readonly percent: number }
  | { readonly kind: "same" }
  /** The base is 0, so there is no percentage. */
  | { readonly kind: "fromNothing"; readonly by: number };

/** Why two fact sets cannot be compared at all: another place, or periods that are the same or of unequal length. */
export function comparisonRefused(now: FactSet, before: FactSet): "periodsDiffer" | "otherPlace" | null {
  if (now.owner.code !== before.owner.code) return "otherPlace";
  const isLater = before.period.to <= now.period.from || before.period.to < now.period.to;
  return yearsIn(now.period) === yearsIn(before.period) && isLater ? null : "periodsDiffer";
}

/**
 * How a total changed against the base period. Per cent of the base, rounded half up to two decimals.
 * `null` when either total is missing or does not hold the figure of every unit asked, since the difference would then be one of coverage.
 */
export function changeOf(now: FactSet, before: FactSet, id: string): Change | null {
  const value = completeValue(now, id);
  const base = completeValue(before, id);
  if (value === null || base === null) return null;
  const by = Math.abs(value - base);
  if (by === 0) return { kind: "same" };
  if (base === 0) return { kind: "fromNothing", by };
  return { kind: value > base ? "rise" : "fall", by, percent: roundHalfUp((by / base) * 100, 2) };
}

function completeValue(set: FactSet, id: string): number | null {
  const fact = set.facts.get(id);
  if (!fact || (fact.origin.kind === "total" && fact.origin.reported < fact.origin.asked)) return null;
  return fact.value;
}
