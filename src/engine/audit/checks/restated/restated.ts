import { gather } from "../../gather";
import { isQuantity } from "../../claim";
import { likelyCause, withNoun, type Context } from "../../context";
import { isKindOf, isPersonNoun } from "../../lexicon";
import { evidenceOf, isError, WORTH_A_LOOK, type Evidence } from "./sameFigure";
import { apart, same } from "./setting";
import { tellingsOf, type Telling } from "./telling";

const COMPARED = 150;

/** The same quantity told two ways: in other words of the report, in number words, or with another unit. */
export function checkRestated(context: Context): void {
  const tellings = tellingsOf(context);
  checkWords(context);
  const rarity = rarityIn(tellings);
  const byUnit = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { shape, unit } = telling.quantity;
    const key = `${shape} ${isPersonNoun(unit ?? "") ? "người" : unit}`;
    gather(byUnit, key, telling);
  }
  for (const group of byUnit.values()) {
    checkGroup(context, group, rarity);
    if (group.length <= 200) checkWholes(context, group);
  }
  checkOtherUnit(context, tellings);
}

/** "07/07 làng", "06/07 làng", "07/10 làng": one whole that differs from the others of its noun. */
function checkWholes(context: Context, group: readonly Telling[]): void {
  const wholes = group.filter(({ quantity }) => quantity.ratio?.role === "whole");
  for (const odd of wholes) {
    const like = group.filter(
      (one) =>
        one !== odd &&
        same(one.details, odd.details) &&
        !apart(one.times, odd.times) &&
        !apart(one.places, odd.places) &&
        !apart(one.scopes, odd.scopes) &&
        !apart(one.ranks, odd.ranks),
    );
    if (like.some(({ quantity }) => quantity.value === odd.quantity.value)) continue;
    // "Tại thôn Đông, 147/187 hộ": the whole of a place that the others don't name.
    if ([...odd.places].some((name) => !like.some(({ places }) => places.has(name)))) continue;
    const others = like.filter(
      (one) =>
        one.quantity.ratio !== null ||
        /(?:^|\s)(?:có|tại|gồm|của)\s*$/.test(context.report.plain.slice(one.quantity.start - 6, one.quantity.start)),
    );
    const values = new Set(others.filter(({ quantity }) => quantity.ratio).map(({ quantity }) => quantity.value));
    const [value] = values;
    const agreeing = others.filter(({ quantity }) => quantity.value === value);
    if (values.size !== 1 || agreeing.length < 2 || odd.times.size > 0) continue;
    context.checked.add(odd.index);
    context.found({
      kind: "restated_value",
      code: "same_figure_differs",
      severity: "warning",
      sureness: 0.7,
      spans: [withNoun(odd.quantity), withNoun(agreeing[0]!.quantity)],
      stated: odd.quantity.value,
      computed: value!,
      data: { unit: odd.quantity.phrase.slice(0, 4).join(" "), cause: likelyCause(odd.quantity.value, value!) },
    });
  }
}

function checkGroup(context: Context, group: readonly Telling[], rarity: (word: string) => number): void {
  const support = new Map<Telling, number>();
  const differing: { a: Telling; b: Telling; evidence: Evidence }[] = [];
  const seen = new Set<number>();
  for (const [i, b] of group.entries()) {
    // Said before as it stands: then that is what it refers to.
    const known = seen.has(b.quantity.value);
    seen.add(b.quantity.value);
    for (const a of group.slice(Math.max(0, i - COMPARED), i)) {
      if (a.quantity.low <= b.quantity.high && b.quantity.low <= a.quantity.high) {
        agree(context, support, a, b);
        continue;
      }
      const { reference } = b;
      const referring = reference.has("pointed") || reference.has("whole") || reference.has("base");
      if ((known && referring) || (context.proven.has(a.index) && context.proven.has(b.index))) continue;
      const evidence = evidenceOf(a, b, rarity);
      if (evidence.points >= WORTH_A_LOOK) differing.push({ a, b, evidence });
    }
  }
  const told = new Set<Telling>();
  for (const { a, b, evidence } of differing.toSorted((x, y) => y.evidence.points - x.evidence.points)) {
    const { cause, points } = evidence;
    const [wrong, right] = (support.get(a) ?? 0) < (support.get(b) ?? 0) ? [a, b] : [b, a];
    if (told.has(wrong) || (told.has(right) && cause === null)) continue;
    // Each is told more than once or adds up with others: two facts, not a slip.
    const backing = (one: Telling) => (support.get(one) ?? 0) > 0 || context.proven.has(one.index);
    if (backing(a) && backing(b)) continue;
    told.add(wrong);
    [a, b].forEach(({ index }) => context.checked.add(index));
    const backed = (support.get(right) ?? 0) > (support.get(wrong) ?? 0);
    const error = isError(evidence);
    const ofItself = error
      ? 0.8 + 0.02 * (points - WORTH_A_LOOK)
      : Math.min(0.78, 0.6 + 0.08 * (points - WORTH_A_LOOK));
    const sureness = Math.min(0.97, ofItself + (backed ? 0.04 : 0));
    context.found({
      kind: "restated_value",
      code: "same_figure_differs",
      severity: error ? "error" : "warning",
      sureness,
      spans: [withNoun(wrong.quantity), withNoun(right.quantity)],
      stated: wrong.quantity.value,
      computed: right.quantity.value,
      data: {
        unit: wrong.quantity.phrase.slice(0, 4).join(" "),
        cause: likelyCause(wrong.quantity.value, right.quantity.value),
      },
      proposal:
        backed && cause !== null && sureness >= 0.85
          ? context.report.text.slice(right.quantity.start, right.quantity.end)
          : null,
    });
  }
}

/** One figure told twice alike speaks for it, unless of two places or times. */
function agree(context: Context, support: Map<Telling, number>, a: Telling, b: Telling): void {
  if (a.sentence.start === b.sentence.start || apart(a.places, b.places) || apart(a.times, b.times)) return;
  for (const one of [a, b]) support.set(one, (support.get(one) ?? 0) + 1);
  if (same(a.details, b.details) && a.quantity.value >= 100) [a, b].forEach(({ index }) => context.checked.add(index));
}

/** How seldom a word is said in the sentences with figures: 1 for one said in two of them at most. */
function rarityIn(tellings: readonly Telling[]): (word: string) => number {
  const sentences = new Map<number, ReadonlySet<string>>();
  for (const { sentence, said } of tellings) sentences.set(sentence.start, said);
  const times = new Map<string, number>();
  for (const said of sentences.values()) for (const word of said) times.set(word, (times.get(word) ?? 0) + 1);
  return (word) => 1 / Math.log2(Math.max(2, times.get(word) ?? 0));
}

/** 54.634 "thành viên" here, 54.634 "hộ gia đình" there, of the same 2.106 tổ. */
function checkOtherUnit(context: Context, tellings: readonly Telling[]): void {
  const byValue = new Map<number, Telling[]>();
  for (const telling of tellings) {
    const { value } = telling.quantity;
    if (value < 1000 || value % 100 === 0 || telling.quantity.shape !== "count") continue;
    gather(byValue, value, telling);
  }
  for (const group of byValue.values()) {
    const first = group[0]!;
    const other = group.slice(0, 40).find((telling) => {
      const [x, y] = [first.quantity.unit!, telling.quantity.unit!];
      if (x === y || isKindOf(x, y) || isKindOf(y, x) || telling.sentence.start === first.sentence.start) return false;
      const [one, two] = [first.before, telling.before];
      return (
        one !== null &&
        two !== null &&
        one.unit !== null &&
        one.unit === two.unit &&
        (one.value === two.value || likelyCause(one.value, two.value) !== null)
      );
    });
    if (!other) continue;
    [first, other].forEach(({ index }) => context.checked.add(index));
    context.found({
      kind: "restated_value",
      code: "same_figure_other_unit",
      severity: "warning",
      sureness: 0.8,
      spans: [withNoun(other.quantity), withNoun(first.quantity)],
      stated: context.report.text.slice(other.quantity.start, other.quantity.phraseEnd),
      computed: context.report.text.slice(first.quantity.start, first.quantity.phraseEnd),
      data: { unit: other.quantity.unit!, otherUnit: first.quantity.unit!, cause: "other_unit" },
    });
  }
}

/** "40.000.000 đồng (Bằng chữ: Bốn mươi triệu đồng)", "05 (năm) vụ" */
function checkWords(context: Context): void {
  const { claims, report } = context;
  for (let i = 1; i < claims.length; i++) {
    const worded = claims[i]!;
    const digits = claims[i - 1]!;
    if (
      !isQuantity(worded) ||
      !isQuantity(digits) ||
      worded.grouping !== "words" ||
      digits.grouping === "words" ||
      worded.block !== digits.block
    )
      continue;
    const gap = report.plain.slice(digits.end, worded.start);
    if (!/^[^().;\d]{0,24}\(\s*(?:bằng chữ|viết bằng chữ)?\s*:?\s*$/.test(gap)) continue;
    if (!/bằng chữ/.test(gap) && !/^\s*(?:đồng[^)]{0,12})?\)/.test(report.plain.slice(worded.end, worded.end + 20)))
      continue;
    context.checked.add(i).add(i - 1);
    if (digits.value === worded.value) continue;
    context.found({
      kind: "restated_value",
      code: "words_differ_from_digits",
      severity: "error",
      sureness: 0.95,
      spans: [digits, worded],
      stated: digits.value,
      computed: worded.value,
      data: { text: report.text.slice(worded.start, worded.end), cause: likelyCause(digits.value, worded.value) },
    });
  }
}
