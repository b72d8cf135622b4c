import { child, descendants, escaped, unescaped } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

const author = ' w:id="9001" w:author="Sơ Kết" w:date="2020-08-08T00:00:00Z"';

/**
 * Puts other words in the place of a passage that lies inside one run, as Word does: the run is split and its look kept. Tracked, the old words
 * stay as deleted ones.
 */
export function replacePassage(
  paragraph: XmlElement,
  { words, occurrence }: { readonly words: string; readonly occurrence: number },
  next: string,
  isTracked: boolean,
): void {
  let left = occurrence;
  for (const holder of [paragraph, ...descendants(paragraph, "w:sdtContent")]) {
    for (const [at, run] of holder.children.entries()) {
      if (typeof run === "string" || run.name !== "w:r") continue;
      const text = textOf(run);
      const pieces = text.split(words);
      if (pieces.length - 1 <= left) {
        left -= pieces.length - 1;
        continue;
      }
      const start = pieces.slice(0, left + 1).join(words).length;
      const make = (piece: string, name = "w:t"): XmlElement[] =>
        piece === ""
          ? []
          : [{ ...run, children: [...look(run), { name, attributes: preserve, children: [escaped(piece)] }] }];
      const wrap = (name: string, children: XmlElement[]): XmlElement[] =>
        isTracked ? [{ name, attributes: author, children }] : children;
      holder.children.splice(
        at,
        1,
        ...make(text.slice(0, start)),
        ...(isTracked ? wrap("w:del", make(words, "w:delText")) : []),
        ...wrap("w:ins", make(next)),
        ...make(text.slice(start + words.length)),
      );
      return;
    }
  }
  throw new Error(`“${words}” spans several runs, which is not modelled.`);
}

const preserve = ' xml:space="preserve"';
const textOf = (run: XmlElement): string =>
  [...descendants(run, "w:t")].map((each) => unescaped(each.children.map(String).join(""))).join("");

function look(run: XmlElement): readonly XmlElement[] {
  const properties = child(run, "w:rPr");
  return properties ? [properties] : [];
}
