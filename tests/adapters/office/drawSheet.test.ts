import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { encode } from "../../../src/adapters/xlsx/encode";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidatedWords, sheetWords } from "../../../src/definitions/words/vi/sheets";
import { compareLinks } from "../../../src/engine/consolidation/compareLinks";
import { parseLineage } from "../../../src/engine/consolidation/lineage";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import type { SheetPlan, WorkbookPlan } from "../../../src/engine/sheet/sheetPlan";
import { a1, a1Range } from "../../../src/engine/values/cells";
import type { Book, BookValue, Sheet } from "../../office-host/excel/book";
import { openBook, saveBook } from "../../office-host/excel/bookFile";
import { openOffice } from "../../office-host/officeHost";
import type { HostOptions } from "../../office-host/officeHost";
import { remoteWorkbook } from "../../office-host/remoteWorkbook";
import { sourcePane, sourcePanePath } from "../../office-host/sourcePane";
import { launchBrowser } from "../../support/browser";
import { convertedByLibreOffice, whereLibreOffice } from "../../support/office";
import { linkedPlan } from "../../support/linkedWorkbook";
import { opened } from "../../support/openedWorkbook";
import { trieuSon, trieuSonConsolidation, trieuSonUnits } from "../../support/trieuSon";

jest.setTimeout(60_000);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const serve = sourcePane({ excelWorkbook: "src/adapters/office/excelWorkbook" });
const modified = "2020-07-03T02:10:00Z";
const blank = planBlankWorkbook(
  th2020,
  { owner: trieuSon, units: trieuSonUnits, period: th2020.period, words: sheetWords },
  modified,
);

const consolidated = planConsolidatedWorkbook(
  trieuSonConsolidation(["15703"]),
  { ...consolidatedWords, sayIssue: ({ code }) => code, sayReason: ({ code }) => code },
  modified,
);

/** The same with links into a folder where the files lie. */
const sources = new Map<string, Map<string, BookValue>>();
const linked = linkedPlan(trieuSonConsolidation(["15703"]));
for (const { source, value } of linked.sheets.flatMap(({ cells }) => cells)) {
  if (!source) continue;
  const workbook = `${source.folder}${source.file}`.toLowerCase();
  const cells = sources.get(workbook) ?? new Map<string, BookValue>();
  sources.set(workbook, cells.set(`${source.sheet}!${a1(source.row, source.column)}`, value));
}

/** Every kind of thing a plan can hold, with texts that Excel would read as something else. */
const everything: WorkbookPlan = {
  ...blank,
  sheets: [
    {
      ...blank.sheets[0]!,
      name: "Vấn đề",
      cells: [
        { row: 0, column: 0, value: "Đơn vị", style: "listHeader" },
        { row: 0, column: 1, value: "Tìm thấy", style: "listHeader" },
        { row: 1, column: 0, value: "=1+1", style: "listText", mark: "error" },
        { row: 1, column: 1, value: "05", style: "listText", mark: "warning", note: 'Một câu "nhắc" & <nhỏ>.' },
        { row: 2, column: 0, value: "10/6/2020", style: "plain" },
        { row: 2, column: 1, value: "+84", style: "rowLabel", mark: "info" },
        { row: 3, column: 0, value: "Bảng 2!B8", style: "link", link: { sheet: "Vấn đề", row: 1, column: 1 } },
        { row: 3, column: 1, value: 12.5, style: "totalMoney", formula: "SUM(B5:B6)" },
        { row: 4, column: 1, value: 12, style: "figureMoney" },
        { row: 5, column: 1, value: 0.5, style: "inputMoney", unlocked: true },
        { row: 5, column: 2, value: 7, style: "figureText" },
        { row: 5, column: 3, value: 7, style: "totalText", formula: "C6" },
        { row: 6, column: 0, value: "TRUE", style: "note" },
        { row: 7, column: 0, value: "1.534", style: "title" },
        { row: 9, column: 0, value: null, style: "notApplicable" },
        { row: 10, column: 0, value: "Xã A", style: "listText" },
        { row: 10, column: 1, value: 12, style: "listNumber" },
        { row: 11, column: 0, value: "2020", style: "listText" },
        { row: 11, column: 2, value: 7, style: "listNumber" },
      ],
      merges: [{ top: 6, left: 0, bottom: 6, right: 1 }],
      columnWidths: [20, 20, 5.25],
      rowHeights: new Map([
        [0, 30],
        [6, 22.5],
      ]),
      freeze: { rows: 1, columns: 0 },
      print: { orientation: "portrait", repeatRows: { from: 0, to: 0 }, fitToWidth: true, area: null },
      isProtected: false,
      validations: [],
      filter: { top: 0, left: 0, bottom: 5, right: 1 },
      charts: [
        {
          title: 'So với "kỳ trước" & <cũ>',
          direction: "column",
          categories: { top: 10, left: 0, bottom: 11, right: 0 },
          series: [
            { name: "Kỳ trước", values: { top: 10, left: 1, bottom: 11, right: 1 } },
            { name: "Kỳ này", values: { top: 10, left: 2, bottom: 11, right: 2 } },
          ],
          place: { top: 13, left: 0, bottom: 25, right: 2 },
          inWords: "Biểu đồ.",
        },
      ],
    } satisfies SheetPlan,
  ],
};

async function drawnThroughExcel(plan: WorkbookPlan, options: Pick<HostOptions, "channel" | "version">): Promise<Book> {
  const host = await openOffice(browser, { app: "excel", serve, panePath: sourcePanePath, ...options });
  for (const [workbook, cells] of sources) host.book.elsewhere.set(workbook, cells);
  // a folder of a machine, which a browser does not reach
  host.book.isOnline = false;
  await remoteWorkbook(host).write(plan);
  await host.close();
  return host.book;
}

/** What a person would see of every planned cell. */
function cellsOf(sheet: Sheet, plan: SheetPlan): object {
  return Object.fromEntries(
    plan.cells.map(({ row, column }) => {
      const { value, formula, format, link } = sheet.cell(row, column);
      return [a1(row, column), { value, formula, format, link }];
    }),
  );
}

/** A file holds a prompt without a rule, which Excel does not make; a rule that always holds comes to the same. */
const isMere = (rule: object): boolean => JSON.stringify(rule) === JSON.stringify({ custom: { formula: "=TRUE" } });
const compare = (a: string, b: string): number => a.localeCompare(b);
const pixels = (points: number): number => Math.round(points / 0.75);

/** Everything about a sheet that is not in a cell; widths in pixels, finer than which nothing is drawn. */
function aroundCells(sheet: Sheet): object {
  return {
    merges: sheet.merges.map(a1Range).sort(compare),
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b).map(([column, points]) => [column, pixels(points)]),
    heights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    validations: sheet.validations
      .map(({ range, rule, ...rest }) => `${a1Range(range)} ${JSON.stringify([isMere(rule) ? {} : rule, rest])}`)
      .sort(compare),
    frozen: sheet.frozen,
    protection: sheet.protection,
    visibility: sheet.visibility,
  };
}

function printing({ page, filter }: Sheet): object {
  const margins = Object.fromEntries(
    Object.entries(page.margins).map(([side, points]) => [side, Math.round(points * 10) / 10]),
  );
  return { ...page, margins, filter };
}

/** Of an axis that is not shown only counts where it begins. */
function chartsOf({ charts }: Sheet): object {
  return charts.map(({ valueAxis: { isVisible, minimum, hasGridlines }, ...chart }) => ({
    ...chart,
    valueAxis: { isVisible, minimum, hasGridlines },
  }));
}

describe("one plan, two drawers", () => {
  describe.each(["web", "windows"] as const)("Excel, %s", (channel) => {
    it.each([
      ["the blank workbook of a district", blank],
      ["the consolidated workbook with ledger, findings and lineage", consolidated],
      ["the consolidated workbook with links to the units' files", linked],
      ["a sheet with everything a plan can hold", everything],
    ])("draws %s as the .xlsx writer does, cell by cell", async (_name, plan) => {
      const [excel, file] = await Promise.all([drawnThroughExcel(plan, { channel }), openBook(encode(plan))]);
      for (const sheet of plan.sheets) {
        const [drawn, written] = [excel.sheet(sheet.name), file.sheet(sheet.name)];
        expect(cellsOf(drawn, sheet)).toEqual(cellsOf(written, sheet));
        expect(aroundCells(drawn)).toEqual(aroundCells(written));
        expect(printing(drawn)).toEqual(printing(written));
        expect(drawn.charts).toHaveLength(sheet.charts?.length ?? 0);
        expect(chartsOf(drawn)).toEqual(chartsOf(written));
      }
      expect(Object.fromEntries(excel.customProperties)).toEqual(plan.properties.custom);
      expect([...excel.customXml.values()]).toEqual(plan.lineage === null ? [] : [plan.lineage]);
    });
  });

  it("draws the same cells in Office 2019, which cannot be told how to print", async () => {
    const [excel, file] = await Promise.all([
      drawnThroughExcel(blank, { channel: "windows", version: "office2019" }),
      openBook(encode(blank)),
    ]);
    for (const sheet of blank.sheets) {
      const [drawn, written] = [excel.sheet(sheet.name), file.sheet(sheet.name)];
      expect(cellsOf(drawn, sheet)).toEqual(cellsOf(written, sheet));
      expect(aroundCells(drawn)).toEqual(aroundCells(written));
    }
  });

  it.each([
    ["values", consolidated],
    ["links", linked],
  ])("saves from Excel what our own reader takes for the same sheets, with %s", async (_name, plan) => {
    const excel = await drawnThroughExcel(plan, { channel: "web" });
    const [saved, own] = [opened(await saveBook(excel)), opened(encode(plan))];
    for (const { name } of plan.sheets) {
      const [a, b] = [saved, own].map((workbook) => workbook.sheets.find((sheet) => sheet.name === name)!.read());
      const content = (grid: typeof a) =>
        grid!.cells
          .filter((cell) => cell.value !== null || cell.formula !== undefined)
          .map(({ row, column, value, formula }) => [a1(row, column), value ?? "", formula]);
      expect(content(a)).toEqual(content(b));
    }
    const again = await openBook(await saveBook(excel));
    const withoutOutlines = (charts: Sheet["charts"]) =>
      charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, outline: null })) }));
    for (const sheet of excel.sheets)
      expect(withoutOutlines(again.sheet(sheet.name).charts)).toEqual(withoutOutlines(sheet.charts));
    expect(saved.properties).toEqual(own.properties);
    expect(saved.lineage).toBe(own.lineage);
    const check = compareLinks(saved, parseLineage(plan.lineage!)!, [th2020]);
    expect(check && [check.changes, check.broken]).toEqual(plan === linked ? [[], []] : null);
  });

  whereLibreOffice("saves from Excel what LibreOffice opens, with every figure, link and chart", async () => {
    const saved = await saveBook(await drawnThroughExcel(linked, { channel: "web" }));
    const again = await convertedByLibreOffice(saved, "xlsx", "xlsx");
    const figures = (bytes: Uint8Array) =>
      linked.sheets.flatMap(({ name, cells }) => {
        const found = opened(bytes)
          .sheets.find((sheet) => sheet.name === name)!
          .read().cells;
        const at = new Map(found.map((cell) => [a1(cell.row, cell.column), cell.value]));
        return cells.flatMap(({ row, column, source }) =>
          source ? [[name, a1(row, column), at.get(a1(row, column)) || null]] : [],
        );
      });
    expect(figures(again)).toEqual(figures(saved));
    expect(figures(saved).length).toBeGreaterThan(500);
    const parts = Object.keys(unzipSync(again));
    expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(
      linked.sheets.flatMap(({ charts }) => charts ?? []).length,
    );
    expect(parts.filter((name) => /^xl\/externalLinks\/externalLink\d+\.xml$/.test(name))).toHaveLength(sources.size);
  });
});
