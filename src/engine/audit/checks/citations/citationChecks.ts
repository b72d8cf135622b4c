import { gather } from "../../gather";
import type { Citation, DateClaim } from "../../claim";
import { likelyCause, type Context } from "../../context";
import type { Cause } from "../../finding";
import { symbolKey } from "../../citations";
import { exists } from "../../dates";
import { comparePermuted } from "./permutedNumbers";

export interface Cited {
  readonly index: number;
  readonly citation: Citation;
  readonly key: string;
  readonly date: string | null;
}

const REGULATED = /^(?:NĐ|ND|TT|TTLT|NQLT)(?:-|$)/;
/** Behind a number of the Party stands "-" ("09-CT/TW"), behind one of the State "/" ("09/NQ-CP"). */
const OF_THE_STATE = /^(?:QĐ|CT|NQ|NĐ|KH|TT|CV|BC|TB|HD)-(?:CP|TTg|BCA|BNV|BTC|UBND|HĐND|CAT|CAH|CAX|BCĐ|X\d+)/;
const OF_THE_PARTY = /^(?:CT|NQ|KL|QĐ|HD|TB|QyĐ|BC|KH)\/(?:TW|TU)$/;
const TYPE_OF: readonly (readonly [RegExp, RegExp])[] = [
  [/^quyết định$|^qđ$/, /^(?:QĐ|QD)(?:[-/]|$)/],
  [/^chỉ thị$/, /^CT(?:[-/]|$)/],
  [/^thông tư$/, /^TT(?:[-/]|$)/],
  [/^nghị định$/, /^(?:NĐ|ND)(?:[-/]|$)/],
  [/^kế hoạch$/, /^KH/],
  [/^nghị quyết$/, /^NQ/],
  [/^kết luận$/, /^KL(?:[-/]|$)/],
  [/^hướng dẫn$/, /^HD/],
];

/** References to documents, clustered over the report: the same one under another symbol, number or date; symbols that can't be right. */
export function checkCitations(context: Context): void {
  const cited: Cited[] = [];
  for (const [index, citation] of context.claims.entries()) {
    if (citation.kind !== "citation" || citation.clause) continue;
    const date = citation.dated === null ? null : dayKey(context.claims[citation.dated] as DateClaim);
    if (citation.symbol !== null) {
      checkSymbol(context, citation);
      cited.push({ index, citation, key: symbolKey(citation.symbol), date });
    }
  }
  checkShort(context, cited);
  compareSymbols(context, cited);
  compareNumbers(context, cited);
  compareDates(context, cited);
  compareYears(context, cited);
}

const dayKey = (date: DateClaim) =>
  date.form === "day" && exists(date.from) && date.from.year !== null
    ? `${date.from.year}-${date.from.month}-${date.from.day}`
    : null;

const full = (context: Context, { start, end }: Citation) => context.report.text.slice(start, end);

function checkSymbol(context: Context, citation: Citation): void {
  const symbol = citation.symbol!;
  const malformed = (severity: "warning" | "info", sureness: number, expected: string, note: string) =>
    context.found({
      kind: "citation",
      code: "malformed_symbol",
      severity,
      sureness,
      spans: [citation],
      stated: full(context, citation),
      computed: expected,
      proposal: note === "separator" ? expected : null,
      data: { note },
    });
  const type = TYPE_OF.find(([word]) => citation.type !== null && word.test(citation.type));
  if (/^TT[Rr]?[Gg]$/i.test(symbol.replace(/[-/]/g, "")) || symbol === "TTrg" || symbol === "TTg")
    return malformed("warning", 0.85, `${citation.number}/QĐ-TTg`, "type_missing");
  if (citation.separator === "\\" || citation.separator === "")
    return malformed("warning", 0.8, `${citation.number}/${symbol}`, "separator");
  if (citation.separator === "/" && citation.year === null && OF_THE_PARTY.test(symbol))
    return malformed("warning", 0.75, `${citation.number}-${symbol}`, "separator");
  if (citation.separator === "-" && OF_THE_STATE.test(symbol))
    return malformed("warning", 0.8, `${citation.number}/${symbol}`, "separator");
  if (type && !type[1].test(symbol) && /^(?:QĐ|QD|CT|TT|NĐ|ND|NQ|KH|KL|HD|CV|BC|TB)(?:[-/]|$)/.test(symbol))
    return malformed("warning", 0.85, citation.type!, "other_type");
  if (REGULATED.test(symbol) && /[-](?:CP|BCA|BNV|BTC|BGDĐT|BTP|BYT|BLĐTBXH)/.test(symbol) && citation.year === null) {
    context.found({
      kind: "citation",
      code: "year_missing",
      severity: "info",
      sureness: 0.75,
      spans: [citation],
      stated: full(context, citation),
      computed: null,
      data: {},
    });
  }
}

/** "Thông tư 23" with neither year nor symbol anywhere in the report: several documents have that number. */
function checkShort(context: Context, cited: readonly Cited[]): void {
  const told = new Set<string>();
  for (const citation of context.claims) {
    if (citation.kind !== "citation" || citation.clause || citation.symbol !== null || citation.year !== null) continue;
    if (citation.type !== "thông tư" && citation.type !== "nghị định") continue;
    const number = Number.parseInt(citation.number, 10);
    const key = `${citation.type} ${number}`;
    if (told.has(key) || citation.dated !== null) continue;
    if (cited.some((one) => Number.parseInt(one.citation.number, 10) === number)) continue;
    told.add(key);
    const named = context.report.plain.lastIndexOf(citation.type, citation.start);
    context.found({
      kind: "citation",
      code: "year_missing",
      severity: "info",
      sureness: 0.65,
      spans: [{ start: named, end: citation.end }],
      stated: context.report.text.slice(named, citation.end),
      computed: null,
      data: {},
    });
  }
}

/** Groups in the order of the report: how often each full form is used. */
function compareSymbols(context: Context, cited: readonly Cited[]): void {
  const groups = groupedBy(
    cited.filter(({ date }) => date !== null),
    ({ citation, date }) => `${Number.parseInt(citation.number, 10)} ${date}`,
  );
  for (const group of groups)
    differing(context, group, ({ key, citation }) => `${key} ${citation.year ?? ""}`, "other_symbol", 0.88);
}

function compareNumbers(context: Context, cited: readonly Cited[]): void {
  for (const group of groupedBy(cited, ({ key }) => key)) {
    const told = new Set<string>();
    const byNumber = new Map<string, Cited[]>();
    for (const one of group) gather(byNumber, one.citation.number, one);
    const numbers = [...byNumber.entries()].sort((a, b) => b[1].length - a[1].length).slice(0, 40);
    for (const [number, uses] of numbers.slice(1)) {
      for (const [other, more] of numbers) {
        if (other === number || more.length < uses.length) continue;
        const [dates, otherDates] = [datesOf(uses), datesOf(more)];
        const sameDate = dates.some((date) => otherDates.includes(date));
        const cause = slipOf(number, other) ?? (sameDate ? oneDigit(number, other) : null);
        if (cause === null || (cause === "one_digit" && sameDate && maySitBeside(uses[0]!, more[0]!))) continue;
        const [one, reference] = [uses[0]!, more[0]!];
        if (dates.length > 0 && otherDates.length > 0 && !sameDate) continue;
        if ([...yearsOf(uses)].some((year) => !yearsOf(more).has(year)) && yearsOf(more).size > 0) continue;
        const often = more.length >= 2 * uses.length && more.length >= 2;
        if (
          !sameDate &&
          !(cause === "swapped_digits" && often) &&
          !(often && more.length >= 3 && number.length >= 3 && cause !== "one_digit")
        )
          continue;
        for (const use of uses) context.checked.add(use.index);
        told.add(number);
        context.found({
          kind: "citation",
          code: "similar_number",
          severity: sameDate || cause === "swapped_digits" ? "error" : "warning",
          sureness: sameDate ? 0.93 : often ? 0.88 : 0.7,
          spans: [one.citation, reference.citation],
          stated: full(context, one.citation),
          computed: full(context, reference.citation),
          data: { items: more.length, cause },
          proposal: often ? full(context, reference.citation) : null,
        });
        break;
      }
    }
    comparePermuted(context, byNumber, told);
  }
}

/** As of whole numbers, and for padded ones ("09" and "90") as of their digits. */
function slipOf(number: string, other: string): Cause | null {
  const cause = likelyCause(Number.parseInt(number, 10), Number.parseInt(other, 10));
  if (number.length !== other.length || number.length < 2) return cause;
  const reversed = [...number].toReversed().join("") === other;
  return number.length === 2 && reversed ? "swapped_digits" : cause;
}

/** 44 and 47: too short to be told by their digits alone. */
const oneDigit = (number: string, other: string): Cause | null =>
  number.length === 2 && other.length === 2 && [...number].filter((digit, i) => digit !== other[i]).length === 1
    ? "one_digit"
    : null;

const CENTRAL = /(?:TW|CP|TTg|QH\d*|UBTVQH\d*)$/;

/** An office signs neighbouring numbers on one day; the Government or the Central Committee hardly more than one after the other. */
function maySitBeside({ citation }: Cited, { citation: other }: Cited): boolean {
  const apart = Math.abs(Number.parseInt(citation.number, 10) - Number.parseInt(other.number, 10));
  return apart <= (CENTRAL.test(citation.symbol ?? "") ? 1 : 9);
}

const datesOf = (uses: readonly Cited[]) => uses.flatMap(({ date }) => (date === null ? [] : [date]));
const yearsOf = (uses: readonly Cited[]) =>
  new Set(uses.flatMap(({ citation }) => (citation.year === null ? [] : [citation.year])));

function compareDates(context: Context, cited: readonly Cited[]): void {
  const dated = cited.filter(({ date, citation }) => date !== null && citation.number !== "");
  for (const group of groupedBy(
    dated,
    ({ citation, key }) => `${Number.parseInt(citation.number, 10)} ${key} ${citation.year ?? ""}`,
  )) {
    const byDate = new Map<string, Cited[]>();
    for (const one of group) gather(byDate, one.date!, one);
    if (byDate.size < 2) continue;
    const [most, ...rest] = [...byDate.values()].sort((a, b) => b.length - a.length);
    for (const uses of rest) {
      const [one, reference] = [uses[0]!, most![0]!];
      const [date, other] = [context.claims[one.citation.dated!]!, context.claims[reference.citation.dated!]!];
      context.found({
        kind: "citation",
        code: "other_date",
        severity: "error",
        sureness: most!.length > uses.length ? 0.9 : 0.8,
        spans: [
          { start: one.citation.start, end: date.end },
          { start: reference.citation.start, end: other.end },
        ],
        stated: context.report.text.slice(date.start, date.end),
        computed: context.report.text.slice(other.start, other.end),
        data: { label: full(context, reference.citation) },
      });
    }
  }
}

/** 124/2021/TT-BCA and 124/2012/TT-BCA: one of them not dated, so that nothing says there are two. */
function compareYears(context: Context, cited: readonly Cited[]): void {
  const withYear = cited.filter(({ citation }) => citation.year !== null);
  for (const group of groupedBy(withYear, ({ key, citation }) => `${Number.parseInt(citation.number, 10)} ${key}`)) {
    const byYear = new Map<string, Cited[]>();
    for (const one of group) gather(byYear, one.citation.year!, one);
    if (byYear.size !== 2) continue;
    const [more, less] = [...byYear.values()].toSorted((a, b) => weightOf(b) - weightOf(a)) as [Cited[], Cited[]];
    const [one, reference] = [less[0]!, more[0]!];
    const cause = likelyCause(Number(one.citation.year), Number(reference.citation.year));
    // "ngày 28/12/2021" says that 124/2021 is right.
    const confirmed = (uses: readonly Cited[]) => uses.some(({ date, citation }) => date?.startsWith(citation.year!));
    if (cause === null || confirmed(less) || !(confirmed(more) || more.length > 2 * less.length)) continue;
    [...more, ...less].forEach(({ index }) => context.checked.add(index));
    context.found({
      kind: "citation",
      code: "other_symbol",
      severity: cause === "swapped_digits" ? "error" : "warning",
      sureness: cause === "swapped_digits" ? 0.88 : 0.72,
      spans: [one.citation, reference.citation],
      stated: full(context, one.citation),
      computed: full(context, reference.citation),
      data: { items: more.length, cause },
    });
  }
}

/** A use with its date counts for more than one without. */
const weightOf = (uses: readonly Cited[]) => uses.reduce((sum, { date }) => sum + (date === null ? 1 : 2), 0);

function differing(
  context: Context,
  group: readonly Cited[],
  formOf: (one: Cited) => string,
  code: "other_symbol",
  sureness: number,
): void {
  const forms = new Map<string, Cited[]>();
  for (const one of group) gather(forms, formOf(one), one);
  if (forms.size < 2) return;
  const [most, ...rest] = [...forms.values()].sort((a, b) => b.length - a.length);
  for (const uses of rest) {
    // 521/QĐ-TTg and 521/2005/QĐ-TTg are the same document, written in two ways.
    const onlyYear = uses[0]!.key === most![0]!.key;
    context.found({
      kind: "citation",
      code,
      severity: onlyYear ? "info" : "error",
      sureness: onlyYear ? 0.6 : sureness,
      spans: [uses[0]!.citation, most![0]!.citation],
      stated: full(context, uses[0]!.citation),
      computed: full(context, most![0]!.citation),
      data: { items: most!.length },
    });
  }
}

function groupedBy(cited: readonly Cited[], keyOf: (one: Cited) => string): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const one of cited) gather(groups, keyOf(one), one);
  return [...groups.values()].filter((group) => group.length > 1);
}
