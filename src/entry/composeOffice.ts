import { createStore } from "idb-keyval";
import { excelWorkbook } from "../adapters/office/excelWorkbook";
import { formSets } from "../definitions/forms";
import type { ExcelServices } from "../pane/excel/excelContext";
import type { Services } from "../pane/work/services";
import { composeBrowser } from "./compose";
import { storedWork } from "./storedWork";

/** Everything the pane may ask for inside Excel: the open workbook, and what any page can do. */
export function composeExcel(): { readonly services: Services; readonly excel: ExcelServices } {
  const store = createStore("so-ket-excel", "session");
  const services: Services = {
    ...composeBrowser(),
    ...storedWork("so-ket-excel-reading", store),
  };
  return { services, excel };
}

const acts = async () => (await import("./excelActs")).excelActs;

const excel: ExcelServices = {
  weighForms: async (choice) => (await acts()).weighForms(choice),
  weighConsolidated: async (consolidation, folder) => (await acts()).weighConsolidated(consolidation, folder),
  write: ({ plan }, options) => excelWorkbook.write(plan, options),
  wayBack: () => excelWorkbook.wayBack(),
  glimpse: async () => {
    const { glimpseConsolidation } = await import("../workflows/glimpseConsolidation");
    return glimpseConsolidation(excelWorkbook, formSets);
  },
  standing: async () => (await acts()).standing(),
  checkLinks: async () => (await acts()).checkLinks(),
  acceptLinks: async (changes) => (await acts()).acceptLinks(changes),
  returnLinks: async (changes) => (await acts()).returnLinks(changes),
  reachesFolders: () => excelWorkbook.reachesFolders(),
  hostLinks: () => excelWorkbook.hostLinks(),
  refreshLinks: () => excelWorkbook.refreshLinks(),
  breakLinks: () => excelWorkbook.breakLinks(),
  enter: (entry) => excelWorkbook.enter(entry),
  openAsNew: async (consolidation) => (await acts()).openAsNew(consolidation),
  check: async (units) => {
    const { checkSheet } = await import("../workflows/checkSheet");
    return checkSheet(excelWorkbook, formSets, units, "");
  },
  mark: (cells) => excelWorkbook.mark(cells),
  clearMarks: () => excelWorkbook.clearMarks(),
  select: (cell) => excelWorkbook.select(cell),
  goToFigure: async (consolidation, cell) => (await acts()).goToFigure(consolidation, cell),
  onChange: (changed) => excelWorkbook.onChange(changed),
  saveVerdict: async (of) => (await acts()).saveVerdict(of),
};
