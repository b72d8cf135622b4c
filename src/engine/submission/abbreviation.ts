import { similarity } from "./similarity";

const shortest = 2;
const longest = 6;
/** An abbreviation that spells out a label word for word is a little less than the label itself. */
const spelledOut = 0.97;

/**
 * How alike two folded labels are when either may be written short: "ts" is "tong so", "xdpt" is "xay dung phong trao", "t so" is "tong so".
 * Initials are only spelled out by words of the other label, so no list of abbreviations is needed and none is invented.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  let of = known.get(a);
  if (!of) {
    if (known.size >= mostKnown) known.clear();
    known.set(a, (of = new Map()));
  }
  let value = of.get(b);
  if (value === undefined) of.set(b, (value = likenessAnew(a, b)));
  return value;
}

/** Headings recur from file to file; the other side is always a wording of a form, so each map stays small. */
const known = new Map<string, Map<string, number>>();
const mostKnown = 1000;

function likenessAnew(a: string, b: string): number {
  const plain = similarity(a, b);
  if (plain >= spelledOut) return plain;
  const left = a.split(" ");
  const right = b.split(" ");
  return Math.max(plain, spelledOut * expandedLikeness(left, right), spelledOut * expandedLikeness(right, left));
}

function expandedLikeness(short: readonly string[], full: readonly string[]): number {
  const expanded = expand(short, full);
  return expanded === null ? 0 : similarity(expanded, full.join(" "));
}

/** `null` when nothing in the short text stands for words of the full one. */
function expand(short: readonly string[], full: readonly string[]): string | null {
  const words: string[] = [];
  let found = false;
  for (let at = 0; at < short.length; at++) {
    const word = short[at]!;
    const run = full.includes(word) ? null : (initialled(word, full) ?? cutShort(word, short[at + 1], full));
    if (run) found = true;
    words.push(...(run ?? [word]));
  }
  return found ? words.join(" ") : null;
}

/** "xdpt" among "ngan sach xay dung phong trao" → the four words whose initials it is. */
function initialled(word: string, full: readonly string[]): readonly string[] | null {
  if (word.length < shortest || word.length > longest) return null;
  for (let from = 0; from + word.length <= full.length; from++) {
    let same = 0;
    while (same < word.length && full[from + same]![0] === word[same]) same++;
    if (same === word.length) return full.slice(from, from + same);
  }
  return null;
}

/** "t" before "so" is "tong", "d" before "tuong" is "doi". */
function cutShort(word: string, next: string | undefined, full: readonly string[]): readonly string[] | null {
  if (word.length > 2 || next === undefined) return null;
  const at = full.findIndex(
    (each, place) => each.length > word.length && each.startsWith(word) && full[place + 1] === next,
  );
  return at < 0 ? null : [full[at]!];
}
