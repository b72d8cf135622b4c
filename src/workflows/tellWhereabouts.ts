import type { ReceivedReport } from "../engine/consolidation/consolidation";
import type { UnitRegistry } from "../engine/submission/unitRegistry";

/** Adds to files held for an unknown unit what the registry knows of it: a name of before, and what became of that unit. */
export function tellWhereabouts(
  reports: readonly ReceivedReport[],
  registry: UnitRegistry,
  date: string,
): readonly ReceivedReport[] {
  return reports.map((report) => {
    if (!("refusal" in report) || report.refusal.code !== "unknown_unit" || !report.refusal.seen) return report;
    const whereabouts = registry.resolve(report.refusal.seen, date);
    return { ...report, refusal: { ...report.refusal, whereabouts } };
  });
}
