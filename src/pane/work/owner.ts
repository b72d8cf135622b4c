import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import type { Unit } from "../../engine/values/unit";

/** Listed units that could be the one that consolidates: those that others name as their superior, the most senior first. */
export function possibleOwners(units: readonly Unit[]): readonly Unit[] {
  const below = new Map<string, number>();
  for (const { parent } of units) if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + 1);
  return units
    .filter(({ code }) => below.has(code))
    .sort((a, b) => (below.get(b.code) ?? 0) - (below.get(a.code) ?? 0));
}

/** The form set that most of the files follow; the first known one when none does. */
export function commonForm(reports: readonly ReceivedReport[], fallback: string): string {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const form = "record" in report ? report.record.form : report.form;
    if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? fallback;
}
