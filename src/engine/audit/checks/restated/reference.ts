import type { Quantity } from "../../claim";
import { unitOf } from "../../lexicon";
import type { Span } from "../../reportText";

/**
 * How a figure shows that it was told before: it points back ("nêu trên", "này", "con số"), is said to be all there are ("toàn bộ",
 * "… trong xã"), is that out of which others are taken ("trong tổng số 254 thôn", "/254 thôn"), is the base of a comparison ("so với 486 vụ
 * của năm 2017"), or stands where a known thing stands: behind "của", "Với", in brackets behind its noun, as
 * the subject.
 */
export type Reference = "pointed" | "whole" | "base" | "compared" | "known" | "subject";

const POINTING =
  /(?:nêu|nói|kể) trên|trên đây|vừa (?:nêu|nói)|(?:như )?đã (?:nêu|nói|đề cập|báo cáo|trình bày)|(?<!(?:trong|từ|sau|do|qua|tại|theo|cạnh|khi|số|dịp|năm|lúc|ngày|việc|điều|thời|vụ|nhờ|mặt|nơi|xã|huyện|tỉnh) )(?:này|đó|ấy)(?=\s*(?:$|đã|được|đều|là|có|chiếm|đạt|không|vẫn|giữ|luôn|trên|trong))/;
/** "Tất cả 1.162 camera trên đều …" */
const ABOVE = /^(?:\s\p{L}+){1,3} trên(?=\s*(?:$|đã|được|đều|là|có|chiếm|đạt))/u;
const POINTED_LEAD = /(?:con số|số (?:tiền|kinh phí|người|lượng) (?:này|đó|trên)(?: là)?)\s*$/;
const WHOLE =
  /(?:^|[\s,(])(?:toàn bộ|tất cả|(?<!(?:gồm|kể|tính|trong đó có) )cả)(?:\s(?:số|các|tổng số|nguồn|khoản))?(?:\s(?:tiền|kinh phí|vốn|quỹ))?\s*$/;
const ALL = /(?:^|[\s,(])100\s?%[^.;:()%]{0,60}$/;
/** "78 hòa giải viên trong xã", "46 mắt camera hiện có" */
const ALL_OF_A_PLACE =
  /^\s*(?:hiện có|(?:ở |trong |của |trên )?(?:toàn |cả )(?:xã|huyện|tỉnh|thành phố|phường|thị trấn|quận|thôn|đảng bộ)|(?:của|trong|trên địa bàn) (?:xã|huyện|tỉnh|thành phố|phường|thị trấn|quận|thôn|đảng bộ)(?!\p{L}))/u;
/** "toàn bộ 152,5 triệu đồng do tỉnh hỗ trợ": a figure with an owner or a source of its own. */
const OF_OTHERS = /^\s*(?:còn lại|khác|của|do|từ|thuộc)(?!\p{L})/u;
const SUM_OF_MONEY = /(?:số|khoản|nguồn|mức|tổng) (?:tiền|kinh phí|vốn|quỹ|mức|chi|đầu tư)\s*(?:là\s*)?$/;
const BASE = /(?:trong|trên|của|ngoài)(?: tổng)? số\s*$/;
/** "so với 486 vụ của năm 2017", "so với năm 2017 (486 vụ)" */
const COMPARED = /so với\s*(?:(?:cùng kỳ )?năm \d{4}\s*\(\s*)?$/;
const FRONTED =
  /(?:^\s*|[,:]\s*)(?:có thể (?:nói|khẳng định|thấy)\s*)?(?:với|từ|qua|nhờ|bằng|trong|trên cơ sở)(?:\s\p{L}+){0,5}\s*$/u;
/** "Với thành tích bắt 5 đối tượng, thu 640 viên, ban chuyên án …": what was done, told again as the ground of the rest. */
const CREDITED =
  /^\s*(?:[-+]\s*)?(?:với|nhờ|từ|ghi nhận|biểu dương|trước) (?:những |các )?(?:thành tích|kết quả|chiến công|nỗ lực|cố gắng)(?!\p{L})/u;
/** "Qua kiểm tra 124 cơ sở": what was looked at is told here first. */
const FOUND_OUT = /(?:kiểm tra|rà soát|xác minh|vận động|phân loại|bình xét|đấu tranh|tổ chức|khảo sát)\s*$/;
const OWNED =
  /(?:^|\s)(?:của|từ|bởi|lấy|việc|hiệu quả|hệ thống|đội ngũ|lực lượng|khoản tiền|mức|quân số)(?:\s\p{L}+){0,2}\s*$/u;
/** "Việc khen thưởng kịp thời 2.381 tập thể …": the sentence is about something known. */
const NOMINAL =
  /^\s*(?:[^.;]{0,30}:\s*)?(?:việc|kết quả(?! có| đã| là| bước| đạt)|hiệu quả|hệ thống|đội ngũ|lực lượng|số|tỷ lệ)\s/;
const SUMMING_UP =
  /^\s*[-+]?\s*(?:đánh giá|nhìn chung|kết luận|nhận xét|bài học|tồn tại|tóm lại|tính chung|như vậy|kết quả (?:nổi bật|chung|\d+ năm)|có thể (?:nói|khẳng định|thấy)|nói chung|khái quát)/;

export function referenceOf(plain: string, sentence: Span, quantity: Quantity): ReadonlySet<Reference> {
  const start = Math.max(sentence.start, quantity.start - 80);
  const before = plain.slice(start, quantity.start);
  const opening = plain.slice(sentence.start, Math.min(quantity.start, sentence.start + 60));
  const behind = plain.slice(quantity.end, Math.min(sentence.end, quantity.end + 110)).split(/[.;:(),\d]/)[0]!;
  const tail = plain.slice(quantity.phraseEnd, Math.min(sentence.end, quantity.phraseEnd + 48));
  const money = quantity.shape === "money";
  const found = new Set<Reference>();
  if (POINTED_LEAD.test(before)) found.add("pointed");
  if ((POINTING.test(behind) || ABOVE.test(behind)) && (!money || SUM_OF_MONEY.test(before))) found.add("pointed");
  if (!OF_OTHERS.test(tail) && (WHOLE.test(before) || (!money && ALL.test(before)))) found.add("whole");
  if (quantity.ratio?.role === "whole" || BASE.test(before)) found.add("base");
  if (/(?<!\p{L})(?:này|đó|trên)\s\(\s*$/u.test(before)) found.add("pointed");
  if (COMPARED.test(before)) found.add("compared");
  const bracketed = /\p{L}\s?\(\s*(?:hiện )?(?:có |gồm )?$/u.test(before);
  const subject = /^\s*$|,\s*$/.test(
    start === sentence.start || /,\s*$/.test(before) ? before.replace(/^.*(?=,\s*$)/s, "") : "-",
  );
  const fronted = FRONTED.test(before) && !FOUND_OUT.test(before);
  if (
    bracketed ||
    fronted ||
    OWNED.test(before) ||
    NOMINAL.test(opening) ||
    SUMMING_UP.test(opening) ||
    CREDITED.test(opening)
  )
    found.add("known");
  if (subject && behind.trim() !== "") found.add("subject");
  if (
    (found.has("known") || found.has("subject") || /(?:^|\s)(?:cho|tới|đến)\s*$/.test(before)) &&
    ALL_OF_A_PLACE.test(tail)
  )
    found.add("whole");
  return found;
}

/** The words of the noun phrase behind its counting noun. */
export const tailOf = ({ phrase }: Quantity) => phrase.slice(unitOf(phrase)?.length ?? 1);
