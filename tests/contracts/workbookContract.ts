import type { SheetPlan, WorkbookPlan } from "../../src/engine/sheet/sheetPlan";
import type { CellRef } from "../../src/engine/values/cells";
import { lineageNamespace } from "../../src/engine/consolidation/lineage";
import type { Severity } from "../../src/engine/values/issue";
import { HostFailure } from "../../src/ports/failure";
import type { Workbook } from "../../src/ports/workbook";
import { contentOf } from "../support/memoryWorkbook";

/** A workbook under test and the eyes and hands of the person before it. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  type(sheet: string, row: number, column: number, value: number | string): Promise<void>;
  /** The cell that the person sees selected. */
  selected(): CellRef | null;
  /** Severities of the cells that are shown as marked: "Bảng 1!B1 error". */
  marked(): readonly string[];
  close(): Promise<void>;
}

export const aSheet: SheetPlan = {
  name: "Bảng 1",
  cells: [
    { row: 0, column: 0, value: "Tổng số tin", style: "header" },
    { row: 0, column: 1, value: "05", style: "inputText", unlocked: true },
    { row: 1, column: 0, value: 2, style: "input", unlocked: true },
    { row: 1, column: 1, value: 3, style: "input", unlocked: true },
    { row: 2, column: 0, value: 5, formula: "SUM(A2:B2)", style: "total" },
    { row: 3, column: 0, value: null, style: "signature" },
  ],
  merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
  columnWidths: [12, 12],
  rowHeights: new Map([[0, 30]]),
  freeze: { rows: 1, columns: 0 },
  print: { orientation: "landscape", repeatRows: null, fitToWidth: true, area: null },
  isProtected: true,
  validations: [],
  filter: null,
  hidden: false,
};

/** A plan of these sheets with one stamp. */
export function aPlan(sheets: readonly SheetPlan[], stamp = "SK·1", lineage: string | null = null): WorkbookPlan {
  return { sheets, properties: { title: "", creator: "", modified: "", custom: { "so-ket": stamp } }, lineage };
}

export function withValue(plan: SheetPlan, row: number, column: number, value: number): SheetPlan {
  const cells = plan.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, value } : cell));
  return { ...plan, cells };
}

/** What every answer to the Workbook port promises. */
export function workbookContract(name: string, open: () => Promise<OpenedWorkbook>): void {
  describe(`a workbook, ${name}`, () => {
    let opened: OpenedWorkbook;
    const content = async (sheet: string) => contentOf(await opened.workbook.read(sheet));
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it("gives back what was written: texts as texts, figures and formulas", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const grid = await opened.workbook.read("Bảng 1");
      expect(contentOf(grid)).toEqual({ A1: "Tổng số tin", B1: "05", A2: 2, B2: 3, A3: "=SUM(A2:B2)" });
      expect(grid!.cells.find((cell) => cell.formula)).toMatchObject({ value: 5 });
    });

    it("says that a sheet is not there", async () => {
      expect(await opened.workbook.read("Không có")).toBeNull();
    });

    it("reads what the person typed", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      await opened.type("Bảng 1", 1, 0, 40);
      expect(await content("Bảng 1")).toMatchObject({ A2: 40 });
    });

    it("puts the new sheet in the place of the old one, and the old one back on undo", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const { undo } = await opened.workbook.write(aPlan([withValue(aSheet, 1, 0, 7)], "SK·2"));
      expect(await content("Bảng 1")).toMatchObject({ A2: 7 });
      await undo();
      expect(await content("Bảng 1")).toMatchObject({ A2: 2 });
      const { sheets, properties } = await opened.workbook.asReceived();
      expect(sheets.filter((sheet) => sheet.name === "Bảng 1")).toHaveLength(1);
      expect(properties.get("so-ket")).toBe("SK·1");
    });

    it("takes new sheets away on undo and leaves the person's own", async () => {
      await opened.type("Sheet1", 0, 0, "của tôi");
      const { undo } = await opened.workbook.write(aPlan([aSheet, { ...aSheet, name: "Bảng 2" }]));
      await undo();
      expect(await content("Bảng 1")).toBeNull();
      expect(await content("Bảng 2")).toBeNull();
      expect(await content("Sheet1")).toEqual({ A1: "của tôi" });
      expect((await opened.workbook.asReceived()).properties.get("so-ket")).toBeUndefined();
    });

    it("shows no trace of what was replaced once the way back is given up", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const { keep } = await opened.workbook.write(aPlan([withValue(aSheet, 1, 0, 7)]));
      await keep();
      const { sheets } = await opened.workbook.asReceived();
      expect(sheets.filter(({ name }) => name !== "Sheet1").map(({ name }) => name)).toEqual(["Bảng 1"]);
    });

    it("is received like a file: sheets, stamp and lineage", async () => {
      const lineage = `<lineage xmlns="${lineageNamespace}" form="th-2020"/>`;
      await opened.workbook.write(aPlan([aSheet, { ...aSheet, name: "Phụ", hidden: true }], "SK·3", lineage));
      const received = await opened.workbook.asReceived();
      const ours = received.sheets.filter(({ name }) => name !== "Sheet1");
      expect(ours.map(({ name, hidden }) => [name, hidden])).toEqual([
        ["Bảng 1", false],
        ["Phụ", true],
      ]);
      expect(contentOf(ours[0]!.read())).toMatchObject({ A2: 2, B2: 3 });
      expect(received.properties.get("so-ket")).toBe("SK·3");
      expect(received.lineage).toBe(lineage);
    });

    it("shows the marks of the last check only, and none after clearing", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const at = (row: number, column: number, severity: Severity) => ({
        cell: { sheet: "Bảng 1", row, column },
        severity,
      });
      await opened.workbook.mark([at(1, 0, "error"), at(1, 1, "error"), at(2, 0, "warning")]);
      expect(opened.marked()).toEqual(["Bảng 1!A2 error", "Bảng 1!B2 error", "Bảng 1!A3 warning"]);
      await opened.workbook.mark([at(1, 1, "info")]);
      expect(opened.marked()).toEqual(["Bảng 1!B2 info"]);
      await opened.workbook.clearMarks();
      expect(opened.marked()).toEqual([]);
      expect(await content("Bảng 1")).toMatchObject({ A2: 2, B2: 3 });
    });

    it("enters one value where the person has seen the old one, and takes it back", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const cell = { sheet: "Bảng 1", row: 1, column: 0 };
      const entered = await opened.workbook.enter({ cell, expected: 2, value: 20 });
      expect(await content("Bảng 1")).toMatchObject({ A2: 20 });
      if (entered.outcome !== "entered") throw new Error(entered.outcome);
      await opened.type("Bảng 1", 1, 0, 21);
      expect(await entered.undo()).toEqual({ outcome: "changed", found: 21 });
      await opened.type("Bảng 1", 1, 0, 20);
      expect(await entered.undo()).toMatchObject({ outcome: "entered" });
      expect(await content("Bảng 1")).toMatchObject({ A2: 2 });
    });

    it("changes several cells together with the lineage, or none when one holds something else by now", async () => {
      const lineage = (form: string) => `<lineage xmlns="${lineageNamespace}" form="${form}"/>`;
      await opened.workbook.write(aPlan([aSheet], "SK·4", lineage("a")));
      const at = (row: number, column: number) => ({ sheet: "Bảng 1", row, column });
      const changes = [
        { cell: at(2, 0), before: { formula: "SUM(A2:B2)" }, after: { value: 5 } },
        { cell: at(0, 1), before: { value: "05" }, after: { formula: "1+2" } },
      ];
      const back = changes.map(({ cell, before, after }) => ({ cell, before: after, after: before }));
      await opened.type("Bảng 1", 0, 1, "06");
      expect(await opened.workbook.exchange(changes, lineage("b"))).toBe(false);
      expect(await content("Bảng 1")).toMatchObject({ A3: "=SUM(A2:B2)", B1: "06" });
      expect(await opened.workbook.lineage()).toBe(lineage("a"));
      await opened.type("Bảng 1", 0, 1, "05");
      expect(await opened.workbook.exchange(changes, lineage("b"))).toBe(true);
      expect(await content("Bảng 1")).toMatchObject({ A3: 5, B1: "=1+2" });
      expect(await opened.workbook.lineage()).toBe(lineage("b"));
      expect(await opened.workbook.exchange(back, lineage("a"))).toBe(true);
      expect(await content("Bảng 1")).toMatchObject({ A3: "=SUM(A2:B2)", B1: "05" });
    });

    it("still knows the way back from a write that replaced sheets, until it is kept", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      expect(await opened.workbook.wayBack()).toBeNull();
      const { keep } = await opened.workbook.write(aPlan([withValue(aSheet, 1, 0, 7)], "SK·2"));
      expect((await opened.workbook.wayBack())?.sheets).toEqual(["Bảng 1"]);
      await (await opened.workbook.wayBack())!.undo();
      expect(await content("Bảng 1")).toMatchObject({ A2: 2 });
      expect((await opened.workbook.asReceived()).properties.get("so-ket")).toBe("SK·1");
      await keep();
      expect(await opened.workbook.wayBack()).toBeNull();
    });

    it("keeps another lineage in the place of the old one, and nothing else changes", async () => {
      const lineage = (form: string) => `<lineage xmlns="${lineageNamespace}" form="${form}"/>`;
      await opened.workbook.write(aPlan([aSheet], "SK·3", lineage("a")));
      await opened.workbook.keepLineage(lineage("b"));
      expect((await opened.workbook.asReceived()).lineage).toBe(lineage("b"));
      expect(await content("Bảng 1")).toMatchObject({ A2: 2, B2: 3 });
    });

    it("goes to a cell, and says when there is no such sheet", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      await opened.workbook.select({ sheet: "Bảng 1", row: 2, column: 0 });
      expect(opened.selected()).toEqual({ sheet: "Bảng 1", row: 2, column: 0 });
      const failure = opened.workbook.select({ sheet: "Không có", row: 0, column: 0 });
      await expect(failure).rejects.toThrow(HostFailure);
      await expect(failure).rejects.toMatchObject({ code: "notFound" });
    });

    it("tells of changes by name until asked to stop", async () => {
      await opened.workbook.write(aPlan([aSheet]));
      const heard: string[] = [];
      const stop = await opened.workbook.onChange((sheet) => heard.push(sheet));
      await opened.type("Bảng 1", 1, 0, 9);
      await until(() => heard.length > 0);
      expect(heard).toEqual(["Bảng 1"]);
      await stop();
      await opened.type("Bảng 1", 1, 0, 10);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(heard).toHaveLength(1);
    });
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
}
