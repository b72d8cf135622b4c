/**
 * How alike two folded labels are, 0–1: the share of letter pairs they have in common (Dice), spaces left out, so that a line break inside
 * a word, a missing letter or a word more costs little.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = shapeOf(a).pairs;
  const right = shapeOf(b).pairs;
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [one, other] = [left[i]!, right[j]!];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Whether every word of `part` stands in `whole`. */
export function wordsWithin(part: string, whole: string): boolean {
  if (part.length > whole.length) return false;
  const present = shapeOf(whole).words;
  for (const word of shapeOf(part).words) if (!present.has(word)) return false;
  return true;
}

interface Shape {
  /** Letter pairs as numbers, sorted. */
  readonly pairs: Uint32Array;
  readonly words: ReadonlySet<string>;
}

const shapes = new Map<string, Shape>();
const mostShapes = 4000;

function shapeOf(key: string): Shape {
  const known = shapes.get(key);
  if (known) return known;
  const letters = key.replaceAll(" ", "");
  const pairs = new Uint32Array(Math.max(0, letters.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = letters.charCodeAt(i) * 0x10000 + letters.charCodeAt(i + 1);
  const shape = { pairs: pairs.sort(), words: new Set(key.split(" ")) };
  if (shapes.size >= mostShapes) shapes.clear();
  shapes.set(key, shape);
  return shape;
}
