import { Cancelled, HostFailure } from "../../ports/failure";
import type { HostFailureCode } from "../../ports/failure";

const codes: ReadonlyMap<string, HostFailureCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellEditing"],
  ["AccessDenied", "accessDenied"],
  ["InvalidOrTimedOutSession", "sessionLost"],
  ["ActivityLimitReached", "busy"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["ItemNotFound", "notFound"],
  ["InvalidReference", "notFound"],
  ["ApiNotFound", "unsupported"],
  ["NotImplemented", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
]);

/** Whether this Office has a requirement set, "ExcelApi" "1.9". */
export function canDo(
  requirementSet: "ExcelApi" | "ExcelApiOnline" | "WordApi" | "WordApiOnline",
  version: string,
): boolean {
  return Office.context.requirements.isSetSupported(requirementSet, version);
}

/**
 * Runs one piece of work in the open workbook. The one place that turns an error of Excel into a `HostFailure`.
 * Where Excel can, all that the work changes is one step for its own Undo.
 */
export async function inExcel<Result>(
  doing: string,
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return attempt(doing, () =>
    canDo("ExcelApi", "1.20") ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work),
  );
}

/** As `inExcel`, in the open document. */
export async function inWord<Result>(
  doing: string,
  work: (context: Word.RequestContext) => Promise<Result>,
): Promise<Result> {
  return attempt(doing, () => Word.run(work));
}

async function attempt<Result>(doing: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostFailure || error instanceof Cancelled) throw error;
    throw new HostFailure(doing, error, codeOf(error));
  }
}

/** What stood in the way, by the code of the error that Office answers. */
export function codeOf(error: unknown): HostFailureCode {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return codes.get(code) ?? "unknown";
}
