import { nfc } from "../values/text";

/**
 * The unit of money that headings and notes state. The scale is its worth in đồng: "nghìn đồng" 1000, "triệu đồng" 1 000 000.
 */

const scales: readonly (readonly [written: RegExp, scale: number])[] = [
  [/(?<!\p{L})t[ỷỉy] ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e9],
  [/(?<!\p{L})(?:triệu|trieu|tr) ?\.? ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e6],
  [/(?<!\p{L})(?:nghìn|nghin|ngàn|ngan|ng|1\.?000) ?\.? ?(?:đồng|dong|đ|vnđ)(?!\p{L})/u, 1e3],
  // "hội đồng", "cộng đồng" speak of no money: the word stands alone in brackets, in a cell, or after what says that it is a unit.
  [/(?:^|[(/]|(?:đvt|đơn vị(?: tính)?|tính bằng)(?: tiền)?\s*:?) ?(?:đồng|vnđ|đ)(?:\)|$)/u, 1],
];
const longest = 300;
/** "ĐVT: nghìn đồng", "Đơn vị tính: triệu đồng": a line over a table that speaks of all its money. */
const note = /(?<!\p{L})(?:đvt|đơn vị(?: tính)?(?: tiền)?|tính bằng)(?!\p{L})/u;

/** The scale one heading states; `null` when it states none. */
export function statedMoney(text: string): number | null {
  const typed = normalised(text);
  return scales.find(([written]) => written.test(typed))?.[1] ?? null;
}

/** The scale that a line above a table states for all its money columns; other mentions of money are none. */
export function notedMoney(line: string): number | null {
  return note.test(normalised(line)) ? statedMoney(line) : null;
}

function normalised(text: string): string {
  return nfc(text.slice(0, longest)).toLowerCase().replace(/\s+/g, " ").trim();
}

/** The scales that the headings of one column state, each once. */
export function scalesIn(headings: readonly string[]): readonly number[] {
  return [...new Set(headings.map(statedMoney).filter((scale) => scale !== null))];
}
