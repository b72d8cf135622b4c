import fc from "fast-check";
import { annualCommune } from "../../../src/definitions/forms/annualCommune";
import { th2020 } from "../../../src/definitions/forms/th2020";
import type { FormSet } from "../../../src/engine/form/formSet";
import { figuresOfRecord, ruleBench } from "../../../src/engine/record/brokenRules";
import { suspectsOf, type SuspectGroup } from "../../../src/engine/record/suspects";
import { filledIn, judged } from "./judged";

type Values = { readonly [indicator: string]: number | null };

const sound: Values = {
  "tt.tapTrung.buoi": 12,
  "tt.tapTrung.nguoi": 1_456,
  "tin.tong": 63,
  "tin.giaTri": 51,
  "tin.lamRo": 20,
  "tin.batGiu": 8,
  "mt.tong": 14,
  "mt.onDinh": 11,
  "gd.tong": 9,
  "gd.tienBo": 7,
  "th.tong": 6,
  "th.khongTaiPham": 6,
  "nh.xa.luot": 1,
  "nh.xa.nguoi": 815,
};

const suspects = (changes: Values, form: FormSet = th2020, usual?: ReadonlyMap<string, number>) => {
  const { level, base } =
    form === th2020 ? { level: "xa" as const, base: sound } : { level: "thon" as const, base: {} };
  return suspectsOf(form, judged(form, filledIn(form, { ...base, ...changes }), { level }), usual);
};

/** "tin.tong 36→63 digitSwap", the first explanation of each group. */
const first = (groups: readonly SuspectGroup[]) => groups.map(({ suspicions }) => said(suspicions[0]!));
const said = ({ changes }: SuspectGroup["suspicions"][number]) =>
  changes.map(({ indicator, found, proposed, why }) => `${indicator} ${found}→${proposed} ${why}`).join(", ");

describe("which cell is probably wrong", () => {
  it("is nobody's question while every rule holds", () => {
    expect(suspects({})).toEqual([]);
  });

  it("names two digits that changed places", () => {
    const [group] = suspects({ "tin.tong": 36 });
    expect(group!.rules.map(({ rule }) => rule.id)).toEqual(["R03"]);
    expect(group!.suspicions.map(said)).toContain("tin.tong 36→63 digitSwap");
  });

  it("prefers, of equally likely figures, the one that the unit usually reports", () => {
    expect(first(suspects({ "tin.tong": 36 }, th2020, new Map([["tin.tong", 65]])))).toEqual([
      "tin.tong 36→63 digitSwap",
    ]);
  });

  it("names a lost thousands dot, in each table by itself", () => {
    expect(first(suspects({ "tt.tapTrung.nguoi": 1.456, "nh.xa.nguoi": 1.13 }))).toEqual([
      "tt.tapTrung.nguoi 1.456→1456 thousandsDot",
      "nh.xa.nguoi 1.13→1130 thousandsDot",
    ]);
  });

  it("names a dash that was read as a minus", () => {
    expect(first(suspects({ "mt.tong": -14 }))).toEqual(["mt.tong -14→14 minus"]);
  });

  it("names a nought too many", () => {
    expect(first(suspects({ "tt.tapTrung.nguoi": 14_560 }))).toEqual(["tt.tapTrung.nguoi 14560→1456 extraZero"]);
  });

  it("says between which figures a cell must lie when no slip explains it", () => {
    const [group] = suspects({ "mt.tong": -3 });
    expect(group!.suspicions[0]!.changes).toMatchObject([
      { indicator: "mt.tong", found: -3, proposed: null, least: 11, most: null, why: "unknown" },
    ]);
  });

  it("names one cell when it alone lets two rules hold, not a cell for each rule", () => {
    // 7 of value, and 20 solved of 7: both rules look at tin.giaTri only.
    const [group] = suspects({ "tin.giaTri": 510 });
    expect(group!.suspicions[0]!.changes.map(({ indicator }) => indicator)).toEqual(["tin.giaTri"]);
    expect(said(group!.suspicions[0]!)).toBe("tin.giaTri 510→51 extraZero");
  });

  it("names two columns that stand in each other's place", () => {
    const [group] = suspects({ "mt.tong": 11, "mt.onDinh": 14 });
    expect(group!.suspicions.map(said)).toContain("mt.tong 11→14 columnsSwapped, mt.onDinh 14→11 columnsSwapped");
  });

  it("names figures that stand one column beside their own", () => {
    const shifted = {
      "mt.tong": null,
      "mt.onDinh": 14,
      "gd.tong": 11,
      "gd.tienBo": 29,
      "th.tong": 7,
      "th.khongTaiPham": 16,
    };
    const groups = suspects(shifted);
    expect(groups.flatMap(({ suspicions }) => suspicions.map(({ changes }) => changes[0]!.why))).toContain("shifted");
    const move = groups.flatMap(({ suspicions }) => suspicions).find(({ changes }) => changes[0]!.why === "shifted")!;
    expect(move.rulesSatisfied.length).toBeGreaterThan(1);
  });

  it("leaves blank the columns of another level", () => {
    expect(first(suspects({ "nh.huyen.luot": 5, "nh.huyen.nguoi": 1_534 }))).toEqual([
      "nh.huyen.luot 5→null otherLevel",
      "nh.huyen.nguoi 1534→null otherLevel",
    ]);
  });

  it("names the part that was left out of a sum, and a sum typed into the place of a part", () => {
    const parts = { "mh.dongHo": 3, "mh.khuDanCu": 7, "mh.truong": 1, "mh.khac": 2 };
    expect(first(suspects({ ...parts, "mh.hienCo": 10 }, annualCommune))).toEqual(["mh.hienCo 10→13 partLeftOut"]);
    expect(first(suspects({ ...parts, "mh.khac": 13, "mh.hienCo": 13 }, annualCommune))).toEqual([
      "mh.khac 13→2 sumTyped",
    ]);
  });

  it("never proposes what would break a rule, and lets every rule hold that it says it does", () => {
    const figure = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -3, max: 90_000 }), fc.constant(1.534));
    const ids = Object.keys(sound);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), figure), { minLength: 1, maxLength: 4 }), (changes) => {
        const record = judged(th2020, filledIn(th2020, { ...sound, ...Object.fromEntries(changes) }));
        const bench = ruleBench(th2020, record.unit, record.period);
        const before = bench.broken(figuresOfRecord(record));
        const groups = suspectsOf(th2020, record);
        expect(groups.flatMap(({ rules }) => rules)).toHaveLength(before.length);
        for (const { suspicions } of groups) {
          expect(suspicions.length).toBeGreaterThan(0);
          for (const { changes: made, rulesSatisfied } of suspicions) {
            if (made.some(({ why, proposed }) => why === "unknown" && proposed === null)) continue;
            const figures = figuresOfRecord(record);
            for (const { indicator, proposed } of made) figures.set(indicator, proposed);
            const after = bench.broken(figures);
            expect(after.filter((rule) => rulesSatisfied.includes(rule))).toEqual([]);
            expect(after.filter((rule) => !before.includes(rule))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds a slip of the keyboard among its first three explanations, nine times of ten or better", () => {
    const slips: readonly ((value: number) => number)[] = [
      (value) => value * 10,
      (value) => value * 1000,
      (value) => -value,
      (value) => Number([...String(value)].toReversed().join("")),
      (value) => Number(`${value}${String(value).at(-1)!}`),
    ];
    let planted = 0;
    let found = 0;
    for (const id of Object.keys(sound)) {
      for (const slip of slips) {
        const value = sound[id]!;
        const wrong = slip(value);
        const groups = wrong === value ? [] : suspects({ [id]: wrong });
        if (groups.length === 0) continue; // No rule breaks: that is for the comparison with others to find.
        planted += 1;
        const all = groups.flatMap(({ suspicions }) => suspicions);
        if (all.some(({ changes }) => changes.some(({ indicator }) => indicator === id))) found += 1;
      }
    }
    expect(planted).toBeGreaterThan(25);
    expect(found / planted).toBeGreaterThanOrEqual(0.9);
  });

  it("answers within a second however much is wrong", () => {
    const wrong = Object.fromEntries(Object.keys(sound).map((id, at) => [id, at % 2 === 0 ? 0 : 90_001 + at]));
    const start = performance.now();
    const groups = suspects(wrong);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(groups.every(({ suspicions }) => suspicions.length > 0)).toBe(true);
  });
});
