import type { Cell, Grid } from "../values/grid";
import { fold } from "../values/text";
import { likeness } from "./abbreviation";
import { blockOf, textRows, type HeadedColumn, type HeaderBlock } from "./headerBlock";
import type { IndexedForm } from "./headerIndex";
import type { SheetCells } from "./sheetCells";

/**
 * Headers of sheets whose indicators run down the rows. The sheet has changed its rows with its columns, so "row" here is a column of the
 * paper: the labels stand in one row, or in two where a merged group stands beside its parts.
 */

/** "I.", "1.1.", "a)", "-", "+" before a label. */
const numbering = /^\s*(?:(?:[IVX]{1,5}|\p{Ll}|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/:]\s*|[-+*•–]\s*)+(?=\p{L})/u;
const ordinal = /^(?:[ivxlc\d]+ ?)+$/;
/** Rows of labels lie this near each other. */
const widestGap = 2;
const mostCells = 20_000;
/** Shorter texts are like too many headings: "TT" may be "Tuyên truyền". */
const shortestFuzzy = 4;

/** The label rows: those where most headings stand, and the one of groups before them. */
export function sideBlocks(
  grid: Grid,
  cells: SheetCells,
  isHeading: (key: string) => boolean,
  fewest: number,
): readonly HeaderBlock[] {
  if (grid.cells.length > mostCells) return [];
  const bare: Grid = { ...grid, cells: grid.cells.map(withoutNumbering) };
  const rows = textRows(bare);
  const hits = new Map<number, number>();
  for (const [row, texts] of rows) {
    const count = texts.filter(({ value }) => isHeading(fold(value as string))).length;
    if (count > 0) hits.set(row, count);
  }
  const main = [...hits].filter(([, count]) => count >= fewest).toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  if (!main) return [];
  const [bottom] = main;
  const groups = [...hits.keys()].filter((row) => row < bottom && bottom - row <= widestGap);
  return [blockOf(bare, cells, rows, Math.min(bottom, ...groups), bottom)];
}

function withoutNumbering(cell: Cell): Cell {
  if (typeof cell.value !== "string") return cell;
  const value = cell.value.replace(numbering, "");
  return value === cell.value ? cell : { ...cell, value };
}

/**
 * Groups stand on lines of their own above their parts: each part gets the groups it stands under into its path, and the group lines, which
 * hold no figures, are no columns.
 */
export function underGroups(
  columns: readonly HeadedColumn[],
  form: IndexedForm,
  cells: SheetCells,
): readonly HeadedColumn[] {
  const open: string[] = [];
  const openTyped: string[] = [];
  const result: HeadedColumn[] = [];
  for (const column of columns) {
    if (column.bare) continue;
    const label = column.path.at(-1)!;
    if (ordinal.test(label)) continue;
    const own = column.path.filter((key, at) => at === column.path.length - 1 || groupDepth(key, form) !== null);
    const depth = own.length > 1 ? null : groupDepth(label, form);
    if (depth !== null && !(form.leafKeys.has(label) && hasFigure(cells, column.column))) {
      open.splice(depth, open.length, label);
      openTyped.splice(depth, openTyped.length, column.text);
      continue;
    }
    result.push(
      own.length > 1
        ? { ...column, path: own }
        : { ...column, path: [...open, ...own], typed: [...openTyped, ...column.typed] },
    );
  }
  return result;
}

function groupDepth(label: string, form: IndexedForm): number | null {
  const known = form.groupDepths.get(label);
  if (known !== undefined) return known;
  if (form.leafKeys.has(label) || label.length < shortestFuzzy) return null;
  for (const [group, depth] of form.groupDepths) if (likeness(label, group) >= 0.85) return depth;
  return null;
}

function hasFigure(cells: SheetCells, column: number): boolean {
  for (let row = 0; row <= cells.lastRow; row++) {
    const cell = cells.at(row, column);
    if (cell && (typeof cell.value === "number" || cell.formula !== undefined)) return true;
  }
  return false;
}

/** The line above the first indicator that says whose figures stand below it; `null` when none does. */
export function nameColumnOf(columns: ReadonlyMap<number, unknown>, cells: SheetCells, bottom: number): number | null {
  if (columns.size === 0) return null;
  const first = Math.min(...columns.keys());
  for (let column = first - 1; column >= 0 && column >= first - 4; column--) {
    for (let row = bottom + 1; row <= cells.lastRow; row++) {
      const value = cells.at(row, column)?.value;
      if (typeof value === "string" && /\p{L}/u.test(value)) return column;
    }
  }
  return null;
}
