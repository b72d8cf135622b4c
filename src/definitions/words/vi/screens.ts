import { mappingWords } from "./mapping";
import { trackingScreenWords } from "./tracking";

/** What the large screens of the workbench say; fetched with the first of them. */
export const screenWords = { mapping: mappingWords, tracking: trackingScreenWords };

export type ScreenWords = typeof screenWords;
