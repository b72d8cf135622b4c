import { gather } from "../gather";
import { isQuantity, type DateClaim, type Quantity } from "../claim";
import { likelyCause, sentencesOf, usable, withNoun, type Context } from "../context";
import type { Cause } from "../finding";
import { roleOf } from "./breakdown";
import { EMPTY_WORDS, isKindOf, unitOf, writtenOut } from "../lexicon";
import type { Block, Span } from "../reportText";

/** What is known of a figure besides its value. */
interface Telling {
  readonly index: number;
  readonly quantity: Quantity;
  readonly sentence: Span;
  /** Words of the noun phrase behind the unit: "ANXH" of "tổ ANXH". */
  readonly details: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  /** What it is about: the words that carry meaning before and behind it in its clause, abbreviations written out. */
  readonly about: ReadonlySet<string>;
  /** The words right behind the number, the noun included. */
  readonly following: readonly string[];
  /** Who has or did it: "hội phụ nữ", "công an huyện". */
  readonly actors: ReadonlySet<string>;
  /** What the figure is a property of: "ban chỉ đạo 138 huyện" of "Ban Chỉ đạo 138 huyện có 27 thành viên". */
  readonly owner: string | null;
  /** Dead or hurt people: each matter has its own. */
  readonly casualty: boolean;
  /** "giảm 4 vụ": by how much, not how many. */
  readonly change: boolean;
  /** The quantities just before and behind it in its sentence. */
  /** The list its block belongs to, the line above it included. */
  readonly list: number;
  readonly before: Quantity | null;
  readonly behind: Quantity | null;
}

const ACTIONS =
  /thay thế|bổ sung|kiện toàn|kết nạp|xây dựng mới|mới|bắt giữ|bắt|giao nộp|thu hồi|thu giữ|khởi tố|xử lý|xử phạt|giải quyết|hòa giải|tiếp nhận|cung cấp|phát hiện|điều tra|làm rõ|khen|tặng|đăng ký|công nhận|đạt|lắp đặt|tổ chức|phát|tuyên truyền|tập huấn|vận động|giúp đỡ|cảm hóa|tiến bộ|xảy ra|chết|bị thương|tham gia|tham dự|cấp|giải thể|giảm|tăng|phấn đấu|chỉ tiêu|ra quân|triệt phá|hưởng ứng|ký cam kết|ký|truy nã|còn lại|trong đó/g;
const NAMED =
  /(?:^|[^\p{L}])(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|[Tt]hôn|[Ll]àng|[Bb]ản|[Xx]óm|[Kk]hu|[Tt]rường|[Cc]ông ty|[Tt]ổ dân phố|[Xx]ứ|[Cc]ụm|[Tt]HPT|[Tt]HCS)\s((?:\p{Lu}[\p{L}\d]*|\d{1,2})(?:\s(?:\p{Lu}[\p{L}\d]*|\d{1,2}))*)|(?<=[^.\s:;+-]\s)(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+)/gu;
/** Names with capitals that are no places: "Ban Chỉ đạo", "Công an tỉnh". */
const OFFICE = /^(?:ban|ủy|mặt|bộ|ngày|nghị|quyết|chỉ|kế|đề án|thủ|chủ|giám|hội đồng|hội liên)(?:\s|$)/;
const ADMINISTRATIVE = /^(?:xã|phường|huyện|quận|thôn|bản|tổ dân phố|khu phố|đơn vị hành chính|khu dân cư|bcđ)$/;
const LEVELS = /(?:cấp|toàn|cả)\s(tỉnh|huyện|xã|thôn|thành phố|phường|cơ sở|quận)/g;
const COMPARED = 60;

/** The same quantity told two ways: in other words of the report, in number words, or with another unit. */
export function checkRestated(context: Context): void {
  const tellings = tellingsOf(context);
  checkWords(context);
  const byUnit = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const key = `${telling.quantity.shape} ${telling.quantity.unit}`;
    gather(byUnit, key, telling);
  }
  for (const group of byUnit.values()) {
    checkGroup(context, group);
    if (group.length <= 200) checkWholes(context, group);
  }
  checkOtherUnit(context, tellings);
}

function tellingsOf(context: Context): Telling[] {
  const tellings: Telling[] = [];
  let list = -1;
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    if (!block.marker || block.level <= 10) list = block.index;
    // Short items list different things; long ones are paragraphs that happen to begin with a dash.
    else if (block.end - block.start > 140) list = block.index;
    const indexes = context.byBlock[block.index] ?? [];
    if (indexes.length === 0) continue;
    const dates = indexes.filter((index) => isTimeOf(context, index));
    const inBlock = indexes.filter((index) => {
      const claim = context.claims[index]!;
      return isQuantity(claim) && usable(claim);
    });
    let at = 0;
    for (const sentence of sentencesOf(context.report, block)) {
      const inSentence: number[] = [];
      for (; at < inBlock.length && context.claims[inBlock[at]!]!.start < sentence.end; at++)
        inSentence.push(inBlock[at]!);
      for (const [place, index] of inSentence.entries()) {
        const quantity = context.claims[index] as Quantity;
        if (quantity.unit === null || quantity.grouping === "words" || quantity.ratio?.role === "part") continue;
        const beside = (other: number | undefined) => {
          const claim = other === undefined ? null : (context.claims[other] as Quantity);
          return claim && Math.abs(claim.start - quantity.start) < 90 ? claim : null;
        };
        tellings.push({
          ...tell(context, block, sentence, index, quantity, dates),
          list,
          before: beside(inSentence[place - 1]),
          behind: beside(inSentence[place + 1]),
        });
      }
    }
  }
  return tellings;
}

/** A date that says when something was so; not the date of a document referred to. */
function isTimeOf(context: Context, index: number): boolean {
  const claim = context.claims[index]!;
  const previous = context.claims[index - 1];
  return claim.kind === "date" && claim.form !== "time" && !(previous?.kind === "citation" && previous.dated === index);
}

function tell(
  context: Context,
  block: Block,
  sentence: Span,
  index: number,
  quantity: Quantity,
  dates: readonly number[],
): Omit<Telling, "list" | "before" | "behind"> {
  const { plain, text } = context.report;
  const before = plain.slice(quantity.clause, quantity.start);
  const head = unitOf(quantity.phrase)?.length ?? Math.min(1, quantity.phrase.length);
  const details = new Set(
    quantity.phrase
      .slice(head)
      .filter((word) => !EMPTY_WORDS.has(word))
      .map((word) => (word === "bcd" ? "bcđ" : word)),
  );
  const behind = plain.slice(quantity.end, Math.min(sentence.end, quantity.end + 110)).split(/[.;:()\d]/)[0]!;
  // "…, đánh bạc 63 vụ": what stands before another figure is about that one.
  const label =
    before
      .split(/\d/)
      .at(-1)!
      .match(/\p{L}+/gu) ?? [];
  const following = writtenOut(behind.match(/\p{L}+/gu) ?? []);
  const own = new Set((quantity.unit ?? "").split(" "));
  const subject = new Set(quantity.subject.slice(-14).filter((word) => !EMPTY_WORDS.has(word)));
  const around = `${before.slice(-90)} ${plain.slice(quantity.phraseEnd, quantity.phraseEnd + 26)}`;
  const times = new Set<string>();
  for (const other of dates.slice(-200)) {
    const claim = context.claims[other] as DateClaim;
    const inSentence = claim.start >= sentence.start && claim.end <= sentence.end;
    if (!inSentence && (claim.start > quantity.start || claim.from.year === null)) continue;
    times.add(`${claim.from.year ?? ""}-${claim.to.year ?? ""}-${claim.from.month ?? ""}`);
  }
  const zone = text.slice(Math.max(block.start, quantity.start - 140), Math.min(sentence.end, quantity.phraseEnd + 40));
  return {
    index,
    quantity,
    sentence,
    details,
    subject,
    actions: new Set(around.match(ACTIONS) ?? []),
    about: new Set(
      writtenOut([...label.slice(-14), ...following.slice(0, 10)]).filter(
        (word) => !EMPTY_WORDS.has(word) && !own.has(word),
      ),
    ),
    following,
    actors: new Set(
      writtenOut(plain.slice(Math.max(sentence.start, quantity.start - 120), quantity.start).split(" "))
        .join(" ")
        .match(ACTORS) ?? [],
    ),
    change: /(?:tăng|giảm)(?: được| thêm| đi)?\s*$/.test(before),
    casualty: roleOf(plain, quantity) !== null,
    owner: ownerOf(plain.slice(Math.max(block.body, sentence.start), quantity.start)),
    times,
    places: new Set(
      [...zone.matchAll(NAMED)]
        .map((match) => (match[1] ?? match[2])!.toLowerCase())
        .filter((name) => !OFFICE.test(name)),
    ),
    levels: new Set(
      [...`${plain.slice(block.body, block.body + 30)} ${before}`.matchAll(LEVELS)].map((match) => match[1]!),
    ),
  };
}

const ACTORS =
  /(?:hội|đoàn|công an|ủy ban|ubnd|mặt trận|liên đoàn|phòng|sở|đội|trường|bộ|quân sự|biên phòng|tỉnh ủy|huyện ủy|chi bộ|đảng bộ|ban) (?!chỉ đạo|viên|thành viên|dân tộc)\p{L}+(?: \p{L}+)?/gu;
const OWNED =
  /^\s*(?:[-+]\s*)?((?:ban|bcđ|bcd|hội|tổ|đội|trường|chi bộ|đảng bộ|công an|đảng ủy|câu lạc bộ|mặt trận)\s[^,;:().]{3,50}?)\s(?:hiện |đã )?(?:có|gồm|với|\()\s*$/u;

function ownerOf(lead: string): string | null {
  const owner = OWNED.exec(lead)?.[1];
  return owner === undefined ? null : writtenOut(owner.split(/\s+/)).join(" ");
}

/** How many words right behind the numbers are the same. */
function sharedBehind(a: Telling, b: Telling): number {
  const least = Math.min(a.following.length, b.following.length);
  for (let i = 0; i < least; i++) if (a.following[i] !== b.following[i]) return i;
  return least;
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((one) => b.has(one));
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

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

function checkGroup(context: Context, group: readonly Telling[]): void {
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
      if (a.sentence.start === b.sentence.start) continue;
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
