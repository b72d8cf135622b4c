import type { RefusalCode } from "../engine/values/grid";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { ReportDocument } from "../engine/document/reportDocument";
import type { Unit } from "../engine/values/unit";
import type { DraftAsked } from "../pane/work/services";
import type { keptEditsOf } from "./keptEditsOf";
import type {
  CheckedDocument,
  LettersAsked,
  MendedAsked,
  MendedForms,
  RoundOfLetters,
  ScreenServices,
} from "../pane/screens/screenServices";
import type { NamedBlob } from "./receiveProtocol";
import type { JoinPreview } from "../workflows/previewJoin";
import type { ResubmissionEffect } from "../workflows/resubmissions";
import type { LayoutsOfFile } from "../workflows/layoutsOfFile";

/** What the large screens of the workbench ask of their worker. */
export type ScreenQuestion =
  /** A file out of a package: "goi.zip" and "goi.zip/12-xa.xlsx". */
  | { readonly kind: "unpack"; readonly blob: Blob; readonly packageName: string; readonly name: string }
  | { readonly kind: "layout"; readonly blob: Blob; readonly layout: string | null }
  | { readonly kind: "mended"; readonly blob: Blob; readonly layout: string | null }
  | { readonly kind: "edits"; readonly blob: Blob; readonly asked: DraftAsked }
  | { readonly kind: "consolidated"; readonly blob: Blob }
  | { readonly kind: "join"; readonly asked: Parameters<ScreenServices["previewJoin"]>[0] }
  | { readonly kind: "letters"; readonly asked: LettersAsked }
  | {
      readonly kind: "forms";
      readonly asked: Omit<MendedAsked, "files">;
      readonly files: readonly NamedBlob[];
    }
  | {
      readonly kind: "evidence";
      readonly consolidation: Consolidation;
      readonly units: readonly Unit[];
      readonly files: readonly NamedBlob[];
    }
  | { readonly kind: "letter"; readonly asked: LettersAsked; readonly unit: string | null }
  | {
      readonly kind: "resubmissions";
      readonly asked: Parameters<ScreenServices["resubmissions"]>[0];
    }
  | { readonly kind: "layouts"; readonly blob: Blob; readonly name: string; readonly formId: string };

export type ScreenAnswer =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "layouts"; readonly layouts: LayoutsOfFile }
  | { readonly kind: "layout"; readonly checked: CheckedDocument }
  | { readonly kind: "mended"; readonly bytes: Uint8Array; readonly made: number }
  | {
      readonly kind: "edits";
      readonly fresh: ReportDocument;
      readonly figures: number;
      /** `null`: no draft of ours. */
      readonly kept: ReturnType<typeof keptEditsOf>;
    }
  | { readonly kind: "consolidated"; readonly consolidation: Consolidation | null }
  | { readonly kind: "forms"; readonly bytes: Uint8Array; readonly made: MendedForms }
  | { readonly kind: "evidence"; readonly bytes: Uint8Array; readonly changed: readonly string[] }
  | { readonly kind: "join"; readonly preview: JoinPreview }
  | { readonly kind: "letters"; readonly letters: RoundOfLetters }
  | { readonly kind: "resubmissions"; readonly effects: readonly ResubmissionEffect[] }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string }
  | { readonly kind: "failed"; readonly message: string };
