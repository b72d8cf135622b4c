import type { Steps } from "../engine/values/steps";

interface Driving {
  /** Lets whoever shares the thread have a turn: keys, clicks, drawing. */
  readonly pause: () => Promise<void>;
  /** Aborting gives the work up at the next pause. */
  readonly signal?: AbortSignal;
}

/** Short enough that what waits for its turn is not felt to wait. */
const pieceMs = 8;

/**
 * Does long work a few milliseconds at a time, beginning after a first pause.
 * @returns `null` when it was given up
 */
export async function inPieces<Result>(steps: Steps<Result>, { pause, signal }: Driving): Promise<Result | null> {
  for (;;) {
    await pause();
    if (signal?.aborted) return null;
    const until = performance.now() + pieceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
  }
}
