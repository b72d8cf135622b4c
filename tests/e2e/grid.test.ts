import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { serveWorkbench } from "../support/served";
import { cellOf, totalRow, trySample, visit, type Visit } from "../support/workbenchPage";

jest.setTimeout(60_000);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkbench>>;
let open: Visit;
let page: Page;

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  // Low enough that the last units are not drawn at first.
  open = await visit(browser, server.url, { width: 1366, height: 560 });
  page = open.page;
  await trySample(page);
});
afterEach(() => open.close());

const grid = () => page.getByRole("grid");
const statusLine = (text: string | RegExp) => page.getByText(text).first();

describe("the grid", () => {
  it("tells how large the sheet is and where each drawn cell stands in it", async () => {
    expect(Number(await grid().getAttribute("aria-rowcount"))).toBeGreaterThan(45);
    expect(Number(await grid().getAttribute("aria-colcount"))).toBeGreaterThan(15);
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    expect(await cell.getAttribute("aria-colindex")).toBe("5");
    expect(Number(await cell.locator("..").getAttribute("aria-rowindex"))).toBeGreaterThan(8);
    expect(await page.locator("tr.gap:not([aria-hidden])").count()).toBe(0);
    expect(await page.getByRole("rowheader", { name: "Xã Bình Sơn" }).count()).toBe(0);
  });

  it("keeps a typed figure when its row is scrolled out of view, and takes it on Enter", async () => {
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    await cell.click();
    await page.keyboard.type("16");
    await scroller().evaluate((host) => (host.scrollTop = 2000));
    await page.waitForTimeout(200);
    await scroller().evaluate((host) => (host.scrollTop = 0));
    await page.waitForTimeout(200);
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    expect(await cell.textContent()).toBe("1.611");
  });

  it("composes Vietnamese in a cell without losing a sign", async () => {
    await page.getByRole("tab", { name: "Bảng 2" }).click();
    const cell = await inventoryCell();
    await cell.click();
    const keys = await page.context().newCDPSession(page);
    await keys.send("Input.imeSetComposition", { text: "3 su", selectionStart: 4, selectionEnd: 4 });
    await keys.send("Input.imeSetComposition", { text: "3 sú", selectionStart: 4, selectionEnd: 4 });
    await keys.send("Input.insertText", { text: "3 súng" });
    await page.keyboard.press("Enter");
    expect(await cell.textContent()).toBe("3 súng");
  });

  it("refuses a text in a figure cell and says so; the cell keeps its figure", async () => {
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    const before = await cell.textContent();
    await cell.click();
    await page.keyboard.type("nhiều");
    await page.keyboard.press("Enter");
    await statusLine(/“nhiều” không phải là số/).waitFor();
    expect(await cell.textContent()).toBe(before);
  });

  it("reads 1.234 as a thousand and asks about 1,234", async () => {
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    await cell.click();
    await page.keyboard.type("1.234");
    await page.keyboard.press("Enter");
    expect(await cell.textContent()).toBe("1.234");
    await cell.click();
    await page.keyboard.type("1,234");
    await page.keyboard.press("Enter");
    await statusLine(/“1,234” được đọc là 1,234/).waitFor();
  });

  it("pastes rows from a spreadsheet, skips locked cells and says how many", async () => {
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(7)");
    await cell.click();
    // Column (8) is for the district alone: locked.
    await paste('3\t9\t"12"\r\n2\t9\t1.015');
    await statusLine(/Đã nhập 4 ô; bỏ qua 2 ô khóa/).waitFor();
    expect(await cell.textContent()).toBe("3");
    expect(await (await cellOf(page, /Xã Thọ Bình/, "(9)")).textContent()).toBe("1.015");
    await page.keyboard.press("Control+z");
    expect(await cell.textContent()).toBe("1");
  });

  it("copies what is selected with the keyboard and with the mouse", async () => {
    const from = await cellOf(page, /Xã Thọ Sơn/, "(2)");
    await from.click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await copied()).toBe("10\t1537\r\n11\t1888");
    const to = await cellOf(page, /Xã Thọ Bình/, "(3)");
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    await page.mouse.move(a!.x + 5, a!.y + 5);
    await page.mouse.down();
    await page.mouse.move(b!.x + 5, b!.y + 5, { steps: 4 });
    await page.mouse.up();
    expect(await copied()).toBe("10\t1537\r\n11\t1888");
    expect(await grid().locator('[aria-selected="true"]').count()).toBe(4);
  });

  it("does not let the browser's own undo bring back what was typed elsewhere", async () => {
    const first = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    const second = await cellOf(page, /Xã Thọ Bình/, "(3)");
    await first.click();
    await page.keyboard.type("777");
    await page.keyboard.press("Enter");
    await page.keyboard.type("88");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Enter");
    expect([await first.textContent(), await second.textContent()]).toEqual(["777", "88"]);
  });

  it("leaves a cell as it was on Escape, and edits within the text on F2", async () => {
    const cell = await cellOf(page, /Xã Thọ Sơn/, "(3)");
    await cell.click();
    await page.keyboard.type("5");
    await page.keyboard.press("Escape");
    expect(await cell.textContent()).toBe("1.537");
    await page.keyboard.press("F2");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    expect(await cell.textContent()).toBe("1.538");
  });

  it("finds a unit that is not drawn, typed without diacritics", async () => {
    await (await cellOf(page, /Xã Thọ Sơn/, "(3)")).click();
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Tìm trong bảng" }).fill("binh son");
    await page.getByRole("search").getByText("1/1").waitFor();
    expect(await page.getByRole("rowheader", { name: "Xã Bình Sơn" }).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Xã Bình Sơn");
  });

  it("prints every row under a header that repeats, and nothing but the sheet", async () => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.getByRole("rowheader", { name: "Xã Bình Sơn" }).count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    const looks = await page.evaluate(() => ({
      head: getComputedStyle(document.querySelector("thead")!).display,
      stuck: getComputedStyle(document.querySelector("thead")!).position,
      pane: getComputedStyle(document.querySelector("aside")!).display,
    }));
    expect(looks).toEqual({ head: "table-header-group", stuck: "static", pane: "none" });
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  });

  it("locks totals and says why", async () => {
    const total = await cellOf(page, totalRow, "(3)");
    await total.click();
    await page.keyboard.type("5");
    await statusLine(/Ô này không nhập được/).waitFor();
    expect(await total.textContent()).toBe("42.250");
  });
});

function scroller(): Locator {
  return grid().locator("..");
}

async function inventoryCell(): Promise<Locator> {
  const index = await page
    .getByRole("columnheader")
    .evaluateAll((cells) =>
      cells.find((cell) => /vũ khí/i.test(cell.textContent ?? ""))?.getAttribute("aria-colindex"),
    );
  return page.getByRole("row", { name: /Xã Thọ Sơn/ }).locator(`[aria-colindex="${index}"]`);
}

async function paste(text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  }, text);
}

function copied(): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
}
