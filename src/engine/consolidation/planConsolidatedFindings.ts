import { columnsOf } from "../form/formSet";
import type { Issue, Severity } from "../values/issue";
import type { Consolidation } from "./consolidation";

/** A finding that belongs into the consolidated workbook, with the unit and the file it concerns. */
export interface ConsolidatedFinding {
  readonly issue: Issue;
  /** Unit code; `null` for the whole. */
  readonly unit: string | null;
  readonly files: readonly string[];
}

const acceptedLast = 3;
const weight: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/**
 * The findings of the files that count and those about several files or the whole. Order: errors first and what was accepted
 * last, then by the units' rows, then by column. What was found in files that do not count stays out: their place is the ledger, with the reason.
 */
export function findingsOf(consolidation: Consolidation): readonly ConsolidatedFinding[] {
  const rowOf = new Map(consolidation.rows.map(({ unit }, index) => [unit.code, index]));
  const columns = consolidation.form.tables.flatMap(columnsOf);
  const columnOf = new Map(columns.map((id, index) => [id, index]));
  const findings = [
    ...consolidation.ledger
      .filter((entry) => entry.status === "counted")
      .flatMap(({ issues, unit, file }) =>
        issues.map((issue) => ({ issue, unit: issue.unit ?? unit?.code ?? null, files: [file.name] })),
      ),
    ...(consolidation.typed ?? []).flatMap(({ issues, unit }) =>
      issues.map((issue) => ({ issue, unit: unit.code, files: [] })),
    ),
    ...consolidation.issues.map((issue) => ({ issue, unit: issue.unit, files: issue.files })),
  ];
  const place = ({ issue, unit }: ConsolidatedFinding): readonly [number, number, number] => [
    issue.accepted === undefined ? weight[issue.severity] : acceptedLast,
    unit === null ? -1 : (rowOf.get(unit) ?? rowOf.size),
    columnOf.get(issue.indicators[0] ?? "") ?? -1,
  ];
  return findings
    .map((finding) => ({ finding, key: place(finding) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ finding }) => finding);
}
