import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { a1 } from "../../src/engine/values/cells";
import type { BookValue } from "../office-host/excel/book";
import { Book } from "../office-host/excel/book";
import { openBook } from "../office-host/excel/bookFile";
import { openOffice, type Fault, type HostOptions, type OfficeHost } from "../office-host/officeHost";
import { launchBrowser } from "../support/browser";
import { receivedFolder, serveBuiltPane } from "../support/builtPane";
import { layoutFaults } from "../support/layoutFaults";
import { sheetsOf, stateOf as seen } from "../support/openBook";
import { opened } from "../support/openedWorkbook";

jest.setTimeout(120_000);

let browser: Browser;
let host: OfficeHost;
/** The files of the sample district, as Excel finds them: name → "Bảng 2!B8" → value. */
const sources = new Map<string, Map<string, BookValue>>();
beforeAll(async () => {
  browser = await launchBrowser();
  for (const name of readdirSync(receivedFolder).filter((each) => /^\d.*\.xlsx$/.test(each))) {
    const cells = opened(await readFile(path.join(receivedFolder, name))).sheets.flatMap((sheet) =>
      sheet.read().cells.map(({ row, column, value }) => [`${sheet.name}!${a1(row, column)}`, value] as const),
    );
    sources.set(name, new Map(cells));
  }
});
afterAll(() => browser?.close());
afterEach(() => host?.close());

/** As text, so that what is compared with it later cannot have changed with it. */
const stateOf = (book: Book): string => JSON.stringify(seen(book));
const windowsFolder = "C:\\Báo cáo\\Xã";
const webFolder = "https://tinh.sharepoint.com/sites/ca/Xã";
const written = /^Đã ghi Bảng 1, Bảng 2, .*Vấn đề/;

async function open(options: Partial<HostOptions> = {}, view = "#tong-hop"): Promise<Frame> {
  host = await openOffice(browser, {
    app: "excel",
    channel: "windows",
    serve: serveBuiltPane,
    panePath: `taskpane.html${view}`,
    viewport: { width: 320, height: 378 },
    ...options,
  });
  host.page.setDefaultTimeout(20_000);
  return host.pane;
}

/** Puts the files of the sample where Excel finds them. */
function place(book: Book, folder: string): void {
  const separator = folder.includes("\\") ? "\\" : "/";
  for (const [name, cells] of sources) book.elsewhere.set(`${folder}${separator}${name}`.toLowerCase(), new Map(cells));
}

async function receiveSample(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
  await pane.getByRole("heading", { name: "Sổ nhận" }).waitFor();
}

async function writeLinked(pane: Frame, folder: string): Promise<void> {
  await pane.getByRole("button", { name: "Ghi kèm liên kết" }).click();
  await pane.getByLabel("Thư mục chứa các tệp").fill(folder);
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByText(/^Liên kết [\d.]+ ô của \d+ đơn vị/).waitFor();
  await pane.getByRole("button", { name: /^(Ghi vào sổ tính|Thay nội dung)$/ }).click();
  await pane.getByText(written).first().waitFor();
}

/** A cell of the consolidated sheets that is linked to this file and shows a figure other than 0. */
function linkedCell(book: Book, file: string) {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      const match = /'[^']*\[([^\]]+)\]([^']*)'!\$([A-Z]+)\$(\d+)/.exec(cell.formula ?? "");
      if (match?.[1] === file && typeof cell.value === "number" && cell.value > 0)
        return { cell, value: cell.value, place: `${match[2]}!${match[3]}${match[4]}` };
    }
  }
  throw new Error(`Nothing is linked to ${file}.`);
}

/** The person has Excel fetch what the files hold now. */
function updateLinks(book: Book): void {
  book.refreshLinks();
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

const changedFile = "12-xa-dan-ly.xlsx";

describe("consolidated sheets with links, in Excel on Windows", () => {
  it("are checked at once, then say what changed, in which cell and for which total, before anything is accepted", async () => {
    const book = new Book();
    place(book, windowsFolder);
    const pane = await open({ book });
    await receiveSample(pane);
    await writeLinked(pane, windowsFolder);
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng bằng số đã chấp nhận\.$/).waitFor();
    const { value, place: at } = linkedCell(book, changedFile);

    book.elsewhere.get(`${windowsFolder}\\${changedFile}`.toLowerCase())!.set(at, value + 5);
    updateLinks(book);
    const before = [...book.customXml.values()];
    await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
    await pane.getByText(new RegExp(`^Xã Dân Lý: `)).first().waitFor();
    await pane.getByText(`${value} → ${value + 5}`).waitFor();
    await pane.getByText("1 tổng thay đổi theo").waitFor();
    expect([...book.customXml.values()]).toEqual(before);

    await pane.getByRole("button", { name: "Chấp nhận 1 ô" }).click();
    await pane.getByText("Đã chấp nhận 1 ô. Lưu sổ tính để giữ.").first().waitFor();
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
    await pane.getByRole("button", { name: "Hoàn tác chấp nhận" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
    expect([...book.customXml.values()]).toEqual(before);
  });

  it("put the accepted figures back in the place of links when asked to, and the links again", async () => {
    const book = new Book();
    place(book, windowsFolder);
    const pane = await open({ book });
    await receiveSample(pane);
    await writeLinked(pane, windowsFolder);
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
    const { cell, value, place: at } = linkedCell(book, changedFile);
    book.elsewhere.get(`${windowsFolder}\\${changedFile}`.toLowerCase())!.set(at, value + 5);
    updateLinks(book);
    await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
    const before = [stateOf(book), ...book.customXml.values()];
    host.calm();
    await pane.getByRole("button", { name: "Trả về số cũ 1 ô" }).click();
    await pane
      .getByText(/^Đã trả 1 ô về số đã chấp nhận/)
      .first()
      .waitFor();
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
    expect([cell.value, cell.formula]).toEqual([value, undefined]);
    expect(book.sheets.filter(({ name }) => /^Bảng \d$/.test(name)).every(({ protection }) => protection)).toBe(true);
    await pane.getByRole("button", { name: "Hoàn tác trả về" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
    expect([stateOf(book), ...book.customXml.values()]).toEqual(before);
  });

  it("name the files out of reach and what broke; undoing the write brings everything back", async () => {
    const book = new Book();
    place(book, windowsFolder);
    book.elsewhere.delete(`${windowsFolder}\\${changedFile}`.toLowerCase());
    const pane = await open({ book });
    await receiveSample(pane);
    const before = stateOf(book);
    await writeLinked(pane, windowsFolder);
    await pane.getByText(`Không lấy được số từ tệp nào sau đây: ${changedFile}.`).waitFor();
    await pane.getByText(/^\d+ ô liên kết hỏng$/).waitFor();
    await pane.getByText("Excel báo #REF!").first().waitFor();
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await eventually(() => sheetsOf(book).join() === "Sheet1");
    expect(stateOf(book)).toEqual(before);
  });

  it("say which file is missing from the folder, and which there is not linked", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "so-ket-lien-ket-"));
    try {
      await cp(receivedFolder, folder, { recursive: true });
      await rm(path.join(folder, changedFile));
      const book = new Book();
      place(book, windowsFolder);
      const pane = await open({ book });
      await receiveSample(pane);
      await writeLinked(pane, windowsFolder);
      await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
      const chooser = host.page.waitForEvent("filechooser");
      await pane.getByRole("button", { name: "So với thư mục" }).click();
      await (await chooser).setFiles(folder);
      await pane.getByText(`Thiếu trong thư mục: ${changedFile}.`).waitFor();
      await pane.getByText(/^Có trong thư mục nhưng chưa liên kết: .*x1-hong\.xlsx/).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each(["editMode", "sessionLost", "accessDenied"] as const)(
    "%s while accepting: nothing is lost, and the same act again does it",
    async (fault: Fault) => {
      const book = new Book();
      place(book, windowsFolder);
      const pane = await open({ book });
      await receiveSample(pane);
      await writeLinked(pane, windowsFolder);
      await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
      const { value, place: at } = linkedCell(book, changedFile);
      book.elsewhere.get(`${windowsFolder}\\${changedFile}`.toLowerCase())!.set(at, value + 5);
      updateLinks(book);
      await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
      await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
      const before = [stateOf(book), ...book.customXml.values()];
      host.fail(fault, { after: 2 });
      await pane.getByRole("button", { name: "Chấp nhận 1 ô" }).click();
      await pane.getByRole("button", { name: "Thử lại" }).waitFor();
      expect([stateOf(book), ...book.customXml.values()]).toEqual(before);
      host.calm();
      await pane.getByRole("button", { name: "Thử lại" }).click();
      await pane.getByText("Đã chấp nhận 1 ô. Lưu sổ tính để giữ.").first().waitFor();
    },
  );

  it("refuse what is no folder with a sentence, and write nothing", async () => {
    const pane = await open();
    await receiveSample(pane);
    const before = stateOf(host.book);
    await pane.getByRole("button", { name: "Ghi kèm liên kết" }).click();
    for (const [typed, sentence] of [
      ["Báo cáo", /^Nhập đường dẫn đầy đủ/],
      ["C:\\a]'!A1+[b", /^Đường dẫn có ký tự Excel không cho liên kết/],
    ] as const) {
      await pane.getByLabel("Thư mục chứa các tệp").fill(typed);
      await pane.getByRole("button", { name: "Xem trước" }).click();
      await pane.getByText(sentence).waitFor();
    }
    expect(stateOf(host.book)).toEqual(before);
  });
});

describe("consolidated sheets with links, in Excel on the web", () => {
  it("can only point at https, and are refreshed and broken from the pane", async () => {
    const book = new Book();
    place(book, webFolder);
    const pane = await open({ book, channel: "web" });
    await receiveSample(pane);
    await pane.getByRole("button", { name: "Ghi kèm liên kết" }).click();
    await pane.getByLabel("Thư mục chứa các tệp").fill(windowsFolder);
    await pane.getByText(/^Excel trên web không mở được thư mục trên máy/).waitFor();
    await pane.getByRole("button", { name: "Hủy", exact: true }).click();
    await writeLinked(pane, webFolder);
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();

    const { value, place: at, cell } = linkedCell(book, changedFile);
    book.elsewhere.get(`${webFolder}/${changedFile}`.toLowerCase())!.set(at, value + 5);
    await pane.getByRole("button", { name: "Cập nhật liên kết" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").waitFor();
    expect(cell.value).toBe(value + 5);

    await pane.getByRole("button", { name: "Ngắt mọi liên kết" }).click();
    await pane.getByText(/^Ngắt cả \d+ tệp liên kết của sổ tính/).waitFor();
    await pane.getByRole("button", { name: "Ngắt liên kết", exact: true }).click();
    await pane.getByText(/ô liên kết hỏng$/).waitFor();
    expect(cell.formula).toBeUndefined();
    expect(cell.value).toBe(value + 5);
  });
});

describe("a consolidated workbook opened again on another day", () => {
  it("is set against its sources by what its lineage tells, and shows what was typed over, before anything is replaced", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "so-ket-nguon-"));
    try {
      await cp(receivedFolder, folder, { recursive: true });
      await cp(path.join(receivedFolder, "13-xa-dan-quyen.xlsx"), path.join(folder, changedFile));
      const first = await open();
      await receiveSample(first);
      await first.getByRole("button", { name: "Ghi vào sổ tính" }).click();
      await first.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
      await first.getByRole("button", { name: /^(Ghi vào sổ tính|Thay nội dung)$/ }).click();
      await first.getByText(written).first().waitFor();
      const { book } = host;
      await host.close();

      const pane = await open({ book });
      await pane.getByText(/^Bảng tổng hợp Huyện Triệu Sơn, kỳ 2015-2020, 35\/35 đơn vị\.$/).waitFor();
      const before = stateOf(book);
      const chooser = host.page.waitForEvent("filechooser");
      await pane.getByRole("button", { name: "Làm mới bảng này từ nguồn" }).click();
      await (await chooser).setFiles(folder);
      await pane.getByText(`Gửi lại, nội dung khác: ${changedFile}.`).waitFor();
      await pane.getByText("Đơn vị có số liệu: 35 → 34 trên 35.").waitFor();
      await pane.getByText(/^\d+ tổng thay đổi$/).click();
      await pane.getByRole("row", { name: /Tổng số tin 1\.753 / }).waitFor();
      expect(stateOf(book)).toEqual(before);
      await pane.getByRole("button", { name: "Dùng số mới" }).click();
      await pane.getByRole("button", { name: /^Đã nhận: 41\./ }).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("still offers the way back from the last write, and takes it", async () => {
    const first = await open();
    await receiveSample(first);
    for (const round of [1, 2]) {
      await first.getByRole("button", { name: "Ghi vào sổ tính" }).click();
      await first.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
      await first.getByRole("button", { name: round === 1 ? "Ghi vào sổ tính" : "Thay nội dung" }).click();
      await first.getByText(written).first().waitFor();
      await eventually(() => host.book.sheets.length > (round === 1 ? 4 : 8));
    }
    const { book } = host;
    await host.close();
    const pane = await open({ book });
    await pane.getByText(/^Sổ tính còn giữ bản trước khi ghi Bảng 1, Bảng 2/).waitFor();
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await eventually(() => book.sheets.every(({ name }) => !name.startsWith("so-ket ~ ")));
    expect(sheetsOf(book).slice(0, 3)).toEqual(["Sheet1", "Bảng 1", "Bảng 2"]);
  });
});

describe("a write that takes long", () => {
  it("shows how far it is and leaves nothing behind when it is called off", async () => {
    const pane = await open();
    await receiveSample(pane);
    await pane.getByRole("button", { name: "Ghi vào sổ tính" }).click();
    await pane.getByRole("heading", { name: "Sẽ thay đổi trong sổ tính" }).waitFor();
    const before = stateOf(host.book);
    host.slowDown(1500);
    await pane.getByRole("button", { name: /^(Ghi vào sổ tính|Thay nội dung)$/ }).click();
    await pane.getByText(/^Đã ghi 0\/\d+ phần$/).waitFor();
    await pane.getByRole("button", { name: "Hủy" }).click();
    host.slowDown(0);
    await pane.getByText("Đã hủy. Sổ tính giữ nguyên như trước khi ghi.").first().waitFor();
    expect(stateOf(host.book)).toEqual(before);
  });
});

describe("Kiểm tra in Excel", () => {
  const faulty = path.resolve("tests/fixtures/trieu-son-2020/loi-so-lieu");

  it("enters a proposal into its cell when asked to, and takes it back", async () => {
    const { book, pane, address } = await withProposal();
    const before = stateOf(book);
    await pane.getByRole("button", { name: "Ghi vào ô" }).click();
    await pane.getByText(`Đã ghi vào ${address}.`).first().waitFor();
    expect(stateOf(book)).not.toEqual(before);
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await pane.getByText(`Đã trả ${address} về như trước.`).first().waitFor();
    expect(stateOf(book)).toEqual(before);
  });

  it("leaves a cell alone that is locked by then", async () => {
    const { book, pane, address } = await withProposal();
    for (const sheet of book.sheets) {
      sheet.protection = { options: {}, password: null };
      for (const cell of sheet.cells.values()) cell.format.locked = true;
    }
    const before = stateOf(book);
    await pane.getByRole("button", { name: "Ghi vào ô" }).click();
    await pane.getByText(`${address} đang khóa.`).waitFor();
    expect(stateOf(book)).toEqual(before);
  });

  it("lists the cells of a sheet with a password in place of marking them", async () => {
    const book = await openBook(await readFile(path.join(faulty, "01-gia-tri-lon-hon-tong.xlsx")));
    for (const sheet of book.sheets) sheet.protection = { options: {}, password: "bí mật" };
    const before = stateOf(book);
    const pane = await open({ book }, "#kiem-tra");
    await pane.getByRole("button", { name: "Đánh dấu ô" }).click();
    await pane
      .getByText(/^Bảng 2 khóa bằng mật khẩu nên không đánh dấu được\. Các ô cần xem ở đó: Bảng 2![A-Z]+\d+/)
      .waitFor();
    expect(stateOf(book)).toEqual(before);
  });

  /** A form with a proposal, its repair opened for a look. */
  async function withProposal() {
    const book = await openBook(await readFile(path.join(faulty, "02-dau-cham-thanh-dau-phay.xlsx")));
    for (const sheet of book.sheets) sheet.protection = null;
    const pane = await open({ book }, "#kiem-tra");
    await pane.getByRole("button", { name: "Sửa theo gợi ý" }).first().click();
    const change = await pane.getByText(/^Bảng [12]![A-Z]+\d+: .* → /).innerText();
    return { book, pane, address: change.slice(0, change.indexOf(": ")) };
  }
});

describe("the views of links, ways back and repairs", () => {
  it.each([
    ["light", { colorScheme: "light" }, "windows", 320],
    // Office on the web follows the machine
    ["dark", { colorScheme: "dark" }, "web", 320],
    ["high-contrast", { colorScheme: "dark", forcedColors: "active" }, "windows", 320],
    ["zoomed to 256 pixels", { colorScheme: "light" }, "windows", 256],
  ] as const)("cut nothing off, %s", async (look, media, channel, width) => {
    const size = { viewport: { width, height: 378 }, zoom: width === 256 ? 2 : 1 };
    const book = new Book();
    const folder = channel === "web" ? webFolder : windowsFolder;
    const addressOf = (file: string) => `${folder}${channel === "web" ? "/" : "\\"}${file}`.toLowerCase();
    place(book, folder);
    const pane = await open({ book, channel, ...size });
    await host.page.emulateMedia(media);
    const see = (view: string) => sound(pane, `${view}-${look}`);
    await receiveSample(pane);
    await see("a-tong-hop");
    await pane.getByRole("button", { name: "Ghi kèm liên kết" }).click();
    await pane.getByRole("button", { name: "Xem trước" }).click();
    await pane.getByRole("button", { name: "Xem trước" }).scrollIntoViewIfNeeded();
    await see("b-thu-muc");
    await pane.getByLabel("Thư mục chứa các tệp").fill(folder);
    await pane.getByRole("button", { name: "Xem trước" }).click();
    await pane.getByText(/^Liên kết [\d.]+ ô của \d+ đơn vị/).waitFor();
    await see("c-se-ghi");
    host.slowDown(800);
    await pane.getByRole("button", { name: /^(Ghi vào sổ tính|Thay nội dung)$/ }).click();
    await pane.getByText(/^Đã ghi 0\/\d+ phần$/).scrollIntoViewIfNeeded();
    await see("d-dang-ghi");
    host.slowDown(0);
    await pane.getByText(/^Cả [\d.]+ ô liên kết đúng/).waitFor();
    await see("e-vua-ghi");
    const { value, place: at } = linkedCell(book, changedFile);
    book.elsewhere.get(addressOf(changedFile))!.set(at, value + 5);
    const other = linkedCell(book, "14-xa-an-nong.xlsx");
    book.elsewhere.get(addressOf("14-xa-an-nong.xlsx"))!.set(other.place, "chưa có");
    updateLinks(book);
    await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
    await pane.getByText("1 ô khác số đã chấp nhận").scrollIntoViewIfNeeded();
    await see("f-khac");
    await pane.getByText("1 ô liên kết hỏng").scrollIntoViewIfNeeded();
    await see("g-hong");
    await pane.getByRole("button", { name: "Chấp nhận 1 ô" }).click();
    await pane.getByText("Đã chấp nhận 1 ô. Lưu sổ tính để giữ.").first().scrollIntoViewIfNeeded();
    await see("h-da-chap-nhan");
    await host.close();

    const again = await open({ book, channel, ...size });
    await host.page.emulateMedia(media);
    await again.getByText(/^Bảng tổng hợp Huyện Triệu Sơn/).waitFor();
    await sound(again, `i-mo-lai-${look}`);
  });

  it.each([
    ["light", { colorScheme: "light" }, "windows", 320],
    ["dark", { colorScheme: "dark" }, "web", 320],
    ["high-contrast", { colorScheme: "dark", forcedColors: "active" }, "windows", 320],
    ["zoomed to 256 pixels", { colorScheme: "light" }, "windows", 256],
  ] as const)("cut nothing off in Kiểm tra and after an earlier write, %s", async (look, media, channel, width) => {
    const size = { viewport: { width, height: 378 }, zoom: width === 256 ? 2 : 1 };
    const book = await openBook(
      await readFile(path.resolve("tests/fixtures/trieu-son-2020/loi-so-lieu/02-dau-cham-thanh-dau-phay.xlsx")),
    );
    for (const sheet of book.sheets) sheet.protection = null;
    const pane = await open({ book, channel, ...size }, "#kiem-tra");
    await host.page.emulateMedia(media);
    await pane.getByRole("button", { name: "Sửa theo gợi ý" }).first().click();
    await pane.getByRole("button", { name: "Ghi vào ô" }).scrollIntoViewIfNeeded();
    await sound(pane, `j-sua-${look}`);
    await pane.getByRole("button", { name: "Ghi vào ô" }).click();
    await pane
      .getByText(/^Đã ghi vào /)
      .first()
      .scrollIntoViewIfNeeded();
    await sound(pane, `k-da-sua-${look}`);
    for (const sheet of book.sheets) sheet.protection = { options: {}, password: "bí mật" };
    await pane.getByRole("button", { name: "Đánh dấu ô" }).click();
    await pane
      .getByText(/khóa bằng mật khẩu nên không đánh dấu được/)
      .first()
      .scrollIntoViewIfNeeded();
    await sound(pane, `l-mat-khau-${look}`);
    await host.close();

    const fresh = new Book();
    const first = await open({ book: fresh, channel, ...size }, "#tao-bieu-mau");
    for (const button of ["Tạo biểu mẫu", "Thay nội dung"]) {
      await first.getByLabel("Đơn vị").fill("Xã Dân Lý");
      await first.getByRole("button", { name: "Tạo biểu mẫu" }).click();
      if (button !== "Tạo biểu mẫu") await first.getByRole("button", { name: button }).click();
      await first
        .getByText(/^Đã tạo Bảng 1/)
        .first()
        .waitFor();
      if (button === "Tạo biểu mẫu") await first.getByRole("button", { name: "Đóng" }).click();
    }
    await host.close();
    const again = await open({ book: fresh, channel, ...size }, "#tao-bieu-mau");
    await host.page.emulateMedia(media);
    await again.getByText(/^Sổ tính còn giữ bản trước khi ghi/).scrollIntoViewIfNeeded();
    await sound(again, `m-con-giu-${look}`);
  });
});

/** Looks for what is cut off, and keeps a picture where one is wanted. */
async function sound(pane: Frame, name: string): Promise<void> {
  expect([name, await pane.evaluate(layoutFaults)]).toEqual([name, []]);
  const shots = process.env["SO_KET_SHOTS"];
  if (shots) await host.page.screenshot({ path: path.join(shots, `${name}.png`) });
}
