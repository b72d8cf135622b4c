import type { FormSet } from "../engine/form/formSet";
import { proposeMapping, type MappingProposal } from "../engine/submission/proposeMapping";
import { Refusal } from "../engine/values/grid";
import type { NamedBytes } from "../ports/files";
import type { WorkbookFile } from "../ports/workbookFile";

/** Sheets of one file that are looked at. */
const mostSheets = 60;

/**
 * "Nhận dạng biểu mẫu": what every header of a file would be in a form, sheet by sheet in the order of the tabs, the likeliest header of a
 * sheet first. The person corrects a proposal and confirms it (`confirmedMapping`); reading with `scope.mappings` then applies it to every
 * file of the same layout. Two sheets of one layout give one proposal. Sheets that can't be read are passed over.
 * @throws {Refusal} when the file is no workbook
 */
export async function mapLayouts(
  decode: WorkbookFile["decode"],
  file: NamedBytes,
  form: FormSet,
): Promise<readonly MappingProposal[]> {
  const workbook = await decode(await file.bytes());
  const byLayout = new Map<string, MappingProposal>();
  for (const sheet of workbook.sheets.slice(0, mostSheets)) {
    try {
      for (const proposal of proposeMapping(sheet.read(), form)) {
        if (!byLayout.has(proposal.fingerprint)) byLayout.set(proposal.fingerprint, proposal);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [...byLayout.values()];
}
