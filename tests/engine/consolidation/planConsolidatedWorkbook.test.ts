import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import type { Consolidation } from "../../../src/engine/consolidation/consolidation";
import { lineageOf, parseLineage } from "../../../src/engine/consolidation/lineage";
import type { ConsolidatedWords } from "../../../src/engine/consolidation/planConsolidatedWords";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { cellLooks } from "../../../src/engine/sheet/cellLooks";
import type { PlannedCell, SheetPlan } from "../../../src/engine/sheet/sheetPlan";
import { parseStamp, stampProperty } from "../../../src/engine/sheet/stamp";
import { textWidth } from "../../../src/engine/sheet/textMeasure";
import type { Issue } from "../../../src/engine/values/issue";
import { formatCount } from "../../../src/engine/values/numbers";
import { trieuSonConsolidation, trieuSonTotals } from "../../support/trieuSon";

const words: ConsolidatedWords = {
  ...consolidatedWords,
  sayIssue: (issue) => `Câu về ${issue.code}.`,
  sayReason: (reason) => `Câu về ${reason.code}.`,
};
const tooManyGood: Issue = {
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
const shared: Issue = {
  ...tooManyGood,
  code: "shared_models",
  severity: "warning",
  unit: null,
  indicators: ["mh.hienCo"],
};

const plan = (consolidation: Consolidation) => planConsolidatedWorkbook(consolidation, words, "2020-08-01T00:00:00Z");
const sheetOf = (consolidation: Consolidation, name: string): SheetPlan =>
  plan(consolidation).sheets.find((sheet) => sheet.name === name)!;
const rowOf = (sheet: SheetPlan, text: string): readonly PlannedCell[] => {
  const found = sheet.cells.find((cell) => cell.value === text);
  return sheet.cells.filter((cell) => cell.row === found?.row);
};
const textsOf = (cells: readonly PlannedCell[]): readonly unknown[] => cells.map((cell) => cell.value);

describe("the consolidated workbook of the sample district", () => {
  const whole = trieuSonConsolidation();

  it("adds up to the table that the district printed in 2020", () => {
    const totals = ["Bảng 1", "Bảng 2"].flatMap((name) => {
      const sheet = sheetOf(whole, name);
      return rowOf(sheet, "Tổng cộng (35/35)").filter((cell) => typeof cell.value === "number");
    });
    expect(totals.map((cell) => cell.value)).toEqual(
      whole.form.indicators.flatMap(({ id }) => trieuSonTotals[id] ?? []),
    );
    expect(totals.every((cell) => cell.formula !== undefined)).toBe(true);
  });

  it("takes the festival of the district from the district alone, and adds the weapons item by item", () => {
    const total = rowOf(sheetOf(whole, "Bảng 2"), "Tổng cộng (35/35)");
    expect(total.find((cell) => cell.column === 18)).toMatchObject({ formula: "S44", value: 5 });
    expect(total.find((cell) => cell.column === 17)).toMatchObject({
      value: "195 súng, 459 viên đạn, 36 kíp nổ, 218 dao, kiếm",
    });
  });

  it("says under each title and beside each total how many units it covers", () => {
    expect(textsOf(sheetOf(whole, "Bảng 1").cells)).toContain("Tổng hợp 35/35 đơn vị");
    const partly = sheetOf(trieuSonConsolidation(["15703"]), "Bảng 2");
    expect(rowOf(partly, "Tổng hợp 34/35 đơn vị")[0]).toMatchObject({ mark: "warning" });
    expect(textsOf(partly.cells)).toContain("Tổng cộng (34/35)");
  });

  it("keeps the row of a unit that has not reported, blank and marked", () => {
    const row = rowOf(sheetOf(trieuSonConsolidation(["15703"]), "Bảng 1"), "Xã Dân Lý (chưa báo cáo)");
    expect(row).toHaveLength(18);
    expect(row[1]).toMatchObject({ mark: "warning" });
    expect(textsOf(row.slice(2)).every((value) => value === null)).toBe(true);
  });

  it("marks the cells that a finding rests on and says why", () => {
    const sheet = sheetOf(trieuSonConsolidation([], [tooManyGood]), "Bảng 2");
    const [, , all, good, solved] = rowOf(sheet, "Xã Thọ Sơn");
    expect([all, good]).toEqual([
      expect.objectContaining({ mark: "error", note: "Câu về part_exceeds_whole." }),
      expect.objectContaining({ mark: "error", note: "Câu về part_exceeds_whole." }),
    ]);
    expect(solved?.mark).toBeUndefined();
  });

  it("writes the figure alone where a formula would say something else", () => {
    const totals = new Map(whole.totals).set("tin.tong", { ...whole.totals.get("tin.tong")!, value: 1750 });
    const [cell] = rowOf(sheetOf({ ...whole, totals }, "Bảng 2"), "Tổng cộng (35/35)").filter(
      ({ column }) => column === 2,
    );
    expect(cell).toMatchObject({ value: 1750 });
    expect(cell?.formula).toBeUndefined();
  });

  it("is wide enough for every figure, the largest totals included", () => {
    for (const sheet of plan(whole).sheets.slice(0, 2)) {
      for (const { value, style, column } of sheet.cells) {
        if (typeof value !== "number") continue;
        expect(textWidth(formatCount(value), cellLooks[style])).toBeLessThanOrEqual(sheet.columnWidths[column]! * 5.25);
      }
    }
  });

  it("is itself a report: stamped as the district's", () => {
    const custom = plan(whole).properties.custom[stampProperty]!;
    expect(parseStamp(custom)).toMatchObject({ unit: "397", kind: "consolidated", table: null, period: "2015-2020" });
  });

  it("carries where each figure came from", () => {
    const lineage = parseLineage(plan(whole).lineage!)!;
    expect(lineage).toEqual(lineageOf(whole));
    expect(lineage.units).toHaveLength(35);
    expect(lineage.units[1]?.figures.find(({ indicator }) => indicator === "tin.tong")).toMatchObject({
      cell: { sheet: "Bảng 2", row: 7, column: 0 },
      found: 63,
      counted: 63,
      decision: "asFound",
    });
  });
});

describe("the ledger", () => {
  it("lists every received file once, and the three kinds add up", () => {
    const consolidation = trieuSonConsolidation(["15703"]);
    const sheet = sheetOf(consolidation, "Sổ nhận");
    for (const { file } of consolidation.ledger) expect(rowOf(sheet, file.name).length).toBeGreaterThan(0);
    expect(textsOf(sheet.cells)).toContain("Tệp: 40 nhận về = 34 được tính + 1 có tệp thay thế + 5 giữ lại.");
    expect(textsOf(sheet.cells)).toContain("Tổng hợp 34/35 đơn vị. Chưa báo cáo: Xã Dân Lý.");
  });

  it("says why a file is held back, and which one counts instead", () => {
    const sheet = sheetOf(trieuSonConsolidation(), "Sổ nhận");
    expect(textsOf(rowOf(sheet, "x1-hong.xlsx"))).toEqual(expect.arrayContaining(["Giữ lại", "Câu về damaged."]));
    expect(textsOf(rowOf(sheet, "11-xa-dan-luc.xlsx"))).toEqual(
      expect.arrayContaining(["Đã có tệp thay thế", "11-xa-dan-luc-gui-lai.xlsx"]),
    );
  });
});

describe("the list of findings", () => {
  it("leads from each finding to its cell and names the file and the cell it came from", () => {
    const sheet = sheetOf(trieuSonConsolidation([], [tooManyGood]), "Vấn đề");
    const row = rowOf(sheet, "Câu về part_exceeds_whole.");
    expect(textsOf(row)).toEqual([
      "Lỗi",
      "Xã Thọ Sơn",
      "Bảng 2",
      "D11, C11",
      "Câu về part_exceeds_whole.",
      "60",
      "≤ 51",
      "02-xa-tho-son.xlsx",
      "Bảng 2!B8",
    ]);
    expect(row[3]?.link).toEqual({ sheet: "Bảng 2", row: 10, column: 3 });
  });

  it("leads from a finding about the whole to the total", () => {
    const consolidation = { ...trieuSonConsolidation(), issues: [{ ...shared, files: [] }] };
    const row = rowOf(sheetOf(consolidation, "Vấn đề"), "Câu về shared_models.");
    expect(row[1]).toMatchObject({ value: "(chung)" });
    expect(row[3]?.link).toEqual({ sheet: "Bảng 1", row: 44, column: 7 });
  });

  it("puts errors before warnings", () => {
    const consolidation = { ...trieuSonConsolidation([], [tooManyGood]), issues: [{ ...shared, files: [] }] };
    const severities = textsOf(sheetOf(consolidation, "Vấn đề").cells).filter(
      (text) => text === "Lỗi" || text === "Cảnh báo",
    );
    expect(severities).toEqual(["Lỗi", "Cảnh báo"]);
  });
});
