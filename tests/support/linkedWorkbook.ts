import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import { linkSources, type SourceLinks } from "../../src/engine/consolidation/linkedSources";
import type { ConsolidatedWords } from "../../src/engine/consolidation/planConsolidatedWords";
import { planConsolidatedWorkbook } from "../../src/engine/consolidation/planConsolidatedWorkbook";
import { readSourceFolder } from "../../src/engine/consolidation/sourceFolder";
import { formulaOf } from "../../src/engine/sheet/externalCell";
import type { WorkbookPlan } from "../../src/engine/sheet/sheetPlan";
import type { Cell, ReceivedWorkbook } from "../../src/engine/values/grid";

const plainWords: ConsolidatedWords = {
  ...consolidatedWords,
  sayIssue: ({ code }) => code,
  sayReason: ({ code }) => code,
};
const sourceFolder = "C:\\Báo cáo\\Xã";

export function linksInto(consolidation: Consolidation, typed = sourceFolder): SourceLinks {
  const folder = readSourceFolder(typed);
  if (typeof folder === "string") throw new Error(`${typed}: ${folder}`);
  return linkSources(consolidation, folder);
}

/** The consolidated workbook with links to the workbooks of the units. */
export function linkedPlan(consolidation: Consolidation, links = linksInto(consolidation)): WorkbookPlan {
  return planConsolidatedWorkbook(consolidation, plainWords, "2020-07-03T02:10:00Z", links);
}

/** The workbook of a plan as it is read from Excel, in which some cells have changed since. */
export function asRead(
  plan: WorkbookPlan,
  change: (cell: Cell, sheet: string) => Cell | null = (cell) => cell,
): ReceivedWorkbook {
  const sheets = plan.sheets.map((sheet) => {
    const cells = sheet.cells.flatMap((planned): Cell[] => {
      const { row, column } = planned;
      const formula = formulaOf(planned);
      if (planned.value === null && formula === undefined) return [];
      const value = planned.value ?? "";
      const cell = change({ row, column, value, ...(formula === undefined ? {} : { formula }) }, sheet.name);
      return cell ? [cell] : [];
    });
    const grid = { name: sheet.name, hidden: sheet.hidden, cells, merges: sheet.merges };
    return { name: sheet.name, hidden: sheet.hidden, size: cells.length, read: () => grid };
  });
  return {
    sheets,
    modified: null,
    properties: new Map(Object.entries(plan.properties.custom)),
    lineage: plan.lineage,
    ignored: [],
  };
}
