import type { FormSet } from "../form/formSet";
import { parseStamp, stampProperty, type Stamp } from "../sheet/stamp";
import type { ReceivedWorkbook } from "../values/grid";
import type { Issue } from "../values/issue";
import type { Unit } from "../values/unit";
import { fileIssue, layoutIssue } from "./fileIssue";
import { openSheets, type OpenedSheets } from "./openSheets";
import { placedOn, stampsOn, type PlacedTable } from "./placedTable";
import { readTables, type TablesRead } from "./readTables";
import { statedPeriods } from "./recognisePeriod";
import { tableRecogniser, type TableRecogniser } from "./recogniseTable";
import { recogniseUnit, type RecognisedUnit } from "./recogniseUnit";
import type { IdentityRefusal, PartRead, ReadingScope, ReadResult, SettledSubmission } from "./submission";
import { unitIndex, type UnitIndex } from "./unitIndex";
import { unitParts, type UnitPart } from "./unitParts";

const recognisers = new WeakMap<readonly FormSet[], TableRecogniser>();
const indexes = new WeakMap<readonly Unit[], UnitIndex>();

/**
 * Reads what one unit reports in a workbook, whatever it looks like: which form, whose report, which period, and what stands in each cell.
 *
 * Shape: a value for every indicator whose column was found; of a workbook that consolidates several units, those of its total row.
 * Issues: only about the file and its layout; what is odd about single figures is for `judge` to say, from the way each was read.
 * Errors: an identity problem is a refusal with its reason; so are columns that may be several indicators', with what is sure in `held`.
 * @throws {Refusal} when a sheet that is needed is damaged or over a limit
 */
export function readSubmission(workbook: ReceivedWorkbook, scope: ReadingScope, fileName: string): ReadResult {
  const book = openBook(workbook, scope, fileName);
  return "refusal" in book ? refused(book.refusal) : readWhole(book);
}

/**
 * Reads a received file, which may hold the reports of several units: a sheet, a row or a column for each.
 *
 * Shape: one result per unit in the order in which they first appear; a single one, with `sheets: null`, when it is one unit's report.
 * A row that names nobody on the list is a refusal of its own, so that it is seen.
 * @throws {Refusal} when a sheet that is needed is damaged or over a limit
 */
export function readSubmissions(
  workbook: ReceivedWorkbook,
  scope: ReadingScope,
  fileName: string,
): readonly PartRead[] {
  const book = openBook(workbook, scope, fileName);
  if ("refusal" in book) return [{ result: refused(book.refusal), sheets: null }];
  const { placed, form, index, property } = book;
  const isOurList =
    property?.kind === "consolidated" ||
    placed.some(({ sheet }) => stampsOn(sheet, form).some(({ stamp }) => stamp.kind === "consolidated"));
  const parts = isOurList ? null : unitParts(placed, form, scope, index);
  if (parts === null) return [{ result: readWhole(book), sheets: null }];
  return parts.map((part) => ({ result: readPart(book, part), sheets: sheetsOf(part.tables) }));
}

interface OpenBook {
  readonly workbook: ReceivedWorkbook;
  readonly scope: ReadingScope;
  readonly fileName: string;
  readonly opened: OpenedSheets;
  readonly form: FormSet;
  readonly placed: readonly PlacedTable[];
  readonly property: Stamp | null;
  readonly index: UnitIndex;
}

function openBook(
  workbook: ReceivedWorkbook,
  scope: ReadingScope,
  fileName: string,
): OpenBook | { readonly refusal: IdentityRefusal } {
  const opened = openSheets(workbook, scope.forms, recalled(recognisers, scope.forms, tableRecogniser), scope.mappings);
  const form = formOf(opened, scope.forms, workbook);
  if (form === null) {
    return { refusal: isEmpty(opened) ? { code: "empty" } : { code: "unknown_form", seen: seenIn(opened) } };
  }
  return {
    workbook,
    scope,
    fileName,
    opened,
    form,
    placed: opened.sheets.flatMap((sheet) => placedOn(sheet, form)),
    property: propertyStamp(workbook),
    index: recalled(indexes, scope.units, unitIndex),
  };
}

function readWhole(book: OpenBook): ReadResult {
  const { form, placed, property, fileName, index } = book;
  const read = readTables(placed, form, property, false);
  return settle(book, read, recogniseUnit({ ...read.unitClues, fileName }, index));
}

function readPart(book: OpenBook, { unit, stated, evidence, tables }: UnitPart): ReadResult {
  const read = readTables(tables, book.form, null, true);
  if (unit === null || evidence === null)
    return settle(book, read, { unit: null, seen: stated === "" ? null : stated });
  return settle(book, read, { unit, evidence, stated, otherwise: null });
}

function sheetsOf(tables: readonly PlacedTable[]): readonly string[] {
  return [...new Set(tables.map(({ sheet }) => sheet.name))];
}

/** Puts unit and period to what was read, or says why that can't be done. */
function settle(book: OpenBook, read: TablesRead, who: RecognisedUnit): ReadResult {
  const { form, scope, opened, workbook, fileName } = book;
  const expected = scope.period ?? form.period;
  const stated = statedPeriods(read.periodClues).filter(
    ({ period, evidence }) => evidence.by !== "header" || period.id === expected.id,
  );
  const other = stated.find(({ period }) => period.id !== expected.id);
  const known = { form: form.id, unit: who.unit, period: other?.period ?? stated[0]?.period ?? null };
  if (who.unit === null) return { accepted: false, refusal: { code: "unknown_unit", seen: who.seen }, ...known };
  if (other) {
    const refusal = { code: "wrong_period", seen: other.period.id, expected: expected.id } as const;
    return { accepted: false, refusal, ...known };
  }

  const issues: Issue[] = [...read.issues];
  for (const name of opened.unread) issues.push(fileIssue("sheet_not_read", "info", { found: name }));
  for (const kind of workbook.ignored) issues.push(fileIssue("content_ignored", "info", { found: kind }));
  if (who.evidence.by === "fileName") issues.push(fileIssue("unit_by_file_name", "info", { found: fileName }));
  if (who.otherwise !== null) {
    issues.push(layoutIssue("otherUnitNamed", "warning", { found: who.otherwise, expected: who.unit.name }));
  }
  if (stated.length === 0) issues.push(fileIssue("period_not_stated", "info", { expected: expected.id }));
  const { unit } = who;
  const submission: SettledSubmission = {
    form: form.id,
    formVersion: form.version,
    tables: read.tables,
    values: read.values,
    unit,
    statedUnit: who.stated,
    unitEvidence: who.evidence,
    period: expected,
    periodEvidence: stated[0]?.evidence ?? null,
    consolidated: read.consolidated,
    issues: issues.map((issue) => ({ ...issue, unit: unit.code })),
  };
  if (read.undecided.length === 0) return { accepted: true, submission };
  const refusal = { code: "columns_undecided", columns: read.undecided } as const;
  return { accepted: false, refusal, ...known, period: expected, held: submission };
}

/** What is learnt about a list of forms or units lasts as long as the list. */
function recalled<K extends object, V>(known: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make(key)));
  return value;
}

/** The form that explains most of the headers found; a stamp only breaks a tie, since sheets get copied into stamped workbooks. */
function formOf({ sheets }: OpenedSheets, forms: readonly FormSet[], workbook: ReceivedWorkbook): FormSet | null {
  const stamped = propertyStamp(workbook)?.form;
  let best: { form: FormSet; score: number } | null = null;
  for (const form of forms) {
    let score = form.id === stamped ? 0.05 : 0;
    let tables = 0;
    for (const table of form.tables) {
      const confidence = Math.max(
        0,
        ...sheets.flatMap((sheet) =>
          sheet.headers.flatMap((readings) =>
            readings.filter((h) => h.form === form && h.tables.includes(table.id)).map((h) => h.confidence),
          ),
        ),
      );
      if (confidence > 0) tables++;
      score += confidence;
    }
    if (tables > 0 && score > (best?.score ?? 0)) best = { form, score };
  }
  return best?.form ?? null;
}

function propertyStamp(workbook: ReceivedWorkbook): ReturnType<typeof parseStamp> {
  const text = workbook.properties.get(stampProperty);
  return text === undefined ? null : parseStamp(text);
}

function refused(refusal: IdentityRefusal): ReadResult {
  return { accepted: false, refusal, form: null, unit: null, period: null };
}

function isEmpty({ sheets, unread }: OpenedSheets): boolean {
  return (
    unread.length === 0 && sheets.every(({ grid }) => grid.cells.every(({ value }) => value === null || value === ""))
  );
}

/** The first words of the workbook, so that a person recognises it. */
function seenIn({ sheets }: OpenedSheets): string | null {
  for (const { grid } of sheets) {
    const words: string[] = [];
    for (const { value } of grid.cells) {
      if (typeof value !== "string" || value.trim() === "") continue;
      words.push(value.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 60));
      if (words.length === 3) break;
    }
    if (words.length > 0) return words.join(" | ");
  }
  return null;
}
