import { CLAUSE_LEAD, CLAUSE_LIST, DOCUMENT_LEAD, unitOf } from "./lexicon";

/** 147/KH-BCĐ, 232/KH-CAT-PV05, 165/2016/NĐ-CP, 30/2023/QH15, 44-KL/TW, 127 /KH-UBND; letters keep their case, so this runs on `text`. */
const SYMBOL =
  /(\d{1,6}[a-z]?)(?:\s?\/\s?((?:19|20)\d\d|\d{2,3}(?=\/[A-ZĐ])))?([\s~*_]{0,4}[/\\-]\s?|\s)([A-ZĐÐ]{1,9}[A-ZĐÐa-zđ]{0,6}\d{0,3}(?:\s?[-/.–]\s?[A-ZĐÐ][A-ZĐÐa-zđ]{0,8}\d{0,3}){0,4})(?![\p{Ll}])/uy;
const TYPE_LETTERS =
  /^(?:QĐ|QD|KH|CT|TT|TTLT|NĐ|ND|NQ|NQLT|CV|BC|HD|KL|TB|TTr|CTr|CTrHĐ|ĐA|QC|QH\d\d|PL|SL|L|CĐ|QYĐ|QyĐ|QCPH|CTPH|TTg|KHLN|KHPH|BB|GM|TTrg|QĐi)(?:[-/.–]|$)/;

interface FoundCitation {
  readonly length: number;
  readonly number: string;
  readonly year: string | null;
  readonly symbol: string | null;
  readonly separator: string;
  readonly type: string | null;
  readonly clause: boolean;
}

/** "LK/TW": whatever its first letters are, a symbol of the Party. */
const PARTY_BODY = /^[A-ZĐ][A-Za-zĐđ]{1,4}\/(?:TW|TU|HU|QU|ĐU)$/;
const COMMITTEE = /(?:bcđ|bcd|ban chỉ đạo|bchđ)(?: số)?\s*$/;
const NUMBERED = /(?:^|[\s(,"])số\s*:?\s*$/;

/** The reference to a document or to one of its clauses whose number begins at `at`; `null` when it is none. */
export function citationAt(text: string, plain: string, at: number, left: string): FoundCitation | null {
  const type = DOCUMENT_LEAD.exec(left)?.[1] ?? null;
  if (!COMMITTEE.test(left)) {
    SYMBOL.lastIndex = at;
    const found = SYMBOL.exec(text);
    if (found) {
      const symbol = found[4]!.replace(/\s/g, "").replaceAll("–", "-").replaceAll("Ð", "Đ");
      const joined = found[3]!.trim() !== "";
      const known = TYPE_LETTERS.test(symbol);
      const shaped = /[A-ZĐ]{1,9}[A-Za-zĐđ]*\d*[-/.][A-ZĐ]/.test(symbol);
      if (
        joined
          ? found[3]!.includes("-")
            ? known || (PARTY_BODY.test(symbol) && (type !== null || NUMBERED.test(left)))
            : known || shaped || type !== null || NUMBERED.test(left)
          : known && shaped && (type !== null || NUMBERED.test(left))
      ) {
        return {
          length: found[0].length,
          number: found[1]!,
          year: found[2] ?? null,
          symbol,
          separator: found[3]!.replace(/[\s~*_]/g, ""),
          type,
          clause: false,
        };
      }
    }
  }
  const short = /^\d{1,5}(?:\/(?:19|20)\d\d)?(?![\d]|[.,]\d|\s?[%/])/.exec(plain.slice(at, at + 12));
  if (!short) return null;
  const [number, year] = short[0].split("/") as [string, string | undefined];
  const made = { length: short[0].length, number, year: year ?? null, symbol: null, separator: year ? "/" : "", type };
  if (CLAUSE_LEAD.test(left) || CLAUSE_LIST.test(left)) return { ...made, clause: true };
  if (!type || /^(?:19|20)\d\d$/.test(number)) return null;
  const said = /số\s*:?\s*$/.test(left);
  const direct = left.trimEnd().endsWith(type) || said;
  if (!direct) return null;
  const after = plain.slice(at + short[0].length, at + short[0].length + 40);
  const next = after.match(/\p{L}[\p{L}/-]*/gu) ?? [];
  if (!said && /^\s*(?:năm|tháng|tuần|ngày|quý)(?!\p{L})/u.test(after)) return null;
  if (!said && /^\s*\p{L}/u.test(after) && unitOf(next)) return null;
  return { ...made, clause: false };
}

/** "521/QĐ-TTg" in one spelling, for comparing: without case, spaces and leading zeros. */
export function symbolKey(symbol: string): string {
  return symbol.toUpperCase().replaceAll("Ð", "Đ").replace(/[.–]/g, "-").replace(/\s/g, "");
}
