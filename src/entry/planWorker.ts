import "./withoutEval";
import { linkSources } from "../engine/consolidation/linkedSources";
import { planConsolidatedWorkbook } from "../engine/consolidation/planConsolidatedWorkbook";
import { latestDate } from "../workflows/consolidatedFile";
import type { PlanAnswer, PlanQuestion } from "./planProtocol";
import { consolidatedSheetWords } from "./sayings";

/** Plans the sheets of a consolidation away from the page: some half a second for 600 units. */
addEventListener("message", ({ data }: MessageEvent<PlanQuestion>) => {
  const { consolidation, folder } = data;
  const links = folder && linkSources(consolidation, folder);
  const words = consolidatedSheetWords(consolidation.form.id);
  const { sheets, ...rest } = planConsolidatedWorkbook(consolidation, words, latestDate(consolidation), links);
  const answer = (part: PlanAnswer): void => postMessage(part);
  for (const sheet of sheets) answer({ kind: "sheet", sheet });
  if (links) {
    const { sourceOf: _sourceOf, whyNot: _whyNot, ...summary } = links;
    answer({ kind: "done", rest, links: summary });
  } else answer({ kind: "done", rest, links: null });
});
