import type { Passage, PlacedText } from "../ports/documentText";
import { passageAt } from "./findingPlaces";

/** A place that somebody still has to fill in: "[Bổ sung số liệu: …]", "…", "......". */
export interface OpenPlace {
  readonly words: string;
  /** The words around it, cut. */
  readonly before: string;
  readonly after: string;
  readonly passage: Passage;
}

/** Words in brackets, or a row of dots or of underscores; "[1]" is the mark of a note. */
const open = /\[(?!\d{1,4}\])[^[\]\n]{2,400}\]|…+|\.{4,}|_{4,}/g;
const longestContext = 40;
const mostPlaces = 500;

/** The places of the body that are still open, in the order of the text. A table cell of nothing but "…" says "not available" and is none. */
export function openPlaces({ text, places }: PlacedText): readonly OpenPlace[] {
  const found: OpenPlace[] = [];
  for (const match of text.matchAll(open)) {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const isCell = /[\t\n]/.test(text[start - 1] ?? "\n") && /[\t\n]/.test(text[end] ?? "\n") && isInTable(text, start);
    const passage = isCell ? null : passageAt({ text, places }, start, words);
    if (!passage || passage.words === "") continue;
    found.push({
      words,
      before: text
        .slice(Math.max(0, start - longestContext), start)
        .split(/[\n\t]/)
        .at(-1)!,
      after: text.slice(end, end + longestContext).split(/[\n\t]/)[0]!,
      passage,
    });
    if (found.length >= mostPlaces) break;
  }
  return found;
}

function isInTable(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n", at) + 1;
  const to = text.indexOf("\n", at);
  return text.slice(from, to < 0 ? undefined : to).includes("\t");
}
