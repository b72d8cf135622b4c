import { isSetAside } from "../../engine/sheet/setAside";
import { a1 } from "../../engine/values/cells";
import type { ReceivedWorkbook, SheetSource } from "../../engine/values/grid";
import { Refusal } from "../../engine/values/grid";
import { HostFailure } from "../../ports/failure";
import type { Workbook } from "../../ports/workbook";
import { showMarks } from "./cellMarks";
import { canDo, inExcel } from "./inOffice";
import { findSheets, isTooLarge, readSheets } from "./readSheets";
import { enterValue } from "./enterValue";
import { exchangeContents } from "./exchangeContents";
import { breakLinks, hostLinks, refreshLinks } from "./hostLinks";
import { keepLineage, keptWayBack, lineageParts, replaceSheets } from "./replaceSheets";

/** The workbook that is open in the Excel beside the pane. */
export const excelWorkbook: Workbook = {
  asReceived: () => inExcel("read the workbook", received),

  read: (sheetName) =>
    inExcel(`read sheet ${sheetName}`, async (context) => {
      const found = await findSheets(context, ({ name }) => name === sheetName);
      const [grid] = await readSheets(context, found);
      return grid ?? null;
    }),

  write: (plan, options) => replaceSheets(plan, options),

  wayBack: () => inExcel("look for the way back", keptWayBack),

  enter: enterValue,

  exchange: exchangeContents,

  mark: (marks) => inExcel("mark cells", (context) => showMarks(context, marks)),

  clearMarks: () => inExcel("clear the marks", (context) => showMarks(context, [])),

  select: ({ sheet: name, row, column }) =>
    inExcel(`go to ${name}!${a1(row, column)}`, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new HostFailure(`go to sheet ${name}`, name, "notFound");
      if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
      sheet.activate();
      sheet.getRange(a1(row, column)).select();
      await context.sync();
    }),

  lineage: () => inExcel("read the lineage", lineageParts),

  keepLineage: (lineage) => inExcel("keep the lineage", (context) => keepLineage(context, lineage)),

  reachesFolders: () => Office.context.platform !== Office.PlatformType.OfficeOnline,
  hostLinks,
  refreshLinks,
  breakLinks,

  onChange: (changed) => inExcel("watch the workbook", (context) => watch(context, changed)),
};

async function received(context: Excel.RequestContext): Promise<ReceivedWorkbook> {
  const custom = context.workbook.properties.custom;
  custom.load("items/key,items/value");
  const found = await findSheets(context, (sheet) => !isSetAside(sheet));
  const grids = await readSheets(
    context,
    found.filter((sheet) => !isTooLarge(sheet)),
  );
  const gridOf = new Map(grids.map((grid) => [grid.name, grid]));
  return {
    sheets: found.map((sheet): SheetSource => {
      const { name, hidden } = sheet;
      const grid = gridOf.get(name);
      return {
        name,
        hidden,
        size: grid?.cells.length ?? 0,
        read() {
          if (!grid) throw new Refusal("too_large", `${name}: ${JSON.stringify(sheet.used)}`);
          return grid;
        },
      };
    }),
    modified: null,
    properties: new Map(custom.items.map(({ key, value }) => [key, String(value)])),
    lineage: await lineageParts(context),
    ignored: [],
  };
}

/** Listens to every sheet at once where Excel can; older ones are asked sheet by sheet, so sheets added later go unheard there. */
async function watch(
  context: Excel.RequestContext,
  changed: (sheetName: string) => void,
): Promise<() => Promise<void>> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  await context.sync();
  const report = async ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    changed(await nameOf(worksheetId));
  };
  const listeners = canDo("ExcelApi", "1.9")
    ? [sheets.onChanged.add(report)]
    : sheets.items.map((sheet) => sheet.onChanged.add(report));
  await context.sync();
  return () =>
    inExcel("stop watching the workbook", async () => {
      for (const listener of listeners) listener.remove();
      await listeners[0]?.context.sync();
    });
}

/** The name now, since sheets are renamed while we listen; "" when it is gone by then or Excel will not say. */
async function nameOf(sheetId: string): Promise<string> {
  try {
    return await inExcel("name the changed sheet", async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? "" : sheet.name;
    });
  } catch {
    return "";
  }
}
