import { th2020 } from "../../../src/definitions/forms/th2020";
import { twoTier2026 } from "../../../src/definitions/forms/twoTier2026";
import type { Baseline } from "../../../src/engine/consolidation/baseline";
import { continuedBy } from "../../../src/engine/consolidation/continued";

const before = (figures: Record<string, number>): Baseline => ({
  period: th2020.period,
  figures: new Map([["12345", new Map(Object.entries(figures))]]),
  notComparable: new Map(),
  totals: new Map(Object.entries(figures)),
});
const budget = (baseline: Baseline) => [baseline.figures.get("12345")?.get("ns.coSo"), baseline.totals?.get("ns.coSo")];

describe("a budget that continues two older ones", () => {
  it("is compared with their sum", () => {
    expect(budget(continuedBy(before({ "ns.cax": 120.5, "ns.bvdp": 30 }), twoTier2026))).toEqual([150.5, 150.5]);
  });

  it("is compared with nothing when one of them was not reported", () => {
    expect(budget(continuedBy(before({ "ns.cax": 120.5 }), twoTier2026))).toEqual([undefined, undefined]);
  });

  it("is compared with itself when the last period had it already", () => {
    const baseline = before({ "ns.coSo": 99, "ns.cax": 1, "ns.bvdp": 1 });
    expect(budget(continuedBy(baseline, twoTier2026))).toEqual([99, 99]);
  });

  it("leaves a form alone that continues nothing", () => {
    const baseline = before({ "ns.cax": 1 });
    expect(continuedBy(baseline, th2020)).toBe(baseline);
  });
});
