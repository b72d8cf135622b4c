import { docxReport } from "../../src/adapters/docx/docxReport";
import { readFlatDocx } from "../../src/adapters/docx/readDocx";
import { nd30 } from "../../src/definitions/layouts/nd30";
import { th2020 } from "../../src/definitions/outlines/th2020";
import { reportWords } from "../../src/definitions/words/vi/report";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import { prepareDraft } from "../../src/workflows/insertDraft";
import { noNotes, type FigureNotes, type ReviewRequest } from "../../src/workflows/refreshFigures";
import { flatDocx } from "./flatDocx";

const sheets = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };

/** The draft of the sample outline as a .docx. */
export function draftOf(consolidation: Consolidation, previous: Consolidation | null = null) {
  const words = { ...reportWords, sheets };
  return prepareDraft(docxReport, { consolidation, previous, outline: th2020, layout: nd30, profile: null, words });
}

/** A review of a document as it stands in the file; figures typed over are given by tag. */
export function reviewOf(
  docx: Uint8Array,
  consolidation: Consolidation,
  {
    previous = null,
    typed = {},
    notes = noNotes,
  }: { previous?: Consolidation | null; typed?: Record<string, string>; notes?: FigureNotes } = {},
): ReviewRequest {
  const text = readFlatDocx(flatDocx(docx));
  const figures = text.controls.map(({ tag, start, end }, at) => ({
    id: at + 1,
    tag,
    text: typed[tag] ?? text.text.slice(start, end),
  }));
  return { figures, text, notes, consolidation, previous, profile: null, words: reportWords };
}
