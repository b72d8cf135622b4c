import { outlines } from "../definitions/outlines";
import { reportWords } from "../definitions/words/vi/report";
import type { Consolidation } from "../engine/consolidation/consolidation";
import { deriveFacts } from "../engine/facts/deriveFacts";
import { draftNarrative } from "../engine/narrative/draftNarrative";
import type { ScreenServices } from "../pane/screens/screenServices";
import { resubmissionEffects, type ResubmissionEffect } from "../workflows/resubmissions";
import { scopeOf } from "./scopeOf";

/** What choosing between files of one unit changes, in words of the chosen outline. */
export function effectsOf({
  batch,
  decisions,
  unit,
  profile,
  outline: id,
}: Parameters<ScreenServices["resubmissions"]>[0]): readonly ResubmissionEffect[] {
  const outline = outlines.find((one) => one.id === id);
  const draft =
    outline &&
    ((consolidation: Consolidation) =>
      draftNarrative(deriveFacts(consolidation, profile, reportWords.factLabels), outline, {
        words: reportWords.narrative,
        previous: null,
      }));
  return resubmissionEffects({ reports: batch.reports, scope: scopeOf(batch), decisions, draft: draft ?? null, unit });
}
