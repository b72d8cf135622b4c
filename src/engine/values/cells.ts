/** Rows and columns count from 0 inside the program; only `a1` and `fromA1` speak the 1-based language of sheets. */

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Inclusive on all four sides. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const letters: string[] = [];
const mostLetters = 1024;

/** Column letters: 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  return column < mostLetters ? (letters[column] ??= lettersOf(column)) : lettersOf(column);
}

function lettersOf(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** "B8" for row 7, column 1. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The address as people and the command line write it: `Bảng 2!B8`, the sheet name as it stands, unquoted. */
export function addressOf(cell: CellRef): string {
  return `${cell.sheet}!${a1(cell.row, cell.column)}`;
}

/** "A5:A7" */
export function a1Range(range: CellRange): string {
  return `${a1(range.top, range.left)}:${a1(range.bottom, range.right)}`;
}

/** Row and column of "B8" or "$B$8"; `null` when it is no cell address. */
export function fromA1(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
