/**
 * Widths of Times New Roman (and Liberation Serif, which has the same) in thousandths of its size. Diacritics add no width but on ơ and ư,
 * which are counted a little wider. What is not listed counts as a wide letter: a row too high is better than a clipped word.
 */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      ["ijlt/\\:;|!'`·", 278],
      [" .,", 250],
      ["frI()[]-", 333],
      ["Js", 389],
      ["aceéz", 444],
      ["bdghknopquvxy0123456789đ–", 500],
      ["ơư*", 570],
      ["EFLPSTZ", 611],
      ["BCRƠƯ", 700],
      ["ADGHKNOQUVXYĐ", 722],
      ["mM", 889],
      ["wW", 944],
    ] as const
  ).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const otherwise = 722;
const boldFactor = 1.08;

interface Print {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width on one line, in points. */
export function textWidth(text: string, print: Print): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFC")) {
    thousandths += widths.get(letter) ?? signed.get(letter) ?? widthOfSigned(letter);
  }
  return (thousandths / 1000) * print.size * (print.bold ? boldFactor : 1);
}

const signed = new Map<string, number>();
const mostSigned = 1000;

/** As wide as the letter without its signs. */
function widthOfSigned(letter: string): number {
  const width = widths.get(letter.normalize("NFD")[0]!) ?? otherwise;
  if (signed.size < mostSigned) signed.set(letter, width);
  return width;
}

/** Width of the longest word, in points: a column narrower than this breaks words. */
export function widestWord(text: string, print: Print): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, print)));
}

/** Lines that a text takes when wrapped at `available` points, word by word as spreadsheets do; at least 1. */
export function linesNeeded(text: string, available: number, print: Print): number {
  // Most texts fit on one line, which is seen without taking them apart; a hair's breadth is left to how sums of words are rounded.
  if (!/[\r\n]/.test(text) && textWidth(text, print) < available - 0.01) return 1;
  const space = textWidth(" ", print);
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const width = textWidth(word, print);
      if (used > 0 && used + space + width > available) {
        lines += 1;
        used = 0;
      }
      // a word wider than the column is broken
      const overflow = Math.floor(Math.max(0, width - 0.01) / available);
      lines += overflow;
      used += (used > 0 ? space : 0) + width - overflow * available;
    }
  }
  return lines;
}

/** Height of that many lines, in points, with room for Ế and ộ. */
export function linesHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.25 + 4);
}
