import { NUMBER_WORD, valueOfWords } from "../values/numberFromWords";
import { citationAt } from "./citations";
import type { Citation, Claim, DateClaim, OtherClaim, Quantity } from "./claim";
import { dateAt } from "./dates";
import { NAME_LEAD, unitOf } from "./lexicon";
import { numeralAt } from "./numerals";
import { countedAfter, quantityAt } from "./quantities";
import type { Block, ReportText, Span } from "./reportText";
import { findTableClaims } from "./tableClaims";
import { wordsOf } from "./words";

const LEFT = 60;
const SUPERSCRIPT = /[⁽]?[⁰¹²³⁴-⁹]{1,3}[⁾]?/y;
const INTERESTING = /[\d⁰¹²³⁴-⁹]/g;
const AREA = /(?:^|[^\p{L}])(?:km|m|dm|cm|hm|ha)$/u;

/** Accounts for every number of the report. The order is that of the text. */
export function findClaims(report: ReportText): Claim[] {
  const claims: Claim[] = [];
  for (const block of report.blocks) {
    if (block.kind === "table") findTableClaims(report, block, claims, scan);
    else findBlockClaims(report, block, claims);
  }
  return claims;
}

function findBlockClaims(report: ReportText, block: Block, claims: Claim[]): void {
  const { marker } = block;
  if (marker && /\d/.test(marker.text)) {
    const kind = marker.form === "round" ? "list" : "heading";
    const digits = /\d[\d.]*\d|\d/.exec(marker.text)!;
    claims.push({
      kind,
      block: block.index,
      start: marker.start + digits.index,
      end: marker.start + digits.index + digits[0].length,
    });
  }
  const body = report.plain.slice(block.body, block.end);
  if (/^[\s\d.\-–/]{1,24}$/.test(body) && /\d/.test(body)) {
    // A line of nothing but digits is a page number or an archive's stamp.
    for (const run of body.matchAll(/\d+/g)) {
      claims.push({
        kind: "list",
        block: block.index,
        start: block.body + run.index,
        end: block.body + run.index + run[0].length,
      });
    }
    return;
  }
  // "1 Kế hoạch số 151-KH/HU …": the text of a footnote, with its mark.
  const note = marker ? null : /^\s{0,4}([1-9]\d?)\s+\p{Lu}/u.exec(report.text.slice(block.body, block.body + 12));
  const start = note ? block.body + note[0].indexOf(note[1]!) + note[1]!.length : block.body;
  if (note) claims.push({ kind: "footnote", block: block.index, start: start - note[1]!.length, end: start });
  scan(report, block.index, { start, end: block.end }, claims, null);
}

/** Claims of the numbers between two offsets, appended to `claims`. */
function scan(report: ReportText, block: number, region: Span, claims: Claim[], cell: Quantity["cell"]): void {
  const before = claims.length;
  const { plain } = report;
  let position = region.start;
  for (;;) {
    INTERESTING.lastIndex = position;
    const next = INTERESTING.exec(plain);
    if (!next || next.index >= region.end) break;
    position = claimAt(report, block, region, next.index, claims, before, cell);
  }
  numberWords(report, block, region, claims, before, cell);
}

const IDIOM = /24\/24(?:h|\s?giờ)?|24\/7(?![/\d])|\d\s?\+\s?1(?![\d.,])/y;
const FOOTNOTE_SIGN = /\[\^?(\d{1,3})\]|\((\d{1,2})\)/y;

/** Understands the number at `at` and returns where to go on. */
function claimAt(
  report: ReportText,
  block: number,
  region: Span,
  at: number,
  claims: Claim[],
  first: number,
  cell: Quantity["cell"],
): number {
  const { plain, text } = report;
  const left = plain.slice(Math.max(region.start, at - LEFT), at);
  const push = (kind: OtherClaim["kind"], start: number, end: number) => {
    claims.push({ kind, block, start, end });
    return end;
  };
  if (!/\d/.test(plain[at]!)) {
    if (AREA.test(left)) return at + 1;
    SUPERSCRIPT.lastIndex = left.endsWith("⁽") ? at - 1 : at;
    const mark = SUPERSCRIPT.exec(plain);
    const end = Math.max(at + 1, SUPERSCRIPT.lastIndex);
    return push("footnote", mark ? mark.index : at, end);
  }
  const glued = /[\p{L}\p{M}]+$/u.exec(left)?.[0] ?? "";
  if (glued !== "") {
    if (/[23]/.test(plain[at]!) && !/[\d.,]/.test(plain[at + 1] ?? "") && AREA.test(left)) return at + 1;
    return gluedToWord(report, region, at, glued, push);
  }
  if (/\p{Lu}{2,}-$/u.test(text.slice(Math.max(region.start, at - 12), at)) || left.endsWith("covid-")) {
    const run = /^\d+/.exec(plain.slice(at, at + 8))![0];
    return push("name", at, at + run.length);
  }
  const bracket = left.at(-1);
  if (bracket === "(" || bracket === "[" || left.endsWith("[^")) {
    FOOTNOTE_SIGN.lastIndex = at - (left.endsWith("[^") ? 2 : 1);
    const sign = FOOTNOTE_SIGN.exec(plain);
    if (sign) {
      const spaced = bracket === "(" && /(?:^|[\s:;,.])\($/.test(left);
      return push(bracket === "(" && spaced ? "list" : "footnote", at, at + (sign[1] ?? sign[2])!.length);
    }
  }
  IDIOM.lastIndex = at;
  const idiom = IDIOM.exec(plain);
  if (idiom && (idiom[0].startsWith("24/") || insideQuotes(plain, region, at)))
    return push("name", at, at + idiom[0].length);

  const citation = citationAt(text, plain, at, left);
  if (citation) {
    const { length, ...rest } = citation;
    claims.push({ kind: "citation", block, start: at, end: at + length, ...rest, dated: null } satisfies Citation);
    return at + length;
  }
  const counted = countedAfter(report, at, region.end);
  const date = dateAt(plain, at, left, counted);
  if (date && at + date.length <= region.end) {
    const { length, ...rest } = date;
    claims.push({ kind: "date", block, start: at, end: at + length, ...rest } satisfies DateClaim);
    linkDate(report, claims, first);
    return at + length;
  }
  const lettered = /^\d{1,4}[A-ZĐ]{1,3}\d{0,3}(?![\p{Ll}])/u.exec(text.slice(at, at + 12));
  if (lettered && !/^\d+(?:KM|HA|KG|M|Đ)$/.test(lettered[0])) return push("name", at, at + lettered[0].length);
  if (isName(report, region, at, left, counted, claims, first)) {
    const run = /^\d+(?:[./-]\d+)*/.exec(plain.slice(at, at + 24))![0];
    return push("name", at, at + run.length);
  }
  const made = quantityAt(report, block, region, at, claims, cell);
  if (made) return made;
  const numeral = numeralAt(plain, at);
  const run = numeral?.length ?? /^\d[\d.,]*/.exec(plain.slice(at, Math.min(region.end, at + 4096)))![0].length;
  return push("unknown", at, Math.min(region.end, at + Math.max(1, run)));
}

function gluedToWord(
  report: ReportText,
  region: Span,
  at: number,
  glued: string,
  push: (kind: OtherClaim["kind"], start: number, end: number) => number,
): number {
  const { plain, text } = report;
  const run = /^[\d]+(?:[.\-/]?[\p{L}\d]+)*/u.exec(plain.slice(at, Math.min(region.end, at + 24)))![0];
  const word = text.slice(at - glued.length, at);
  const digits = /^\d+/.exec(run)![0];
  // "tội phạm1", "ANTT2": a footnote's number that lost its raised position.
  if (/^\p{Ll}{2,}$/u.test(word) && digits.length <= 2 && digits === run)
    return push("footnote", at, at + digits.length);
  return push("name", at, at + run.length);
}

const HAPPENED = /^\d+\s(?:vụ|trường hợp|người|lượt|đối tượng|phương tiện)(?!\p{L})/u;
const FEW_PLACES = /^(?:xóm|thôn|bản|ấp|buôn|làng|khu phố|khu|khối|phố|tổ|đội|cụm|lớp|nhóm|phòng|lần|đợt|loại|điểm)$/;

function isName(
  report: ReportText,
  region: Span,
  at: number,
  left: string,
  counted: boolean,
  claims: readonly Claim[],
  first: number,
): boolean {
  const { plain, text } = report;
  if (/(?:điện thoại|đt|sđt|fax|hotline|số máy|tel)\s*:?\s*\(?$/.test(left)) return true;
  if (/^\d\.0(?!\d)/.test(plain.slice(at, at + 4)) && /(?:nghiệp|mạng|nguyên|số)\s*$/.test(left)) return true;
  if (insideQuotes(plain, region, at) || /(?:^|[;:,.(]\s*|^\s*)bước\s$/.test(left)) return true;
  if (
    !counted &&
    /(?:công ty|nhà máy|xí nghiệp)(?: \p{L}+){1,2}\s$/u.test(left) &&
    /^\d{1,2}(?![\d.,]\d)/.test(plain.slice(at, at + 4))
  )
    return true;
  const lead = /(?:nhiều|các|mấy) (?:lần|đợt|loại|mức|nhóm)\s*$/.test(left) ? null : NAME_LEAD.exec(left);
  // "mỗi lần 30 phút", "thành phố 210": a measure, a place with its figure.
  const measured = /^\d[\d.,]*\s?(?:phút|giờ|ngày|tháng|tuần|năm|đồng|triệu|tỷ|nghìn|km|m|kg|ha|%)(?![\p{L}])/u.test(
    plain.slice(at, at + 24),
  );
  if (lead && !measured && !/(?:thành phố|nhà trường)\s*$/.test(left)) {
    const noun = lead[0].replace(/^[\s(,"/]+/, "").replace(/(?: số| thứ|:)?\s*$/, "");
    const run = /^\d+/.exec(plain.slice(at, at + 12))![0];
    // "khối quận 2.107": no name has thousands or decimals.
    if (/[\d.,]*[,]\d|%|^[1-9]\d{0,2}(?:\.\d{3})+$/.test(/^[\d.,%]*\d/.exec(plain.slice(at, at + 16))![0]))
      return false;
    // "quốc lộ 87 vụ, tỉnh lộ 52 vụ": what happened on such roads.
    if (noun.endsWith("lộ") && HAPPENED.test(plain.slice(at, at + 24))) return false;
    if (/(?:quốc lộ|ql|tỉnh lộ|tl|bcđ|bcd|ban chỉ đạo|tiêu chí|covid)$/.test(noun)) return true;
    if (run.length <= 4 && !counted)
      return !(/:\s*$/.test(left) || (FEW_PLACES.test(noun) && /tổng số\s+\S+\s*$/.test(left)));
    if (
      counted &&
      run.length <= 2 &&
      FEW_PLACES.test(noun) &&
      run[0] !== "0" &&
      /(?:^|[\s(,])(?:tại|ở|thuộc|của)\s+\S+\s*$/.test(left)
    )
      return true;
  }
  if (/(?:^|[\s(,;"])số\s*$/.test(left) && !counted)
    return (
      /^\d{1,4}(?![\d%]|[.,]\d)/.test(plain.slice(at, at + 6)) &&
      !/(?:tổng|dân|tỷ|con|quân|chỉ|một|điểm)\s+số\s*$/.test(left)
    );
  const previous = claims.length > first ? claims.at(-1) : undefined;
  if (previous?.kind === "name" && !counted) {
    const gap = plain.slice(previous.end, at);
    if (/^\s*(?:,|và|;|-)\s*$/.test(gap) && /^\d{1,4}(?![\d%]|[.,]\d)/.test(plain.slice(at, at + 6))) return true;
  }
  if (!counted && !measured && /^\d{1,3}(?![\d%/]|[.,]\d)/.test(plain.slice(at, at + 5))) {
    // "THPT Triệu Sơn 5", "Nam Sơn 2": a number behind a proper name.
    const before = /(\p{Lu}[\p{L}]*)\s(\p{Lu}\p{L}*)\s$/u.exec(text.slice(Math.max(region.start, at - 40), at));
    if (before && !enumerated(text, at)) return true;
  }
  return false;
}

/** "thôn Nội 7, thôn Trung Thành 8, …": each item ends in its figure; "Triệu Sơn 1, Triệu Sơn 2" are names. */
function enumerated(text: string, at: number): boolean {
  const own = /([\p{L}][^\d,;()]{1,40})\s$/u.exec(text.slice(Math.max(0, at - 44), at))?.[1];
  const next = /^\d+\s*[,;]\s([^\d,;()]{2,40})\s\d{1,3}\s*[,;).]/u.exec(text.slice(at, at + 60))?.[1];
  const last = /([^\d,;()]{2,40})\s\d{1,3}\s*[,;]\s[^\d,;()]{2,40}\s$/u.exec(text.slice(Math.max(0, at - 96), at))?.[1];
  return own !== undefined && [next, last].some((other) => other !== undefined && other.trim() !== own.trim());
}

/** Inside "…": a title or a slogan, when the closing sign comes soon enough. */
function insideQuotes(plain: string, region: Span, at: number): boolean {
  const from = Math.max(region.start, at - 160);
  const before = plain.slice(from, at);
  const open = before.lastIndexOf('"');
  if (open < 0 || (before.split('"').length - 1) % 2 === 0) return false;
  const close = plain.slice(at, Math.min(region.end, at + 160)).indexOf('"');
  return close >= 0;
}

/** Ties "ngày 13/6/2005" to the document reference just before it. */
function linkDate(report: ReportText, claims: Claim[], first: number): void {
  const index = claims.length - 1;
  const date = claims[index]!;
  const previous = claims[index - 1];
  if (index - 1 < first || previous?.kind !== "citation" || previous.clause) return;
  if (/^\s*,?\s*(?:\([^()]{0,20}\)\s*)?(?:ra\s+)?ngày\s*$/.test(report.plain.slice(previous.end, date.start)))
    claims[index - 1] = { ...previous, dated: index };
}

const ORDINAL_LEFT = /(?:thứ|lần|tháng|phần|số|mùng|năm|bậc|điều|khóa|tết|chủ nhật)$/;

/** "thực hiện năm nhiệm vụ": five of them; "trong năm", "đầu năm" is a year. */
const LISTED =
  /^(?:nhiệm vụ|giải pháp|nội dung|mục tiêu|biện pháp|hình thức|mô hình|bài học|kinh nghiệm|nguyên nhân|hạn chế|tiêu chí|nhóm|kế hoạch|chỉ tiêu|lĩnh vực|bước|vấn đề|khó khăn|tồn tại|ưu điểm|yếu tố|yêu cầu|quan điểm|đề xuất|định hướng|kết quả)$/;
const TIMED =
  /^(?:trong|đầu|cuối|giữa|hết|mỗi|hàng|hằng|cả|suốt|qua|từng|nửa|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|nhiều|các|mấy|vài|theo|các)$/;

/** "Năm xã biên giới là …" at the beginning of a sentence counts too. */
function isFive(text: string, start: number, unit: string, lead: string): boolean {
  if (LISTED.test(unit)) return !TIMED.test(lead);
  return text[start] === "N" && /^(?:xã|phường|thôn|bản|huyện|đơn vị|tập thể|cá nhân|đồng chí|tổ|đội)$/.test(unit);
}

/** Numbers in words: "hai mươi lăm tổ", "ba mốc"; a single word only where a counting noun follows. */
function numberWords(
  report: ReportText,
  block: number,
  region: Span,
  claims: Claim[],
  first: number,
  cell: Quantity["cell"],
): void {
  const words = wordsOf(report, region.start, region.end);
  const found: Claim[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!NUMBER_WORD.test(words[i]!.text)) continue;
    let j = i;
    while (
      j + 1 < words.length &&
      j - i < 24 &&
      NUMBER_WORD.test(words[j + 1]!.text) &&
      report.plain.slice(words[j]!.end, words[j + 1]!.start) === " "
    )
      j++;
    const run = words.slice(i, j + 1).map((word) => word.text);
    const following = words.slice(j + 1, j + 5);
    const adjacent = following.length > 0 && /^\s$/.test(report.plain.slice(words[j]!.end, following[0]!.start));
    const noun = adjacent ? unitOf(following.map((word) => word.text)) : null;
    const previous = words[i - 1];
    const lead = previous && report.plain.slice(previous.end, words[i]!.start) === " " ? previous.text : "";
    const start = words[i]!.start;
    i = j;
    // "phường Ba Đình": a name, not three of something.
    if (run.length === 1 && /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(report.text.slice(start, start + 12))) continue;
    if (ORDINAL_LEFT.test(lead)) continue;
    const behindDigits = /\d\s*$/.test(report.plain.slice(Math.max(region.start, start - 3), start));
    const bracketed =
      /\d\s*\($/.test(report.plain.slice(Math.max(region.start, start - 4), start)) ||
      /bằng chữ:?\s*$/.test(report.plain.slice(Math.max(region.start, start - 14), start));
    if (behindDigits) continue;
    if (
      run.length === 1 &&
      !bracketed &&
      !(run[0] === "năm" && noun && isFive(report.text, start, noun.unit, lead)) &&
      (!noun || /^(?:không|một|tư|năm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ|mốt|lăm|nhăm|mươi)$/.test(run[0]!))
    )
      continue;
    if (/^(?:không|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ|mươi|mốt|lăm|nhăm)$/.test(run[0]!) && run.length < 3)
      continue;
    if (run.length === 2 && !noun && !bracketed) continue;
    const value = valueOfWords(run);
    if (value === null || (value < 2 && !bracketed)) continue;
    const made: Claim[] = [];
    if (quantityAt(report, block, region, start, made, cell, { length: words[j]!.end - start, value }))
      found.push(...made);
  }
  if (found.length === 0) return;
  const own = claims.splice(first);
  const shift = merged(own, found, first);
  claims.push(...shift);
}

/** Both lists in the order of the text; indexes into the claims are moved along. */
function merged(own: readonly Claim[], found: readonly Claim[], first: number): Claim[] {
  const all = [...own.map((claim, i) => ({ claim, old: first + i })), ...found.map((claim) => ({ claim, old: -1 }))]
    .filter(({ claim, old }) => old >= 0 || !own.some((other) => other.start < claim.end && claim.start < other.end))
    .sort((a, b) => a.claim.start - b.claim.start);
  const moved = new Map(all.map(({ old }, i) => [old, first + i]));
  return all.map(({ claim }) => {
    if (claim.kind === "quantity" && claim.ratio)
      return { ...claim, ratio: { ...claim.ratio, with: moved.get(claim.ratio.with)! } };
    if (claim.kind === "citation" && claim.dated !== null) return { ...claim, dated: moved.get(claim.dated)! };
    return claim;
  });
}
