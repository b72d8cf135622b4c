import type { Browser } from "playwright-core";
import { docxReport } from "../../../src/adapters/docx/docxReport";
import { readDocx } from "../../../src/adapters/docx/readDocx";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { layOutReport } from "../../../src/engine/document/layOutReport";
import type { ReportDocument } from "../../../src/engine/document/reportDocument";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { HostFailure } from "../../../src/ports/failure";
import { openOffice } from "../../office-host/officeHost";
import type { Fault, HostOptions, OfficeHost } from "../../office-host/officeHost";
import { remoteDocument } from "../../office-host/remoteDocument";
import { sourcePane, sourcePanePath } from "../../office-host/sourcePane";
import { WordDocument } from "../../office-host/word/wordDocument";
import { launchBrowser } from "../../support/browser";
import { district } from "../../support/consolidated";

jest.setTimeout(60_000);
let browser: Browser;
let host: OfficeHost;
let draft: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  draft = await docxReport.encode(report);
});
afterEach(() => host.close());
afterAll(() => browser.close());

const facts = deriveFacts(district({}), { ngay: "2020-08-08" }, reportWords.factLabels);
const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
const report = layOutReport(narrative, { ngay: "2020-08-08" }, nd30, []);
const serve = sourcePane({ wordDocument: "src/adapters/office/wordDocument" });

async function open(options: Partial<HostOptions> = {}) {
  host = await openOffice(browser, { app: "word", channel: "web", serve, panePath: sourcePanePath, ...options });
  return remoteDocument(host);
}

/** A report of one paragraph with that many figures. */
function manyFigures(count: number): ReportDocument {
  const runs = Array.from({ length: count }, (_, index) => ({
    kind: "figure" as const,
    text: String(index),
    value: index,
    tag: { fact: `chiTieu.${index}`, unit: "397", period: "2015-2020", format: "count" as const },
  }));
  const blocks = [{ kind: "paragraph" as const, style: "noiDung" as const, runs }];
  return { ...report, sections: [{ orientation: "portrait", restartPageNumbers: false, blocks }] };
}

describe.each([
  ["Word on the web", { channel: "web" }],
  ["Word on Windows", { channel: "windows" }],
  ["Word 2019 on Windows", { channel: "windows", version: "office2019" }],
] as const)("%s", (_name, options) => {
  it("takes the draft into the open document, figures and all, and keeps what stood there", async () => {
    const document = await open(options);
    await document.insert(draft, "end");
    const original = new WordDocument(draft);
    expect(host.document.figures).toEqual(original.figures);
    expect(host.document.figures.length).toBeGreaterThan(10);
    const figures = await document.figures();
    expect(figures.map(({ tag, text }) => ({ tag, text }))).toEqual(original.figures);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(readDocx(host.document.save())).toContain(readDocx(draft).trim());
    await document.insert(draft, "replace");
    expect(host.document.figures).toEqual(original.figures);
  });

  it("refreshes figures by name, leaves the words around them, and takes it back in one step", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    const figures = await document.figures();
    const [first, second] = figures as [(typeof figures)[0], (typeof figures)[0]];
    const before = await document.paragraphs();
    const { undo } = await document.refresh([
      { id: first.id, text: "12.345" },
      { id: second.id, text: "<7> & 8" },
    ]);
    expect((await document.figures()).slice(0, 2).map(({ text }) => text)).toEqual(["12.345", "<7> & 8"]);
    expect(readDocx(host.document.save())).toContain("12.345");
    await undo();
    expect(await document.paragraphs()).toEqual(before);
  });

  it("finds a figure that was overwritten by hand", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    const [first] = await document.figures();
    host.document.typeOver(first!.tag, "99");
    expect((await document.figures())[0]).toEqual({ ...first, text: "99" });
  });

  it("selects a figure and knows which one is selected", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    expect(await document.selectedFigure()).toBeNull();
    const figure = (await document.figures())[3]!;
    await document.select(figure.id);
    expect(await document.selectedFigure()).toEqual(figure);
    await expect(document.select(987_654)).rejects.toMatchObject({ code: "notFound" });
  });

  it("tells when the person selects something else, until asked to stop", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    const figure = (await document.figures())[2]!;
    const heard: unknown[] = [];
    const stop = await document.onSelect(() => heard.push(figure));
    await host.selectFigure(figure.tag);
    for (let turn = 0; turn < 200 && heard.length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...heard, await document.selectedFigure()]).toEqual([figure, figure]);
    await stop();
    await host.selectFigure(figure.tag);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(1);
  });

  it("turns all figures into plain text that reads the same", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    const figures = await document.figures();
    await document.freeze(figures.map(({ id }) => id));
    expect(await document.figures()).toEqual([]);
    expect(readDocx(host.document.save())).toBe(readDocx(draft));
  });

  it("reads the text paragraph by paragraph and goes to a passage", async () => {
    const document = await open({ ...options, document: new WordDocument(draft) });
    const paragraphs = await document.paragraphs();
    const index = paragraphs.findIndex((text) => text.includes("phong trào"));
    await document.selectPassage(index, "phong trào");
    expect(host.document.selection).toMatchObject({ text: "phong trào" });
    await expect(document.selectPassage(index, "không có câu này")).rejects.toMatchObject({ code: "notFound" });
    await expect(document.selectPassage(9_999, "phong trào")).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("a new document", () => {
  it("opens beside the open one where Word can", async () => {
    const document = await open();
    expect(await document.canOpenNew()).toBe(true);
    await document.openNew(draft);
    expect(host.document.openedBeside.map((bytes) => Buffer.from(bytes).equals(Buffer.from(draft)))).toEqual([true]);
    expect(host.document.figures).toEqual([]);
  });

  it("is said to be beyond Word 2019, and refused by name", async () => {
    const document = await open({ channel: "windows", version: "office2019" });
    expect(await document.canOpenNew()).toBe(false);
    await expect(document.openNew(draft)).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("when Word refuses", () => {
  const refusals = [
    ["sessionLost", "sessionLost"],
    ["accessDenied", "accessDenied"],
    ["activityLimit", "busy"],
    ["payloadTooLarge", "tooLarge"],
    ["itemNotFound", "notFound"],
  ] as const satisfies readonly (readonly [Fault, string])[];

  it.each(refusals)("%s: no figure is changed, and all are when asked again", async (fault, code) => {
    const document = await open({ document: new WordDocument(await docxReport.encode(manyFigures(250))) });
    const changes = (await document.figures()).map(({ id }) => ({ id, text: "mới" }));
    const before = host.document.figures;
    for (let after = 0; after < 4; after += 1) {
      host.calm();
      host.fail(fault, { after });
      const failure = await document.refresh(changes).catch((error: unknown) => error);
      expect([after, failure]).toEqual([after, expect.any(HostFailure)]);
      expect(failure).toMatchObject({ code });
      expect([after, host.document.figures]).toEqual([after, before]);
    }
    host.calm();
    await document.refresh(changes);
    expect(new Set(host.document.figures.map(({ text }) => text))).toEqual(new Set(["mới"]));
  });

  it("a figure that is gone: nothing is changed", async () => {
    const document = await open({ document: new WordDocument(draft) });
    const [first] = await document.figures();
    const refresh = document.refresh([
      { id: first!.id, text: "1" },
      { id: 987_654, text: "2" },
    ]);
    await expect(refresh).rejects.toMatchObject({ code: "notFound" });
    expect((await document.figures())[0]).toEqual(first);
  });

  it("a document opened for reading only", async () => {
    const document = await open();
    host.document.isReadOnly = true;
    await expect(document.insert(draft, "end")).rejects.toMatchObject({ code: "accessDenied" });
    expect(host.document.figures).toEqual([]);
  });
});

describe("how often is asked", () => {
  it("refreshes 500 figures in six round trips and freezes them in six", async () => {
    const document = await open({ document: new WordDocument(await docxReport.encode(manyFigures(500))) });
    const figures = await document.figures();
    host.calm();
    await document.refresh(figures.map(({ id }, index) => ({ id, text: `${index} mới` })));
    expect(host.requests).toHaveLength(6);
    host.calm();
    await document.freeze(figures.map(({ id }) => id));
    expect(host.requests).toHaveLength(6);
    expect(host.document.figures).toEqual([]);
  });
});
