import type { ReceivedFile, ReceivedReport } from "../engine/consolidation/consolidation";
import { parseLineage, type Lineage } from "../engine/consolidation/lineage";
import type { FormSet } from "../engine/form/formSet";
import { judge } from "../engine/record/judge";
import type { Record as JudgedRecord } from "../engine/record/record";
import { fileIssue } from "../engine/submission/fileIssue";
import type { OwnText } from "../engine/submission/ownText";
import { readSubmissions } from "../engine/submission/readSubmission";
import { readTexts, type TextsRead } from "../engine/submission/readTexts";
import type { ReadingScope, SettledSubmission } from "../engine/submission/submission";
import { Refusal, type ReceivedWorkbook } from "../engine/values/grid";
import type { Issue } from "../engine/values/issue";
import type { LegacyEncoding } from "../engine/values/legacyTables";
import { workbookInUnicode } from "../engine/values/legacyText";
import { fold } from "../engine/values/text";
import type { Unit } from "../engine/values/unit";
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
  /** The files in a package of files (.zip), each unpacked when asked for; `null` when the bytes are no such package. Throws `Refusal`. */
  readonly unpack: (bytes: Uint8Array) => readonly NamedBytes[] | null;
  readonly digest: Digest;
}

/** The largest file that is looked at: a sub-unit's workbook is some 10 kB. */
const largestFile = 50 * 1024 * 1024;

/**
 * Reads and judges received files one after the other.
 *
 * Shape: one report per file, in the order given; a package of files (.zip) gives one per file in it, named "goi.zip/12-xa.xlsx". Errors: a file that can't be read becomes a report with its refusal;
 * only a failing host throws, and a file the host can't hand over is refused as damaged, so that one bad file never stops the rest.
 */
export async function receiveFiles(
  ports: ReceivePorts,
  files: readonly NamedBytes[],
  scope: ReadingScope,
  options: ReceiveOptions = {},
): Promise<readonly ReceivedReport[]> {
  const reports: ReceivedReport[] = [];
  let done = 0;
  for (const file of files) {
    if (options.signal?.aborted) break;
    options.onProgress?.({ done: done++, total: files.length, current: file.name });
    reports.push(...(await receiveFile(ports, file, scope, options.signal)));
  }
  options.onProgress?.({ done, total: files.length, current: null });
  return reports;
}

/** Reads and judges one file: from bytes to a report that knows no bytes any more. Of a package, each file in it. */
async function receiveFile(
  ports: ReceivePorts,
  file: NamedBytes,
  scope: ReadingScope,
  signal: AbortSignal | undefined,
): Promise<readonly ReceivedReport[]> {
  const identity: ReceivedFile = { name: file.name, hash: "", size: file.size, modified: null };
  if (file.size > largestFile) return [refused(identity, new Refusal("too_large", `${file.size} bytes`))];
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal("damaged", `not readable: ${String(error)}`);
    return [refused(identity, refusal)];
  }
  const known = { ...identity, size: bytes.length, hash: await ports.digest(bytes) };
  try {
    const inside = ports.unpack(bytes);
    return inside
      ? await receivePackage(ports, file.name, inside, scope, signal)
      : await readReports(ports, bytes, known, scope);
  } catch (error) {
    // A fault of ours in one file must not lose the others; the log keeps the cause.
    return [refused(known, error instanceof Refusal ? error : new Refusal("damaged", `unexpected: ${String(error)}`))];
  }
}

/** A package in a package stays closed: it is refused by name, so that nothing unfolds without end. */
async function receivePackage(
  ports: ReceivePorts,
  name: string,
  inside: readonly NamedBytes[],
  scope: ReadingScope,
  signal: AbortSignal | undefined,
): Promise<readonly ReceivedReport[]> {
  const closed: ReceivePorts = {
    ...ports,
    unpack(bytes) {
      if (ports.unpack(bytes) === null) return null;
      throw new Refusal("not_a_spreadsheet", "nested-zip");
    },
  };
  const reports: ReceivedReport[] = [];
  for (const file of inside) {
    if (signal?.aborted) break;
    const named: NamedBytes = { name: `${name}/${file.name}`, size: file.size, bytes: () => file.bytes() };
    reports.push(...(await receiveFile(closed, named, scope, signal)));
  }
  return reports;
}

function refused(file: ReceivedFile, refusal: Refusal): ReceivedReport {
  return { file, refusal: { code: refusal.code, detail: refusal.detail }, form: null, unit: null, period: null };
}

/** One report for each unit that the file holds figures of. */
async function readReports(
  ports: ReceivePorts,
  bytes: Uint8Array,
  known: ReceivedFile,
  scope: ReadingScope,
): Promise<readonly ReceivedReport[]> {
  const { workbook, from } = workbookInUnicode(await ports.decode(bytes));
  const file: ReceivedFile = { ...known, modified: workbook.modified };
  const results = readSubmissions(workbook, scope, file.name);
  const textsOf = textReader(workbook, results.length > 1);
  const judged = (submission: SettledSubmission): JudgedRecord => {
    const form = formOf(scope.forms, submission.form);
    const record = judge(form, submission.unit, submission.period, submission.values);
    const recoded = recodedIssues(from, submission.unit.code);
    const { texts, issues } = textsOf(form, submission.unit);
    return { ...record, texts, issues: [...recoded, ...submission.issues, ...issues, ...record.issues] };
  };
  return results.map(({ result, sheets }): ReceivedReport => {
    const part = sheets === null ? file : { ...file, sheet: sheets.join(", ") };
    if (result.accepted) {
      const { submission } = result;
      const { unitEvidence, consolidated } = submission;
      const lower = lowerIn(workbook, consolidated);
      return { file: part, record: judged(submission), unitEvidence, consolidated, ...lower };
    }
    const { refusal, form, unit, period, held } = result;
    const refused = { file: part, refusal, form, unit, period: period?.id ?? null };
    return held ? { ...refused, held: judged(held) } : refused;
  });
}

/** What a consolidated workbook of a lower level tells of its own sources. */
function lowerIn({ lineage }: ReceivedWorkbook, isConsolidated: boolean): { readonly lower?: Lineage } {
  const lower = isConsolidated && lineage !== null ? parseLineage(lineage) : null;
  return lower ? { lower } : {};
}

/** Own texts in the workbook: of a workbook of several units, each unit's are those that name it. */
export function textReader(workbook: ReceivedWorkbook, ofSeveral: boolean) {
  const known = new Map<FormSet, TextsRead>();
  return (form: FormSet, unit: Unit): { readonly texts: readonly OwnText[]; readonly issues: readonly Issue[] } => {
    let read = known.get(form);
    if (!read) known.set(form, (read = readTexts(workbook, form)));
    const { texts, unread } = read;
    return {
      texts: ofSeveral ? texts.filter(({ from }) => from !== null && fold(from) === fold(unit.name)) : texts,
      issues: unread.map((found) => ({ ...fileIssue("sheet_not_read", "info", { found }), unit: unit.code })),
    };
  };
}

/** Says that the texts of a file were converted from an old encoding. */
export function recodedIssues(from: ReadonlySet<LegacyEncoding>, unit: string): readonly Issue[] {
  return [...from].map((encoding) => ({
    ...fileIssue("text_recoded", "info", { found: encoding.toUpperCase() }),
    unit,
  }));
}

function formOf(forms: readonly FormSet[], id: string): FormSet {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(`No form set ${id} in scope.`);
  return form;
}
