import type { ReportFile } from "../ports/report";
import type { OpenDocument } from "../ports/openDocument";
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

/** Puts a prepared draft where the person said. @throws {HostFailure} as the document does; it then reads as before */
export async function insertDraft(document: OpenDocument, { docx }: PreparedDraft, place: DraftPlace): Promise<void> {
  if (place === "new") await document.openNew(docx);
  else await document.insert(docx, place);
}
