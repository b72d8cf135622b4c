import { findingWords } from "./suspects";
import { evidenceScreenWords, originalsWords, workingWords } from "./evidenceScreen";
import { lettersScreenWords } from "./lettersScreen";
import { mappingWords } from "./mapping";
import { previousWords } from "./previousScreen";
import { editsWords, layoutScreenWords } from "./reportScreens";
import { overlapTrouble, supplementWords } from "./supplement";
import { resubmissionWords } from "./resubmission";
import { trackingScreenWords } from "./tracking";

/** What the large screens of the workbench say; fetched with the first of them. */
export const screenWords = {
  suspects: findingWords,
  edits: editsWords,
  layout: layoutScreenWords,
  letters: lettersScreenWords,
  evidence: evidenceScreenWords,
  originals: originalsWords,
  working: workingWords,
  previous: previousWords,
  supplement: { ...supplementWords, overlapTrouble },
  mapping: mappingWords,
  tracking: trackingScreenWords,
  resubmission: resubmissionWords,
};

export type ScreenWords = typeof screenWords;
