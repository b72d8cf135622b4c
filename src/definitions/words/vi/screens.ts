import { findingWords } from "./suspects";
import { lettersScreenWords } from "./lettersScreen";
import { mappingWords } from "./mapping";
import { resubmissionWords } from "./resubmission";
import { trackingScreenWords } from "./tracking";

/** What the large screens of the workbench say; fetched with the first of them. */
export const screenWords = {
  suspects: findingWords,
  letters: lettersScreenWords,
  mapping: mappingWords,
  tracking: trackingScreenWords,
  resubmission: resubmissionWords,
};

export type ScreenWords = typeof screenWords;
