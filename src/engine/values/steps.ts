/**
 * Work in small pieces. Between two of them whoever drives it may do something else, or give it up; what comes out is the same either way.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Drives work to its end without a pause. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
