import type { Claim, Qualifier, Quantity } from "./claim";
import { PHRASE_END, QUALIFIERS, unitOf } from "./lexicon";
import { numeralAt, roundingInterval, type Numeral } from "./numerals";
import type { ReportText, Span } from "./reportText";
import { shapeAt, withSmallerScale } from "./shapes";
import { wordsOf } from "./words";

const PHRASE_REACH = 70;
const PHRASE_WORDS = 7;
interface Noun {
  readonly unit: string | null;
  readonly phrase: readonly string[];
  readonly end: number;
}

/** The noun phrase that begins at `at`: "tổ ANTT với …" gives unit "tổ", phrase [tổ, antt]. */
function nounAt(report: ReportText, at: number, limit: number): Noun {
  const { plain } = report;
  const end = Math.min(limit, at + PHRASE_REACH);
  const words = wordsOf(report, at, end);
  const first = words[0];
  if (!first || !/^[\s\u00a0]?$/.test(plain.slice(at, first.start))) return { unit: null, phrase: [], end: at };
  const texts = words.map((word) => word.text);
  const head = unitOf(texts);
  if (!head && PHRASE_END.has(first.text)) return { unit: null, phrase: [], end: at };
  const phrase: string[] = [];
  let last = at;
  for (let i = 0; i < words.length && phrase.length < PHRASE_WORDS; i++) {
    const word = words[i]!;
    const inHead = head !== null && i < head.length;
    if (!inHead && i > 0) {
      const gap = plain.slice(words[i - 1]!.end, word.start);
      if (
        gap === ", " &&
        phrase.length <= 5 &&
        unitOf(texts.slice(i, i + 3)) &&
        !PHRASE_END.has(word.text) &&
        !beginsClause(report, words[i + unitOf(texts.slice(i, i + 3))!.length - 1]!.end, texts[0]!)
      ) {
        // "thôn, xóm, phố", "dao, kiếm": one thing with several nouns.
      } else if (!/^\s?$/.test(gap)) break;
      if (PHRASE_END.has(word.text) || (word.text === "tổ" && words[i + 1]?.text === "chức")) break;
    }
    phrase.push(word.text);
    last = word.end;
  }
  return { unit: head?.unit ?? (phrase[0] && phrase[0].length > 1 ? phrase[0] : null), phrase, end: last };
}

/** "…, xã Dân Lực có 5 tổ", "48 vụ, đường đô thị 37 vụ": the noun behind the comma begins a statement of its own; "12 xã, thị trấn đã tổ chức" goes on. */
function beginsClause({ plain, text }: ReportText, at: number, head: string): boolean {
  const counted = /^\s+(?:\p{L}+\s){0,4}?\d[\d.,]*\s(\p{L}+)/u.exec(plain.slice(at, at + 60));
  if (counted?.[1] === head) return true;
  const behind = /^\s+((?:\p{L}+\s){0,3}?)(?:(có|đã|gồm|là)(?=\s)|\d)/u.exec(plain.slice(at, at + 30));
  if (!behind) return false;
  if (behind[1] !== "") return /^\s+\p{Lu}/u.test(text.slice(at, at + 4));
  return behind[2] === undefined || /^\s+\d/.test(plain.slice(at + behind[0].length, at + behind[0].length + 3));
}

/** Does a counting noun follow the number at `at` (or the second one of "13/13 xã")? */
export function countedAfter(report: ReportText, at: number, limit: number): boolean {
  const pair = /^\d+(?:[.,]\d+)*(?:\s?[/-]\s?\d+(?:[.,]\d+)*)?\s?/.exec(
    report.plain.slice(at, Math.min(limit, at + 40)),
  );
  if (!pair) return false;
  const words = wordsOf(report, at + pair[0].length, Math.min(limit, at + pair[0].length + 40)).map(
    (word) => word.text,
  );
  if (!/^(?:\s|\p{L})/u.test(report.plain.slice(at + pair[0].length, at + pair[0].length + 1))) return false;
  return unitOf(words) !== null;
}

/** "loại trung bình" is a grade, no mean. */
const GRADE =
  /(?:xuất sắc|khá|tốt)[^.;:()]{0,40}trung bình|(?:loại|mức|hạng|khá,?|khá và|từ|xếp|hộ|sống|lực|thôn|tổ|chi bộ|đơn vị|mô hình) trung bình/g;
const RATE = /hàng năm|hằng năm|mỗi|bình quân|trung bình|hàng tháng|hằng tháng|hàng quý|hàng tuần|hàng ngày/;
const RATE_BEHIND =
  /^\s?(?:\/\s?(?:\d{1,2}\s)?(?:năm|tháng|tuần|quý|ngày|lần|người|hộ|xã|đơn vị|tổ|buổi|đợt|vụ|mô hình)(?!\p{L})|(?:xảy ra )?(?:mỗi|một|hàng|hằng) (?:năm|tháng|tuần|quý))/u;

/**
 * Reads the quantity that begins at `at` and appends it to `claims` (two of them for "191/254 thôn"). Returns where to go on; 0 when
 * nothing says what is counted.
 */
export function quantityAt(
  report: ReportText,
  block: number,
  region: Span,
  at: number,
  claims: Claim[],
  cell: Quantity["cell"],
  worded?: { readonly length: number; readonly value: number },
): number {
  const { plain } = report;
  const numeral: Numeral | null = worded
    ? { length: worded.length, value: worded.value, decimals: 0, padded: false, grouping: "none", malformed: null }
    : numeralAt(plain, at);
  if (!numeral || at + numeral.length > region.end) return 0;
  const clause = clauseStart(report, region, at);
  const before = plain.slice(clause, at).replace(GRADE, "");
  const end = at + numeral.length;
  const base = {
    kind: "quantity" as const,
    block,
    cell,
    clause,
    padded: numeral.padded,
    decimals: numeral.decimals,
    malformed: numeral.malformed,
  };
  const subject = wordsOf(report, clause, at).map((word) => word.text);
  const grouping = worded ? ("words" as const) : numeral.grouping;

  if (!worded) {
    const pair = ratioAt(report, region, end, numeral);
    if (pair) {
      const noun = nounAt(report, pair.end, region.end);
      const behind = rateBehind(plain, noun.end);
      const shared = {
        ...base,
        subject,
        unit: noun.unit,
        phrase: noun.phrase,
        phraseEnd: noun.end,
        range: false,
        qualifier: null,
        shape: "count" as const,
        rate: behind,
      };
      const index = claims.length;
      claims.push({
        ...shared,
        start: at,
        end,
        value: numeral.value,
        low: numeral.value,
        high: numeral.value,
        grouping,
        ratio: { role: "part", with: index + 1 },
      });
      const { value } = pair.numeral;
      claims.push({
        ...shared,
        start: pair.start,
        end: pair.end,
        value,
        low: value,
        high: value,
        grouping: pair.numeral.grouping,
        padded: pair.numeral.padded,
        malformed: pair.numeral.malformed,
        ratio: { role: "whole", with: index },
      });
      return pair.end;
    }
  }
  const range = worded ? null : rangeAt(plain, end, region.end, numeral, before);
  const last = range ?? { end, numeral };
  const spelled = worded ? null : SPELLED.exec(plain.slice(last.end, Math.min(region.end, last.end + 60)));
  const from = last.end + (spelled?.[0].length ?? 0);
  const measured = withSmallerScale(report, shapeAt(report, from, region.end, last.numeral), region.end, last.numeral);
  const noun: Noun =
    measured.unit === null
      ? nounAt(report, measured.end, region.end)
      : { unit: measured.unit, phrase: [measured.unit], end: measured.end };
  const label = noun.unit === null ? labelled(plain, clause, at, noun.end, region.end, cell !== null) : null;
  const bracketed =
    worded !== undefined && /\($|bằng chữ:?\s*$/.test(before.trimEnd() + (plain[at - 1] === "(" ? "(" : ""));
  if (
    noun.unit === null &&
    label === null &&
    !range &&
    !bracketed &&
    !joinsAnother(plain, noun.end, region.end) &&
    !inSum(plain, region, at, end)
  )
    return 0;
  let { unit, phrase } = noun;
  if (unit === null && label === null && joinsAnother(plain, noun.end, region.end)) {
    const borrowed =
      /^\s*(?:,|và|;|(?:trong|trên)(?: tổng)? số|(?:lên|xuống|còn|thành)(?: đến| tới| còn| thành)?)\s*\d[\d.]*/.exec(
        plain.slice(noun.end, Math.min(region.end, noun.end + 34)),
      );
    if (borrowed) ({ unit, phrase } = nounAt(report, noun.end + borrowed[0].length, region.end));
  }
  if (unit === null && label) unit = label.unit;
  const qualifier = qualifierOf(before);
  const counted = measured.shape === "count" && measured.factor === 1;
  // "42,250 lượt": things that are counted have no thousandths, nor have đồng; millions beside "7.536 triệu" hardly.
  const thousandths = numeral.decimals === 3 && (numeral.malformed === null || numeral.malformed === "groups");
  const thousands =
    thousandths &&
    (counted
      ? numeral.malformed === null && noun.unit !== null && numeral.grouping === "none"
      : measured.shape === "money" &&
        (measured.factor === 1 ||
          (measured.factor === 1e6 && /\d\.\d{3} triệu/.test(plain.slice(region.start, region.end)))));
  const malformed = thousands
    ? numeral.grouping === "dot"
      ? "groups"
      : "englishThousands"
    : counted && noun.unit !== null && numeral.malformed === "englishDecimal"
      ? "groups"
      : numeral.malformed;
  // 8,3 × 1e9 is not quite 8300000000 in binary.
  const scaled = (one: Numeral) =>
    Number((one.value * measured.factor * (thousands ? 1000 : 1)).toPrecision(15)) + measured.added;
  const lowest = scaled(numeral);
  const rounding = roundingInterval(
    scaled(last.numeral),
    thousands ? 0 : last.numeral.decimals,
    measured.added > 0 ? measured.smallest : measured.factor,
  );
  const half = rounding.high - scaled(last.numeral);
  const widened = widen(lowest - half, rounding.high, qualifier, lowest);
  const clauseBehind = plain.slice(noun.end, Math.min(region.end, noun.end + 40));
  const stop = counted ? last.end : measured.end;
  claims.push({
    ...base,
    malformed,
    start: at,
    end: stop,
    shape: measured.shape,
    value: lowest,
    low: widened.low,
    high: widened.high,
    qualifier,
    range: range !== null,
    unit,
    phrase,
    phraseEnd: noun.end,
    subject,
    grouping,
    ratio: null,
    rate:
      (RATE.test(before) && !IN_ALL.test(before)) ||
      rateBehind(plain, noun.end) ||
      /^[^.;,()]{0,30}mỗi (?:năm|tháng|quý|tuần)/.test(clauseBehind),
  });
  if (!worded && range === null) linkPhrasedRatio(report, claims);
  return stop;
}

/** "mỗi tổ có một tổ trưởng, tức 861 tổ trưởng": of them all again. */
const IN_ALL = /[,;]\s(?:tức(?: là)?|nghĩa là|như vậy(?: có)?|tổng cộng|cộng lại)\s(?:[^,;]*,\s?)?$/;

/** "05 (năm) vụ" */
const SPELLED = /^\s?\([\p{L} ]{2,50}\)(?=\s)/u;

const rateBehind = (plain: string, at: number) => RATE_BEHIND.test(plain.slice(at, at + 24));

/** "200 tin có giá trị/350 tin thu nhận": part and whole, each with its own noun. */
function linkPhrasedRatio(report: ReportText, claims: Claim[]): void {
  const index = claims.length - 1;
  const whole = claims[index] as Quantity;
  const part = claims[index - 1];
  if (part?.kind !== "quantity" || part.block !== whole.block || part.ratio || part.unit !== whole.unit) return;
  const gap = report.plain.slice(part.end, whole.start);
  if (gap.length > 50 || !/^[^.;,\d()]*\s?\/\s?$/.test(gap)) return;
  claims[index - 1] = { ...part, ratio: { role: "part", with: index } };
  claims[index] = {
    ...whole,
    ratio: { role: "whole", with: index - 1 },
    qualifier: whole.qualifier ?? part.qualifier,
    ...(part.qualifier
      ? {
          low: widen(whole.low, whole.high, part.qualifier, whole.value).low,
          high: widen(whole.low, whole.high, part.qualifier, whole.value).high,
        }
      : {}),
  };
}

/** Where the clause around `at` begins: behind the last . ; : ? ! ( or bullet. */
function clauseStart(report: ReportText, region: Span, at: number): number {
  const from = Math.max(region.start, at - 220);
  const before = report.plain.slice(from, at);
  let best = from;
  for (const match of before.matchAll(/[.;:?!(\n](?=[\s"\p{L}]|$)|\)\s*[,;.]/gu)) {
    if (match[0] === "\n") continue;
    if (
      match[0] === "." &&
      /(?:^|\s)(?:tp|ts|ths|gs|pgs|tt|tx|p|q)$/.test(before.slice(Math.max(0, match.index - 4), match.index))
    )
      continue;
    if (match[0] === ":" && match.index > before.length - 60 && !/[.;(]/.test(before.slice(match.index + 1))) continue; // "Tổng số vụ: 12" is one clause
    best = from + match.index + match[0].length;
  }
  return best;
}

function qualifierOf(before: string): Qualifier | null {
  const near = before.slice(-24);
  for (const [pattern, qualifier] of QUALIFIERS) {
    if (!pattern.test(near)) continue;
    if (qualifier === "atLeast" && /từ\s*$/.test(near)) continue;
    return qualifier;
  }
  return /(?:trung bình|bình quân|khoảng|ước tính)(?: \p{L}+){0,3}\s*$/u.test(before.slice(-40)) ? "about" : null;
}

function widen(low: number, high: number, qualifier: Qualifier | null, value: number): { low: number; high: number } {
  if (qualifier === "over") return { low, high: high + Math.max(1, Math.abs(value) * 0.2) };
  if (qualifier === "under") return { low: low - Math.max(1, Math.abs(value) * 0.2), high };
  if (qualifier === "about")
    return { low: low - Math.max(1, Math.abs(value) * 0.15), high: high + Math.max(1, Math.abs(value) * 0.15) };
  if (qualifier === "atMost") return { low: 0, high };
  if (qualifier === "atLeast") return { low, high: Infinity };
  return { low, high };
}

function ratioAt(
  report: ReportText,
  region: Span,
  end: number,
  first: Numeral,
): { start: number; end: number; numeral: Numeral } | null {
  const slash = /^\s?\/\s?(?=\d)/.exec(report.plain.slice(end, end + 5));
  if (!slash || first.decimals > 0) return null;
  const start = end + slash[0].length;
  const numeral = numeralAt(report.plain, start);
  if (!numeral || numeral.decimals > 0 || start + numeral.length > region.end) return null;
  if (report.plain[start + numeral.length] === "/") return null;
  return { start, end: start + numeral.length, numeral };
}

/** "05 - 08", "3-5", "từ 2 đến 3": the second number. */
function rangeAt(
  plain: string,
  end: number,
  limit: number,
  first: Numeral,
  before: string,
): { end: number; numeral: Numeral } | null {
  const sign =
    /^\s?-\s?(?=\d)/.exec(plain.slice(end, end + 5)) ??
    (/(?:^|\s)từ\s*$/.test(before) ? /^\s?%?\s(?:đến|tới)\s(?=\d)/.exec(plain.slice(end, end + 10)) : null);
  if (!sign) return null;
  const start = end + sign[0].length;
  const numeral = numeralAt(plain, start);
  if (!numeral || start + numeral.length > limit || numeral.value < first.value) return null;
  return { end: start + numeral.length, numeral };
}

/** Nouns whose last word by itself would end a phrase. */
const NOUN_ENDS = /(?:đồng bằng|bên trong|bên ngoài|phía trước|phía sau|cấp trên|cấp dưới)\s+$/;

/** "Tổng số vụ: 12", "số CAX là 336", "mầm non 20, tiểu học 21": the words before the number say what is counted. */
function labelled(
  plain: string,
  clause: number,
  at: number,
  end: number,
  limit: number,
  inCell: boolean,
): { readonly unit: string | null } | null {
  const before = plain.slice(clause, at);
  // "29 tổ “Phụ nữ tự quản”, 14 “Tuyến đường an toàn”": so many of what bears the name.
  if (
    /"\s*(?:,|và|,\s*và)\s*$/.test(plain.slice(Math.max(0, at - 8), at)) &&
    /^\s"\p{L}/u.test(plain.slice(end, end + 4))
  )
    return { unit: null };
  if (!/^\s*(?:[.,;)(]|$|và(?=\s)|\/|trong đó|gồm)/.test(plain.slice(end, Math.min(limit, end + 10)))) return null;
  const bracketed = plain[clause - 1] === "(" && /^\s*[,;)]/.test(plain.slice(end, end + 3));
  const stated = bracketed || /(?::|(?:^|\s)là|=|(?:^|\s)(?:đạt|còn|lên|được))\s*$/.test(before);
  // "xây dựng mới 17": of what was told before, not of a noun of its own clause.
  if (/\p{L}\s(?:mới|thêm)\s*$/u.test(before) && !inCell) return { unit: null };
  const last = /(\p{L}+)\s+$/u.exec(before)?.[1];
  if (
    !stated &&
    !inCell &&
    (last === undefined || (PHRASE_END.has(last) && !NOUN_ENDS.test(before)) || before.length > 160)
  )
    return null;
  const label = before.slice(Math.max(before.lastIndexOf(","), before.search(/:(?=\s+\p{L})/u)) + 1);
  const words = label.match(/\p{L}[\p{L}\d/-]*/gu) ?? [];
  if (bracketed && /(?:nhiều|mấy) \p{L}+\s*$/u.test(label)) return { unit: null };
  for (let i = 0; i < words.length; i++) {
    const unit = unitOf(words.slice(i));
    if (unit) return { unit: unit.unit };
  }
  return { unit: null };
}

/** "từ 112 lên 139 thôn" */
const LEADS_ON =
  /^\s*(?:lên|xuống|còn|thành)(?: đến| tới| còn| thành)? \d[\d.]*\s(?!(?:triệu|tỷ|tỉ|nghìn|ngàn|vạn|đồng|năm|tháng|ngày|km|ha)(?!\p{L}))\p{L}/u;

/** "12, 15 và 17 vụ": the noun comes with a later number. */
const joinsAnother = (plain: string, at: number, limit: number) =>
  LEADS_ON.test(plain.slice(at, Math.min(limit, at + 34))) ||
  /^\s*(?:trong|trên)(?: tổng)? số \d[\d.]*\s\p{L}/u.test(plain.slice(at, Math.min(limit, at + 34))) ||
  /^\s*(?:,|và)\s*\d[\d.]*\s\p{L}/u.test(plain.slice(at, Math.min(limit, at + 24)));

const inSum = (plain: string, region: Span, at: number, end: number) =>
  /^\s?[+=]\s?\d/.test(plain.slice(end, Math.min(region.end, end + 4))) ||
  /\d[^\d+=]{0,12}[+=]\s?$/.test(plain.slice(Math.max(region.start, at - 18), at));
