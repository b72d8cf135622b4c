import { columnsOf, leavesOf, type FormSet } from "../form/formSet";
import { recordedIn, type Record, type RecordedValue } from "../record/record";
import { drawList, textCell, type ListColumn } from "../sheet/listSheet";
import { planBlankWorkbook } from "../sheet/planBlankWorkbook";
import { drawEmptyTable } from "../sheet/planSheet";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../sheet/sheetPlan";
import type { SheetWords } from "../sheet/sheetWords";
import { drawTexts } from "../sheet/textSheet";
import type { FoundTable } from "../submission/submission";
import { a1 } from "../values/cells";
import type { CellRef } from "../values/cells";
import type { Issue, Severity } from "../values/issue";
import type { Period } from "../values/period";
import { fold } from "../values/text";
import type { Unit } from "../values/unit";
import type { UnitCorrections } from "./corrections";

/** Something that was not as the form has it, and is again. */
export type Restored =
  | { readonly kind: "sheetName"; readonly found: string; readonly meant: string }
  | {
      readonly kind: "heading";
      readonly table: string;
      readonly cell: string;
      readonly found: string;
      readonly meant: string;
    }
  /** Entries that stood elsewhere than in the form. */
  | { readonly kind: "moved"; readonly table: string; readonly count: number }
  /** Figures stored as text are figures again. */
  | { readonly kind: "asNumber"; readonly table: string; readonly cells: readonly string[] }
  /** Formulas of the unit's own became the figures that they showed. */
  | { readonly kind: "fromFormula"; readonly table: string; readonly cells: readonly string[] }
  /** Labels locked, what may be typed is checked, the stamp is back. */
  | { readonly kind: "guard"; readonly inputs: number };

export interface MendedWords {
  readonly sheet: SheetWords;
  readonly asked: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: string;
    readonly headings: { readonly severity: string; readonly cell: string; readonly why: string; readonly ask: string };
    readonly severity: { readonly [severity in Severity]: string };
  };
  readonly restored: {
    readonly sheetName: string;
    readonly title: string;
    readonly summary: string;
    readonly heading: string;
    readonly say: (restored: Restored) => string;
  };
  readonly say: (issue: Issue) => { readonly why: string; readonly ask: string };
}

export interface MendRequest {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly period: Period;
  /** What the unit had filled in; `null`: nothing could be read, the workbook is blank. */
  readonly record: Record | null;
  /** How its tables were found, for telling what is restored. */
  readonly tables: readonly FoundTable[];
  readonly corrections: UnitCorrections | null;
  /** ISO 8601 */
  readonly modified: string;
  readonly words: MendedWords;
}

/**
 * A workbook to send back to a unit: the form as it should be, with everything that the unit had entered, what it is asked marked in its cells
 * and listed on a sheet of its own, and a list of what was restored. Entries stay as they were typed; only a figure stored as text becomes a
 * figure, and a formula the figure that it showed.
 */
export function planMendedWorkbook(request: MendRequest): {
  readonly plan: WorkbookPlan;
  readonly restored: readonly Restored[];
} {
  const { form, unit, period, record, corrections, modified, words } = request;
  const scope = { owner: unit, units: [unit], period, words: words.sheet };
  const blank = planBlankWorkbook(form, scope, modified);
  const drawn = form.tables.map((table) => drawEmptyTable(form, table, scope));
  const placeOf = (indicator: string): CellRef | null => {
    for (const { cellOf } of drawn) {
      const cell = cellOf(unit.code, indicator);
      if (cell) return cell;
    }
    return null;
  };
  const marks = marksOf(corrections);
  const tables = drawn.map(({ sheet, cellOf }, at) =>
    filledIn(sheet, columnsOf(form.tables[at]!), (id) => cellOf(unit.code, id), record, marks),
  );
  const labels = new Map(form.texts.map(({ id, label }) => [id, label]));
  const typed = (record?.texts ?? []).map(({ kind, statedKind, title, text, figures }) => ({
    kind: labels.get(kind ?? "") ?? statedKind,
    title,
    text,
    figures,
  }));
  const texts = form.texts.length === 0 ? [] : [drawTexts(form, { ...scope, rows: null, namesUnits: false, typed })];
  const restored = restoredIn(
    request,
    placeOf,
    drawn.reduce((sum, { sheet }) => sum + inputsIn(sheet), 0),
  );
  const asked = corrections === null ? [] : [...corrections.errors, ...corrections.warnings].map(({ issue }) => issue);
  const lists = [
    ...(asked.length === 0 ? [] : [askedSheet(asked, placeOf, words)]),
    ...(record === null ? [] : [restoredSheet(restored, words)]),
  ];
  return { plan: { ...blank, sheets: [...tables, ...texts, ...lists] }, restored };
}

function marksOf(corrections: UnitCorrections | null): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { issue } of [...(corrections?.warnings ?? []), ...(corrections?.errors ?? [])]) {
    for (const id of issue.indicators) marks.set(id, issue.severity);
  }
  return marks;
}

function filledIn(
  sheet: SheetPlan,
  columns: readonly string[],
  cellOf: (indicator: string) => CellRef | null,
  record: Record | null,
  marks: ReadonlyMap<string, Severity>,
): SheetPlan {
  const entries = new Map(
    columns.flatMap((id): readonly [string, Partial<PlannedCell>][] => {
      const cell = cellOf(id);
      const entry = entryOf(recordedIn(record, id));
      const mark = marks.get(id);
      if (!cell || (entry === null && !mark)) return [];
      // A figure in a column of another level is the unit's to take out.
      return [[a1(cell.row, cell.column), { value: entry, unlocked: true, ...(mark ? { mark } : {}) }]];
    }),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, ...entries.get(a1(cell.row, cell.column)) })),
  };
}

/** As typed, but for figures stored as text; what a person decided on counts instead. */
function entryOf(value: RecordedValue | undefined): number | string | null {
  if (!value) return null;
  if (["repaired", "edited", "typed"].includes(value.decision)) return value.value;
  return value.found?.reading === "numberAsText" ? value.value : value.asFound;
}

function inputsIn({ cells }: SheetPlan): number {
  return cells.filter(({ style }) => style === "input" || style === "inputMoney" || style === "inputText").length;
}

function restoredIn(
  { form, record, tables }: MendRequest,
  placeOf: (indicator: string) => CellRef | null,
  inputs: number,
): readonly Restored[] {
  const found: Restored[] = [];
  for (const table of form.tables) {
    const seen = tables.find((one) => one.table === table.id);
    if (seen && fold(seen.sheet) !== fold(table.number)) {
      found.push({ kind: "sheetName", found: seen.sheet, meant: table.number });
    }
    const labels = new Map(leavesOf(table.header).map((leaf) => [leaf.indicator, leaf]));
    for (const { column, indicator, heading } of seen?.columns ?? []) {
      const leaf = labels.get(indicator);
      if (!seen || !leaf || fold(heading) === "" || fold(heading) === fold(leaf.label)) continue;
      const cell = seen.turned ? a1(column, seen.headerRows.to) : a1(seen.headerRows.to, column);
      found.push({ kind: "heading", table: table.number, cell, found: heading, meant: leaf.label });
    }
    const values = columnsOf(table).flatMap((id): readonly (RecordedValue & { readonly id: string })[] => {
      const value = recordedIn(record, id);
      return value && value.asFound !== null ? [{ ...value, id }] : [];
    });
    const moved = values.filter(({ id, cell }) => {
      const place = placeOf(id);
      return cell && place && (cell.row !== place.row || cell.column !== place.column);
    });
    if (moved.length > 0) found.push({ kind: "moved", table: table.number, count: moved.length });
    const cellsRead = (...readings: readonly string[]): readonly string[] =>
      values.flatMap(({ cell, found: read }) =>
        cell && read && readings.includes(read.reading) ? [a1(cell.row, cell.column)] : [],
      );
    const texts = cellsRead("numberAsText");
    if (texts.length > 0) found.push({ kind: "asNumber", table: table.number, cells: texts });
    const formulas = cellsRead("formula", "staleFormula");
    if (formulas.length > 0) found.push({ kind: "fromFormula", table: table.number, cells: formulas });
  }
  return [...found, { kind: "guard", inputs }];
}

function askedSheet(
  issues: readonly Issue[],
  placeOf: (indicator: string) => CellRef | null,
  words: MendedWords,
): SheetPlan {
  const { sheetName, title, summary, headings, severity } = words.asked;
  const columns: readonly ListColumn<Issue>[] = [
    {
      heading: headings.severity,
      width: 11,
      cell: (issue) => ({ ...textCell(severity[issue.severity]), mark: issue.severity }),
    },
    {
      heading: headings.cell,
      width: 18,
      cell: ({ indicators }) => {
        const cells = indicators.flatMap((id) => placeOf(id) ?? []);
        const first = cells[0];
        if (!first) return textCell(null);
        const names = cells.slice(0, 4).map(({ row, column }) => a1(row, column));
        return { value: `${first.sheet}: ${names.join(", ")}`, style: "link", link: first };
      },
    },
    { heading: headings.why, width: 60, cell: (issue) => textCell(words.say(issue).why) },
    { heading: headings.ask, width: 44, cell: (issue) => textCell(words.say(issue).ask) },
  ];
  return drawList(sheetName, title, [summary], columns, issues);
}

function restoredSheet(restored: readonly Restored[], { restored: said }: MendedWords): SheetPlan {
  const columns: readonly ListColumn<Restored>[] = [
    { heading: said.heading, width: 110, cell: (one) => textCell(said.say(one)) },
  ];
  return drawList(said.sheetName, said.title, [said.summary], columns, restored);
}
