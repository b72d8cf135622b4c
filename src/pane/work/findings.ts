import type { Consolidation } from "../../engine/consolidation/consolidation";
import { findingsOf } from "../../engine/consolidation/planConsolidatedFindings";
import { columnsOf } from "../../engine/form/formSet";
import type { Steps } from "../../engine/values/steps";
import type { Issue, Severity } from "../../engine/values/issue";

/** One line of the findings list. */
export interface Finding {
  /** Stays the same while the finding does, whatever else changes. */
  readonly key: string;
  readonly issue: Issue;
  /** `null`: it concerns the whole. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  /** "Bảng 1"; `null` when it is about no figure. */
  readonly table: string | null;
  readonly files: readonly string[];
}

/** The findings as the list shows them, errors first, then by unit and column. */
export function* listFindings(consolidation: Consolidation): Steps<readonly Finding[]> {
  const tables = new Map(
    consolidation.form.tables.flatMap((table) => columnsOf(table).map((id) => [id, table.number] as const)),
  );
  const units = new Map(consolidation.rows.map(({ unit }) => [unit.code, unit]));
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { issue, unit, files } of findingsOf(consolidation)) {
    const essence = [issue.code, issue.rule ?? "", unit ?? "", issue.indicators.join("+"), files.join("+")].join("|");
    const repeat = seen.get(essence) ?? 0;
    seen.set(essence, repeat + 1);
    findings.push({
      key: `${essence}|${repeat}`,
      issue,
      files,
      unit: unit === null ? null : (units.get(unit) ?? { code: unit, name: unit }),
      table: tables.get(issue.indicators[0] ?? "") ?? null,
    });
    yield;
  }
  return findings;
}

/** How many of each severity are open; what a person accepted is not. */
export function countsOf(findings: readonly Finding[]): { readonly [severity in Severity]: number } {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { issue } of findings) if (issue.accepted === undefined) counts[issue.severity] += 1;
  return counts;
}

export type Grouping = "unit" | "rule" | "table";

export interface FindingGroup {
  /** Unit name, issue code or table number; empty for what belongs to none. */
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** Groups in the order in which their first finding comes. */
export function grouped(findings: readonly Finding[], by: Grouping): readonly FindingGroup[] {
  const keyOf = ({ unit, issue, table }: Finding): string =>
    by === "unit" ? (unit?.name ?? "") : by === "rule" ? issue.code : (table ?? "");
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const own = groups.get(key);
    if (own) own.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, own]) => ({ key, findings: own }));
}
