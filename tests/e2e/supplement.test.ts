import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, FileChooser, Locator } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { serveWorkbench } from "../support/served";
import { cellOf, totalRow, visit, type Visit } from "../support/workbenchPage";

jest.setTimeout(90_000);

const sample = path.resolve(__dirname, "..", "..", "assets", "samples", "hn-2020");
const received = readdirSync(path.join(sample, "nhan-ve")).map((name) => path.join(sample, "nhan-ve", name));
/** The same figures sent again as supplement, under the same names: adding them up doubles what happened. */
const supplement = received.slice(1, 4);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkbench>>;
let open: Visit;

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});
afterEach(() => open?.close());

async function choose(button: Locator, files: Parameters<FileChooser["setFiles"]>[0]) {
  const [chooser] = await Promise.all([open.page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(files);
}

/** The workbench on the main reports, with the screen that joins a supplement. */
async function joining(): Promise<Locator> {
  open = await visit(browser, server.url);
  const { page } = open;
  await choose(page.getByRole("button", { name: "Chọn tệp", exact: true }), [
    path.join(sample, "don-vi.csv"),
    ...received,
  ]);
  await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
  await page.getByRole("button", { name: "Ghép báo cáo bổ sung" }).click();
  return page.getByRole("region", { name: "Ghép báo cáo bổ sung" });
}

const totalOf = async () => (await cellOf(open.page, totalRow, "(1)")).textContent();

describe("joining a supplement in the workbench", () => {
  it("adds nothing before a person chose a way and said why, then adds flows but not stocks, and takes it back", async () => {
    const screen = await joining();
    const { page } = open;
    await choose(screen.getByRole("button", { name: "Chọn tệp bổ sung" }), supplement);
    await screen.getByText("Báo cáo bổ sung: dùng được 3/6 đơn vị, 3 tệp.").waitFor();
    await page.getByText(/^Đã đọc 3 báo cáo bổ sung nhưng chưa ghép/).waitFor();
    await page.getByRole("tab", { name: "Bảng 1" }).click();
    expect(await totalOf()).toBe("3.940");

    await page.getByRole("button", { name: "Chọn cách ghép" }).click();
    await screen.getByRole("radio", { name: /^Đơn vị đã lập lại báo cáo bổ sung/ }).click();
    const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(`^${name}`) });
    await rowOf("Số buổi tuyên truyền tập trung").getByText("6.416").waitFor();
    expect(await rowOf("Tổng số mô hình hiện có").innerText()).toMatch(/318\s+200\s+318\s+0$/);
    await screen.getByText("Ghi lý do rồi mới ghép được.").waitFor();
    await screen.getByRole("textbox", { name: "Lý do, căn cứ" }).fill("Công văn 12/CV-BCĐ");
    await screen.getByRole("button", { name: "Ghép hai báo cáo" }).click();
    await screen.getByText("Bảng đang hiện số cả kỳ, đã ghép.").waitFor();
    await page.getByText("bo-sung/01-quan-ba-dinh.xlsx").waitFor();
    await page.getByRole("tab", { name: "Bảng 1" }).click();
    expect(await totalOf()).toBe("6.416");

    // A joined figure says what it is made of, and is not typed over.
    await (await cellOf(page, /Quận Ba Đình/, "(1)")).click();
    await page
      .getByRole("region", { name: "Ô đang chọn" })
      .getByText(/Công văn 12\/CV-BCĐ/)
      .waitFor();
    await page.keyboard.type("5");
    await page
      .getByText(/^Số này đã ghép từ báo cáo chính và bổ sung/)
      .first()
      .waitFor();

    await page.reload();
    await page.getByText("Bảng là số cả kỳ: báo cáo chính đã ghép báo cáo bổ sung.").waitFor();
    expect(await totalOf()).toBe("6.416");
    await page.getByRole("button", { name: "Xem cách ghép" }).click();
    await screen.getByRole("button", { name: "Bỏ ghép" }).click();
    await page.getByRole("tab", { name: "Bảng 1" }).click();
    expect(await totalOf()).toBe("3.940");
    expect(open.offences).toEqual([]);
  });

  it("takes off what both reports count, typed or from a list, and leaves open what nobody entered", async () => {
    const screen = await joining();
    const { page } = open;
    await choose(screen.getByRole("button", { name: "Chọn tệp bổ sung" }), supplement.slice(0, 1));
    await screen.getByRole("radio", { name: /^Cả hai vẫn còn những ngày trùng/ }).click();
    const field = screen.getByRole("textbox", { name: "Số buổi tuyên truyền tập trung" });
    await field.fill("9999");
    await screen.getByText("Phần trùng lớn hơn số của một trong hai báo cáo.").waitFor();
    await field.fill("88");
    const row = screen.getByRole("row", { name: /^Số buổi tuyên truyền tập trung/ });
    // 3.940 + 788 - 88
    await row.getByText("4.640").waitFor();
    // What nobody entered is not guessed: Ba Đình's own figure is left out of the total.
    expect(await screen.getByRole("row", { name: /^Số người dự tuyên truyền tập trung/ }).innerText()).toContain("-");

    const list = "ma,chi_tieu,so_trung\r\n001,tt.tapTrung.buoi,8\r\n";
    await choose(screen.getByRole("button", { name: "Lấy từ tệp .csv" }), {
      name: "trung.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(list),
    });
    await row.getByText("4.720").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      screen.getByRole("button", { name: "Tải tệp .csv để điền" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain("ma,chi_tieu,so_trung\r\n001,tt.tapTrung.buoi,");
    expect(open.offences).toEqual([]);
  });

  it("takes the supplement out of its own consolidated workbook", async () => {
    const screen = await joining();
    const { page } = open;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu bảng tổng hợp" }).click(),
    ]);
    await choose(screen.getByRole("button", { name: "Chọn tệp bổ sung" }), {
      name: "bo-sung.xlsx",
      mimeType: "",
      buffer: readFileSync(await download.path()),
    });
    await screen.getByText("Báo cáo bổ sung: dùng được 6/6 đơn vị, 1 tệp.").waitFor();
    await screen.getByRole("radio", { name: /^Đơn vị đã lập lại báo cáo chính/ }).click();
    await screen
      .getByRole("row", { name: /^Số buổi tuyên truyền tập trung/ })
      .getByText("7.880")
      .waitFor();
    expect(open.offences).toEqual([]);
  });
});
