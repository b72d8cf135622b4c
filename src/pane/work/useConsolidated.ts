import { useMemo } from "react";
import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import type { Steps } from "../../engine/values/steps";
import { listFindings, type Finding } from "./findings";
import type { Batch, Services } from "./services";
import { atOnceUpTo, useWorkedOut, type WorkedOut } from "./useWorkedOut";

/** A batch added up with the decisions on it. */
interface Consolidated {
  readonly consolidation: Consolidation;
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
}

/**
 * Adds a batch up again whenever it, or a decision on it, changes.
 * @param batch `null` for none; the same for `decisions`
 */
export function useConsolidated(
  services: Pick<Services, "consolidate" | "pause">,
  batch: Batch | null,
  decisions: Decisions | null,
): WorkedOut<Consolidated> {
  const workOf = useMemo(() => {
    if (!batch) return null;
    // A decision that is taken back before it was added up leaves nothing to do.
    const known = new WeakMap<Decisions, () => Steps<Consolidated>>();
    return (of: Decisions) => {
      const work = known.get(of) ?? (() => workOut(services, batch, of));
      known.set(of, work);
      return work;
    };
  }, [services, batch]);
  const work = workOf && decisions ? workOf(decisions) : null;
  return useWorkedOut(services, work, batch !== null && batch.reports.length <= atOnceUpTo);
}

function* workOut(services: Pick<Services, "consolidate">, batch: Batch, decisions: Decisions): Steps<Consolidated> {
  const consolidation = yield* services.consolidate(batch, decisions);
  return { consolidation, findings: yield* listFindings(consolidation), decisions };
}
