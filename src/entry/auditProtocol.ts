import type { AuditedText } from "../engine/audit/auditText";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { RefusalCode } from "../engine/values/grid";

/** What the page asks of the worker that audits: a file, or a text it has in hand. */
export interface AuditQuestion {
  readonly source: { readonly kind: "file"; readonly blob: Blob } | { readonly kind: "text"; readonly text: string };
  readonly figures: Consolidation | null;
  /** The report of the period before, or its consolidated workbook. */
  readonly earlier: { readonly name: string; readonly blob: Blob } | null;
}

export type AuditAnswer =
  | { readonly kind: "audited"; readonly text: string; readonly audited: AuditedText }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string }
  | { readonly kind: "failed"; readonly message: string };
