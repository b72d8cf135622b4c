import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { readDocx } from "../../src/adapters/docx/readDocx";
import { launchBrowser } from "../support/browser";
import { docxOf } from "../support/plainDocx";
import { serveWorkbench } from "../support/served";
import { trySample, visit, type Visit } from "../support/workbenchPage";

jest.setTimeout(120_000);

const sample = path.resolve("tests/fixtures/reports/bao-cao-trieu-son-2020.txt");

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkbench>>;
let folder: string;
let open: Visit;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveWorkbench()]);
  folder = await mkdtemp(path.join(tmpdir(), "so-ket-audit-"));
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => open?.close());

async function choose(page: Page, file: string, button = "Chọn văn bản"): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(file);
  await page.getByText(/^Đọc được/).waitFor();
}

describe("Soát số liệu in the workbench", () => {
  it("lists what doesn't add up beside the text and lights the exact words", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await page.getByRole("tab", { name: "Soát" }).click();
    await choose(page, sample);
    await page.getByRole("group", { name: /^Lỗi, Một số liệu ghi hai cách/ }).click();
    const [lit, ...others] = await page.locator('mark[data-current="true"]', { hasText: "22.106" }).all();
    const { y } = (await lit!.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(page.viewportSize()!.height);
    expect(others).toEqual([]);
    expect(await page.getByRole("list", { name: "Gợi ý" }).count()).toBe(0);
    expect(open.offences).toEqual([]);
  });

  it("reads a Word file, keeps a reason over a reload, and saves the paper with it", async () => {
    const file = path.join(folder, "bao-cao.docx");
    await writeFile(file, await docxOf(["Vận động 386/398 thôn đăng ký, đạt 36,89%."]));
    open = await visit(browser, server.url);
    const { page } = open;
    await page.getByRole("tab", { name: "Soát" }).click();
    await choose(page, file);
    await page.getByRole("group", { name: /^Lỗi/ }).click();
    await page.getByRole("button", { name: "Chấp nhận" }).click();
    await page.getByRole("textbox").fill("Theo cách tính của tỉnh");
    await page.getByRole("button", { name: "Ghi lý do" }).click();
    await page.getByText("Đã chấp nhận (1)").waitFor();
    await page.reload();
    await page.getByRole("tab", { name: "Soát" }).click();
    await choose(page, file);
    await page.getByText("Đã chấp nhận (1)").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu phiếu soát" }).click();
    const paper = readDocx(readFileSync(await (await download).path()));
    expect(paper).toContain("PHIẾU SOÁT SỐ LIỆU");
    expect(paper).toContain("Lý do: Theo cách tính của tỉnh");
    expect(open.offences).toEqual([]);
  });

  it("compares with the open consolidation, and without it when told so", async () => {
    const file = path.join(folder, "doi-chieu.docx");
    await writeFile(file, await docxOf(["Quần chúng nhân dân đã cung cấp 1.800 tin, trong đó có 986 tin có giá trị."]));
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Soát", exact: true }).click();
    await choose(page, file);
    await page.getByRole("checkbox", { name: "Đối chiếu với bảng tổng hợp đang mở" }).click();
    await page.getByRole("button", { name: "Soát lại" }).click();
    await page.getByText(/^Đọc được/).waitFor();
    await page.getByRole("tab", { name: "Tổng hợp" }).click();
    await page.getByRole("tab", { name: "Bảng 1", selected: true }).waitFor();
    expect(open.offences).toEqual([]);
  });

  it("never holds the page up for long over sixty pages", async () => {
    const file = path.join(folder, "dai.txt");
    await writeFile(file, readFileSync(sample, "utf8").repeat(5));
    open = await visit(browser, server.url);
    const { page } = open;
    await page.getByRole("tab", { name: "Soát" }).click();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    });
    await choose(page, file);
    await page.waitForTimeout(500);
    const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
    // drawing some 1.500 lines once; the audit itself runs elsewhere
    expect(longest).toBeLessThan(300);
  });
});
