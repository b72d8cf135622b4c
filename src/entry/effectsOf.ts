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
  // Set beside each other by their dates, whichever of them the person has chosen.
  const files = new Map(decisions.files);
  for (const report of batch.reports) {
    const of = "record" in report ? report.record.unit : report.unit;
    if (of?.code === unit && files.get(report.file.name)?.kind === "use") files.delete(report.file.name);
  }
  const request = { reports: batch.reports, scope: scopeOf(batch), decisions: { ...decisions, files }, unit };
  return resubmissionEffects({ ...request, draft: draft ?? null });
}
