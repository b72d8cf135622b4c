import { createStore } from "idb-keyval";
import { excelWorkbook } from "../adapters/office/excelWorkbook";
import { openNewWorkbook } from "../adapters/office/newWorkbook";
import { browserSaver } from "../adapters/browser/browserFiles";
import { storedSession } from "../adapters/browser/storedSession";
import { formSets } from "../definitions/forms";
import { sheetWords } from "../definitions/words/vi/sheets";
import { planBlankWorkbook } from "../engine/sheet/planBlankWorkbook";
import type { ExcelServices } from "../pane/excel/excelContext";
import type { Services, Session } from "../pane/work/services";
import { checkSheet } from "../workflows/checkSheet";
import { goToFigure } from "../workflows/goToFigure";
import { acceptLinks, checkLinks } from "../workflows/linkedWorkbook";
import { glimpseConsolidation, standingConsolidation } from "../workflows/standingConsolidation";
import { verdictOfConsolidation, verdictOfReport } from "../workflows/verdict";
import { weighSheets } from "../workflows/writeSheets";
import { composeBrowser, consolidatedBytes } from "./compose";
import { planInWorker } from "./planInWorker";
import { sayings } from "./sayings";

/** Everything the pane may ask for inside Excel: the open workbook, and what any page can do. */
export function composeExcel(): { readonly services: Services; readonly excel: ExcelServices } {
  const store = createStore("so-ket-excel", "session");
  const services: Services = {
    ...composeBrowser(),
    sessions: storedSession<Session>(1, ["batch", "decisions", "profile", "outline"], store),
  };
  return { services, excel };
}

const excel: ExcelServices = {
  weighForms: ({ form, unit, period }) => {
    const scope = { owner: unit, units: [unit], period, words: sheetWords };
    return weighSheets(excelWorkbook, planBlankWorkbook(form, scope, `${form.validity.from}T00:00:00Z`));
  },
  async weighConsolidated(consolidation, folder) {
    const { plan, links } = await planInWorker(consolidation, folder);
    return { ...(await weighSheets(excelWorkbook, plan)), links };
  },
  write: ({ plan }, options) => excelWorkbook.write(plan, options),
  wayBack: () => excelWorkbook.wayBack(),
  glimpse: () => glimpseConsolidation(excelWorkbook, formSets),
  standing: () => standingConsolidation(excelWorkbook, formSets),
  checkLinks: () => checkLinks(excelWorkbook, formSets),
  acceptLinks: (changes) => acceptLinks(excelWorkbook, formSets, changes),
  reachesFolders: () => excelWorkbook.reachesFolders(),
  hostLinks: () => excelWorkbook.hostLinks(),
  refreshLinks: () => excelWorkbook.refreshLinks(),
  breakLinks: () => excelWorkbook.breakLinks(),
  enter: (entry) => excelWorkbook.enter(entry),
  openAsNew: async (consolidation) => openNewWorkbook(await consolidatedBytes(consolidation)),
  check: (units) => checkSheet(excelWorkbook, formSets, units, ""),
  mark: (cells) => excelWorkbook.mark(cells),
  clearMarks: () => excelWorkbook.clearMarks(),
  select: (cell) => excelWorkbook.select(cell),
  goToFigure: (consolidation, cell) => goToFigure(excelWorkbook, consolidation, cell),
  onChange: (changed) => excelWorkbook.onChange(changed),
  saveVerdict: (of) => {
    const verdict =
      "ledger" in of
        ? verdictOfConsolidation(of, sayings)
        : of.kind === "consolidated"
          ? verdictOfConsolidation(of.consolidation, sayings)
          : { files: [verdictOfReport(of.report, sayings)] };
    const text = `${JSON.stringify(verdict, null, 1)}\n`;
    return browserSaver.save("ket-qua.json", new TextEncoder().encode(text));
  },
};
