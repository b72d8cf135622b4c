import type { Context } from "../../context";
import type { Block } from "../../reportText";

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:nghìn|ngàn|1\.?000) đồng/, 1e3],
  [/triệu đồng|tr\.?\s?đ|trđ/, 1e6],
  [/tỷ đồng/, 1e9],
];

/** How many đồng one of a cell is: "(triệu đồng)" in the head of its column, in its row or just above the table; 1 for no money. */
export function moneyScale(context: Context, block: Block, row: number, column: number): number {
  const { plain } = context.report;
  const cell = (at: number, of: number) => {
    const span = block.rows[at]?.[of];
    return span ? plain.slice(span.start, Math.min(span.end, span.start + 80)) : "";
  };
  const heads = Array.from({ length: Math.min(row, 4) }, (_, above) => cell(above, column));
  const own = block.rows[row]!.slice(0, 3).map((_, of) => cell(row, of));
  const unit = /(?:(?:đơn vị(?: tính)?|đvt)\s*:\s*|\(\s*)([^\n():]{3,24})[):]*\s*$/.exec(
    plain.slice(Math.max(0, block.start - 60), block.start).trimEnd(),
  );
  const words = [...heads, ...own, unit?.[1] ?? ""].join(" ");
  return SCALES.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
}
