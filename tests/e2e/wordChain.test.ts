import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document, Footer, FootnoteReferenceRun, Packer, Paragraph } from "docx";
import type { Browser, Frame } from "playwright-core";
import { readDocx } from "../../src/adapters/docx/readDocx";
import { encode } from "../../src/adapters/xlsx/encode";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import { consolidatedFile } from "../../src/workflows/consolidatedFile";
import { openOffice, type HostOptions, type OfficeHost } from "../office-host/officeHost";
import { markedControls } from "../office-host/word/documentApi";
import { WordDocument } from "../office-host/word/wordDocument";
import { launchBrowser } from "../support/browser";
import { serveBuiltPane } from "../support/builtPane";
import { district } from "../support/consolidated";
import { draftOf } from "../support/openedDraft";
import { docxOf } from "../support/plainDocx";

jest.setTimeout(180_000);

let browser: Browser;
let host: OfficeHost;
let folder: string;
let file: string;
const asSent = district();
const words = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), "so-ket-word-chain-"));
  file = path.join(folder, "tong-hop.xlsx");
  await writeFile(file, consolidatedFile(encode, asSent, words, "2020-08-08T00:00:00Z"));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => host?.close());

async function open(view: string, options: Partial<HostOptions> = {}): Promise<Frame> {
  const viewport = { width: 320, height: 378 };
  const panePath = `taskpane.html#${view}`;
  host = await openOffice(browser, {
    app: "word",
    channel: "web",
    serve: serveBuiltPane,
    panePath,
    viewport,
    ...options,
  });
  host.page.setDefaultTimeout(20_000);
  return host.pane;
}

/** Presses Tab until the keyboard stands on what has that name: its own, or that of its label. */
async function tabTo(name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 90; presses++) {
    const at = await host.pane.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (typeof name === "string" ? at === name : name.test(at)) return;
    seen.push(at.slice(0, 30));
    await host.page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard never came to ${name}, but to ${seen.slice(-30).join(" | ")}.`);
}

async function press(name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(name);
  await host.page.keyboard.press(key);
}

async function chooseFile(button: string, chosen: string): Promise<void> {
  const chooser = host.page.waitForEvent("filechooser");
  await press(button);
  await (await chooser).setFiles(chosen);
  if (chosen === file) await said(/^tong-hop\.xlsx: số liệu của|số liệu gắn với bảng|số liệu đúng với bảng/);
}

const said = (sentence: string | RegExp) => host.pane.getByText(sentence).first().waitFor();
const text = () => readDocx(host.document.save());
const total = "tin.tong|397|2015-2020|count";

describe.each([["Word 2019 (1.1)", { version: "office2019", channel: "windows" }]] as const)(
  "the whole chain with the keyboard alone in %s",
  (_name, options) => {
    it("opens the table, drafts, takes back, refreshes, traces, audits, lists what is open, and freezes", async () => {
      const document = new WordDocument(await docxOf(["Phần đã viết sẵn: đạt 36,89%."]));
      const untouched = readDocx(document.save());
      const pane = await open("soan-bao-cao", { document, ...options });
      await pane.getByRole("button", { name: "Mở bảng tổng hợp" }).waitFor();
      await chooseFile("Mở bảng tổng hợp", file);
      await said(/^tong-hop\.xlsx: số liệu của/);

      await press("Soạn dự thảo");
      await tabTo("Đề cương");
      await host.page.keyboard.press("Enter");
      await pane.getByRole("option").first().waitFor();
      await host.page.keyboard.press("Enter");
      await tabTo("Thể thức");
      await host.page.keyboard.press("ArrowDown");
      await pane.getByRole("option").first().waitFor();
      await host.page.keyboard.press("Enter");
      await said(/số liệu gắn với bảng/);
      await said(/^Sẽ chèn vào cuối văn bản đang mở/);
      await press("Chèn vào cuối");
      await said("Đã đưa dự thảo vào văn bản.");
      expect(host.document.figures.length).toBeGreaterThan(10);
      await press("Hoàn tác");
      await said("Đã hoàn tác.");
      expect(text()).toBe(untouched);
      await press("Chèn vào cuối");
      await said("Đã đưa dự thảo vào văn bản.");

      await press("Quay lại");
      host.document.typeOver(total, "1.800");
      await press("Cập nhật số liệu");
      await tabTo("Giữ số sửa tay");
      await host.page.keyboard.press("ArrowDown");
      await press("Cập nhật 1 số liệu");
      await said("Đã cập nhật 1 số liệu.");
      expect(host.document.figures).toContainEqual({ tag: total, text: "1.753" });

      await press("Quay lại");
      host.document.selectFigure(total);
      await press("Nguồn của số liệu");
      await press("Xem số đang chọn");
      await said(/Tổng 1\.753/);

      await press("Soạn báo cáo", "ArrowRight");
      await host.page.keyboard.press("Enter");
      await press("Soát văn bản đang mở");
      await said(/^Đọc được/);

      await press("Soát số liệu", "ArrowLeft");
      await host.page.keyboard.press("Enter");
      await press("Quay lại");
      await press("Chốt bản");
      await said(/^Còn \d+ chỗ chưa điền$/);
      host.document.selection = null;
      await press("Đến chỗ này");
      for (let tries = 0; tries < 100 && !host.document.selection; tries++) await host.page.waitForTimeout(50);
      expect((host.document.selection as { text: string } | null)?.text).toMatch(/^\[/);
      const before = text();
      await press("Chốt bản");
      await said(/^Đã chốt \d+ số liệu\.$/);
      expect(host.document.figures).toEqual([]);
      expect(host.document.controls).toEqual([]);
      expect(text()).toBe(before);
    });
  },
);

describe("what the pane knows again", () => {
  it("keeps decisions of a review that was not carried out", async () => {
    const document = new WordDocument((await draftOf(district({ figures: { "Xã Thọ Sơn": { "tin.tong": 1 } } }))).docx);
    await open("soan-bao-cao", { document });
    await chooseFile("Mở bảng tổng hợp", file);
    await press("Cập nhật số liệu");
    await host.pane.getByRole("checkbox").first().press("Space");
    const label = await host.pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).textContent();
    await host.reopenPane();
    await host.pane.getByRole("button", { name: "Mở bảng tổng hợp" }).waitFor();
    await chooseFile("Mở bảng tổng hợp", file);
    await host.pane.getByRole("button", { name: label! }).waitFor();
  });
});

it("shows signs around linked figures on the screen, and takes them away", async () => {
  const document = new WordDocument((await draftOf(asSent)).docx);
  await open("soan-bao-cao", { document, version: "office2019", channel: "windows" });
  const was = text();
  const marked = async (count: number) => {
    for (let tries = 0; tries < 100 && markedControls(document) !== count; tries++) await host.page.waitForTimeout(50);
    expect(markedControls(document)).toBe(count);
  };
  await press("Hiện dấu quanh số gắn với bảng", "Space");
  await marked(document.figures.length);
  await press("Hiện dấu quanh số gắn với bảng", "Space");
  await marked(0);
  expect(text()).toBe(was);
});

describe("findings beside the body", () => {
  const wrong = "Vận động 386/398 thôn đăng ký, đạt 36,89%.";
  const withAsides = async () => {
    const made = new Document({
      footnotes: { 1: { children: [new Paragraph(wrong)] } },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph(wrong.replace("36,89%", "36,88%"))] }) },
          children: [new Paragraph({ children: [new FootnoteReferenceRun(1)], text: "Báo cáo." })],
        },
      ],
    });
    return new WordDocument(new Uint8Array(await Packer.toArrayBuffer(made)));
  };

  it.each([
    ["newest", "36,89%", true],
    ["newest", "36,88%", true],
    ["office2019", "36,88%", true],
    ["office2019", "36,89%", false],
  ] as const)("in Word %s selects %s in the footer or the note: %s", async (version, percent, isReached) => {
    const pane = await open("soat-so-lieu", { document: await withAsides(), version });
    await press("Soát văn bản đang mở");
    await said(/^Đọc được/);
    const groups = pane.getByRole("group", { name: /^Lỗi, Tỷ lệ phần trăm/ });
    await groups.filter({ hasText: percent }).first().click();
    if (!isReached) return said(/^Chỗ này ở chú thích/);
    for (let tries = 0; tries < 60 && !host.document.selection; tries++) await host.page.waitForTimeout(50);
    expect(host.document.selection?.text).toBe(percent);
  });
});
