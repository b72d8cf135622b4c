import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Download } from "playwright-core";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { launchBrowser } from "../support/browser";
import { serveWorkbench } from "../support/served";
import { cellOf, sampleFolder, trySample, visit, type Visit } from "../support/workbenchPage";

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

/** The parts of a downloaded package by name. */
async function partsOf(download: Download): Promise<ReadonlyMap<string, Uint8Array>> {
  const inside = unpackFiles(new Uint8Array(readFileSync(await download.path()))) ?? [];
  return new Map(await Promise.all(inside.map(async (part) => [part.name, await part.bytes()] as const)));
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("the evidence of a consolidation in the workbench", () => {
  it("holds every received file, the decisions with their reasons and right hashes, and asks for the originals after a reload", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("button", { name: "Không tính tệp này: 12-xa-dan-ly.xlsx" }).click();
    await page.getByRole("button", { name: "Hồ sơ chứng cứ" }).click();
    const screen = page.getByRole("region", { name: "Hồ sơ chứng cứ" });
    await screen.getByText("Tệp gốc đưa vào hồ sơ: 41/41.").waitFor();
    await screen.getByText(/^Tệp 12-xa-dan-ly.xlsx: giữ lại\. Lý do: Người tổng hợp không tính tệp này/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      screen.getByRole("button", { name: "Tải hồ sơ chứng cứ (.zip)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("chung-cu.zip");
    const parts = await partsOf(download);
    const received = [...parts.keys()].filter((name) => name.startsWith("dau-vao/"));
    expect(received).toHaveLength(41);
    expect(text(parts.get("muc-luc.html"))).toContain("Người tổng hợp không tính tệp này");
    expect([...parts.keys()]).toContain("tong-hop.xlsx");
    const sums = text(parts.get("SHA256SUMS.txt")).trim().split("\n");
    expect(sums).toHaveLength(parts.size - 1);
    for (const line of sums) {
      const [hash, name] = line.split("  ") as [string, string];
      expect([name, createHash("sha256").update(parts.get(name)!).digest("hex")]).toEqual([name, hash]);
    }

    await page.reload();
    await page.getByRole("button", { name: "Hồ sơ chứng cứ" }).click();
    await screen.getByText(/Trang đã mở lại nên không còn giữ 41 tệp gốc/).waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      screen.getByRole("button", { name: "Chọn lại các tệp" }).click(),
    ]);
    const changed = { name: "12-xa-dan-ly.xlsx", mimeType: "", buffer: Buffer.from("khác") };
    await chooser.setFiles([
      changed,
      { name: "la.xlsx", mimeType: "", buffer: Buffer.from("lạ") },
      {
        name: "11-xa-dan-luc.xlsx",
        mimeType: "",
        buffer: readFileSync(`${sampleFolder}/nhan-ve/11-xa-dan-luc.xlsx`),
      },
    ]);
    const [again] = await Promise.all([
      page.waitForEvent("download"),
      screen.getByRole("button", { name: "Tải, thiếu 39 tệp gốc" }).click(),
    ]);
    await screen.getByText(/Không đưa vào hồ sơ vì nội dung đã khác lúc đọc: 12-xa-dan-ly.xlsx/).waitFor();
    const few = await partsOf(again);
    expect([...few.keys()].filter((name) => name.startsWith("dau-vao/"))).toEqual(["dau-vao/11-xa-dan-luc.xlsx"]);
    expect(open.offences).toEqual([]);
  });
});

describe("forms to send back from the workbench", () => {
  it("go to one unit, or to all in one package with the list of what was restored", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("button", { name: "Không tính tệp này: 12-xa-dan-ly.xlsx" }).click();
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    // Tin có giá trị above Tổng số tin: an error.
    await (await cellOf(page, /Xã Thọ Sơn/, "(2)")).click();
    await page.keyboard.type("9000");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Thư gửi đơn vị" }).click();
    const screen = page.getByRole("region", { name: "Thư gửi đơn vị" });
    const [one] = await Promise.all([
      page.waitForEvent("download"),
      screen.getByRole("button", { name: "Tải biểu mẫu gửi lại: Xã Thọ Sơn" }).click(),
    ]);
    expect(one.suggestedFilename()).toMatch(/^\d+-xa-tho-son\.xlsx$/);
    const form = await decode(new Uint8Array(readFileSync(await one.path())));
    expect(form.sheets.map(({ name }) => name)).toEqual(["Bảng 1", "Bảng 2", "Cần sửa", "Đã khôi phục"]);
    await screen.getByText(/^Khóa tiêu đề, mở khóa và đặt lại kiểm tra nhập liệu cho \d+ ô nhập/).waitFor();

    const [all] = await Promise.all([
      page.waitForEvent("download"),
      screen.getByRole("button", { name: /^Tải cả \d+ biểu mẫu \(\.zip\)$/ }).click(),
    ]);
    expect(all.suggestedFilename()).toBe("bieu-mau-gui-lai.zip");
    const parts = await partsOf(all);
    expect(parts.size).toBe(3);
    const list = text(parts.get("da-khoi-phuc.txt"));
    expect(list).toContain("Xã Thọ Sơn\r\n  - ");
    expect(list).toContain("Xã Dân Lý\r\n");
    expect([...parts.keys()].filter((name) => name.endsWith(".xlsx"))).toContain(one.suggestedFilename());
    expect(open.offences).toEqual([]);
  });
});
