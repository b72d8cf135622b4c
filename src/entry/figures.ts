import { formSets } from "../definitions/forms";
import { consolidateInSteps } from "../engine/consolidation/consolidate";
import type { Consolidation, Decisions } from "../engine/consolidation/consolidation";
import type { Steps } from "../engine/values/steps";
import type { Batch } from "../pane/work/services";
import { sayings } from "./sayings";
import { joinedIn } from "./joinedIn";
import { scopeOf } from "./scopeOf";
import { tableViews } from "./tableViews";

/** What the page needs once there are figures: the forms, their words, adding up and drawing. Fetched while the page stands empty. */
export const figures = {
  forms: formSets,
  say: sayings,
  tables: tableViews,
  *consolidate(batch: Batch, decisions: Decisions): Steps<Consolidation> {
    const { deadline } = batch.setting;
    const joined = joinedIn(batch, decisions);
    const consolidation = joined ?? (yield* consolidateInSteps(batch.reports, scopeOf(batch), decisions));
    return deadline ? { ...consolidation, deadline } : consolidation;
  },
};
