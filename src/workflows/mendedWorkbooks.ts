import type { Consolidation } from "../engine/consolidation/consolidation";
import type { UnitCorrections } from "../engine/consolidation/corrections";
import { planMendedWorkbook, type MendedWords, type Restored } from "../engine/consolidation/planMendedWorkbook";
import { readSubmissions } from "../engine/submission/readSubmission";
import type { FoundTable, ReadingScope } from "../engine/submission/submission";
import { Refusal } from "../engine/values/grid";
import { workbookInUnicode } from "../engine/values/legacyText";
import type { Unit } from "../engine/values/unit";
import type { NamedBytes } from "../ports/files";
import type { WorkbookFile } from "../ports/workbookFile";

/** A unit that a form goes back to, and what it is asked; `null`: it has sent nothing that could be read. */
export interface AskedUnit {
  readonly unit: Unit;
  readonly corrections: UnitCorrections | null;
}

export interface MendedFile {
  readonly unit: Unit;
  readonly bytes: Uint8Array;
  readonly restored: readonly Restored[];
}

export interface MendedRequest {
  readonly consolidation: Consolidation;
  readonly words: { readonly mended: MendedWords };
  /** ISO 8601: the workbooks are dated so, earlier than anything that units will change in them. */
  readonly modified: string;
}

/** The units that a form goes back to: those with something to mend, then those that are missing, then those whose figures were typed for them. */
export function unitsAsked(
  consolidation: Consolidation,
  corrections: readonly UnitCorrections[],
): readonly AskedUnit[] {
  const { owner, missing, typed = [] } = consolidation;
  const corrected = new Set(corrections.map(({ unit }) => unit.code));
  const told = typed.flatMap(({ unit, record, by }) => (by === null && record ? [unit] : []));
  return [
    ...corrections.map((one) => ({ unit: one.unit, corrections: one })),
    ...[...missing, ...told]
      .filter(({ code }) => code !== owner.code && !corrected.has(code))
      .map((unit) => ({ unit, corrections: null })),
  ];
}

/**
 * The workbooks to send back, one after the other: pre-filled where the unit's file could be read, else blank.
 * @param files by the name under which they were received; one that is not there is mended by what is known of it
 */
export async function* mendedWorkbooks(
  ports: { readonly encode: WorkbookFile["encode"]; readonly decode: WorkbookFile["decode"] },
  files: ReadonlyMap<string, NamedBytes>,
  scope: ReadingScope,
  request: MendedRequest,
  asked: readonly AskedUnit[],
): AsyncGenerator<MendedFile> {
  for (const { unit, corrections } of asked) {
    const source = files.get(corrections?.file ?? "");
    const tables = source ? await tablesIn(ports.decode, source, scope, unit) : [];
    yield { unit, ...mendedWorkbook(ports.encode, request, unit, corrections, tables) };
  }
}

function mendedWorkbook(
  encode: WorkbookFile["encode"],
  { consolidation, modified, words }: MendedRequest,
  unit: Unit,
  corrections: UnitCorrections | null,
  tables: readonly FoundTable[],
): { readonly bytes: Uint8Array; readonly restored: readonly Restored[] } {
  const { form, period, ledger, typed } = consolidation;
  const own = ledger.filter((entry) => entry.unit?.code === unit.code && entry.record !== null);
  const told = typed?.find((entry) => entry.unit.code === unit.code && entry.by === null);
  const record = (own.find(({ status }) => status === "counted") ?? own.at(-1))?.record ?? told?.record ?? null;
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
