import { fromA1 } from "../../../src/engine/values/cells";
import type { BookValue } from "./book";

/** Value of a cell; `sheet` is `null` for the sheet that the formula stands on. */
export type ValueAt = (sheet: string | null, row: number, column: number) => BookValue;

/**
 * Works out the formulas that our sheets and tests use: sums, counts, choices, comparisons, the four operations and references.
 * Anything else is said by name, so that a test that needs more fails instead of passing on a guess.
 */
export function evaluate(
  formula: string,
  valueAt: ValueAt,
): { readonly value: BookValue } | { readonly unknown: string } {
  try {
    return { value: new Reader(formula, valueAt).whole() };
  } catch (error) {
    if (error instanceof Unknown) return { unknown: error.message };
    if (error instanceof CellError) return { value: { error: error.message } };
    throw error;
  }
}

class Unknown extends Error {}
/** An error value: "#REF!". */
class CellError extends Error {}

const token =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<text>"(?:[^"]|"")*")|(?<error>#(?:REF!|N\/A|DIV\/0!|NAME\?|VALUE!))|(?<reference>(?:(?:'(?:[^']|'')+'|[\p{L}\d_]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(?<name>[A-Z][A-Z0-9.]*)|(?<sign><=|>=|<>|[-+*/=<>(),&]))/uy;

class Reader {
  readonly #text: string;
  readonly #valueAt: ValueAt;
  #at = 0;
  #kind = "";
  #token = "";

  constructor(text: string, valueAt: ValueAt) {
    this.#text = text;
    this.#valueAt = valueAt;
    this.#next();
  }

  whole(): BookValue {
    const value = single(this.#comparison());
    if (this.#kind !== "end") throw new Unknown(this.#text);
    return value;
  }

  #next(): void {
    if (this.#at >= this.#text.trimEnd().length) {
      this.#kind = "end";
      return;
    }
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    const found = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined);
    if (!match || !found) throw new Unknown(this.#text);
    this.#at = token.lastIndex;
    [this.#kind, this.#token] = found;
  }

  #take(sign: string): boolean {
    if (this.#kind !== "sign" || this.#token !== sign) return false;
    this.#next();
    return true;
  }

  #comparison(): BookValue[] {
    let left = this.#sum();
    for (const sign of ["<=", ">=", "<>", "=", "<", ">"]) {
      if (!this.#take(sign)) continue;
      const [first, second] = [single(left), single(this.#sum())];
      const [a, b] = [nothingAs(first, second), nothingAs(second, first)] as [number, number];
      left = [{ "=": a === b, "<>": a !== b, "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b }[sign]!];
    }
    return left;
  }

  #sum(): BookValue[] {
    let left = this.#product();
    for (;;) {
      if (this.#take("+")) left = [number(left) + number(this.#product())];
      else if (this.#take("-")) left = [number(left) - number(this.#product())];
      else if (this.#take("&")) left = [text(single(left)) + text(single(this.#product()))];
      else return left;
    }
  }

  #product(): BookValue[] {
    let left = this.#unary();
    for (;;) {
      if (this.#take("*")) left = [number(left) * number(this.#unary())];
      else if (this.#take("/")) {
        const divisor = number(this.#unary());
        if (divisor === 0) throw new CellError("#DIV/0!");
        left = [number(left) / divisor];
      } else return left;
    }
  }

  #unary(): BookValue[] {
    if (this.#take("-")) return [-number(this.#unary())];
    if (this.#take("+")) return this.#unary();
    if (this.#take("(")) {
      const value = this.#comparison();
      if (!this.#take(")")) throw new Unknown(this.#text);
      return value;
    }
    return this.#operand();
  }

  #operand(): BookValue[] {
    const [kind, word] = [this.#kind, this.#token];
    this.#next();
    if (kind === "number") return [Number(word)];
    if (kind === "text") return [word.slice(1, -1).replaceAll('""', '"')];
    if (kind === "error") throw new CellError(word);
    if (kind === "reference") return this.#cells(word);
    if (kind === "name" && this.#take("(")) return [this.#function(word)];
    throw new Unknown(this.#text);
  }

  #cells(reference: string): BookValue[] {
    const bang = reference.lastIndexOf("!");
    const sheet = bang < 0 ? null : reference.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
    const [from, to] = reference
      .slice(bang + 1)
      .split(":")
      .map(fromA1);
    const last = to ?? from!;
    const values: BookValue[] = [];
    for (let row = from!.row; row <= last.row; row += 1) {
      for (let column = from!.column; column <= last.column; column += 1)
        values.push(this.#valueAt(sheet, row, column));
    }
    return values;
  }

  #function(name: string): BookValue {
    const args: BookValue[][] = [];
    if (!this.#take(")")) {
      do args.push(this.#comparison());
      while (this.#take(","));
      if (!this.#take(")")) throw new Unknown(this.#text);
    }
    const all = args.flat();
    const broken = all.find((value) => typeof value === "object" && value !== null);
    if (broken && typeof broken === "object") throw new CellError(broken.error);
    const numbers = all.filter((value) => typeof value === "number");
    if (name === "SUM") return numbers.reduce((sum, value) => sum + value, 0);
    if (name === "COUNT") return numbers.length;
    if (name === "IF") return single(args[0]!) ? single(args[1]!) : single(args[2] ?? [false]);
    if (name === "TRUE") return true;
    throw new Unknown(name);
  }
}

/** An empty cell equals an empty text as well as 0. */
function nothingAs(value: BookValue, other: BookValue): BookValue {
  return value ?? (typeof other === "string" ? "" : 0);
}

function single(values: readonly BookValue[]): BookValue {
  if (values.length !== 1) throw new CellError("#VALUE!");
  return values[0]!;
}

function number(values: readonly BookValue[]): number {
  const value = single(values);
  if (value === null) return 0;
  if (typeof value === "object") throw new CellError(value.error);
  const result = Number(value);
  if (Number.isNaN(result)) throw new CellError("#VALUE!");
  return result;
}

function text(value: BookValue): string {
  return value === null || typeof value === "object" ? "" : String(value);
}
