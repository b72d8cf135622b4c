import { isExact, isQuantity, type Claim, type DateClaim, type Quantity } from "./claim";
import type { Cause, Draft } from "./finding";
import type { Block, ReportText, Span } from "./reportText";

/** A figure known from elsewhere (the consolidated workbook), to compare the text with. */
export interface KnownFigure {
  readonly value: number;
  /** What people call it, fullest first: "Tin có giá trị", "Công tác xây dựng mô hình". */
  readonly labels: readonly string[];
  readonly unit: string | null;
  /** One item of an inventory ("súng" of "Vũ khí thu hồi"); its second label names the inventory. */
  readonly item?: boolean;
}

/** A change of law or of a term; `kind` decides which way it is looked for. */
export interface LegalChange {
  readonly code: string;
  readonly kind: "term" | "document";
  /** From this day on, as yyyymmdd. */
  readonly since: number;
  /** Plain-form wordings that ended on that day (or the ended document's "number/year/symbol"). */
  readonly ended: readonly string[];
  readonly replacedBy: string;
}

/** Another report, read as this one is: that of the period before. */
export interface Earlier {
  readonly report: ReportText;
  readonly claims: readonly Claim[];
  readonly byBlock: readonly (readonly number[])[];
}

/** A whole with the figures read as its parts, as claim indexes. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
  /** What there is to tell when they don't add up; `null` when they do. */
  readonly draft: Draft | null;
  /** No words say that the one is divided into the others. */
  readonly unsaid?: boolean;
  /** "xét theo độ tuổi": it may be one of several divisions of the same whole. */
  readonly byAspect?: boolean;
}

export interface Context {
  readonly report: ReportText;
  readonly claims: readonly Claim[];
  /** Claim indexes of each block, in order. */
  readonly byBlock: readonly (readonly number[])[];
  /** The report's own date as yyyymmdd, when its head names one. */
  readonly issued: number | null;
  readonly figures: ReadonlyMap<string, KnownFigure>;
  /** How many communes (or other units) the figures are of; `null` when not known. */
  readonly places: number | null;
  readonly earlier: Earlier | null;
  readonly law: readonly LegalChange[];
  /** Abbreviations that need no words; `null` when nobody said which. */
  readonly common: ReadonlySet<string> | null;
  /** Quantities that took part in a check that could decide. */
  readonly checked: Set<number>;
  /** Readings of wholes and parts, to be told when all are known. */
  readonly divisions: Division[];
  /** Wholes whose parts were found, whether or not they added up. */
  readonly settled: Set<number>;
  /** Their parts. */
  readonly summed: Set<number>;
  /** Wholes and parts that add up: whatever else is said, they are right. */
  readonly proven: Set<number>;
  /** Figures told to be wrong, with what they should be: whatever else misses by the same slip needs no telling. */
  readonly corrected: Map<number, number>;
  readonly found: (draft: Draft) => void;
}

export function quantitiesIn(
  context: Pick<Context, "claims" | "byBlock">,
  block: Block,
): { index: number; quantity: Quantity }[] {
  return (context.byBlock[block.index] ?? []).flatMap((index) => {
    const claim = context.claims[index]!;
    return isQuantity(claim) ? [{ index, quantity: claim }] : [];
  });
}

/** The number with the words that say of what, as a reader would quote it. */
export const withNoun = (quantity: Quantity): Span => ({
  start: quantity.start,
  end: Math.max(quantity.end, quantity.phraseEnd),
});

/** May it be added and compared? */
export const usable = (quantity: Quantity): boolean =>
  isExact(quantity) &&
  quantity.malformed !== "groups" &&
  quantity.shape !== "percent" &&
  quantity.shape !== "duration" &&
  !quantity.rate;

/** May it be added? Like `usable`, but a rounded amount ("82 triệu đồng") may too: sums allow for the rounding. */
export const addable = (quantity: Quantity): boolean =>
  quantity.qualifier === null &&
  !quantity.range &&
  quantity.malformed !== "groups" &&
  quantity.shape !== "percent" &&
  quantity.shape !== "duration" &&
  !quantity.rate;

/** The sentences of a block. "TP. Hà Nội" and "1.534" are no ends. */
export function sentencesOf(report: ReportText, block: Block): Span[] {
  const sentences: Span[] = [];
  const text = report.plain.slice(block.body, block.end);
  let start = 0;
  for (const match of text.matchAll(/[.?!](?=["')\]]?(?:\s|$))/g)) {
    if (
      /(?:^|[\s(])(?:tp|ts|ths|gs|pgs|tx|st|đ\/c|v\.v|bs|ks)$/.test(
        text.slice(Math.max(0, match.index - 6), match.index),
      )
    )
      continue;
    const end = match.index + 1;
    sentences.push({ start: block.body + start, end: block.body + end });
    start = end;
  }
  if (text.slice(start).trim() !== "") sentences.push({ start: block.body + start, end: block.end });
  return sentences;
}

/** "trong đó:", "gồm:" … bullets below a line that introduces them: the blocks of its list. */
export function itemsBelow(report: ReportText, parent: Block): Block[] {
  const items: Block[] = [];
  let level: number | null = null;
  for (let i = parent.index + 1; i < report.blocks.length && items.length < 400; i++) {
    const block = report.blocks[i]!;
    const listed = block.marker !== null && block.marker.form !== "roman" && block.marker.form !== "part";
    if (!listed || block.kind === "table") break;
    if (parent.marker && block.level <= parent.level) break;
    level ??= block.level;
    if (block.level < level) break;
    if (block.level === level) {
      if (items.length > 0 && items[0]!.marker!.form !== block.marker.form) break;
      const path = block.marker.path;
      if (path.length > 0 && items.length > 0 && path.at(-1) === 1) break;
      items.push(block);
    }
  }
  return items;
}

/** How the digits of two whole numbers are alike, as a slip of the hand would make them; `null` when they aren't. */
export function likelyCause(a: number, b: number): Cause | null {
  if (!Number.isInteger(a) || !Number.isInteger(b) || a === b || a < 0 || b < 0) return null;
  const [x, y] = [String(a), String(b)];
  if (x.length > 1 && y.length > 1) {
    if (Number(`${x}0`) === b || Number(`${y}0`) === a || Number(`${x}000`) === b || Number(`${y}000`) === a)
      return "decimal_point";
    if (x.length === y.length) {
      if (x.length >= 4 && [...x].toSorted().join("") === [...y].toSorted().join("")) return "swapped_digits";
      const differing = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
      if (differing.length === 2) {
        const [i, j] = differing as [number, number];
        if (x[i] === y[j] && x[j] === y[i]) return "swapped_digits";
      }
      if (differing.length === 1 && x.length >= 3) return "one_digit";
    }
    if (Math.abs(x.length - y.length) === 1 && Math.min(x.length, y.length) >= 2) {
      const [long, short] = x.length > y.length ? [x, y] : [y, x];
      for (let i = 0; i < long.length; i++) {
        if (long.slice(0, i) + long.slice(i + 1) === short)
          return x.length > y.length ? "extra_digit" : "missing_digit";
      }
    }
  }
  return null;
}

/** Date of the report: "…, ngày 08 tháng 8 năm 2020" on a line of its own near the top. */
export function issuedOn(report: ReportText, claims: readonly Claim[]): number | null {
  for (const claim of claims) {
    if (claim.kind !== "date" || claim.form !== "day") continue;
    const block = report.blocks[claim.block]!;
    if (block.index > 14) return null;
    const { year, month, day } = (claim satisfies DateClaim).from;
    if (year === null || month === null || day === null) continue;
    const before = report.plain.slice(block.start, claim.start);
    if (/^[^.;:]{0,60},\s*(?:ngày\s*)?$/.test(before) && report.plain.slice(claim.end, block.end).trim() === "")
      return year * 10000 + month * 100 + day;
  }
  return null;
}
