import { startTransition, useEffect, useMemo, useState } from "react";
import { allAtOnce, type Steps } from "../../engine/values/steps";
import { inPieces } from "../../workflows/inPieces";
import type { Services } from "./services";

/** Of so few units everything is worked out while an act is being handled, so that a total changes with the key. */
export const atOnceUpTo = 100;

export interface WorkedOut<Result> {
  /** Of the latest work that was done; `null` before the first, and when there is none to do. */
  readonly result: Result | null;
  /** It is not that of the work asked for now. */
  readonly isBehind: boolean;
}

/**
 * Does work whenever it changes. Long work is done in pieces between which the page answers; newer work takes the place of what is being
 * worked out, and until it is done the last result stays.
 * @param work the same function for the same work; `null` for none
 * @param isShort it is done while drawing
 */
export function useWorkedOut<Result>(
  { pause }: Pick<Services, "pause">,
  work: (() => Steps<Result>) | null,
  isShort: boolean,
): WorkedOut<Result> {
  const atOnce = useMemo(() => (work && isShort ? { result: allAtOnce(work()) } : null), [work, isShort]);
  const [later, setLater] = useState<{ readonly of: () => Steps<Result>; readonly result: Result } | null>(null);
  if (later && (work === null || isShort)) setLater(null);
  const isDone = later?.of === work;
  useEffect(() => {
    if (isShort || isDone || work === null) return;
    const giveUp = new AbortController();
    inPieces(work(), { pause, signal: giveUp.signal })
      .then((result) => {
        if (result !== null && !giveUp.signal.aborted) startTransition(() => setLater({ of: work, result }));
      })
      .catch((fault: unknown) =>
        // Thrown while drawing, where the page says that something broke.
        setLater(() => {
          throw fault;
        }),
      );
    return () => giveUp.abort();
  }, [pause, isShort, isDone, work]);

  return useMemo(
    () =>
      atOnce
        ? { result: atOnce.result, isBehind: false }
        : { result: later?.result ?? null, isBehind: work !== null && !isDone },
    [atOnce, later, work, isDone],
  );
}
