import type { Quantity } from "../../claim";
import { likelyCause, type Context } from "../../context";
import type { Span } from "../../reportText";
import { alike, comparable, endsOf, isChange, TO, WORD, type Ends } from "./changeEnds";
import { endsOfPoints } from "./pointChanges";
import { agrees, rounded } from "./percentOf";
import { scenesOf, type Numbered, type Scene } from "./scenes";

const TIMES = /(?:^|[\s(,])(?:gấp|tăng gấp|tăng)\s*$/;
const DOWN = /giảm|ít hơn|thấp hơn|hạ/;

/**
 * "43 vụ, giảm 6 vụ so với năm 2018 (49 vụ)", "từ 50 vụ lên 60 vụ, tăng 20%", "gấp 3 lần (16 mô hình)": a change against the two values
 * it is made of, its size and its direction.
 */
export function checkComparisons(context: Context): void {
  for (const scene of scenesOf(context)) {
    const { inside, sentence } = scene;
    for (const [at, one] of inside.entries()) {
      checkChange(scene, at);
      const next = inside[at + 1];
      if (next) checkFromTo(context, sentence, one, next);
    }
  }
}

function checkChange(scene: Scene, at: number): void {
  const { context, sentence, inside } = scene;
  const { plain } = context.report;
  const change = inside[at]!;
  const { quantity } = change;
  if (quantity.range || quantity.ratio) return;
  const lead = plain.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  const times = quantity.unit === "lần" && TIMES.test(lead);
  const word = WORD.exec(lead);
  if (!times && !word) return;
  const ends = endsOf(scene, at, times || quantity.shape === "percent" ? null : quantity) ?? endsOfPoints(scene, at);
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
      !isChange(plain, one.quantity),
  );
  const told = [ends, ...rivals.map((now) => ({ base: ends.base, now }))];
  const rightWay = (one: Ends) => down === one.now.quantity.value < one.base.quantity.value;
  const holding = [...told, ...otherEnds(scene, change, ends)].find((one) => rightWay(one) && sizeHolds(quantity, one));
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
  if (rightWay(meant)) {
    // The percent of a change is held against its base with the other percents.
    if (quantity.shape !== "percent" || meant.base.quantity.shape === "percent") judgeSize(context, change, meant);
  } else if (sizeHolds(quantity, meant)) {
    const start = quantity.start - lead.length + (WORD.exec(lead)?.index ?? 0);
    wrongWay(context, { start, end: quantity.end }, word![1]!, meant, change);
  }
}

/** Whatever other two figures of its noun stand near a change. */
function otherEnds({ inside, earlier }: Scene, { index, quantity }: Numbered, known: Ends): Ends[] {
  if (quantity.shape === "percent") return [];
  const near = [...earlier, ...inside].filter(
    (one) => one.index !== index && comparable(one) && one.quantity.unit === quantity.unit,
  );
  return near.flatMap((base) =>
    near.map((now) => ({ base, now })).filter(({ now }) => base !== known.now || now !== known.base),
  );
}

const sizeOf = ({ base, now }: Ends) => Number(Math.abs(now.quantity.value - base.quantity.value).toFixed(6));

function sizeHolds(change: Quantity, { base, now }: Ends): boolean {
  const difference = Math.abs(now.quantity.value - base.quantity.value);
  const slack = [change, base.quantity, now.quantity].reduce((sum, one) => sum + (one.high - one.low) / 2, 1e-6);
  const percent = change.shape === "percent";
  if (percent && agrees(change, difference, base.quantity.value)) return true;
  if (percent && base.quantity.shape !== "percent") return false;
  if (change.qualifier !== null) return difference >= change.low - slack && difference <= change.high + slack;
  return Math.abs(difference - change.value) <= slack;
}

function judgeSize(context: Context, change: Numbered, { base, now }: Ends): void {
  const { quantity } = change;
  const difference = sizeOf({ base, now });
  if (quantity.qualifier !== null) return;
  [change, base, now].forEach(({ index }) => context.checked.add(index));
  context.found({
    kind: "ratio_vs_percent",
    code: "difference_of_pair",
    severity: "error",
    sureness: 0.86,
    spans: [quantity, now.quantity, base.quantity],
    stated: quantity.value,
    computed: difference,
    data: {
      parts: [now.quantity.value, base.quantity.value],
      unit: quantity.unit ?? "",
      cause: likelyCause(quantity.value, difference),
    },
  });
}

function judgeTimes(context: Context, change: Numbered, { base, now }: Ends): void {
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

function wrongWay(context: Context, span: Span, word: string, { base, now }: Ends, change: Numbered): void {
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
function checkFromTo(context: Context, sentence: Span, base: Numbered, now: Numbered): void {
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
