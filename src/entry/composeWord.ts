import { askWorker } from "../adapters/browser/askWorker";
import { browserSaver, pickFiles, type BlobFile } from "../adapters/browser/browserFiles";
import { wordDocument } from "../adapters/office/wordDocument";
import { wordText } from "../adapters/office/wordText";
import { layouts } from "../definitions/layouts";
import { outlines } from "../definitions/outlines";
import { auditList } from "../definitions/words/vi/auditList";
import { wordWords, type WordTrouble } from "../definitions/words/vi/word";
import { parseTag } from "../engine/narrative/figureTag";
import { Refusal } from "../engine/values/grid";
import type { AuditedDocument } from "../pane/audit/auditServices";
import type { OpenedTable, WordServices } from "../pane/word/wordServices";
import type { PlacedText } from "../ports/documentText";
import { HostFailure } from "../ports/failure";
import { readAcceptances, writeAcceptances } from "../workflows/acceptFindings";
import { passageOf, replacementOf } from "../workflows/findingPlaces";
import { insertDraft } from "../workflows/insertDraft";
import { applyRefresh, notesIn } from "../workflows/refreshFigures";
import { traceFigure } from "../workflows/traceFigure";
import about from "../../package.json";
import type { WordAnswer, WordQuestion } from "./wordProtocol";

const acceptancesName = "so-ket.soat";
const workAtMostMs = 120_000;

/** The chosen file is no consolidated workbook. */
class NotConsolidated extends Error {
  override readonly name = "NotConsolidated";
}

/** Everything the pane may ask for beside a Word document. */
export function composeWord(): WordServices {
  /** Where the paragraphs of audited texts stand in the document; forgotten with the audit. */
  const placed = new WeakMap<AuditedDocument, PlacedText>();
  const placeOf = (document: AuditedDocument, quote: Parameters<typeof passageOf>[1] | undefined) => {
    const text = placed.get(document);
    return text && quote ? passageOf(text, quote) : null;
  };
  return {
    version: about.version,
    words: wordWords,
    auditWords: auditList,
    troubleOf,

    pickTable: async () => (await pickFiles("workbook"))[0] ?? null,
    openTable,
    outlinesFor: (formId) =>
      outlines.filter(({ forms }) => forms.includes(formId)).map(({ id, title }) => ({ id, title })),
    layouts: layouts.map(({ id, title }) => ({ id, title })),
    canOpenNew: () => wordDocument.canOpenNew(),
    async prepare(table, previous, outline, layout) {
      const consolidations = { consolidation: table.consolidation, previous: previous?.consolidation ?? null };
      return (await ask({ kind: "draft", ...consolidations, outline, layout }, "draft")).draft;
    },
    insert: (draft, place) => insertDraft(wordDocument, draft, place),

    async review(table, previous) {
      const figures = await wordDocument.figures();
      const xml = await wordText.package();
      const consolidations = { consolidation: table.consolidation, previous: previous?.consolidation ?? null };
      return (await ask({ kind: "review", ...consolidations, figures, xml, notes: notesIn(wordText) }, "review"))
        .review;
    },
    refresh: (decision) => applyRefresh(wordDocument, wordText, decision),
    goTo: (figure) => wordDocument.select(figure),
    async selectedFigure() {
      const figure = await wordDocument.selectedFigure();
      return figure && parseTag(figure.tag) ? figure : null;
    },
    onSelect: (selected) => wordDocument.onSelect(selected),
    figures: async () => (await wordDocument.figures()).filter(({ tag }) => parseTag(tag) !== null).map(({ id }) => id),
    freeze: (figures) => wordDocument.freeze(figures),

    async audit(figures, signal) {
      const xml = await wordText.package();
      const { text, audited } = await ask({ kind: "audit", xml, figures }, "audit", signal);
      const document: AuditedDocument = { name: wordWords.audit.document, text: text.text, audited };
      placed.set(document, text);
      return document;
    },
    acceptances: {
      load: () => Promise.resolve(readAcceptances(wordText.kept(acceptancesName))),
      save: (acceptances) => wordText.keep(acceptancesName, writeAcceptances(acceptances)),
    },
    async showFinding(document, { quotes }) {
      const passage = placeOf(document, quotes[0]);
      if (passage) await wordText.select(passage);
      return passage !== null;
    },
    tracksChanges: () => wordText.tracksChanges(),
    async fix(document, finding) {
      const text = placed.get(document);
      const replacement = text ? replacementOf(text, finding) : null;
      if (!replacement) throw new HostFailure("replace the passage", finding.quotes[0], "notFound");
      await wordText.replace([replacement], { tracked: true });
    },
    async savePaper({ name, audited }, acceptances) {
      const { auditPaperBytes } = await import("./auditPaperBytes");
      await browserSaver.save("phieu-soat-so-lieu.docx", await auditPaperBytes(name, audited, acceptances));
    },
  };
}

async function openTable(file: { readonly name: string }): Promise<OpenedTable> {
  const { table } = await ask({ kind: "open", blob: (file as BlobFile).blob }, "open");
  if (!table) throw new NotConsolidated(file.name);
  const { consolidation, lineage } = table;
  return { name: file.name, consolidation, trace: (tag) => traceFigure(tag, consolidation, lineage) };
}

function troubleOf(error: unknown): WordTrouble {
  if (error instanceof NotConsolidated || error instanceof Refusal) return "notConsolidated";
  if (!(error instanceof HostFailure)) return "unknown";
  return error.code in wordWords.trouble ? (error.code as WordTrouble) : "unknown";
}

async function ask<Kind extends WordAnswer["kind"]>(question: WordQuestion, kind: Kind, signal?: AbortSignal) {
  const start = () => {
    const worker = new Worker(new URL("./wordWorker.ts", import.meta.url));
    signal?.addEventListener("abort", () => worker.terminate());
    return worker;
  };
  const given = await askWorker<WordAnswer>(start, question, workAtMostMs);
  if (given.kind === "refused") throw new Refusal(given.code, given.detail);
  if (given.kind !== kind) throw new HostFailure(`do the work "${question.kind}"`, given);
  return given as Extract<WordAnswer, { kind: Kind }>;
}
