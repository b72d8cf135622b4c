import type { Quantity } from "../claim";
import { likelyCause, quantitiesIn, sentencesOf, type Context } from "../context";
import type { Span } from "../reportText";
import { agrees, rounded } from "./percentOf";
import { yearsOf } from "./years";

interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** A value before and a value after, of the same thing. */
interface Ends {
  readonly base: Counted;
  readonly now: Counted;
}

const WORD =
  /(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|hạ)(?: được| thêm| đi| bình quân| tương ứng)*\s*(?:\(\s*)?[-+]?\s*$/;
const TIMES = /(?:^|[\s(,])(?:gấp|tăng gấp|tăng)\s*$/;
const DOWN = /giảm|ít hơn|thấp hơn|hạ/;
const TO = /^[^.;\d]{0,60}(?:^|\s)(?:lên|xuống|còn|đến|tới|thành|nay là|nay còn)(?: còn| đến| tới| là)?\s*$/;

/**
 * "43 vụ, giảm 6 vụ so với năm 2018 (49 vụ)", "từ 50 vụ lên 60 vụ, tăng 20%", "gấp 3 lần (16 mô hình)": a change against the two values
 * it is made of, its size and its direction.
 */
export function checkComparisons(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length < 2) continue;
    const years = yearsOf(context, block.index, counted);
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted.filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end);
      for (const [at, one] of inside.entries()) {
        checkChange(context, sentence, counted, inside, at, years);
        const next = inside[at + 1];
        if (next) checkFromTo(context, sentence, one, next);
      }
    }
  }
}

const comparable = ({ quantity }: Counted) =>
  quantity.qualifier === null && !quantity.range && !quantity.rate && quantity.ratio === null;

const alike = (a: Quantity, b: Quantity) =>
  a.shape === b.shape && (a.unit === b.unit || a.unit === null || b.unit === null || a.shape === "percent");

function checkChange(
  context: Context,
  sentence: Span,
  counted: readonly Counted[],
  inside: readonly Counted[],
  at: number,
  years: ReadonlyMap<number, number>,
): void {
  const { plain } = context.report;
  const change = inside[at]!;
  const { quantity } = change;
  if (quantity.range || quantity.ratio) return;
  const lead = plain.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  const times = quantity.unit === "lần" && TIMES.test(lead);
  const word = WORD.exec(lead) ?? wordBefore(plain, sentence, inside[at - 1]?.quantity, quantity);
  if (!times && !word) return;
  const ofShape = times || quantity.shape === "percent" ? null : quantity;
  const ends = endsOf(context, sentence, counted, inside, at, ofShape, years);
  if (!ends || ends.base.quantity.value === ends.now.quantity.value) return;
  if (times) {
    judgeTimes(context, change, ends);
    return;
  }
  const down = DOWN.test(word![1]!);
  const rivals = inside.filter(
    (one) =>
      one.quantity.end <= quantity.start &&
      one.index !== ends.now.index &&
      one.index !== ends.base.index &&
      comparable(one) &&
      one.quantity.unit === ends.now.quantity.unit &&
      !isChange(plain, sentence, one.quantity),
  );
  const told = [ends, ...rivals.map((now) => ({ base: ends.base, now }))];
  const rightWay = (one: Ends) => down === one.now.quantity.value < one.base.quantity.value;
  const holding = told.find((one) => rightWay(one) && sizeHolds(quantity, one));
  if (holding) {
    [change, holding.base, holding.now].forEach(({ index }) => context.checked.add(index));
    return;
  }
  // With several figures to choose from, only what a slip of the hand explains.
  const meant =
    rivals.length === 0
      ? ends
      : told.find(
          (one) => sizeHolds(quantity, one) || (rightWay(one) && likelyCause(quantity.value, sizeOf(one)) !== null),
        );
  if (!meant) return;
  if (rightWay(meant)) judgeSize(context, change, meant, word![1]!);
  else if (sizeHolds(quantity, meant)) {
    const start = quantity.start - lead.length + (WORD.exec(lead)?.index ?? 0);
    wrongWay(context, { start, end: quantity.end }, word![1]!, meant, change);
  }
}

const sizeOf = ({ base, now }: Ends) => Number(Math.abs(now.quantity.value - base.quantity.value).toFixed(6));

/** "giảm 25 vụ (10%)", "giảm 25 vụ, tương ứng 10%": the percent is of the same change. */
function wordBefore(
  plain: string,
  sentence: Span,
  change: Quantity | undefined,
  percent: Quantity,
): RegExpExecArray | null {
  if (!change || percent.shape !== "percent" || change.shape === "percent") return null;
  const gap = plain.slice(change.phraseEnd, percent.start);
  if (!/^\s*(?:\(|,?\s*(?:tương ứng|tương đương|bằng|hay|tức)[^\d.;]{0,20})\s*[-+]?\s*$/.test(gap)) return null;
  return WORD.exec(plain.slice(Math.max(sentence.start, change.start - 30), change.start));
}

/** "năm 2018: 49 vụ", "(16 mô hình)", "từ 50 vụ lên 60 vụ": what is compared, when the sentence says it clearly enough. */
function endsOf(
  context: Context,
  sentence: Span,
  counted: readonly Counted[],
  inside: readonly Counted[],
  at: number,
  like: Quantity | null,
  years: ReadonlyMap<number, number>,
): Ends | null {
  const { plain } = context.report;
  const change = inside[at]!.quantity;
  const fits = (one: Counted) =>
    comparable(one) &&
    one.quantity !== change &&
    one.quantity.unit !== "lần" &&
    (like ? alike(one.quantity, like) : one.quantity.shape !== "duration");
  const values = inside.filter((one) => fits(one) && !isChange(plain, sentence, one.quantity));
  const fromTo = pairOf(plain, sentence, values, change);
  if (fromTo) return fromTo;
  const before = values.filter(({ quantity }) => quantity.end <= change.start);
  const now = before.findLast(({ quantity }) => !isBase(plain, sentence, quantity));
  if (!now || /[;]/.test(plain.slice(now.quantity.end, change.start))) return null;
  const same = (one: Counted) => one !== now && alike(one.quantity, now.quantity);
  const behind = plain.slice(change.end, sentence.end);
  const against = /^[^.;,\d]{0,30}so với (?:cùng kỳ )?(?:năm )?((?:19|20)\d\d)/.exec(behind);
  if (against) {
    const year = Number(against[1]);
    const told = counted.filter((one) => fits(one) && same(one) && years.get(one.index) === year);
    const base = told.length === 1 ? told[0]! : null;
    if (base && years.get(now.index) !== year) return { base, now };
    if (told.length > 1) return null;
  }
  const base = values.find((one) => same(one) && isBase(plain, sentence, one.quantity));
  if (base && values.filter((one) => same(one) && isBase(plain, sentence, one.quantity)).length === 1) {
    const between = plain.slice(Math.min(base.quantity.end, change.end), Math.max(base.quantity.start, change.start));
    return /;/.test(between) ? null : { base, now };
  }
  if (against || /^[^.;]{0,30}so với/.test(behind)) return null;
  // "năm 2019 là 587 hộ, năm 2020 là 612 hộ, tăng 25 hộ"
  const dated = before.filter((one) => alike(one.quantity, now.quantity) && years.has(one.index));
  if (dated.length !== 2) return null;
  const [first, last] = dated.toSorted((a, b) => years.get(a.index)! - years.get(b.index)!) as [Counted, Counted];
  return years.get(first.index) === years.get(last.index) ? null : { base: first, now: last };
}

const isChange = (plain: string, sentence: Span, { start }: Quantity) =>
  WORD.test(plain.slice(Math.max(sentence.start, start - 30), start));

/** "(năm 2018 là 49 vụ)", "so với 49 vụ", "so với năm 2018 (49 vụ)": told as what something is compared with. */
function isBase(plain: string, sentence: Span, { start }: Quantity): boolean {
  const lead = plain.slice(Math.max(sentence.start, start - 80), start);
  return (
    /(?:so với|cùng kỳ|năm trước|năm (?:19|20)\d\d)[^.;()]{0,40}\(\s*(?:là |có |xảy ra )?$/.test(lead) ||
    /\(\s*(?:cùng kỳ|năm trước|năm|giai đoạn trước|kỳ trước|trước đó|đầu (?:kỳ|năm|nhiệm kỳ))[^.;()]{0,40}$/.test(
      lead,
    ) ||
    /so với (?:mức |con số |là )?$/.test(lead)
  );
}

/** "từ 1.250 vụ xuống còn 1.100 vụ" beside the change. */
function pairOf(plain: string, sentence: Span, values: readonly Counted[], change: Quantity): Ends | null {
  for (const [i, base] of values.entries()) {
    const now = values[i + 1];
    if (!now || !alike(base.quantity, now.quantity) || !isFrom(plain, sentence, base.quantity)) continue;
    if (!TO.test(plain.slice(base.quantity.end, now.quantity.start).replace(/(?:19|20)\d\d/g, "nn"))) continue;
    const gap =
      now.quantity.end <= change.start
        ? plain.slice(now.quantity.end, change.start)
        : plain.slice(change.end, base.quantity.start);
    if (gap.length <= 70 && !/[;]/.test(gap)) return { base, now };
  }
  return null;
}

const isFrom = (plain: string, sentence: Span, { start }: Quantity) =>
  /(?:^|[\s(,])từ\s*(?:chỗ |mức |chỉ có |năm (?:19|20)\d\d (?:là |có )?)?$/.test(
    plain.slice(Math.max(sentence.start, start - 30), start),
  );

function sizeHolds(change: Quantity, { base, now }: Ends): boolean {
  const difference = Math.abs(now.quantity.value - base.quantity.value);
  const slack = [change, base.quantity, now.quantity].reduce((sum, one) => sum + (one.high - one.low) / 2, 1e-6);
  const percent = change.shape === "percent";
  if (percent && agrees(change, difference, base.quantity.value)) return true;
  if (percent && base.quantity.shape !== "percent") return false;
  if (change.qualifier !== null) return difference >= change.low - slack && difference <= change.high + slack;
  return Math.abs(difference - change.value) <= slack;
}

function judgeSize(context: Context, change: Counted, { base, now }: Ends, word: string): void {
  const { quantity } = change;
  const difference = sizeOf({ base, now });
  const relative = quantity.shape === "percent" && base.quantity.shape !== "percent";
  const computed = relative ? rounded((difference / base.quantity.value) * 100, quantity.decimals) : difference;
  if (!Number.isFinite(computed) || quantity.qualifier !== null) return;
  [change, base, now].forEach(({ index }) => context.checked.add(index));
  context.found({
    kind: "ratio_vs_percent",
    code: relative ? "percent_of_change" : "difference_of_pair",
    severity: "error",
    sureness: 0.86,
    spans: [quantity, now.quantity, base.quantity],
    stated: quantity.value,
    computed,
    data: relative
      ? { parts: [difference, base.quantity.value], text: word }
      : {
          parts: [now.quantity.value, base.quantity.value],
          unit: quantity.unit ?? "",
          cause: likelyCause(quantity.value, computed),
        },
  });
}

function judgeTimes(context: Context, change: Counted, { base, now }: Ends): void {
  const { quantity } = change;
  if (base.quantity.value === 0) return;
  const times = now.quantity.value / base.quantity.value;
  const step = 10 ** -quantity.decimals;
  const holds =
    quantity.qualifier === null
      ? times > quantity.value - 0.5 * step - 1e-9 && times < quantity.value + step
      : times >= quantity.low - step && times <= quantity.high + step;
  [change, base, now].forEach(({ index }) => context.checked.add(index));
  if (holds) return;
  context.found({
    kind: "ratio_vs_percent",
    code: "times_of_base",
    severity: "error",
    sureness: 0.85,
    spans: [quantity, now.quantity, base.quantity],
    stated: quantity.value,
    computed: rounded(times, 2),
    data: { parts: [now.quantity.value, base.quantity.value] },
  });
}

function wrongWay(context: Context, span: Span, word: string, { base, now }: Ends, change: Counted): void {
  [change, base, now].forEach(({ index }) => context.checked.add(index));
  context.found({
    kind: "ratio_vs_percent",
    code: "direction_of_change",
    severity: "error",
    sureness: 0.88,
    spans: [span, now.quantity, base.quantity],
    stated: now.quantity.value,
    computed: base.quantity.value,
    data: { text: word },
  });
}

/** "giảm từ 43 vụ lên 49 vụ" */
function checkFromTo(context: Context, sentence: Span, base: Counted, now: Counted): void {
  const { plain } = context.report;
  if (!comparable(base) || !comparable(now) || !alike(base.quantity, now.quantity)) return;
  const lead = plain.slice(Math.max(sentence.start, base.quantity.start - 30), base.quantity.start);
  const word = /(?:^|[\s,(])(tăng|giảm|nâng|hạ)(?: dần)?\s+từ\s*$/.exec(lead);
  if (!word || !TO.test(plain.slice(base.quantity.end, now.quantity.start))) return;
  const down = /giảm|hạ/.test(word[1]!);
  [base, now].forEach(({ index }) => context.checked.add(index));
  if (base.quantity.value === now.quantity.value || down === now.quantity.value < base.quantity.value) return;
  const start = base.quantity.start - lead.length + word.index + word[0].indexOf(word[1]!);
  wrongWay(context, { start, end: base.quantity.end }, word[1]!, { base, now }, base);
}
