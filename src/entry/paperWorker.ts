import "./withoutEval";
import { consolidatedFile, latestDate } from "../workflows/consolidatedFile";
import { draftOf } from "./draftOf";
import type { PaperAnswer, PaperQuestion } from "./paperProtocol";
import { consolidatedSheetWords } from "./sayings";

/** Makes workbooks, drafts and reports away from the page. The libraries for each kind of file are fetched when it is first asked for. */
async function answer(question: PaperQuestion): Promise<PaperAnswer> {
  switch (question.kind) {
    case "workbook": {
      const { encode } = await import("../adapters/xlsx/encode");
      const { consolidation } = question;
      const bytes = consolidatedFile(
        encode,
        consolidation,
        consolidatedSheetWords(consolidation.form.id),
        latestDate(consolidation),
      );
      return { kind: "bytes", bytes };
    }
    case "draft": {
      const draft = draftOf(question);
      const placeholders = draft.placeholders.map(({ needs }) => needs);
      return { kind: "draft", document: draft.document, placeholders, figures: draft.figures.length };
    }
    case "report": {
      const { docxReport } = await import("../adapters/docx/docxReport");
      return { kind: "bytes", bytes: await docxReport.encode(question.document) };
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<PaperQuestion>) => {
  answer(data)
    .catch((error: unknown): PaperAnswer => ({ kind: "failed", message: String(error) }))
    .then((given) => postMessage(given))
    .catch(() => {});
});
