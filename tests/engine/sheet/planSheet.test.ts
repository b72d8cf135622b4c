import { sheetWords } from "../../../src/definitions/words/vi/sheets";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { formSets } from "../../../src/definitions/forms";
import { columnsOf } from "../../../src/engine/form/formSet";
import type { Table } from "../../../src/engine/form/formSet";
import { cellLooks } from "../../../src/engine/sheet/cellLooks";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import { planSheet } from "../../../src/engine/sheet/planSheet";
import type { PlannedCell, SheetPlan } from "../../../src/engine/sheet/sheetPlan";
import { parseStamp, stampProperty } from "../../../src/engine/sheet/stamp";
import { linesHeight, linesNeeded, widestWord } from "../../../src/engine/sheet/textMeasure";
import { a1Range, fromA1 } from "../../../src/engine/values/cells";
import type { Unit } from "../../../src/engine/values/unit";
import { trieuSon, trieuSonUnit, trieuSonUnits } from "../../support/trieuSon";

const danLy = trieuSonUnit("15703");
const [table1, table2] = th2020.tables;

function sheetFor(table: Table, owner: Unit, units: readonly Unit[]): SheetPlan {
  return planSheet(th2020, table, { owner, units, period: th2020.period, words: sheetWords });
}
const cellAt = (sheet: SheetPlan, address: string): PlannedCell | undefined => {
  const { row, column } = fromA1(address)!;
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
};
const textsOf = (sheet: SheetPlan): readonly unknown[] => sheet.cells.map((cell) => cell.value);

describe("the blank sheet of one commune", () => {
  const sheet = sheetFor(table1!, danLy, [danLy]);

  it("names the unit on the left and the table on the right, then the title with the period", () => {
    expect(cellAt(sheet, "A1")).toMatchObject({ value: "ĐƠN VỊ: CÔNG AN XÃ DÂN LÝ" });
    expect(cellAt(sheet, "R1")).toMatchObject({ value: "Bảng 1" });
    expect(cellAt(sheet, "A2")).toMatchObject({ value: "THỐNG KÊ" });
    expect(String(cellAt(sheet, "A3")?.value)).toMatch(/giai đoạn 2015 - 2020$/);
    expect(cellAt(sheet, "R4")).toMatchObject({ value: "ĐVT tiền: triệu đồng" });
  });

  it("prints the header in three merged rows with the column numbers under it", () => {
    const merges = sheet.merges.map(a1Range);
    expect(merges).toEqual(expect.arrayContaining(["A5:A7", "B5:B7", "C5:C7", "D5:G5", "D6:E6", "F6:F7"]));
    expect(cellAt(sheet, "D7")).toMatchObject({ value: "Buổi", style: "headerLeaf" });
    expect([cellAt(sheet, "A8")?.value, cellAt(sheet, "C8")?.value, cellAt(sheet, "R8")?.value]).toEqual([
      "(A)",
      "(1)",
      "(16)",
    ]);
  });

  it("has one row, for this commune, and no total that would only repeat it", () => {
    expect(cellAt(sheet, "B9")).toMatchObject({ value: "Xã Dân Lý" });
    expect(textsOf(sheet)).not.toContain("Tổng cộng");
  });

  it("lets only the commune's own columns be filled in", () => {
    expect(cellAt(sheet, "C9")).toMatchObject({ style: "input", unlocked: true });
    expect(cellAt(sheet, "J9")).toMatchObject({ style: "notApplicable" });
    expect(cellAt(sheet, "J9")?.unlocked).toBeUndefined();
    expect(cellAt(sheet, "D7")?.unlocked).toBeUndefined();
    expect(sheet.isProtected).toBe(true);
  });

  it("says at each column what to type", () => {
    const advice = sheet.validations.find(({ range }) => a1Range(range) === "C9:C9");
    expect(advice).toMatchObject({
      kind: "wholeNonNegative",
      prompt: "Nhập số nguyên từ 0 trở lên. Không có thì nhập 0, chưa có số liệu thì để trống.",
    });
    expect(sheet.validations.find(({ range }) => a1Range(range) === "O9:O9")).toMatchObject({
      kind: "decimalNonNegative",
    });
    expect(sheet.validations.some(({ range }) => a1Range(range) === "J9:J9")).toBe(false);
    for (const { promptTitle, prompt, errorTitle, error } of sheet.validations) {
      expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.length, error.length)).toBeLessThanOrEqual(255);
    }
  });

  it("carries its stamp under the signatures", () => {
    const stamp = parseStamp(String(sheet.cells.at(-1)?.value));
    expect(stamp).toMatchObject({
      form: "th-2020",
      version: 1,
      table: "B1",
      unit: "15703",
      period: "2015-2020",
      kind: "unit",
    });
  });

  it("keeps the header in sight and on every page", () => {
    expect(sheet.freeze).toEqual({ rows: 8, columns: 2 });
    expect(sheet.print).toMatchObject({ orientation: "landscape", fitToWidth: true, repeatRows: { from: 4, to: 7 } });
  });
});

describe("the blank sheet of a whole district", () => {
  const sheet = sheetFor(table2!, trieuSon, trieuSonUnits);
  const totalRow = sheet.cells.find((cell) => cell.value === "Tổng cộng")!.row;

  it("has a row per unit and totals that stay blank until something is typed", () => {
    expect(totalRow).toBe(8 + 35);
    expect(cellAt(sheet, `C${totalRow + 1}`)).toMatchObject({
      formula: 'IF(COUNT(C9:C43)=0,"",SUM(C9:C43))',
      value: null,
    });
  });

  it("takes what only the district reports from the district's row", () => {
    expect(cellAt(sheet, `S${totalRow + 1}`)?.formula).toBe('IF(COUNT(S43)=0,"",S43)');
    expect(cellAt(sheet, "S9")?.style).toBe("notApplicable");
    expect(cellAt(sheet, "S43")).toMatchObject({ style: "input", unlocked: true });
  });

  it("leaves the total of weapons to be written by hand", () => {
    expect(cellAt(sheet, `R${totalRow + 1}`)).toMatchObject({ value: null, style: "totalText", unlocked: true });
  });

  it("speaks for the district through its totals", () => {
    expect(parseStamp(String(sheet.cells.at(-1)?.value))).toMatchObject({ unit: "397", kind: "consolidated" });
  });
});

describe.each(formSets.map((form) => [form.id, form] as const))("every sheet of %s", (_, form) => {
  const plan = planBlankWorkbook(
    form,
    { owner: trieuSon, units: trieuSonUnits, period: form.period, words: sheetWords },
    "2020-07-02T00:00:00Z",
  );

  it("prints each heading whole: no word broken, no line cut", () => {
    for (const sheet of plan.sheets) {
      for (const cell of sheet.cells) {
        if ((cell.style !== "header" && cell.style !== "headerLeaf") || cell.value === null) continue;
        const range = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column) ?? {
          top: cell.row,
          left: cell.column,
          bottom: cell.row,
          right: cell.column,
        };
        const space = sheet.columnWidths
          .slice(range.left, range.right + 1)
          .reduce((sum, width) => sum + width * 5.25 + 3.75, -3.75);
        const look = cellLooks[cell.style];
        let height = 0;
        for (let row = range.top; row <= range.bottom; row += 1) height += sheet.rowHeights.get(row)!;
        expect(widestWord(String(cell.value), look)).toBeLessThanOrEqual(space);
        expect(linesHeight(linesNeeded(String(cell.value), space, look), look.size)).toBeLessThanOrEqual(height);
      }
    }
  });

  it("stays readable on A4: the page shrinks it to no less than three quarters", () => {
    for (const sheet of plan.sheets) {
      const width = sheet.columnWidths.reduce((sum, digits) => sum + digits * 5.25 + 3.75, 0);
      expect(796 / width).toBeGreaterThanOrEqual(0.75);
    }
  });

  it("draws every cell once, in order, and every indicator in its place", () => {
    plan.sheets.slice(0, form.tables.length).forEach((sheet, index) => {
      const addresses = sheet.cells.map((cell) => cell.row * 1000 + cell.column);
      expect(addresses).toEqual([...new Set(addresses)].sort((a, b) => a - b));
      const numbers = sheet.cells.filter((cell) => cell.style === "columnNumber");
      expect(numbers).toHaveLength(columnsOf(form.tables[index]!).length + 2);
    });
  });

  it("is stamped as a whole", () => {
    const stamp = parseStamp(plan.properties.custom[stampProperty]!);
    expect(stamp).toMatchObject({ form: form.id, version: form.version, table: null, unit: "397" });
  });
});

it("gives the same plan for the same input", () => {
  const [once, again] = [1, 2].map(() =>
    planBlankWorkbook(
      th2020,
      { owner: danLy, units: [danLy], period: th2020.period, words: sheetWords },
      "2020-07-02T00:00:00Z",
    ),
  );
  expect(once).toEqual(again);
});
