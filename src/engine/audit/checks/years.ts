import type { DateClaim, Quantity } from "../claim";
import type { Context } from "../context";

interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** The year that each figure of a block is said of: "năm 2018 còn 49 vụ", "49 vụ năm 2018". Figures without one are left out. */
export function yearsOf(
  context: Pick<Context, "report" | "claims" | "byBlock">,
  block: number,
  counted: readonly Counted[],
): ReadonlyMap<number, number> {
  const { plain } = context.report;
  const dates = (context.byBlock[block] ?? [])
    .map((index) => context.claims[index]!)
    .filter((claim): claim is DateClaim => claim.kind === "date" && claim.form === "year");
  const years = new Map<number, number>();
  let next = 0;
  for (const [i, { index, quantity }] of counted.entries()) {
    const from = counted[i - 1]?.quantity.end ?? 0;
    while (next < dates.length && dates[next]!.start < quantity.start) next++;
    const [before, behind] = [dates[next - 1], dates[next]];
    const follows =
      behind !== undefined && /^\s*\(?(?:trong |của |vào )?năm\s*$/.test(plain.slice(quantity.phraseEnd, behind.start));
    const precedes = before !== undefined && before.end > from && quantity.start - before.end < 70;
    const year = follows ? behind : precedes ? before : null;
    if (!year) continue;
    const lead = plain.slice(Math.max(0, year.start - 24), year.start);
    // ", đến năm 2020 có 648 mô hình" says when; "từ năm 2015 đến năm 2020" does not.
    const opens = /(?:^|[,;.])\s*(?:và |thì )?đến (?:cuối |hết )?năm\s*$/.test(lead);
    if (!opens && /(?:đến|từ|kể từ|so với|giai đoạn|thời điểm)\s*(?:cuối |đầu )?(?:năm\s*)?$/.test(lead)) continue;
    years.set(index, year.from.year!);
  }
  return years;
}
