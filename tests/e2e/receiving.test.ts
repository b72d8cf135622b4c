import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { changedWorkbook, unclearColumns, withFirstFigure } from "../support/changedWorkbook";
import { serveWorkbench } from "../support/served";
import { cellOf, sampleFolder, totalRow, trySample, visit, type Visit } from "../support/workbenchPage";

jest.setTimeout(90_000);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkbench>>;
let open: Visit;
const folder = mkdtempSync(path.join(tmpdir(), "so-ket-receiving-"));

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launchBrowser();
  for (const name of ["02-xa-tho-son.xlsx", "03-xa-tho-binh.xlsx"]) {
    writeFileSync(path.join(folder, name), await changedWorkbook(name, "2020-07-10T09:30:00Z", unclearColumns));
  }
  const again = await changedWorkbook("04-xa-tho-tien.xlsx", "2020-07-20T09:30:00Z", withFirstFigure("Bảng 2", 999));
  writeFileSync(path.join(folder, "04-gui-lai.xlsx"), again);
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => open?.close());

describe("files in a layout that nobody foresaw", () => {
  it("are held until a person says once what their columns are, by dragging and choosing, for all alike", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await receive(page, unclear());
    expect(await page.getByText("Chưa rõ cột", { exact: true }).count()).toBe(2);
    await page.getByRole("button", { name: "Nhận dạng biểu mẫu: 03-xa-tho-binh.xlsx" }).click();
    await page.getByLabel("Cột G: Số liệu").selectOption({ label: "Tổng số vụ khiếu kiện" });
    await page.getByLabel("Cột H: Kết quả").selectOption({ label: "Bỏ qua cột này" });
    await page
      .getByRole("list", { name: "Chỉ tiêu chưa có cột" })
      .getByText("Số vụ khiếu kiện đã giải quyết")
      .dragTo(page.getByRole("columnheader", { name: "I", exact: true }));
    await page.getByText("Đọc được số liệu của 37/37 chỉ tiêu.").waitFor();
    await page.getByRole("button", { name: /^Xác nhận, áp dụng/ }).click();
    await page.getByText("Đã đọc lại 2 tệp").first().waitFor();
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();

    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Xuất nhận dạng" }).click();
    const mappings = await (await saved).path();
    expect(JSON.parse(readFileSync(mappings, "utf8"))).toMatchObject({ format: "so-ket/mappings" });

    await page.getByRole("button", { name: "Hoàn tác nhận dạng vừa rồi" }).click();
    await page.getByRole("button", { name: /^Dùng được: 0\./ }).waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Nhập nhận dạng" }).click();
    await (await chooser).setFiles(mappings);
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();
    expect(open.offences).toEqual([]);
  });

  it("are told what their columns are with the keyboard alone, and are still read so after a reload", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await receive(page, unclear());
    await page.getByRole("button", { name: "Nhận dạng biểu mẫu: 03-xa-tho-binh.xlsx" }).focus();
    await page.keyboard.press("Enter");
    // Down from "not said": ignored, name of the unit, then the indicators that no column has yet.
    for (const [column, steps] of [
      ["Cột G: Số liệu", 3],
      ["Cột H: Kết quả", 1],
      ["Cột I: Cột 3", 3],
    ] as const) {
      await page.getByLabel(column).focus();
      for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
    }
    await page.getByText("Đọc được số liệu của 37/37 chỉ tiêu.").waitFor();
    await page.getByRole("button", { name: /^Xác nhận, áp dụng/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();
    await page.waitForTimeout(800);
    await page.reload();
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();
  });
});

describe("the matrix of units and tables", () => {
  it("tells who is late once a deadline is set, and leads to a unit's findings", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("button", { name: "Theo dõi" }).click();
    await page.getByLabel("Hạn nộp").fill("2020-07-05");
    await page.getByRole("button", { name: /^Chậm hạn [1-9]/ }).click();
    await page.getByRole("gridcell", { name: "Chậm 5 ngày" }).first().waitFor();
    await page.getByRole("button", { name: /^Tất cả 35/ }).click();
    await page.getByRole("rowheader", { name: "Xã Dân Lực" }).click();
    await page.getByRole("button", { name: "Đến vấn đề của đơn vị" }).click();
    await page.getByRole("button", { name: "Chỉ xem Xã Dân Lực. Xem tất cả" }).waitFor();
    expect(open.offences).toEqual([]);
  });
});

describe("a file sent again", () => {
  it("replaces nothing before the person has seen what it changes", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await receive(page, [path.join(sampleFolder, "nhan-ve", "04-xa-tho-tien.xlsx")]);
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    const total = await cellOf(page, totalRow, "(1)");
    const before = await total.textContent();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Thêm tệp" }).click();
    await (await chooser).setFiles(path.join(folder, "04-gui-lai.xlsx"));
    await page.getByText(/^1 đơn vị gửi lại số liệu khác/).waitFor();
    expect(await (await cellOf(page, totalRow, "(1)")).textContent()).toBe(before);

    await page.getByRole("button", { name: "Xem khác biệt", exact: true }).click();
    await page
      .getByRole("table", { name: /^Câu trong báo cáo thay đổi/ })
      .getByText("999")
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Thay bằng bản sau: 04-gui-lai.xlsx" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    expect(await (await cellOf(page, totalRow, "(1)")).textContent()).toBe("999");
    expect(open.offences).toEqual([]);
  });
});

describe("the report in the workbench", () => {
  it("is drafted in a chosen layout, saved, edited in between and drafted anew without losing the edit", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Báo cáo" }).click();
    await page.getByRole("combobox", { name: "Thể thức" }).click();
    await page.getByRole("option", { name: "Thể thức văn bản của Đảng" }).click();
    await page.getByRole("button", { name: "Xem dự thảo" }).click();
    await page
      .getByRole("document", { name: /^Dự thảo/ })
      .getByText("ĐẢNG CỘNG SẢN VIỆT NAM")
      .waitFor();
    await page.getByRole("button", { name: "Lưu dự thảo Word" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Vẫn lưu, kèm danh sách chỗ cần điền" }).click();
    const draft = path.join(folder, "bao-cao.docx");
    await (await saved).saveAs(draft);

    await page.getByRole("button", { name: "Kiểm tra thể thức" }).click();
    await page.getByLabel("Theo quy định").selectOption("dang");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn văn bản (.docx)" }).click();
    await (await chooser).setFiles(draft);
    await page.getByText(/Thể thức văn bản của Đảng · /).waitFor();

    const edited = path.join(folder, "da-sua.docx");
    writeFileSync(edited, editedDraft(readFileSync(draft), "42.250", "hơn 42.000"));
    await page.getByRole("tab", { name: "Bảng 1" }).click();
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    await cell.click();
    await page.keyboard.type("9000");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Soạn lại, giữ phần sửa tay" }).click();
    const second = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn dự thảo đã sửa (.docx)" }).click();
    await (await second).setFiles(edited);
    const moved = page.getByRole("table", { name: /^Đoạn đã sửa mà số liệu đã đổi/ });
    await moved
      .getByText(/hơn 42\.000/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Dùng làm dự thảo" }).click();
    await page
      .getByRole("document", { name: /^Dự thảo/ })
      .getByText(/hơn 42\.000/)
      .first()
      .waitFor();
    expect(open.offences).toEqual([]);
  });
});

describe("a finding", () => {
  it("may be let stand for a reason when it is a warning, and be taken back", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: /^Kiểm tra/ }).click();
    await page.getByRole("button", { name: "Chấp nhận", exact: true }).first().click();
    await page.keyboard.type("Đã hỏi lại đơn vị");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Đã chấp nhận 1" }).click();
    await page.getByText("Đã chấp nhận, lý do: Đã hỏi lại đơn vị").waitFor();
    await page.getByRole("button", { name: "Bỏ chấp nhận" }).click();
    await page.getByRole("button", { name: "Chấp nhận", exact: true }).first().waitFor();
  });

  it("names the cell that is probably wrong, and changes nothing before it is told to", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(2)");
    const was = await cell.textContent();
    await cell.click();
    await page.keyboard.type(`${was}0`);
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Kiểm tra (1)" }).click();
    await page.getByRole("button", { name: "Ô nghi sai" }).first().click();
    await page
      .getByText(/thừa một số 0/)
      .first()
      .waitFor();
    expect(await (await cellOf(page, /Xã Thọ Sơn/, "(2)")).textContent()).toBe(`${was}0`);
    await page.getByRole("button", { name: "Sửa như trên" }).first().click();
    expect(await (await cellOf(page, /Xã Thọ Sơn/, "(2)")).textContent()).toBe(was);
    expect(open.offences).toEqual([]);
  });
});

const unclear = () => ["02-xa-tho-son.xlsx", "03-xa-tho-binh.xlsx"].map((name) => path.join(folder, name));

/** What a person does in Word: other words in place of a figure. */
function editedDraft(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const main = "word/document.xml";
  return zipSync({ ...parts, [main]: strToU8(strFromU8(parts[main]!).replaceAll(from, to)) });
}

/** Chooses files and the list of units, and waits until they are read. */
async function receive(page: Page, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp" }).click();
  await (await chooser).setFiles([...files]);
  const list = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn danh sách đơn vị" }).click();
  await (await list).setFiles(path.join(sampleFolder, "don-vi.csv"));
  await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
}
