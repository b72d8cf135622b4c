import { HostFailure } from "../../ports/failure";
import type { DocumentText, Passage } from "../../ports/documentText";
import { canDo, inWord } from "./inOffice";

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

  select: (passage) =>
    inWord("go to the passage", async (context) => {
      const [range] = await rangesOf(context, [passage], "go to the passage");
      range!.select("Select");
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
