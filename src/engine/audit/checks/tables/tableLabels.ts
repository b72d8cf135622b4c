import { gather } from "../../gather";
import type { Quantity } from "../../claim";
import { quantitiesIn, type Context } from "../../context";
import { unitOf } from "../../lexicon";
import type { Block } from "../../reportText";

export interface CellFigure {
  readonly index: number;
  readonly quantity: Quantity;
}

const WORD = /\p{L}[\p{L}\d/]*/gu;

export function cellWords(context: Context, block: Block, row: number, column: number): string[] {
  const span = block.rows[row]?.[column];
  return span ? (context.report.plain.slice(span.start, Math.min(span.end, span.start + 200)).match(WORD) ?? []) : [];
}

/** The plain figures of a table by row. */
export function dataRowsOf(context: Context, block: Block): ReadonlyMap<number, readonly CellFigure[]> {
  const rows = new Map<number, CellFigure[]>();
  for (const { index, quantity } of quantitiesIn(context, block)) {
    if (!quantity.cell) continue;
    gather(rows, quantity.cell.row, { index, quantity });
  }
  return rows;
}

/**
 * What heads a column above a row: the lowest header with words (`leaf`) and, of the rows above it, the headers over this column, a merged
 * one being found to the left.
 */
export function columnWords(
  context: Context,
  block: Block,
  row: number,
  column: number,
): { leaf: readonly string[]; group: readonly string[] } {
  let leaf: string[] = [];
  const group: string[] = [];
  for (let above = Math.min(row - 1, headerRows(context, block) - 1); above >= 0; above--) {
    const own = cellWords(context, block, above, column);
    if (leaf.length === 0) {
      leaf = own;
      continue;
    }
    if (own.length > 0) group.push(...own);
    else {
      for (let left = column - 1; left >= 0; left--) {
        const merged = cellWords(context, block, above, left);
        if (merged.length === 0) continue;
        group.push(...merged);
        break;
      }
    }
  }
  return { leaf, group };
}

const headers = new WeakMap<Block, number>();

/** How many rows at the top hold no figures. */
export function headerRows(context: Context, block: Block): number {
  const known = headers.get(block);
  if (known !== undefined) return known;
  const first = [...dataRowsOf(context, block).entries()]
    .filter(([, cells]) => cells.some(({ quantity }) => quantity.phrase.length === 0))
    .map(([row]) => row);
  const count = first.length === 0 ? block.rows.length : Math.min(...first);
  headers.set(block, count);
  return count;
}

/** The words that name a row: its first cell with letters. */
export function rowWords(context: Context, block: Block, row: number): string[] {
  for (let column = 0; column < Math.min(3, block.rows[row]?.length ?? 0); column++) {
    const words = cellWords(context, block, row, column);
    if (words.some((word) => word.length > 1)) return words;
  }
  return [];
}

/** "Năm trước cả cụm thụ lý 87 vụ" is told of another table. */
export const OTHER_PERIOD = /năm trước|cùng kỳ|kỳ trước|năm ngoái/;

/** What is hoped for is not what a table of results has. */
export const AIM =
  /phấn đấu|dự kiến|(?<!(?:vượt|đạt|so với) )(?:chỉ tiêu|kế hoạch)(?= (?:\p{L}+ ){0,3}(?:là|có|đạt|giao)\s)|mục tiêu/u;

export const isTotalRow = (words: readonly string[]): boolean =>
  /^(?:tổng(?: số| cộng)?|cộng|toàn (?:huyện|tỉnh|xã|thành phố))(?:$| )/.test(words.slice(0, 3).join(" "));

/** The counting noun that a label begins with or holds; nouns of many senses don't count. */
export function firstUnit(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const unit = unitOf(words.slice(i));
    if (unit && !/^(?:lượt|bộ|cấp|ban|giải|điều|tổ chức)$/.test(unit.unit)) return unit.unit;
  }
  return null;
}
