import type { Quantity } from "../../claim";
import { likelyCause, quantitiesIn, sentencesOf, type Context } from "../../context";
import { isKindOf, unitOf } from "../../lexicon";
import type { Block, Span } from "../../reportText";

interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** "mỗi năm 84 buổi": a figure for each of something. */
interface Rate extends Counted {
  /** What it is for each of: "năm", "xã", "đội". */
  readonly per: string;
  /** "bình quân": a mean, printed rounded. */
  readonly mean: boolean;
}

const EACH = /(?:^|[\s,;:(])(mỗi|từng|hàng|hằng)\s+(năm|tháng|quý|tuần|\p{L}+(?:\s\p{L}+){0,2})(?=[\s,])/gu;
const MEAN_EACH =
  /(?:bình quân|trung bình|tính bình quân)(?:\s+(?:mỗi|một|1|01|hàng|hằng|cứ))?\s+(năm|tháng|quý|tuần)(?=[\s,])/gu;
const BEHIND = /^\s?(?:\/\s?|mỗi |một |trên )(năm|tháng|quý|tuần|\p{L}+(?:\s\p{L}+)?)(?=[\s.,;:)]|$)/u;
/** Words before a figure that make it another rate, a change or a figure of one year. */
const OF_ITS_OWN =
  /(?:mỗi|từng|bình quân|trung bình|tăng|giảm|so với|hàng|hằng|năm (?:19|20)\d\d)(?:\s\p{L}+){0,4}\s*$/u;
const GENERAL = /^(?:đơn vị|nơi|địa phương|cơ sở)$/;
/** How many of the shorter time "cả năm" has. */
const IN_A_YEAR = new Map([
  ["tháng", 12],
  ["quý", 4],
]);
const TIME = /^(?:năm|tháng|quý|tuần)$/;
/** Between the words "mỗi …" and their figure. */
const REACH = 60;

/** "mỗi đội 08 thành viên, 07 đội … 56 thành viên", "mỗi năm 84 buổi … 5 năm 420 buổi": rate times count against the total. */
export function checkRates(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length < 2) continue;
    const sentences = sentencesOf(context.report, block);
    for (const [at, sentence] of sentences.entries()) {
      const inside = counted.filter(({ quantity }) => within(sentence, quantity));
      const previous = sentences[at - 1];
      const next = sentences[at + 1];
      const near = counted.filter(
        ({ quantity }) => (previous && within(previous, quantity)) || (next && within(next, quantity)),
      );
      for (const rate of ratesIn(context, block, sentence, inside)) judge(context, rate, inside, near);
    }
  }
}

const within = (span: Span, { start, end }: Quantity) => start >= span.start && end <= span.end;

function ratesIn(context: Context, block: Block, sentence: Span, inside: readonly Counted[]): Rate[] {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  const rates = new Map<number, Rate>();
  const add = (from: number, per: string, mean: boolean) => {
    const figure = inside.find(({ quantity }) => quantity.start >= from);
    if (!figure || figure.quantity.start - from > REACH || /[.;(]/.test(plain.slice(from, figure.quantity.start)))
      return;
    if (figure.quantity.unit === null || figure.quantity.unit === per) return;
    rates.set(figure.index, { ...figure, per, mean });
  };
  for (const match of words.matchAll(MEAN_EACH)) add(sentence.start + match.index + match[0].length, match[1]!, true);
  for (const match of words.matchAll(EACH)) {
    const noun = TIME.test(match[2]!.split(" ")[0]!)
      ? { unit: match[2]!.split(" ")[0]! }
      : unitOf(match[2]!.split(" "));
    const lead = words.slice(Math.max(0, match.index - 14), match.index + 1);
    const start = sentence.start + match.index + match[0].indexOf(match[2]!);
    if (noun) add(start, noun.unit, /bình quân|trung bình|hàng|hằng/.test(`${lead}${match[1]}`));
  }
  for (const figure of inside) {
    const behind = BEHIND.exec(
      plain.slice(figure.quantity.phraseEnd, Math.min(block.end, figure.quantity.phraseEnd + 40)),
    );
    const per = behind && (TIME.test(behind[1]!) ? behind[1]! : unitOf(behind[1]!.split(" "))?.unit);
    const lead = plain.slice(Math.max(sentence.start, figure.quantity.start - 50), figure.quantity.start);
    if (per && !rates.has(figure.index) && figure.quantity.unit !== null && per !== figure.quantity.unit)
      rates.set(figure.index, { ...figure, per, mean: /bình quân|trung bình/.test(lead) });
  }
  return [...rates.values()];
}

const plainFigure = ({ quantity }: Counted) =>
  (quantity.qualifier === null || quantity.qualifier === "about") &&
  !quantity.range &&
  quantity.ratio === null &&
  quantity.malformed !== "groups";

/** Compares when exactly one count and one total can be meant. */
function judge(context: Context, rate: Rate, inside: readonly Counted[], near: readonly Counted[]): void {
  const { plain } = context.report;
  if (!plainFigure(rate) || rate.quantity.value <= 0) return;
  const isCount = ({ index, quantity }: Counted) =>
    index !== rate.index &&
    quantity.unit !== null &&
    (quantity.unit === rate.per || (GENERAL.test(rate.per) && isKindOf(quantity.unit, "đơn vị"))) &&
    quantity.value >= 2 &&
    quantity.qualifier === null &&
    !quantity.range;
  const timeBehind = BEHIND.exec(plain.slice(rate.quantity.phraseEnd, rate.quantity.phraseEnd + 40))?.[1];
  const isTotal = (one: Counted) => {
    const lead = plain.slice(Math.max(one.quantity.clause, one.quantity.start - 40), one.quantity.start);
    // "mỗi hộ 50.000 đồng/tháng, 120 hộ mỗi tháng 6.000.000 đồng": both are of a month.
    const own = timeBehind === undefined ? lead : lead.replace(`mỗi ${timeBehind}`, "");
    return (
      one.index !== rate.index &&
      plainFigure(one) &&
      one.quantity.unit === rate.quantity.unit &&
      one.quantity.shape === rate.quantity.shape &&
      !OF_ITS_OWN.test(own) &&
      fitsDetail(one.quantity, rate.quantity)
    );
  };
  const timed = TIME.test(rate.per);
  let counts = inside.filter(isCount);
  let totals = inside.filter(isTotal);
  if (counts.length === 0 && timed) counts = near.filter(isCount);
  if (totals.length === 0) totals = near.filter(isTotal);
  const [count, total] = [counts[0], totals[0]];
  const yearly = IN_A_YEAR.get(rate.per);
  if (!count && total && totals.length === 1 && yearly !== undefined) checkYear(context, rate, total, yearly);
  if (!count || !total || totals.length > 1 || counts.some(({ quantity }) => quantity.value !== count.quantity.value))
    return;
  if (timed && rate.per === "năm" && count.quantity.value > 30) return;
  const product = Number((count.quantity.value * rate.quantity.value).toFixed(6));
  const step = rate.quantity.grouping === "words" ? 1 : 10 ** -rate.quantity.decimals * scaleOf(rate.quantity);
  const mean = rate.mean || rate.quantity.qualifier === "about" || total.quantity.qualifier === "about";
  const slack = mean ? step * count.quantity.value : (total.quantity.high - total.quantity.low) / 2 + 1e-6;
  [count, total, rate].forEach(({ index }) => context.checked.add(index));
  const off = Math.abs(product - total.quantity.value);
  if (off <= slack || (total.quantity.qualifier === "about" && off <= 0.15 * product)) return;
  // A rate "for each" may leave out some of them; far apart the two are about different things.
  const share = total.quantity.value / product;
  if (share < 0.2 || share > 5) return;
  const slip = likelyCause(total.quantity.value, product) !== null || off / product > 0.1 || timed;
  context.found({
    kind: "implausible",
    code: "rate_times_count",
    severity:
      slip && (timed || !mean || (off / product > 0.1 && likelyCause(total.quantity.value, product) !== null))
        ? "error"
        : "warning",
    sureness: slip ? 0.82 : 0.75,
    spans: [total.quantity, count.quantity, rate.quantity],
    stated: total.quantity.value,
    computed: product,
    data: { parts: [count.quantity.value, rate.quantity.value], unit: rate.quantity.unit ?? "" },
  });
}

/** "mỗi tháng 4 số, cả năm 48 số" */
function checkYear(context: Context, rate: Rate, total: Counted, times: number): void {
  const { plain } = context.report;
  const lead = plain.slice(Math.max(total.quantity.clause, total.quantity.start - 40), total.quantity.start);
  if (!/(?:cả|một|trong|tổng) năm(?:\s\p{L}+){0,3}\s*$/u.test(lead)) return;
  [rate, total].forEach(({ index }) => context.checked.add(index));
  const product = rate.quantity.value * times;
  const slack = rate.mean ? times * 10 ** -rate.quantity.decimals : 0;
  const share = total.quantity.value / product;
  if (Math.abs(product - total.quantity.value) <= slack + 1e-6 || share < 0.4 || share > 3) return;
  context.found({
    kind: "implausible",
    code: "rate_times_count",
    severity: "warning",
    sureness: 0.75,
    spans: [total.quantity, rate.quantity],
    stated: total.quantity.value,
    computed: product,
    data: { parts: [times, rate.quantity.value], unit: rate.quantity.unit ?? "" },
  });
}

/** What one unit of the last printed digit is worth: 1e6 for "12 triệu". */
const scaleOf = ({ shape, value }: Quantity) => (shape === "money" && value >= 1e6 ? (value >= 1e9 ? 1e9 : 1e6) : 1);

/** Neither names something that the other contradicts: "tổ liên gia" and "tổ", not "tổ hòa giải" and "tổ liên gia". */
function fitsDetail(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.phrase.slice(0, 4), b.phrase.slice(0, 4)];
  const least = Math.min(x.length, y.length);
  return x.slice(0, least).every((word, i) => word === y[i]);
}
