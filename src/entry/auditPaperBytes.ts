import { docxReport } from "../adapters/docx/docxReport";
import { layouts } from "../definitions/layouts";
import { auditPaper } from "../definitions/words/vi/auditList";
import type { AuditedText } from "../engine/audit/auditText";
import { auditDocument } from "../engine/document/auditDocument";
import { keyOf, type Acceptances } from "../workflows/acceptFindings";

/** The paper of an audit as a .docx file. */
export function auditPaperBytes(name: string, audited: AuditedText, acceptances: Acceptances): Promise<Uint8Array> {
  const acceptedAs = (finding: Parameters<typeof keyOf>[0]) => acceptances.get(keyOf(finding)) ?? null;
  return docxReport.encode(auditDocument(audited, { name, acceptedAs, layout: layouts[0]!, words: auditPaper }));
}
