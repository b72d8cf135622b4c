import { likelyCause } from "../../context";
import type { Cause } from "../../finding";
import { apart, same, setApart } from "./setting";
import { neighbourOf, type Telling } from "./telling";

/** For two figures of different value: what speaks for their being one figure, misstated once, and against it. */
export interface Evidence {
  readonly cause: Cause | null;
  readonly points: number;
}

/** From here on worth a look. */
export const WORTH_A_LOOK = 4;
/** From here on an error. A dropped or doubled digit may be some of them, so that it takes more than an exchange of two. */
export const isError = ({ cause, points }: Evidence) => points >= (cause === "swapped_digits" ? 5.5 : 8);

const NONE: Evidence = { cause: null, points: 0 };

/** `rarity` weighs a word by how seldom the report says it: words of every sentence tie nothing together. */
export function evidenceOf(earlier: Telling, later: Telling, rarity: (word: string) => number): Evidence {
  const [x, y] = [earlier.quantity, later.quantity];
  const { reference } = later;
  const lasting = isLasting(x) && isLasting(y);
  const base = reference.has("base");
  const pointed = reference.has("pointed") || reference.has("whole");
  if (earlier.sentence.start === later.sentence.start) return NONE;
  if (earlier.change !== later.change || (later.casualty === null) !== (earlier.casualty === null)) return NONE;
  if (setApart(earlier, later, pointed || base)) return NONE;
  // "Xã có 1.874 hộ … Tại thôn Đông, 147/187 hộ": a place of its own.
  if ((pointed || base) && [...later.here].some((name) => !earlier.places.has(name))) return NONE;
  // "mở lớp cho 1.120 cán bộ … toàn bộ 1.210 học viên": people may go by another noun when they are pointed at.
  const renamed = earlier.noun.unit !== later.noun.unit && x.unit !== y.unit;
  if (renamed && !pointed) return NONE;
  const [a, b] = asPrinted(x.value, y.value);
  const cause = likelyCause(a, b);
  const known = later.assessing || [...reference].some((one) => REFERENCE[one] > 0);
  const run = sharedRun(earlier.following, later.following);
  const owned = oneOwner(earlier.owner, later.owner);
  if (earlier.owner !== null && later.owner !== null && !owned) return NONE;
  const beside = neighbourOf(earlier, later);
  // Some of a whole told with them both times are the same ones.
  if (later.some && !beside) return NONE;
  const identity =
    pointed || owned ? "one" : base || (known && (run >= 4 || (beside && lasting))) ? "perhaps" : "unsaid";
  const wording = wordingPoints(earlier, later, rarity);
  const grounds = {
    digits: digitPoints(a, b, cause, identity),
    phrase: run >= 6 ? 2.5 : run >= 4 && (known || lasting) ? 1.5 : 0,
    near: known && x.block === y.block ? 1 : 0,
    wording,
    reference: [...reference].reduce((sum, one) => sum + REFERENCE[one], 0),
    assessed: later.assessing && !earlier.assessing ? 1 : 0,
    // Each matter has its own dead and hurt.
    casualty:
      later.casualty === null || (later.casualty === earlier.casualty && cause !== null && wording >= 1) ? 0 : -4,
    // There is only one number of villages, whatever is said of them.
    places: lasting && same(earlier.details, later.details) ? (base ? 2 : known && beside ? 1 : 0) : 0,
    year: reference.has("compared") && same(earlier.times, later.times) && later.times.size > 0 ? 3 : 0,
    beside: beside ? 3 : 0,
    owner: owned ? 3 : 0,
    noun: nested(earlier.noun.tail, later.noun.tail) || renamed ? 0 : -2,
    // "Hội viên nữ 1.384 người … trong tổng số 1.834 hội viên": all of them are more than some.
    wider: base && !reference.has("pointed") && y.value > x.value && wider(later.noun.tail, earlier.noun.tail) ? -5 : 0,
    // An amount has no noun that says of what it is.
    amount: y.shape === "money" && !known && wording < 1.5 ? -1.5 : 0,
    place: onlyOne(earlier.places, later.places) ? -1 : 0,
    time: onlyOne(earlier.times, later.times) ? -0.5 : 0,
    action: apart(earlier.actions, later.actions) ? -1 : 0,
    some: somePoints(earlier, later, known, pointed || base || (lasting && cause !== null)),
    listed: earlier.list === later.list && !known && !reference.has("subject") && !reference.has("compared") ? -2 : 0,
  };
  const points = Object.values(grounds).reduce((sum, one) => sum + one, 0);
  return { cause, points };
}

/** A smaller figure of which something else is said may be some of the larger one; more than all there can't be. */
function somePoints(earlier: Telling, later: Telling, known: boolean, retold: boolean): number {
  if (later.quantity.value > earlier.quantity.value)
    return retold || later.reference.has("subject") ? 1 : known ? 0.5 : 0;
  return known || same(earlier.actions, later.actions) ? 0 : -1;
}

const REFERENCE = { pointed: 3, whole: 2, base: 1, compared: 0, known: 1, subject: 0 } as const;

const LASTING =
  /^(?:xã|phường|huyện|quận|thôn|bản|làng|tổ dân phố|khu phố|đơn vị hành chính|khu dân cư|hộ|nhân khẩu|đảng viên|bcđ)$/;
const isLasting = ({ unit }: Telling["quantity"]) => LASTING.test(unit ?? "");

/** "ban chỉ đạo tỉnh" and "ban chỉ đạo" */
const oneOwner = (a: string | null, b: string | null) =>
  a !== null && b !== null && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));

/** How many words right behind the numbers are the same. */
function sharedRun(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((word, i) => word !== b[i]);
  return differing < 0 ? a.length : differing;
}

const onlyOne = (a: ReadonlySet<string>, b: ReadonlySet<string>) => (a.size === 0) !== (b.size === 0);

const wider = (tail: readonly string[], other: readonly string[]) => tail.length === 0 && other.length > 0;

const nested = (a: readonly string[], b: readonly string[]) =>
  a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));

/** The rarer it is that two figures come out so alike by chance, the more. Unlike ones need something that says they are one. */
function digitPoints(a: number, b: number, cause: Cause | null, identity: "one" | "perhaps" | "unsaid"): number {
  const length = Math.max(...[a, b].map((one) => String(one).replace(/0+$/, "").length));
  if (cause === "swapped_digits") return length <= 2 ? 1.5 : length === 3 ? 3 : 4;
  if (cause === "decimal_point") return length <= 2 ? 1 : length === 3 ? 2 : 4;
  if (cause === "one_digit") return length <= 3 ? 1 : length === 4 ? 2 : 3;
  if (cause !== null) return length <= 4 ? 1 : 2;
  if (identity === "one") return isNear(a, b) ? 0 : -1;
  return identity === "perhaps" && isNear(a, b) ? -0.5 : -3;
}

/** As whole numbers without the zeros that both end in: 1.250 tỷ and 1.520 tỷ are 125 and 152, 48,5 and 45,8 are 485 and 458. */
export function asPrinted(a: number, b: number): [number, number] {
  if (Number.isInteger(a) && Number.isInteger(b) && Math.max(a, b) < 1e6) return [a, b];
  let [x, y] = [Math.round(a * 100), Math.round(b * 100)];
  while (x > 0 && y > 0 && x % 10 === 0 && y % 10 === 0) [x, y] = [x / 10, y / 10];
  return [x, y];
}

/** 27 and 25, 30 and 29 */
const isNear = (a: number, b: number) =>
  Math.abs(a - b) <= 3 || (a < 100 && b < 100 && Math.floor(a / 10) === Math.floor(b / 10));

/** What both say of their figure, against what the one that says less says. */
function wordingPoints(a: Telling, b: Telling, rarity: (word: string) => number): number {
  const mass = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarity(word), 0);
  const [few, many] = a.about.size <= b.about.size ? [a, b] : [b, a];
  const shared = [...few.about].filter((word) => many.said.has(word));
  const weight = mass(shared);
  return Math.min(3, weight) * (weight / Math.max(1, mass(few.about)));
}
