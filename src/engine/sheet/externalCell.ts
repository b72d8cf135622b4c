import { columnLetters } from "../values/cells";
import type { PlannedCell } from "./sheetPlan";

/** A cell of another workbook, as a formula names it. */
export interface ExternalCell {
  /** Ends with its separator: "C:\báo cáo\", "\\máy chủ\chung\", "https://…/Tài liệu/". */
  readonly folder: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The formula that shows a cell of another workbook, without "=". A bare reference to an empty cell gives 0, and "not reported" is no 0, so an
 * empty cell is asked for first.
 * @param workbook how the formula names the workbook: by its address, or in a file by its number, "[1]"
 */
export function linkFormula(cell: ExternalCell, workbook = `${cell.folder}[${cell.file}]`): string {
  const place = `'${`${workbook}${cell.sheet}`.replaceAll("'", "''")}'!$${columnLetters(cell.column)}$${cell.row + 1}`;
  return `IF(${place}="","",${place})`;
}

/** The formula of a planned cell as it is entered into Excel, without "=". */
export function formulaOf({ formula, source }: Pick<PlannedCell, "formula" | "source">): string | undefined {
  return source ? linkFormula(source) : formula;
}

/** Name of the workbook that a formula points at: "xa.xlsx", or "1" in a file; `null` when it points at none. */
export function linkedFile(formula: string): string | null {
  return /\[([^[\]]{1,400})\][^[\]!"]{0,100}!/.exec(formula)?.[1]?.replaceAll("''", "'") ?? null;
}
