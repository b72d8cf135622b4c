import "./withoutEval";
import { commonAbbreviations } from "../definitions/abbreviations";
import { law } from "../definitions/law";
import { audit as auditWords } from "../definitions/words/vi/audit";
import { Refusal } from "../engine/values/grid";
import { auditReport } from "../workflows/auditReport";
import { earlierText } from "./earlierText";
import type { AuditAnswer, AuditQuestion } from "./auditProtocol";

/** Reads and audits a report away from the page, so that sixty pages never hold it up. */
async function answer({ source, figures, earlier }: AuditQuestion): Promise<AuditAnswer> {
  const text = source.kind === "text" ? source.text : await textOf(source.blob);
  const audited = auditReport({
    text,
    consolidation: figures,
    earlier: earlier && (await earlierText(earlier)),
    common: commonAbbreviations,
    law,
    say: auditWords.finding,
  });
  return { kind: "audited", text, audited };
}

async function textOf(blob: Blob): Promise<string> {
  const [{ readReportFile }, bytes] = await Promise.all([
    import("../adapters/docx/readReportFile"),
    blob.arrayBuffer(),
  ]);
  return readReportFile(new Uint8Array(bytes));
}

addEventListener("message", ({ data }: MessageEvent<AuditQuestion>) => {
  answer(data)
    .catch((error: unknown): AuditAnswer =>
      error instanceof Refusal
        ? { kind: "refused", code: error.code, detail: error.detail }
        : { kind: "failed", message: String(error) },
    )
    .then((given) => postMessage(given))
    .catch(() => {});
});
