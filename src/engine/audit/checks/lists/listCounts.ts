import type { Quantity } from "../../claim";
import { itemsBelow, likelyCause, quantitiesIn, sentencesOf, type Context } from "../../context";
import { unitOf } from "../../lexicon";
import type { Block, ReportText, Span } from "../../reportText";
import { goesOn, numberedItems } from "./numberedItems";

/** A whole stated for things that can be listed: "07 mô hình", not "54.634 hộ". */
const listable = (quantity: Quantity) =>
  quantity.shape === "count" &&
  Number.isInteger(quantity.value) &&
  quantity.value >= 2 &&
  quantity.value <= 60 &&
  quantity.qualifier === null &&
  !quantity.range &&
  !quantity.rate &&
  quantity.ratio?.role !== "whole" &&
  quantity.unit !== null &&
  quantity.malformed === null;

const OPEN = /…|\.\.\.|v\.v|(?:^|[\s,])vv/;
/** "12 mô hình, tiêu biểu là …" names some; "05 mô hình tiêu biểu để nhân rộng: …" names them all. */
const EXAMPLES =
  /như|[,;][^,;]*(?:tiêu biểu|điển hình|nổi bật)|(?:tiêu biểu|điển hình|nổi bật)(?: là| gồm)?\s*:?\s*$|nhất là|chủ yếu|ví dụ|một số|trong đó/;
/** What is said of all the names behind the last one: "… và Tin lành với trên 2.100 tín đồ". */
const SAID_OF_ALL = /\s(?:với|đều|đạt|được|đã|hiện|chiếm|thuộc|để|nhằm|cùng|đang)\s/;

/** Enumerated items against the stated count: names in brackets or behind "là", and bullets below the line. */
export function checkListCounts(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    const sentences = sentencesOf(context.report, block);
    for (const one of counted) {
      if (!listable(one.quantity) || checkNumbered(context, block, sentences, counted, one.index, one.quantity))
        continue;
      checkNames(context, sentences, one.index, one.quantity);
    }
    checkBullets(context, block, counted);
  }
}

function report(
  context: Context,
  index: number,
  quantity: Quantity,
  items: number,
  severity: "error" | "warning",
  sureness: number,
  text: string,
): void {
  context.checked.add(index);
  if (items === quantity.value) return;
  context.found({
    kind: "count_vs_list",
    code: "items_counted",
    severity,
    sureness,
    spans: [quantity],
    stated: quantity.value,
    computed: items,
    data: { items, unit: quantity.phrase.join(" "), text, cause: likelyCause(quantity.value, items) },
  });
}

const BEFORE_NUMBERED =
  /^[^()\d.;:]{0,60}?(?:\s(?:gồm|gồm có|bao gồm|là|đó là|sau|sau đây)\s*:?|:|\.(?=\s+(?:một là|thứ nhất)[\s,]))\s*(?=\(?(?:0?1|a|i)\)|một là|thứ nhất)/;
const SOME_OF_THEM = /(?:^|\s)(?:như|tiêu biểu|điển hình|nhất là|chủ yếu|ví dụ|một số|trong đó|nổi bật)(?=[\s:,]|$)/;

/** "04 mô hình gồm: (1) …; (2) …; (3) …": items numbered inside the line; true when such a list follows. */
function checkNumbered(
  context: Context,
  block: Block,
  sentences: readonly Span[],
  counted: readonly { index: number; quantity: Quantity }[],
  index: number,
  quantity: Quantity,
): boolean {
  const { plain, text, blocks } = context.report;
  const opener = BEFORE_NUMBERED.exec(plain.slice(quantity.phraseEnd, Math.min(block.end, quantity.phraseEnd + 120)));
  if (!opener) return false;
  const items = numberedItems(plain, quantity.phraseEnd + opener[0].length, block.end);
  if (!items) return false;
  const { value } = quantity;
  const last = items.at(-1)!;
  const following = blocks[block.index + 1];
  if (following && goesOn(plain.slice(following.start, following.start + 20), items.length)) return true;
  // Items with numbers of their own are parts, not single things.
  const parts = counted.some(
    ({ quantity: own }) =>
      own.start >= items[0]!.start &&
      own.start < last.end &&
      (own.unit === quantity.unit || items.some(({ start }) => own.start === start)),
  );
  if (parts || OPEN.test(plain.slice(last.start, Math.min(block.end, last.end + 8)))) return true;
  const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
  const named = counted.find(
    (one) =>
      sentence !== undefined &&
      one.quantity.start >= sentence.start &&
      one.quantity.start <= quantity.start &&
      listable(one.quantity) &&
      one.quantity.value === items.length,
  );
  if (named) {
    context.checked.add(named.index);
    return true;
  }
  if (SOME_OF_THEM.test(opener[0]) && items.length < value) return true;
  if (items.length < value * 0.5 || items.length > value * 2) return true;
  const names = items.map(({ start, end }) => text.slice(start, end).replace(/[;,.\s]+$/, ""));
  const said = names.join("; ");
  report(context, index, quantity, items.length, "error", 0.92, said.length <= 160 ? said : "");
  return true;
}

function checkNames(context: Context, sentences: readonly Span[], index: number, quantity: Quantity): void {
  const { plain, text } = context.report;
  const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
  if (!sentence) return;
  const behind = plain.slice(quantity.phraseEnd, sentence.end).replace(/(?<=năm )(?:19|20)\d\d/g, "nnnn");
  const paren = /^[^()\d.;:,]{0,40}\(\s*/.exec(behind) ?? describedBracket(context, quantity, behind);
  const word =
    /^[^()\d.;:]{0,50}?(?:^|\s)(?:là|gồm|gồm có|bao gồm|đó là|gồm các \p{L}+)\s*:?\s+(?=\p{L}|")|^[^()\d.;:,]{0,60}?\s(?:tại|ở|thuộc|trên địa bàn)\s(?:các|\p{L}+)\s(?:xã|phường|huyện|quận|thôn|bản|thị trấn|khu phố|tổ dân phố)(?=\s\p{L})|^[^()\d.;:]{0,70}(?:\s100\s?%[^()\d.;:]{0,30})?:\s+(?=\p{L}|")/u.exec(
      behind,
    );
  // "hai mô hình “A”, “B” và “C”": names in quotes right behind their noun.
  const quoted = /^\s(?="[^"]{2,80}"\s*(?:,|và)\s*(?:và\s)?")/.exec(behind);
  const opener = paren ?? word ?? quoted;
  if (!opener) return;
  const from = quantity.phraseEnd + opener[0].length;
  const rest = withoutBrackets(plain.slice(from, Math.min(sentence.end, from + 900)));
  const properList = /^[“"]?(?:\p{L}+\s){0,4}\p{Lu}/u.test(text.slice(from, from + 30));
  const last = rest.search(/[.;](?=\s|$)|[()]|$/);
  const tail = properList ? Math.max(0, rest.slice(0, last).lastIndexOf(" và ")) : last;
  const said = withoutQuotes(rest).slice(tail, last).search(SAID_OF_ALL);
  const stop = paren ? rest.indexOf(")") : said > 0 && tail > 0 ? tail + said : last;
  if (stop <= 0) return;
  const whole = rest.search(/\.(?=\s|$)|[()]|$/);
  // "gồm: A; B; C." – names with a ";" between them, commas being part of a name.
  const inParen = paren !== null && rest.slice(0, stop).includes(";");
  const semicolons =
    inParen ||
    (!paren &&
      opener[0].trimEnd().endsWith(":") &&
      rest.slice(0, whole).includes(";") &&
      !endsAtSemicolon(rest.slice(0, whole)));
  const end = from + (semicolons && !inParen ? whole : stop);
  const printed = withoutBrackets(text.slice(from, end));
  const list = semicolons ? flattened(printed) : printed;
  const lower = plain.slice(from, end);
  if (OPEN.test(lower) || holdsFigure(context, quantity.block, from, end)) return;
  if (
    paren &&
    /^(?:trong đó|gồm|bao gồm|theo|có|như|kèm|sau đây|chiếm|đạt|tăng|giảm|là)/.test(lower) &&
    !/^(?:gồm|bao gồm|là)/.test(lower)
  )
    return;
  // "02 tụ điểm tại các phường A, B, C": each of these places has one at least.
  const spread = /\s(?:xã|phường|huyện|quận|thôn|bản|trấn|phố)$/.test(opener[0]);
  const open = !paren && (spread || EXAMPLES.test(opener[0]));
  if (spread && !PLACED_THINGS.test(quantity.unit ?? "")) return;
  const { least, most, named: proper } = countItems(list);
  const head = quantity.phrase[0]!;
  const pieces = list.split(/[;,]/).map((piece) => piece.trim().toLowerCase());
  // "(Đoàn số 1 do …; Đoàn số 2 do …)": each begins with what is counted.
  const headed = semicolons && pieces.length > 1 && pieces.every((piece) => piece.startsWith(head));
  // "bốn hình thức: họp dân, truyền thanh và mạng xã hội": common words, but too few of them whichever way they are cut.
  const short =
    opener[0].trimEnd().endsWith(":") &&
    pieces.flatMap((piece) => piece.split(" và ")).every((piece) => piece.split(" ").length <= 8);
  const abstract = semicolons && ABSTRACT.test(quantity.unit ?? "");
  const named = proper || headed || abstract || (short && most < quantity.value);
  if (most < 2) return;
  const { value } = quantity;
  if (value >= least && value <= most) {
    context.checked.add(index);
    return;
  }
  if (!named || (open && most <= value)) return;
  // Three items behind "28 thành viên là …" describe the members, they don't list them.
  if (most < value * (paren ? 0.5 : 0.6) || least > value * 2) return;
  report(context, index, quantity, value < least ? least : most, "error", paren ? 0.9 : 0.8, list.trim());
}

/** "A, B và C; các nơi còn lại tổ chức sau": commas between the names, the ";" closes them. */
function endsAtSemicolon(list: string): boolean {
  const [first, ...following] = list.split(";");
  return first!.split(",").length > 2 && following.every((clause) => !clause.includes(","));
}

/** "xã trọng điểm về an ninh, trật tự (Thọ Sơn, …)": a bracket of names behind a longer description, with a comma in it or none. */
function describedBracket({ report }: Context, quantity: Quantity, behind: string): RegExpExecArray | null {
  const found = /^[^()\d.;:,]{0,60}(?:, ([^()\d.;:,]{2,24}))?\s\(\s*/.exec(behind);
  if (!found || !PLACED_THINGS.test(quantity.unit ?? "") || OTHER_THING.test(found[0])) return null;
  const from = quantity.phraseEnd + found[0].length;
  const added = found[1]?.trim().split(" ") ?? [];
  if (added.length > 3 || unitOf(added) || /\p{Lu}/u.test(report.text.slice(quantity.phraseEnd, from))) return null;
  return /^(?:\p{L}+\s){0,2}\p{Lu}\p{Ll}*[^();:\d]*,[^();:\d]*\)/u.test(report.text.slice(from, from + 300))
    ? found
    : null;
}

/** What the bracket then stands behind may be something else. */
const OTHER_THING = /(?:^|[\s,])(?:và|với|cho|của|tại|ở|thuộc|có|được|do|bởi|gồm|trong|cùng)\s/;

const PLACED_THINGS =
  /^(?:tụ điểm|điểm|địa bàn|chốt|ổ nhóm|đơn vị|mô hình|điểm nóng|xã|phường|huyện|thôn|trụ sở|trường)$/;
const ABSTRACT =
  /^(?:nhiệm vụ|giải pháp|nội dung|mục tiêu|biện pháp|hình thức|bài học|kinh nghiệm|nguyên nhân|hạn chế|tiêu chí|kế hoạch|văn bản|tồn tại|khó khăn|ưu điểm|kiến nghị|đề xuất|yêu cầu|vấn đề|bước|chuyên đề)$/;

/** The same length, with what stands in brackets blanked: "xã Tản Lĩnh (huyện Ba Vì), …" is one name and a comma. */
const withoutBrackets = (words: string) => words.replace(/\([^()]*\)/g, (inner) => " ".repeat(inner.length));

/** The same length, with what stands in quotes blanked: “Tổ hòa giải với công an” is one name. */
const withoutQuotes = (words: string) => words.replace(/"[^"]{0,80}"/g, (quoted) => "x".repeat(quoted.length));

/** A list with ";" as one with commas only: commas and "và" are part of an item, but in "Công an các xã: A, B; …". */
const flattened = (list: string) =>
  list
    .split(";")
    .map((item) => {
      const group = /^[^:]{0,40}(?:các|:)[^:]{0,24}:\s/u.exec(item);
      return group ? item.slice(group[0].length) : item.replace(/,|\svà\s/g, " ");
    })
    .join(";");

/** Figures inside a list make its items parts; numbers of names, documents and dates don't. */
const holdsFigure = (context: Context, block: number, from: number, end: number) =>
  (context.byBlock[block] ?? []).some((index) => {
    const { kind, start } = context.claims[index]!;
    return kind === "quantity" && start >= from && start < end;
  });

/** How many names a list holds. "và" may join two items or stand inside one, so there is a least and a most. */
function countItems(list: string): { least: number; most: number; named: boolean } {
  // “A”, “B” và “C”: the quotes tell where a name ends.
  const quotes = /^[“"]/.test(list.trim())
    ? (list.match(/[“"][^“”"]{2,80}[”"](?=\s*(?:,|;|và\s|$|\p{Ll}))/gu) ?? []).length
    : 0;
  if (quotes >= 2 && !/[,;]\s*(?![“"\s]|và\s+[“"])/.test(list.replace(/[“"][^“”"]{0,80}[”"]/g, '"')))
    return { least: quotes, most: quotes, named: true };
  const pieces = list
    .replace(/[“"][^“”"]{0,80}[”"]/g, (quoted) => quoted.replace(/[,;]| và /g, " "))
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const joint = jointOf(pieces);
  const joints = pieces.map((piece) => piece.replace(/^và\s/u, "").split(joint).length - 1);
  const lastJoint = joints.at(-1) ?? 0;
  const inner = joints.reduce((total, joint) => total + joint, 0);
  const bare = pieces.map((piece) => piece.replace(/^và\s/u, ""));
  const heads = new Set(bare.map((piece) => piece.split(/\s/)[0]!.toLowerCase()));
  const halves = bare.flatMap((piece) => (properEnds(piece) ? piece.split(/\s(?:và|-|–)\s/u) : [piece]));
  const short = halves.every((piece) => piece.split(/\s/).length <= 9);
  const named =
    short &&
    (bare.filter((piece) => /^[“"]?\p{Lu}/u.test(piece)).length >= bare.length - 1 ||
      (heads.size === 1 && bare.length > 1) ||
      bare.every((piece) => /\s\p{Lu}/u.test(piece)) ||
      bare.every((piece) => piece.split(/\s/).length <= 3));
  // "A, B và C" has one joint in the last piece that nearly always separates two items.
  const least =
    pieces.length + (pieces.length > 1 && lastJoint === 1 && inner === 1 && properEnds(bare.at(-1)!) ? 1 : 0);
  return { least, most: pieces.length + inner, named };
}

/** What may join two items: of names that all begin alike only what joins two of them, "Phòng Văn hóa và Thông tin" being one. */
function jointOf(pieces: readonly string[]): RegExp {
  const heads = pieces.map((piece) => piece.replace(/^và\s/u, "").split(/\s/)[0]!);
  if (pieces.length === 1) return /\s(?:và|-|–)\s/u;
  if (pieces.length < 3 || heads.filter((head) => head !== heads[0]).length > 1 || !/^\p{Lu}/u.test(heads[0]!))
    return /\s(?:và)\s/u;
  return new RegExp(`\\s(?:và)\\s(?=${heads[0]!.replace(/[^\p{L}]/gu, "")}\\s)`, "u");
}

/** "xã Nga An", "Trường Đại học Hồng Đức" */
const PLACED =
  /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|làng|xóm|khu phố|tổ dân phố|trường|công an|công ty|đồng chí|ông|bà|phòng|đội|hội|đoàn|chi bộ|đảng bộ|cơ quan|bệnh viện|mô hình)\s[^,;]{0,60}?\p{Lu}/iu;

const PLACE_NAME =
  /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|làng|xóm|khu phố|tổ dân phố)\s(?:\p{Lu}\p{Ll}*\s?){1,4}$/u;

/** "Kinh và Thái": both sides of the joint are names of their own. */
function properEnds(piece: string): boolean {
  const [left, right] = piece.split(/\s(?:và|-|–)\s/u);
  if (right !== undefined && PLACED.test(left!) && PLACED.test(right)) return true;
  // "thị xã Nghĩa Lộ và Đảng ủy Khối": what follows the name of a place is another name.
  if (right !== undefined && PLACE_NAME.test(left!) && /^\p{Lu}/u.test(right)) return true;
  return (
    right !== undefined &&
    /^\p{Lu}/u.test(left!) === /^\p{Lu}/u.test(right) &&
    left!.split(/\s/).length <= 4 &&
    right.split(/\s/).length <= 4
  );
}

const ORDINALS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** The lines "Một là, …", "Hai là, …" or "Thứ nhất, …" below the line that announces them. */
function worded({ blocks, plain }: ReportText, parent: Block): Block[] {
  const items: Block[] = [];
  for (const block of blocks.slice(parent.index + 1, parent.index + 1 + ORDINALS.length)) {
    const word = ORDINALS[items.length]!;
    const head = plain.slice(block.body, block.body + 14);
    const first = items.length === 0 && head.startsWith("thứ nhất");
    if (!head.startsWith(`${word} là`) && !head.startsWith(`thứ ${word}`) && !first) break;
    items.push(block);
  }
  return items;
}

const INTRODUCES = /(?:gồm|bao gồm|gồm có|cụ thể|cụ thể là|như sau|sau đây|sau|là|đó là|theo|cụ thể như sau)\s*:?\s*$/;

function checkBullets(context: Context, block: Block, counted: readonly { index: number; quantity: Quantity }[]): void {
  const { report: text } = context;
  const words = text.plain.slice(block.body, block.end).trimEnd();
  if (!words.endsWith(":") && !INTRODUCES.test(words)) return;
  const sentence = sentencesOf(text, block).at(-1);
  const candidates = counted.filter(
    ({ quantity }) => listable(quantity) && sentence && quantity.start >= sentence.start,
  );
  if (candidates.length === 0) return;
  const marked = itemsBelow(text, block);
  const items = marked.length > 0 ? marked : worded(text, block);
  if (items.length < 2) return;
  const introduction = sentence ? text.plain.slice(sentence.start, sentence.end) : words;
  const lastWords = text.plain.slice(items.at(-1)!.start, items.at(-1)!.end);
  if (OPEN.test(lastWords.slice(-6))) return;
  const matching = candidates.find(({ quantity }) => quantity.value === items.length);
  if (matching) {
    context.checked.add(matching.index);
    return;
  }
  // Items that bring numbers of the same noun are parts, not single things.
  const chosen = candidates.filter(
    ({ quantity }) =>
      !items.some((item) =>
        quantitiesIn(context, item).some(
          (part) => part.quantity.unit === quantity.unit && part.quantity.ratio === null,
        ),
      ),
  );
  if (chosen.length === 0 || context.checked.has(chosen[0]!.index)) return;
  const heads = items.map((item) => text.plain.slice(item.body, item.body + 40).replace(/^["\s]+/, ""));
  const alike = chosen.find(
    ({ quantity }) => heads.filter((head) => head.startsWith(quantity.phrase[0]!)).length >= items.length - 1,
  );
  const open = /tiêu biểu|điển hình là|nhất là|một số|như:|trong đó|ví dụ/.test(introduction.slice(-60));
  const only = alike ?? (chosen.length === 1 ? chosen[0] : undefined);
  if (!only || (open && items.length < only.quantity.value)) return;
  const behind = text.plain.slice(only.quantity.phraseEnd, block.end);
  if (!alike && (behind.length > 90 || /[.;]\s/.test(behind))) return;
  const contained = !alike && !/(?:gồm|sau|cụ thể|là|theo|đó)\b|:\s*$/.test(behind);
  if (contained) return;
  report(context, only.index, only.quantity, items.length, alike ? "error" : "warning", alike ? 0.9 : 0.7, "");
}
