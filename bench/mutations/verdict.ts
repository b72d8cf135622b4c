import { judge } from "../../src/engine/record/judge";
import { readSubmissions } from "../../src/engine/submission/readSubmission";
import type { ReadingScope } from "../../src/engine/submission/submission";
import type { ReceivedWorkbook } from "../../src/engine/values/grid";
import type { Issue } from "../../src/engine/values/issue";
import type { Paper } from "./paper";
import { allRecordedIn } from "../../src/engine/record/record";

/** What became of the figures of one file. */
export interface Outcome {
  right: number;
  /** Held back or questioned by a finding that names the figure. */
  asked: number;
  /** Under another indicator or unit, another value, or gone, and nothing was said. */
  misplaced: number;
  readonly details: string[];
}

/** Findings that ask about where a figure belongs or what a cell says; rules on the figures themselves don't count. */
const questions: ReadonlySet<string> = new Set([
  "layout_differs",
  "table_missing",
  "duplicate_table",
  "blank",
  "not_a_number",
  "ambiguous_text_number",
  "inventory_unread",
  "cell_error",
  "formula_without_value",
  "negative",
  "money_unit_mixed",
]);

/** Reads a mutated workbook as the product does and sets every figure against the truth. */
export function outcomeOf(paper: Paper, workbook: ReceivedWorkbook, scope: ReadingScope): Outcome {
  const outcome: Outcome = { right: 0, asked: 0, misplaced: 0, details: [] };
  const read = new Map<string, { values: ReadonlyMap<string, number | string | null>; issues: readonly Issue[] }>();
  let refused = false;
  for (const { result } of readSubmissions(workbook, scope, "bao-cao.xlsx")) {
    if (!result.accepted) {
      refused = true;
      outcome.details.push(`refused: ${JSON.stringify(result.refusal).slice(0, 200)}`);
      continue;
    }
    const { submission } = result;
    const form = scope.forms.find(({ id }) => id === submission.form)!;
    const record = judge(form, submission.unit, submission.period, submission.values);
    const known = read.get(submission.unit.code);
    if (known) refused = true; // Two reports of one unit: the consolidation holds both.
    read.set(submission.unit.code, {
      values: new Map(allRecordedIn(record).map(([id, { value }]) => [id, value])),
      issues: [...submission.issues, ...record.issues],
    });
  }
  for (const [code, figures] of paper.truth) {
    const own = read.get(code);
    for (const [id, value] of figures) {
      const found = own?.values.get(id) ?? null;
      if (own && isSame(found, value)) outcome.right++;
      else if (own ? isAskedAbout(id, found, own.issues) : refused) {
        outcome.asked++;
        outcome.details.push(`asked: ${code} ${id} is ${value}, read ${found}`);
      } else {
        outcome.misplaced++;
        outcome.details.push(`misplaced: ${code} ${id} is ${value}, read ${found}`);
      }
    }
  }
  for (const [code, { values, issues }] of read) {
    for (const [id, value] of values) {
      const isTrue = paper.truth.get(code)?.has(id) ?? false;
      if (isTrue || value === null || value === 0 || value === "0" || isAskedAbout(id, value, issues)) continue;
      outcome.misplaced++;
      outcome.details.push(`misplaced: ${code} ${id} is nothing, read ${value}`);
    }
  }
  return outcome;
}

function isSame(found: number | string | null, value: number | string): boolean {
  if (typeof found === "string" && typeof value === "string") return found.trim() === value.normalize("NFC").trim();
  return found === value;
}

/** A figure that counts nowhere is asked about by whatever names it; one that counts as another is not by a mere note. */
function isAskedAbout(id: string, found: number | string | null, issues: readonly Issue[]): boolean {
  return issues.some(
    ({ code, severity, indicators }) =>
      (found === null || severity !== "info") && questions.has(code) && indicators.includes(id),
  );
}
