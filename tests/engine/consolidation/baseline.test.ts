import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { baselineOf, changesSince } from "../../../src/engine/consolidation/baseline";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { Consolidation, ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { planBaseline } from "../../../src/engine/consolidation/planComparisons";
import type { ConsolidatedWords } from "../../../src/engine/consolidation/planConsolidatedWords";
import { judge } from "../../../src/engine/record/judge";
import { makeupOf } from "../../../src/engine/submission/unitMakeup";
import { unitsBelow } from "../../../src/engine/submission/unitsBelow";
import type { FoundValue } from "../../../src/engine/submission/submission";
import { periodOf } from "../../../src/engine/values/period";
import type { Unit } from "../../../src/engine/values/unit";
import { district } from "../../support/consolidated";
import { registry } from "../../support/registry";

const before = "2025-06-30";
const today = "2026-11-21";
const flow = "tin.tong";
const figures = [flow, "tt.tapTrung.buoi", "tt.tapTrung.nguoi", "tt.taiLieu.soBan", "vb.huongDan", "tt.coDongKhac"];
const more = ["mh.hienCo", "mh.xayTrongKy", "ll.cax", "nh.xa.luot", "nh.xa.nguoi"];

function report(unit: Unit, values: { readonly [id: string]: number }, period = th2020.period): ReceivedReport {
  const found = new Map(
    Object.entries(values).map(([indicator, value], column): [string, FoundValue] => [
      indicator,
      { indicator, cell: { sheet: "Bảng 2", row: 7, column }, asFound: value, value, reading: "number" },
    ]),
  );
  const file = { name: `${unit.code}.xlsx`, hash: unit.code, size: 1, modified: "2025-07-10T00:00:00Z" };
  return { file, record: judge(th2020, unit, period, found), unitEvidence: null, consolidated: false };
}

const oldPeriod = periodOf(2010, 2015);
const { owner: oldDistrict, below: oldCommunes } = unitsBelow(registry, registry.find("397", before)[0]!, before);
const { owner: province, below: communes } = unitsBelow(registry, registry.find("38", today)[0]!, today);
const eight = communes.filter(({ code }) =>
  ["15664", "15667", "15682", "15715", "15724", "15754", "15763", "15766"].includes(code),
);

/** Each old commune reports its place in the list, 1 to 32. */
function lastPeriod(missing: readonly string[] = []): Consolidation {
  const reports = oldCommunes
    .map((unit, at) => report(unit, { [flow]: at + 1 }, oldPeriod))
    .filter((_, at) => !missing.includes(oldCommunes[at]!.name));
  return consolidate(reports, {
    form: th2020,
    period: oldPeriod,
    owner: oldDistrict,
    units: [oldDistrict, ...oldCommunes],
  });
}

describe("the last period, across the mergers of 1/7/2025", () => {
  const scope = { owner: province, units: eight };

  it("the eight communes of today are compared with the sums of the 32 that went over whole", () => {
    const baseline = baselineOf(lastPeriod(), scope, registry);
    expect(baseline.notComparable).toEqual(new Map());
    // Thọ Sơn is 2nd, Thọ Bình 3rd, Bình Sơn 32nd of the old list.
    expect(baseline.figures.get("15667")!.get(flow)).toBe(2 + 3 + 32);
    const sum = [...baseline.figures.values()].reduce((total, unit) => total + unit.get(flow)!, 0);
    expect(sum).toBe((32 * 33) / 2);
    expect(baseline.totals!.get(flow)).toBe((32 * 33) / 2);
  });

  it("code 15664 is not taken for the town that bore it, nor Thọ Bình for the commune of that name", () => {
    const baseline = baselineOf(lastPeriod(), scope, registry);
    expect(baseline.figures.get("15664")!.get(flow)).not.toBe(1);
    expect(baseline.figures.get("15667")!.get(flow)).not.toBe(3);
    const alone = baselineOf(lastPeriod(), scope, null);
    expect(alone.notComparable.get("15664")).toEqual({ code: "otherUnit", was: "Thị trấn Triệu Sơn" });
    expect(alone.notComparable.get("15667")).toEqual({ code: "otherUnit", was: "Xã Thọ Sơn" });
    expect(alone.totals).toBeNull();
  });

  it("with a part that did not report then, the commune can't be compared, and the total neither", () => {
    const baseline = baselineOf(lastPeriod(["Xã Bình Sơn"]), scope, registry);
    expect(baseline.notComparable).toEqual(new Map([["15667", { code: "partsMissing", units: ["Xã Bình Sơn"] }]]));
    expect(baseline.figures.has("15667")).toBe(false);
    expect(baseline.totals).toBeNull();
  });

  it("the list of 2020 had other communes: those that today's Thọ Phú lacks are named", () => {
    const baseline = baselineOf(district(), scope, registry);
    expect([...baseline.notComparable.keys()]).toEqual(["15763"]);
    expect(baseline.notComparable.get("15763")).toEqual({ code: "partsMissing", units: ["Xã Xuân Lộc", "Xã Thọ Phú"] });
  });

  it("a commune that got only a part of a former one can't be compared", () => {
    const [into] = registry.find("32201", today);
    const old = registry.partsOf(into!);
    const units = old.map(({ unit }): Unit => ({ code: unit.code, name: unit.name, level: "xa", parent: "x" }));
    const above: Unit = { code: "x", name: "Huyện Năm Căn", level: "huyen", parent: null };
    const previous = consolidate(
      units.map((unit) => report(unit, { [flow]: 1 }, oldPeriod)),
      { form: th2020, period: oldPeriod, owner: above, units: [above, ...units] },
    );
    const now: Unit = { code: into!.code, name: into!.name, level: "xa", parent: "96" };
    const baseline = baselineOf(previous, { owner: province, units: [now] }, registry);
    expect(baseline.notComparable.get("32201")).toMatchObject({ code: "split" });
  });

  it("a province is compared with the provinces it is made of", () => {
    const names = (code: string) => {
      const makeup = makeupOf(registry, registry.find(code, today)[0]!, before)!;
      return [makeup.whole.map(({ name }) => name), makeup.partial.map(({ name }) => name)];
    };
    expect(names("38")).toEqual([["Tỉnh Thanh Hóa"], []]);
    expect(names("24")).toEqual([["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"], []]);
    expect(names("31")).toEqual([["Tỉnh Hải Dương", "Thành phố Hải Phòng"], []]);
  });
});

describe("a report beside the last period", () => {
  const [a, b] = oldCommunes as [Unit, Unit];
  const values = Object.fromEntries([...figures, ...more].map((id, at) => [id, 20 + at]));
  const units = [oldDistrict, a, b];
  const scope = { form: th2020, period: th2020.period, owner: oldDistrict, units };
  const previous = consolidate([report(a, values, oldPeriod), report(b, values, oldPeriod)], {
    ...scope,
    period: oldPeriod,
  });
  const baseline = baselineOf(previous, { owner: oldDistrict, units }, registry);

  it("that is nine tenths the same is taken for a copy, with the share", () => {
    const now = consolidate(
      [
        report(a, { ...values, [flow]: 99 }),
        report(b, Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value + 1]))),
      ],
      { ...scope, baseline },
    );
    expect(now.issues.filter(({ code }) => code === "stale_copy")).toEqual([
      expect.objectContaining({ unit: a.code, severity: "warning", data: { share: 90, same: 10, compared: 11 } }),
    ]);
  });

  it("that is less than nine tenths the same is not", () => {
    const now = consolidate([report(a, { ...values, [flow]: 99, "vb.huongDan": 3 })], { ...scope, baseline });
    expect(now.issues.map(({ code }) => code)).not.toContain("stale_copy");
  });

  it("every change is listed with unit and indicator, and printed with its share", () => {
    const now = consolidate([report(a, { ...values, [flow]: 30 })], { ...scope, baseline });
    expect(changesSince(now, baseline)).toEqual([{ unit: a, indicator: flow, before: 20, now: 30 }]);
    const words = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" } satisfies ConsolidatedWords;
    const texts = planBaseline(now, words)!.cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining([a.name, 20, 30, 10, "+50%"]));
    expect(texts.join("\n")).not.toMatch(/undefined|NaN|null/);
  });
});
