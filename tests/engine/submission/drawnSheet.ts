import { leavesOf, type FormSet, type HeaderNode, type Table } from "../../../src/engine/form/formSet";
import type { CellRange } from "../../../src/engine/values/cells";
import type { Cell, CellValue, Grid, ReceivedWorkbook } from "../../../src/engine/values/grid";

/** How a person, or a program, laid a table out. */
export interface Layout {
  /** Empty rows and columns before everything. */
  readonly down: number;
  readonly right: number;
  readonly leading: readonly ("TT" | "Đơn vị")[];
  /** Merged; taken apart, with the heading left in the first cell; or repeated in every cell. */
  readonly merges: "kept" | "undone" | "repeated";
  readonly numbers: "none" | "brackets" | "plain";
  readonly total: boolean;
  readonly spell: (text: string) => string;
}

export const plainLayout: Layout = {
  down: 0,
  right: 0,
  leading: [],
  merges: "kept",
  numbers: "none",
  total: false,
  spell: (text) => text,
};

export interface DrawnRow {
  readonly name: string;
  /** By indicator; what is not named stays empty. */
  readonly figures: ReadonlyMap<string, CellValue>;
}

export interface Drawing {
  readonly name: string;
  readonly cells: Cell[];
  readonly merges: CellRange[];
  /** Row of the first unit. */
  firstRow: number;
  /** Column of each indicator. */
  readonly columns: Map<string, number>;
  nextRow: number;
}

export function emptyDrawing(name: string): Drawing {
  return { name, cells: [], merges: [], firstRow: 0, columns: new Map(), nextRow: 0 };
}

/** Draws a table below what the drawing already holds. */
export function drawTable(
  drawing: Drawing,
  table: Table,
  layout: Layout,
  lines: readonly string[],
  rows: readonly DrawnRow[],
): Drawing {
  const put = (row: number, column: number, value: CellValue, formula?: string) =>
    drawing.cells.push({ row, column, value, ...(formula === undefined ? {} : { formula }) });
  const left = layout.right;
  let row = drawing.nextRow + layout.down;
  for (const line of lines) put(row++, left, line);
  row++;
  const depth = Math.max(...table.header.map(depthOf));
  const firstFigure = left + layout.leading.length;
  layout.leading.forEach((label, at) =>
    heading(put, drawing, layout, label, row, left + at, row + depth - 1, left + at),
  );
  let column = firstFigure;
  for (const node of table.header) column = drawNode(put, drawing, layout, node, row, column, row + depth - 1);
  row += depth;
  if (layout.numbers !== "none") {
    for (let at = firstFigure; at < column; at++) {
      const number = at - firstFigure + 1;
      put(row, at, layout.numbers === "brackets" ? `(${number})` : number);
    }
    row++;
  }
  drawing.firstRow = row;
  rows.forEach(({ name, figures }, at) => {
    layout.leading.forEach((label, where) => put(row, left + where, label === "TT" ? at + 1 : name));
    for (const [id, value] of figures) {
      const where = drawing.columns.get(id);
      if (where !== undefined && value !== null) put(row, where, value);
    }
    row++;
  });
  if (layout.total && layout.leading.length > 0) {
    put(row, left, "Tổng cộng");
    row++;
  }
  put(row + 1, firstFigure + 3, "TM. BAN CHỈ ĐẠO");
  put(row + 2, firstFigure + 3, "TRƯỞNG BAN");
  drawing.nextRow = row + 5;
  return drawing;
}

function drawNode(
  put: (row: number, column: number, value: CellValue) => void,
  drawing: Drawing,
  layout: Layout,
  node: HeaderNode,
  row: number,
  column: number,
  bottom: number,
): number {
  const width = leavesOf([node]).length;
  heading(put, drawing, layout, node.label, row, column, node.children.length === 0 ? bottom : row, column + width - 1);
  if (node.indicator !== null) drawing.columns.set(node.indicator, column);
  let next = column;
  for (const child of node.children) next = drawNode(put, drawing, layout, child, row + 1, next, bottom);
  return column + width;
}

function heading(
  put: (row: number, column: number, value: CellValue) => void,
  drawing: Drawing,
  layout: Layout,
  label: string,
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  put(top, left, layout.spell(label));
  if (layout.merges === "kept" && (bottom > top || right > left)) drawing.merges.push({ top, left, bottom, right });
  if (layout.merges === "repeated") for (let at = left + 1; at <= right; at++) put(top, at, layout.spell(label));
}

function depthOf(node: HeaderNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

export function gridOf({ name, cells, merges }: Drawing): Grid {
  const ordered = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden: false, cells: ordered, merges };
}

/** A workbook of these sheets; a sheet that must not be read throws when somebody does. */
export function workbookOf(grids: readonly Grid[], more: Partial<ReceivedWorkbook> = {}): ReceivedWorkbook {
  return {
    sheets: grids.map((grid) => ({
      name: grid.name,
      hidden: grid.hidden,
      size: grid.cells.length * 40,
      read: () => grid,
    })),
    modified: null,
    properties: new Map(),
    lineage: null,
    ignored: [],
    ...more,
  };
}

/** One sheet per table of the form, as a unit sends it. */
export function drawnReport(
  form: FormSet,
  lines: readonly string[],
  row: DrawnRow,
  layout: Layout = plainLayout,
): readonly Drawing[] {
  return form.tables.map((table) => drawTable(emptyDrawing(table.number), table, layout, lines, [row]));
}
