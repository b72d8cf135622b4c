import type { Context } from "../context";
import type { Span } from "../reportText";

interface Definition extends Span {
  readonly short: string;
  readonly words: string;
}

const DEFINED =
  /\((?:gọi tắt là|sau đây gọi(?: tắt)? là|sau đây viết(?: tắt)? là|viết tắt(?: là)?:?)?\s*[“"]?(\p{Lu}[\p{Lu}Đ]{1,9})[”"]?\)/gu;
/** "(sau đây gọi là Tổ ANTT)": a short name of several words. */
const SHORT_NAME = /\((?:sau đây )?(?:gọi|viết)(?: tắt| chung)*(?: là|:)\s*[“"]?(\p{L}+(?: [\p{L}\d]+){1,5})[”"]?\)/gu;
const ANNOUNCED = /^\((?:gọi|sau đây|viết)/u;
/** So many words before a short name tell what it is short for. */
const SHORTENED = 4;
const USED = /(?<![\p{L}\d/-])\p{Lu}{2,10}(?![\p{L}\d/])/gu;

/** Abbreviations used before they are explained, explained in two ways, or spelled two ways (BCĐ, BCD). */
export function checkAbbreviations(context: Context): void {
  const { text } = context.report;
  const defined = [...definitions(text), ...shortNames(text)].toSorted((a, b) => a.start - b.start);
  const uses = new Map<string, Span[]>();
  for (const match of text.matchAll(USED)) {
    const known = uses.get(match[0]);
    const span = { start: match.index, end: match.index + match[0].length };
    if (!known) uses.set(match[0], [span]);
    else if (known.length < 200) known.push(span);
  }
  const first = new Map<string, Definition>();
  for (const definition of defined) {
    const earlier = first.get(definition.short);
    if (!earlier) first.set(definition.short, definition);
    else if (!earlier.words.startsWith(definition.words) && !definition.words.startsWith(earlier.words)) {
      context.found({
        kind: "abbreviation",
        code: "defined_twice",
        severity: "warning",
        sureness: 0.8,
        spans: [definition, earlier],
        stated: definition.words,
        computed: earlier.words,
        data: { label: definition.short },
      });
      first.set(definition.short, definition);
    }
  }
  for (const definition of first.values()) {
    const early = uses.get(definition.short)?.find((use) => use.end < definition.start && !inTitle(text, use));
    if (!early || defined.find(({ short }) => short === definition.short)!.start <= early.start) continue;
    context.found({
      kind: "abbreviation",
      code: "used_before_defined",
      severity: "info",
      sureness: 0.75,
      spans: [early, definition],
      stated: definition.short,
      computed: definition.words,
      data: { label: definition.short, text: definition.words },
    });
  }
  if (context.common) neverDefined(context, uses, new Set(first.keys()), context.common);
  for (const [short, spans] of uses) {
    if (!short.includes("Đ") || short.length < 3) continue;
    const plainer = short.replaceAll("Đ", "D");
    const others = uses.get(plainer);
    if (!others) continue;
    const [few, many] = others.length <= spans.length ? [others, spans] : [spans, others];
    context.found({
      kind: "abbreviation",
      code: "spelled_two_ways",
      severity: "info",
      sureness: 0.7,
      noise: true,
      spans: [few[0]!, many[0]!],
      stated: text.slice(few[0]!.start, few[0]!.end),
      computed: short,
      data: { items: few.length, label: short },
    });
  }
}

const ROMAN = /^[IVXLC]+$/;

/** Abbreviations of three letters or more that stand in running words, and that neither this text nor every reader's memory explains. */
function neverDefined(
  context: Context,
  uses: ReadonlyMap<string, readonly Span[]>,
  defined: ReadonlySet<string>,
  common: ReadonlySet<string>,
): void {
  const { text } = context.report;
  for (const [short, spans] of uses) {
    if (short.length < 3 || ROMAN.test(short) || defined.has(short) || common.has(short)) continue;
    // "Số 214/BC-UBND", a line in capitals and a name in quotes are no uses in running words.
    const plain = spans.filter(
      (span) => !inTitle(text, span) && !/[“"/.-]$/.test(text.slice(Math.max(0, span.start - 1), span.start)),
    );
    const [use] = plain;
    if (!use || text.slice(use.end, use.end + 1) === "-") continue;
    context.found({
      kind: "abbreviation",
      code: "never_defined",
      severity: "info",
      sureness: 0.6,
      spans: [use],
      stated: short,
      computed: null,
      data: { label: short, items: plain.length },
    });
  }
}

/** A capital line of a title, or the head of the document, doesn't count as use. */
function inTitle(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf("\n", start) + 1;
  const stop = text.indexOf("\n", end);
  const line = text.slice(from, stop < 0 ? undefined : stop);
  if (/(?:^|[^\p{L}])(?:Số\s*:|Nơi nhận|TM\.|KT\.|TL\.)/u.test(line)) return true;
  const letters = line.replace(/[^\p{L}]/gu, "");
  return letters === letters.toUpperCase();
}

/** "an ninh, trật tự (ANTT)": the letters in brackets are the first letters of the words before them. */
function definitions(text: string): Definition[] {
  const found: Definition[] = [];
  const known = new Map<string, string>();
  for (const match of text.matchAll(DEFINED)) {
    const short = match[1]!;
    const before = text
      .slice(Math.max(0, match.index - 120), match.index)
      .split(/[.;:()\n]/)
      .at(-1)!;
    const words = before.match(/\p{L}+/gu) ?? [];
    const own = fullWords(words, short) ?? (ANNOUNCED.test(match[0]) ? words.slice(-short.length) : null);
    const full = own ?? (known.has(short) ? otherName(before, short) : null);
    if (!full || full.length === 0) continue;
    const start = match.index + match[0].indexOf(short);
    const spelled = full.join(" ").toLowerCase();
    if (!known.has(short)) known.set(short, spelled);
    found.push({ short, words: spelled, start, end: start + short.length });
  }
  return found;
}

/** What a short name of several words stands for: the words just before it. */
function shortNames(text: string): Definition[] {
  return [...text.matchAll(SHORT_NAME)].flatMap((match) => {
    const short = match[1]!;
    const before = text
      .slice(Math.max(0, match.index - 120), match.index)
      .split(/[.;:()\n]/)
      .at(-1)!;
    const words = (before.match(/\p{L}+/gu) ?? []).slice(-SHORTENED).join(" ").toLowerCase();
    const start = match.index + match[0].indexOf(short);
    return words === "" ? [] : [{ short, words, start, end: start + short.length }];
  });
}

/** "Liên đoàn Lao động tỉnh (BQLKCN)": a name right before the brackets, of other initials than what they hold. */
function otherName(before: string, short: string): readonly string[] | null {
  const name = /(\p{Lu}\p{Ll}+(?:\s\p{L}\p{Ll}*){1,5})\s*$/u.exec(before)?.[1]?.split(/\s+/);
  if (!name || short.length < 3) return null;
  const initials = new Set(name.map((word) => word[0]!.toLowerCase()));
  const shared = [...short.toLowerCase()].filter((letter) => initials.has(letter)).length;
  return shared <= short.length / 2 ? name : null;
}

/** The last words whose initials spell the abbreviation; up to two small words may stay out ("trật tự, an toàn xã hội": TTATXH). */
function fullWords(words: readonly string[], short: string): readonly string[] | null {
  const letters = [...short.toLowerCase()];
  for (let count = letters.length; count <= Math.min(words.length, letters.length + 3); count++) {
    const tail = words.slice(-count);
    let next = 0;
    for (const word of tail) if (next < letters.length && beginsWith(word, letters[next]!)) next++;
    if (next === letters.length && beginsWith(tail[0]!, letters[0]!)) return tail;
  }
  return null;
}

/** "Ủy" begins with U too. */
const beginsWith = (word: string, letter: string) =>
  word.toLowerCase().startsWith(letter) || word[0]!.toLowerCase().normalize("NFD")[0] === letter;
