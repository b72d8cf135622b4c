import type { Consolidation } from "../engine/consolidation/consolidation";
import type { ConsolidatedWords } from "../engine/consolidation/planConsolidatedWords";
import { planConsolidatedFile } from "../engine/consolidation/planConsolidatedWorkbook";
import type { WorkbookFile } from "../ports/workbookFile";

/**
 * The consolidated workbook as a file.
 * @param modified ISO 8601: the date by which the level above tells this file from one sent before
 */
export function consolidatedFile(
  encode: WorkbookFile["encode"],
  consolidation: Consolidation,
  words: ConsolidatedWords,
  modified: string,
): Uint8Array {
  return encode(planConsolidatedFile(consolidation, words, modified));
}

/** The latest date among the files received: with it, the same files give the same workbook to the byte. */
export function latestDate(consolidation: Consolidation): string {
  const dates = consolidation.ledger.flatMap(({ file }) => (file.modified === null ? [] : [file.modified]));
  return dates.toSorted().at(-1) ?? `${consolidation.form.validity.from}T00:00:00Z`;
}
