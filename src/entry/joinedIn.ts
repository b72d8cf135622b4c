import { howJoined } from "../definitions/words/vi/comparisons";
import type { Consolidation, Decisions } from "../engine/consolidation/consolidation";
import type { Batch } from "../pane/work/services";
import { joinReports } from "../workflows/joinReports";
import { scopeOf } from "./scopeOf";

/** Main reports and supplement brought together as a person said; `null` while there is no supplement, or nobody has said how. */
export function joinedIn(batch: Batch, decisions: Decisions): Consolidation | null {
  const { reports: main, supplement } = batch;
  if (!supplement || !decisions.joining) return null;
  const joined = joinReports({ main, supplement }, scopeOf(batch), decisions.joining, howJoined, decisions);
  return joined.kind === "joined" ? joined.consolidation : null;
}
