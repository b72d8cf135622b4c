import { excelWorkbook } from "../adapters/office/excelWorkbook";
import { openNewWorkbook } from "../adapters/office/newWorkbook";
import { browserSaver } from "../adapters/browser/browserFiles";
import { formSets } from "../definitions/forms";
import { sheetWords } from "../definitions/words/vi/sheets";
import { planBlankWorkbook } from "../engine/sheet/planBlankWorkbook";
import type { ExcelServices } from "../pane/excel/excelContext";
import { goToFigure } from "../workflows/goToFigure";
import { acceptLinks, checkLinks, returnToAccepted } from "../workflows/linkedWorkbook";
import { standingConsolidation } from "../workflows/standingConsolidation";
import { verdictOfConsolidation, verdictOfReport } from "../workflows/verdict";
import { weighSheets } from "../workflows/writeSheets";
import { consolidatedBytes } from "./compose";
import { planInWorker } from "./planInWorker";
import { sayings } from "./sayings";

/** What the pane does in Excel that reads or plans sheets; fetched when the first of it is asked for. */
export const excelActs = {
  weighForms({ form, unit, period }) {
    const scope = { owner: unit, units: [unit], period, words: sheetWords };
    return weighSheets(excelWorkbook, planBlankWorkbook(form, scope, `${form.validity.from}T00:00:00Z`));
  },
  async weighConsolidated(consolidation, folder) {
    const { plan, links } = await planInWorker(consolidation, folder);
    return { ...(await weighSheets(excelWorkbook, plan)), links };
  },
  standing: () => standingConsolidation(excelWorkbook, formSets),
  checkLinks: () => checkLinks(excelWorkbook, formSets),
  acceptLinks: (changes) => acceptLinks(excelWorkbook, formSets, changes),
  returnLinks: (changes) => returnToAccepted(excelWorkbook, formSets, changes),
  openAsNew: async (consolidation) => openNewWorkbook(await consolidatedBytes(consolidation)),
  goToFigure: (consolidation, cell) => goToFigure(excelWorkbook, consolidation, cell),
  saveVerdict(of) {
    const verdict =
      "ledger" in of
        ? verdictOfConsolidation(of, sayings)
        : of.kind === "consolidated"
          ? verdictOfConsolidation(of.consolidation, sayings)
          : { files: [verdictOfReport(of.report, sayings)] };
    const text = `${JSON.stringify(verdict, null, 1)}\n`;
    return browserSaver.save("ket-qua.json", new TextEncoder().encode(text));
  },
} satisfies Partial<ExcelServices>;
