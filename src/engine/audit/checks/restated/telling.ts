import { isQuantity, type DateClaim, type Quantity } from "../../claim";
import { addable, quantitiesIn, sentencesOf, usable, type Context } from "../../context";
import { EMPTY_WORDS, writtenOut } from "../../lexicon";
import type { Block, Span } from "../../reportText";
import { roleOf } from "../sums/roles";
import { countedNoun, type CountedNoun } from "./countedNoun";
import { referenceOf, tailOf, type Reference } from "./reference";
import { settingOf, type Setting } from "./setting";
import { yearsOf } from "../years";

/** What is known of a figure besides its value. */
export interface Telling extends Setting {
  readonly index: number;
  readonly quantity: Quantity;
  readonly sentence: Span;
  readonly noun: CountedNoun;
  /** Words of the noun phrase behind the unit: "ANXH" of "tổ ANXH". */
  readonly details: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** What it is about: the words that carry meaning before and behind it in its clause, abbreviations written out. */
  readonly about: ReadonlySet<string>;
  /** All words of its sentence that carry meaning. */
  readonly said: ReadonlySet<string>;
  readonly reference: ReadonlySet<Reference>;
  /** Told below a heading such as "Đánh giá chung": what was told before is told again there. */
  readonly assessing: boolean;
  /** The words right behind the number, the noun included. */
  readonly following: readonly string[];
  /** What the figure is a property of: "ban chỉ đạo 138 huyện" of "Ban Chỉ đạo 138 huyện có 27 thành viên". */
  readonly owner: string | null;
  /** "Trong số đó, 1.248 tổ …": some of what was told before. */
  readonly some: boolean;
  /** "chết", "bị thương" of people; `null` of anything else. */
  readonly casualty: string | null;
  /** "giảm 4 vụ": by how much, not how many. */
  readonly change: boolean;
  /** The quantities just before and behind it in its sentence. */
  /** The list its block belongs to, the line above it included. */
  readonly list: number;
  readonly before: Quantity | null;
  readonly behind: Quantity | null;
}

const ACTIONS =
  /thay thế|bổ sung|kiện toàn|kết nạp|xây dựng mới|mới|bắt giữ|bắt|giao nộp|thu hồi|thu giữ|khởi tố|truy tố|xét xử|xử lý|xử phạt|giải quyết|hòa giải|tiếp nhận|cung cấp|phát hiện|điều tra|làm rõ|khen|tặng|đăng ký|công nhận|đạt|lắp đặt|tổ chức|phát|tuyên truyền|tập huấn|vận động|giúp đỡ|cảm hóa|tiến bộ|xảy ra|chết|bị thương|tham gia|tham dự|cấp|giải thể|giảm|tăng|phấn đấu|chỉ tiêu|ra quân|triệt phá|hưởng ứng|ký cam kết|ký|truy nã|còn lại|trong đó/g;
/** The figures of the running text, in its order, each with what is said around it. */
export function tellingsOf(context: Context): Telling[] {
  const tellings: Telling[] = [];
  let list = -1;
  let assessing = false;
  let level = Infinity;
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    if (!block.marker || block.level <= 10) list = block.index;
    // Short items list different things; long ones are paragraphs that happen to begin with a dash.
    else if (block.end - block.start > 140) list = block.index;
    if (isHeading(context, block) && (block.level <= level || !assessing)) {
      assessing = ASSESSMENT.test(context.report.plain.slice(block.body, block.end));
      level = block.level;
    }
    const indexes = context.byBlock[block.index] ?? [];
    if (indexes.length === 0) continue;
    const years = yearsOf(context, block.index, quantitiesIn(context, block));
    const dates = indexes.filter((index) => isTimeOf(context, index));
    const inBlock = indexes.filter((index) => {
      const claim = context.claims[index]!;
      return isQuantity(claim) && isTold(context, claim);
    });
    let at = 0;
    for (const sentence of sentencesOf(context.report, block)) {
      const said = saidIn(context, sentence);
      const inSentence: number[] = [];
      for (; at < inBlock.length && context.claims[inBlock[at]!]!.start < sentence.end; at++)
        inSentence.push(inBlock[at]!);
      for (const [place, index] of inSentence.entries()) {
        const quantity = context.claims[index] as Quantity;
        if (quantity.unit === null || isIdleNumeral(quantity) || quantity.ratio?.role === "part") continue;
        const beside = (other: number | undefined) => {
          const claim = other === undefined ? null : (context.claims[other] as Quantity);
          return claim && Math.abs(claim.start - quantity.start) < 90 ? claim : null;
        };
        tellings.push({
          ...tell(
            context,
            block,
            sentence,
            index,
            quantity,
            dates,
            years.get(index) ?? baseYear(context, dates, quantity),
          ),
          said,
          assessing,
          list,
          before: beside(inSentence[place - 1]),
          behind: beside(inSentence[place + 1]),
        });
      }
    }
  }
  return tellings;
}

/** "một số", "hai bên", "ba cấp": short numerals in words are seldom figures. */
const isIdleNumeral = ({ grouping, value }: Quantity) => grouping === "words" && value <= 10;

/** May it be compared? "Hằng tháng cả 42 đội viên", "phụ cấp hằng tháng cho 42 đội viên" are no rates, though "mỗi tháng 42 người" is. */
function isTold({ report }: Context, quantity: Quantity): boolean {
  if (/^(?:money|measure)$/.test(quantity.shape)) return addable(quantity);
  const all = /(?:cả|toàn bộ|tất cả|cho|của|đối với)\s*$/.test(report.plain.slice(quantity.start - 10, quantity.start));
  return usable(all ? { ...quantity, rate: false } : quantity);
}

/** The year of the base of a comparison: "so với năm 2022 (173 vụ)". */
function baseYear({ claims, report }: Context, dates: readonly number[], { start }: Quantity): number | undefined {
  for (const index of dates) {
    const { end, from, form } = claims[index] as DateClaim;
    if (end <= start && start - end < 6 && form === "year" && /^\s*\(\s*$/.test(report.plain.slice(end, start)))
      return from.year ?? undefined;
  }
  return undefined;
}

const ASSESSMENT =
  /đánh giá|nhận xét|bài học|kết luận|hạn chế|tồn tại|khó khăn|ưu điểm|nguyên nhân|phương hướng|kiến nghị|đề xuất/;

const isHeading = ({ report }: Context, block: Block) =>
  block.end - block.body < 120 &&
  (block.marker === null
    ? report.text.slice(block.body, block.end).toUpperCase() === report.text.slice(block.body, block.end)
    : block.level < 10);

const saidIn = ({ report }: Context, { start, end }: Span): ReadonlySet<string> =>
  new Set(writtenOut(report.plain.slice(start, end).match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word)));

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
  year: number | undefined,
): Omit<Telling, "said" | "assessing" | "list" | "before" | "behind"> {
  const { plain } = context.report;
  const before = plain.slice(quantity.clause, quantity.start);
  const noun = countedNoun(plain, Math.max(block.body, sentence.start), quantity);
  const fronted = noun.unit !== quantity.unit || noun.tail.length > tailOf(quantity).length;
  const details = new Set(
    noun.tail.filter((word) => !EMPTY_WORDS.has(word)).map((word) => (word === "bcd" ? "bcđ" : word)),
  );
  const behind = plain.slice(quantity.end, Math.min(sentence.end, quantity.end + 110)).split(/[.;:()\d]/)[0]!;
  // "…, đánh bạc 63 vụ": what stands before another figure is about that one.
  const label =
    before
      .split(/\d/)
      .at(-1)!
      .match(/\p{L}+/gu) ?? [];
  const following = fronted
    ? [...(noun.unit ?? "").split(" "), ...noun.tail]
    : writtenOut(behind.match(/\p{L}+/gu) ?? []);
  const own = new Set((quantity.unit ?? "").split(" "));
  const subject = new Set(quantity.subject.slice(-14).filter((word) => !EMPTY_WORDS.has(word)));
  const around = `${before.slice(-90)} ${plain.slice(quantity.phraseEnd, quantity.phraseEnd + 26)}`;
  return {
    ...settingOf(context, block, sentence, quantity, dates, year),
    index,
    quantity,
    sentence,
    noun,
    details,
    subject,
    actions: new Set(around.match(ACTIONS) ?? []),
    about: new Set(
      writtenOut([...label.slice(-14), ...following.slice(0, 10)]).filter(
        (word) => !EMPTY_WORDS.has(word) && !own.has(word),
      ),
    ),
    following,
    reference: referenceOf(plain, sentence, quantity),
    change: /(?:tăng|giảm)(?: được| thêm| đi)?\s*$/.test(before),
    some: /(?:^|[\s,(])(?:trong (?:số )?đó|trong số này)(?:,| có)?\s*(?:có )?$/.test(before),
    casualty: roleOf(plain, quantity),
    owner: ownerOf(plain.slice(Math.max(block.body, sentence.start), quantity.start)),
  };
}

const BODY = "(?:ban|bcđ|bcd|lực lượng|hội đồng|hội|tổ|đội|trường|chi bộ|đảng bộ|công an|đảng ủy|câu lạc bộ|mặt trận)";
/** "Ban Chỉ đạo tỉnh gồm 27 đồng chí" */
const HAVING = new RegExp(
  `(?:^|[\\s,])(${BODY}(?:\\s[^,;:().\\d]{3,40}?)?(?:\\s\\d{2,3}(?:\\s\\p{L}+)?)?)\\s?(?:hiện |đã )?(?:có|gồm|với|\\()\\s*$`,
  "u",
);
/** "Ban Chỉ đạo đã phân công cả 25 thành viên" */
const ACTING = new RegExp(
  `(?:^|,\\s)\\s*(${BODY}\\s[^,;:().\\d]{3,40}?)\\s(?:đã|được|luôn|thường xuyên)\\s[^,;:().\\d]{0,40}$`,
  "u",
);

function ownerOf(lead: string): string | null {
  const owner = (HAVING.exec(lead.slice(-90)) ?? ACTING.exec(lead.slice(-90)))?.[1];
  return owner === undefined || /\s(?:này|đó|trên)$/.test(owner) ? null : writtenOut(owner.split(/\s+/)).join(" ");
}

/** "254 tổ ANTT với …" said twice: the same neighbour in the same place ties two sentences together. */
export function neighbourOf(a: Telling, b: Telling): boolean {
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
