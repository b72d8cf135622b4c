/**
 * How alike two folded labels are, 0–1: the share of letter pairs they have in common (Dice), spaces left out, so that a line break inside
 * a word, a missing letter or a word more costs little.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === "" || b === "") return 0;
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.total === 0 || right.total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left.counts) shared += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * shared) / (left.total + right.total);
}

interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const known = new Map<string, Pairs>();
const knownLimit = 2000;

function pairsOf(key: string): Pairs {
  const found = known.get(key);
  if (found) return found;
  const letters = key.replaceAll(" ", "");
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = { counts, total: Math.max(0, letters.length - 1) };
  if (known.size >= knownLimit) known.clear();
  known.set(key, pairs);
  return pairs;
}

/** Share of the words of `part` that stand in `whole`, 0–1. */
export function wordsWithin(part: string, whole: string): number {
  const words = part.split(" ");
  const present = new Set(whole.split(" "));
  return words.filter((word) => present.has(word)).length / words.length;
}
