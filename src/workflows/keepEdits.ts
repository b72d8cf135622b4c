import { mergeEdits, type EditedReport, type MergedReport, type MovedWords } from "../engine/document/mergeEdits";
import type { ParagraphBlock, ReportDocument } from "../engine/document/reportDocument";

/** A new draft with the edits of an earlier one, and what became of each clause. */
export interface KeptDraft {
  readonly document: ReportDocument;
  readonly edits: MergedReport["edits"];
}

/** Puts into a new draft what a person wrote into an earlier one. Head, signature and appendices are those of the new draft. */
export function keepEdits(document: ReportDocument, edited: EditedReport, moved: MovedWords): KeptDraft {
  const [first, ...rest] = document.sections;
  if (!first) return { document, edits: [] };
  const isBody = (block: (typeof first.blocks)[number]): block is ParagraphBlock =>
    block.kind === "paragraph" && block.clause !== undefined;
  const from = first.blocks.findIndex(isBody);
  const { blocks, edits, leftOut } = mergeEdits(edited, first.blocks.filter(isBody), moved);
  const around = first.blocks.filter((block) => !isBody(block));
  const merged = [...around.slice(0, Math.max(0, from)), ...blocks, ...around.slice(Math.max(0, from))];
  return { document: { ...document, leftOut, sections: [{ ...first, blocks: merged }, ...rest] }, edits };
}
