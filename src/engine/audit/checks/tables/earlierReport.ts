import { gather } from "../../gather";
import { isQuantity, type Claim, type DateClaim, type Quantity } from "../../claim";
import { likelyCause, quantitiesIn, usable, type Context } from "../../context";
import { EMPTY_WORDS, unitOf } from "../../lexicon";
import type { ReportText } from "../../reportText";
import { yearsOf } from "../years";

/** A figure of one year, with the words that say what it is. */
interface Dated {
  readonly index: number;
  readonly quantity: Quantity;
  readonly year: number;
  readonly words: ReadonlySet<string>;
}

type Read = Pick<Context, "report" | "claims" | "byBlock">;

const LABEL_WORDS = 12;
const SURE = 0.75;
/** "so với năm 2018 (49 vụ", "(năm 2018: 49 vụ" */
const BASE = /năm ((?:19|20)\d\d)[^.;()\d]{0,24}[(:]?\s*(?:là |có |xảy ra |đạt )?$/;

/**
 * Figures of a year gone by that the text repeats, against the report of that year. Only what both tell of the same year in the same words
 * is compared; figures of different years never are.
 */
export function checkEarlierReport(context: Context): void {
  const { earlier } = context;
  if (!earlier) return;
  const ownYear = yearOf(earlier);
  const byKey = new Map<string, Dated[]>();
  for (const one of datedIn(earlier, ownYear)) gather(byKey, keyOf(one), one);
  const now = yearOf(context);
  for (const told of datedIn(context, null)) {
    if (told.year === now) continue;
    const known = (byKey.get(keyOf(told)) ?? []).slice(0, 400);
    const near = known
      .map((one) => ({ one, fits: likeness(told, one) }))
      .filter(({ fits }) => fits >= 0.6)
      .toSorted((a, b) => b.fits - a.fits);
    const best = near[0];
    if (!best) continue;
    const { low, high, value } = told.quantity;
    const holding = near.some(({ one }) => one.quantity.low <= high && low <= one.quantity.high);
    if (holding || best.fits >= SURE) context.checked.add(told.index);
    if (holding || best.fits < SURE) continue;
    const cause = likelyCause(value, best.one.quantity.value);
    const others = near.filter(
      ({ one, fits }) => fits > best.fits - 0.05 && one.quantity.value !== best.one.quantity.value,
    );
    if (others.length > 0 && cause === null) continue;
    context.found({
      kind: "narrative_vs_table",
      code: "text_differs_from_earlier",
      severity: cause ? "error" : "warning",
      sureness: cause ? 0.85 : 0.65,
      spans: [{ start: told.quantity.start, end: Math.max(told.quantity.end, told.quantity.phraseEnd) }],
      stated: value,
      computed: best.one.quantity.value,
      data: {
        unit: told.quantity.unit ?? "",
        text: earlier.report.text.slice(best.one.quantity.clause, best.one.quantity.phraseEnd).trim().slice(0, 120),
        from: told.year,
        cause,
      },
    });
  }
}

const keyOf = ({ quantity, year }: Dated) => `${quantity.shape} ${quantity.unit ?? ""} ${year}`;

/** Share of the words of the one with fewer words that the other has too; 0 when they share fewer than two. */
function likeness(a: Dated, b: Dated): number {
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared < 2 ? 0 : shared / Math.min(a.words.size, b.words.size);
}

/** Figures of the running text with their years; those without one are of `otherwise`, if that is given. */
function datedIn(read: Read, otherwise: number | null): Dated[] {
  const found: Dated[] = [];
  for (const block of read.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(read, block);
    if (counted.length === 0) continue;
    const years = yearsOf(read, block.index, counted);
    for (const [i, { index, quantity }] of counted.entries()) {
      if (quantity.shape === "duration" || quantity.rate || quantity.ratio?.role === "part") continue;
      if (quantity.shape === "count" && !usable(quantity)) continue;
      if (quantity.qualifier !== null || quantity.range) continue;
      const lead = read.report.plain.slice(Math.max(block.body, quantity.start - 90), quantity.start);
      const change = /(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: được| thêm| đi)?\s*$/.test(lead);
      const base = BASE.exec(lead);
      const year = base && /so với|\(/.test(lead) ? Number(base[1]) : (years.get(index) ?? otherwise);
      if (change || year === null) continue;
      // "43 vụ, giảm 6 vụ so với năm 2018 (49 vụ)": the base is of what the figure before it is of.
      const before = base
        ? counted
            .slice(0, i)
            .findLast((one) => one.quantity.unit === quantity.unit && !isChange(read.report, one.quantity))
        : undefined;
      found.push({ index, quantity, year, words: wordsOf(quantity, before?.quantity) });
    }
  }
  return found;
}

const isChange = ({ plain }: ReportText, { start }: Quantity) =>
  /(?:tăng|giảm|hơn)(?: được| thêm| đi)?\s*$/.test(plain.slice(Math.max(0, start - 20), start));

function wordsOf(quantity: Quantity, same: Quantity | undefined): ReadonlySet<string> {
  const of = ({ subject, phrase }: Quantity) => [
    ...subject.slice(-LABEL_WORDS),
    ...phrase.slice(unitOf(phrase)?.length ?? 0),
  ];
  return new Set([...of(quantity), ...(same ? of(same) : [])].filter((word) => !EMPTY_WORDS.has(word)));
}

/** The year a report is of: the one its title names, else that of its date; `null` when it spans several. */
function yearOf({ report, claims, byBlock }: Read): number | null {
  const title = report.blocks
    .slice(0, 15)
    .flatMap((block) => (byBlock[block.index] ?? []).map((index) => claims[index]!));
  if (title.some((claim) => claim.kind === "date" && claim.form === "years")) return null;
  const named = title.filter((claim): claim is DateClaim => claim.kind === "date" && claim.form === "year");
  const day = title.find((claim: Claim) => claim.kind === "date" && claim.form === "day" && !isQuantity(claim));
  const [first] = named;
  return first ? first.from.year : day?.kind === "date" ? day.from.year : null;
}
