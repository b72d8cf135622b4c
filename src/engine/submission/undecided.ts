import { columnsOf, indicatorOf, type Table } from "../form/formSet";
import type { CellRef } from "../values/cells";
import { fold } from "../values/text";
import type { FigureRow } from "./figureRows";
import { headerFacts } from "./headerFacts";
import { leftOfHeadings } from "./layout";
import type { PlacedTable } from "./placedTable";
import { looksLikeFigure } from "./readCell";
import type { RecognisedHeader } from "./recogniseTable";
import type { SheetCells } from "./sheetCells";
import type { FoundValue } from "./submission";

/** A column with figures that may belong to an indicator nobody placed: it is asked about. */
export interface UndecidedColumn {
  readonly heading: string | null;
  /** Where its figure stands. */
  readonly cell: CellRef;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly indicator: string;
  readonly label: string;
  /** 0–1 */
  readonly confidence: number;
}

const mostCandidates = 4;
/** A column that only adds up others is nobody's figure. */
const addsUp = /^(?:tong cong|cong|tong diem|ghi chu)$/;
/** A heading that is less than this like every missing indicator is another thing: it counts nowhere and is only reported. */
const plausible = 0.5;

/** The columns left over while indicators of their table are missing. A table that has all its columns has nothing left to be guessed. */
export function undecidedIn(
  pieces: readonly { readonly table: Table; readonly found: PlacedTable }[],
  rowOf: ReadonlyMap<PlacedTable, FigureRow | null>,
  values: ReadonlyMap<string, FoundValue>,
): readonly UndecidedColumn[] {
  const seen = new Set<string>();
  return pieces.flatMap(({ table, found }) => {
    const missing = columnsOf(table).filter((id) => !values.has(id));
    if (missing.length === 0) return [];
    const { header, sheet } = found;
    const row = rowOf.get(found)?.row ?? found.rows.first;
    return strayColumns(found, table, row).flatMap(({ column, heading }): readonly UndecidedColumn[] => {
      if (heading !== null && addsUp.test(fold(heading))) return [];
      const cell = sheet.cells.ref(row, column);
      const key = `${cell.sheet} ${cell.row} ${cell.column}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const scored = header.held.find((held) => held.column === column)?.candidates ?? [];
      const sure = new Map(scored.map(({ leaf, confidence }) => [leaf.indicator, confidence]));
      const candidates = missing
        .map((indicator) => ({
          indicator,
          label: indicatorOf(header.form, indicator).label,
          confidence: sure.get(indicator) ?? 0,
        }))
        .toSorted((a, b) => b.confidence - a.confidence)
        .slice(0, mostCandidates);
      const says = heading !== null && scored.length > 0 && Math.max(...scored.map(({ confidence }) => confidence)) > 0;
      if (says && candidates[0]!.confidence < plausible) return [];
      return [{ heading, cell, candidates }];
    });
  });
}

/** Figures in a column that is nobody's: within the table, or under a heading that could not be placed. */
export function strayColumns(
  { header, sheet }: PlacedTable,
  table: Table,
  row: number,
): readonly { readonly column: number; readonly heading: string | null }[] {
  const { heldHeadings: headings, tables } = headerFacts(header);
  const { own, from, to: last } = tables.get(table.id)!;
  const to = last + 1;
  const anyFigure = indicatorOf(header.form, own[0]![1].indicator);
  const stray: { column: number; heading: string | null }[] = [];
  for (const [column, cell] of sheet.cells.row(row)) {
    const isNear = column >= from && column <= to;
    const isMeant = isNear || (header.tables.length === 1 && headings.has(column));
    if (!isMeant || isSettled(header, column)) continue;
    if (!looksLikeFigure(cell, anyFigure) || (!(isNear && column < to) && !headings.has(column))) continue;
    stray.push({ column, heading: headings.get(column) ?? null });
  }
  return [...lostFirst(header, sheet.cells, table, row, from), ...stray];
}

/** Figures before the first column of a table whose first indicators are missing: their heading is lost. */
function lostFirst(
  header: RecognisedHeader,
  cells: SheetCells,
  table: Table,
  row: number,
  from: number,
): readonly { readonly column: number; readonly heading: null }[] {
  const first = columnsOf(table)[0]!;
  const isThere = [...header.columns.values()].some(({ indicator }) => indicator === first);
  if (isThere) return [];
  const lost: { column: number; heading: null }[] = [];
  for (let column = from - 1; column >= Math.max(0, from - leftOfHeadings); column--) {
    const cell = cells.at(row, column);
    if (isSettled(header, column) || !cell || isHeaded(header, cells, column)) break;
    if (!looksLikeFigure(cell, indicatorOf(header.form, first))) break;
    lost.unshift({ column, heading: null });
  }
  return lost;
}

/** Nothing is to be asked about a column: it is an indicator's, names the row, or counts nowhere. */
function isSettled({ columns, nameColumns, ignored, copies }: RecognisedHeader, column: number): boolean {
  return columns.has(column) || nameColumns.includes(column) || ignored.has(column) || copies.has(column);
}

function isHeaded({ top, bottom }: RecognisedHeader, cells: SheetCells, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (cells.at(row, column)) return true;
  return false;
}
