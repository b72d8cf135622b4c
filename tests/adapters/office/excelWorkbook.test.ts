import type { Browser } from "playwright-core";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { sheetWords } from "../../../src/definitions/words/vi/sheets";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import { a1Range } from "../../../src/engine/values/cells";
import type { Unit } from "../../../src/engine/values/unit";
import { lineageNamespace } from "../../../src/engine/consolidation/lineage";
import { linkFormula } from "../../../src/engine/sheet/externalCell";
import type { SheetPlan } from "../../../src/engine/sheet/sheetPlan";
import { Cancelled, HostFailure } from "../../../src/ports/failure";
import type { HostFailureCode } from "../../../src/ports/failure";
import { Book } from "../../office-host/excel/book";
import { saveBook } from "../../office-host/excel/bookFile";
import { openOffice } from "../../office-host/officeHost";
import type { Fault, HostOptions, OfficeHost } from "../../office-host/officeHost";
import { remoteWorkbook } from "../../office-host/remoteWorkbook";
import { sourcePane, sourcePanePath } from "../../office-host/sourcePane";
import { aPlan, aSheet, withValue } from "../../contracts/workbookContract";
import { launchBrowser } from "../../support/browser";
import { contentOf } from "../../support/memoryWorkbook";
import { opened } from "../../support/openedWorkbook";
import { trieuSon, trieuSonUnit } from "../../support/trieuSon";

jest.setTimeout(60_000);
let browser: Browser;
let host: OfficeHost;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => host.close());
afterAll(() => browser.close());

const serve = sourcePane({ excelWorkbook: "src/adapters/office/excelWorkbook" });

async function open(options: Partial<HostOptions> = {}) {
  host = await openOffice(browser, { app: "excel", channel: "web", serve, panePath: sourcePanePath, ...options });
  return remoteWorkbook(host);
}

/** Everything that a person could find in the workbook, hidden sheets too. */
function inventory(book: Book): unknown {
  const sheets = book.sheets.map(({ name, visibility, cells, merges, conditionals, validations, protection }) => ({
    name,
    visibility,
    cells: [...cells].filter(([, { value, formula }]) => value !== null || formula !== undefined),
    merges,
    conditionals,
    validations,
    protection,
  }));
  // a copy, so that what is compared with it later cannot have changed with it
  return structuredClone(sheets);
}

const district: Unit = trieuSon;
const manyUnits = Array.from({ length: 600 }, (_, index): Unit => ({
  code: String(10_000 + index),
  name: `Xã Thử Nghiệm Số ${index}`,
  level: "xa",
  parent: district.code,
}));
const hugePlan = planBlankWorkbook(
  th2020,
  { owner: district, units: manyUnits, period: th2020.period, words: sheetWords },
  "2020-07-03T02:10:00Z",
);

/** "done", or the code of the failure. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => (error instanceof HostFailure ? error.code : error),
  );
}

describe("when Excel refuses", () => {
  const refusals: readonly (readonly [Fault, HostFailureCode])[] = [
    ["editMode", "cellEditing"],
    ["sessionLost", "sessionLost"],
    ["accessDenied", "accessDenied"],
    ["activityLimit", "busy"],
    ["payloadTooLarge", "tooLarge"],
    ["responseTooLarge", "tooLarge"],
    ["itemNotFound", "notFound"],
  ];

  it.each(refusals)(
    "%s: says so, leaves the workbook as it was, and does it all when asked again",
    async (fault, code) => {
      const workbook = await open();
      await workbook.write(aPlan([aSheet]));
      const before = inventory(host.book);
      const rewrite = () => workbook.write(aPlan([withValue(aSheet, 1, 0, 7)], "SK·2"));

      host.calm();
      let { undo } = await rewrite();
      const writing = host.requests.length;
      await undo();
      const undoing = host.requests.length - writing;
      expect(inventory(host.book)).toEqual(before);

      for (let after = 0; after < writing; after += 1) {
        host.calm();
        host.fail(fault, { after });
        expect([after, await outcome(rewrite())]).toEqual([after, code]);
        expect([after, inventory(host.book)]).toEqual([after, before]);
      }
      for (let after = 0; after < undoing; after += 1) {
        host.calm();
        ({ undo } = await rewrite());
        expect(contentOf(await workbook.read("Bảng 1"))).toMatchObject({ A2: 7 });
        host.fail(fault, { after });
        expect([after, await outcome(undo())]).toEqual([after, code]);
        await undo();
        expect([after, inventory(host.book)]).toEqual([after, before]);
      }
    },
  );

  it("a session that stays lost: the half-drawn sheets are hidden, and gone after the next success", async () => {
    const workbook = await open();
    host.fail("sessionLost", { after: 3, times: 100 });
    await expect(workbook.write(hugePlan)).rejects.toMatchObject({ code: "sessionLost" });
    expect(host.book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
      "Sheet1",
    ]);
    host.calm();
    await workbook.write(aPlan([aSheet]));
    await workbook.write(hugePlan);
    expect(host.book.sheets.map(({ name }) => name).filter((name) => !name.startsWith("so-ket ~ "))).toEqual([
      "Sheet1",
      ...hugePlan.sheets.map(({ name }) => name),
    ]);
  });

  it("a file opened for reading only", async () => {
    const book = new Book();
    book.readOnly = true;
    const workbook = await open({ book });
    await expect(workbook.write(aPlan([aSheet]))).rejects.toMatchObject({ code: "readOnly" });
    expect(book.sheets).toHaveLength(1);
  });

  it("a workbook whose structure is protected", async () => {
    const book = new Book();
    book.isStructureProtected = true;
    const workbook = await open({ book });
    await expect(workbook.write(aPlan([aSheet]))).rejects.toMatchObject({ code: "protectedWorkbook" });
    expect(book.sheets).toHaveLength(1);
  });

  it("a sheet protected with a password: it is named, no mark is shown there, the protection stays and others are marked", async () => {
    const workbook = await open();
    host.book.sheet("Sheet1").protection = { options: {}, password: "bí mật" };
    host.book.insert("Mở");
    const at = (sheet: string) => ({ cell: { sheet, row: 0, column: 0 }, severity: "error" as const });
    expect(await workbook.mark([at("Sheet1"), at("Mở")])).toEqual(["Sheet1"]);
    expect(host.book.sheet("Mở").conditionals).toHaveLength(1);
    expect(host.book.sheet("Sheet1").protection).not.toBeNull();
    expect(host.book.sheet("Sheet1").conditionals).toEqual([]);
  });

  it("a slow host: everything is done, only later", async () => {
    const workbook = await open({ channel: "windows" });
    host.slowDown(150);
    await workbook.write(aPlan([aSheet]));
    expect(contentOf(await workbook.read("Bảng 1"))).toMatchObject({ A2: 2 });
  });
});

describe("the person's own work", () => {
  it("keeps formulas that point at a replaced sheet pointing at the sheet of that name", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    const own = host.book.sheet("Sheet1").cell(0, 0);
    own.formula = "'Bảng 1'!A3*2";
    host.book.recalculate();
    expect(own.value).toBe(10);
    const { undo } = await workbook.write(aPlan([withValue(aSheet, 1, 0, 97)]));
    expect([own.formula, own.value]).toEqual(["'Bảng 1'!A3*2", 200]);
    await undo();
    expect([own.formula, own.value]).toEqual(["'Bảng 1'!A3*2", 10]);
  });

  it("keeps formats and conditional formats of its own under and after our marks", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    const sheet = host.book.sheet("Bảng 1");
    const own = {
      id: "own",
      range: { top: 1, left: 0, bottom: 1, right: 1 },
      formula: "=A2>100",
      fill: "#00FF00",
      fontColour: "",
      bold: false,
    };
    sheet.conditionals.push({ ...own });
    sheet.cell(1, 0).format.fill = "#ABCDEF";
    const { options } = sheet.protection!;
    await workbook.mark([{ cell: { sheet: "Bảng 1", row: 1, column: 0 }, severity: "error" }]);
    expect(sheet.conditionals).toHaveLength(2);
    expect(sheet.cell(1, 0).format.fill).toBe("#ABCDEF");
    await workbook.clearMarks();
    expect(sheet.conditionals).toEqual([own]);
    expect(sheet.cell(1, 0).format.fill).toBe("#ABCDEF");
    expect(sheet.protection).toEqual({ options, password: null });
  });

  it("changes nothing by reading, watching or looking", async () => {
    const workbook = await open();
    await host.type("Sheet1", 3, 1, "ghi chú");
    const before = inventory(host.book);
    await workbook.asReceived();
    await workbook.read("Sheet1");
    await workbook.onChange(() => {});
    expect(inventory(host.book)).toEqual(before);
  });

  it("keeps an earlier version that the person shows again, and reports only the present one", async () => {
    const unit = trieuSonUnit("15703");
    const blank = planBlankWorkbook(
      th2020,
      { owner: unit, units: [unit], period: th2020.period, words: sheetWords },
      "2020-07-03T02:10:00Z",
    );
    const table = blank.sheets[1]!;
    const input = table.cells.find((cell) => cell.unlocked)!;
    const workbook = await open();
    await workbook.write(blank);
    await host.type(table.name, input.row, input.column, 999);
    await workbook.write(blank);
    const figures = async (): Promise<unknown[]> => {
      const saved = opened(await saveBook(host.book));
      const result = readSubmission(saved, { forms: [th2020], units: [unit], period: th2020.period }, "x.xlsx");
      if (!result.accepted) return [result.refusal];
      return [...result.submission.values.values()].flatMap(({ value }) => value ?? []);
    };
    expect(await figures()).toEqual([]);
    await host.type(table.name, input.row, input.column, 111);
    expect(await figures()).toEqual([111]);
    host.book.sheet(`so-ket ~ ${table.name}`).visibility = "Visible";
    const { keep } = await workbook.write(aPlan([table]));
    await keep();
    expect(host.book.sheet(`so-ket ~ ${table.name}`).cell(input.row, input.column).value).toBe(999);
  });

  it("puts the new sheet where the old one stood, and the selection on the first cell to fill in", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet, { ...aSheet, name: "Bảng 2" }]));
    await workbook.write(aPlan([aSheet]));
    const visible = host.book.sheets.filter(({ visibility }) => visibility === "Visible");
    expect(visible.map(({ name }) => name)).toEqual(["Sheet1", "Bảng 1", "Bảng 2"]);
    expect([host.book.active.name, a1Range(host.book.selection.range)]).toEqual(["Bảng 1", "B1:B1"]);
  });

  it("reads error values, truth values and a sheet that is far too large", async () => {
    const workbook = await open();
    host.book.type("Sheet1", 0, 0, { error: "#REF!" });
    host.book.type("Sheet1", 0, 1, true);
    expect(contentOf(await workbook.read("Sheet1"))).toEqual({ A1: { error: "#REF!" }, B1: true });
    host.book.type("Sheet1", 1_048_575, 16_383, "tận cùng");
    await expect(workbook.read("Sheet1")).rejects.toMatchObject({ code: "tooLarge" });
    const [sheet] = (await workbook.asReceived()).sheets;
    expect(() => sheet!.read()).toThrow(expect.objectContaining({ code: "too_large" }));
  });
});

describe("how often and how much is sent", () => {
  it("writes 600 unit rows in a bounded number of round trips, none over 4 MB, and reads them back", async () => {
    const workbook = await open();
    await workbook.write(hugePlan);
    expect(host.requests).toHaveLength(5);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
    const written = host.requests.length;
    for (const { name } of hugePlan.sheets) await workbook.read(name);
    expect(host.requests.length - written).toBeLessThanOrEqual(4 * hugePlan.sheets.length);
    expect(Math.max(...host.requests.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000_000);
  });

  it("marks 300 cells in four round trips", async () => {
    const workbook = await open();
    await workbook.write(hugePlan);
    host.calm();
    const sheet = hugePlan.sheets[0]!.name;
    const marks = Array.from({ length: 300 }, (_, index) => ({
      cell: { sheet, row: 7 + index * 2, column: 2 + (index % 5) },
      severity: "error" as const,
    }));
    await workbook.mark(marks);
    expect(host.requests.length).toBeLessThanOrEqual(4);
    expect(host.book.sheet(sheet).conditionals).toHaveLength(300);
  });
});

describe("links to other workbooks in Excel", () => {
  const formula = linkFormula({ folder: "https://tinh.vn/Xã/", file: "a'b.xlsx", sheet: "Bảng 1", row: 7, column: 1 });
  const address = "https://tinh.vn/xã/a'b.xlsx";
  const linked: SheetPlan = {
    ...aSheet,
    cells: [
      {
        row: 1,
        column: 0,
        value: 2,
        style: "figure",
        source: { folder: "https://tinh.vn/Xã/", file: "a'b.xlsx", sheet: "Bảng 1", row: 7, column: 1 },
      },
    ],
    merges: [],
  };

  it("are entered as formulas that show what the file holds, and refreshed and broken on the web alone", async () => {
    const workbook = await open();
    host.book.elsewhere.set(address, new Map([["Bảng 1!B8", 12]]));
    await workbook.write(aPlan([linked]));
    expect(host.book.sheet("Bảng 1").at(1, 0)).toMatchObject({ formula, value: 12 });
    expect(await workbook.hostLinks()).toEqual({ workbooks: 1, isAutomatic: true });

    host.book.elsewhere.set(address, new Map([["Bảng 1!B8", 15]]));
    expect((await workbook.read("Bảng 1"))!.cells).toMatchObject([{ value: 12 }]);
    await workbook.refreshLinks();
    expect((await workbook.read("Bảng 1"))!.cells).toMatchObject([{ value: 15, formula }]);
    host.book.elsewhere.clear();
    await workbook.refreshLinks();
    expect((await workbook.read("Bảng 1"))!.cells).toMatchObject([{ value: 15 }]);
    await workbook.breakLinks();
    expect(host.book.sheet("Bảng 1").at(1, 0)?.formula).toBeUndefined();
    expect((await workbook.read("Bảng 1"))!.cells).toMatchObject([{ value: 15 }]);
  });

  it("stay empty where the source is, and show an error where there is none", async () => {
    const workbook = await open({ channel: "windows" });
    host.book.elsewhere.set(address, new Map([["Bảng 1!A1", 1]]));
    await workbook.write(aPlan([linked]));
    expect(host.book.sheet("Bảng 1").at(1, 0)?.value).toBe("");
    host.book.fetched.clear();
    host.book.elsewhere.clear();
    await workbook.write(aPlan([linked]));
    expect((await workbook.read("Bảng 1"))!.cells).toMatchObject([{ value: { error: "#REF!" } }]);
  });

  it("are the person's own business in Excel on Windows", async () => {
    const workbook = await open({ channel: "windows" });
    expect(await workbook.hostLinks()).toBeNull();
    await expect(workbook.refreshLinks()).rejects.toMatchObject({ code: "unsupported" });
    await expect(workbook.breakLinks()).rejects.toMatchObject({ code: "unsupported" });
  });

  it.each(["editMode", "sessionLost", "accessDenied"] as const)("%s: no link is refreshed or broken", async (fault) => {
    const workbook = await open();
    host.book.elsewhere.set(address, new Map([["Bảng 1!B8", 12]]));
    await workbook.write(aPlan([linked]));
    const before = inventory(host.book);
    for (const act of [workbook.refreshLinks, workbook.breakLinks]) {
      host.calm();
      host.fail(fault);
      await expect(act()).rejects.toBeInstanceOf(HostFailure);
      expect(inventory(host.book)).toEqual(before);
    }
  });
});

describe("the way back after the pane was closed", () => {
  const lineage = (owner: string) => `<lineage xmlns="${lineageNamespace}" owner="${owner}"></lineage>`;

  it("puts back sheets, marks of origin and formulas that pointed there, and changes nothing by being looked for", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet], "SK·1", lineage("1")));
    const sum = host.book.sheet("Sheet1").cell(0, 0);
    sum.formula = "'Bảng 1'!A2";
    host.book.recalculate();
    const [sheets, properties, parts] = stateOf();
    await workbook.write(aPlan([withValue(aSheet, 1, 0, 7), { ...aSheet, name: "Bảng 2" }], "SK·2", lineage("2")));

    const { book } = host;
    await host.close();
    const again = await open({ book });
    const found = stateOf();
    const wayBack = (await again.wayBack())!;
    expect(stateOf()).toEqual(found);
    expect(wayBack.sheets).toEqual(["Bảng 1", "Bảng 2"]);
    await wayBack.undo();
    expect(stateOf()).toEqual([sheets, properties, parts]);
    expect(await again.wayBack()).toBeNull();
  });

  it("is given up for good when the person keeps the new sheets", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    await workbook.write(aPlan([withValue(aSheet, 1, 0, 7)]));
    await (await workbook.wayBack())!.keep();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Bảng 1"]);
    expect(host.book.customXml.size).toBe(0);
    expect(await workbook.wayBack()).toBeNull();
  });

  it("leads nowhere once the person shows or deletes the old sheet, and then only offers to clear away", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet, { ...aSheet, name: "Bảng 2" }]));
    await workbook.write(aPlan([withValue(aSheet, 1, 0, 7), { ...aSheet, name: "Bảng 2" }]));
    host.book.sheets.find(({ name }) => name === "so-ket ~ Bảng 1")!.visibility = "Visible";
    const wayBack = (await workbook.wayBack())!;
    expect(wayBack.sheets).toEqual([]);
    await wayBack.keep();
    expect(host.book.sheets.map(({ name }) => name)).toContain("so-ket ~ Bảng 1");
    expect(host.book.sheets.map(({ name }) => name)).not.toContain("so-ket ~ Bảng 2");
  });

  it("says nothing of half-drawn sheets that a cut-off write left", async () => {
    const workbook = await open();
    host.book.insert("so-ket ~ 0").visibility = "Hidden";
    expect(await workbook.wayBack()).toBeNull();
  });

  function stateOf(): readonly unknown[] {
    const { book } = host;
    return [inventory(book), [...book.customProperties], [...book.customXml.values()]];
  }
});

describe("a long write", () => {
  it("tells how far it is, part by part", async () => {
    const workbook = await open();
    const told: string[] = [];
    await workbook.write(hugePlan, { onProgress: (done, total) => void told.push(`${done}/${total}`) });
    const total = Number(told[0]!.split("/")[1]);
    expect(total).toBeGreaterThan(1);
    expect(told).toEqual(Array.from({ length: total }, (_, done) => `${done}/${total}`));
  });

  it("leaves nothing behind when it is called off at any part but the last, which is done in one piece", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    const before = [inventory(host.book), [...host.book.customXml.values()]];
    host.slowDown(60);
    for (let [at, total] = [0, 2]; at < total - 1; at += 1) {
      const stop = new AbortController();
      const write = workbook.write(hugePlan, {
        onProgress: (done, all) => {
          total = all;
          if (done === at) stop.abort();
        },
        signal: stop.signal,
      });
      await expect(write).rejects.toBeInstanceOf(Cancelled);
      expect([inventory(host.book), [...host.book.customXml.values()]]).toEqual(before);
    }
  });
});

describe("one value entered by the pane", () => {
  const cell = { sheet: "Bảng 1", row: 1, column: 0 };

  it("never goes into a cell that holds something else by now, or a formula", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    await host.type("Bảng 1", 1, 0, 40);
    expect(await workbook.enter({ cell, expected: 2, value: 20 })).toEqual({ outcome: "changed", found: 40 });
    const sum = { ...cell, row: 2 };
    expect(await workbook.enter({ cell: sum, expected: 43, value: 1 })).toEqual({ outcome: "changed", found: 43 });
    expect(contentOf(await workbook.read("Bảng 1"))).toMatchObject({ A2: 40, A3: "=SUM(A2:B2)" });
  });

  it("never goes into a locked cell", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    const label = { ...cell, row: 0 };
    expect(await workbook.enter({ cell: label, expected: "Tổng số tin", value: 1 })).toEqual({ outcome: "locked" });
  });

  it("is taken out again where the cell would make a text of it", async () => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    const text = { sheet: "Bảng 1", row: 0, column: 1 };
    host.book.sheet("Bảng 1").cell(0, 1).format.locked = false;
    expect(await workbook.enter({ cell: text, expected: "05", value: 5 })).toEqual({ outcome: "notTaken" });
    expect(contentOf(await workbook.read("Bảng 1"))).toMatchObject({ B1: "05" });
  });

  it.each(["editMode", "sessionLost"] as const)("%s: the cell stays as it was", async (fault) => {
    const workbook = await open();
    await workbook.write(aPlan([aSheet]));
    for (const after of [0, 1]) {
      host.calm();
      host.fail(fault, { after });
      await expect(workbook.enter({ cell, expected: 2, value: 20 })).rejects.toBeInstanceOf(HostFailure);
      expect(contentOf(await workbook.read("Bảng 1"))).toMatchObject({ A2: 2 });
    }
  });
});
