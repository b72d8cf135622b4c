import { isQuantity, type DateClaim, type Quantity } from "../claim";
import { sentencesOf, usable, type Context } from "../context";
import { EMPTY_WORDS, unitOf, writtenOut } from "../lexicon";
import type { Block, Span } from "../reportText";
import { roleOf } from "./roles";

/** What is known of a figure besides its value. */
export interface Telling {
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
const LEVELS = /(?:cấp|toàn|cả)\s(tỉnh|huyện|xã|thôn|thành phố|phường|cơ sở|quận)/g;

/** The exact figures of the running text, in its order, each with what is said around it. */
export function tellingsOf(context: Context): Telling[] {
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

/** Do both name the same? */
export const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Does each name something, and nothing of what the other names? */
export const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
