import { correctionsOf, reminderOf, type UnitCorrections } from "../engine/consolidation/corrections";
import type { Restored } from "../engine/consolidation/planMendedWorkbook";
import type { Deadline } from "../engine/consolidation/tracking";
import { correctionSlip, correctionText, type CorrectionWords } from "../engine/document/correctionSlip";
import type { LetterFrame } from "../engine/document/letterParts";
import { reminderLetter, reminderText, type ReminderWords } from "../engine/document/reminderLetter";
import type { ReportDocument } from "../engine/document/reportDocument";
import type { ReadingScope } from "../engine/submission/submission";
import { safeName } from "../engine/values/safeName";
import type { Unit } from "../engine/values/unit";
import type { FileSaver, NamedBytes } from "../ports/files";
import type { ReportFile } from "../ports/report";
import type { WorkbookFile } from "../ports/workbookFile";
import { mendedWorkbooks, unitsAsked, type MendedRequest } from "./mendedWorkbooks";

export interface LettersRequest extends MendedRequest {
  readonly deadline: Deadline;
  readonly frame: LetterFrame;
  /** Figures of the last period by unit, to tell likely slips apart. */
  readonly usual?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly words: {
    readonly correction: CorrectionWords;
    readonly reminder: ReminderWords;
    readonly mended: MendedRequest["words"]["mended"];
  };
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
  const asked = unitsAsked(
    consolidation,
    slips.map(({ corrections }) => corrections),
  );
  for await (const { unit, bytes, restored } of mendedWorkbooks(ports, files, scope, request, asked)) {
    if (options.signal?.aborted) break;
    workbooks.push({ unit, file: await save(`bieu-mau-sua/${nameOf(unit)}.xlsx`, bytes), restored });
  }
  return { slips: written, reminder: reminder ? await both("don-doc", reminder) : [], workbooks };
}
