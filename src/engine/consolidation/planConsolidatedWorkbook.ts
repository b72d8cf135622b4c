import type { Table } from "../form/formSet";
import { isTyped } from "./typed";
import { drawTable, openTable } from "../sheet/tableSheet";
import type { DrawnTable, OpenTable, RowFigures, TableRequest, TableRow } from "../sheet/tableSheet";
import { wholeText, type TextInPieces, type WorkbookFilePlan, type WorkbookPlan } from "../sheet/sheetPlan";
import { planHash, stampProperty, stampText } from "../sheet/stamp";
import type { CellRef } from "../values/cells";
import { formatInventory } from "../values/inventory";
import type { Severity } from "../values/issue";
import type { Steps } from "../values/steps";
import type { Consolidation, UnitRow } from "./consolidation";
import { lineageXml } from "./lineage";
import type { SourceLinks } from "./linkedSources";
import { findingsOf } from "./planConsolidatedFindings";
import type { ConsolidatedFinding } from "./planConsolidatedFindings";
import { planCharts } from "./planCharts";
import { planBaseline, planReconciliation } from "./planComparisons";
import { planConsolidatedIssues } from "./planConsolidatedIssues";
import { planConsolidatedLedger } from "./planConsolidatedLedger";
import { planConsolidatedTexts } from "./planConsolidatedTexts";
import type { ConsolidatedWords } from "./planConsolidatedWords";
import { planTracking } from "./planTracking";
import { isRecorded, valueIn } from "../record/record";

/**
 * The workbook that a consolidator keeps, prints and sends on: the tables with a row per unit and totals, the ledger of files, the findings,
 * and the lineage part. One level up it is read as the report of its owner, through its total rows.
 *
 * Every expected unit has its row; of one that has not reported the cells stay blank. Cells with an error or a warning are marked and say
 * why when selected. A total is a formula with its result; where a formula would not give what the consolidation says, it is the figure alone.
 * @param modified ISO 8601; fixed by the caller, so that the same consolidation gives the same workbook
 * @param links which figures are links to the workbooks of the units; without them every figure is a value
 */
export function planConsolidatedFile(
  consolidation: Consolidation,
  words: ConsolidatedWords,
  modified: string,
  links: SourceLinks | null = null,
): WorkbookFilePlan & { readonly lineage: TextInPieces } {
  const { form, owner, period } = consolidation;
  const findings = findingsOf(consolidation);
  const tables = form.tables.map(consolidatedTableDrawer(consolidation, words, findings, links));
  const texts = planConsolidatedTexts(consolidation, words.sheet);
  const cellOf = (unit: string | null, indicator: string): CellRef | null => firstPlace(tables, unit, indicator);
  return {
    sheets: [
      ...tables.map((table) => table.sheet),
      ...(texts ? [texts] : []),
      planConsolidatedLedger(consolidation, words),
      planConsolidatedIssues(consolidation, findings, cellOf, words),
      planTracking(consolidation, words),
      ...[
        planReconciliation(consolidation, words),
        planBaseline(consolidation, words),
        planCharts(consolidation, words),
      ].filter((plan) => plan !== null),
    ],
    properties: {
      title: words.workbookTitle(form, owner, period),
      creator: words.sheet.program,
      modified,
      custom: {
        [stampProperty]: stampText({
          form: form.id,
          version: form.version,
          table: null,
          unit: owner.code,
          period: period.id,
          kind: "consolidated",
          hash: planHash(form.tables),
        }),
      },
    },
    lineage: lineageXml(consolidation, links),
  };
}

/** The same for an open workbook, which takes its lineage as one text. */
export function planConsolidatedWorkbook(...asked: Parameters<typeof planConsolidatedFile>): WorkbookPlan {
  const plan = planConsolidatedFile(...asked);
  return { ...plan, lineage: wholeText(plan.lineage) };
}

/** Draws one table of the form with a row per unit and totals; it tells whose figure stands where. */
function consolidatedTableDrawer(
  consolidation: Consolidation,
  words: ConsolidatedWords,
  findings: readonly ConsolidatedFinding[],
  links: SourceLinks | null,
): (table: Table) => DrawnTable {
  const request = tableRequest(consolidation, words, findings, links);
  return (table) => drawTable(consolidation.form, table, request);
}

/** The same table for a screen: rows are drawn when they come into view. */
export function* openConsolidatedTable(
  consolidation: Consolidation,
  table: Table,
  words: ConsolidatedWords,
): Steps<OpenTable> {
  const findings = findingsOf(consolidation);
  yield;
  const request = tableRequest(consolidation, words, findings, null);
  yield;
  return yield* openTable(consolidation.form, table, request);
}

function tableRequest(
  consolidation: Consolidation,
  words: ConsolidatedWords,
  findings: readonly ConsolidatedFinding[],
  links: SourceLinks | null,
): TableRequest {
  const { owner, period, counted, expected } = consolidation;
  return {
    owner,
    rows: rowsOf(consolidation, findings, words, links),
    period,
    kind: "consolidated",
    totals: totalsOf(consolidation),
    coverage: { counted: counted.length, expected: expected.length },
    footnote: words.legend,
    words: words.sheet,
  };
}

function firstPlace(tables: readonly DrawnTable[], unit: string | null, indicator: string): CellRef | null {
  for (const table of tables) {
    const cell = table.cellOf(unit, indicator);
    if (cell) return cell;
  }
  return null;
}

function rowsOf(
  consolidation: Consolidation,
  findings: readonly ConsolidatedFinding[],
  words: ConsolidatedWords,
  links: SourceLinks | null,
): readonly TableRow[] {
  const byUnit = new Map<string | null, ConsolidatedFinding[]>();
  for (const finding of findings) {
    const others = byUnit.get(finding.unit);
    if (others) others.push(finding);
    else byUnit.set(finding.unit, [finding]);
  }
  return consolidation.rows.map(({ unit, record }): TableRow => {
    if (!record) return { unit, label: words.notReported(unit), mark: "warning", figures: noFigures };
    return {
      unit,
      label: isTyped(consolidation.typed, unit.code) ? words.typed(unit) : unit.name,
      mark: null,
      figures: figuresOf(record, byUnit.get(unit.code) ?? [], words, links),
    };
  });
}

const noFigures: RowFigures = { value: () => null, get: () => null };

/** Looked up where they are drawn: a screen shows a few dozen of thousands of rows. */
function figuresOf(
  record: NonNullable<UnitRow["record"]>,
  findings: readonly ConsolidatedFinding[],
  words: ConsolidatedWords,
  links: SourceLinks | null,
): RowFigures {
  const { code } = record.unit;
  let marks: Marks | null = null;
  const value = (indicator: string) => valueIn(record, indicator);
  return {
    value,
    get(indicator) {
      marks ??= marksOf(findings, words);
      const marked = marks.get(indicator);
      const isReported = isRecorded(record, indicator);
      if (!marked && !isReported) return null;
      const why = (isReported && links?.whyNot(code, indicator)) || null;
      const notes = [...(why ? [words.unlinked(why)] : []), ...(marked?.sentences ?? [])];
      return {
        value: value(indicator),
        source: (isReported && links?.sourceOf(code, indicator)) || null,
        mark: marked?.mark ?? null,
        note: notes.length === 0 ? null : notes.join("\n"),
      };
    },
  };
}

type Marks = ReadonlyMap<string, { readonly mark: Severity; readonly sentences: readonly string[] }>;

const noMarks: Marks = new Map();

function marksOf(findings: readonly ConsolidatedFinding[], words: ConsolidatedWords): Marks {
  if (findings.length === 0) return noMarks;
  const marks = new Map<string, { mark: Severity; sentences: string[] }>();
  for (const { issue } of findings) {
    if (issue.severity === "info" || issue.accepted !== undefined) continue;
    const sentence = words.sayIssue(issue);
    for (const indicator of new Set(issue.indicators)) {
      const known = marks.get(indicator);
      if (!known) marks.set(indicator, { mark: issue.severity, sentences: [sentence] });
      else {
        known.mark = graver(known.mark, issue.severity);
        known.sentences.push(sentence);
      }
    }
  }
  return marks;
}

function graver(a: Severity, b: Severity): Severity {
  return a === "error" ? a : b;
}

/** Figures as consolidated; an inventory as text, with the texts that could not be added behind it. */
function totalsOf({
  form,
  totals,
  inventories,
  inventoryTexts,
}: Consolidation): ReadonlyMap<string, number | string | null> {
  return new Map(
    form.indicators.map(({ id, aggregation }): readonly [string, number | string | null] => {
      if (aggregation !== "inventory") return [id, totals.get(id)?.value ?? null];
      const added = inventories.get(id);
      const texts = [...(added ? [formatInventory(added)] : []), ...(inventoryTexts.get(id) ?? [])];
      return [id, texts.length === 0 ? null : texts.join("; ")];
    }),
  );
}
