import type { ReceivedReport } from "../engine/consolidation/consolidation";
import type { ColumnMapping } from "../engine/submission/mapping";
import type { Unit } from "../engine/values/unit";
import type { ReceiveProgress } from "../workflows/receiveFiles";

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page says to the worker that reads received files. Blobs travel without being copied; the worker reads them. */
export type ReceiveQuestion =
  /** Some of the files that are to be read. */
  | { readonly kind: "files"; readonly files: readonly NamedBlob[] }
  /** All files were handed over. */
  | {
      readonly kind: "receive";
      readonly units: readonly Unit[];
      readonly owner: string;
      readonly mappings: readonly ColumnMapping[];
    }
  | { readonly kind: "stop" };

export type ReceiveAnswer =
  | { readonly kind: "progress"; readonly progress: ReceiveProgress }
  /** Some finished reports; sent in small parts, since unpacking one great message would hold the page up. */
  | { readonly kind: "reports"; readonly reports: readonly ReceivedReport[] }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly message: string };
