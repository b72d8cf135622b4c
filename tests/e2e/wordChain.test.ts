import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document, Footer, FootnoteReferenceRun, Packer, Paragraph } from "docx";
import type { Browser, Frame } from "playwright-core";
import { readDocx } from "../../src/adapters/docx/readDocx";
import { readLook } from "../../src/adapters/docx/readLook";
import { encode } from "../../src/adapters/xlsx/encode";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import { wordWords } from "../../src/definitions/words/vi/word";
import { consolidatedFile } from "../../src/workflows/consolidatedFile";
import { openOffice, type HostOptions, type OfficeHost } from "../office-host/officeHost";
import { markedControls } from "../office-host/word/documentApi";
import { tagOf, WordDocument } from "../office-host/word/wordDocument";
import { launchBrowser } from "../support/browser";
import { serveBuiltPane } from "../support/builtPane";
import { district, earlier } from "../support/consolidated";
import { tabTo } from "../support/keyboard";
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

async function press(name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(host.page, host.pane, name);
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

describe.each([
  ["Word 2019 (1.1)", { version: "office2019", channel: "windows" }],
  ["Word 2021 (1.3)", { version: "office2021", channel: "windows" }],
  ["Word of today on the web", { version: "newest", channel: "web" }],
] as const)("the whole chain with the keyboard alone in %s", (_name, options) => {
  it("opens the table, drafts, takes back, refreshes, traces, audits, lists what is open, and freezes", async () => {
    const document = new WordDocument(await docxOf(["Phần đã viết sẵn: đạt 36,89%."]));
    const untouched = readDocx(document.save());
    const pane = await open("soan-bao-cao", { document, ...options });
    await pane.getByRole("button", { name: "Mở bảng tổng hợp" }).waitFor();
    await chooseFile("Mở bảng tổng hợp", file);
    await said(/^tong-hop\.xlsx: số liệu của/);

    await press("Soạn dự thảo");
    await tabTo(host.page, host.pane, "Đề cương");
    await host.page.keyboard.press("Enter");
    await pane.getByRole("option").first().waitFor();
    await host.page.keyboard.press("Enter");
    await tabTo(host.page, host.pane, "Thể thức");
    await host.page.keyboard.press("ArrowDown");
    await pane.getByRole("option").first().waitFor();
    await host.page.keyboard.press("Enter");
    await said(/số liệu gắn với bảng/);
    await pane.getByRole("listbox").waitFor({ state: "detached" });
    if (options.version !== "office2019") {
      await tabTo(host.page, host.pane, "Văn bản mới");
      await host.page.keyboard.press("ArrowDown");
    }
    await said(/^Sẽ chèn vào cuối văn bản đang mở/);
    await press("Chèn vào cuối");
    await said("Đã đưa dự thảo vào văn bản.");
    expect(host.document.figures.length).toBeGreaterThan(10);
    expect(host.document.charts.length).toBeGreaterThan(0);
    await press("Hoàn tác");
    await said("Đã hoàn tác.");
    expect(text()).toBe(untouched);
    await press("Chèn vào cuối");
    await said("Đã đưa dự thảo vào văn bản.");

    await press("Quay lại");
    host.document.typeOver(total, "1.800");
    await press("Cập nhật số liệu");
    await tabTo(host.page, host.pane, "Giữ số sửa tay");
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
});

/** How each fault is told. */
const sentences = {
  sessionLost: wordWords.trouble.sessionLost,
  accessDenied: wordWords.trouble.accessDenied,
  activityLimit: wordWords.trouble.busy,
  payloadTooLarge: wordWords.trouble.tooLarge,
  itemNotFound: wordWords.trouble.notFound,
} as const;

const retried = async (sentence: string): Promise<void> => {
  await said(sentence);
  host.calm();
  await press("Thử lại");
};

describe("under a fault", () => {
  const readyToReplace = async (): Promise<string> => {
    const pane = await open("soan-bao-cao", { document: new WordDocument(await docxOf(["Sẵn có."])) });
    const was = text();
    await chooseFile("Mở bảng tổng hợp", file);
    await press("Soạn dự thảo");
    await said(/số liệu gắn với bảng/);
    await pane.getByRole("radio", { name: "Thay toàn bộ văn bản đang mở" }).click();
    return was;
  };

  // Word is asked for the document as it is, then for its text, then to insert
  it.each([
    ["sessionLost", 0],
    ["accessDenied", 2],
    ["activityLimit", 1],
    ["payloadTooLarge", 2],
  ] as const)(
    "puts no half of a draft into the document when Word answers with %s, and all of it on the next try",
    async (fault, after) => {
      const was = await readyToReplace();
      host.fail(fault, { after });
      await press("Thay văn bản");
      await said(sentences[fault]);
      expect(text()).toBe(was);
      await retried(sentences[fault]);
      await said("Đã đưa dự thảo vào văn bản.");
      const drafted = text();
      expect(drafted).not.toContain("Sẵn có.");
      host.fail(fault, { after: 1 });
      await press("Hoàn tác");
      await said(sentences[fault]);
      expect(text()).toBe(drafted);
      await retried(sentences[fault]);
      await said("Đã hoàn tác.");
      expect(text()).toBe(was);
    },
  );

  it("inserts one draft and knows what stood there when Word's answer goes wrong on the way", async () => {
    const was = await readyToReplace();
    host.fail("itemNotFound", { after: 2 });
    await press("Thay văn bản");
    const retry = host.pane.getByRole("button", { name: "Thử lại" });
    await host.pane.getByText("Đã đưa dự thảo vào văn bản.").or(retry).first().waitFor();
    if (await retry.isVisible()) {
      expect(text()).toBe(was);
      await retried(sentences.itemNotFound);
      await said("Đã đưa dự thảo vào văn bản.");
    }
    expect(text()).not.toContain("Sẵn có.");
    await press("Hoàn tác");
    await said("Đã hoàn tác.");
    expect(text()).toBe(was);
  });

  it("leaves taking back to Word where the document is too large to be kept", async () => {
    await readyToReplace();
    host.fail("payloadTooLarge");
    await press("Thay văn bản");
    await said(/Lấy lại bằng Ctrl\+Z trong văn bản\./);
    expect(text()).not.toContain("Sẵn có.");
  });

  it("inserts one draft into a slow Word, however often the button is pressed", async () => {
    const pane = await open("soan-bao-cao");
    await chooseFile("Mở bảng tổng hợp", file);
    await press("Soạn dự thảo");
    await said(/số liệu gắn với bảng/);
    await pane.getByRole("radio", { name: "Cuối văn bản đang mở" }).click();
    host.slowDown(1_000);
    await press("Chèn vào cuối");
    await said("Đang chèn");
    for (let again = 0; again < 3; again++) await host.page.keyboard.press("Enter");
    await said("Đã đưa dự thảo vào văn bản.");
    host.calm();
    const inserts = host.document.controls.filter((control) => tagOf(control) === "so-ket.du-thao");
    expect(inserts).toHaveLength(1);
    await press("Hoàn tác");
    await said("Đã hoàn tác.");
    expect(host.document.figures).toEqual([]);
  });

  it.each(["sessionLost", "accessDenied", "activityLimit", "payloadTooLarge", "itemNotFound"] as const)(
    "leaves every figure linked or in its words when freezing meets %s, and goes on where it stopped",
    async (fault) => {
      const document = new WordDocument((await draftOf(asSent)).docx);
      const was = readDocx(document.save());
      await open("soan-bao-cao", { document });
      await press("Chốt bản");
      await said(/số liệu sẽ thành chữ thường/);
      await said(/^Còn \d+ chỗ chưa điền$/);
      host.fail(fault, { after: 1 });
      await press("Chốt bản");
      await said(sentences[fault]);
      expect(text()).toBe(was);
      await retried(sentences[fault]);
      await said(/^Đã chốt \d+ số liệu\.$/);
      expect(text()).toBe(was);
      expect(host.document.figures).toEqual([]);
    },
  );
});

describe("taking back", () => {
  it("asks before anything is lost that was written into the draft since", async () => {
    const pane = await open("soan-bao-cao", { document: new WordDocument(await docxOf(["Sẵn có."])) });
    const was = text();
    await chooseFile("Mở bảng tổng hợp", file);
    await press("Soạn dự thảo");
    await pane.getByRole("radio", { name: "Cuối văn bản đang mở" }).click();
    await said(/^Sẽ chèn vào cuối văn bản đang mở/);
    await press("Chèn vào cuối");
    await said("Đã đưa dự thảo vào văn bản.");
    host.document.typeAfter(host.document.paragraphs.at(-1)!, " Viết thêm.");
    await press("Hoàn tác");
    await said(/được sửa sau đó/);
    expect(text()).toContain("Viết thêm.");
    await press("Giữ nguyên");
    expect(text()).toContain("Viết thêm.");
    await press("Hoàn tác");
    await said(/được sửa sau đó/);
    await press("Hoàn tác cả chỗ sửa");
    await said("Đã hoàn tác.");
    expect(text()).toBe(was);
  });

  it("spares figures typed over since the refresh, where the person wants that", async () => {
    const document = new WordDocument((await draftOf(district({ figures: { "Xã Thọ Sơn": { "tin.tong": 1 } } }))).docx);
    const old = document.figures.find(({ tag }) => tag === total)!.text;
    const other = document.figures.find(({ tag }) => tag.endsWith("|percent") && tag.startsWith("tin."))!;
    await open("soan-bao-cao", { document });
    await chooseFile("Mở bảng tổng hợp", file);
    await press("Cập nhật số liệu");
    await said(/số liệu đúng với bảng/);
    await press(/^Cập nhật \d+ số liệu$/);
    await said(/^Đã cập nhật/);
    expect(host.document.figures).toContainEqual({ tag: total, text: "1.753" });
    host.document.typeOver(total, "2.000");
    await press("Hoàn tác");
    await said(/được sửa sau đó/);
    await press("Chừa chỗ đã sửa");
    await said("Đã hoàn tác.");
    expect(host.document.figures).toContainEqual({ tag: total, text: "2.000" });
    expect(host.document.figures).toContainEqual(other);
    expect(old).not.toBe("1.753");
  });
});

describe("what the pane knows again", () => {
  it("fills the profile from a file or by hand, writes it into the draft, and keeps it until it is cleared", async () => {
    let pane = await open("soan-bao-cao");
    await pane.getByRole("button", { name: "Hồ sơ cơ quan ban hành" }).waitFor();
    await press("Hồ sơ cơ quan ban hành");
    await chooseFile("Chọn tệp ho-so.json", path.resolve("assets/samples/trieu-son-2020/ho-so.json"));
    await said("Đã lấy hồ sơ từ tệp.");
    await pane.getByLabel("Họ tên người ký").fill("Nguyễn Văn Thử");
    await press("Quay lại");
    // the keyboard comes back to where it went away from
    await pane.locator("[data-task=profile]:focus").waitFor();
    await chooseFile("Mở bảng tổng hợp", file);
    await pane.getByRole("button", { name: "Soạn dự thảo" }).click();
    await said(/số liệu gắn với bảng/);
    await press("Mở văn bản mới");
    await said("Đã đưa dự thảo vào văn bản.");
    expect(readDocx(host.document.openedBeside[0]!)).toContain("Nguyễn Văn Thử");

    await host.reopenPane();
    pane = host.pane;
    await said("Lần trước đã mở tong-hop.xlsx. Ngăn này không giữ tệp: mở lại tệp đó để làm tiếp.");
    await chooseFile("Mở bảng tổng hợp", file);
    await said(/số liệu gắn với bảng/);
    await press("Điền hồ sơ");
    expect(await pane.getByLabel("Họ tên người ký").inputValue()).toBe("Nguyễn Văn Thử");
    await press("Thêm lệnh");
    await pane.getByRole("menuitem", { name: "Xóa dữ liệu" }).press("Enter");
    await pane.getByRole("dialog").getByRole("button", { name: "Xóa dữ liệu" }).press("Enter");
    await host.reopenPane();
    await said(/^Mở bảng tổng hợp \(tong-hop\.xlsx\)/);
  });

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

  it("says that a file is no profile", async () => {
    const pane = await open("soan-bao-cao");
    await pane.getByRole("button", { name: "Hồ sơ cơ quan ban hành" }).waitFor();
    await press("Hồ sơ cơ quan ban hành");
    await chooseFile("Chọn tệp ho-so.json", path.resolve("assets/samples/trieu-son-2020/don-vi.csv"));
    await said("Tệp này không phải hồ sơ cơ quan ban hành.");
  });
});

it("puts first a sentence that speaks of a rise where there is none by now", async () => {
  const before = (sum: number) => district({ period: earlier, totals: { "tin.tong": sum } });
  const document = new WordDocument((await draftOf(asSent, before(1000))).docx);
  const previous = path.join(folder, "ky-truoc.xlsx");
  const same = district({ period: earlier });
  await writeFile(previous, consolidatedFile(encode, same, words, "2020-08-08T00:00:00Z"));
  const pane = await open("soan-bao-cao", { document });
  await chooseFile("Mở bảng tổng hợp", file);
  await press("Cập nhật số liệu");
  await chooseFile("Mở bảng kỳ trước", previous);
  await said(/^Cần viết lại câu/);
  expect((await pane.locator("summary").allTextContents())[0]).toMatch(/^Cần viết lại câu/);
  await said(/Nay không tăng, không giảm. Viết lại, chẳng hạn “bằng giai đoạn 2010 - 2015”/);
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

describe("the layout check", () => {
  const lines = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "BÁO CÁO",
    "Nội dung của báo cáo.",
  ];

  it.each(["office2019", "newest"] as const)(
    "in Word %s lists what the rules want otherwise, leads to it, and puts right what is format alone",
    async (version) => {
      const pane = await open("soan-bao-cao", { document: new WordDocument(await docxOf(lines)), version });
      await press("Kiểm tra thể thức");
      await said(/chưa đúng thể thức, 0?[1-9]\d* chỗ sửa được ngay\.$/);
      const [first] = await pane.getByRole("listitem").filter({ hasText: lines[0]! }).all();
      expect(await first!.textContent()).toContain("Căn cứ: ");
      await first!.getByRole("button", { name: "Đến chỗ này" }).press("Enter");
      for (let tries = 0; tries < 60 && !host.document.selection; tries++) await host.page.waitForTimeout(50);
      expect(host.document.selection?.text).toBe(lines[0]);
      const was = text();
      await press(/^Sửa \d+ chỗ$/);
      await said(/^Đã sửa \d+ chỗ\. Lấy lại bằng Ctrl\+Z/);
      await said(/, 00 chỗ sửa được ngay\.$|, 0 chỗ sửa được ngay\.$/);
      expect(text()).toBe(was);
    },
  );

  it("formats nothing when Word refuses, and everything on the next try", async () => {
    const document = new WordDocument(await docxOf(lines));
    const pane = await open("soan-bao-cao", { document });
    await press("Kiểm tra thể thức");
    await said(/chưa đúng thể thức/);
    const was = readLook(document.save());
    host.fail("accessDenied", { after: 1 });
    await press(/^Sửa \d+ chỗ$/);
    await said(sentences.accessDenied);
    expect(readLook(document.save())).toEqual(was);
    await retried(sentences.accessDenied);
    await said(/^Đã sửa \d+ chỗ\./);
    expect(readLook(document.save())).not.toEqual(was);
    await expect(pane.getByRole("button", { name: "Thử lại" }).count()).resolves.toBe(0);
  });
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
