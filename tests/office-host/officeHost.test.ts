import type { Browser } from "playwright-core";
import { openOffice } from "./officeHost";
import type { HostOptions } from "./officeHost";
import { sourcePane, sourcePanePath } from "./sourcePane";
import { launchBrowser } from "../support/browser";

jest.setTimeout(60_000);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (options: Partial<HostOptions> = {}) =>
  openOffice(browser, { app: "excel", channel: "web", serve: sourcePane({}), panePath: sourcePanePath, ...options });

/** Runs a piece of an add-in in the pane; the code of the error it meets, "done" without one. */
const run = (code: string): string =>
  `Excel.run(async (context) => { ${code}; await context.sync(); return "done"; }).catch((error) => error.code)`;

describe("the emulated Office", () => {
  it.each([
    ["excel", "web", { host: "Excel", platform: "OfficeOnline" }],
    ["excel", "windows", { host: "Excel", platform: "PC" }],
    ["word", "web", { host: "Word", platform: "OfficeOnline" }],
    ["word", "windows", { host: "Word", platform: "PC" }],
  ] as const)("is taken by the genuine office.js for %s, %s", async (app, channel, expected) => {
    const host = await open({ app, channel });
    expect(await host.pane.evaluate("Office.onReady()")).toMatchObject(expected);
    await host.close();
  });

  it("fails the test by name when the add-in asks for what it lacks", async () => {
    const host = await open();
    expect(await host.pane.evaluate(run("context.workbook.worksheets.getItem('Sheet1').shapes.load('items')"))).toBe(
      "NotImplemented",
    );
    await expect(host.close()).rejects.toThrow("Worksheet.Shapes");
  });

  it("fails the test when the page throws or asks for something from elsewhere", async () => {
    const host = await open();
    await host.pane.evaluate("fetch('https://example.com/').catch(() => {})");
    await expect(host.close()).rejects.toThrow("https://example.com/");
  });

  it("refuses what is newer than the Office it plays", async () => {
    const layout = run("context.workbook.worksheets.getItem('Sheet1').pageLayout.orientation = 'Landscape'");
    const old = await open({ version: "office2019" });
    expect(await old.pane.evaluate(layout)).toBe("ApiNotFound");
    await old.close();
    const current = await open();
    expect(await current.pane.evaluate(layout)).toBe("done");
    await current.close();
  });

  it("reads entries as Excel does and guards protected cells", async () => {
    const host = await open();
    const enter = (value: string): string =>
      run(`context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[${JSON.stringify(value)}]]`);
    const cell = () => host.book.sheet("Sheet1").cell(0, 0);
    for (const [entry, value] of [
      ["05", 5],
      ["'05", "05"],
      ["1,250", 1250],
      ["TRUE", true],
      ["Xã Dân Lý", "Xã Dân Lý"],
    ] as const) {
      await host.pane.evaluate(enter(entry));
      expect([entry, cell().value]).toEqual([entry, value]);
    }
    await host.pane.evaluate(enter("=SUM(1,2)*3"));
    expect([cell().formula, cell().value]).toEqual(["SUM(1,2)*3", 9]);
    host.book.sheet("Sheet1").protection = { options: {}, password: null };
    expect(await host.pane.evaluate(enter("7"))).toBe("AccessDenied");
    await host.close();
  });
});
