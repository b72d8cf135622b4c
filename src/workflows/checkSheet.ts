import type { Consolidation, ReceivedFile, ReceivedReport } from "../engine/consolidation/consolidation";
import { reopen } from "../engine/consolidation/reopen";
import type { FormSet } from "../engine/form/formSet";
import { judge } from "../engine/record/judge";
import { countRules, type RuleCount } from "../engine/record/countRules";
import { readSubmission } from "../engine/submission/readSubmission";
import { Refusal } from "../engine/values/grid";
import { workbookInUnicode } from "../engine/values/legacyText";
import type { Severity } from "../engine/values/issue";
import type { CellRef } from "../engine/values/cells";
import type { Unit } from "../engine/values/unit";
import type { Workbook } from "../ports/workbook";
import { recodedIssues, textReader } from "./receiveFiles";

/** What a check of the open workbook found. */
export type SheetCheck =
  /** One unit's forms. */
  | {
      readonly kind: "unit";
      readonly form: FormSet;
      readonly report: Extract<ReceivedReport, { readonly record: unknown }>;
      readonly rules: RuleCount;
    }
  /** A table consolidated by us, judged row by row as it stands now. */
  | { readonly kind: "consolidated"; readonly consolidation: Consolidation; readonly rules: RuleCount }
  /** None of the forms that are known, or not identifiable. */
  | { readonly kind: "refused"; readonly report: Extract<ReceivedReport, { readonly refusal: unknown }> };

/** A cell to be marked in the sheet. */
export interface MarkedCell {
  readonly cell: CellRef;
  readonly severity: Severity;
}

/**
 * Reads and judges the open workbook exactly as a received file of the same content would be.
 * @param fileName how the workbook is called; only good for telling whose it is when the sheets do not
 */
export async function checkSheet(
  workbook: Pick<Workbook, "asReceived">,
  forms: readonly FormSet[],
  units: readonly Unit[],
  fileName: string,
): Promise<SheetCheck> {
  const { workbook: found, from } = workbookInUnicode(await workbook.asReceived());
  const file: ReceivedFile = { name: fileName, hash: "", size: 0, modified: found.modified };
  try {
    const consolidation = reopen(found, forms);
    if (consolidation)
      return { kind: "consolidated", consolidation, rules: countRules(consolidation.form, recordsOf(consolidation)) };
    const listed = readSubmission(found, { forms, units, period: null }, fileName);
    // The list only gives names their codes: whoever checks a form of his own need not be on it.
    const read =
      !listed.accepted && listed.refusal.code === "unknown_unit" && units.length > 0
        ? readSubmission(found, { forms, units: [], period: null }, fileName)
        : listed;
    if (!read.accepted) {
      const period = read.period?.id ?? null;
      return { kind: "refused", report: { file, refusal: read.refusal, form: read.form, unit: read.unit, period } };
    }
    const { submission } = read;
    const form = forms.find(({ id }) => id === submission.form)!;
    const record = judge(form, submission.unit, submission.period, submission.values);
    const { texts, issues } = textReader(found, false)(form, submission.unit);
    const report = {
      file,
      record: {
        ...record,
        texts,
        issues: [...recodedIssues(from, submission.unit.code), ...submission.issues, ...issues, ...record.issues],
      },
      unitEvidence: submission.unitEvidence,
      consolidated: submission.consolidated,
    };
    return { kind: "unit", form, report, rules: countRules(form, [record]) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = { code: error.code, detail: error.detail };
    return { kind: "refused", report: { file, refusal, form: null, unit: null, period: null } };
  }
}

function recordsOf({ rows }: Consolidation) {
  return rows.flatMap(({ record }) => (record ? [record] : []));
}
