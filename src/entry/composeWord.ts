import { askWorker } from "../adapters/browser/askWorker";
import { rememberedText } from "../adapters/browser/rememberedText";
import { browserSaver, pickFiles, type BlobFile } from "../adapters/browser/browserFiles";
import { wordDocument } from "../adapters/office/wordDocument";
import { wordText } from "../adapters/office/wordText";
import { layouts } from "../definitions/layouts";
import { outlineChoices } from "../definitions/outlines/choices";
import { auditList } from "../definitions/words/vi/auditList";
import { paneWords } from "../definitions/words/vi/pane";
import { wordWords, type WordTrouble } from "../definitions/words/vi/word";
import { parseTag } from "../engine/narrative/figureTag";
import { Refusal } from "../engine/values/grid";
import type { AuditedDocument } from "../pane/audit/auditServices";
import { memoryIn, noMemory, type WordMemory } from "../pane/word/wordMemory";
import type { OpenedTable, WordServices } from "../pane/word/wordServices";
import type { PlacedText } from "../ports/documentText";
import { HostFailure } from "../ports/failure";
import { readAcceptances, writeAcceptances } from "../workflows/acceptFindings";
import { placeOf, replacementOf } from "../workflows/findingPlaces";
import { insertDraft } from "../workflows/insertDraft";
import { applyRefresh, notesIn } from "../workflows/refreshFigures";
import { traceFigure } from "../workflows/traceFigure";
import about from "../../package.json";
import { pickEarlier, posted } from "./earlierFile";
import type { WordAnswer, WordQuestion } from "./wordProtocol";

const acceptancesName = "so-ket.soat";
const workAtMostMs = 120_000;
const largestProfile = 1_000_000;

/** The chosen file is no consolidated workbook. */
class NotConsolidated extends Error {
  override readonly name = "NotConsolidated";
}

/** The chosen file is no profile of an issuer. */
class NotProfile extends Error {
  override readonly name = "NotProfile";
}

const memory = rememberedText("so-ket.word");

/** What the pane knew when it was open the last time. */
export async function rememberedWork(): Promise<WordMemory> {
  try {
    const kept = JSON.parse(memory.load()) as { readonly profile?: unknown };
    const { profile } = kept;
    // the reader of profiles brings a library: only where there is one
    const read = isFilled(profile) ? (await import("./profileInPage")).profileOf(JSON.stringify(profile)).profile : {};
    return { ...memoryIn(kept), profile: read };
  } catch {
    return noMemory;
  }
}

function isFilled(profile: unknown): boolean {
  return typeof profile === "object" && profile !== null && Object.keys(profile).length > 0;
}

/** Everything the pane may ask for beside a Word document. */
export function composeWord(remembered: WordMemory): WordServices {
  /** Where the paragraphs of audited texts stand in the document; forgotten with the audit. */
  const placed = new WeakMap<AuditedDocument, PlacedText>();
  const place = (document: AuditedDocument, quote: Parameters<typeof placeOf>[1] | undefined) => {
    const text = placed.get(document);
    return text && quote ? placeOf(text, quote) : null;
  };
  return {
    version: about.version,
    words: wordWords,
    auditWords: auditList,
    reportWords: paneWords.report,
    troubleOf,

    remembered,
    remember: (work) => memory.save(JSON.stringify(work)),
    forget: () => memory.clear(),
    documentAddress: () => wordDocument.address(),
    async pickProfile() {
      const [file] = await pickFiles("profile");
      if (!file) return null;
      if (file.size > largestProfile) throw new NotProfile(file.name);
      const { profileOf } = await import("./profileInPage");
      try {
        return profileOf(new TextDecoder().decode(await file.bytes()));
      } catch (error) {
        throw error instanceof SyntaxError ? new NotProfile(file.name) : error;
      }
    },

    pickTable: async () => (await pickFiles("workbook"))[0] ?? null,
    openTable,
    outlinesFor: (formId) =>
      outlineChoices
        .filter(({ forms }) => forms.includes(formId))
        .map(({ id, title, layout }) => ({ id, title, layout })),
    layouts: [...new Map(layouts.map(({ id, title }) => [id, { id, title }])).values()],
    canOpenNew: () => wordDocument.canOpenNew(),
    async prepare(table, previous, { outline, layout, profile }) {
      const consolidations = { consolidation: table.consolidation, previous: previous?.consolidation ?? null };
      return (await ask({ kind: "draft", ...consolidations, outline, layout, profile }, "draft")).draft;
    },
    insert: (draft, place) => insertDraft(wordDocument, draft, place),

    async review(table, previous, profile) {
      const figures = await wordDocument.figures();
      const xml = await wordText.package();
      const consolidations = { consolidation: table.consolidation, previous: previous?.consolidation ?? null };
      return (
        await ask({ kind: "review", ...consolidations, figures, xml, notes: notesIn(wordText), profile }, "review")
      ).review;
    },
    refresh: (decision) => applyRefresh(wordDocument, wordText, decision),
    goTo: (figure) => wordDocument.select(figure),
    async selectedFigure() {
      const figure = await wordDocument.selectedFigure();
      return figure && parseTag(figure.tag) ? figure : null;
    },
    onSelect: (selected) => wordDocument.onSelect(selected),
    figures: async () => (await wordDocument.figures()).filter(({ tag }) => parseTag(tag) !== null).map(({ id }) => id),
    mark: (figures, isMarked) => wordDocument.mark(figures, isMarked),
    async openPlaces() {
      return (await ask({ kind: "open places", xml: await wordText.package() }, "open places")).places;
    },
    goToPlace: ({ passage }) => wordText.select(passage),
    freeze: (figures) => wordDocument.freeze(figures),

    async checkLayout(layout) {
      return (await ask({ kind: "layout", xml: await wordText.package(), layout }, "layout")).checked;
    },
    goToParagraph: (place) => wordText.selectParagraph(place),
    format: (changes) => wordText.format(changes),

    pickEarlier,
    async audit({ figures, earlier }, signal) {
      const xml = await wordText.package();
      const margins = await wordText.margins();
      const { text, audited } = await ask(
        { kind: "audit", xml, margins, figures, earlier: posted(earlier) },
        "audit",
        signal,
      );
      const document: AuditedDocument = { name: wordWords.audit.document, text: text.text, audited };
      placed.set(document, text);
      return document;
    },
    acceptances: {
      load: () => Promise.resolve(readAcceptances(wordText.kept(acceptancesName))),
      save: (acceptances) => wordText.keep(acceptancesName, writeAcceptances(acceptances)),
    },
    async showFinding(document, { quotes }) {
      const passage = place(document, quotes[0]);
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
  if (error instanceof NotProfile) return "notProfile";
  if (error instanceof HostFailure && error.doing === "reach the notes") return "noNotes";
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
