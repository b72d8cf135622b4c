import type { ReadingScope } from "../engine/submission/submission";

/** What a thread that reads received files is started with: forms by their ids. */
export interface ThreadScope extends Omit<ReadingScope, "forms"> {
  readonly forms: readonly string[];
}

export interface ThreadQuestion {
  /** Path of one file; the answer is its reports. */
  readonly location: string;
}
