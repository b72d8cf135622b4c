import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { tabTo } from "../support/keyboard";
import { serveWorkbench } from "../support/served";
import { cellOf, sampleFolder, totalRow, trySample, visit, type Visit } from "../support/workbenchPage";

jest.setTimeout(90_000);

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

describe("the workbench in a real browser", () => {
  it("goes from the sample district to a saved workbook and a saved report with the mouse, asking nobody else", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("button", { name: /^Phải nộp: 35/ }).waitFor();
    await page.getByRole("button", { name: /^Đã nhận: 41/ }).waitFor();
    await page.getByRole("button", { name: /^Dùng được: 35/ }).waitFor();
    expect(await (await cellOf(page, totalRow, "(3)")).textContent()).toBe("42.250");

    const workbook = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu bảng tổng hợp" }).click();
    expect(await savedAs(await workbook)).toEqual({ name: "tong-hop.xlsx", start: "PK" });

    await page.getByRole("tab", { name: /^Kiểm tra/ }).click();
    await page.getByRole("button", { name: "Đến ô" }).first().click();
    await page.getByRole("tab", { name: "Bảng 2", selected: true }).waitFor();

    await page.getByRole("tab", { name: "Báo cáo" }).click();
    await page.getByRole("button", { name: "Xem dự thảo" }).click();
    const draft = page.getByRole("document", { name: /^Dự thảo/ });
    await draft.getByText("35/35 đơn vị").first().waitFor();
    const report = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu dự thảo Word" }).click();
    await page.getByRole("button", { name: "Vẫn lưu, kèm danh sách chỗ cần điền" }).click();
    expect(await savedAs(await report)).toEqual({ name: "bao-cao.docx", start: "PK" });

    await draft.getByRole("button", { name: "42.250" }).first().click();
    await page.getByRole("region", { name: "Ô đang chọn" }).getByText("Tổng cộng").waitFor();
    expect(open.offences).toEqual([]);
  });

  it("goes the same way with the keyboard alone", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await tabTo(open.page, open.page, "Thử với dữ liệu mẫu");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
    await tabTo(open.page, open.page, "Tổng hợp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Vấn đề" }).waitFor();
    await tabTo(open.page, open.page, /^Cảnh báo Xã Dân Lực/);
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Bảng 2", selected: true }).waitFor();
    await tabTo(open.page, open.page, "Đến ô");
    await page.keyboard.press("Enter");
    await page.keyboard.type("75");
    await page.keyboard.press("Enter");
    expect(await (await cellOf(page, totalRow, "(1)")).textContent()).toBe("1.755");
    await tabTo(open.page, open.page, /^Kiểm tra/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(open.page, open.page, "Xem dự thảo");
    await page.keyboard.press("Enter");
    await page.getByRole("document", { name: /^Dự thảo/ }).waitFor();
    await tabTo(open.page, open.page, "Lưu dự thảo Word");
    await page.keyboard.press("Enter");
    await tabTo(open.page, open.page, "Vẫn lưu, kèm danh sách chỗ cần điền");
    const report = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await report).suggestedFilename()).toBe("bao-cao.docx");
    expect(open.offences).toEqual([]);
  });

  it("adds up again and checks again at once when a figure is edited, and takes it back", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    // Tin có giá trị above Tổng số tin: an error.
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(2)");
    const total = await cellOf(page, totalRow, "(2)");
    const before = await total.textContent();
    const was = Number(await cell.textContent());
    await cell.click();
    await page.keyboard.type("9000");
    await page.keyboard.press("Enter");
    expect(figure(await total.textContent())).toBe(figure(before) - was + 9000);
    await page.getByRole("tab", { name: "Kiểm tra (1)" }).waitFor();
    expect(await cell.getAttribute("aria-invalid")).toBe("true");

    await page.keyboard.press("Control+z");
    expect(await total.textContent()).toBe(before);
    await page.keyboard.press("Control+y");
    expect(figure(await total.textContent())).toBe(figure(before) - was + 9000);
  });

  it("counts another file, or none, when the person says so, and the totals follow", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    const total = await cellOf(page, totalRow, "(1)");
    expect(await total.textContent()).toBe("1.753");
    await page.getByRole("button", { name: "Dùng tệp này: 11-xa-dan-luc.xlsx" }).click();
    expect(await total.textContent()).toBe("1.760");
    await page.getByRole("button", { name: "Bỏ quyết định: 11-xa-dan-luc.xlsx" }).click();
    expect(await total.textContent()).toBe("1.753");
    await page.getByRole("button", { name: "Không tính tệp này: 02-xa-tho-son.xlsx" }).click();
    await page.getByRole("button", { name: /^Dùng được: 34/ }).waitFor();
    await page.getByText("Xã Thọ Sơn chưa nộp").waitFor();
  });

  it("finds work as it was left after a reload, and nothing after it was cleared", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    await cell.click();
    await page.keyboard.type("1.600");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(800);
    await page.reload();
    await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
    expect(await (await cellOf(page, /Xã Thọ Sơn/, "(3)")).textContent()).toBe("1.600");

    await page.getByRole("button", { name: "Thêm lệnh" }).click();
    await page.getByRole("menuitem", { name: "Xóa dữ liệu" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Xóa dữ liệu" }).click();
    await page.getByRole("button", { name: "Chọn thư mục" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Chọn thư mục" }).waitFor();
  });

  it("opens and works with the network off once it was loaded", async () => {
    open = await visit(browser, server.url);
    const { page, context } = open;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await trySample(page);
    await page.getByText("Ngoại tuyến").waitFor();
    await page.getByRole("tab", { name: "Báo cáo" }).click();
    await page.getByRole("button", { name: "Xem dự thảo" }).click();
    await page.getByRole("document", { name: /^Dự thảo/ }).waitFor();
    const report = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu dự thảo Word" }).click();
    await page.getByRole("button", { name: "Vẫn lưu, kèm danh sách chỗ cần điền" }).click();
    expect((await report).suggestedFilename()).toBe("bao-cao.docx");
  });

  it("asks whose files they are when no list of units was chosen, and then takes a list", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    const files = ["02-xa-tho-son.xlsx", "x1-hong.xlsx", "03-xa-tho-binh.xlsx"];
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn tệp" }).click();
    await (await chooser).setFiles(files.map((name) => path.join(sampleFolder, "nhan-ve", name)));
    await page.getByText("Đã chọn 3 tệp").waitFor();
    const listChooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn danh sách đơn vị" }).click();
    await (await listChooser).setFiles(path.join(sampleFolder, "don-vi.csv"));
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();
    await page.getByText("Tệp bị hỏng").waitFor();
    expect(open.offences).toEqual([]);
  });

  it("accepts the units that the files name when there is no list", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn tệp" }).click();
    await (
      await chooser
    ).setFiles(["02-xa-tho-son.xlsx", "03-xa-tho-binh.xlsx"].map((name) => path.join(sampleFolder, "nhan-ve", name)));
    await page.getByLabel("Tên đơn vị tổng hợp").fill("Huyện Triệu Sơn");
    await page.getByRole("button", { name: "Đọc các tệp" }).click();
    await page.getByRole("button", { name: /^Dùng được: 2\./ }).waitFor();
    expect(await page.getByRole("rowheader", { name: "Xã Thọ Sơn" }).count()).toBe(1);
  });

  it("fits a pane of 320 × 378 without sideways scrolling", async () => {
    open = await visit(browser, server.url, { width: 320, height: 378 });
    const { page } = open;
    const isWide = () =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth > innerWidth ||
          [...document.querySelectorAll("#noi-dung")].some((e) => e.scrollWidth > e.clientWidth),
      );
    expect(await isWide()).toBe(false);
    expect(await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).boundingBox()).toMatchObject({
      width: expect.any(Number),
    });
    await trySample(page);
    for (const name of [/^Tổng hợp/, /^Kiểm tra/, /^Báo cáo/]) {
      await page.getByRole("tab", { name }).click();
      expect(await isWide()).toBe(false);
    }
  });

  it("needs at most 350 kB of packed script before it can be used", async () => {
    // What the page itself asks for; parts that come while it is idle hold nobody up.
    const html = await (await fetch(server.url)).text();
    const names = [...html.matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].map(([, name]) => new URL(name!, server.url));
    let packed = 0;
    for (const name of names) packed += gzipSync(Buffer.from(await (await fetch(name)).arrayBuffer())).length;
    expect(packed).toBeGreaterThan(0);
    expect(packed).toBeLessThan(350_000);
  });

  it("is sent with a policy that lets no inline script, no foreign origin and no eval in", async () => {
    const response = await fetch(server.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    const html = await response.text();
    const meta = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1];
    expect(policy.startsWith(meta ?? "none")).toBe(true);
    expect((await fetch(`${server.url}/..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${server.url}/%2e%2e/package.json`)).status).toBe(404);
  });
});

async function savedAs(download: import("playwright-core").Download) {
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), start: bytes.subarray(0, 2).toString("latin1") };
}

/** "1.753" → 1753 */
function figure(text: string | null): number {
  return Number((text ?? "").replaceAll(".", ""));
}
