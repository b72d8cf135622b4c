import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../../src/adapters/xlsx/decode";
import { encode } from "../../../src/adapters/xlsx/encode";
import { unpackFiles } from "../../../src/adapters/xlsx/readPackage";
import { formSets } from "../../../src/definitions/forms";
import { outlines } from "../../../src/definitions/outlines";
import { issueWords } from "../../../src/definitions/words/vi/issues";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { Consolidation } from "../../../src/engine/consolidation/consolidation";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { textsOf } from "../../../src/engine/consolidation/textsOf";
import { column, count, defineForm, group, inventory, measure, money } from "../../../src/engine/form/defineForm";
import type { FigureRule } from "../../../src/engine/form/formSet";
import { formSetSchema } from "../../../src/engine/form/schema";
import { periodOf } from "../../../src/engine/values/period";
import type { Unit } from "../../../src/engine/values/unit";
import { standingConsolidation } from "../../../src/workflows/standingConsolidation";
import { receiveFiles } from "../../../src/workflows/receiveFiles";
import { filledWorkbook, type TypedText } from "../../support/filledWorkbook";
import { valueIn } from "../../../src/engine/record/record";

const wholeIsSum: FigureRule = {
  id: "R31",
  severity: "error",
  code: "sum_of_parts_differs",
  why: null,
  missing: "skipIfAsked",
  kind: "sumOfParts",
  whole: "cay.tong",
  parts: ["cay.bongMat", "cay.anQua"],
};

const notNegative: FigureRule = {
  id: "R02",
  severity: "error",
  code: "negative",
  why: null,
  missing: "skipIfAny",
  kind: "nonNegative",
  indicators: ["cay.dienTich", "cay.kinhPhi"],
};

/** A form that nobody knew of: trees that villages planted. */
const trees = defineForm({
  id: "trong-cay-2031",
  version: 3,
  title: "Tết trồng cây",
  standing: "proposed",
  issuer: "UBND xã",
  reporting: {
    owner: "xa",
    below: ["thon"],
    covers: "year",
    body: null,
    signedBy: { owner: ["CHỦ TỊCH"], below: ["TRƯỞNG THÔN"] },
  },
  basis: "Đặt ra để thử",
  validity: { from: "2031-01-01", to: null },
  period: periodOf(2031, 2031),
  milestones: [],
  moneyUnit: "nghìn đồng",
  outlines: [],
  charts: [],
  texts: [{ id: "cachLam", label: "Cách làm hay", aliases: ["Kinh nghiệm"] }],
  rules: () => [wholeIsSum, notNegative],
  tables: [
    {
      id: "B1",
      number: "Bảng 1",
      heading: "CÂY ĐÃ TRỒNG",
      title: "Kết quả Tết trồng cây năm {period}",
      columns: [
        group("Số cây đã trồng", [
          column("Cộng", count("cay.tong", { label: "Tổng số cây đã trồng", unit: "cây" })),
          column("Cây bóng mát", count("cay.bongMat", { label: "Số cây bóng mát", unit: "cây" })),
          column("Cây ăn quả", count("cay.anQua", { label: "Số cây ăn quả", unit: "cây" })),
        ]),
        column("Diện tích trồng (ha)", measure("cay.dienTich", { label: "Diện tích trồng cây", unit: "ha" })),
        column("Kinh phí", money("cay.kinhPhi", { label: "Kinh phí trồng cây", unit: "nghìn đồng" })),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "DỤNG CỤ",
      title: "Kết quả Tết trồng cây năm {period}",
      columns: [
        column("Dụng cụ được cấp", inventory("dc.cap", { label: "Dụng cụ được cấp", unit: "loại" })),
        column("Vườn ươm hiện có", count("vuon.hienCo", { label: "Số vườn ươm", unit: "vườn", kind: "stock" })),
        column(
          "Cán bộ lâm nghiệp xã",
          count("cb.lamNghiep", {
            label: "Số cán bộ lâm nghiệp",
            unit: "người",
            aggregation: "ownerOnly",
            ownerLevels: ["xa"],
          }),
        ),
      ],
    },
  ],
});

const commune: Unit = { code: "90001", name: "Xã Rừng Thông", level: "xa", parent: null };
const upper: Unit = { code: "90001-1", name: "Thôn Thượng", level: "thon", parent: "90001" };
const lower: Unit = { code: "90001-2", name: "Thôn Hạ", level: "thon", parent: "90001" };
const units = [commune, upper, lower];
const words = {
  ...consolidatedWords,
  sayIssue: (issue: Parameters<typeof issueWords.issue>[0]) => issueWords.issue(issue, (id) => id),
  sayReason: issueWords.reason,
};

const hostile = '=HYPERLINK("http://example.invalid";"bấm")';

function sent(unit: Unit, figures: Record<string, number | string>, texts: readonly TypedText[] = []) {
  const bytes = filledWorkbook(trees, {
    unit,
    period: trees.period,
    figures: new Map(Object.entries(figures)),
    texts,
    modified: "2031-03-01T00:00:00Z",
  });
  return { name: `${unit.code}.xlsx`, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

function received(files: readonly ReturnType<typeof sent>[]) {
  const ports = { decode, unpack: unpackFiles, digest: () => Promise.resolve("00") };
  return receiveFiles(ports, files, { forms: [...formSets, trees], units, period: null });
}

async function consolidated(): Promise<Consolidation> {
  const files = [
    sent(commune, { "cb.lamNghiep": 2 }),
    sent(
      upper,
      {
        "cay.tong": 350,
        "cay.bongMat": 200,
        "cay.anQua": 150,
        "cay.dienTich": 1.25,
        "cay.kinhPhi": 4_200.5,
        "dc.cap": "6 cuốc, 2 xẻng",
        "vuon.hienCo": 1,
      },
      [{ kind: "cachLam", title: hostile, text: "+ Mỗi hộ một cây\u202e, “cả thôn” chăm sóc", figures: "-120 hộ" }],
    ),
    sent(lower, {
      "cay.tong": 90,
      "cay.bongMat": 40,
      "cay.anQua": 60,
      "cay.dienTich": 0.1,
      "cay.kinhPhi": 900,
      "dc.cap": "4 cuốc",
      "vuon.hienCo": 0,
    }),
  ];
  return consolidate(await received(files), { form: trees, period: trees.period, owner: commune, units });
}

async function reopened(consolidation: Consolidation): Promise<Consolidation> {
  const plan = planConsolidatedWorkbook(consolidation, words, "2031-03-02T00:00:00Z");
  const again = reopen(await decode(encode(plan)), [...formSets, trees]);
  if (!again) throw new Error("not reopened");
  return again;
}

const totalsOf = ({ totals }: Consolidation) => Object.fromEntries([...totals].map(([id, { value }]) => [id, value]));

describe("a form that is only data", () => {
  it("has the shape of a form set", () => {
    expect(formSetSchema.safeParse(trees).error?.issues).toBeUndefined();
  });

  it("goes from blank workbooks to totals, decimals and sums of parts included", async () => {
    const consolidation = await consolidated();
    expect(consolidation.ledger.map(({ status }) => status)).toEqual(["counted", "counted", "counted"]);
    expect(totalsOf(consolidation)).toEqual({
      "cay.tong": 440,
      "cay.bongMat": 240,
      "cay.anQua": 210,
      "cay.dienTich": 1.35,
      "cay.kinhPhi": 5_100.5,
      "dc.cap": null,
      "vuon.hienCo": 1,
      "cb.lamNghiep": 2,
    });
    expect([...consolidation.inventories.get("dc.cap")!]).toEqual([
      ["cuốc", 10],
      ["xẻng", 2],
    ]);
  });

  it("names the unit whose whole is not the sum of its parts, in plain Vietnamese", async () => {
    const { ledger } = await consolidated();
    const issues = ledger.flatMap((entry) => entry.issues).filter(({ severity }) => severity === "error");
    expect(issues).toMatchObject([{ code: "sum_of_parts_differs", unit: lower.code, found: 90, expected: "= 100" }]);
    const labels = new Map(trees.indicators.map(({ id, label }) => [id, label]));
    expect(issueWords.issue(issues[0]!, (id) => labels.get(id)!)).toBe(
      "Bảng 1, ô C8, D8 và E8: Tổng số cây đã trồng ghi 90 nhưng cộng các phần (số cây bóng mát, số cây ăn quả) được 100. " +
        "Sửa tổng số, hoặc bổ sung phần còn thiếu.",
    );
  });

  it("warns that the printed totals do not add up when a unit left a part blank", async () => {
    const reports = await received([
      sent(upper, { "cay.tong": 350, "cay.bongMat": 200, "cay.dienTich": 1 }),
      sent(lower, { "cay.tong": 100, "cay.bongMat": 40, "cay.anQua": 60, "cay.dienTich": 0 }),
    ]);
    const { issues } = consolidate(reports, { form: trees, period: trees.period, owner: commune, units });
    expect(issues.filter(({ code }) => code === "sum_of_parts_differs")).toMatchObject([
      {
        severity: "warning",
        unit: null,
        indicators: ["cay.tong", "cay.bongMat", "cay.anQua"],
        found: 450,
        expected: "= 300",
      },
    ]);
  });

  it("takes a negative measure for an error, a text with a decimal comma for the figure", async () => {
    const [report] = await received([sent(lower, { "cay.tong": 0, "cay.dienTich": "1,25" })]);
    const [negative] = await received([sent(lower, { "cay.tong": 0, "cay.dienTich": -2 })]);
    if (!report || !("record" in report) || !negative || !("record" in negative)) throw new Error("refused");
    expect(valueIn(report.record, "cay.dienTich")).toBe(1.25);
    expect(negative.record.issues.map(({ code }) => code)).toContain("negative");
  });

  it("keeps each unit's own words with their file and cell, unseen marks taken out", async () => {
    expect(textsOf(await consolidated())).toEqual([
      {
        unit: upper,
        kind: "cachLam",
        statedKind: "Cách làm hay",
        title: hostile,
        text: "+ Mỗi hộ một cây, “cả thôn” chăm sóc",
        figures: "-120 hộ",
        from: null,
        source: { file: "90001-1.xlsx", cell: "Bảng chữ!D7" },
      },
    ]);
  });

  it("comes back from its consolidated workbook as it was", async () => {
    const before = await consolidated();
    const after = await reopened(before);
    expect(totalsOf(after)).toEqual(totalsOf(before));
    expect(textsOf(after)).toEqual(textsOf(before));
  });

  it("has its words back when only the figures come from the lineage", async () => {
    const before = await consolidated();
    const bytes = encode(planConsolidatedWorkbook(before, words, "2031-03-02T00:00:00Z"));
    const standing = await standingConsolidation({ asReceived: async () => decode(bytes) }, [...formSets, trees]);
    expect(textsOf(standing!.consolidation)).toEqual(textsOf(before));
  });

  it("writes hostile words as words: no formula comes of them", async () => {
    const workbook = await decode(
      encode(planConsolidatedWorkbook(await consolidated(), words, "2031-03-02T00:00:00Z")),
    );
    const sheet = workbook.sheets.find(({ name }) => name === "Bảng chữ")!.read();
    const cell = sheet.cells.find(({ value }) => value === hostile)!;
    expect(cell.formula).toBeUndefined();
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

it("no file of the engine, of the workflows or of the adapters names a form or an outline", () => {
  const ids = [...formSets.map(({ id }) => id), ...outlines.map(({ id }) => id)];
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const naming = ["engine", "workflows", "adapters", "ports", "pane"]
    .flatMap((floor) => filesUnder(join(__dirname, "../../../src", floor)))
    .filter((path) => {
      const code = withoutComments(readFileSync(path, "utf8"));
      return ids.some((id) => code.includes(`"${id}"`));
    });
  expect(naming).toEqual([]);
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}
