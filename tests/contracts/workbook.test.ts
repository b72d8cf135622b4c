import type { Browser } from "playwright-core";
import { markLooks } from "../../src/engine/sheet/cellLooks";
import { a1 } from "../../src/engine/values/cells";
import { openOffice } from "../office-host/officeHost";
import type { HostOptions } from "../office-host/officeHost";
import { remoteWorkbook } from "../office-host/remoteWorkbook";
import { sourcePane, sourcePanePath } from "../office-host/sourcePane";
import { launchBrowser } from "../support/browser";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { workbookContract } from "./workbookContract";
import type { OpenedWorkbook } from "./workbookContract";

jest.setTimeout(60_000);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

workbookContract("in memory", async () => {
  const workbook = new MemoryWorkbook();
  return {
    workbook,
    type: async (sheet, row, column, value) => workbook.type(sheet, row, column, value),
    selected: () => workbook.selected,
    marked: () => workbook.marks.map(({ cell, severity }) => `${cell.sheet}!${a1(cell.row, cell.column)} ${severity}`),
    close: async () => {},
  };
});

const serve = sourcePane({ excelWorkbook: "src/adapters/office/excelWorkbook" });
const severityOf = new Map<string, string>(
  Object.entries(markLooks).map(([severity, look]) => [`#${look.fill}`, severity]),
);

async function inOffice(options: Pick<HostOptions, "channel" | "version">): Promise<OpenedWorkbook> {
  const host = await openOffice(browser, { app: "excel", serve, panePath: sourcePanePath, ...options });
  return {
    workbook: remoteWorkbook(host),
    type: (sheet, row, column, value) => host.type(sheet, row, column, value),
    selected() {
      const { sheet, range } = host.book.selection;
      return { sheet: sheet.name, row: range.top, column: range.left };
    },
    marked: () =>
      host.book.sheets.flatMap((sheet) =>
        sheet.conditionals.flatMap(({ range, fill }) =>
          [...sheet.over(range)].map(
            ({ row, column }) => `${sheet.name}!${a1(row, column)} ${severityOf.get(fill) ?? fill}`,
          ),
        ),
      ),
    close: () => host.close(),
  };
}

workbookContract("Excel on the web", () => inOffice({ channel: "web" }));
workbookContract("Excel on Windows", () => inOffice({ channel: "windows" }));
workbookContract("Excel 2019 on Windows", () => inOffice({ channel: "windows", version: "office2019" }));
workbookContract("an Excel newer than office.js", () => inOffice({ channel: "windows", version: "newest" }));
