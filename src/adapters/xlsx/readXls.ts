import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { Refusal } from "../../engine/values/grid";
import type { Cell, CellValue, Grid, ReceivedWorkbook, RefusalCode } from "../../engine/values/grid";
import { utcTime } from "./cellNumbers";
import { inReadingOrder } from "./gridCells";
import { limits } from "./limits";

/**
 * What a worker that reads .xls files answers: plain data, so that it can be posted. The question is the bytes of the file.
 * Sheets are read whole here, since this format can't be unpacked in parts.
 */
export type XlsAnswer =
  | {
      readonly grids: readonly Grid[];
      readonly modified: string | null;
      readonly properties: ReadonlyMap<string, string>;
      readonly ignored: readonly string[];
    }
  | { readonly refusal: RefusalCode; readonly detail: string };

/**
 * Reads a legacy .xls (BIFF) where we stand. The library is fetched only now. Hostile files can make it loop or fill the memory: call it in a
 * worker that can be stopped.
 */
export async function answerXls(bytes: Uint8Array): Promise<XlsAnswer> {
  const { read } = await import("@e965/xlsx");
  try {
    return answerFrom(
      read(bytes, { type: "array", dense: true, cellFormula: true, cellHTML: false, cellText: false, bookVBA: true }),
    );
  } catch (cause) {
    if (cause instanceof Refusal) return { refusal: cause.code, detail: cause.detail };
    const message = cause instanceof Error ? cause.message : String(cause);
    return { refusal: /password/i.test(message) ? "encrypted" : "damaged", detail: `xls: ${message}` };
  }
}

/** The workbook that such an answer stands for. @throws {Refusal} the one it carries */
export function workbookFrom(answer: XlsAnswer): ReceivedWorkbook {
  if ("refusal" in answer) throw new Refusal(answer.refusal, answer.detail);
  const { grids, modified, properties, ignored } = answer;
  const sheets = grids.map((grid) => ({
    name: grid.name,
    hidden: grid.hidden,
    size: grid.cells.length,
    read: () => grid,
  }));
  return { sheets, modified, properties, lineage: null, ignored };
}

/** Reads a legacy .xls without a worker: for tests and for places that have none. Rejects with a `Refusal`. */
export async function decodeXls(bytes: Uint8Array): Promise<ReceivedWorkbook> {
  return workbookFrom(await answerXls(bytes));
}

function answerFrom(book: WorkBook): XlsAnswer {
  const grids = book.SheetNames.slice(0, limits.sheets).flatMap((name, index) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet?.["!data"] ? [gridFrom(name, hidden, sheet)] : [];
  });
  const builtIn: Readonly<Record<string, unknown>> = { ...book.Props };
  // Files of LibreOffice make the library list the built-in properties as custom ones too, and lose the real custom ones.
  const custom = Object.entries(book.Custprops ?? {}).filter(([name]) => !Object.hasOwn(builtIn, name));
  const modified = builtIn["ModifiedDate"];
  return {
    grids,
    modified: utcTime(
      modified instanceof Date && !Number.isNaN(modified.getTime()) ? modified.toISOString() : String(modified),
    ),
    properties: new Map(custom.map(([name, value]) => [name, String(value)])),
    ignored: book.vbaraw ? ["macros"] : [],
  };
}

function gridFrom(name: string, hidden: boolean, sheet: WorkSheet): Grid {
  const rows = sheet["!data"] as readonly (readonly CellObject[] | undefined)[];
  const cells: Cell[] = [];
  rows.forEach((columns, row) => {
    columns?.forEach((found, column) => {
      const value = valueOf(found);
      const formula = typeof found.f === "string" ? found.f : undefined;
      if (formula === undefined && (value === null || value === "")) return;
      if (cells.length >= limits.cells) throw new Refusal("too_large", "cells");
      cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
    });
  });
  const merges = (sheet["!merges"] ?? [])
    .slice(0, limits.merges)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, hidden, cells: inReadingOrder(cells), merges };
}

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function valueOf(cell: CellObject): CellValue {
  if (cell.t === "e") return { error: errors.get(Number(cell.v)) ?? "#N/A" };
  const { v } = cell;
  return typeof v === "number" || typeof v === "string" || typeof v === "boolean" ? v : null;
}
