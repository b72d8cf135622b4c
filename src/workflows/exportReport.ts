import { openBlanks, withOpenBlanks } from "../engine/document/openBlanks";
import type { ReportDocument } from "../engine/document/reportDocument";
import type { OpenBlank } from "../engine/narrative/narrative";

export type ReportExport =
  | { readonly kind: "ready"; readonly document: ReportDocument }
  /** Something is still to be written, and the person has not said that it may go out so. */
  | { readonly kind: "refused"; readonly open: readonly OpenBlank[] };

/** A report as it leaves the house: whole, or, when the person says so, with the list of what is still open at its top. */
export function exportReport(
  document: ReportDocument,
  { despiteBlanks }: { readonly despiteBlanks: boolean },
): ReportExport {
  const open = openBlanks(document);
  if (open.length === 0) return { kind: "ready", document };
  return despiteBlanks ? { kind: "ready", document: withOpenBlanks(document) } : { kind: "refused", open };
}
