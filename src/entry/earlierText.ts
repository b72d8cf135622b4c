import { formSets } from "../definitions/forms";
import { reopen } from "../engine/consolidation/reopen";
import { Refusal } from "../engine/values/grid";
import { reportOfTotals } from "../workflows/auditReport";

/**
 * The text of the report of the period before, of a .docx or .txt; a consolidated workbook of ours gives its totals.
 * @throws {Refusal} when it is neither
 */
export async function earlierText({ name, blob }: { readonly name: string; readonly blob: Blob }): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (!/\.xlsx$/i.test(name)) {
    const { readReportFile } = await import("../adapters/docx/readReportFile");
    return readReportFile(bytes);
  }
  const { decode } = await import("../adapters/xlsx/decode");
  const refuseXls = () => Promise.reject(new Refusal("not_a_spreadsheet", "xls"));
  const consolidation = reopen(await decode(bytes, refuseXls), formSets);
  if (!consolidation) throw new Refusal("not_a_spreadsheet", "not consolidated");
  return reportOfTotals(consolidation);
}
