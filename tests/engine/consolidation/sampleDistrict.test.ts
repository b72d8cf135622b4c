import { readFileSync } from "node:fs";
import { join } from "node:path";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { Consolidation, Decisions, ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { receiveSamples, trieuSonScope } from "../../support/receivedSamples";
import { recordedIn } from "../../../src/engine/record/record";

const expected = JSON.parse(readFileSync(join(__dirname, "../../fixtures/trieu-son-2020/expected.json"), "utf8")) as {
  readonly totals: { readonly [indicator: string]: number };
  readonly weapons: { readonly [item: string]: number };
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly by?: string;
    readonly differs?: readonly string[];
  }[];
};

const decided = (files: [string, "use" | "leaveOut"][], values: Decisions["values"] = new Map()): Decisions => ({
  files: new Map(files.map(([name, kind]) => [name, { kind, reason: "đã hỏi lại đơn vị" }])),
  values,
});

describe("the sample district", () => {
  let reports: readonly ReceivedReport[];
  let whole: Consolidation;
  const statusOf = (consolidation: Consolidation, name: string) =>
    consolidation.ledger.find(({ file }) => file.name === name)!;
  beforeAll(async () => {
    reports = await receiveSamples();
    whole = consolidate(reports, trieuSonScope);
  });

  it("ends every file where a careful person would", () => {
    const ends = whole.ledger.map(({ file, status, by }) => ({ file: file.name, status, by }));
    expect(ends).toEqual(
      expected.files
        .map(({ file, status, by = null }) => ({ file, status, by }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    );
  });

  it("counts 35 of 35 units and misses none", () => {
    expect([whole.expected.length, whole.counted.length, whole.missing.length]).toEqual([35, 35, 0]);
  });

  it("adds up to the printed totals of the district", () => {
    const figures = [...whole.totals].flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
    expect(Object.fromEntries(figures)).toEqual(expected.totals);
  });

  it("adds recovered weapons item by item", () => {
    expect(Object.fromEntries(whole.inventories.get("vk.thuHoi")!)).toEqual(expected.weapons);
    expect(whole.inventoryTexts.get("vk.thuHoi")).toEqual([]);
  });

  it("says how many units stand behind a total", () => {
    expect(whole.totals.get("tin.tong")).toMatchObject({ reported: 34, asked: 34 });
    expect(whole.totals.get("nh.huyen.luot")).toMatchObject({ reported: 1, asked: 1 });
  });

  it("lists the cells that differ in the file sent again", () => {
    const [issue] = whole.issues.filter(({ code }) => code === "resubmission_differs");
    expect(issue).toMatchObject({
      indicators: expected.files.find(({ differs }) => differs)!.differs,
      files: ["11-xa-dan-luc-gui-lai.xlsx", "11-xa-dan-luc.xlsx"],
      found: 80,
      expected: "= 73",
    });
  });

  it("finds no two units alike among figures that were made one by one", () => {
    expect(whole.issues.filter(({ code }) => code === "same_figures")).toEqual([]);
  });

  it("uses the older file when a person says so", () => {
    const other = consolidate(reports, trieuSonScope, decided([["11-xa-dan-luc.xlsx", "use"]]));
    expect(statusOf(other, "11-xa-dan-luc.xlsx")).toMatchObject({ status: "counted", decidedBy: "person" });
    expect(statusOf(other, "11-xa-dan-luc-gui-lai.xlsx")).toMatchObject({
      status: "superseded",
      by: "11-xa-dan-luc.xlsx",
    });
    expect(other.totals.get("tin.tong")!.value).toBe(1753 - 73 + 80);
  });

  it("leaves a file out, and the unit is missing", () => {
    const other = consolidate(reports, trieuSonScope, decided([["02-xa-tho-son.xlsx", "leaveOut"]]));
    expect(statusOf(other, "02-xa-tho-son.xlsx")).toMatchObject({
      status: "quarantined",
      reason: { code: "left_out" },
    });
    expect(other.missing.map(({ name }) => name)).toEqual(["Xã Thọ Sơn"]);
    expect(other.issues).toContainEqual(
      expect.objectContaining({ code: "unit_missing", unit: "15667", files: ["02-xa-tho-son.xlsx"] }),
    );
  });

  it("counts an edited figure at once, judges it, and keeps what was found", () => {
    const edit = { value: 10, kind: "edited" as const, reason: "gõ nhầm" };
    const other = consolidate(reports, trieuSonScope, decided([], new Map([["15667", new Map([["tin.tong", edit]])]])));
    const { record } = other.rows.find(({ unit }) => unit.code === "15667")!;
    expect(recordedIn(record, "tin.tong")).toMatchObject({ value: 10, asFound: 63, decision: "edited" });
    expect(record!.issues).toContainEqual(expect.objectContaining({ code: "part_exceeds_whole", severity: "error" }));
    expect(other.totals.get("tin.tong")).toMatchObject({ value: 1753 - 63 + 10, flagged: 1 });
  });

  it("compares with the period before", () => {
    const previous = new Map([
      [
        "15667",
        new Map([
          ["tin.tong", 20],
          ["tin.giaTri", 34],
        ]),
      ],
    ]);
    const { issues } = consolidate(reports, { ...trieuSonScope, previous });
    expect(issues.filter(({ code }) => code === "changed_much")).toEqual([
      expect.objectContaining({ unit: "15667", indicators: ["tin.tong"], found: 63, data: { previous: 20 } }),
    ]);
  });
});
