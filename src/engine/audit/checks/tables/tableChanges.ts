import type { Quantity } from "../../claim";
import { likelyCause, withNoun } from "../../context";
import { isChange } from "../percents/changeEnds";
import { asPrinted } from "../restated/sameFigure";
import { valueOf, type Cell, type Label, type Table } from "./tableModel";
import { lineSaid, type Reading, type Spoken } from "./tableReading";

/** "thấp hơn dự toán 850 nghìn đồng", "ít hơn năm 2019 là 61 buổi", "vượt 23 tin" */
const APART = /(?:hơn|kém|vượt|chênh|chênh lệch|hụt)(?: (?!còn|đạt|lên)\p{L}+| (?:19|20)\d\d){0,6}\s*$/u;
const PASSED = /(?:hơn|kém|vượt)\s*$/;

/** By how much, not how many. */
export const tellsChange = (plain: string, quantity: Quantity): boolean =>
  isChange(plain, quantity) || APART.test(plain.slice(Math.max(quantity.clause, quantity.start - 60), quantity.start));

interface Pair {
  readonly base: Cell;
  readonly now: Cell;
}

/** "đánh bạc giảm 9 vụ", "nguồn tin vượt 23 tin" beside a table that has the figures of both years, of plan and result. */
export function checkTableChanges(reading: Reading, table: Table, nearness: number): void {
  const { context, figures } = reading;
  const held = new Set<Label>();
  for (const [at, spoken] of figures.entries()) {
    const { quantity } = spoken;
    if (!comparable(context.report.plain, quantity)) continue;
    const said = lineSaid(reading, at);
    if (!said) continue;
    const pairs = pairsOf(
      table,
      said.line.label,
      said.occasions,
      said.named.map(({ label }) => label),
    );
    const right = (pair: Pair) => agrees(quantity, changeOf(quantity, pair));
    const holding = pairs.find(right);
    if (holding) {
      [spoken, holding.base, holding.now].forEach(({ index }) => context.checked.add(index));
      held.add(said.line.label);
      if (said.line.grade > 1) context.proven.add(spoken.index);
      continue;
    }
    const [pair] = pairs;
    if (!pair || pairs.length > 1) continue;
    const computed = changeOf(quantity, pair);
    const cause = likelyCause(...asPrinted(quantity.value, Math.abs(computed)));
    const points =
      said.line.grade +
      nearness +
      (cause ? 2 : 0) +
      Number(said.occasions.length === 2) +
      Number(held.has(said.line.label));
    if (points >= (cause ? 4 : 5)) tell(reading, spoken, pair, computed, points >= 5);
  }
}

const comparable = (plain: string, quantity: Quantity) =>
  /^(?:count|money|measure|percent)$/.test(quantity.shape) &&
  quantity.qualifier !== "about" &&
  (quantity.qualifier === null || PASSED.test(plain.slice(quantity.start - 8, quantity.start))) &&
  !quantity.range &&
  !quantity.rate &&
  quantity.ratio === null &&
  quantity.unit !== "lần" &&
  tellsChange(plain, quantity) &&
  !/(?:trên|hơn) (?:cả |hẳn )?$/.test(plain.slice(quantity.start - 10, quantity.start));

/** The figures that may be compared: those of the times named, else of the two that there are, else of the last ones. */
function pairsOf(table: Table, line: Label, occasions: readonly Label[], named: readonly Label[]): Pair[] {
  const cell = (occasion: Label) => table.cells.get(line)?.get(occasion) ?? table.cells.get(occasion)?.get(line);
  const pair = (base: Label | undefined, now: Label | undefined): Pair[] => {
    const [a, b] = [base && cell(base), now && cell(now)];
    return a && b && a !== b ? [{ base: a, now: b }] : [];
  };
  if (occasions.length === 2) return pair(occasions[0], occasions[1]);
  const told = occasions.filter((occasion) => named.includes(occasion));
  if (told.length >= 2) return told.flatMap((now, i) => told.slice(0, i).flatMap((base) => pair(base, now)));
  return occasions.flatMap((now, i) => occasions.slice(0, i).flatMap((base) => pair(base, now)));
}

function changeOf({ shape }: Quantity, { base, now }: Pair): number {
  const difference = Number((valueOf(now) - valueOf(base)).toPrecision(12));
  return shape === "percent" ? Number(((difference / valueOf(base)) * 100).toFixed(2)) : difference;
}

function agrees({ shape, value, decimals, low, high }: Quantity, computed: number): boolean {
  const size = Math.abs(computed);
  if (shape === "percent")
    return Math.abs(value - size) <= 0.6 * 10 ** -decimals || Math.abs(value - (100 - size)) <= 0.6 * 10 ** -decimals;
  return size >= Math.min(low, value) - 1e-9 && size <= Math.max(value, Math.min(high, value)) + 1e-9;
}

function tell(
  { context }: Reading,
  { index, quantity }: Spoken,
  { base, now }: Pair,
  computed: number,
  sure: boolean,
): void {
  const size = Math.abs(computed);
  const percent = quantity.shape === "percent";
  context.checked.add(index);
  context.corrected.set(index, size);
  context.found({
    kind: percent ? "ratio_vs_percent" : "narrative_vs_table",
    code: percent ? "percent_of_change" : "text_differs_from_table",
    severity: sure ? "error" : "warning",
    sureness: sure ? 0.85 : 0.7,
    spans: [withNoun(quantity), base.quantity, now.quantity],
    stated: quantity.value,
    computed: size,
    data: {
      parts: [valueOf(base), valueOf(now)],
      label: `${now.row.title}, ${now.column.title}`,
      unit: quantity.phrase.slice(0, 3).join(" "),
      cause: likelyCause(...asPrinted(quantity.value, size)),
    },
  });
}
