import type { ReadingScope } from "../engine/submission/submission";

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page says once, before the first file, to each worker that reads received files. */
export type SaidScope = Pick<ReadingScope, "units" | "owner" | "mappings">;

/** One file for a worker; it answers with the reports of that file. A blob travels without being copied; the worker reads it. */
export interface ReceiveQuestion {
  /** Said with the first file of each worker. */
  readonly scope: SaidScope | null;
  readonly file: NamedBlob;
}
