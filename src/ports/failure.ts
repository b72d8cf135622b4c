/** The host, the file system or the browser failed. Nothing the person typed caused it. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";
  /** What we were doing, as a verb phrase: "save tong-hop.xlsx". */
  readonly doing: string;

  constructor(doing: string, cause: unknown) {
    super(`Could not ${doing}.`, { cause });
    this.doing = doing;
  }
}
