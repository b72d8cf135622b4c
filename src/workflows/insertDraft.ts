import type { ReportFile } from "../ports/report";
import type { OpenDocument } from "../ports/openDocument";
import type { TakeBack } from "./refreshFigures";
import { draftReport, type Draft, type DraftRequest } from "./draftReport";

/** A draft as a file, and what a person should know before it goes into a document. */
export interface PreparedDraft {
  readonly docx: Uint8Array;
  readonly title: string;
  readonly figures: number;
  readonly placeholders: Draft["placeholders"];
  readonly coverage: string;
}

/** Drafts the report and writes it as .docx; nothing is inserted yet. */
export async function prepareDraft(file: ReportFile, request: DraftRequest): Promise<PreparedDraft> {
  const { document, figures, placeholders, coverage } = draftReport(request);
  return { docx: await file.encode(document), title: document.title, figures: figures.length, placeholders, coverage };
}

export type DraftPlace = "new" | "end" | "replace";

/**
 * Puts a prepared draft where the person said.
 * @returns the way back; `null` where there is none but Word's own undo, or nothing to take back
 * @throws {HostFailure} as the document does; it then reads as before
 */
export async function insertDraft(
  document: OpenDocument,
  { docx }: PreparedDraft,
  place: DraftPlace,
): Promise<TakeBack | null> {
  if (place === "new") {
    await document.openNew(docx);
    return null;
  }
  const back = await document.insert(docx, place);
  return back && ((how) => back.undo(how !== "ask"));
}
