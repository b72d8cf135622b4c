import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { parseLineage } from "../../src/engine/consolidation/lineage";
import { launchBrowser } from "../support/browser";
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

const file = "12-xa-dan-ly.xlsx";
const name = "Xã Dân Lý";

describe("figures typed for a unit that sent no file", () => {
  it("fill the unit's row with who and why, are checked, survive a reload, travel with the files that are saved, and give way to a file", async () => {
    open = await visit(browser, server.url);
    const { page } = open;
    await trySample(page);
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    await page.getByRole("button", { name: `Không tính tệp này: ${file}` }).click();
    const total = await cellOf(page, totalRow, "(1)");
    const without = Number((await total.textContent())!.replace(/\./g, ""));
    const cell = (column: string) => cellOf(page, /Xã Dân Lý/, column);
    await (await cell("(1)")).click();
    await page.keyboard.type("5");
    await page
      .getByText(/Bấm “Nhập số thay” ở Sổ nhận để mở dòng này/)
      .first()
      .waitFor();

    await page.getByRole("button", { name: `Nhập số thay ${name}` }).click();
    const form = page.getByRole("form", { name: `Nhập số thay ${name}` });
    await form.getByText("Ghi cả hai mục rồi mới mở được dòng.").waitFor();
    await form.getByRole("textbox", { name: "Ai báo, bằng cách nào" }).fill("ông A, điện thoại 20/11");
    await form.getByRole("textbox", { name: "Vì sao chưa có tệp" }).fill("máy tính hỏng");
    await page.keyboard.press("Enter");
    await page.getByText("Chưa nhập số nào").waitFor();
    expect(await page.getByRole("button", { name: /^Dùng được: 34/ }).count()).toBe(1);
    await page.getByRole("tab", { name: "Bảng 2" }).click();

    await (await cell("(1)")).click();
    await page.keyboard.type("40");
    await page.keyboard.press("Tab");
    // More than all of them: the same rule that files are held to.
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Kiểm tra (1)" }).waitFor();
    await (await cell("(2)")).click();
    await page.keyboard.type("30");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Kiểm tra", exact: true }).waitFor();
    expect(Number((await total.textContent())!.replace(/\./g, ""))).toBe(without + 40);
    await page.getByText("Nhập tay 2 số").waitFor();
    await page.getByText(/35\/35 đơn vị, trong đó 1 đơn vị nhập tay/).waitFor();
    await (await cell("(1)")).click();
    await page
      .getByRole("region", { name: "Ô đang chọn" })
      .getByText(/Nhập tay theo ông A, điện thoại 20\/11/)
      .waitFor();

    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "Kiểm tra (1)" }).waitFor();
    await page.keyboard.press("Control+y");
    await page.getByRole("tab", { name: "Kiểm tra", exact: true }).waitFor();

    await page.waitForTimeout(400);
    await page.reload();
    await page.getByText("Nhập tay 2 số").waitFor();
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    expect(await (await cell("(1)")).textContent()).toBe("40");

    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu bảng tổng hợp" }).click(),
    ]);
    const workbook = await decode(new Uint8Array(readFileSync(await saved.path())));
    const unit = parseLineage(workbook.lineage!)!.units.find((one) => one.name === name)!;
    expect(unit).toMatchObject({ file: null, typed: { source: "ông A, điện thoại 20/11", reason: "máy tính hỏng" } });
    expect(unit.figures.find(({ indicator }) => indicator === "tin.tong")).toMatchObject({
      counted: 40,
      decision: "typed",
    });

    await page.getByRole("button", { name: "Hồ sơ chứng cứ" }).click();
    const [pack] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Tải, thiếu \d+ tệp gốc/ }).click(),
    ]);
    const parts = unpackFiles(new Uint8Array(readFileSync(await pack.path())))!;
    const index = parts.find((part) => part.name === "muc-luc.html")!;
    expect(new TextDecoder().decode(await index.bytes())).toContain("máy tính hỏng");

    // The file comes after all: it counts, and what differs from the words on the telephone is told.
    await page.getByRole("button", { name: `Dùng tệp này: ${file}` }).click();
    await page.getByText(`Không tính: đã có tệp ${file}.`).waitFor();
    await page.getByRole("tab", { name: /^Kiểm tra/ }).click();
    await page.getByText(/số nhập tay không còn được tính; 2 số khác/).waitFor();
    expect(open.offences).toEqual([]);
  });

  it("can be dropped and taken back, in a window of 350 px too", async () => {
    open = await visit(browser, server.url, { width: 350, height: 700 });
    const { page } = open;
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Chọn tệp", exact: true }).click(),
    ]);
    await chooser.setFiles([path.join(sampleFolder, "don-vi.csv"), path.join(sampleFolder, "nhan-ve", file)]);
    await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
    await page.getByRole("button", { name: "Nhập số thay Xã Dân Lực" }).click();
    const form = page.getByRole("form", { name: "Nhập số thay Xã Dân Lực" });
    await form.getByRole("textbox", { name: "Ai báo, bằng cách nào" }).fill("bản giấy");
    await form.getByRole("textbox", { name: "Vì sao chưa có tệp" }).fill("chưa có mạng");
    await form.getByRole("button", { name: "Mở dòng để nhập" }).click();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Ngăn làm việc" }).click();
    await page.getByText("Nhập tay 1 số").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole("button", { name: "Bỏ số nhập tay: Xã Dân Lực" }).click();
    await page.getByRole("button", { name: "Nhập số thay Xã Dân Lực" }).waitFor();
    await page.getByRole("button", { name: "Thêm lệnh" }).click();
    await page.getByRole("menuitem", { name: "Hoàn tác" }).click();
    await page.getByText("Nhập tay 1 số").waitFor();
    expect(open.offences).toEqual([]);
  });
});
