import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { allRecordedIn, indicatorsIn, recordedIn, valueIn, foundIn } from "../../../src/engine/record/record";
import type { FoundValue } from "../../../src/engine/submission/submission";
import { filledIn, findings, foundAs, judged } from "./judged";

const fixtures = join(__dirname, "../../fixtures/trieu-son-2020");
type Values = { readonly [indicator: string]: number | string };
const sample = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8")) as {
  files: { file: string; unit: { code: string } | null; values?: Values }[];
};
const faults = JSON.parse(readFileSync(join(fixtures, "loi-so-lieu.expected.json"), "utf8")) as {
  file: string;
  unit: string;
  finding: string;
  indicators: string[];
  severity: string;
}[];
const sound = new Map(
  sample.files.flatMap(({ unit, values }) => (unit && values ? [[unit.code, values] as const] : [])),
);

describe("the sample district", () => {
  it.each([...sound].map(([code, values]) => [code, values] as const))(
    "finds nothing wrong with unit %s",
    (code, values) => {
      const record = judged(th2020, filledIn(th2020, values), { level: code === "397" ? "huyen" : "xa" });
      expect(record.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(Object.fromEntries(allRecordedIn(record).map(([id, { value }]) => [id, value]))).toEqual(values);
    },
  );

  it("asks a commune for all but the district's own columns, and the district for those", () => {
    expect(indicatorsIn(judged(th2020, new Map())).length).toBe(37);
    expect(indicatorsIn(judged(th2020, new Map(), { level: "huyen" }))).toEqual([
      "ll.cbcsDoiXdpt",
      "nh.huyen.luot",
      "nh.huyen.nguoi",
    ]);
  });
});

/** What the files of loi-so-lieu hold in place of the sound figures of their unit. */
const slips: { readonly [file: string]: Values & { readonly blank?: never } } = {
  "01-gia-tri-lon-hon-tong.xlsx": { "tin.giaTri": 63, "tin.tong": 35 },
  "02-dau-cham-thanh-dau-phay.xlsx": { "tt.tapTrung.nguoi": 1.888, "nh.xa.nguoi": 1.13 },
  "03-so-am.xlsx": { "mt.tong": -3 },
  "05-so-le.xlsx": { "th.tong": 12.5 },
  "07-thua-so-khong.xlsx": { "tt.tapTrung.nguoi": 750_000 },
  "08-dien-nham-cot-cap-huyen.xlsx": { "nh.huyen.luot": 5, "nh.huyen.nguoi": 1534 },
  "09-khong-luot-co-nguoi.xlsx": { "nh.xa.luot": 0 },
};

describe("a file with one slip", () => {
  it.each(faults)("$file: $finding, and nothing else", ({ file, unit, finding, indicators, severity }) => {
    const values = { ...sound.get(unit)! };
    const before = findings(judged(th2020, filledIn(th2020, values)));
    const found = filledIn(th2020, { ...values, ...slips[file] });
    if (finding === "blank") for (const id of indicators) found.set(id, foundAs(th2020, id, null, "blank"));
    if (finding === "not_a_number") found.set("gd.tong", foundAs(th2020, "gd.tong", null, "unreadable", "khoảng 5"));

    const { issues } = judged(th2020, found);
    const made = issues.filter(
      ({ code, indicators: about }) => !before.some((known) => known.join() === [code, ...about].join()),
    );
    expect([...new Set(made.map(({ code }) => code))]).toEqual([finding]);
    expect(made.flatMap((issue) => issue.indicators)).toEqual(indicators);
    expect(new Set(made.map((issue) => issue.severity))).toEqual(new Set([severity]));
    expect(made.flatMap(({ cells }) => cells)).toHaveLength(indicators.length);
  });

  it("offers the figure times a thousand where a dot was lost", () => {
    const found = filledIn(th2020, {
      "tt.tapTrung.nguoi": 1.888,
      "nh.xa.nguoi": 1.13,
      "tin.tong": 1.753,
      "th.tong": 12.5,
    });
    expect(judged(th2020, found).issues.flatMap(({ proposal }) => (proposal ? [proposal] : []))).toEqual([
      { value: 1888, why: "thousandsDot" },
      { value: 1753, why: "thousandsDot" },
      { value: 1130, why: "thousandsDot" },
    ]);
  });
});

const reads = (reading: FoundValue["reading"], value: number | string | null, asFound: number | string | null) =>
  judged(th2020, new Map([["tin.tong", foundAs(th2020, "tin.tong", value, reading, asFound)]]));

const recovered = (value: string, reading: FoundValue["reading"]) =>
  judged(th2020, new Map([["vk.thuHoi", foundAs(th2020, "vk.thuHoi", value, reading)]]));

describe("what cannot be read", () => {
  it.each<[FoundValue["reading"], number | null, number | string, string, string, number | null]>([
    ["unreadable", null, "khoảng 5", "not_a_number", "error", null],
    ["cellError", null, "#REF!", "cell_error", "error", null],
    ["date", 43831, 43831, "date_in_figure", "error", null],
    ["numberAsText", 1534, "1.534", "number_as_text", "info", 1534],
    ["ambiguousText", 1.234, "1,234", "ambiguous_text_number", "warning", 1.234],
    ["nilByDash", 0, "-", "nil_by_dash", "info", 0],
    ["notAvailable", null, "…", "blank", "info", null],
    ["formulaWithoutValue", null, "=SUM(A1:A9)", "formula_without_value", "error", null],
    ["staleFormula", 203, 200, "stale_formula", "warning", 203],
  ])("%s: value %j", (reading, value, asFound, code, severity, counted) => {
    const record = reads(reading, value, asFound);
    expect(recordedIn(record, "tin.tong")).toMatchObject({ value: counted, asFound, decision: "read" });
    expect(record.issues.filter(({ indicators }) => indicators.includes("tin.tong"))).toMatchObject([
      { code, severity, found: asFound },
    ]);
  });

  it("offers the English reading of 1,234", () => {
    expect(
      reads("ambiguousText", 1.234, "1,234").issues.find(({ code }) => code === "ambiguous_text_number")!.proposal,
    ).toEqual({
      value: 1234,
      why: "thousandsDot",
    });
  });

  it("keeps an inventory that it cannot add, with a warning, and takes a dash for nil", () => {
    expect(valueIn(recovered("nhiều súng", "text"), "vk.thuHoi")).toBe("nhiều súng");
    expect(findings(recovered("nhiều súng", "text"))).toEqual(
      [["inventory_unread", "vk.thuHoi"], ["nothing_reported"]].slice(0, 1),
    );
    expect(valueIn(recovered("-", "nilByDash"), "vk.thuHoi")).toBe("0");
  });
});

describe("a person's decision", () => {
  const found = filledIn(th2020, { "tin.tong": 51, "tin.giaTri": 60 });

  it("counts instead of what was found, which stays on record", () => {
    const record = judged(th2020, found, {
      decisions: { "tin.giaTri": { value: 50, kind: "edited", reason: "gọi điện" } },
    });
    expect(findings(record)).toEqual([]);
    expect(recordedIn(record, "tin.giaTri")).toMatchObject({
      value: 50,
      asFound: 60,
      decision: "edited",
      reason: "gọi điện",
    });
  });

  it("is judged like any other figure", () => {
    const record = judged(th2020, found, {
      decisions: { "tin.giaTri": { value: "1.534", kind: "edited", reason: "" } },
    });
    expect(findings(record)).toEqual([["part_exceeds_whole", "tin.giaTri", "tin.tong"]]);
    const unread = judged(th2020, found, {
      decisions: { "tin.giaTri": { value: "nhiều", kind: "edited", reason: "" } },
    });
    expect(unread.issues.find(({ code }) => code === "not_a_number")).toMatchObject({ found: "nhiều" });
    const blanked = judged(th2020, found, { decisions: { "tin.giaTri": { value: null, kind: "edited", reason: "" } } });
    expect(valueIn(blanked, "tin.giaTri")).toBeNull();
    expect(findings(blanked)).toEqual([]);
  });

  it("can be taken back: the record judged again from what it found is the first record", () => {
    const first = judged(th2020, found);
    const edited = judged(th2020, found, { decisions: { "tin.giaTri": { value: 50, kind: "edited", reason: "" } } });
    expect(judged(th2020, foundIn(edited))).toEqual(first);
  });
});

describe.each(formSets.map((form) => [form.id, form] as const))("any figures in %s", (_, form) => {
  const anything = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.integer({ min: -5, max: 2000 }),
    fc.string({ maxLength: 12 }),
  );
  const reading = fc.constantFrom<FoundValue["reading"]>(
    "number",
    "text",
    "blank",
    "numberAsText",
    "ambiguousText",
    "unreadable",
    "formula",
  );

  it("are judged without a throw, no value changed but by being unreadable, every finding about known cells", () => {
    const filled = fc.array(fc.tuple(fc.constantFrom(...form.indicators), anything, reading), { maxLength: 40 });
    fc.assert(
      fc.property(filled, fc.constantFrom("xa", "huyen", "tinh" as const), (cells, level) => {
        const found = new Map(cells.map(([{ id }, value, how]) => [id, foundAs(form, id, value, how)]));
        const record = judged(form, found, { level: level as "xa" });
        for (const [id, { value }] of allRecordedIn(record)) {
          if (value === null || form.indicators.find((each) => each.id === id)!.type === "inventory") continue;
          expect(value).toBe(found.get(id)!.value);
        }
        for (const issue of record.issues) expect(issue.cells.length).toBeLessThanOrEqual(issue.indicators.length);
      }),
    );
  });
});
