import { HostFailure } from "../../ports/failure";
import type { FigureWriting, InsertUndo, LinkedFigure, OpenDocument } from "../../ports/openDocument";
import { canDo, codeOf, inWord } from "./inOffice";

/** Changes sent in one request: enough to be quick, few enough for the limits of Word on the web. */
const changesPerSync = 100;
/** Word searches for no more than this. */
const longestSearch = 255;

/** The blue of Word's own brand, dark enough on white, and what a control has that was never marked. */
const markColour = "#185ABD";
const unmarkedColour = "#000000";

/** What Word must know to open a new document; Word itself is not asked, since older ones fail in their own ways. */
const newDocuments = ["WordApi", "1.3"] as const;

/** Tag of the control around an inserted draft: it has no other use than to find the draft again. */
const draftTag = "so-ket.du-thao";

/** The document that is open in the Word beside the pane. */
export const wordDocument: OpenDocument = {
  address: () => Office.context.document.url ?? "",

  insert: (docx, where) => inWord("insert the report", (context) => inserters[where](context, base64(docx))),

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
      return controls.filter(({ tag }) => tag !== "" && tag !== draftTag).map(figureOf);
    }),

  refresh: (changes) => write(changes),

  mark: (ids, isMarked) =>
    inWord("mark the figures", async (context) => {
      const wanted = new Set(ids);
      const controls = (await loadControls(context)).filter(({ id }) => wanted.has(id));
      for (const group of groupsOf(controls)) {
        for (const control of group) {
          control.appearance = isMarked ? "Tags" : "BoundingBox";
          control.color = isMarked ? markColour : unmarkedColour;
        }
        await context.sync();
      }
    }),

  freeze: (ids) =>
    inWord("turn the figures into text", async (context) => {
      const wanted = new Set(ids);
      // with the figures goes what was put around the drafts
      const controls = (await loadControls(context)).filter(({ id, tag }) => wanted.has(id) || tag === draftTag);
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

const inserters = {
  /** The draft gets an invisible control around it, by which it is found again; a Word that refuses that has its own undo. */
  async end(context: Word.RequestContext, docx: string): Promise<InsertUndo | null> {
    const { body } = context.document;
    body.load("text");
    await context.sync();
    const inserted = await insertWhole(context, docx, "End", body.text);
    if (!inserted) return null;
    try {
      const around = inserted.insertContentControl();
      around.tag = draftTag;
      around.appearance = "Hidden";
      around.load("id,text");
      await context.sync();
      return fromControl(around.id, around.text);
    } catch {
      return null;
    }
  },

  /** What the draft takes the place of is kept here as Word hands it out. */
  async replace(context: Word.RequestContext, docx: string): Promise<InsertUndo | null> {
    const { body } = context.document;
    const before = await packageOf(context);
    body.load("text");
    await context.sync();
    await insertWhole(context, docx, "Replace", body.text);
    if (before === null) return null;
    try {
      body.load("text");
      await context.sync();
      return fromPackage(before, body.text);
    } catch {
      return null;
    }
  },
};

/**
 * Inserting is one act of Word: where the answer is an error, the draft stands in the document as a whole or not at all. Told as a failure
 * although it stands there, it would be inserted twice, and what it took the place of could not be got back.
 * @returns what was inserted; `null` where Word did it but does not say where
 * @throws when nothing was inserted
 */
async function insertWhole(
  context: Word.RequestContext,
  docx: string,
  where: "End" | "Replace",
  before: string,
): Promise<Word.Range | null> {
  const inserted = context.document.body.insertFileFromBase64(docx, where);
  try {
    await context.sync();
    return inserted;
  } catch (error) {
    if ((await bodyText().catch(() => before)) === before) throw error;
    return null;
  }
}

const bodyText = (): Promise<string> =>
  inWord("read the document", async (context) => {
    const { body } = context.document;
    body.load("text");
    await context.sync();
    return body.text;
  });

/** `null` when the document is more than one answer may carry. */
async function packageOf(context: Word.RequestContext): Promise<string | null> {
  try {
    const xml = context.document.body.getOoxml();
    await context.sync();
    return xml.value;
  } catch (error) {
    if (codeOf(error) === "tooLarge") return null;
    throw error;
  }
}

function fromControl(id: number, text: string): InsertUndo {
  return {
    undo: (isForced) =>
      inWord("take the draft back", async (context) => {
        const around = (await loadControls(context)).find((control) => control.id === id);
        if (!around) throw new HostFailure("take the draft back", id, "notFound");
        if (!isForced && around.text !== text) return "changed";
        around.delete(false);
        await context.sync();
        return "undone";
      }),
  };
}

function fromPackage(before: string, text: string): InsertUndo {
  return {
    undo: (isForced) =>
      inWord("take the draft back", async (context) => {
        const { body } = context.document;
        body.load("text");
        await context.sync();
        if (!isForced && body.text !== text) return "changed";
        body.insertOoxml(before, "Replace");
        await context.sync();
        return "undone";
      }),
  };
}

async function write(changes: readonly FigureWriting[]) {
  const before = await inWord("refresh the figures", async (context) => {
    const controls = new Map((await loadControls(context)).map((control) => [control.id, control]));
    const gone = changes.find(({ id }) => !controls.has(id));
    if (gone) throw new HostFailure("refresh the figures", gone, "notFound");
    const old = changes.map(({ id }) => ({ id, text: controls.get(id)!.text, title: controls.get(id)!.title }));
    let done = 0;
    try {
      for (const group of groupsOf(changes)) {
        for (const change of group) writeOne(controls.get(change.id)!, change);
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

function writeOne(control: Word.ContentControl, { text, title }: FigureWriting): void {
  control.insertText(text, "Replace");
  if (title !== undefined) control.title = title;
}

/** Best effort after a failure: what Word lets us reach gets its old text back. */
async function putBack(old: readonly FigureWriting[]): Promise<void> {
  try {
    await inWord("put back the figures", async (context) => {
      const controls = new Map((await loadControls(context)).map((control) => [control.id, control]));
      const changed = old.filter(({ id, text }) => controls.has(id) && controls.get(id)!.text !== text);
      for (const group of groupsOf(changed)) {
        for (const change of group) writeOne(controls.get(change.id)!, change);
        await context.sync();
      }
    });
  } catch {
    // Word is out of reach; refreshing again writes the same texts
  }
}

async function loadControls(context: Word.RequestContext): Promise<readonly Word.ContentControl[]> {
  const controls = context.document.contentControls;
  controls.load("items/id,items/tag,items/title,items/text");
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
