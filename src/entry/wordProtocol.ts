import type { AuditedText } from "../engine/audit/auditText";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { Lineage } from "../engine/consolidation/lineage";
import type { ReportProfile } from "../engine/facts/reportProfile";
import type { RefusalCode } from "../engine/values/grid";
import type { PlacedText } from "../ports/documentText";
import type { LinkedFigure } from "../ports/openDocument";
import type { PreparedDraft } from "../workflows/insertDraft";
import type { CheckedLayout } from "../workflows/layoutReport";
import type { OpenPlace } from "../workflows/openPlaces";
import type { FigureNotes, FigureReview } from "../workflows/refreshFigures";

/** What the Word pane asks of its worker. */
export type WordQuestion =
  | { readonly kind: "open"; readonly blob: Blob }
  | {
      readonly kind: "draft";
      readonly consolidation: Consolidation;
      readonly previous: Consolidation | null;
      readonly outline: string;
      readonly layout: string;
      readonly profile: ReportProfile;
    }
  | {
      readonly kind: "review";
      readonly consolidation: Consolidation;
      readonly previous: Consolidation | null;
      readonly figures: readonly LinkedFigure[];
      /** The document as a package of XML. */
      readonly xml: string;
      readonly notes: FigureNotes;
      readonly profile: ReportProfile;
    }
  | { readonly kind: "open places"; readonly xml: string }
  /** `layout`: id of the regime; `null` for the one that the document seems to follow. */
  | { readonly kind: "layout"; readonly xml: string; readonly layout: string | null }
  | {
      readonly kind: "audit";
      readonly xml: string;
      readonly margins: readonly string[];
      readonly figures: Consolidation | null;
      /** The report of the period before, or its consolidated workbook. */
      readonly earlier: { readonly name: string; readonly blob: Blob } | null;
    };

export type WordAnswer =
  /** `null`: no consolidated workbook of ours. */
  | {
      readonly kind: "open";
      readonly table: { readonly consolidation: Consolidation; readonly lineage: Lineage } | null;
    }
  | { readonly kind: "draft"; readonly draft: PreparedDraft }
  | { readonly kind: "review"; readonly review: FigureReview }
  | { readonly kind: "open places"; readonly places: readonly OpenPlace[] }
  | { readonly kind: "layout"; readonly checked: CheckedLayout }
  | { readonly kind: "audit"; readonly text: PlacedText; readonly audited: AuditedText }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string }
  | { readonly kind: "failed"; readonly message: string };
