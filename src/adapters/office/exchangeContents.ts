import { a1 } from "../../engine/values/cells";
import { HostFailure } from "../../ports/failure";
import type { CellContent, ContentChange } from "../../ports/workbook";
import { bytesOf, bytesPerCall, mostBytesPerRequest } from "./batches";
import { enterContent, holds } from "./enterValue";
import { inExcel } from "./inOffice";
import { lineageParts, replaceLineage } from "./replaceSheets";

/**
 * Enters several contents and the lineage that goes with them in one request, after a look at the cells: four round trips for any number. Our own
 * protection, which has no password, is lifted and put back within that request.
 * @returns `false` when something else stands in one of the cells by now
 * @throws {HostFailure} before anything is changed: "tooLarge", and "protectedSheet" where there is a password
 */
export function exchangeContents(changes: readonly ContentChange[], lineage: string): Promise<boolean> {
  const doing = `change ${changes.length} cells`;
  const bytes = changes.reduce((sum, { after }) => sum + 4 * bytesPerCall + bytesOf(after), bytesOf(lineage));
  return inExcel(doing, async (context) => {
    if (bytes > mostBytesPerRequest) throw new HostFailure(doing, bytes, "tooLarge");
    const names = [...new Set(changes.map(({ cell }) => cell.sheet))];
    const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
    for (const sheet of sheets.values()) sheet.protection.load("protected,options");
    const cells = changes.map((change) => {
      const { sheet, row, column } = change.cell;
      const range = sheets.get(sheet)!.getRange(a1(row, column));
      range.load("formulas,values,valueTypes,numberFormat");
      return { ...change, range };
    });
    await context.sync();
    for (const [name, sheet] of sheets) {
      if (sheet.isNullObject) throw new HostFailure(doing, name, "notFound");
    }
    if (!cells.every(({ range, before }) => holdsContent(range, before))) return false;
    const standing = await lineageParts(context);
    const shut = [...sheets.values()].filter(({ protection }) => protection.protected);
    for (const { protection } of shut) protection.unprotect();
    for (const { range, after } of cells) enterContent(range, after);
    for (const { protection } of shut) protection.protect(protection.options);
    replaceLineage(context.workbook, standing, lineage);
    try {
      await context.sync();
    } catch (error) {
      if (await hasPassword(context, shut)) throw new HostFailure(doing, error, "protectedSheet");
      throw error;
    }
    return true;
  });
}

/** Whether it was a password that stood in the way; sheets without one, which were opened before it showed, are protected again. */
async function hasPassword(context: Excel.RequestContext, shut: readonly Excel.Worksheet[]): Promise<boolean> {
  const options = shut.map(({ protection }) => protection.options);
  for (const { protection } of shut) protection.load("protected");
  await context.sync();
  const isShut = shut.map(({ protection }) => protection.protected);
  shut.forEach(({ protection }, index) => {
    if (!isShut[index]) protection.protect(options[index]);
  });
  await context.sync();
  return isShut.some((is) => is);
}

function holdsContent(range: Excel.Range, content: CellContent): boolean {
  return "value" in content ? holds(range, content.value) : range.formulas[0]![0] === `=${content.formula}`;
}
