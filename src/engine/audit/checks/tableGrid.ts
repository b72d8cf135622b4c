import type { Context } from "../context";
import { EMPTY_WORDS, unitOf, writtenOut } from "../lexicon";
import type { Block, Span } from "../reportText";
import { moneyScale } from "./moneyScale";
import { cellWords, dataRowsOf, isTotalRow } from "./tableLabels";

export interface Cell {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  /** Money in đồng. */
  readonly value: number;
  readonly money: boolean;
}

export interface Row {
  /** As the text would name it: "trộm cắp tài sản", "tổ 2", "quý iii". */
  readonly key: string;
  readonly words: readonly string[];
  readonly total: boolean;
  readonly cells: readonly Cell[];
}

export interface Head {
  readonly words: readonly string[];
  readonly year: number | null;
  /** What its figures count; `null` when it doesn't say. */
  readonly unit: string | null;
  /** No other column counts the same thing. */
  readonly onlyUnit: boolean;
}

/** A table whose rows have names and whose columns have heads. */
export interface Table {
  readonly block: Block;
  readonly rows: readonly Row[];
  readonly columns: readonly number[];
  readonly heads: ReadonlyMap<number, Head>;
  /** Words of the lines above it, and of its heads. */
  readonly caption: ReadonlySet<string>;
  readonly headWords: ReadonlySet<string>;
}

const MOST_CELLS = 600;
/** "Năm trước cả cụm thụ lý 87 vụ" is told of another table. */
export const OTHER_PERIOD = /năm trước|cùng kỳ|kỳ trước|năm ngoái/;

/** The words of a text that carry meaning, abbreviations written out. */
export const contentWords = (text: string): string[] =>
  writtenOut(text.match(/\p{L}[\p{L}/]*/gu) ?? []).filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));

export function tableOf(context: Context, block: Block): Table | null {
  const figures = [...dataRowsOf(context, block)]
    .map(
      ([row, cells]) =>
        [row, cells.filter(({ quantity }) => quantity.phrase.length === 0 && quantity.shape === "count")] as const,
    )
    .filter(([, cells]) => cells.length > 0);
  const first = figures[0]?.[0] ?? 0;
  if (first === 0 || figures.reduce((sum, [, cells]) => sum + cells.length, 0) > MOST_CELLS) return null;
  const rows = figures.flatMap(([row, cells]): Row[] => {
    const key = keyOf(context, block, row, first);
    if (key === "") return [];
    return [
      {
        key,
        words: contentWords(key),
        total: isTotalRow(key.split(" ")) || /^(?:cả|chung) /.test(key),
        cells: cells.map(({ index, quantity }): Cell => {
          const { column } = quantity.cell!;
          const scale = moneyScale(context, block, row, column);
          return { index, row, column, span: quantity, value: quantity.value * scale, money: scale > 1 };
        }),
      },
    ];
  });
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted(
    (a, b) => a - b,
  );
  if (rows.length < 2) return null;
  const heads = context.report.plain.slice(block.start, block.rows[first]?.[0]?.start ?? block.start);
  return {
    block,
    rows,
    columns,
    heads: headsOf(context, block, columns, first),
    caption: captionOf(context, block),
    headWords: lettersOf(heads),
  };
}

const lettersOf = (text: string): ReadonlySet<string> => new Set(text.match(/\p{L}+/gu) ?? []);

function captionOf({ report }: Context, block: Block): ReadonlySet<string> {
  const lines = report.blocks
    .slice(Math.max(0, block.index - 2), block.index)
    .filter(({ start, end }) => end - start < 160 && !report.plain.slice(start, end).trimEnd().endsWith("."));
  return lettersOf(lines.map(({ start, end }) => report.plain.slice(start, end)).join(" "));
}

/** The name of a row; a bare number of a quarter or month takes the word from the head of its column. */
function keyOf(context: Context, block: Block, row: number, first: number): string {
  for (let column = 0; column < Math.min(3, block.rows[row]?.length ?? 0); column++) {
    const own = plainCell(context, block, row, column).replace(/^(?:[-+]|\d{1,2}[.)])\s*/, "");
    if (own === "") continue;
    const head = plainCell(context, block, first - 1, column);
    if (/^(?:[ivx]{1,4}|\d{1,4})$/.test(own)) {
      if (/^(?:quý|tháng|năm|tổ|cụm|khối|đợt)/.test(head)) return `${head.split(" ")[0]} ${own}`;
      continue;
    }
    if (/\p{L}{2}/u.test(own))
      return own.replace(/\s*\([^)]*\)\s*$/, "").replace(/^(?:khối|số lượng|số) (?=\p{L}+ \p{L})/u, "");
  }
  return "";
}

function headsOf(context: Context, block: Block, columns: readonly number[], first: number): ReadonlyMap<number, Head> {
  const raw = columns.map((column) => {
    const cells = Array.from({ length: first }, (_, row) => plainCell(context, block, row, column)).join(" ");
    const words = contentWords(cells);
    const letters = Array.from({ length: first }, (_, row) => cellWords(context, block, row, column)).flat();
    return { column, words, year: Number(/(?:19|20)\d\d/.exec(cells)?.[0] ?? 0) || null, unit: firstUnit(letters) };
  });
  return new Map(
    raw.map(({ column, words, year, unit }) => [
      column,
      { words, year, unit, onlyUnit: raw.filter((other) => other.unit === unit).length === 1 },
    ]),
  );
}

function plainCell({ report }: Context, block: Block, row: number, column: number): string {
  const span = block.rows[row]?.[column];
  return span
    ? report.plain
        .slice(span.start, Math.min(span.end, span.start + 120))
        .trim()
        .replace(/\s+/g, " ")
    : "";
}

/** The counting noun that a label begins with or holds; nouns of many senses don't count. */
export function firstUnit(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const unit = unitOf(words.slice(i));
    if (unit && !/^(?:lượt|bộ|cấp|ban|giải|điều|tổ chức)$/.test(unit.unit)) return unit.unit;
  }
  return null;
}
