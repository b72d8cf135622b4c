import fc from "fast-check";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { issueWords } from "../../../src/definitions/words/vi/issues";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import { outliersOf, type EarlierPeriod, type OutlierEvidence } from "../../../src/engine/consolidation/outliers";
import { indicatorOf } from "../../../src/engine/form/formSet";
import { periodOf } from "../../../src/engine/values/period";
import type { Unit } from "../../../src/engine/values/unit";
import { reportOf } from "../../support/consolidated";

const owner: Unit = { code: "100", name: "Huyện Mẫu", level: "huyen", parent: null };
const communes = Array.from({ length: 34 }, (_, at): Unit => {
  return { code: String(200 + at), name: `Xã Số ${at + 1}`, level: "xa", parent: "100" };
});
const labelOf = (id: string) => indicatorOf(th2020, id).label;

type Values = Readonly<Record<string, number>>;

/** Units by their place in the list, each with its figures of this period and of earlier ones, oldest first. */
function judgedAs(
  now: readonly Values[],
  earlier: readonly (readonly Values[])[] = [],
  people: readonly number[] = [],
) {
  const units = communes.slice(0, now.length);
  const consolidation = consolidate(
    units.map((unit, at) => reportOf(th2020, unit, th2020.period, now[at]!, [])),
    { form: th2020, period: th2020.period, owner, units: [...units, owner] },
  );
  const history = earlier.map((values, at): EarlierPeriod => {
    const year = 2000 + at;
    return {
      period: periodOf(year, year),
      figures: new Map(units.map(({ code }, i) => [code, new Map(Object.entries(values[i] ?? {}))])),
    };
  });
  const evidence: OutlierEvidence = {
    history,
    population: new Map(people.map((count, at) => [communes[at]!.code, count])),
  };
  return outliersOf(consolidation, evidence);
}

const said = (issues: ReturnType<typeof judgedAs>) => issues.map((issue) => issueWords.issue(issue, labelOf));
const ofOne = (id: string, before: readonly number[], now: number) =>
  judgedAs(
    [{ [id]: now }],
    before.map((value) => [{ [id]: value }]),
  );

/** Seeded, so that a measured rate is the same on every machine. */
function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  /** Poisson for small means, its normal approximation for large ones. */
  const count = (mean: number): number => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let product = next();
    let value = 0;
    for (const limit = Math.exp(-mean); product > limit; value += 1) product *= next();
    return value;
  };
  return { next, normal, count };
}

/** Clean data as units send it: sizes of units and of indicators differ, periods vary, a third of the columns is mostly nil. */
function cleanDistrict(seed: number, periods: number) {
  const { next, normal, count } = chance(seed);
  const ids = ["tin.tong", "tin.giaTri", "tt.tapTrung.buoi", "tt.tapTrung.nguoi", "mt.tong", "gd.tong"];
  const level = ids.map(() => Math.exp(1 + 5 * next()));
  const isRare = ids.map((_, at) => at % 3 === 2);
  const people = communes.map(() => Math.round(2000 + 9000 * next()));
  const one = (unit: number): Values =>
    Object.fromEntries(
      ids.map((id, at) => {
        const mean = level[at]! * (people[unit]! / 6000) * Math.exp(0.3 * normal());
        return [id, isRare[at] && next() < 0.7 ? 0 : count(mean)];
      }),
    );
  const table = () => communes.map((_, unit) => one(unit));
  return { ids, people, now: table(), earlier: Array.from({ length: periods }, table) };
}

describe("a figure unlike the unit's own history", () => {
  it("is told in one sentence that gives the reason", () => {
    const issues = ofOne("tin.tong", [8, 12, 9, 11, 10], 95);
    expect(issues).toMatchObject([{ code: "unlike_history", severity: "warning", unit: "200", found: 95 }]);
    expect(said(issues)).toEqual([
      "Tổng số tin là 95, 5 kỳ trước chưa lần nào quá 12, gấp 9,5 lần mức thường có (10). Kiểm tra lại, nếu đúng thì ghi lý do.",
    ]);
  });

  it("is told when it is far too small as well", () => {
    expect(said(ofOne("tt.tapTrung.nguoi", [5200, 4800, 5050, 5400], 505))).toEqual([
      "Số người tham gia tuyên truyền tập trung là 505, 4 kỳ trước chưa lần nào dưới 4.800, chỉ bằng 1/10 mức thường có (5.125). Kiểm tra lại, nếu đúng thì ghi lý do.",
    ]);
  });

  it("is no matter with fewer than three periods, nor where it was as large before", () => {
    expect(ofOne("tin.tong", [8, 12], 95)).toEqual([]);
    expect(ofOne("tin.tong", [0, 0, 0, 0, 90], 95)).toEqual([]);
  });

  it("is no matter where things are rare: nil most years, a few now and then", () => {
    expect(ofOne("tin.tong", [0, 0, 2, 0, 0, 1], 4)).toEqual([]);
    expect(ofOne("tin.tong", [3, 0, 2, 4, 3], 0)).toEqual([]);
    expect(ofOne("tin.tong", [0, 0, 0, 0, 0], 40)).toEqual([]);
    expect(ofOne("tin.tong", [3, 0, 2, 0, 3], 40)).toMatchObject([{ code: "unlike_history", severity: "warning" }]);
  });

  it("is no matter where it goes on growing as it did", () => {
    expect(ofOne("tin.tong", [10, 20, 40, 80], 160)).toEqual([]);
  });

  it("never alarms while everything stays the same", () => {
    const figures = fc.tuple(fc.nat(100_000), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 34 }));
    fc.assert(
      fc.property(figures, ([value, periods, units]) => {
        const table = Array.from({ length: units }, () => ({ "tin.tong": value, "mt.tong": 0 }));
        expect(
          judgedAs(
            table,
            Array.from({ length: periods }, () => table),
          ),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a figure unlike those of the other units", () => {
  const usual = [7, 5, 8, 7, 9, 6, 7, 10, 6, 8].map((value) => ({ "tin.tong": value }));

  it("is told in one sentence that gives the reason", () => {
    const issues = judgedAs([...usual, { "tin.tong": 63 }]);
    expect(said(issues)).toEqual([
      "Tổng số tin là 63, gấp 9 lần trung vị các xã khác (7). Kiểm tra lại, nếu đúng thì ghi lý do.",
    ]);
  });

  it("counts per 1,000 people where everybody's number of people is known", () => {
    const people = usual.map(() => 5000);
    // Nine times the figure, of a place with nine times the people.
    expect(judgedAs([...usual, { "tin.tong": 63 }], [], [...people, 45_000])).toEqual([]);
    expect(said(judgedAs([...usual, { "tin.tong": 63 }], [], [...people, 5000]))).toEqual([
      "Tổng số tin là 63, tính trên 1.000 dân là 13, gấp 9 lần trung vị các xã khác (1,4). Kiểm tra lại, nếu đúng thì ghi lý do.",
    ]);
  });

  it("is not looked for among a handful of units, nor among units of another level", () => {
    expect(judgedAs([...usual.slice(0, 5), { "tin.tong": 63 }])).toEqual([]);
  });

  it("leaves alone a figure that a rule already found wrong", () => {
    const issues = judgedAs([...usual, { "tin.tong": 63, "tin.giaTri": 2 }]);
    expect(issues).toHaveLength(1);
    const units = communes.slice(0, 11);
    const flagged = consolidate(
      units.map((unit, at) =>
        reportOf(
          th2020,
          unit,
          th2020.period,
          at === 10 ? { "tin.tong": 63 } : usual[at]!,
          at === 10 ? ["tin.tong"] : [],
        ),
      ),
      { form: th2020, period: th2020.period, owner, units: [...units, owner] },
    );
    expect(outliersOf(flagged, { history: [], population: new Map() })).toEqual([]);
  });
});

describe("how often outliers are right, on generated data", () => {
  const seeds = Array.from({ length: 12 }, (_, at) => 7919 * (at + 1));

  it.each([
    ["against five earlier periods and the other units", 5],
    ["against three earlier periods", 3],
    ["against the other units alone", 0],
  ])("at most one false alarm in a hundred figures, %s", (_, periods) => {
    let alarms = 0;
    let figures = 0;
    for (const seed of seeds) {
      const { ids, now, earlier, people } = cleanDistrict(seed, periods);
      alarms += judgedAs(now, earlier, periods === 3 ? [] : people).length;
      figures += ids.length * now.length;
    }
    expect(alarms / figures).toBeLessThanOrEqual(0.01);
  });

  it("nine of ten figures typed with a nought too many are found", () => {
    let planted = 0;
    let found = 0;
    for (const seed of seeds) {
      const { ids, now, earlier, people } = cleanDistrict(seed, 5);
      for (let trial = 0; trial < 12; trial += 1) {
        const unit = (trial * 5 + seed) % now.length;
        const id = ids[trial % ids.length]!;
        const value = now[unit]![id]!;
        if (value === 0) continue;
        const wrong = now.map((values, at) => (at === unit ? { ...values, [id]: value * 10 } : values));
        planted += 1;
        const issues = judgedAs(wrong, earlier, people);
        if (issues.some((issue) => issue.unit === communes[unit]!.code && issue.indicators[0] === id)) found += 1;
      }
    }
    expect(planted).toBeGreaterThan(80);
    expect(found / planted).toBeGreaterThanOrEqual(0.9);
  });
});
