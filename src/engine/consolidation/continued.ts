import type { FormSet } from "../form/formSet";
import type { Baseline } from "./baseline";

/** The last period under the ids of this form: a figure that continues earlier ones stands beside their sum, if all of them were reported. */
export function continuedBy(baseline: Baseline, form: FormSet): Baseline {
  const continuing = form.indicators.filter(({ continues }) => continues.length > 0);
  if (continuing.length === 0) return baseline;
  const renamed = (figures: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const all = new Map(figures);
    for (const { id, continues } of continuing) {
      const earlier = continues.map((each) => figures.get(each));
      if (all.has(id) || earlier.includes(undefined)) continue;
      all.set(id, Math.round(earlier.reduce<number>((sum, value) => sum + value!, 0) * 1e6) / 1e6);
    }
    return all;
  };
  return {
    ...baseline,
    figures: new Map([...baseline.figures].map(([unit, figures]) => [unit, renamed(figures)])),
    totals: baseline.totals && renamed(baseline.totals),
  };
}
