import fc from "fast-check";
import { hn2020 } from "../../../src/definitions/forms/hn2020";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type {
  Consolidation,
  ConsolidationScope,
  Decisions,
  ReceivedReport,
} from "../../../src/engine/consolidation/consolidation";
import type { FormSet } from "../../../src/engine/form/formSet";
import { judge } from "../../../src/engine/record/judge";
import type { FoundValue } from "../../../src/engine/submission/submission";
import type { Unit } from "../../../src/engine/values/unit";
import { valueIn } from "../../../src/engine/record/record";

const owner: Unit = { code: "1", name: "Huyện Một", level: "huyen", parent: "0" };
const communes = ["11", "12", "13", "14"].map((code): Unit => ({ code, name: `Xã ${code}`, level: "xa", parent: "1" }));
const elsewhere: Unit = { code: "21", name: "Xã Khác", level: "xa", parent: "2" };
const scope: ConsolidationScope = {
  form: th2020,
  period: th2020.period,
  owner,
  units: [owner, ...communes, elsewhere],
};

interface Sent {
  readonly name: string;
  readonly unit?: Unit;
  readonly modified?: string | null;
  readonly figures?: { readonly [indicator: string]: number | string | null };
  readonly form?: FormSet;
  readonly consolidated?: boolean;
}

function sent({
  name,
  unit = communes[0]!,
  modified = "2020-07-10T00:00:00Z",
  figures = {},
  form = th2020,
  consolidated = false,
}: Sent): ReceivedReport {
  const found = new Map(
    Object.entries(figures).map(([indicator, value], at): [string, FoundValue] => [
      indicator,
      {
        indicator,
        cell: { sheet: "Bảng 2", row: 7, column: at },
        asFound: value,
        value,
        reading: typeof value === "string" ? "text" : "number",
      },
    ]),
  );
  const file = { name, hash: name, size: 1, modified };
  return { file, record: judge(form, unit, form.period, found), unitEvidence: null, consolidated };
}

const refused = (name: string): ReceivedReport => ({
  file: { name, hash: name, size: 1, modified: null },
  refusal: { code: "encrypted", detail: "" },
  form: null,
  unit: null,
  period: null,
});

const say = (files: [string, "use" | "leaveOut"][]): Decisions => ({
  files: new Map(files.map(([name, kind]) => [name, { kind, reason: "" }])),
  values: new Map(),
});
const ends = ({ ledger }: Consolidation) =>
  Object.fromEntries(ledger.map(({ file, status, reason }) => [file.name, reason?.code ?? status]));
const codes = ({ issues }: Consolidation) => issues.map(({ code }) => code).filter((code) => code !== "unit_missing");

describe("several files of one unit", () => {
  const older = sent({ name: "a.xlsx", modified: "2020-07-03T00:00:00Z", figures: { "tin.tong": 80 } });
  const newer = sent({ name: "b.xlsx", figures: { "tin.tong": 73 } });

  it("the one modified last counts", () => {
    expect(ends(consolidate([older, newer], scope))).toEqual({ "a.xlsx": "superseded", "b.xlsx": "counted" });
  });

  it.each([
    ["equal dates", "2020-07-10T00:00:00Z"],
    ["equal instants written apart", "2020-07-10T07:00:00+07:00"],
    ["a missing date", null],
    ["a date that is none", "hôm qua"],
  ])("%s and different figures: both are held, until a person chooses", (_, modified) => {
    const other = sent({ name: "c.xlsx", modified, figures: { "tin.tong": 74 } });
    const held = consolidate([newer, other], scope);
    expect(ends(held)).toEqual({ "b.xlsx": "duplicate_undecided", "c.xlsx": "duplicate_undecided" });
    expect(codes(held)).toEqual(["duplicate_undecided"]);
    expect(held.totals.get("tin.tong")!.value).toBeNull();
    const chosen = consolidate([newer, other], scope, say([["c.xlsx", "use"]]));
    expect(ends(chosen)).toEqual({ "b.xlsx": "superseded", "c.xlsx": "counted" });
    const left = consolidate([newer, other], scope, say([["c.xlsx", "leaveOut"]]));
    expect(ends(left)).toEqual({ "b.xlsx": "counted", "c.xlsx": "left_out" });
  });

  it("equal figures are one report, whatever the dates", () => {
    const same = sent({ name: "a-2.xlsx", modified: null, figures: { "tin.tong": 73 } });
    const whole = consolidate([newer, same], scope);
    expect(ends(whole)).toEqual({ "a-2.xlsx": "superseded", "b.xlsx": "counted" });
    expect(codes(whole)).toEqual([]);
  });

  it("two that a person wants to use are held", () => {
    const both = consolidate(
      [older, newer, sent({ name: "c.xlsx", modified: null })],
      scope,
      say([
        ["b.xlsx", "use"],
        ["c.xlsx", "use"],
      ]),
    );
    expect(ends(both)).toEqual({
      "a.xlsx": "duplicate_undecided",
      "b.xlsx": "duplicate_undecided",
      "c.xlsx": "duplicate_undecided",
    });
  });
});

describe("a file that does not belong", () => {
  it.each<[string, Sent, string]>([
    ["a unit of somebody else", { name: "a", unit: elsewhere }, "unknown_unit"],
    ["another form", { name: "a", form: hn2020 }, "unknown_form"],
    ["the owner's own totals", { name: "a", unit: owner, consolidated: true }, "own_total"],
  ])("%s", (_, file, code) => {
    expect(ends(consolidate([sent(file)], scope))).toEqual({ a: code });
  });

  it("another period", () => {
    const report = sent({ name: "a" });
    expect(ends(consolidate([report], { ...scope, period: { id: "2020", from: 2020, to: 2020 } }))).toEqual({
      a: "wrong_period",
    });
  });

  it("a refusal stays a refusal, whatever a person decides", () => {
    expect(ends(consolidate([refused("a")], scope, say([["a", "use"]])))).toEqual({ a: "encrypted" });
  });

  it("the consolidated workbook of a unit below counts like any report", () => {
    expect(ends(consolidate([sent({ name: "a", consolidated: true })], scope))).toEqual({ a: "counted" });
  });
});

describe("totals", () => {
  const totalsOf = (reports: readonly ReceivedReport[], more: Partial<ConsolidationScope> = {}) =>
    consolidate(reports, { ...scope, ...more });

  it("blank is not nil", () => {
    const { totals } = totalsOf([
      sent({ name: "a", figures: { "tin.tong": 0 } }),
      sent({ name: "b", unit: communes[1]! }),
    ]);
    expect(totals.get("tin.tong")).toEqual({ indicator: "tin.tong", value: 0, reported: 1, asked: 4, flagged: 0 });
    expect(totals.get("kk.tong")).toMatchObject({ value: null, reported: 0 });
  });

  it("owner-level columns are the owner's alone", () => {
    const { totals } = totalsOf([
      sent({ name: "a", figures: { "nh.huyen.luot": 9, "nh.huyen.nguoi": 900 } }),
      sent({ name: "b", unit: owner, figures: { "nh.huyen.luot": 5 } }),
    ]);
    expect(totals.get("nh.huyen.luot")).toMatchObject({ value: 5, reported: 1, asked: 1 });
    expect(totals.get("nh.huyen.nguoi")).toMatchObject({ value: null });
  });

  it("what every unit counts alike is never added, and says why", () => {
    const figures = { "tt.taiLieu.dauLoai": 3 };
    const whole = consolidate(
      [
        sent({ name: "a", form: hn2020, figures }),
        sent({ name: "b", unit: communes[1]!, form: hn2020, figures: { "tt.taiLieu.dauLoai": 5 } }),
      ],
      { ...scope, form: hn2020 },
    );
    expect(whole.totals.get("tt.taiLieu.dauLoai")).toMatchObject({ value: null, reported: 2 });
    expect(whole.issues).toContainEqual(
      expect.objectContaining({ code: "distinct_not_summed", data: { max: 5, sum: 8, units: 2 } }),
    );
  });

  it("inventories are added per item, and what can't be read is kept as text", () => {
    const whole = totalsOf([
      sent({ name: "a", figures: { "vk.thuHoi": "6 súng, 13 viên đạn" } }),
      sent({ name: "b", unit: communes[1]!, figures: { "vk.thuHoi": "01 khẩu súng" } }),
      sent({ name: "c", unit: communes[2]!, figures: { "vk.thuHoi": "khoảng 3 súng" } }),
    ]);
    expect([...whole.inventories.get("vk.thuHoi")!]).toEqual([
      ["súng", 7],
      ["viên đạn", 13],
    ]);
    expect(whole.inventoryTexts.get("vk.thuHoi")).toEqual(["Xã 13: khoảng 3 súng"]);
  });

  it("a figure with an error is counted and flagged", () => {
    const { totals } = totalsOf([sent({ name: "a", figures: { "tin.tong": 5, "tin.giaTri": 7 } })]);
    expect(totals.get("tin.giaTri")).toMatchObject({ value: 7, flagged: 1 });
  });
});

describe("units set side by side", () => {
  const figures = { "tin.tong": 9, "tin.giaTri": 7, "tin.lamRo": 5, "tin.batGiu": 3, "mt.tong": 4, "mt.onDinh": 4 };

  it("two with the same figures are pointed out", () => {
    const { issues } = consolidate(
      [sent({ name: "a", figures }), sent({ name: "b", unit: communes[1]!, figures })],
      scope,
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "same_figures",
        rule: "R24",
        files: ["a", "b"],
        data: expect.objectContaining({ codes: "11,12" }),
      }),
    );
  });

  it("nil everywhere is no copy", () => {
    const nil = Object.fromEntries(Object.keys(figures).map((id) => [id, 0]));
    expect(
      codes(
        consolidate([sent({ name: "a", figures: nil }), sent({ name: "b", unit: communes[1]!, figures: nil })], scope),
      ),
    ).toEqual([]);
  });

  it("models that several units count may be the same", () => {
    const models = { "mh.hienCo": 2 };
    const { issues } = consolidate(
      [sent({ name: "a", figures: models }), sent({ name: "b", unit: communes[1]!, figures: models })],
      scope,
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "shared_models", severity: "info", found: 4, data: { units: 2 } }),
    );
  });
});

describe("whatever comes in", () => {
  const anyReport = (at: number): fc.Arbitrary<ReceivedReport> =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(refused(`f${at}.xlsx`)) },
      {
        weight: 6,
        arbitrary: fc
          .record({
            unit: fc.constantFrom(owner, ...communes, elsewhere),
            modified: fc.constantFrom(null, "2020-07-01T00:00:00Z", "2020-07-10T00:00:00Z"),
            tong: fc.option(fc.nat(3)),
            giaTri: fc.option(fc.nat(3)),
            arms: fc.constantFrom(null, "1 súng", "2 súng, 1 kíp nổ", "nhiều"),
            consolidated: fc.boolean(),
          })
          .map(({ unit, modified, tong, giaTri, arms, consolidated }) =>
            sent({
              name: `f${at}.xlsx`,
              unit,
              modified,
              consolidated,
              figures: { "tin.tong": tong, "tin.giaTri": giaTri, "vk.thuHoi": arms },
            }),
          ),
      },
    );
  const anyFolder = fc.nat(9).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyReport(at))));
  const anyDecisions = fc
    .array(fc.tuple(fc.nat(9), fc.constantFrom("use" as const, "leaveOut" as const)), { maxLength: 4 })
    .map((choices) => say(choices.map(([at, kind]) => [`f${at}.xlsx`, kind])));

  it("no file vanishes and no unit counts twice", () => {
    fc.assert(
      fc.property(anyFolder, anyDecisions, (reports, decisions) => {
        const { ledger, rows, counted, missing, expected } = consolidate(reports, scope, decisions);
        expect(ledger.map(({ file }) => file.name).toSorted()).toEqual(reports.map(({ file }) => file.name).toSorted());
        const countedFiles = ledger.filter(({ status }) => status === "counted");
        expect(new Set(countedFiles.map(({ unit }) => unit!.code)).size).toBe(countedFiles.length);
        expect(countedFiles.length).toBe(counted.length);
        expect(counted.length + missing.length).toBe(expected.length);
        expect(rows.map(({ unit }) => unit)).toEqual(expected);
        for (const entry of ledger) {
          expect(entry.status === "quarantined").toBe(entry.reason !== null);
          const { by } = entry;
          if (entry.status === "superseded")
            expect(countedFiles.find(({ file }) => file.name === by)?.unit).toEqual(entry.unit);
        }
      }),
    );
  });

  it("the order of the files changes nothing", () => {
    const shuffled = anyFolder.chain((reports) =>
      fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDecisions, ([reports, other], decisions) => {
        expect(consolidate(other, scope, decisions)).toEqual(consolidate(reports, scope, decisions));
      }),
    );
  });

  it("a total is the sum of the rows, and says how many they are", () => {
    fc.assert(
      fc.property(anyFolder, (reports) => {
        const { totals, rows } = consolidate(reports, scope);
        const figures = rows.flatMap(({ record }) => {
          const value = valueIn(record, "tin.tong");
          return typeof value === "number" ? [value] : [];
        });
        const sum = figures.reduce((a, b) => a + b, 0);
        expect(totals.get("tin.tong")).toMatchObject({
          value: figures.length === 0 ? null : sum,
          reported: figures.length,
        });
      }),
    );
  });
});
