import { withNoun, type Context, type Division } from "../../context";
import type { Quantity } from "../../claim";
import { holds, type Counted } from "./breakdown";

/**
 * Of the readings of wholes and parts tells those that don't add up, unless another reading explains their figures: a whole that adds up
 * otherwise, or parts that make up another whole.
 */
export function tellDivisions(context: Context): void {
  const { divisions } = context;
  const holding = divisions.filter(({ draft }) => draft === null);
  const wholes = new Set(holding.map(({ whole }) => whole));
  const said = holding.filter(({ unsaid }) => !unsaid);
  const partOf = new Map(said.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  const value = (index: number) => (context.claims[index] as Quantity).value;
  const told = new Set<number>();
  const wrong = divisions.filter(({ draft }) => draft !== null);
  for (const division of wrong.toSorted((a, b) => b.draft!.sureness - a.draft!.sureness)) {
    const { whole, parts, draft } = division;
    const explained =
      // Each is right by itself, as a table has it: they don't belong together.
      [whole, ...parts].every((index) => context.proven.has(index)) ||
      (wholes.has(whole) && !division.byAspect) ||
      parts.some((part) => partOf.has(part) && value(partOf.get(part)!) !== value(whole)) ||
      parts.some((part) => told.has(part));
    if (explained) continue;
    if (misprint(context, division)) continue;
    parts.forEach((part) => told.add(part));
    if (typeof draft!.computed === "number") context.corrected.set(whole, draft!.computed);
    context.found(draft!);
  }
}

/** "9,420 triệu đồng" among thousands: a comma where thousands are meant. */
function misprint(context: Context, { whole, parts }: Division): boolean {
  const figures = [whole, ...parts].map((index): Counted => ({ index, quantity: context.claims[index] as Quantity }));
  for (const { index, quantity } of figures) {
    if (quantity.decimals !== 3 || quantity.grouping !== "none") continue;
    const [total, ...rest] = figures.map((figure) => (figure.index === index ? thousandfold(figure) : figure));
    if (!holds(total!, rest)) continue;
    const text = context.report.text.slice(quantity.start, quantity.end);
    const meant = text.replace(",", ".");
    context.found({
      kind: "number_format",
      code: "english_number",
      severity: "error",
      sureness: 0.9,
      spans: [withNoun(quantity)],
      stated: text,
      computed: meant,
      proposal: null,
      data: {},
    });
    return true;
  }
  return false;
}

const thousandfold = ({ index, quantity }: Counted): Counted => ({
  index,
  quantity: { ...quantity, value: quantity.value * 1000, low: quantity.value * 1000, high: quantity.value * 1000 },
});
