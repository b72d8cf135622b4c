import { startTransition, useEffect, useMemo, useState } from "react";
import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import { allAtOnce, type Steps } from "../../engine/values/steps";
import { inPieces } from "../../workflows/inPieces";
import { listFindings, type Finding } from "./findings";
import type { Batch, Services } from "./services";

/** Reports of so few files are added up while an act is being handled, so that the total changes with the key. */
const atOnceUpTo = 100;

/** A batch added up with the decisions on it. */
interface Consolidated {
  readonly consolidation: Consolidation;
  readonly findings: readonly Finding[];
}

export interface ConsolidatedState {
  /** The latest that was worked out; `null` before the first. */
  readonly worked: Consolidated | null;
  /** What it was worked out with. */
  readonly decisions: Decisions | null;
  /** Decisions were made since, or files came. */
  readonly isBehind: boolean;
}

interface Later extends Consolidated {
  readonly batch: Batch;
  readonly decisions: Decisions;
}

/**
 * Adds a batch up again whenever it, or a decision on it, changes. With many reports this is done in pieces between which the page answers;
 * a newer decision gives up what is being worked out for an older one, and until it is done the last result stays.
 * @param batch `null` for none; the same for `decisions`
 */
export function useConsolidated(
  services: Pick<Services, "consolidate" | "pause">,
  batch: Batch | null,
  decisions: Decisions | null,
): ConsolidatedState {
  const isAtOnce = batch !== null && batch.reports.length <= atOnceUpTo;
  const atOnce = useMemo(
    () => (isAtOnce && decisions ? allAtOnce(workOut(services, batch, decisions)) : null),
    [services, isAtOnce, batch, decisions],
  );
  const [later, setLater] = useState<Later | null>(null);
  if (later && (batch === null || decisions === null || isAtOnce)) setLater(null);
  const isWorkedOut = later !== null && later.batch === batch && later.decisions === decisions;
  useEffect(() => {
    if (isAtOnce || isWorkedOut || batch === null || decisions === null) return;
    const giveUp = new AbortController();
    inPieces(workOut(services, batch, decisions), { pause: services.pause, signal: giveUp.signal })
      .then((worked) => {
        if (worked && !giveUp.signal.aborted) startTransition(() => setLater({ ...worked, batch, decisions }));
      })
      .catch((fault: unknown) =>
        // Thrown while drawing, where the page says that something broke.
        setLater(() => {
          throw fault;
        }),
      );
    return () => giveUp.abort();
  }, [services, isAtOnce, isWorkedOut, batch, decisions]);

  return useMemo(() => {
    if (atOnce) return { worked: atOnce, decisions, isBehind: false };
    const isBehind = batch !== null && decisions !== null && !isWorkedOut;
    return { worked: later, decisions: later?.decisions ?? null, isBehind };
  }, [atOnce, later, isWorkedOut, batch, decisions]);
}

function* workOut(services: Pick<Services, "consolidate">, batch: Batch, decisions: Decisions): Steps<Consolidated> {
  const consolidation = yield* services.consolidate(batch, decisions);
  return { consolidation, findings: yield* listFindings(consolidation) };
}
