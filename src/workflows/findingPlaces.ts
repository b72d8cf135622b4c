import type { Quote } from "../engine/audit/reportText";
import type { Finding } from "../engine/audit/finding";
import type { Passage, PlacedText, Replacement } from "../ports/documentText";

/** Where the words of a finding stand in the open document; `null` outside of its body (header, footer, note). */
export function passageOf({ text, places }: PlacedText, { quote, start }: Quote): Passage | null {
  const offset = fromCodePoint(text, start);
  const place = places.find((one) => one.start <= offset && offset < one.end);
  if (!place) return null;
  const words = quote
    .split("\n")[0]!
    .split("\t")[0]!
    .slice(0, place.end - offset)
    .trimEnd();
  // the number of a heading or list item is printed by Word: no text that could be selected
  if (offset < place.body || words === "") return { paragraph: place.paragraph, words: "", occurrence: 0 };
  const occurrence = text.slice(place.body, offset).split(words).length - 1;
  return { paragraph: place.paragraph, words, occurrence };
}

/**
 * What puts a finding right in the open document; `null` where nothing is certain or the words are not in its body. A proposal that is a number
 * alone replaces the number that the quote begins with, never the noun behind it.
 */
export function replacementOf(text: PlacedText, { quotes, proposal }: Finding): Replacement | null {
  const [quote] = quotes;
  if (!quote || proposal === null) return null;
  const number = /^\d[\d.,]*$/.test(proposal) ? (/^\d(?:[\d.,]*\d)?/.exec(quote.quote)?.[0] ?? null) : quote.quote;
  if (number === null) return null;
  const passage = passageOf(text, { ...quote, quote: number });
  return passage && passage.words === number ? { passage, words: proposal } : null;
}

function fromCodePoint(text: string, point: number): number {
  let at = 0;
  for (let seen = 0; seen < point && at < text.length; seen++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}
