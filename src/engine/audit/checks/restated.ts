import { gather } from "../gather";
import { isQuantity, type Quantity } from "../claim";
import { likelyCause, withNoun, type Context } from "../context";
import type { Cause } from "../finding";
import { isKindOf } from "../lexicon";
import { checkLinked } from "./linkedFigures";
import { apart, same, tellingsOf, type Telling } from "./telling";

const ADMINISTRATIVE = /^(?:xã|phường|huyện|quận|thôn|bản|tổ dân phố|khu phố|đơn vị hành chính|khu dân cư|bcđ)$/;
const COMPARED = 60;

/** The same quantity told two ways: in other words of the report, in number words, or with another unit. */
export function checkRestated(context: Context): void {
  const tellings = tellingsOf(context);
  checkWords(context);
  const linked = checkLinked(context, tellings);
  const byUnit = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const key = `${telling.quantity.shape} ${telling.quantity.unit}`;
    gather(byUnit, key, telling);
  }
  for (const group of byUnit.values()) {
    checkGroup(context, group, linked);
    if (group.length <= 200) checkWholes(context, group);
  }
  checkOtherUnit(context, tellings);
}

/** How many words right behind the numbers are the same. */
function sharedBehind(a: Telling, b: Telling): number {
  const least = Math.min(a.following.length, b.following.length);
  for (let i = 0; i < least; i++) if (a.following[i] !== b.following[i]) return i;
  return least;
}

/** Share of the smaller set that the other has too. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  if (least === 0) return a.size === b.size ? 0.5 : 0;
  return [...a].filter((one) => b.has(one)).length / least;
}

/** "254 tổ ANTT với …" said twice: the same neighbour in the same place ties two sentences together. */
function sharedNeighbour(a: Telling, b: Telling): boolean {
  const alike = (one: Quantity | null, other: Quantity | null) =>
    one !== null &&
    other !== null &&
    one.value === other.value &&
    one.value >= 10 &&
    (one.unit === other.unit || (one.value >= 1000 && one.value % 100 !== 0));
  const crossed = (one: Quantity | null, other: Quantity | null) =>
    alike(one, other) && one!.unit !== null && one!.unit === other!.unit && one!.phrase[0] === other!.phrase[0];
  return (
    alike(a.before, b.before) || alike(a.behind, b.behind) || crossed(a.before, b.behind) || crossed(a.behind, b.before)
  );
}

/** Sentences of one paragraph tell different things, but for a large figure said in the same words with a slip. */
const isRepeated = (a: Telling, b: Telling, cause: Cause | null) =>
  cause !== null &&
  a.quantity.block === b.quantity.block &&
  Math.min(a.quantity.value, b.quantity.value) >= 1000 &&
  a.quantity.value % 100 !== 0 &&
  a.details.size >= 2 &&
  same(a.details, b.details);

/** 0 when the two can't be the same figure, else how likely they are, given that their values differ. */
function sureness(a: Telling, b: Telling, cause: Cause | null): number {
  const [x, y] = [a.quantity, b.quantity];
  if (a.sentence.start === b.sentence.start || (a.list === b.list && !isRepeated(a, b, cause))) return 0;
  if (apart(a.times, b.times) || apart(a.places, b.places) || apart(a.levels, b.levels)) return 0;
  const onePlaced = (a.places.size === 0) !== (b.places.size === 0);
  const oneTimed = (a.times.size === 0) !== (b.times.size === 0);
  const oneActing = (a.actions.size === 0) !== (b.actions.size === 0);
  const equalDetails = same(a.details, b.details);
  const closeDetails =
    equalDetails ||
    [...a.details].every((one) => b.details.has(one)) ||
    [...b.details].every((one) => a.details.has(one));
  if (!closeDetails) return 0;
  const neighbour = sharedNeighbour(a, b);
  if (a.change !== b.change) return 0;
  if (!neighbour && (a.casualty || b.casualty)) return 0;
  const about = aboutTheSame(a, b, cause);
  const subjects = likeness(a.subject, b.subject);
  const large = Math.min(x.value, y.value) >= 100;
  if (x.ratio || y.ratio) {
    const ofPlaces = cause !== null && large && ADMINISTRATIVE.test(x.unit ?? "");
    if ((!equalDetails && !ofPlaces) || onePlaced) return 0;
    if (!ofPlaces && !neighbour && apart(a.actions, b.actions)) return 0;
    return cause !== null || Math.abs(x.value - y.value) === 1 ? 0.75 : 0;
  }
  if (!neighbour && about < 0.85 && apart(a.actions, b.actions)) return 0;
  let sure = 0;
  const far = Math.max(x.value, y.value) > 1.5 * Math.min(x.value, y.value);
  if (neighbour && cause) sure = 0.93;
  else if (neighbour && equalDetails && a.details.size > 0) sure = 0.85;
  else if (neighbour && subjects >= 0.6 && closeDetails) sure = 0.7;
  else if (equalDetails && a.details.size > 0 && cause && large)
    sure = subjects >= 0.25 || (a.subject.size < 3 && b.subject.size < 3) ? 0.88 : 0.72;
  else if (
    cause &&
    Math.min(x.value, y.value) >= 1000 &&
    closeDetails &&
    (x.grouping !== "none" || x.value % 100 !== 0)
  )
    sure = subjects >= 0.3 ? 0.85 : 0.65;
  else if (cause && large && subjects >= 0.5 && a.subject.size >= 2 && b.subject.size >= 2) sure = 0.72;
  else if (
    (!far || cause) &&
    equalDetails &&
    a.details.size + Math.min(a.subject.size, b.subject.size) >= 4 &&
    subjects >= 0.75
  )
    sure = 0.75;
  sure = Math.max(sure, about);
  if (sure === 0) return 0;
  if (onePlaced) sure -= neighbour ? 0.05 : 0.2;
  // How many communes there are depends neither on the day nor on what they do.
  const lasting =
    neighbour ||
    (about >= 0.85 && cause === "swapped_digits" && Math.min(x.value, y.value) >= 1000) ||
    (cause !== "one_digit" && cause !== null && ADMINISTRATIVE.test(x.unit ?? ""));
  if (oneTimed && !lasting) sure -= 0.1;
  if (oneActing && !lasting) sure -= 0.15;
  return sure;
}

/** Two figures about one thing in other words: by what is said around them, how near that is and how near the digits are. */
function aboutTheSame(a: Telling, b: Telling, cause: Cause | null): number {
  if (apart(a.actors, b.actors)) return 0;
  const [x, y] = [a.quantity, b.quantity];
  const least = Math.min(x.value, y.value);
  const shared = [...a.about].filter((word) => b.about.has(word)).length;
  const share = shared / Math.max(1, Math.min(a.about.size, b.about.size));
  const behind = sharedBehind(a, b);
  if (a.owner !== null && a.owner === b.owner && same(a.details, b.details)) return cause ? 0.85 : 0.75;
  if (cause === null)
    return behind >= 5 && shared >= 4 && share >= 0.5 && x.value <= 2 * y.value && y.value <= 2 * x.value ? 0.7 : 0;
  // How many there are of a place is one figure, whatever is said of them.
  const lasting = /^(?:đảng viên|nhân khẩu|hộ|khu dân cư|tổ dân phố)$/.test(x.unit ?? "");
  if (least >= 100) {
    if (lasting && cause === "swapped_digits" && a.details.size + b.details.size === 0) return 0.75;
    if ((shared >= 4 && share >= 0.6) || (behind >= 5 && shared >= 4)) return 0.85;
    if (behind >= 4 || (shared >= 3 && share >= 0.6)) return 0.8;
    return 0;
  }
  if (cause !== "swapped_digits" || least < 12) return 0;
  return behind >= 4 || (shared >= 3 && share >= 0.6) ? 0.75 : 0;
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
        !apart(one.levels, odd.levels),
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

function checkGroup(context: Context, group: readonly Telling[], linked: ReadonlySet<number>): void {
  const support = new Map<Telling, number>();
  const differing: { a: Telling; b: Telling; sure: number; cause: Cause | null }[] = [];
  for (let i = 0; i < group.length; i++) {
    for (let j = Math.max(0, i - COMPARED); j < i; j++) {
      const [a, b] = [group[j]!, group[i]!];
      if (a.quantity.value === b.quantity.value) {
        if (a.sentence.start !== b.sentence.start && !apart(a.places, b.places) && !apart(a.times, b.times)) {
          support.set(a, (support.get(a) ?? 0) + 1);
          support.set(b, (support.get(b) ?? 0) + 1);
          if (same(a.details, b.details) && a.quantity.value >= 100)
            [a, b].forEach(({ index }) => context.checked.add(index));
        }
        continue;
      }
      if (a.sentence.start === b.sentence.start || (linked.has(a.index) && linked.has(b.index))) continue;
      const cause = likelyCause(a.quantity.value, b.quantity.value);
      const proven = (one: Telling) => context.proven.has(one.index);
      if (proven(a) && proven(b)) continue;
      const sure = sureness(a, b, cause);
      if (sure >= 0.6) differing.push({ a, b, sure, cause });
    }
  }
  const told = new Set<Telling>();
  for (const { a, b, sure, cause } of differing.sort((x, y) => y.sure - x.sure)) {
    const [wrong, right] = (support.get(a) ?? 0) < (support.get(b) ?? 0) ? [a, b] : [b, a];
    if (told.has(wrong) || (told.has(right) && cause === null)) continue;
    // Each is told more than once or adds up with others: two facts, not a slip.
    const backing = (one: Telling) => (support.get(one) ?? 0) > 0 || context.proven.has(one.index);
    if (backing(a) && backing(b)) continue;
    told.add(wrong);
    [a, b].forEach(({ index }) => context.checked.add(index));
    const backed = (support.get(right) ?? 0) > (support.get(wrong) ?? 0);
    context.found({
      kind: "restated_value",
      code: "same_figure_differs",
      severity: sure >= 0.8 ? "error" : "warning",
      sureness: Math.min(0.97, sure + (backed ? 0.04 : 0)),
      spans: [withNoun(wrong.quantity), withNoun(right.quantity)],
      stated: wrong.quantity.value,
      computed: right.quantity.value,
      data: {
        unit: wrong.quantity.phrase.slice(0, 4).join(" "),
        cause: likelyCause(wrong.quantity.value, right.quantity.value),
      },
      proposal:
        backed && cause !== null && sure >= 0.85
          ? context.report.text.slice(right.quantity.start, right.quantity.end)
          : null,
    });
  }
}

/** 54.634 "thành viên" here, 54.634 "hộ gia đình" there, of the same 2.106 tổ. */
function checkOtherUnit(context: Context, tellings: readonly Telling[]): void {
  const byValue = new Map<number, Telling[]>();
  for (const telling of tellings) {
    const { value } = telling.quantity;
    if (value < 1000 || value % 100 === 0) continue;
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
