/**
 * What stands in the way, so that the person can be told what to do. "unknown" is for what nobody foresaw.
 * - cellEditing: a cell is being edited; press Enter and try again
 * - protectedSheet, protectedWorkbook: protected with a password that we do not have
 * - readOnly: opened for reading only
 * - accessDenied: refused for another reason, such as a policy
 * - sessionLost: the file must be opened again
 * - busy: too many requests at once; wait and try again
 * - tooLarge: more than one request may carry
 * - notFound: a sheet, cell or figure that is no longer there
 * - unsupported: this version of Office cannot do it
 */
export type HostFailureCode =
  | "cellEditing"
  | "protectedSheet"
  | "protectedWorkbook"
  | "readOnly"
  | "accessDenied"
  | "sessionLost"
  | "busy"
  | "tooLarge"
  | "notFound"
  | "unsupported"
  | "unknown";

/** The host, the file system or the browser failed. Nothing the person typed caused it. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";
  /** What we were doing, as a verb phrase: "save tong-hop.xlsx". */
  readonly doing: string;
  readonly code: HostFailureCode;

  constructor(doing: string, cause: unknown, code: HostFailureCode = "unknown") {
    super(`Could not ${doing}.`, { cause });
    this.doing = doing;
    this.code = code;
  }
}

/** The person called it off; everything is as it was before. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
