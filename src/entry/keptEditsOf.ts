import { readDraft } from "../adapters/docx/readDraft";
import { reportWords } from "../definitions/words/vi/report";
import type { ReportDocument } from "../engine/document/reportDocument";
import type { MergedReport } from "../engine/document/mergeEdits";
import { keepEdits } from "../workflows/keepEdits";

/** A fresh draft with the edits of a Word file; `null`: the file is no draft of ours. @throws {Refusal} when it is no document */
export function keptEditsOf(
  bytes: Uint8Array,
  fresh: ReportDocument,
): { readonly document: ReportDocument; readonly edits: MergedReport["edits"]; readonly lostObjects: number } | null {
  const edited = readDraft(bytes, fresh);
  if (!edited) return null;
  return { ...keepEdits(fresh, edited, reportWords.movedFacts), lostObjects: edited.lostObjects };
}
