import { mappingWords } from "./mapping";

/** What the large screens of the workbench say; fetched with the first of them. */
export const screenWords = { mapping: mappingWords };

export type ScreenWords = typeof screenWords;
