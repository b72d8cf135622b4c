import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Frame } from "playwright-core";
import { docxReport } from "../../src/adapters/docx/docxReport";
import { readDocx } from "../../src/adapters/docx/readDocx";
import { encode } from "../../src/adapters/xlsx/encode";
import { nd30 } from "../../src/definitions/layouts/nd30";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import type { ReportDocument } from "../../src/engine/document/reportDocument";
import { consolidatedFile } from "../../src/workflows/consolidatedFile";
import { openOffice, type Fault, type HostOptions, type OfficeHost } from "../office-host/officeHost";
import { WordDocument } from "../office-host/word/wordDocument";
import { launchBrowser } from "../support/browser";
import { serveBuiltPane } from "../support/builtPane";
import { district, earlier } from "../support/consolidated";
import { draftOf } from "../support/openedDraft";
import { docxOf } from "../support/plainDocx";

jest.setTimeout(180_000);

let browser: Browser;
let host: OfficeHost;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), "so-ket-word-"));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => host?.close());

const words = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };
const asSent = district();
const before = (total: number) =>
  district({ period: earlier, totals: {}, figures: { "Xã Thọ Sơn": { "tin.tong": total } } });

async function tableFile(name: string, consolidation: Consolidation): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, consolidatedFile(encode, consolidation, words, "2020-08-08T00:00:00Z"));
  return file;
}

async function open(view: string, options: Partial<HostOptions> = {}): Promise<Frame> {
  host = await openOffice(browser, {
    app: "word",
    channel: "web",
    serve: serveBuiltPane,
    panePath: `taskpane.html#${view}`,
    viewport: { width: 329, height: 445 },
    ...options,
  });
  host.page.setDefaultTimeout(20_000);
  return host.pane;
}

async function openTable(pane: Frame, consolidation: Consolidation, name = "tong-hop.xlsx"): Promise<void> {
  const file = await tableFile(name, consolidation);
  const chooser = host.page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: /^(Mở bảng tổng hợp|Bảng khác|Mở bảng kỳ trước)$/ }).click();
  await (await chooser).setFiles(file);
  await pane.getByText(new RegExp(name)).first().waitFor();
}

const text = () => readDocx(host.document.save());

describe("Soạn báo cáo", () => {
  it("puts the draft at the end of the open document, every figure by its name, and changes nothing before that", async () => {
    const document = new WordDocument(await docxOf(["Phần đã viết sẵn."]));
    const untouched = readDocx(document.save());
    const pane = await open("soan-bao-cao", { document });
    await openTable(pane, asSent);
    await pane.getByRole("button", { name: "Soạn dự thảo" }).click();
    await pane.getByRole("radio", { name: "Cuối văn bản đang mở" }).click();
    await pane.getByText(/số liệu gắn với bảng, \d+ chỗ cần điền/).waitFor();
    await pane.getByText(/Sẽ chèn vào cuối văn bản đang mở/).waitFor();
    expect(text()).toBe(untouched);
    await pane.getByRole("button", { name: "Chèn vào cuối" }).click();
    await pane.getByText("Đã đưa dự thảo vào văn bản.").first().waitFor();
    expect(text().startsWith("Phần đã viết sẵn.")).toBe(true);
    expect(host.document.figures).toContainEqual({ tag: "tin.tong|397|2015-2020|count", text: "1.753" });
  });

  it("opens the draft as a new document where Word can, and doesn't offer it where Word can't", async () => {
    let pane = await open("soan-bao-cao");
    await openTable(pane, asSent);
    await pane.getByRole("button", { name: "Soạn dự thảo" }).click();
    await pane.getByRole("button", { name: "Mở văn bản mới" }).click();
    await pane.getByText("Đã đưa dự thảo vào văn bản.").first().waitFor();
    expect(readDocx(host.document.openedBeside[0]!)).toContain("1.753");
    await host.close();

    pane = await open("soan-bao-cao", { version: "office2019", channel: "windows" });
    await openTable(pane, asSent);
    await pane.getByRole("button", { name: "Soạn dự thảo" }).click();
    await pane.getByRole("radio", { name: "Cuối văn bản đang mở" }).waitFor();
    expect(await pane.getByRole("radio", { name: "Văn bản mới" }).count()).toBe(0);
  });

  it("says in one sentence when the file is no consolidated workbook", async () => {
    const pane = await open("soan-bao-cao");
    const chooser = host.page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Mở bảng tổng hợp" }).click();
    await (await chooser).setFiles(path.resolve("tests/fixtures/trieu-son-2020/loi-so-lieu/03-so-am.xlsx"));
    await pane.getByText("Tệp này không phải bảng tổng hợp của Sơ Kết").waitFor();
  });
});

/** A report that states one figure so many times. */
function figuresOf(count: number): ReportDocument {
  const tag = { fact: "tin.tong", unit: "397", period: "2015-2020", format: "count" } as const;
  const blocks = Array.from({ length: count }, () => ({
    kind: "paragraph" as const,
    style: "noiDung" as const,
    runs: [
      { kind: "text" as const, text: "Tiếp nhận " },
      { kind: "figure" as const, text: "1.753", value: 1753, tag },
      { kind: "text" as const, text: " tin." },
    ],
  }));
  const sections = [{ orientation: "portrait" as const, restartPageNumbers: false, blocks }];
  return { title: "", author: "", modified: "2020-01-01T00:00:00Z", layout: nd30, sections };
}

async function openRefresh(document: WordDocument, now: Consolidation, options: Partial<HostOptions> = {}) {
  const pane = await open("soan-bao-cao", { document, ...options });
  await openTable(pane, now);
  await pane.getByRole("button", { name: "Cập nhật số liệu" }).click();
  return pane;
}

describe("Cập nhật số liệu", () => {
  it("lists old and new, asks about what was typed over, writes what was accepted and takes it back in one step", async () => {
    const document = new WordDocument((await draftOf(asSent)).docx);
    document.typeOver("gd.tong|397|2015-2020|count", "9");
    const now = district({ figures: { "Xã Thọ Sơn": { "tin.tong": 400 } } });
    const was = readDocx(document.save());
    const pane = await openRefresh(document, now);
    await pane.getByText("Giữ số sửa tay").first().waitFor();
    const total = host.document.figures.find(({ tag }) => tag === "tin.tong|397|2015-2020|count")!.text;
    await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).click();
    await pane
      .getByText(/^Đã cập nhật \d+ số liệu\.$/)
      .first()
      .waitFor();
    const refreshed = host.document.figures.find(({ tag }) => tag === "tin.tong|397|2015-2020|count")!.text;
    expect(refreshed).not.toBe(total);
    expect(host.document.figures).toContainEqual({ tag: "gd.tong|397|2015-2020|count", text: "9" });
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await pane.getByText("Đã hoàn tác.").first().waitFor();
    expect(text()).toBe(was);
  });

  it("puts first the sentences whose meaning turns, and turns their words with the figures", async () => {
    const document = new WordDocument((await draftOf(asSent, before(0))).docx);
    const pane = await openRefresh(document, asSent);
    await openTable(pane, before(9000), "ky-truoc.xlsx");
    await pane.getByText(/^Đổi ý nghĩa câu/).waitFor();
    const titles = await pane.locator("summary").allTextContents();
    expect(titles[0]).toMatch(/^Đổi ý nghĩa câu/);
    const risen = text().match(/tăng (?=[\d.]+ )/g)!.length;
    await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).click();
    await pane
      .getByText(/^Đã cập nhật/)
      .first()
      .waitFor();
    expect(text().match(/tăng (?=[\d.]+ )/g)?.length ?? 0).toBeLessThan(risen);
    await pane.getByRole("button", { name: "So lại" }).click();
    await pane.getByText("Mọi số liệu trong văn bản đều đúng với bảng.").waitFor();
  });

  it("refreshes 500 figures in a bounded number of round trips", async () => {
    const count = 500;
    const many = new WordDocument(await docxReport.encode(figuresOf(count)));
    const now = district({ missing: ["Xã Thọ Sơn", "Xã Dân Lý"] });
    const pane = await openRefresh(many, now);
    await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).waitFor();
    const reading = host.requests.length;
    host.requests.length = 0;
    await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).click();
    await pane
      .getByText(/^Đã cập nhật \d+ số liệu\.$/)
      .first()
      .waitFor();
    expect(new Set(host.document.figures.map(({ text }) => text)).size).toBe(1);
    expect(reading).toBeLessThanOrEqual(3);
    // one to look, one per hundred figures, two to compare again
    expect(host.requests.length).toBeLessThanOrEqual(4 + Math.ceil(count / 100));
  });

  it.each<Fault>(["sessionLost", "accessDenied", "activityLimit", "payloadTooLarge"])(
    "leaves the document as it was when Word answers with %s, and does it on the next try",
    async (fault) => {
      const document = new WordDocument((await draftOf(asSent)).docx);
      const was = readDocx(document.save());
      const pane = await openRefresh(document, district({ figures: { "Xã Thọ Sơn": { "tin.tong": 400 } } }));
      await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).waitFor();
      host.fail(fault, { after: 1 });
      await pane.getByRole("button", { name: /^Cập nhật \d+ số liệu$/ }).click();
      await pane.getByRole("button", { name: "Thử lại" }).waitFor();
      expect(text()).toBe(was);
      host.calm();
      await pane.getByRole("button", { name: "Thử lại" }).click();
      await pane
        .getByText(/^Đã cập nhật/)
        .first()
        .waitFor();
      expect(text()).not.toBe(was);
    },
  );
});

describe("Nguồn của số liệu, Chốt bản", () => {
  it("follows the cursor from figure to units, files and cells, out of the workbook alone", async () => {
    const document = new WordDocument((await draftOf(asSent)).docx);
    const pane = await open("soan-bao-cao", { document });
    await openTable(pane, asSent);
    await pane.getByRole("button", { name: "Nguồn của số liệu" }).click();
    await pane.getByRole("button", { name: "Xem số đang chọn" }).click();
    await pane.getByText("Chỗ đang chọn không phải số gắn với bảng.").waitFor();
    await host.selectFigure("tin.tong|397|2015-2020|count");
    await pane.getByText("Trong văn bản: 1.753").waitFor();
    await pane.getByText(/Tổng 1\.753/).waitFor();
    expect(await pane.getByText(/^Xã Thọ Sơn/).count()).toBe(1);
    expect(await pane.getByText(/\.xlsx/).count()).toBeGreaterThan(10);
  });

  it("turns every figure into plain text, and leaves the words as they are", async () => {
    const document = new WordDocument((await draftOf(asSent)).docx);
    const was = readDocx(document.save());
    const pane = await open("soan-bao-cao", { document, version: "office2019" });
    await pane.getByRole("button", { name: "Chốt bản" }).click();
    await pane.getByText(/số liệu sẽ thành chữ thường/).waitFor();
    expect(host.document.figures.length).toBeGreaterThan(0);
    await pane.getByRole("button", { name: "Chốt bản" }).click();
    await pane
      .getByText(/^Đã chốt \d+ số liệu\.$/)
      .first()
      .waitFor();
    expect(host.document.figures).toEqual([]);
    expect(text()).toBe(was);
  });
});

const wrong = [
  "BÁO CÁO",
  "Đã tổ chức 100 hội nghị (60 hội nghị cấp xã, 30 hội nghị cấp huyện).",
  "Vận động 386/398 thôn đăng ký, đạt 36,89%.",
  "Có 61.035 lượt người và 42250 lượt người tham gia.",
];

const twice = [
  "Toàn huyện có 1.534 mô hình tự quản.",
  "Đến nay có 1.534 mô hình tự quản.",
  "Toàn huyện có 1.543 mô hình tự quản.",
];

describe("Soát số liệu", () => {
  it("lists what doesn't add up in the open document and selects the exact words", async () => {
    const pane = await open("soat-so-lieu", { document: new WordDocument(await docxOf(wrong)) });
    await pane.getByRole("button", { name: "Soát văn bản đang mở" }).click();
    await pane.getByText(/^Đọc được \d+ số liệu/).waitFor();
    await pane.getByRole("group", { name: /^Lỗi, Tỷ lệ phần trăm/ }).click();
    for (let tries = 0; tries < 60 && !host.document.selection; tries++) await host.page.waitForTimeout(50);
    expect(host.document.selection?.text).toBe("36,89%");
  });

  it("puts right what is certain, as a tracked change where Word can track", async () => {
    const document = new WordDocument(await docxOf(twice));
    const pane = await open("soat-so-lieu", { document, version: "newest" });
    await pane.getByRole("button", { name: "Soát văn bản đang mở" }).click();
    await pane.getByRole("group", { name: /^Lỗi, Một số liệu ghi hai cách/ }).click();
    await pane.getByRole("button", { name: "Sửa: 1.534" }).click();
    await pane
      .getByText(/^Đã thay .* Thay đổi được đánh dấu để duyệt\./)
      .first()
      .waitFor();
    const xml = strFromU8(unzipSync(host.document.save())["word/document.xml"]!);
    expect(xml).toMatch(/<w:delText[^>]*>1\.543<\/w:delText>/);
    expect(xml).toMatch(/<w:ins [^>]*>.{0,80}1\.534<\/w:t>/);
    expect(text()).toContain("Toàn huyện có 1.534 mô hình tự quản.");
    expect(host.document.paragraphs.length).toBe(twice.length);
  });

  it("keeps a reason for the document and doesn't ask again", async () => {
    const pane = await open("soat-so-lieu", { document: new WordDocument(await docxOf(wrong)) });
    await pane.getByRole("button", { name: "Soát văn bản đang mở" }).click();
    await pane.getByRole("group", { name: /^Lỗi, Tỷ lệ phần trăm/ }).click();
    await pane.getByRole("button", { name: "Chấp nhận" }).click();
    await pane.getByRole("textbox").fill("Theo số của năm trước");
    await pane.getByRole("button", { name: "Ghi lý do" }).click();
    await pane.getByText("Đã chấp nhận (1)").waitFor();
    await pane.getByRole("button", { name: "Soát lại" }).click();
    await pane.getByText("Đã chấp nhận (1)").waitFor();
    expect(await pane.getByRole("group", { name: /^Lỗi, Tỷ lệ phần trăm/ }).count()).toBe(0);
  });

  it("does all of it with the keyboard at 320 px, without sideways scrolling", async () => {
    const viewport = { width: 320, height: 445 };
    const pane = await open("soat-so-lieu", { document: new WordDocument(await docxOf(wrong)), viewport });
    const start = pane.getByRole("button", { name: "Soát văn bản đang mở" });
    for (
      let presses = 0;
      presses < 12 && !(await start.evaluate((element) => element === element.ownerDocument.activeElement));
      presses++
    )
      await host.page.keyboard.press("Tab");
    await host.page.keyboard.press("Enter");
    await pane.getByText(/^Đọc được/).waitFor();
    await pane.getByRole("group", { name: /^Lỗi/ }).first().getByRole("button").first().focus();
    await host.page.keyboard.press("Alt+ArrowDown");
    await host.page.keyboard.press("Alt+ArrowDown");
    await pane.locator('[aria-current="true"]').waitFor();
    const isWide = await pane.evaluate(
      () =>
        document.documentElement.scrollWidth > innerWidth ||
        document.querySelector("#noi-dung")!.scrollWidth > document.querySelector("#noi-dung")!.clientWidth,
    );
    expect(isWide).toBe(false);
  });

  it("says what to do when Word doesn't hand out the text, and does it on the next try", async () => {
    const pane = await open("soat-so-lieu", { document: new WordDocument(await docxOf(wrong)) });
    host.fail("sessionLost");
    await pane.getByRole("button", { name: "Soát văn bản đang mở" }).click();
    await pane.getByText(/^Word mất kết nối với văn bản/).waitFor();
    host.calm();
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await pane.getByText(/^Đọc được/).waitFor();
  });
});
