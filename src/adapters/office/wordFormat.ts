import type { Align } from "../../engine/document/documentLook";
import type { ParagraphFormat, WholeParagraph } from "../../ports/documentText";
import { HostFailure } from "../../ports/failure";

const alignments: { readonly [align in Align]: "Left" | "Centered" | "Right" | "Justified" } = {
  left: "Left",
  center: "Centered",
  right: "Right",
  justify: "Justified",
};

/** Word measures in points: 72 to the inch, and calls twelve a single line. */
const pointsPerMm = 72 / 25.4;
const singleLine = 12;

/** The paragraphs as they stand now, one for each that is asked for. @throws {HostFailure} "notFound" */
export async function wholeParagraphs(
  context: Word.RequestContext,
  wanted: readonly WholeParagraph[],
  doing: string,
): Promise<readonly Word.Paragraph[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const { items } = paragraphs;
  return wanted.map(({ paragraph, text }) => {
    const isIt = (item: Word.Paragraph | undefined) => item !== undefined && sameWords(item.text, text);
    if (isIt(items[paragraph])) return items[paragraph]!;
    const nearest = items
      .map((item, at) => ({ item, off: Math.abs(at - paragraph) }))
      .filter(({ item }) => isIt(item))
      .toSorted((a, b) => a.off - b.off)[0];
    if (!nearest) throw new HostFailure(doing, text, "notFound");
    return nearest.item;
  });
}

/** Breaks and tabs are told in different signs by Word and in its files. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, " ").trim();
  return plain(one) === plain(other);
}

/** Nothing is sent yet. */
export function setLook(paragraph: Word.Paragraph, { set }: ParagraphFormat): void {
  const { font, sizePt, bold, italic, underline, align, firstLineMm, beforePt, lineMultiple } = set;
  if (font !== undefined) paragraph.font.name = font;
  if (sizePt !== undefined) paragraph.font.size = sizePt;
  if (bold !== undefined) paragraph.font.bold = bold;
  if (italic !== undefined) paragraph.font.italic = italic;
  if (underline !== undefined) paragraph.font.underline = underline ? "Single" : "None";
  if (align !== undefined) paragraph.alignment = alignments[align];
  if (firstLineMm !== undefined) paragraph.firstLineIndent = firstLineMm * pointsPerMm;
  if (beforePt !== undefined) paragraph.spaceBefore = beforePt;
  if (lineMultiple !== undefined) paragraph.lineSpacing = lineMultiple * singleLine;
}
