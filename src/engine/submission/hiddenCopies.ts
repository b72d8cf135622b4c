import { indicatorOf, type FormSet, type Table } from "../form/formSet";
import type { Issue } from "../values/issue";
import { layoutIssue } from "./fileIssue";
import type { PlacedTable } from "./placedTable";
import { readCell } from "./readCell";

/**
 * Hidden rows and columns beside the shown ones that are read instead. Where their figures are others, which of the two is right is for a
 * person to say: a warning that names the indicators.
 * @param row that is read
 */
export function hiddenCopies(form: FormSet, table: Table, found: PlacedTable, row: number): readonly Issue[] {
  const { header, sheet, rows } = found;
  const { cells } = sheet;
  const own = [...header.columns].filter(([, { table: id }]) => id === table.id);
  const places: {
    readonly indicator: string;
    readonly row: number;
    readonly column: number;
    readonly shown: number;
  }[] = [];
  for (const [column, { indicator }] of own) {
    for (const old of rows.hidden) places.push({ indicator, row: old.row, column, shown: column });
    for (const [old, shown] of header.copies) if (shown === column) places.push({ indicator, row, column: old, shown });
  }
  const filled = places.filter((place) => cells.at(place.row, place.column) !== null);
  if (filled.length === 0) return [];
  const differing = filled.filter(({ indicator, row: old, column, shown }) => {
    const meant = indicatorOf(form, indicator);
    return readCell(meant, old, column, cells).value !== readCell(meant, row, shown, cells).value;
  });
  return [
    layoutIssue("hiddenCopies", differing.length > 0 ? "warning" : "info", {
      indicators: [...new Set(differing.map(({ indicator }) => indicator))],
      cells: (differing.length > 0 ? differing : filled.slice(0, 1)).map((place) => cells.ref(place.row, place.column)),
      data: { table: table.number },
    }),
  ];
}
