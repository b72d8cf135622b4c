import { readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "../../src/adapters/xlsx/decode";
import { encode } from "../../src/adapters/xlsx/encode";
import type { SheetPlan } from "../../src/engine/sheet/sheetPlan";
import type { Cell, Grid } from "../../src/engine/values/grid";
import { sampleFolder } from "./workbenchPage";

/** A received sample file written anew with its sheets changed; `modified` is ISO 8601. */
export async function changedWorkbook(
  name: string,
  modified: string,
  change: (grid: Grid) => Grid,
): Promise<Uint8Array> {
  const workbook = await decode(new Uint8Array(readFileSync(path.join(sampleFolder, "nhan-ve", name))));
  const sheets = workbook.sheets.map((sheet) => planOf(change(sheet.read())));
  return encode({ sheets, properties: { title: "", creator: "", modified, custom: {} }, lineage: null });
}

/** The first figure of a sheet replaced. */
export const withFirstFigure =
  (sheet: string, value: number) =>
  (grid: Grid): Grid => {
    const first = grid.cells.find((cell) => typeof cell.value === "number");
    if (grid.name !== sheet || !first) return grid;
    return { ...grid, cells: grid.cells.map((cell) => (cell === first ? { ...cell, value } : cell)) };
  };

const isAt = (cell: Cell, row: number, column: number) => cell.row === row && cell.column === column;

/** Bảng 2 in a layout that nobody foresaw: three columns whose headings say nothing in place of the two of "Khiếu kiện". */
export function unclearColumns(grid: Grid): Grid {
  if (grid.name !== "Bảng 2") return grid;
  const [first, headings] = [6, 5];
  const isNumbers = (row: number) => grid.cells.some((cell) => isAt(cell, row, 0) && cell.value === "(1)");
  const moved = (column: number) => (column > first ? column + 1 : column);
  const names = new Map([
    [first, "Số liệu"],
    [first + 1, "Kết quả"],
    [first + 2, "Cột 3"],
  ]);
  const figures = grid.cells.find(({ column, value }) => column === first && typeof value === "number")!;
  const cells = grid.cells
    .filter(({ row }) => !isNumbers(row))
    .map((cell): Cell => ({ ...cell, column: moved(cell.column) }))
    .filter(({ row, column }) => row !== headings || !names.has(column));
  const added = [...names].map(([column, value]): Cell => ({ row: headings, column, value }));
  return {
    ...grid,
    cells: [...cells, ...added, { row: figures.row, column: first + 1, value: 0 }].toSorted(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    merges: grid.merges.map((range) => ({ ...range, left: moved(range.left), right: moved(range.right) })),
  };
}

function planOf({ name, cells, merges }: Grid): SheetPlan {
  return {
    name,
    cells: cells.map(({ row, column, value }) => ({
      row,
      column,
      value: typeof value === "number" || typeof value === "string" ? value : null,
      style: "plain",
    })),
    merges,
    columnWidths: [],
    rowHeights: new Map(),
    freeze: null,
    print: { orientation: "landscape", repeatRows: null, fitToWidth: true, area: null },
    isProtected: false,
    validations: [],
    filter: null,
    hidden: false,
  };
}
