import type { Quote } from "../engine/audit/reportText";
import type { Finding } from "../engine/audit/finding";
import type { AsidePassage, Passage, PlacedText, Replacement } from "../ports/documentText";

/** Where the words of a finding stand in the open document: in its body, or in a header, footer or note. */
export function placeOf(text: PlacedText, quote: Quote): Passage | AsidePassage | null {
  return passageOf(text, quote) ?? asideOf(text, quote);
}

function asideOf({ text, asides }: PlacedText, { quote, start }: Quote): AsidePassage | null {
  const offset = fromCodePoint(text, start);
  const aside = asides.find((one) => one.start <= offset && offset < one.end);
  if (!aside) return null;
  const from = Math.max(offset, aside.body);
  const words = quote.slice(from - offset, aside.end - offset).trim();
  const occurrence = words === "" ? 0 : text.slice(aside.body, from).split(words).length - 1;
  return { kind: aside.kind, line: text.slice(aside.body, aside.end).trim(), words, occurrence };
}

/** Where the words stand in the body of the open document; `null` outside of it. */
export function passageOf({ text, places }: PlacedText, { quote, start }: Quote): Passage | null {
  return passageAt({ text, places }, fromCodePoint(text, start), quote);
}

/** As `passageOf`, of words at a UTF-16 offset. */
export function passageAt(
  { text, places }: Pick<PlacedText, "text" | "places">,
  offset: number,
  quote: string,
): Passage | null {
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
