import type { Quote } from "../engine/audit/reportText";
import type { Passage, PlacedText } from "../ports/documentText";

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

function fromCodePoint(text: string, point: number): number {
  let at = 0;
  for (let seen = 0; seen < point && at < text.length; seen++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}
