import { columnsOf } from "../form/formSet";
import { drawList, textCell } from "../sheet/listSheet";
import type { ListColumn } from "../sheet/listSheet";
import type { SheetPlan } from "../sheet/sheetPlan";
import { a1, addressOf } from "../values/cells";
import type { CellRef } from "../values/cells";
import type { Issue, Severity } from "../values/issue";
import { formatCount } from "../values/numbers";
import type { Consolidation } from "./consolidation";
import type { ConsolidatedFinding } from "./planConsolidatedFindings";
import type { ConsolidatedWords } from "./planConsolidatedWords";

const mostCells = 6;

/** Vấn đề: one row per finding, each with a link to its cell in our tables and the place in the file that it came from. */
export function planConsolidatedIssues(
  consolidation: Consolidation,
  findings: readonly ConsolidatedFinding[],
  cellOf: (unit: string | null, indicator: string) => CellRef | null,
  words: ConsolidatedWords,
): SheetPlan {
  const { headings, severity, title, summary, sheetName, everybody, accepted, because } = words.issues;
  const said = (issue: Issue): string =>
    issue.accepted === undefined ? words.sayIssue(issue) : `${words.sayIssue(issue)} ${because(issue.accepted)}`;
  const nameOf = new Map(consolidation.rows.map(({ unit }) => [unit.code, unit.name]));
  const tableOf = new Map(
    consolidation.form.tables.flatMap((table) => columnsOf(table).map((id) => [id, table.number] as const)),
  );
  const cellsOf = ({ issue, unit }: ConsolidatedFinding): readonly CellRef[] =>
    issue.indicators.flatMap((indicator) => cellOf(unit, indicator) ?? []);
  const tables = ({ issue }: ConsolidatedFinding): string =>
    [...new Set(issue.indicators.flatMap((id) => tableOf.get(id) ?? []))].join(", ");

  const columns: readonly ListColumn<ConsolidatedFinding>[] = [
    {
      heading: headings.severity,
      width: 10,
      cell: ({ issue }) =>
        issue.accepted === undefined
          ? { ...textCell(severity[issue.severity]), mark: issue.severity }
          : textCell(accepted),
    },
    {
      heading: headings.unit,
      width: 20,
      cell: ({ unit }) => textCell(unit === null ? everybody : (nameOf.get(unit) ?? unit)),
    },
    { heading: headings.table, width: 9, cell: (finding) => textCell(tables(finding)) },
    {
      heading: headings.cell,
      width: 9,
      cell: (finding) => {
        const cells = cellsOf(finding);
        const text = listed(cells.map((cell) => a1(cell.row, cell.column)));
        return cells[0] ? { value: text, style: "link", link: cells[0] } : textCell(null);
      },
    },
    { heading: headings.sentence, width: 62, cell: ({ issue }) => textCell(said(issue)) },
    {
      heading: headings.found,
      width: 14,
      cell: ({ issue }) => textCell(typeof issue.found === "number" ? formatCount(issue.found) : issue.found),
    },
    { heading: headings.expected, width: 14, cell: ({ issue }) => textCell(issue.expected) },
    { heading: headings.file, width: 28, cell: ({ files }) => textCell(files.join(", ")) },
    { heading: headings.sourceCell, width: 16, cell: ({ issue }) => textCell(listed(issue.cells.map(addressOf))) },
  ];
  const open = findings.filter(({ issue }) => issue.accepted === undefined);
  const count = (wanted: Severity): number => open.filter(({ issue }) => issue.severity === wanted).length;
  const counts = {
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    accepted: findings.length - open.length,
  };
  return drawList(sheetName, title, [summary(counts)], columns, findings);
}

function listed(addresses: readonly string[]): string {
  const shown = addresses.slice(0, mostCells).join(", ");
  return addresses.length > mostCells ? `${shown}, …` : shown;
}
