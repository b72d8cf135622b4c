import { columnsOf, type FormSet } from "../../engine/form/formSet";
import { recordedIn as recordedValue, type RecordedValue } from "../../engine/record/record";
import type { Severity } from "../../engine/values/issue";
import type { MarkedCell, SheetCheck } from "../../workflows/checkSheet";
import { allAtOnce } from "../../engine/values/steps";
import { listFindings, type Finding } from "../work/findings";

const weight: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** The findings on the open workbook, errors first. */
export function findingsIn(check: SheetCheck | null): readonly Finding[] {
  if (!check || check.kind === "refused") return [];
  if (check.kind === "consolidated") return allAtOnce(listFindings(check.consolidation));
  const { form, report } = check;
  const { unit, issues } = report.record;
  const tables = tableNumbers(form);
  const seen = new Map<string, number>();
  return [...issues]
    .sort((a, b) => weight[a.severity] - weight[b.severity])
    .map((issue) => {
      const essence = [issue.code, issue.rule ?? "", issue.indicators.join("+")].join("|");
      const repeat = seen.get(essence) ?? 0;
      seen.set(essence, repeat + 1);
      const table = tables.get(issue.indicators[0] ?? "") ?? null;
      return { key: `${essence}|${repeat}`, issue, unit, table, files: [] };
    });
}

function tableNumbers(form: FormSet): ReadonlyMap<string, string> {
  return new Map(form.tables.flatMap((table) => columnsOf(table).map((id) => [id, table.number] as const)));
}

/** The figure of a unit as it was found in the open workbook; `null` when there is none. */
export function recordedIn(check: SheetCheck | null, unit: string | null, indicator: string): RecordedValue | null {
  if (!check || check.kind === "refused") return null;
  if (check.kind === "unit") return recordedValue(check.report.record, indicator) ?? null;
  const row = check.consolidation.rows.find((each) => each.unit.code === unit);
  return recordedValue(row?.record, indicator) ?? null;
}

/** The cells that errors and warnings rest on. */
export function marksFor(findings: readonly Finding[]): readonly MarkedCell[] {
  return findings
    .filter(({ issue }) => issue.severity !== "info")
    .flatMap(({ issue }) => issue.cells.map((cell) => ({ cell, severity: issue.severity })));
}
