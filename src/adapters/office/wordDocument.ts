import { HostFailure } from "../../ports/failure";
import type { LinkedFigure, OpenDocument } from "../../ports/openDocument";
import { canDo, inWord } from "./inOffice";

/** Changes sent in one request: enough to be quick, few enough for the limits of Word on the web. */
const changesPerSync = 100;
/** Word searches for no more than this. */
const longestSearch = 255;

/** What Word must know to open a new document; Word itself is not asked, since older ones fail in their own ways. */
const newDocuments = ["WordApi", "1.3"] as const;

/** The document that is open in the Word beside the pane. */
export const wordDocument: OpenDocument = {
  insert: (docx, where) =>
    inWord("insert the report", async (context) => {
      context.document.body.insertFileFromBase64(base64(docx), where === "end" ? "End" : "Replace");
      await context.sync();
    }),

  canOpenNew: () => canDo(...newDocuments),

  openNew: (docx) =>
    inWord("open the report as a new document", async (context) => {
      if (!canDo(...newDocuments)) throw new HostFailure("open a new document", newDocuments, "unsupported");
      context.application.createDocument(base64(docx)).open();
      await context.sync();
    }),

  figures: () =>
    inWord("list the figures", async (context) => {
      const controls = await loadControls(context);
      return controls.filter(({ tag }) => tag !== "").map(figureOf);
    }),

  refresh: (changes) => write(changes),

  freeze: (ids) =>
    inWord("turn the figures into text", async (context) => {
      const wanted = new Set(ids);
      const controls = (await loadControls(context)).filter(({ id }) => wanted.has(id));
      for (const group of groupsOf(controls)) {
        for (const control of group) control.delete(true);
        await context.sync();
      }
    }),

  select: (id) =>
    inWord("go to the figure", async (context) => {
      context.document.contentControls.getById(id).select("Select");
      await context.sync();
    }),

  async selectedFigure() {
    try {
      return await inWord("look at the selection", async (context) => {
        const control = context.document.getSelection().parentContentControl;
        control.load("id,tag,text");
        await context.sync();
        return control.tag === "" ? null : figureOf(control);
      });
    } catch (error) {
      // older Word has no other way to say that there is none
      if (error instanceof HostFailure && error.code === "notFound") return null;
      throw error;
    }
  },

  async onSelect(selected) {
    const { document } = Office.context;
    const moved = Office.EventType.DocumentSelectionChanged;
    const handler = (): void => selected();
    await settled("watch the selection", (done) => document.addHandlerAsync(moved, handler, done));
    return () =>
      settled("stop watching the selection", (done) => document.removeHandlerAsync(moved, { handler }, done));
  },

  paragraphs: () =>
    inWord("read the document", async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/text");
      await context.sync();
      return paragraphs.items.map(({ text }) => text);
    }),

  selectPassage: (index, passage) =>
    inWord("go to the passage", async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/text");
      await context.sync();
      const paragraph = paragraphs.items[index];
      if (!paragraph) throw new HostFailure("go to the passage", index, "notFound");
      const found = paragraph.search(searchText(passage), { matchCase: true });
      found.load("items/text");
      await context.sync();
      const first = found.items[0];
      if (!first) throw new HostFailure("go to the passage", passage, "notFound");
      first.select("Select");
      await context.sync();
    }),
};

/** The older part of office.js calls back instead of promising. */
function settled(doing: string, start: (done: (result: Office.AsyncResult<void>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new HostFailure(doing, error));
    });
  });
}

async function write(changes: readonly { readonly id: number; readonly text: string }[]) {
  const before = await inWord("refresh the figures", async (context) => {
    const controls = new Map((await loadControls(context)).map((control) => [control.id, control]));
    const gone = changes.find(({ id }) => !controls.has(id));
    if (gone) throw new HostFailure("refresh the figures", gone, "notFound");
    const old = changes.map(({ id }) => ({ id, text: controls.get(id)!.text }));
    let done = 0;
    try {
      for (const group of groupsOf(changes)) {
        for (const { id, text } of group) controls.get(id)!.insertText(text, "Replace");
        await context.sync();
        done += group.length;
      }
    } catch (error) {
      // the group that failed may have come half-way
      await putBack(old.slice(0, done + changesPerSync));
      throw error;
    }
    return old;
  });
  return {
    undo: async () => {
      await write(before);
    },
  };
}

/** Best effort after a failure: what Word lets us reach gets its old text back. */
async function putBack(old: readonly { readonly id: number; readonly text: string }[]): Promise<void> {
  try {
    await inWord("put back the figures", async (context) => {
      const controls = new Map((await loadControls(context)).map((control) => [control.id, control]));
      const changed = old.filter(({ id, text }) => controls.has(id) && controls.get(id)!.text !== text);
      for (const group of groupsOf(changed)) {
        for (const { id, text } of group) controls.get(id)!.insertText(text, "Replace");
        await context.sync();
      }
    });
  } catch {
    // Word is out of reach; refreshing again writes the same texts
  }
}

async function loadControls(context: Word.RequestContext): Promise<readonly Word.ContentControl[]> {
  const controls = context.document.contentControls;
  controls.load("items/id,items/tag,items/text");
  await context.sync();
  return controls.items;
}

function figureOf({ id, tag, text }: Word.ContentControl): LinkedFigure {
  return { id, tag, text };
}

function groupsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / changesPerSync);
  return Array.from({ length: count }, (_, index) => items.slice(index * changesPerSync, (index + 1) * changesPerSync));
}

/** In Word's search "^" begins a special sign. */
function searchText(passage: string): string {
  return passage.slice(0, longestSearch >> 1).replaceAll("^", "^^");
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}
