import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Frame } from "playwright-core";
import { openBook } from "../office-host/excel/bookFile";
import { inputRow, sheetsOf, stateOf } from "../support/openBook";
import { openOffice, type Fault, type HostOptions, type OfficeHost } from "../office-host/officeHost";
import { launchBrowser } from "../support/browser";
import { receivedFolder, serveBuiltPane } from "../support/builtPane";
import { layoutFaults } from "../support/layoutFaults";
import { soKet, unitList } from "../support/commandLine";
import { tabTo } from "../support/keyboard";

jest.setTimeout(120_000);

let browser: Browser;
let host: OfficeHost;
/** Breaches of the content policy. */
const offences: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await host?.close();
  expect(offences.splice(0)).toEqual([]);
});

const faulty = path.resolve("tests/fixtures/trieu-son-2020/loi-so-lieu");
const narrow = { width: 320, height: 378 };

async function open(view = "", options: Partial<HostOptions> = {}): Promise<Frame> {
  host = await openOffice(browser, {
    app: "excel",
    channel: "web",
    serve: serveBuiltPane,
    panePath: `taskpane.html${view}`,
    viewport: narrow,
    ...options,
  });
  host.page.setDefaultTimeout(15_000);
  host.page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) offences.push(message.text());
  });
  return host.pane;
}

async function makeForms(pane: Frame, unit = "Xã Dân Lý"): Promise<void> {
  await pane.getByLabel("Đơn vị").fill(unit);
  await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await pane
    .getByText(/^Đã tạo Bảng 1(,| và) Bảng 2/)
    .first()
    .waitFor();
}

async function makeFor(pane: Frame, typed: string, unit: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Đơn vị" }).pressSequentially(typed);
  await pane.getByRole("option", { name: unit }).click();
  await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await pane
    .getByText(/^Đã tạo Bảng 1(,| và) Bảng 2/)
    .first()
    .waitFor();
}

async function receiveSample(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
  await pane.getByRole("heading", { name: "Sổ nhận" }).waitFor();
}

async function writeConsolidated(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Ghi vào sổ tính" }).click();
  await pane.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
  await pane.getByRole("button", { name: /^(Ghi vào sổ tính|Thay nội dung)$/ }).click();
}

/** Waits until what the host has done reaches the model. */
async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

async function saved(pane: Frame, button: string): Promise<string> {
  const download = host.page.waitForEvent("download");
  await pane.getByRole("button", { name: button }).click();
  return readFile(await (await download).path(), "utf8");
}

describe("the pane inside Excel", () => {
  it("makes the sheets of a unit, checks at once what is typed, and leads to the cell", async () => {
    const pane = await open("#tao-bieu-mau");
    await makeForms(pane);
    expect(sheetsOf(host.book).slice(0, 3)).toEqual(["Sheet1", "Bảng 1", "Bảng 2"]);

    await pane.getByRole("tab", { name: "Kiểm tra" }).click();
    await pane.getByRole("button", { name: /^Lỗi 0/ }).waitFor();
    const row = inputRow(host.book, "Bảng 2");
    await host.type("Bảng 2", row, 2, 10);
    await host.type("Bảng 2", row, 3, 20);
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
    await pane.getByText(/^Tự kiểm lại lúc/).waitFor();
    await pane.getByText(/^Đã kiểm \d+ quy tắc; bỏ qua \d+ quy tắc vì/).waitFor();

    host.book.sheet("Sheet1");
    await pane.getByRole("button", { name: "Đến ô" }).first().click();
    await eventually(() => host.book.selection.sheet.name === "Bảng 2" && host.book.selection.range.top === row);
  });

  it("changes nothing when it opens or checks, and takes its marks away again", async () => {
    const book = await openBook(await readFile(path.join(faulty, "01-gia-tri-lon-hon-tong.xlsx")));
    const before = stateOf(book);
    const pane = await open("#kiem-tra", { book });
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
    expect(stateOf(book)).toEqual(before);

    await pane.getByRole("button", { name: "Đánh dấu ô" }).click();
    await eventually(() => book.sheets.some(({ conditionals }) => conditionals.length > 0));
    await pane.getByRole("button", { name: "Bỏ đánh dấu" }).click();
    await eventually(() => book.sheets.every(({ conditionals }) => conditionals.length === 0));
    expect(stateOf(book)).toEqual(before);
  });

  it("finds the same in the open workbook as the command line finds in the file, to the byte", async () => {
    const name = "01-gia-tri-lon-hon-tong.xlsx";
    const file = path.join(faulty, name);
    const pane = await open("#kiem-tra", { book: await openBook(await readFile(file)) });
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
    const verdict = await saved(pane, "Lưu kết quả (JSON)");
    const { out } = await soKet("check", file, "--form", "th-2020", "--json");
    expect(verdict.replace('"file": ""', `"file": "${name}"`)).toBe(out);
  });

  it("asks before it replaces a sheet with content, and puts it back in one step", async () => {
    const pane = await open("#tao-bieu-mau");
    await makeForms(pane);
    const row = inputRow(host.book, "Bảng 1");
    await host.type("Bảng 1", row, 2, 1534);
    await pane.getByRole("button", { name: "Đóng" }).click();
    const before = stateOf(host.book);

    await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
    await pane.getByText(/^Thay nội dung đang có của Bảng 1(,| và) Bảng 2/).waitFor();
    expect(stateOf(host.book)).toEqual(before);
    await pane.getByRole("button", { name: "Thay nội dung" }).click();
    await pane.getByRole("button", { name: "Hoàn tác" }).waitFor();
    expect(host.book.sheet("Bảng 1").at(row, 2)?.value ?? null).toBeNull();
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await eventually(() => host.book.sheet("Bảng 1").at(row, 2)?.value === 1534);
    expect(stateOf(host.book)).toEqual(before);
  });

  it("takes the unit with its code from a list", async () => {
    const pane = await open("#tao-bieu-mau");
    const chooser = host.page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Chọn danh sách đơn vị" }).click();
    await (await chooser).setFiles(unitList);
    await makeFor(pane, "dan ly", "Xã Dân Lý");
    expect(host.book.customProperties.get("so-ket")).toContain("·15703·");
  });

  it("takes the unit with its code from the registry, or from rows pasted out of Excel", async () => {
    const pane = await open("#tao-bieu-mau");
    await pane.getByRole("button", { name: "Chọn từ danh mục" }).click();
    await pane.getByRole("combobox", { name: "Theo đơn vị hành chính" }).click();
    await pane.getByRole("option", { name: /ba cấp/ }).click();
    await pane.getByRole("combobox", { name: "Đơn vị tổng hợp" }).pressSequentially("trieu son");
    await pane
      .getByRole("option", { name: /Triệu Sơn/ })
      .first()
      .click();
    await pane.getByText(/^\d+ đơn vị trực thuộc phải nộp/).waitFor();
    await pane.getByRole("button", { name: "Dùng các đơn vị này" }).click();
    await pane.getByRole("button", { name: "Chọn từ danh mục" }).click();
    await makeFor(pane, "dan ly", "Xã Dân Lý");
    expect(host.book.customProperties.get("so-ket")).toContain("·15703·");
    await pane.getByRole("button", { name: "Đóng" }).click();

    await pane.getByRole("button", { name: "Dán danh sách từ Excel" }).click();
    await pane.getByLabel("Danh sách đơn vị").fill("Mã\tTên\tCấp\nX1\tXã Thử Nghiệm\txã\nX2\tXã Mẫu\txã");
    await pane.getByRole("button", { name: "Dùng danh sách này" }).click();
    await pane.getByRole("button", { name: "Dán danh sách từ Excel" }).click();
    await pane.getByRole("combobox", { name: "Đơn vị" }).fill("");
    await pane.getByRole("combobox", { name: "Đơn vị" }).pressSequentially("mau");
    await pane.getByRole("option", { name: "Xã Mẫu" }).click();
    await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
    await pane.getByRole("button", { name: "Thay nội dung" }).click();
    await pane
      .getByText(/^Đã tạo Bảng 1/)
      .first()
      .waitFor();
    expect(host.book.customProperties.get("so-ket")).toContain("·X2·");
  });

  it("says what to do with a workbook that is no form", async () => {
    const pane = await open("#kiem-tra");
    await pane.getByText("Sổ tính này không phải biểu mẫu đã biết.").waitFor();
    await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
    await pane.getByRole("heading", { name: "Tạo biểu mẫu" }).waitFor();
  });

  it("consolidates the sample district into the open workbook in few round trips, with the same verdict as the command line", async () => {
    const pane = await open("#tong-hop");
    await receiveSample(pane);
    const verdict = await saved(pane, "Lưu kết quả (JSON)");
    host.calm();
    await writeConsolidated(pane);
    await pane
      .getByText(/^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/)
      .first()
      .waitFor();
    expect(sheetsOf(host.book)).toEqual(expect.arrayContaining(["Sheet1", "Bảng 1", "Bảng 2", "Sổ nhận", "Vấn đề"]));
    expect(host.requests.length).toBeLessThanOrEqual(12);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
    expect([...host.book.customXml.values()].join("")).toContain("urn:so-ket:lineage:1");

    const { out } = await soKet(
      "consolidate",
      receivedFolder,
      "--form",
      "th-2020",
      "--units",
      unitList,
      "--owner",
      "397",
      "--json",
    );
    expect(verdict).toBe(out);

    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await eventually(() => sheetsOf(host.book).join() === "Sheet1" && host.book.customXml.size === 0);
  });

  it("checks a consolidated workbook row by row as it stands now", async () => {
    const pane = await open("#tong-hop");
    await receiveSample(pane);
    await writeConsolidated(pane);
    await pane
      .getByText(/^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/)
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "Kiểm tra" }).click();
    await pane.getByText("Bảng tổng hợp Huyện Triệu Sơn, 35/35 đơn vị có số liệu.").waitFor();
  });

  it("shows what is new, changed and gone in the sources before it replaces anything", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "so-ket-nguon-"));
    try {
      await cp(receivedFolder, folder, { recursive: true });
      await rm(path.join(folder, "x1-hong.xlsx"));
      await cp(path.join(receivedFolder, "13-xa-dan-quyen.xlsx"), path.join(folder, "12-xa-dan-ly.xlsx"));
      const pane = await open("#tong-hop");
      await receiveSample(pane);
      const chooser = host.page.waitForEvent("filechooser");
      await pane.getByRole("button", { name: "Làm mới từ nguồn" }).click();
      await (await chooser).setFiles(folder);
      await pane.getByText("Gửi lại, nội dung khác: 12-xa-dan-ly.xlsx.").waitFor();
      await pane.getByText("Không còn trong thư mục: x1-hong.xlsx.").waitFor();
      await pane.getByText("Đơn vị có số liệu: 35 → 34 trên 35.").waitFor();
      await pane.getByText(/^\d+ tổng thay đổi$/).click();
      await pane.getByRole("row", { name: /Tổng số tin 1\.753 / }).waitFor();
      await pane.getByRole("button", { name: "Đã nhận: 41. Chọn để lọc." }).waitFor();
      await pane.getByRole("button", { name: "Dùng số mới" }).click();
      await pane.getByRole("button", { name: "Đã nhận: 40. Chọn để lọc." }).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a new workbook", () => {
  it.each(["web", "windows"] as const)("takes the consolidation and leaves the open one alone, %s", async (channel) => {
    const pane = await open("#tong-hop", { channel });
    await receiveSample(pane);
    const before = stateOf(host.book);
    await pane.getByRole("button", { name: "Mở trong sổ tính mới" }).click();
    await eventually(() => host.book.openedAsNew.length === 1);
    expect(sheetsOf(await openBook(host.book.openedAsNew[0]!))).toEqual(
      expect.arrayContaining(["Bảng 1", "Bảng 2", "Sổ nhận", "Vấn đề"]),
    );
    expect(stateOf(host.book)).toEqual(before);
  });
});

describe("what Excel refuses", () => {
  const refusals: readonly (readonly [Fault, RegExp])[] = [
    ["editMode", /^Excel đang ở chế độ sửa ô\. Nhấn Enter/],
    ["sessionLost", /^Mất liên lạc với sổ tính/],
    ["accessDenied", /^Excel không cho thực hiện/],
    ["activityLimit", /^Excel đang bận/],
    ["payloadTooLarge", /^Dữ liệu lớn hơn mức Excel nhận/],
    ["itemNotFound", /^Trang tính hoặc ô cần tìm không còn/],
  ];

  it.each(refusals)(
    "%s: a plain sentence, nothing half-written at any moment, and the same act again",
    async (fault, sentence) => {
      const pane = await open("#tao-bieu-mau");
      await pane.getByLabel("Đơn vị").fill("Xã Dân Lý");
      const before = stateOf(host.book);
      // what the pane looked at when it opened is not counted
      await eventually(() => host.requests.length > 0);
      host.calm();
      await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
      await pane
        .getByText(/^Đã tạo Bảng 1(,| và) Bảng 2/)
        .first()
        .waitFor();
      const requests = host.requests.length;
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await eventually(() => sheetsOf(host.book).length === 1);

      for (let after = 0; after < requests; after += 1) {
        host.fail(fault, { after });
        await pane.getByRole("button", { name: after === 0 ? "Tạo biểu mẫu" : "Thử lại" }).click();
        await pane.getByText(sentence).waitFor();
        await eventually(() => JSON.stringify(stateOf(host.book)) === JSON.stringify(before));
      }
      host.calm();
      await pane.getByRole("button", { name: "Thử lại" }).click();
      await pane
        .getByText(/^Đã tạo Bảng 1(,| và) Bảng 2/)
        .first()
        .waitFor();
      expect(sheetsOf(host.book).slice(0, 3)).toEqual(["Sheet1", "Bảng 1", "Bảng 2"]);
    },
  );

  it("says why a check could not be made and checks when asked again", async () => {
    const book = await openBook(await readFile(path.join(faulty, "03-so-am.xlsx")));
    const pane = await open("#tao-bieu-mau", { book });
    // what the pane looked at when it opened is not counted
    await eventually(() => host.requests.length > 0);
    host.fail("editMode");
    await pane.getByRole("tab", { name: "Kiểm tra" }).click();
    await pane.getByText(/^Excel đang ở chế độ sửa ô/).waitFor();
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
  });

  it("tells a file opened for reading, and a workbook whose structure is locked, apart", async () => {
    const pane = await open("#tao-bieu-mau");
    await pane.getByLabel("Đơn vị").fill("Xã Dân Lý");
    host.book.readOnly = true;
    await pane.getByRole("button", { name: "Tạo biểu mẫu" }).click();
    await pane.getByText(/^Sổ tính đang mở ở chế độ chỉ đọc/).waitFor();
    host.book.readOnly = false;
    host.book.isStructureProtected = true;
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await pane.getByText(/^Cấu trúc sổ tính đang khóa/).waitFor();
    expect(sheetsOf(host.book)).toEqual(["Sheet1"]);
  });

  it("keeps the consolidation whole when Excel gives up half-way", async () => {
    const pane = await open("#tong-hop");
    await receiveSample(pane);
    const before = stateOf(host.book);
    await pane.getByRole("button", { name: "Ghi vào sổ tính" }).click();
    await pane.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
    host.fail("sessionLost", { after: 2 });
    await pane.getByRole("button", { name: "Ghi vào sổ tính" }).click();
    await pane.getByText(/^Mất liên lạc với sổ tính/).waitFor();
    await eventually(() => JSON.stringify(stateOf(host.book)) === JSON.stringify(before));
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await pane
      .getByText(/^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/)
      .first()
      .waitFor();
  });
});

describe("the pane in older and other Offices", () => {
  it.each([
    ["Excel 2019 on Windows", { channel: "windows", version: "office2019" }],
    ["Excel 2021 on Windows", { channel: "windows", version: "office2021" }],
  ] as const)("%s makes, checks and consolidates all the same", async (_, options) => {
    const pane = await open("#tao-bieu-mau", options);
    await makeForms(pane);
    await pane.getByRole("tab", { name: "Kiểm tra" }).click();
    await pane.getByRole("button", { name: /^Lỗi 0/ }).waitFor();
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await receiveSample(pane);
    await writeConsolidated(pane);
    await pane
      .getByText(/^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/)
      .first()
      .waitFor();
    expect(sheetsOf(host.book)).toEqual(expect.arrayContaining(["Sheet1", "Bảng 1", "Bảng 2", "Sổ nhận", "Vấn đề"]));
  });
});

describe("the pane with the keyboard alone", () => {
  it("makes forms, finds a slip, goes to its cell and consolidates", async () => {
    const pane = await open("#tao-bieu-mau", { channel: "windows" });
    const { keyboard } = host.page;
    await pane.getByRole("heading", { name: "Tạo biểu mẫu" }).waitFor();
    await tabTo(host.page, host.pane, "Đơn vị");
    await keyboard.type("Xã Dân Lý");
    await tabTo(host.page, host.pane, "Tạo biểu mẫu", "button");
    await keyboard.press("Enter");
    await pane
      .getByText(/^Đã tạo Bảng 1(,| và) Bảng 2/)
      .first()
      .waitFor();
    await tabTo(host.page, host.pane, "Kiểm tra", "button");
    await keyboard.press("Enter");
    const row = inputRow(host.book, "Bảng 2");
    await pane.getByRole("button", { name: /^Lỗi 0/ }).waitFor();
    await host.type("Bảng 2", row, 2, 10);
    await host.type("Bảng 2", row, 3, 20);
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
    await tabTo(host.page, host.pane, /^Lỗi CÔNG AN XÃ DÂN LÝ/);
    await keyboard.press("Enter");
    await eventually(() => host.book.selection.sheet.name === "Bảng 2" && host.book.selection.range.top === row);
    await tabTo(host.page, host.pane, "Kiểm tra", "tab");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await tabTo(host.page, host.pane, "Thử với dữ liệu mẫu");
    await keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Sổ nhận" }).waitFor();
    await tabTo(host.page, host.pane, "Ghi vào sổ tính");
    await keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
    await tabTo(host.page, host.pane, "Thay nội dung");
    await keyboard.press("Enter");
    await pane
      .getByText(/^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/)
      .first()
      .waitFor();
  });
});

describe("the page of the pane", () => {
  it.each([
    ["", "Thử với dữ liệu mẫu", 350_000],
    // with what each view fetches on demand
    ["#tao-bieu-mau", "Tạo biểu mẫu", 400_000],
    ["#kiem-tra", "Kiểm tra lại", 400_000],
    ["#tong-hop", "Thử với dữ liệu mẫu", 400_000],
  ])("needs little script before it can be used, besides office.js: %s", async (view, button, most) => {
    const scripts = new Map<string, number>();
    const serve: HostOptions["serve"] = async (name) => {
      const file = await serveBuiltPane(name);
      if (file && name.endsWith(".js")) scripts.set(name, gzipSync(file.body).length);
      return file;
    };
    const pane = await open(view, { serve });
    await pane.getByRole("button", { name: button }).first().waitFor();
    const sum = [...scripts.values()].reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(most);
  });

  it.each([
    ["light", { colorScheme: "light" }, narrow, 1],
    ["dark", { colorScheme: "dark" }, narrow, 1],
    ["high-contrast", { colorScheme: "dark", forcedColors: "active" }, narrow, 1],
    // a pane of 640 and one of 512 screen pixels, zoomed to 200 %
    ["zoomed", { colorScheme: "light" }, narrow, 2],
    ["zoomed to 256 pixels", { colorScheme: "light" }, { width: 256, height: 300 }, 2],
  ] as const)("cuts nothing off in any view, %s", async (look, media, viewport, zoom) => {
    const pane = await open("", { viewport, zoom });
    await host.page.emulateMedia(media);
    await pane.getByRole("heading", { level: 2 }).waitFor();
    const see = async (view: string) => {
      expect([view, await pane.evaluate(layoutFaults)]).toEqual([view, []]);
      const folder = process.env["SO_KET_SHOTS"];
      if (folder) await host.page.screenshot({ path: path.join(folder, `${view}-${look}.png`) });
    };
    await see("1-mo-dau");
    await pane.getByRole("tab", { name: "Tạo biểu mẫu" }).click();
    await pane.getByLabel("Đơn vị").waitFor();
    await see("2-tao-bieu-mau");
    await pane.getByRole("button", { name: "Chọn từ danh mục" }).click();
    await pane.getByRole("combobox", { name: "Đơn vị tổng hợp" }).scrollIntoViewIfNeeded();
    await see("2b-danh-muc");
    await pane.getByRole("button", { name: "Dán danh sách từ Excel" }).click();
    await pane.getByLabel("Danh sách đơn vị").scrollIntoViewIfNeeded();
    await see("2c-dan-danh-sach");
    await pane.getByRole("button", { name: "Dán danh sách từ Excel" }).click();
    await makeForms(pane, "Xã Thọ Sơn");
    await see("3-da-tao");
    await pane.getByRole("button", { name: "Đóng" }).click();
    const row = inputRow(host.book, "Bảng 2");
    await host.type("Bảng 2", row, 2, 10);
    await host.type("Bảng 2", row, 3, 20);
    await pane.getByRole("tab", { name: "Kiểm tra" }).click();
    await pane.getByRole("button", { name: /^Lỗi 1/ }).waitFor();
    await see("4-kiem-tra");
    await pane.getByRole("button", { name: "Đến ô" }).first().scrollIntoViewIfNeeded();
    await see("5-van-de");
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await pane.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
    await see("6-tong-hop");
    await receiveSample(pane);
    await see("7-so-nhan");
    await pane.getByRole("button", { name: "Ghi vào sổ tính" }).click();
    await pane.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
    await see("8-se-thay-doi");
    host.fail("editMode");
    await pane.getByRole("button", { name: "Thay nội dung" }).click();
    await pane.getByText(/^Excel đang ở chế độ sửa ô/).waitFor();
    await see("9-excel-tu-choi");
  });
});
