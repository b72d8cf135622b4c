import type { Consolidation } from "../engine/consolidation/consolidation";
import { correctionsOf, reminderOf, type UnitCorrections } from "../engine/consolidation/corrections";
import { planMendedWorkbook, type MendedWords, type Restored } from "../engine/consolidation/planMendedWorkbook";
import type { Deadline } from "../engine/consolidation/tracking";
import { correctionSlip, correctionText, type CorrectionWords } from "../engine/document/correctionSlip";
import type { LetterFrame } from "../engine/document/letterParts";
import { reminderLetter, reminderText, type ReminderWords } from "../engine/document/reminderLetter";
import type { ReportDocument } from "../engine/document/reportDocument";
import { readSubmissions } from "../engine/submission/readSubmission";
import type { FoundTable, ReadingScope } from "../engine/submission/submission";
import { Refusal } from "../engine/values/grid";
import { workbookInUnicode } from "../engine/values/legacyText";
import { safeName } from "../engine/values/safeName";
import type { Unit } from "../engine/values/unit";
import type { FileSaver, NamedBytes } from "../ports/files";
import type { ReportFile } from "../ports/report";
import type { WorkbookFile } from "../ports/workbookFile";

export interface LettersRequest {
  readonly consolidation: Consolidation;
  readonly deadline: Deadline;
  readonly frame: LetterFrame;
  /** Figures of the last period by unit, to tell likely slips apart. */
  readonly usual?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly words: {
    readonly correction: CorrectionWords;
    readonly reminder: ReminderWords;
    readonly mended: MendedWords;
  };
  /** ISO 8601: the workbooks are dated so, earlier than anything that units will change in them. */
  readonly modified: string;
}

/** One letter, as a document and as text for a message. */
export interface Letter {
  readonly unit: Unit | null;
  readonly document: ReportDocument;
  readonly text: string;
}

/** The letters of one round: a slip for every unit that has something to mend, and one reminder to all that owe something. */
export function lettersFor({ consolidation, deadline, frame, usual, words }: LettersRequest): {
  readonly slips: readonly (Letter & { readonly unit: Unit; readonly corrections: UnitCorrections })[];
  readonly reminder: Letter | null;
} {
  const slips = correctionsOf(consolidation, usual)
    .filter(({ unit }) => unit.code !== consolidation.owner.code)
    .map((corrections) => ({
      unit: corrections.unit,
      corrections,
      document: correctionSlip(corrections, frame, words.correction),
      text: correctionText(corrections, words.correction),
    }));
  const owed = reminderOf(consolidation, deadline);
  const { form } = consolidation;
  return {
    slips,
    reminder: owed && {
      unit: null,
      document: reminderLetter(owed, form, frame, words.reminder),
      text: reminderText(owed, form, words.reminder),
    },
  };
}

/** A workbook to send back to one unit: pre-filled where its file could be read, else blank. */
function mendedWorkbook(
  encode: WorkbookFile["encode"],
  { consolidation, modified, words }: Pick<LettersRequest, "consolidation" | "modified" | "words">,
  unit: Unit,
  corrections: UnitCorrections | null,
  tables: readonly FoundTable[],
): { readonly bytes: Uint8Array; readonly restored: readonly Restored[] } {
  const { form, period, ledger } = consolidation;
  const own = ledger.filter((entry) => entry.unit?.code === unit.code && entry.record !== null);
  const record = (own.find(({ status }) => status === "counted") ?? own.at(-1))?.record ?? null;
  const { plan, restored } = planMendedWorkbook({
    form,
    unit,
    period,
    record,
    tables,
    corrections,
    modified,
    words: words.mended,
  });
  return { bytes: encode(plan), restored };
}

/** How the tables of one unit stand in its file, read again for what only reading tells; none when it can't be read. */
async function tablesIn(
  decode: WorkbookFile["decode"],
  file: NamedBytes,
  scope: ReadingScope,
  unit: Unit,
): Promise<readonly FoundTable[]> {
  try {
    const { workbook } = workbookInUnicode(await decode(await file.bytes()));
    return readSubmissions(workbook, scope, file.name).flatMap(({ result }) => {
      const submission = result.accepted ? result.submission : result.held;
      return submission?.unit.code === unit.code ? submission.tables : [];
    });
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

export interface WrittenLetters {
  readonly slips: readonly { readonly unit: Unit; readonly files: readonly string[]; readonly points: number }[];
  readonly reminder: readonly string[];
  readonly workbooks: readonly { readonly unit: Unit; readonly file: string; readonly restored: readonly Restored[] }[];
}

/**
 * Writes a round of letters: `phieu/<unit>.docx` and `.txt`, `don-doc.docx` and `.txt`, `bieu-mau-sua/<unit>.xlsx` for every unit that has
 * something to mend or to send. Names are made safe: whatever a list of units holds, nothing is written beside the folder.
 */
export async function writeLetters(
  ports: {
    readonly encodeReport: ReportFile["encode"];
    readonly encode: WorkbookFile["encode"];
    readonly decode: WorkbookFile["decode"];
    readonly saver: FileSaver;
  },
  files: ReadonlyMap<string, NamedBytes>,
  scope: ReadingScope,
  request: LettersRequest,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (name: string) => void } = {},
): Promise<WrittenLetters> {
  const { slips, reminder } = lettersFor(request);
  const { consolidation } = request;
  const used = new Set<string>();
  const names = new Map<string, string>();
  const nameOf = (unit: Unit): string => {
    let name = names.get(unit.code);
    if (name === undefined) names.set(unit.code, (name = safeName([unit.code, unit.name], used)));
    return name;
  };
  const save = async (name: string, bytes: Uint8Array): Promise<string> => {
    options.onProgress?.(name);
    await ports.saver.save(name, bytes);
    return name;
  };
  const both = async (name: string, { document, text }: Letter): Promise<readonly string[]> => [
    await save(`${name}.docx`, await ports.encodeReport(document)),
    await save(`${name}.txt`, new TextEncoder().encode(text)),
  ];

  const written: { unit: Unit; files: readonly string[]; points: number }[] = [];
  const workbooks: { unit: Unit; file: string; restored: readonly Restored[] }[] = [];
  for (const slip of slips) {
    if (options.signal?.aborted) break;
    const { held, errors, warnings, blanks } = slip.corrections;
    const points = held.length + errors.length + warnings.length + blanks.length;
    written.push({ unit: slip.unit, files: await both(`phieu/${nameOf(slip.unit)}`, slip), points });
  }
  const corrected = new Map(slips.map(({ unit, corrections }) => [unit.code, corrections]));
  const asked = [
    ...slips.map(({ unit }) => unit),
    ...consolidation.missing.filter(({ code }) => code !== consolidation.owner.code && !corrected.has(code)),
  ];
  for (const unit of asked) {
    if (options.signal?.aborted) break;
    const corrections = corrected.get(unit.code) ?? null;
    const source = files.get(corrections?.file ?? "");
    const tables = source ? await tablesIn(ports.decode, source, scope, unit) : [];
    const { bytes, restored } = mendedWorkbook(ports.encode, request, unit, corrections, tables);
    workbooks.push({ unit, file: await save(`bieu-mau-sua/${nameOf(unit)}.xlsx`, bytes), restored });
  }
  return { slips: written, reminder: reminder ? await both("don-doc", reminder) : [], workbooks };
}
