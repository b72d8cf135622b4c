import { auditClaims, type Audit, type AuditOptions } from "./auditClaims";
import { findClaims } from "./findClaims";
import type { Finding } from "./finding";
import { readReport } from "./reportText";

export interface AuditTextOptions extends AuditOptions {
  /** Says a finding in one sentence. */
  readonly say: (finding: Finding) => string;
}

export interface AuditedText extends Omit<Audit, "findings"> {
  readonly findings: readonly (Finding & { readonly message: string })[];
}

/** Audits the numbers of a report given as plain text (paragraphs on lines, tables as tab-separated lines). Never throws. */
export function auditText(text: string, { say, ...options }: AuditTextOptions): AuditedText {
  const report = readReport(text);
  const audit = auditClaims(report, findClaims(report), options);
  return { ...audit, findings: audit.findings.map((finding) => ({ ...finding, message: say(finding) })) };
}
