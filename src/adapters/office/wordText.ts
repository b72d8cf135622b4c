import { HostFailure } from "../../ports/failure";
import type { AsideKind, AsidePassage, DocumentText, Passage } from "../../ports/documentText";
import { canDo, inWord } from "./inOffice";
import { setLook, wholeParagraphs } from "./wordFormat";

/** Word searches for no more than this. */
const longestSearch = 255;

/** The words of the document that is open in the Word beside the pane. */
export const wordText: DocumentText = {
  package: () =>
    inWord("read the document", async (context) => {
      const xml = context.document.body.getOoxml();
      await context.sync();
      return xml.value;
    }),

  margins: () =>
    inWord("read headers and footers", async (context) => {
      const paragraphs = await paragraphsBeside(context, "margin");
      return [...new Set(paragraphs.map(({ text }) => text).filter((text) => text.trim() !== ""))];
    }),

  select: (passage) =>
    inWord("go to the passage", async (context) => {
      const range =
        "kind" in passage
          ? await rangeBeside(context, passage)
          : (await rangesOf(context, [passage], "go to the passage"))[0]!;
      range.select("Select");
      await context.sync();
    }),

  selectParagraph: (wanted) =>
    inWord("go to the paragraph", async (context) => {
      const [paragraph] = await wholeParagraphs(context, [wanted], "go to the paragraph");
      paragraph!.select("Select");
      await context.sync();
    }),

  format: (changes) =>
    inWord("format the paragraph", async (context) => {
      const paragraphs = await wholeParagraphs(context, changes, "format the paragraph");
      for (const [at, paragraph] of paragraphs.entries()) setLook(paragraph, changes[at]!);
      await context.sync();
    }),

  tracksChanges,

  replace: (changes, { tracked }) =>
    inWord("replace the passage", async (context) => {
      const ranges = await rangesOf(
        context,
        changes.map(({ passage }) => passage),
        "replace the passage",
      );
      const { document } = context;
      const switches = tracked && tracksChanges();
      if (switches) document.load("changeTrackingMode");
      await context.sync();
      const before = switches ? document.changeTrackingMode : "Off";
      if (switches) document.changeTrackingMode = "TrackAll";
      for (const [at, range] of ranges.entries()) range.insertText(changes[at]!.words, "Replace");
      if (switches) document.changeTrackingMode = before;
      await context.sync();
    }),

  kept: (name) => String(Office.context.document.settings.get(name) ?? ""),

  keep: (name, text) =>
    new Promise((resolve, reject) => {
      const { settings } = Office.context.document;
      settings.set(name, text);
      settings.saveAsync(({ status, error }) =>
        status === Office.AsyncResultStatus.Succeeded
          ? resolve()
          : reject(new HostFailure("keep a note in the document", error)),
      );
    }),
};

function tracksChanges(): boolean {
  return canDo("WordApi", "1.4");
}

/** Notes can be reached by newer Word only; this office.js knows the way under the name that Word on the web gave it first. */
function reachesNotes(): boolean {
  return canDo("WordApi", "1.5") || canDo("WordApiOnline", "1.1");
}

const marginTypes = ["Primary", "FirstPage", "EvenPages"] as const;

/** The paragraphs of all headers and footers, or of all notes of a kind. @throws {HostFailure} "unsupported" */
async function paragraphsBeside(context: Word.RequestContext, kind: AsideKind): Promise<readonly Word.Paragraph[]> {
  const { document } = context;
  const bodies: Word.Body[] = [];
  if (kind === "margin") {
    const { sections } = document;
    // of a section nothing but its parts can be loaded
    sections.load("items/body/style");
    await context.sync();
    for (const section of sections.items)
      for (const type of marginTypes) bodies.push(section.getHeader(type), section.getFooter(type));
  } else {
    if (!reachesNotes()) throw new HostFailure("reach the notes", kind, "unsupported");
    const notes = kind === "footnote" ? document.body.footnotes : document.body.endnotes;
    notes.load("items/type");
    await context.sync();
    bodies.push(...notes.items.map(({ body }) => body));
  }
  const paragraphs = bodies.map((body) => body.paragraphs);
  for (const each of paragraphs) each.load("items/text");
  await context.sync();
  return paragraphs.flatMap(({ items }) => items);
}

async function rangeBeside(
  context: Word.RequestContext,
  { kind, line, words, occurrence }: AsidePassage,
): Promise<Word.Range | Word.Paragraph> {
  const paragraphs = await paragraphsBeside(context, kind);
  const paragraph = paragraphs.find(({ text }) => text.trim() === line) ?? paragraphs.find((one) => holds(one, words));
  if (!paragraph) throw new HostFailure("go to the passage", line, "notFound");
  if (words === "") return paragraph;
  const hits = paragraph.search(searchText(words).slice(0, longestSearch), { matchCase: true });
  hits.load("items/text");
  await context.sync();
  return hits.items[occurrence] ?? hits.items[0] ?? paragraph;
}

const holds = ({ text }: Word.Paragraph, words: string): boolean => words !== "" && text.includes(words);

/** The paragraphs, or the words in them as often as they stand there before. Two round trips, however many. */
async function rangesOf(
  context: Word.RequestContext,
  passages: readonly Passage[],
  doing: string,
): Promise<readonly (Word.Range | Word.Paragraph)[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const found = passages.map(({ paragraph: at, words }) => {
    const paragraph = paragraphs.items[at];
    if (!paragraph || !paragraph.text.includes(words)) throw new HostFailure(doing, words, "notFound");
    if (words === "") return { paragraph, hits: null };
    if (searchText(words).length > longestSearch) throw new HostFailure(doing, words, "tooLarge");
    const hits = paragraph.search(searchText(words), { matchCase: true });
    hits.load("items/text");
    return { paragraph, hits };
  });
  await context.sync();
  return found.map(({ paragraph, hits }, at) => {
    if (!hits) return paragraph;
    const range = hits.items[passages[at]!.occurrence];
    if (!range) throw new HostFailure(doing, passages[at]!.words, "notFound");
    return range;
  });
}

/** In Word's search "^" begins a special sign. */
const searchText = (words: string): string => words.replaceAll("^", "^^");
