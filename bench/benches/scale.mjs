import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { markdown } from "../markdown.mjs";
import { launchedBrowser, listOf, middleOf, servedPage, tellReceived, tracedTasks } from "../page.mjs";
import { largest, scaleCorpus } from "../scaleCorpus.mjs";

const root = path.join(import.meta.dirname, "../..");
const counts = [600, largest];
/** Other readers take a second for a file with a list, so they read these only. */
const compared = 60;

/**
 * Received by the thousand: 600 and 10,598 workbooks, a third of them with a list of 2,000 rows besides, a third re-saved by LibreOffice,
 * through the engine, the command line and the built workbench in Chromium. Ratios within one run are what counts.
 */
export async function run() {
  const place = await bundle("chain", "bench/chain.ts");
  await bundle("decode", "src/adapters/xlsx/decode.ts");
  const folder = await scaleCorpus(place);
  const { unitsOf } = await import(place);
  await printReaders(folder);
  await printChain(place, folder);
  await printCommandLine(folder, unitsOf);
  await printBrowser(folder, unitsOf);
}

/** The same job by each reader: opening a workbook and adding up the figures of both tables. */
async function printReaders(folder) {
  const cells = [["reader", `the first ${compared} of the corpus, ms each`, "× ours"]];
  const times = new Map();
  for (const reader of ["bound", "so-ket", "@e965/xlsx", "exceljs"]) {
    const child = fork(path.join(import.meta.dirname, "../readerProcess.mjs"), [reader, folder, String(compared)]);
    await once(child, "message");
    child.send({ from: 0, to: compared });
    const [{ milliseconds }] = await once(child, "message");
    child.send("stop");
    times.set(reader, milliseconds);
  }
  for (const [reader, time] of times) cells.push([reader, time.toFixed(2), (time / times.get("so-ket")).toFixed(2)]);
  console.log(`\nReading, processor time, warm\n\n${markdown(cells)}`);
}

/** Unpacking alone, reading alone, and the whole chain to the bytes of the consolidated workbook, one after the other in one thread. */
async function printChain(place, folder) {
  const cells = [["workbooks", "job", "s", "× the one before", "ms per workbook", "peak MB"]];
  for (const count of counts) {
    let before = null;
    for (const [job, title] of [
      ["inflateAlone", "unpacking alone"],
      ["readAlone", "reading"],
      ["wholeChain", "the whole chain"],
    ]) {
      const rounds = count === largest ? 1 : 3;
      const args = [place, job, folder, String(count), String(rounds)];
      const [{ times, peak }] = await once(
        fork(path.join(import.meta.dirname, "../chainProcess.mjs"), args),
        "message",
      );
      const time = Math.min(...times);
      const ratio = before === null ? "" : (time / before).toFixed(2);
      cells.push(
        [count, title, (time / 1000).toFixed(2), ratio, (time / count).toFixed(2), peak.toFixed(0)].map(String),
      );
      before = time;
    }
  }
  console.log(`\nThe chain, processor time\n\n${markdown(cells)}`);
}

/** `so-ket consolidate`, which reads in threads. */
async function printCommandLine(folder, unitsOf) {
  const cells = [["workbooks", "wall s", "processor s", "peak MB"]];
  for (const count of counts) {
    const units = unitsOf(count);
    const names = units.slice(1).map(({ code }) => path.join(folder, `${code}.xlsx`));
    const out = path.join(import.meta.dirname, "../.build/tong-hop.xlsx");
    const options = ["--form", "th-2020", "--units", listOf(units), "--owner", units[0].code, "--out", out];
    const start = performance.now();
    const inside = path.join(import.meta.dirname, "../commandProcess.mjs");
    const child = spawn(process.execPath, [inside, path.join(root, "dist/cli/so-ket.cjs"), "consolidate", ...options], {
      stdio: ["pipe", "ignore", "inherit", "ipc"],
    });
    child.send(names);
    const [{ status, processor, peak }] = await once(child, "message");
    if (status === 2) throw new Error("The command line could not consolidate.");
    const wall = (performance.now() - start) / 1000;
    cells.push([String(count), wall.toFixed(1), (processor / 1000).toFixed(1), peak.toFixed(0)]);
  }
  console.log(`\nThe command line, in threads\n\n${markdown(cells)}`);
}

async function printBrowser(folder, unitsOf) {
  const server = await servedPage();
  const browser = await launchedBrowser();
  try {
    const heads = ["workbooks", "received after, s", "stopped after, ms", "heap, MB", "peak of the process, MB"];
    const over = ["over 50 ms of wall time", "of processor time"];
    const cells = [[...heads, "act", "longest, wall ms", "longest, processor ms", ...over]];
    const heaps = [];
    for (const count of counts) {
      const units = unitsOf(count);
      const files = [...units.slice(1).map(({ code }) => path.join(folder, `${code}.xlsx`)), listOf(units)];
      const stopped = await stoppedAfter(browser, server.url, files);
      const { received, heap, peak, acts } = await receivedAll(browser, server.url, files);
      heaps.push(heap);
      Object.entries(acts).forEach(([act, tasks], at) => {
        const known = [
          String(count),
          (received / 1000).toFixed(1),
          stopped.toFixed(0),
          heap.toFixed(0),
          peak.toFixed(0),
        ];
        const told = ["wall", "processor"].map((time) => tasks.map((task) => task[time]));
        const longest = told.map((times) => times.reduce((a, b) => Math.max(a, b), 0).toFixed(0));
        const overs = told.map((times) => String(times.filter((time) => time > 50).length));
        cells.push([...(at === 0 ? known : known.map(() => "")), act, ...longest, ...overs]);
      });
    }
    const growth = ((heaps[1] - heaps[0]) * 1024) / (counts[1] - counts[0]);
    console.log(
      `\nChromium ${browser.version()}\n\n${markdown(cells)}\n\n${growth.toFixed(1)} kB per further workbook.`,
    );
  } finally {
    await browser.close();
    server.stop();
  }
}

async function chosen(browser, url, files) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.addInitScript(tellReceived);
  await page.goto(url);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp" }).click();
  const opened = await chooser;
  return { context, page, start: () => opened.setFiles(files) };
}

const told = (page) =>
  page.waitForEvent("console", { predicate: (message) => message.text() === "received", timeout: 600_000 });

/** From the click on “Dừng” to the last message of a worker, in ms. */
async function stoppedAfter(browser, url, files) {
  const { context, page, start } = await chosen(browser, url, files);
  await page.evaluate(noteWorkers);
  const received = told(page);
  await start();
  await page.getByRole("list", { name: "Các tệp vừa đọc" }).getByRole("listitem").nth(3).waitFor();
  await page.getByRole("button", { name: "Dừng" }).click();
  await received;
  const ended = await page.evaluate(() => globalThis.lastTold - globalThis.stopPressed);
  await context.close();
  return Math.max(0, ended);
}

/** Notes when “Dừng” was pressed and when a worker last was ended. */
function noteWorkers() {
  const { terminate } = Worker.prototype;
  Worker.prototype.terminate = function () {
    globalThis.lastTold = performance.now();
    terminate.call(this);
  };
  addEventListener(
    "click",
    (event) => {
      if (event.target.closest?.("button")?.textContent === "Dừng") globalThis.stopPressed = event.timeStamp;
    },
    true,
  );
}

async function receivedAll(browser, url, files) {
  const { context, page, start } = await chosen(browser, url, files);
  const acts = {};
  let received = 0;
  acts.receiving = await tracedTasks(browser, page, async () => {
    const all = told(page);
    const begun = performance.now();
    await start();
    await all;
    received = performance.now() - begun;
    await page.waitForTimeout(1500);
  });
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const peak = await peakOfRenderer(browser);
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const column = await page.getByRole("columnheader", { name: "(3)", exact: true }).getAttribute("aria-colindex");
  const figure = await middleOf(rows.nth(2).locator(`[aria-colindex="${column}"]`));
  acts["editing one figure"] = await tracedTasks(browser, page, async () => {
    await page.mouse.click(...figure);
    await page.keyboard.type("1611");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(4000);
  });
  const grid = await middleOf(page.getByRole("grid"));
  acts["scrolling the table"] = await tracedTasks(browser, page, () => wheel(page, grid));
  const ledger = await middleOf(page.getByRole("list", { name: "Sổ nhận" }).getByRole("listitem").nth(1));
  acts["scrolling the ledger"] = await tracedTasks(browser, page, () => wheel(page, ledger));
  await context.close();
  return { received, heap: usedSize / 1024 / 1024, peak, acts };
}

async function wheel(page, [x, y]) {
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, turn % 2 === 0 ? 600 : 24_000);
    await page.waitForTimeout(30);
  }
}

/** Where the system tells: the most memory that the process of the page ever had, in MB, the browser's own code included. */
async function peakOfRenderer(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]) / 1024;
      } catch {
        return Number.NaN;
      }
    });
  return Math.max(...peaks);
}
