import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { decode } from "../../../src/adapters/xlsx/decode";
import { encode } from "../../../src/adapters/xlsx/encode";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidatedWords, sheetWords } from "../../../src/definitions/words/vi/sheets";
import { parseLineage } from "../../../src/engine/consolidation/lineage";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../../src/engine/sheet/sheetPlan";
import { parseStamp, stampProperty } from "../../../src/engine/sheet/stamp";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import type { Issue } from "../../../src/engine/values/issue";
import { convertedByLibreOffice, whereLibreOffice } from "../../support/office";
import { schemaErrors } from "../../support/schema";
import { trieuSon, trieuSonConsolidation, trieuSonTotals, trieuSonUnit, trieuSonUnits } from "../../support/trieuSon";

const modified = "2020-08-01T00:00:00Z";
const danLy = trieuSonUnit("15703");
const scope = { period: th2020.period, words: sheetWords };
const blankPlan = planBlankWorkbook(th2020, { ...scope, owner: danLy, units: [danLy] }, modified);
const listPlan = planBlankWorkbook(th2020, { ...scope, owner: trieuSon, units: trieuSonUnits }, modified);
const finding: Issue = {
  code: "part_exceeds_whole",
  severity: "error",
  rule: "R03",
  unit: "15667",
  indicators: ["tin.giaTri", "tin.tong"],
  cells: [{ sheet: "Bảng 2", row: 7, column: 1 }],
  found: 60,
  expected: "≤ 51",
  proposal: null,
  data: {},
};
const consolidatedPlan = planConsolidatedWorkbook(
  trieuSonConsolidation([], [finding]),
  { ...consolidatedWords, sayIssue: () => "Tin có giá trị nhiều hơn tổng số tin.", sayReason: () => "Tệp hỏng." },
  modified,
);

const emptySheet: SheetPlan = {
  name: "Bảng 1",
  cells: [],
  merges: [],
  columnWidths: [10],
  rowHeights: new Map(),
  freeze: null,
  print: { orientation: "landscape", repeatRows: null, fitToWidth: true, area: null },
  isProtected: false,
  validations: [],
  filter: null,
  hidden: false,
};
const workbookOf = (...sheets: readonly Partial<SheetPlan>[]): WorkbookPlan => ({
  sheets: sheets.map((sheet) => ({ ...emptySheet, ...sheet })),
  properties: { title: "", creator: "Sơ Kết", modified, custom: {} },
  lineage: null,
});
const textCell = (row: number, value: string): PlannedCell => ({ row, column: 0, value, style: "plain" });
const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);
const figuresOf = (rows: readonly (readonly unknown[])[], label: string): readonly number[] =>
  rows
    .find((row) => row.some((value) => String(value).startsWith(label)))!
    .filter((value) => typeof value === "number");
const totalsInOrder = th2020.indicators.flatMap(({ id }) => trieuSonTotals[id] ?? []);

describe("a written workbook", () => {
  it.each([
    ["blank for one commune", blankPlan],
    ["blank for a whole district", listPlan],
    ["consolidated", consolidatedPlan],
  ])("keeps to the schema: %s", async (_, plan) => {
    expect(await schemaErrors(encode(plan), "xlsx")).toEqual([]);
  });

  it("is the same to the byte for the same plan", () => {
    expect(encode(blankPlan)).toEqual(encode(blankPlan));
    expect(encode(consolidatedPlan)).toEqual(encode(consolidatedPlan));
  });

  it("shows another program what was planned", async () => {
    const { sheets } = await readXlsx(encode(consolidatedPlan));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Bảng 1", "Bảng 2", "Sổ nhận", "Vấn đề", "Theo dõi", "Biểu đồ"]);
    expect(sheets.slice(0, 2).flatMap((sheet) => figuresOf(sheet.rows, "Tổng cộng"))).toEqual(totalsInOrder);
    expect(sheets[0]!.rows[0]![0]).toBe("ĐƠN VỊ: CÔNG AN HUYỆN TRIỆU SƠN");
  });

  it("locks what is printed and opens what is to be filled in, without a password", () => {
    const sheet = part(encode(blankPlan), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toMatch(/password|hashValue|algorithmName/);
    const styleOf = (address: string) => Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)![1]);
    const xfs = part(encode(blankPlan), "xl/styles.xml").split("<cellXfs")[1]!.split("<xf ").slice(1);
    expect(xfs[styleOf("C9")]).toContain('locked="0"');
    expect(xfs[styleOf("J9")]).not.toContain('locked="0"');
    expect(xfs[styleOf("C5")]).not.toContain('locked="0"');
  });

  it("repeats the header on each page of its own sheet", () => {
    const workbook = part(encode(blankPlan), "xl/workbook.xml");
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Bảng 1'!$5:$8</definedName>`);
  });

  it("keeps stamp and lineage where programs keep such things", () => {
    const bytes = encode(consolidatedPlan);
    const stamp = new RegExp(`name="${stampProperty}"><vt:lpwstr>([^<]*)`).exec(
      part(bytes, "docProps/custom.xml"),
    )![1]!;
    expect(parseStamp(stamp)).toMatchObject({ unit: "397", kind: "consolidated" });
    expect(parseLineage(part(bytes, "customXml/item1.xml"))?.units).toHaveLength(35);
  });

  it("leads from a finding to its cell", () => {
    expect(part(encode(consolidatedPlan), "xl/worksheets/sheet4.xml")).toContain(`location="'Bảng 2'!D11"`);
  });
});

async function read(bytes: Uint8Array, fileName: string) {
  const readScope = { forms: [th2020], units: trieuSonUnits, period: null };
  const result = readSubmission(await decode(bytes), readScope, fileName);
  if (!result.accepted) throw new Error(`refused: ${result.refusal.code}`);
  return result.submission;
}

describe("what we send out", () => {
  it("comes back from a commune as it was filled in, under any file name", async () => {
    let typed = 0;
    const filled: WorkbookPlan = {
      ...blankPlan,
      sheets: blankPlan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => {
          if (cell.style === "inputText") return { ...cell, value: "6 súng, 13 viên đạn" };
          return cell.style === "input" || cell.style === "inputMoney" ? { ...cell, value: typed++ } : cell;
        }),
      })),
    };
    const submission = await read(encode(filled), "Book1.xlsx");
    expect(submission).toMatchObject({ unit: { code: "15703" }, unitEvidence: { by: "stamp" }, consolidated: false });
    expect(submission.issues).toEqual([]);
    const values = [...submission.values.values()].map(({ value }) => value).filter((value) => value !== null);
    expect(values.filter((value) => typeof value === "number")).toEqual(Array.from({ length: typed }, (_, n) => n));
    expect(submission.values.get("vk.thuHoi")?.value).toBe("6 súng, 13 viên đạn");
  });

  it("is a report of the district one level up", async () => {
    const submission = await read(encode(consolidatedPlan), "tong-hop.xlsx");
    expect(submission).toMatchObject({ unit: { code: "397" }, consolidated: true });
    for (const [id, total] of Object.entries(trieuSonTotals)) {
      expect([id, submission.values.get(id)?.value]).toEqual([id, total]);
    }
  });
});

describe("texts from outside", () => {
  it("never become a formula, whatever sign they start with", async () => {
    const texts = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "\t=1", "'x"];
    const bytes = encode(workbookOf({ cells: texts.map((text, row) => textCell(row, text)) }));
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows.map((row) => row[0])).toEqual(texts);
  });

  it("stay whole or lose only what XML cannot hold", () => {
    const reserved = workbookOf({ cells: [textCell(0, "a\u0000\u0008\uFFFF\uD800b <&> _x0041_")] });
    expect(part(encode(reserved), "xl/sharedStrings.xml")).toContain("<t>ab &lt;&amp;&gt; _x005F_x0041_</t>");
  });

  it("give a valid file, whatever they are", async () => {
    const texts = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 300, seed: 521 });
    const custom = Object.fromEntries(texts.slice(0, 5).map((text, index) => [`p${index}`, text]));
    const plan = workbookOf(
      { name: texts[1]!, cells: texts.map((text, row) => ({ ...textCell(row, text), note: text || "a" })) },
      ...["", "'", "a:b/c\\d?e*[f]", "Sheet", "sheet", "x".repeat(40), "x".repeat(41), "History'"].map((name) => ({
        name,
      })),
    );
    const bytes = encode({ ...plan, properties: { ...plan.properties, title: texts[2]!, custom } });
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
  });

  it("are cut where a cell or a message holds no more", async () => {
    const cell: PlannedCell = { ...textCell(0, "ơ".repeat(40_000)), note: "ơ".repeat(300) };
    const bytes = encode(workbookOf({ cells: [cell] }));
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
    expect((await readXlsx(bytes)).sheets[0]!.rows[0]![0]).toHaveLength(32_767);
  });

  it("are left out where a date belongs", async () => {
    const plan = workbookOf({});
    const bytes = encode({ ...plan, properties: { ...plan.properties, modified: "hôm qua <b>" } });
    expect(part(bytes, "docProps/core.xml")).not.toContain("dcterms:modified");
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
  });

  it("name sheets as the format allows, and links follow", () => {
    const link = { sheet: "a/b's", row: 0, column: 0 };
    const bytes = encode(workbookOf({ name: "a/b's" }, { name: "B", cells: [{ ...textCell(0, "A1"), link }] }));
    expect(part(bytes, "xl/workbook.xml")).toContain(`name="a b's"`);
    expect(part(bytes, "xl/worksheets/sheet2.xml")).toContain(`location="'a b''s'!A1"`);
  });
});

describe("LibreOffice", () => {
  whereLibreOffice("recalculates the consolidated workbook to the same totals", async () => {
    const wrongCache: WorkbookPlan = {
      ...consolidatedPlan,
      sheets: consolidatedPlan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: 1 } : cell)),
      })),
    };
    const { sheets } = await readXlsx(await convertedByLibreOffice(encode(wrongCache), "xlsx", "xlsx"));
    const totals = sheets.slice(0, 2).flatMap((sheet) => figuresOf(sheet.rows, "Tổng cộng"));
    expect(totals).toEqual(totalsInOrder);
  });

  whereLibreOffice("keeps the stamp when it saves as .xlsx, in the property and on the sheet", async () => {
    const saved = await convertedByLibreOffice(encode(blankPlan), "xlsx", "xlsx");
    expect(parseStamp(part(saved, "docProps/custom.xml"))).toMatchObject({ unit: "15703", kind: "unit" });
    const { sheets } = await readXlsx(saved);
    const stamps = sheets.map((sheet) =>
      parseStamp(
        sheet.rows
          .flat()
          .filter((value) => typeof value === "string")
          .at(-1)!,
      ),
    );
    expect(stamps).toMatchObject([
      { table: "B1", unit: "15703" },
      { table: "B2", unit: "15703" },
    ]);
  });

  whereLibreOffice("keeps the lineage when it saves as .xlsx", async () => {
    const saved = await convertedByLibreOffice(encode(consolidatedPlan), "xlsx", "xlsx");
    expect(parseLineage(part(saved, "customXml/item1.xml"))).toEqual(parseLineage(consolidatedPlan.lineage!));
  });

  whereLibreOffice("keeps totals and stamp when it saves as .ods", async () => {
    const saved = await convertedByLibreOffice(encode(consolidatedPlan), "xlsx", "ods");
    const meta = /meta:name="so-ket"[^>]*>([^<]*)/.exec(part(saved, "meta.xml"))![1]!;
    expect(parseStamp(meta)).toMatchObject({ unit: "397", kind: "consolidated" });
    const content = part(saved, "content.xml");
    const total = content.slice(content.indexOf("Tổng cộng"), content.indexOf("NGƯỜI LẬP BIỂU"));
    const figures = [...total.matchAll(/office:value="(\d+)"/g)].map((match) => Number(match[1]));
    expect(figures).toEqual(totalsInOrder.slice(0, figures.length));
    expect(figures).toHaveLength(16);
  });
});
