import type { Span } from "../../reportText";

const LETTERS = "abcdđeghiklmnopq";
const ORDINALS = ["một", "hai", "ba", "(?:bốn|tư)", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const RANKS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const MOST = 40;
/** Characters that a list inside a line may take. */
const REACH = 4000;

/** The n-th mark (from 0) of each way to number items inside a line, as a pattern; `null` past its end. */
const STYLES: readonly ((n: number) => string | null)[] = [
  (n) => `\\(0?${n + 1}\\)`,
  (n) => `0?${n + 1}\\)`,
  // Both the Vietnamese alphabet (d, đ, e, g) and the English one (d, e, f, g) are in use.
  (n) => (n < LETTERS.length ? `\\(?[${LETTERS[n]!}${"abcdefghijklmnop"[n]!}]\\)` : null),
  (n) => (n < ROMAN.length ? `\\(?${ROMAN[n]!}\\)` : null),
  (n) => (n < ORDINALS.length ? `${ORDINALS[n]!} là(?=[\\s,:])` : null),
  (n) => (n < RANKS.length ? `thứ ${RANKS[n]!}(?: là)?(?=[\\s,:])` : null),
];

/** The items of "(1) …; (2) …", "1) …; 2) …", "a) …; b) …", "một là …; hai là …" that begins at `from`; `null` when none or only one does. */
export function numberedItems(text: string, from: number, until: number): Span[] | null {
  const end = Math.min(until, from + REACH);
  const plain = text.slice(0, end);
  for (const mark of STYLES) {
    const first = new RegExp(`${mark(0)!}\\s*,?\\s*`, "y");
    first.lastIndex = from;
    const opened = first.exec(plain);
    if (!opened) continue;
    const starts = [from];
    const bodies = [first.lastIndex];
    // The same numbering begun anew belongs to something else.
    const again = new RegExp(`[;,.:\\s]\\s*${mark(0)!}`, "g");
    again.lastIndex = first.lastIndex;
    const anew = again.exec(plain);
    const limit = anew?.index ?? end;
    for (let pattern = mark(1); pattern !== null && starts.length < MOST; pattern = mark(starts.length)) {
      const next = new RegExp(`[;,.\\s]\\s?(?:và )?(${pattern})\\s*,?\\s*`, "g");
      next.lastIndex = bodies.at(-1)!;
      const found = next.exec(plain);
      if (!found || found.index >= limit) break;
      starts.push(found.index);
      bodies.push(next.lastIndex);
    }
    if (starts.length < 2) return null;
    // A later mark shows that one is missing or could not be read.
    const beyond = [1, 2].some((step) => {
      const pattern = mark(starts.length + step);
      return pattern !== null && new RegExp(`[;,.]\\s(?:và )?${pattern}`).test(plain.slice(bodies.at(-1), limit));
    });
    if (beyond) return null;
    const close = plain.slice(bodies.at(-1), limit).search(/[.](?=\s|$)|$/);
    return bodies.map((start, i) => ({ start, end: starts[i + 1] ?? bodies.at(-1)! + close }));
  }
  return null;
}

/** Does a line go on with the numbering after `count` items? */
export const goesOn = (line: string, count: number): boolean =>
  STYLES.some((mark) => {
    const pattern = mark(count);
    return pattern !== null && new RegExp(`^\\s*[-+]?\\s*${pattern}`).test(line);
  });
