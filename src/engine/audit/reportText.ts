/** Text of a report cut into lines and blocks. All offsets are UTF-16, into `text` (NFC); `quoteOf` leads back to the text as received. */
export interface ReportText {
  readonly original: string;
  /** NFC. The same string as `original` when that already was NFC. */
  readonly text: string;
  /** `text` for matching, of the same length: lower case, new tone placement, plain spaces, hyphens and quotes, markup blanked. */
  readonly plain: string;
  readonly lineStarts: readonly number[];
  readonly blocks: readonly Block[];
  /** Offset in `original` of an offset in `text`. */
  readonly toOriginal: (offset: number) => number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

type MarkerForm = "part" | "roman" | "number" | "letter" | "round" | "dash" | "plus" | "dot";

/** The sign a block begins with: "III.", "1.2.", "a)", "-", "+". */
export interface Marker extends Span {
  readonly form: MarkerForm;
  /** Values of its levels: "1.2." is [1, 2], "III." is [3], "d)" is [4]; empty for bullets. */
  readonly path: readonly number[];
  readonly text: string;
  /** What closes it: "." or ")" or "/" or "". */
  readonly closing: string;
}

export interface Block extends Span {
  readonly index: number;
  readonly kind: "paragraph" | "table";
  readonly marker: Marker | null;
  /** Depth in the outline, 0 the highest; a paragraph without a marker has `PARAGRAPH_LEVEL`. */
  readonly level: number;
  /** Where the words begin, behind the marker. */
  readonly body: number;
  /** Of a table: its rows of cells; else empty. */
  readonly rows: readonly (readonly Span[])[];
}

const PARAGRAPH_LEVEL = 20;

const OLD_TONES = new Map(
  Object.entries({
    oà: "òa",
    oá: "óa",
    oả: "ỏa",
    oã: "õa",
    oạ: "ọa",
    oè: "òe",
    oé: "óe",
    oẻ: "ỏe",
    oẽ: "õe",
    oẹ: "ọe",
    uỳ: "ùy",
    uý: "úy",
    uỷ: "ủy",
    uỹ: "ũy",
    uỵ: "ụy",
  }),
);
const OLD_TONE_PATTERN = new RegExp(`(?<!q)(${[...OLD_TONES.keys()].join("|")})(?!\\p{L})`, "gu");

/** Lower case and plain signs, one UTF-16 unit for each of `text`. */
function plainOf(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = Array.from({ length: text.length }, (_, i) => {
      const small = text[i]!.toLowerCase();
      return small.length === 1 ? small : text[i]!;
    }).join("");
  }
  return lower
    .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\u00ad*~_`]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u2026/g, "…")
    .replace(OLD_TONE_PATTERN, (old) => OLD_TONES.get(old)!);
}

/** NFC with a way back, character group by character group. */
function composed(original: string): { text: string; toOriginal: (offset: number) => number } {
  const text = original.normalize("NFC");
  if (text === original) return { text, toOriginal: (offset) => offset };
  const pieces: string[] = [];
  const origins: number[] = [];
  for (const match of original.matchAll(/[^\p{M}]\p{M}{0,32}|\p{M}{1,32}/gsu)) {
    const piece = match[0].normalize("NFC");
    for (let i = 0; i < piece.length; i++) origins.push(match.index + Math.min(i, match[0].length - 1));
    pieces.push(piece);
  }
  origins.push(original.length);
  return { text: pieces.join(""), toOriginal: (offset) => origins[Math.min(offset, origins.length - 1)]! };
}

const LETTERS = "abcdđeghiklmnopqrstuvxy";
const LATIN_ONLY = "fjwz";
const ROMAN = /^(?=[ivxl])(x{0,3}(?:ix|iv|v?i{0,3})|xl(?:ix|iv|v?i{0,3}))$/;

function romanValue(roman: string): number {
  if (!ROMAN.test(roman)) return 0;
  const values = { i: 1, v: 5, x: 10, l: 50 } as const;
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = values[roman[i] as keyof typeof values];
    const next = values[roman[i + 1] as keyof typeof values] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}

/** Place of a letter among a b c d đ e g h ... from 1; 0 for a letter that list doesn't have (f, j, w, z). */
export function letterPlace(letter: string): number {
  return LATIN_ONLY.includes(letter) ? 0 : LETTERS.indexOf(letter) + 1;
}

const PART = /^(phần|chương)\s+(thứ\s+)?(nhất|hai|ba|bốn|tư|năm|sáu|[ivxl]{1,6}|\d{1,2})(?=[\s.:]|$)/;
const PART_WORDS = new Map(Object.entries({ nhất: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6 }));

function markerAt(
  text: string,
  plain: string,
  start: number,
  end: number,
): { marker: Marker | null; level: number; body: number } {
  const line = plain.slice(start, Math.min(end, start + 80));
  const indent = /^\s*/.exec(line)![0].length;
  const rest = line.slice(indent);
  const at = start + indent;
  const made = (form: MarkerForm, length: number, path: readonly number[], level: number, closing: string) => {
    const gap = /^\s*/.exec(line.slice(indent + length))![0].length;
    return {
      marker: { form, path, closing, start: at, end: at + length, text: text.slice(at, at + length) },
      level,
      body: at + length + gap,
    };
  };
  const part = PART.exec(rest);
  if (part) {
    const value = PART_WORDS.get(part[3]!) ?? (romanValue(part[3]!) || Number(part[3]) || 0);
    return made("part", part[0].length, [value], 0, "");
  }
  const bullet = /^(?:[-+•·●○▪►§¨]\s*){1,3}(?=[^\d\s-]|\s*\d|$)/.exec(rest);
  if (bullet && (/\s$/.test(bullet[0]) || /^[\p{L}"(]/u.test(rest.slice(bullet[0].length)))) {
    const signs = bullet[0].replace(/\s/g, "");
    const sign = signs.at(-1)!;
    if (sign === "-") return made("dash", bullet[0].trimEnd().length, [], 12, "");
    if (sign === "+") return made("plus", bullet[0].trimEnd().length, [], 13, "");
    return made("dot", bullet[0].trimEnd().length, [], 14, "");
  }
  const raw = text.slice(at, at + 12);
  const roman = /^([IVXL]{1,6})\s?([.)/-])(?=\s*[\p{L}"“(])/u.exec(raw);
  if (roman) {
    const value = romanValue(roman[1]!.toLowerCase());
    if (value > 0 && !(roman[2] === "-" && !/^\s/.test(raw.slice(roman[0].length))))
      return made("roman", roman[0].length, [value], 1, roman[2]!);
  }
  const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4})\s?([.)/]?)(?=\s*[\p{L}"“(])/u.exec(text.slice(at, at + 24));
  if (numbered) {
    const path = numbered[1]!.split(".").map(Number);
    const after = text.slice(at + numbered[0].length, at + numbered[0].length + 3);
    const spaced = /^\s/.test(after);
    const upper = /^\s*["“(]?\p{Lu}/u.test(after);
    const padded = path.slice(1).some((_, i) => numbered[1]!.split(".")[i + 1]!.startsWith("0"));
    if (numbered[2] === ")" || numbered[2] === "/") {
      if (numbered[2] === ")" && path.length === 1) return made("round", numbered[0].length, path, 10, ")");
    } else if ((numbered[2] === "." && (spaced || upper)) || (path.length > 1 && spaced && upper && !padded)) {
      return made("number", numbered[0].length, path, 1 + path.length, numbered[2]!);
    }
  }
  const round = /^\((\d{1,2})\)(?=\s*\p{L})/u.exec(rest);
  if (round) return made("round", round[0].length, [Number(round[1])], 10, ")");
  const letter = /^([a-zđ])\s?([.)/])(?=\s+[\p{L}"“(]|[\p{Lu}"“])/u.exec(text.slice(at, at + 6));
  if (letter && letterPlace(letter[1]!) > 0)
    return made("letter", letter[0].length, [letterPlace(letter[1]!)], 9, letter[2]!);
  if (letter && LATIN_ONLY.includes(letter[1]!)) return made("letter", letter[0].length, [0], 9, letter[2]!);
  return { marker: null, level: PARAGRAPH_LEVEL, body: at };
}

/** Does the line go on in the next one? A hard-wrapped or page-broken sentence does. */
function continues(text: string, line: Span, next: Span, gap: boolean): boolean {
  const words = text.slice(line.start, line.end).trimEnd();
  if (words === "" || /[.;:?!…"”*]$/.test(words)) return false;
  const following = text.slice(next.start, Math.min(next.end, next.start + 40)).trimStart();
  if (/^\p{Ll}/u.test(following) && !/^[a-zđ]\s?[.)]/.test(following)) return true;
  if (gap) return false;
  if (words.length < 55) return false;
  return /[,\p{Ll}\d)]$/u.test(words) && /^[\p{L}\d(“"]/u.test(following);
}

/**
 * Reads a report as plain text: one paragraph per line, tables as consecutive lines of tab-separated cells. Sentences broken over lines
 * (hard wraps, page breaks) are put together again. Any text is accepted; the time grows with its length.
 */
export function readReport(original: string): ReportText {
  const { text, toOriginal } = composed(original);
  const plain = plainOf(text);
  const lineStarts: number[] = [0];
  const lines: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== "\n") continue;
    const end = i > from && text[i - 1] === "\r" ? i - 1 : i;
    lines.push({ start: from, end });
    from = i + 1;
    if (i < text.length) lineStarts.push(from);
  }
  const blocks: Block[] = [];
  const blank = (line: Span) => plain.slice(line.start, line.end).trim() === "";
  const tabbed = (line: Span) => text.slice(line.start, line.end).includes("\t");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (blank(line) && !tabbed(line)) continue;
    if (tabbed(line)) {
      const rows: Span[][] = [];
      let last = line;
      for (; i < lines.length && tabbed(lines[i]!); i++) {
        last = lines[i]!;
        rows.push(cellsOf(text, last));
      }
      i--;
      blocks.push({
        index: blocks.length,
        kind: "table",
        start: line.start,
        end: last.end,
        marker: null,
        level: PARAGRAPH_LEVEL,
        body: line.start,
        rows,
      });
      continue;
    }
    const { marker, level, body } = markerAt(text, plain, line.start, line.end);
    let end = line.end;
    let last = line;
    for (;;) {
      const gap = i + 1 < lines.length && blank(lines[i + 1]!) && !tabbed(lines[i + 1]!);
      const next = lines[gap ? i + 2 : i + 1];
      if (!next || tabbed(next) || blank(next) || !continues(text, last, next, gap)) break;
      if (markerAt(text, plain, next.start, next.end).marker) break;
      i += gap ? 2 : 1;
      last = next;
      end = next.end;
    }
    let from = line.start;
    while (end - from > LONGEST_BLOCK) {
      const cut = cutBefore(plain, from + LONGEST_BLOCK, from);
      const first = from === line.start;
      blocks.push({
        index: blocks.length,
        kind: "paragraph",
        start: from,
        end: cut,
        marker: first ? marker : null,
        level: first ? level : PARAGRAPH_LEVEL,
        body: first ? Math.min(body, cut) : from,
        rows: [],
      });
      from = cut;
    }
    const whole = from === line.start;
    blocks.push({
      index: blocks.length,
      kind: "paragraph",
      start: from,
      end,
      marker: whole ? marker : null,
      level: whole ? level : PARAGRAPH_LEVEL,
      body: whole ? Math.min(body, end) : from,
      rows: [],
    });
  }
  return { original, text, plain, lineStarts, blocks, toOriginal };
}

/** No paragraph of a report is as long; what is, is cut, so that the checks of one block stay cheap. */
const LONGEST_BLOCK = 6000;

function cutBefore(plain: string, limit: number, from: number): number {
  const piece = plain.slice(from, limit);
  const at = Math.max(piece.lastIndexOf(". "), piece.lastIndexOf("; "));
  return at > LONGEST_BLOCK / 2 ? from + at + 1 : limit;
}

function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && text[i] !== "\t") continue;
    let [from, to] = [start, i];
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    cells.push({ start: from, end: to });
    start = i + 1;
  }
  return cells;
}

/** An exact piece of the text as received. */
export interface Quote {
  readonly quote: string;
  /** From 1. */
  readonly line: number;
  /** Unicode code points from the beginning of the text; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
}

/** Makes quotes; counts code points once, so that many quotes cost little. */
export function quoter(report: ReportText): (span: Span) => Quote {
  const surrogates: number[] = [];
  const { original } = report;
  for (let i = 0; i + 1 < original.length; i++) {
    const high = original.charCodeAt(i);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = original.charCodeAt(i + 1);
    if (low >= 0xdc00 && low <= 0xdfff) surrogates.push(i++);
  }
  const codePoints = (offset: number) => offset - countBelow(surrogates, offset);
  return (span) => {
    const start = report.toOriginal(span.start);
    const end = Math.max(start, report.toOriginal(span.end));
    return {
      quote: original.slice(start, end),
      line: countBelow(report.lineStarts, span.start + 1),
      start: codePoints(start),
      end: codePoints(end),
    };
  };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
