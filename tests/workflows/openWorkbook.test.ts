import { th2020 } from "../../src/definitions/forms/th2020";
import { formSets } from "../../src/definitions/forms";
import { sheetWords } from "../../src/definitions/words/vi/sheets";
import { consolidatedSheetWords } from "../../src/entry/sayings";
import { planConsolidatedWorkbook } from "../../src/engine/consolidation/planConsolidatedWorkbook";
import { planBlankWorkbook } from "../../src/engine/sheet/planBlankWorkbook";
import { toLegacy } from "../../src/engine/values/legacyText";
import { HostFailure } from "../../src/ports/failure";
import { checkSheet } from "../../src/workflows/checkSheet";
import { goToFigure } from "../../src/workflows/goToFigure";
import { hostTroubleOf } from "../../src/workflows/hostTrouble";
import { weighSheets } from "../../src/workflows/writeSheets";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { trieuSonConsolidation, trieuSonUnit, trieuSonUnits } from "../support/trieuSon";

const unit = trieuSonUnit("15703");
const blank = planBlankWorkbook(
  th2020,
  { owner: unit, units: [unit], period: th2020.period, words: sheetWords },
  "2020-01-01T00:00:00Z",
);
const everySheet = blank.sheets.map(({ name }) => name);
const consolidation = trieuSonConsolidation();
const consolidated = planConsolidatedWorkbook(consolidation, consolidatedSheetWords("th-2020"), "2020-01-01T00:00:00Z");

async function holding(plan: typeof blank): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(plan);
  return workbook;
}

describe("writing into the open workbook", () => {
  it("adds to a workbook without such sheets, whatever else is in it", async () => {
    const workbook = new MemoryWorkbook();
    workbook.type("Ghi chú", 0, 0, "của tôi");
    expect(await weighSheets(workbook, blank)).toEqual({ plan: blank, adds: everySheet, replaces: [] });
  });

  it("says which sheets with content would give way, however their names are written", async () => {
    const workbook = new MemoryWorkbook();
    workbook.type("BẢNG 1", 0, 0, "của tôi");
    workbook.type("Bảng 2", 0, 0, "");
    expect(await weighSheets(workbook, blank)).toMatchObject({
      adds: everySheet.filter((name) => name !== "Bảng 1"),
      replaces: ["Bảng 1"],
    });
  });
});

describe("checking the open workbook", () => {
  it.each(["tcvn3", "vni"] as const)("knows a form whose texts are in a font of %s, and says so", async (encoding) => {
    const workbook = new MemoryWorkbook();
    await workbook.write({
      ...blank,
      properties: { ...blank.properties, custom: {} },
      sheets: blank.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          typeof cell.value === "string" ? { ...cell, value: toLegacy(cell.value, encoding) } : cell,
        ),
      })),
    });
    const check = await checkSheet(workbook, formSets, trieuSonUnits, "");
    expect(check).toMatchObject({ kind: "unit", form: { id: "th-2020" }, report: { record: { unit } } });
    expect(check.kind === "unit" && check.report.record.issues.map(({ code }) => code)).toContain("text_recoded");
  });

  it("knows the unit's own form and counts what could not be judged yet", async () => {
    const check = await checkSheet(await holding(blank), formSets, trieuSonUnits, "");
    expect(check).toMatchObject({ kind: "unit", form: { id: "th-2020" }, report: { record: { unit } } });
    expect(check.kind === "unit" && check.rules).toMatchObject({
      ran: expect.any(Number),
      skipped: expect.any(Number),
    });
    expect(check.kind === "unit" && check.rules.skipped).toBeGreaterThan(20);
  });

  it("takes a unit that is on no list at its word", async () => {
    const check = await checkSheet(await holding(blank), formSets, [trieuSonUnit("397")], "");
    expect(check).toMatchObject({ kind: "unit", report: { record: { unit: { code: "15703" } } } });
  });

  it("reads a consolidated workbook row by row", async () => {
    const check = await checkSheet(await holding(consolidated), formSets, trieuSonUnits, "");
    expect(check.kind === "consolidated" && check.consolidation.counted.length).toBe(35);
  });

  it("gives the reason for a workbook that is no form", async () => {
    const workbook = new MemoryWorkbook();
    workbook.type("Sheet1", 0, 0, "Danh sách");
    expect(await checkSheet(workbook, formSets, [], "")).toMatchObject({
      kind: "refused",
      report: { refusal: { code: "unknown_form" } },
    });
  });

  it("lets a failing host be seen", async () => {
    const failing = { asReceived: () => Promise.reject(new HostFailure("read", null, "cellEditing")) };
    await expect(checkSheet(failing, formSets, [], "").catch(hostTroubleOf)).resolves.toBe("cellEditing");
    expect(hostTroubleOf(new Error("other"))).toBe("unknown");
  });
});

describe("going from a figure to its cell", () => {
  const cell = { sheet: "Bảng 2", row: 12, column: 3 };

  it("selects it where the consolidated sheets stand", async () => {
    const workbook = await holding(consolidated);
    expect(await goToFigure(workbook, consolidation, cell)).toBe(true);
    expect(workbook.selected).toEqual(cell);
  });

  it("never goes to a unit's own form, where the cell means something else", async () => {
    const workbook = await holding(blank);
    expect(await goToFigure(workbook, consolidation, cell)).toBe(false);
    expect(workbook.selected).toBeNull();
  });
});
