import { fromA1 } from "../values/cells";
import { readFigure } from "../values/numbers";
import type { SheetCells } from "./sheetCells";

const longestFormula = 1000;
const mostCells = 10_000;
const deepest = 16;

/**
 * Computes a formula that only adds: SUM and SUBTOTAL(9|109), +, − and numbers over cells of the same sheet, as Excel does (SUM passes over
 * text and empty cells). `null` for every other formula, and when a cell it needs can't be read: then only the cached value can say.
 */
export function computeSum(formula: string, cells: SheetCells): number | null {
  return compute(formula, cells, { depth: 0, left: mostCells });
}

interface Budget {
  depth: number;
  left: number;
}

type Token =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "word" | "sign"; readonly text: string };

function compute(formula: string, cells: SheetCells, budget: Budget): number | null {
  if (formula.length > longestFormula || budget.depth > deepest) return null;
  const tokens = tokensOf(inExcelWords(formula));
  if (tokens === null) return null;
  const parser = { tokens, at: 0, cells, budget };
  budget.depth++;
  const value = readSum(parser);
  budget.depth--;
  return value !== null && parser.at === tokens.length && Number.isFinite(value) ? cleaned(value) : null;
}

/** "of:=SUM([.C8:.C9])" as LibreOffice keeps it → "SUM(C8:C9)". */
function inExcelWords(formula: string): string {
  const bare = formula.replace(/^(?:of:|oooc:)?=/i, "");
  return bare.replace(/\[\.([$A-Za-z0-9]{2,12})(?::\.([$A-Za-z0-9]{2,12}))?\]/g, (_, from: string, to?: string) =>
    to === undefined ? from : `${from}:${to}`,
  );
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d{1,15}(?:\.\d{1,15})?)(?![A-Za-z$])|([$A-Za-z][$A-Za-z0-9]{0,15})|([-+(),;:]))/y;
  let at = 0;
  while (at < text.trimEnd().length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    if (match[1] !== undefined) tokens.push({ kind: "number", value: Number(match[1]) });
    else if (match[2] !== undefined) tokens.push({ kind: "word", text: match[2].toUpperCase() });
    else tokens.push({ kind: "sign", text: match[3]! });
    at = pattern.lastIndex;
  }
  return tokens.length > 0 ? tokens : null;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly cells: SheetCells;
  readonly budget: Budget;
}

function take(parser: Parser, sign: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "sign" || token.text !== sign) return false;
  parser.at++;
  return true;
}

function readSum(parser: Parser): number | null {
  let sum = readTerm(parser);
  while (sum !== null) {
    const adds = take(parser, "+");
    if (!adds && !take(parser, "-")) return sum;
    const next = readTerm(parser);
    sum = next === null ? null : adds ? sum + next : sum - next;
  }
  return null;
}

function readTerm(parser: Parser): number | null {
  if (take(parser, "+")) return readTerm(parser);
  if (take(parser, "-")) {
    const value = readTerm(parser);
    return value === null ? null : -value;
  }
  if (take(parser, "(")) {
    if (++parser.budget.depth > deepest) return null;
    const value = readSum(parser);
    parser.budget.depth--;
    return take(parser, ")") ? value : null;
  }
  const token = parser.tokens[parser.at];
  if (token === undefined || token.kind === "sign") return null;
  parser.at++;
  if (token.kind === "number") return token.value;
  if (token.text === "SUM" || token.text === "SUBTOTAL") {
    if (!take(parser, "(")) return null;
    if (token.text === "SUBTOTAL") {
      const which = parser.tokens[parser.at++];
      if (which?.kind !== "number" || (which.value !== 9 && which.value !== 109)) return null;
      if (!take(parser, ",") && !take(parser, ";")) return null;
    }
    return readArguments(parser);
  }
  const at = fromA1(token.text);
  return at ? addend(parser, at.row, at.column) : null;
}

function readArguments(parser: Parser): number | null {
  let sum = 0;
  do {
    const range = readRange(parser);
    const value = range === undefined ? readSum(parser) : range;
    if (value === null) return null;
    sum += value;
  } while (take(parser, ",") || take(parser, ";"));
  return take(parser, ")") ? sum : null;
}

/** A cell or range on its own, as SUM takes it; `undefined` when an expression stands there. */
function readRange(parser: Parser): number | null | undefined {
  const first = parser.tokens[parser.at];
  if (first?.kind !== "word") return undefined;
  const from = fromA1(first.text);
  if (!from) return undefined;
  const after = parser.tokens[parser.at + 1];
  let to = from;
  if (after?.kind === "sign" && after.text === ":") {
    const last = parser.tokens[parser.at + 2];
    const end = last?.kind === "word" ? fromA1(last.text) : null;
    if (!end) return null;
    to = end;
    parser.at += 3;
  } else if (after?.kind === "sign" && /[,;)]/.test(after.text)) parser.at++;
  else return undefined;
  let sum = 0;
  const [top, bottom] = [Math.min(from.row, to.row), Math.min(Math.max(from.row, to.row), parser.cells.lastRow)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  for (let row = top; row <= bottom; row++) {
    if (--parser.budget.left < 0) return null;
    for (const [column] of parser.cells.row(row)) {
      if (column < left || column > right) continue;
      const value = inRange(parser, row, column);
      if (value === null) return null;
      sum += value;
    }
  }
  return sum;
}

/** Within a range text counts for nothing, as in Excel. */
function inRange(parser: Parser, row: number, column: number): number | null {
  const value = valueAt(parser, row, column);
  return typeof value === "string" ? 0 : value;
}

/** Beside + a text is read as the number it spells. */
function addend(parser: Parser, row: number, column: number): number | null {
  const value = valueAt(parser, row, column);
  if (typeof value !== "string") return value;
  const read = readFigure(value);
  return read.kind === "figure" ? read.value : null;
}

function valueAt(parser: Parser, row: number, column: number): number | string | null {
  if (--parser.budget.left < 0) return null;
  const cell = parser.cells.at(row, column);
  if (cell === null) return 0;
  if (cell.formula !== undefined) {
    const computed = compute(cell.formula, parser.cells, parser.budget);
    if (computed !== null) return computed;
    return typeof cell.value === "number" || typeof cell.value === "string" ? cell.value : null;
  }
  if (cell.value === null || typeof cell.value === "boolean") return 0;
  return typeof cell.value === "object" ? null : cell.value;
}

/** Binary noise of adding decimals ends past the sixth digit. */
function cleaned(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
