import { HostFailure, type HostFailureCode } from "../ports/failure";

/** What stood in the way, for the sentence that tells the person what to do. */
export type HostTrouble = HostFailureCode;

export function hostTroubleOf(error: unknown): HostTrouble {
  return error instanceof HostFailure ? error.code : "unknown";
}
