import type { Consolidation } from "../engine/consolidation/consolidation";
import type { ReportDocument } from "../engine/document/reportDocument";
import type { DraftAsked } from "../pane/work/services";

/** What the page asks of the worker that makes files and drafts. */
export type PaperQuestion =
  | { readonly kind: "workbook"; readonly consolidation: Consolidation }
  | ({ readonly kind: "draft" } & DraftAsked)
  | { readonly kind: "report"; readonly document: ReportDocument };

export type PaperAnswer =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | {
      readonly kind: "draft";
      readonly document: ReportDocument;
      readonly placeholders: readonly string[];
      readonly figures: number;
    }
  | { readonly kind: "failed"; readonly message: string };
