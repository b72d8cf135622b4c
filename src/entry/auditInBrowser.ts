import { createStore, get, set } from "idb-keyval";
import { askWorker } from "../adapters/browser/askWorker";
import { browserSaver, pickReport, type BlobFile } from "../adapters/browser/browserFiles";
import { auditList } from "../definitions/words/vi/auditList";
import type { AuditedText } from "../engine/audit/auditText";
import { Refusal } from "../engine/values/grid";
import type { AuditServices } from "../pane/audit/auditServices";
import { HostFailure } from "../ports/failure";
import { acceptancesOfText, keepAcceptances, type AcceptanceStore } from "../workflows/acceptFindings";
import { pickEarlier, posted } from "./earlierFile";
import type { AuditAnswer, AuditQuestion } from "./auditProtocol";

const auditAtMostMs = 120_000;

/** Audits in a worker of its own; aborting stops it at once. @throws {Refusal} when there is no text to read */
export async function askAudit(
  question: AuditQuestion,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly audited: AuditedText }> {
  const start = () => {
    const worker = new Worker(new URL("./auditWorker.ts", import.meta.url));
    signal.addEventListener("abort", () => worker.terminate());
    return worker;
  };
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new HostFailure("audit the text", "stopped"))),
  );
  const given = await Promise.race([askWorker<AuditAnswer>(start, question, auditAtMostMs), stopped]);
  if (given.kind === "refused") throw new Refusal(given.code, given.detail);
  if (given.kind === "failed") throw new HostFailure("audit the text", given.message);
  return given;
}

/** Acceptances of the documents audited in this browser, in its own database; a document is known again by its words. */
function storedAcceptances(text: string): AcceptanceStore {
  const database = createStore("so-ket-audit", "acceptances");
  const kept = async () => (await get<string>("documents", database)) ?? "";
  return {
    load: async () => acceptancesOfText(await kept(), text),
    save: async (acceptances) => set("documents", keepAcceptances(await kept(), text, acceptances), database),
  };
}

/** Auditing files in a plain browser. */
export const auditInBrowser: AuditServices = {
  words: auditList,
  pickReport,
  pickEarlier,
  auditFile: async (file, { figures, earlier }, signal) => {
    const source = { kind: "file", blob: (file as BlobFile).blob } as const;
    const given = await askAudit({ source, figures, earlier: posted(earlier) }, signal);
    return { name: file.name, text: given.text, audited: given.audited };
  },
  acceptancesOf: storedAcceptances,
  async savePaper({ name, audited }, acceptances) {
    const { auditPaperBytes } = await import("./auditPaperBytes");
    await browserSaver.save("phieu-soat-so-lieu.docx", await auditPaperBytes(name, audited, acceptances));
  },
};
