import "./withoutEval";
import { commonAbbreviations } from "../definitions/abbreviations";
import { formSets } from "../definitions/forms";
import { law } from "../definitions/law";
import { layoutRules, layouts } from "../definitions/layouts";
import { outlines } from "../definitions/outlines";
import { audit as auditWords } from "../definitions/words/vi/audit";
import { reportWords } from "../definitions/words/vi/report";
import { parseLineage } from "../engine/consolidation/lineage";
import { reopen } from "../engine/consolidation/reopen";
import { Refusal } from "../engine/values/grid";
import { auditReport } from "../workflows/auditReport";
import { prepareDraft } from "../workflows/insertDraft";
import { checkedLayout } from "../workflows/layoutReport";
import { openPlaces } from "../workflows/openPlaces";
import { reviewFigures } from "../workflows/refreshFigures";
import { consolidatedSheetWords } from "./sayings";
import { layoutInForce } from "../engine/document/layoutInForce";
import { earlierText } from "./earlierText";
import type { WordAnswer, WordQuestion } from "./wordProtocol";

/** Reads workbooks, drafts, compares and audits away from the Word pane. The libraries for each kind of file come when first needed. */
async function answer(question: WordQuestion): Promise<WordAnswer> {
  switch (question.kind) {
    case "open": {
      const { decode } = await import("../adapters/xlsx/decode");
      const refuseXls = () => Promise.reject(new Refusal("not_a_spreadsheet", "xls"));
      const workbook = await decode(new Uint8Array(await question.blob.arrayBuffer()), refuseXls);
      const consolidation = reopen(workbook, formSets);
      const lineage = workbook.lineage === null ? null : parseLineage(workbook.lineage);
      return { kind: "open", table: consolidation && lineage ? { consolidation, lineage } : null };
    }
    case "draft": {
      const { docxReport } = await import("../adapters/docx/docxReport");
      const { consolidation, previous, profile } = question;
      const outline = outlines.find(({ id }) => id === question.outline);
      const layout = layoutInForce(layouts, { id: question.layout, date: profile?.ngay });
      if (!outline || !layout) throw new Error(`No outline ${question.outline} or layout ${question.layout}.`);
      const words = { ...reportWords, sheets: consolidatedSheetWords(consolidation.form.id) };
      const request = { consolidation, previous, outline, layout, profile, words };
      return { kind: "draft", draft: await prepareDraft(docxReport, request) };
    }
    case "review": {
      const { readFlatDocx } = await import("../adapters/docx/readDocx");
      const { xml, ...rest } = question;
      return { kind: "review", review: reviewFigures({ ...rest, text: readFlatDocx(xml), words: reportWords }) };
    }
    case "open places": {
      const { readFlatDocx } = await import("../adapters/docx/readDocx");
      return { kind: "open places", places: openPlaces(readFlatDocx(question.xml)) };
    }
    case "layout": {
      const { readFlatLook } = await import("../adapters/docx/readLook");
      const { layoutWords } = await import("../definitions/words/vi/layout");
      const checked = checkedLayout(readFlatLook(question.xml), layoutRules, question.layout, layoutWords);
      if (!checked) throw new Error(`No layout ${question.layout}.`);
      return { kind: "layout", checked };
    }
    case "audit": {
      const { readFlatDocx } = await import("../adapters/docx/readDocx");
      const text = readFlatDocx(question.xml, question.margins);
      const earlier = question.earlier && (await earlierText(question.earlier));
      const request = {
        text: text.text,
        consolidation: question.figures,
        earlier,
        common: commonAbbreviations,
        law,
        say: auditWords.finding,
      };
      return { kind: "audit", text, audited: auditReport(request) };
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<WordQuestion>) => {
  answer(data)
    .catch((error: unknown): WordAnswer =>
      error instanceof Refusal
        ? { kind: "refused", code: error.code, detail: error.detail }
        : { kind: "failed", message: String(error) },
    )
    .then((given) => postMessage(given))
    .catch(() => {});
});
