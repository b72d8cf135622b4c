import { Cancelled, HostFailure, type HostFailureCode } from "../ports/failure";

/** What stood in the way, for the sentence that tells the person what to do. */
export type HostTrouble = HostFailureCode;

/** Whether the person called it off: nothing stood in the way, and nothing was changed. */
export function isCalledOff(error: unknown): boolean {
  return error instanceof Cancelled;
}

export function hostTroubleOf(error: unknown): HostTrouble {
  return error instanceof HostFailure ? error.code : "unknown";
}
