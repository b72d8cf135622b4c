import { markLooks } from "../../engine/sheet/cellLooks";
import { a1Range } from "../../engine/values/cells";
import type { Severity } from "../../engine/values/issue";
import type { CellMark } from "../../ports/workbook";
import { areasByKey } from "./areas";
import { bytesPerCall, runSteps } from "./batches";
import type { Step } from "./batches";

/**
 * Marks lie over the cells as conditional formats that always hold, so that the formats of the cells themselves are never touched. The formula
 * says whose they are: only those are ever taken away.
 */
const markFormula = '=N("so-ket")=0';

/**
 * Shows these marks and no others, on sheets that are protected without a password too; gives the names of those with one, which stay as they are.
 * Four round trips for any number of marks, and one more for each protected sheet that has or gets some: only trying tells a password.
 */
export async function showMarks(context: Excel.RequestContext, marks: readonly CellMark[]): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const states = sheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/type");
    sheet.protection.load("protected,options");
    return { sheet, formats, marks: marks.filter(({ cell }) => cell.sheet === sheet.name) };
  });
  await context.sync();
  const customs = states.map(({ formats }) => formats.items.filter(({ type }) => type === "Custom"));
  for (const format of customs.flat()) format.custom.rule.load("formula");
  if (customs.some((list) => list.length > 0)) await context.sync();
  const changes = states.flatMap(({ sheet, marks: wanted }, index) => {
    const old = customs[index]!.filter((format) => format.custom.rule.formula === markFormula);
    return old.length + wanted.length === 0 ? [] : [{ sheet, step: changeMarks(sheet, old, wanted) }];
  });
  const sync = () => context.sync();
  const isLocked = ({ sheet }: (typeof changes)[number]): boolean => sheet.protection.protected;
  await runSteps(
    changes.filter((change) => !isLocked(change)).map(({ step }) => step),
    sync,
  );
  const shut: string[] = [];
  for (const { sheet, step } of changes.filter(isLocked)) {
    try {
      await runSteps([step], sync);
    } catch (error) {
      // the protection is lifted first, so nothing was changed
      if (!(error instanceof OfficeExtension.Error) || error.code !== "AccessDenied") throw error;
      if (!(await isStillProtected(context, sheet))) throw error;
      shut.push(sheet.name);
    }
  }
  return shut;
}

async function isStillProtected(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  sheet.protection.load("protected");
  await context.sync();
  return sheet.protection.protected;
}

/** One step, so that no failure between two requests leaves the sheet without its protection. */
function changeMarks(
  sheet: Excel.Worksheet,
  old: readonly Excel.ConditionalFormat[],
  marks: readonly CellMark[],
): Step {
  const { protected: isProtected, options } = sheet.protection;
  const areas = [...areasByKey(worstPerCell(marks), ({ severity }) => severity)].flatMap(([severity, ranges]) =>
    ranges.map((range) => ({ range, severity })),
  );
  return {
    bytes: (2 + old.length + 8 * areas.length) * bytesPerCall,
    run() {
      if (isProtected) sheet.protection.unprotect();
      for (const format of old) format.delete();
      for (const { range, severity } of areas) addMark(sheet.getRange(a1Range(range)), severity);
      if (isProtected) sheet.protection.protect(options);
    },
  };
}

const ranks: readonly Severity[] = ["error", "warning", "info"];

/** One mark per cell, row by row. */
function worstPerCell(marks: readonly CellMark[]): readonly { row: number; column: number; severity: Severity }[] {
  const cells = marks.map(({ cell, severity }) => ({ row: cell.row, column: cell.column, severity }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column || ranks.indexOf(a.severity) - ranks.indexOf(b.severity));
  return cells.filter((cell, index) => {
    const before = cells[index - 1];
    return cell.row !== before?.row || cell.column !== before.column;
  });
}

function addMark(range: Excel.Range, severity: Severity): void {
  const look = markLooks[severity];
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = markFormula;
  if (look.fill) custom.format.fill.color = `#${look.fill}`;
  if (look.colour) custom.format.font.color = `#${look.colour}`;
  if (look.bold) custom.format.font.bold = true;
}
