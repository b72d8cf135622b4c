import { decode } from "../../src/adapters/xlsx/decode";
import { a1 } from "../../src/engine/values/cells";
import { Refusal } from "../../src/engine/values/grid";
import type { Cell, CellValue, Grid, ReceivedWorkbook } from "../../src/engine/values/grid";

/** A received file that opens at once, as everything but .xls does. */
export function opened(bytes: Uint8Array): ReceivedWorkbook {
  const workbook = decode(bytes);
  if (workbook instanceof Promise) throw new Error("This file needs a library; await decode().");
  return workbook;
}

export function firstSheet(bytes: Uint8Array): Grid {
  return opened(bytes).sheets[0]!.read();
}

/** Values by address: `{ A1: "Văn bản", B2: 7 }`; a computed cell by its value alone. */
export function valuesOf(grid: Grid): Record<string, CellValue> {
  return Object.fromEntries(grid.cells.map((cell) => [a1(cell.row, cell.column), cell.value]));
}

export function cellOf(grid: Grid, address: string): Cell | undefined {
  return grid.cells.find((cell) => a1(cell.row, cell.column) === address);
}

/** Opens a file and reads every sheet; the code of the refusal when it is refused anywhere, else "read". Any other error is thrown. */
export async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await decode(bytes);
    for (const sheet of workbook.sheets) sheet.read();
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** As `verdict`, with the technical detail. */
export async function refusal(bytes: Uint8Array): Promise<{ code: string; detail: string } | null> {
  try {
    const workbook = await decode(bytes);
    for (const sheet of workbook.sheets) sheet.read();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, detail: error.detail };
    throw error;
  }
}
