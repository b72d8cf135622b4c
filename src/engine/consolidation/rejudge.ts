import type { FormSet } from "../form/formSet";
import { judge } from "../record/judge";
import { foundIn, type Record, type ValueDecision } from "../record/record";
import type { IssueCode } from "../values/issue";

/** Findings about the file, made when it was read; no decision on a figure changes them. */
const aboutTheFile: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "layout_differs",
  "table_missing",
  "unit_by_file_name",
  "period_not_stated",
  "content_ignored",
  "sheet_not_read",
  "text_recoded",
  "duplicate_table",
  "total_mismatch",
]);

const judged = new WeakMap<Record, WeakMap<ReadonlyMap<string, ValueDecision>, Record>>();

/**
 * Judges one unit again with a person's repairs and edits; cheap enough for every keystroke. The same record with the same decisions gives
 * the same object, so that a consolidation of hundreds of units only judges the one that changed.
 */
export function rejudge(
  form: FormSet,
  record: Record,
  decisions: ReadonlyMap<string, ValueDecision> | undefined,
): Record {
  if (!decisions || decisions.size === 0) return record;
  let known = judged.get(record);
  if (!known) judged.set(record, (known = new WeakMap()));
  let again = known.get(decisions);
  if (!again) {
    const fresh = judge(form, record.unit, record.period, foundIn(record), decisions);
    const kept = record.issues.filter(({ code }) => aboutTheFile.has(code));
    again = { ...fresh, texts: record.texts, issues: [...kept, ...fresh.issues] };
    known.set(decisions, again);
  }
  return again;
}
