import { askWorker } from "../adapters/browser/askWorker";
import { blobFile, browserSaver, pickFiles, pickReport, type BlobFile } from "../adapters/browser/browserFiles";
import { formSets } from "../definitions/forms";
import { screenWords } from "../definitions/words/vi/screens";
import { parseOverlap } from "../engine/consolidation/parseOverlap";
import { withFreshClauses } from "../engine/document/mergeEdits";
import { openBlanks } from "../engine/document/openBlanks";
import { parseMappings } from "../engine/submission/mapping";
import { Refusal } from "../engine/values/grid";
import type { Follow, ScreenServices, WorkProgress } from "../pane/screens/screenServices";
import type { ChosenFile } from "../pane/work/services";
import { HostFailure } from "../ports/failure";
import type { ScreenAnswer, ScreenQuestion } from "./screenProtocol";

/** What the large screens of the workbench ask for, answered by a plain browser. */
export const screenServices: ScreenServices = {
  words: screenWords,
  async unpacked(chosen, name) {
    if (chosen.name === name) return chosen;
    const { bytes } = await ask({ kind: "unpack", blob: blobOf(chosen), packageName: chosen.name, name }, "bytes");
    return blobFile(name, new Blob([bytes as BlobPart]));
  },
  layoutsOf: async (file, formId) =>
    (await ask({ kind: "layouts", blob: blobOf(file), name: file.name, formId }, "layouts")).layouts,
  async pickMappings() {
    const [file] = await pickFiles("mappings");
    return file ? parseMappings(new TextDecoder().decode(await file.bytes()), formSets) : null;
  },
  resubmissions: async (asked) => (await ask({ kind: "resubmissions", asked }, "resubmissions")).effects,
  pickReport,
  pickWorkbook: async () => (await pickFiles("workbook"))[0] ?? null,
  openConsolidated: async (file) =>
    (await ask({ kind: "consolidated", blob: blobOf(file) }, "consolidated")).consolidation,
  checkLayout: async (file, layout) => (await ask({ kind: "layout", blob: blobOf(file), layout }, "layout")).checked,
  async saveMended(file, layout) {
    const { bytes, made } = await ask({ kind: "mended", blob: blobOf(file), layout }, "mended");
    await browserSaver.save(file.name.replace(/(\.docx)?$/i, "-da-sua.docx"), bytes);
    return made;
  },
  async keepEdits(file, asked) {
    const { fresh, figures, kept } = await ask({ kind: "edits", blob: blobOf(file), asked }, "edits");
    if (!kept) return null;
    return {
      edits: kept.edits,
      lostObjects: kept.lostObjects,
      draftWith(clauses) {
        const document = withFreshClauses(kept.document, fresh, clauses);
        return { document, figures, placeholders: openBlanks(document).map(({ needs }) => needs) };
      },
    };
  },
  previewJoin: async (asked) => (await ask({ kind: "join", asked }, "join")).preview,
  async pickOverlap(form, units) {
    const [file] = await pickFiles("units");
    if (!file) return null;
    const { csvTable } = await import("../adapters/csv/csvTable");
    const rows = csvTable(new TextDecoder().decode(await file.bytes()));
    return { file: file.name, ...parseOverlap(rows, form, units) };
  },
  letters: async (asked) => (await ask({ kind: "letters", asked }, "letters")).letters,
  saveLetter: async (asked, unit, name) =>
    browserSaver.save(name, (await ask({ kind: "letter", asked, unit }, "bytes")).bytes),
  async saveForms({ files, ...asked }, follow) {
    const { bytes, made } = await ask({ kind: "forms", asked, files: files.map(blobIn) }, "forms", follow);
    await browserSaver.save(made.name, bytes);
    return made;
  },
  async saveEvidence({ consolidation, units, files, name }, follow) {
    const question = { kind: "evidence", consolidation, units, files: files.map(blobIn) } as const;
    const { bytes, changed } = await ask(question, "evidence", follow);
    await browserSaver.save(name, bytes);
    return changed;
  },
  saveText: (name, text) => browserSaver.save(name, new TextEncoder().encode(text)),
};

const atMostMs = 120_000;

async function ask<Kind extends ScreenAnswer["kind"]>(question: ScreenQuestion, kind: Kind, follow?: Follow) {
  const start = () => new Worker(new URL("./screenWorker.ts", import.meta.url));
  const given = await askWorker<ScreenAnswer, WorkProgress>(start, question, atMostMs, follow);
  if (given.kind === "refused") throw new Refusal(given.code, given.detail);
  if (given.kind !== kind) throw new HostFailure(`answer ${question.kind}`, given);
  return given as Extract<ScreenAnswer, { kind: Kind }>;
}

function blobIn(file: ChosenFile) {
  return { name: file.name, blob: blobOf(file) };
}

function blobOf(file: ChosenFile): Blob {
  return (file as BlobFile).blob;
}
