import type { ReceivedFile, ReceivedReport } from "../engine/consolidation/consolidation";
import type { FormSet } from "../engine/form/formSet";
import { judge } from "../engine/record/judge";
import { readSubmission } from "../engine/submission/readSubmission";
import type { ReadingScope } from "../engine/submission/submission";
import { Refusal } from "../engine/values/grid";
import type { Digest } from "../ports/digest";
import type { NamedBytes } from "../ports/files";
import type { WorkbookFile } from "../ports/workbookFile";

export interface ReceiveProgress {
  readonly done: number;
  readonly total: number;
  /** Name of the file in hand; `null` once all are done. */
  readonly current: string | null;
}

export interface ReceiveOptions {
  readonly onProgress?: (progress: ReceiveProgress) => void;
  /** Aborting keeps what was read so far: the reports of the finished files are returned. */
  readonly signal?: AbortSignal;
}

/** What reading files needs of the world. */
export interface ReceivePorts {
  readonly decode: WorkbookFile["decode"];
  readonly digest: Digest;
}

/** The largest file that is looked at: a sub-unit's workbook is some 10 kB. */
const largestFile = 50 * 1024 * 1024;

/**
 * Reads and judges received files one after the other.
 *
 * Shape: one report per file, in the order given. Errors: a file that can't be read becomes a report with its refusal;
 * only a failing host throws, and a file the host can't hand over is refused as damaged, so that one bad file never stops the rest.
 */
export async function receiveFiles(
  ports: ReceivePorts,
  files: readonly NamedBytes[],
  scope: ReadingScope,
  options: ReceiveOptions = {},
): Promise<readonly ReceivedReport[]> {
  const reports: ReceivedReport[] = [];
  for (const file of files) {
    if (options.signal?.aborted) break;
    options.onProgress?.({ done: reports.length, total: files.length, current: file.name });
    reports.push(await receiveFile(ports, file, scope));
  }
  options.onProgress?.({ done: reports.length, total: files.length, current: null });
  return reports;
}

/** Reads and judges one file: from bytes to a report that knows no bytes any more. */
async function receiveFile(ports: ReceivePorts, file: NamedBytes, scope: ReadingScope): Promise<ReceivedReport> {
  const identity: ReceivedFile = { name: file.name, hash: "", size: file.size, modified: null };
  const refused = (refusal: Refusal): ReceivedReport => ({
    file: identity,
    refusal: { code: refusal.code, detail: refusal.detail },
    form: null,
    unit: null,
    period: null,
  });

  if (file.size > largestFile) return refused(new Refusal("too_large", `${file.size} bytes`));
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    return refused(new Refusal("damaged", `not readable: ${String(error)}`));
  }
  const known = { ...identity, size: bytes.length, hash: await ports.digest(bytes) };
  try {
    return await readReport(ports, bytes, known, scope);
  } catch (error) {
    if (error instanceof Refusal) return { ...refused(error), file: known };
    // A fault of ours in one file must not lose the others; the log keeps the cause.
    return { ...refused(new Refusal("damaged", `unexpected: ${String(error)}`)), file: known };
  }
}

async function readReport(
  ports: ReceivePorts,
  bytes: Uint8Array,
  known: ReceivedFile,
  scope: ReadingScope,
): Promise<ReceivedReport> {
  const workbook = await ports.decode(bytes);
  const file: ReceivedFile = { ...known, modified: workbook.modified };
  const read = readSubmission(workbook, scope, file.name);
  if (!read.accepted) {
    return { file, refusal: read.refusal, form: read.form, unit: read.unit, period: read.period?.id ?? null };
  }
  const { submission } = read;
  const form = formOf(scope.forms, submission.form);
  const record = judge(form, submission.unit, submission.period, submission.values);
  return {
    file,
    record: { ...record, issues: [...submission.issues, ...record.issues] },
    unitEvidence: submission.unitEvidence,
    consolidated: submission.consolidated,
  };
}

function formOf(forms: readonly FormSet[], id: string): FormSet {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(`No form set ${id} in scope.`);
  return form;
}
