import { readdirSync } from "node:fs";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { filledWorkbooks } from "../filledWorkbooks.mjs";
import { launchedBrowser, listOf, middleOf, servedPage, tellReceived, tracedTasks } from "../page.mjs";

const count = 600;
const visits = 3;

/**
 * The longest tasks of the page's main thread in the built workbench, by Chromium's own trace. Milliseconds depend on the machine and on
 * what else it does, hence the processor time beside the wall time, and the time that a fixed loop takes in the same page.
 */
export async function run() {
  const server = await servedPage();
  const { url } = server;
  const browser = await launchedBrowser();
  try {
    const files = await chosenFiles();
    const rows = [];
    for (const [title, begin] of [
      ["35 units", trySample],
      [`${count} units`, (page) => choose(page, files)],
    ]) {
      const visited = [];
      for (let visit = 0; visit < visits; visit++) visited.push(await measured(browser, url, begin));
      for (const act of Object.keys(visited[0])) rows.push(rowOf(title, act, visited));
    }
    console.log(
      `\nLongest main-thread tasks, wall ms (processor ms), over ${visits} visits; Chromium ${browser.version()}\n`,
    );
    console.log(
      "| units | act | longest, median visit | longest, worst visit | over 50 ms of processor per visit | fixed loop, ms |",
    );
    console.log("|---|---|---|---|---|---|");
    for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** The filled workbooks and the list of their units. */
async function chosenFiles() {
  const place = await bundle("chain", "bench/chain.ts");
  const folder = await filledWorkbooks(place, count);
  const { unitsOf } = await import(place);
  return [...readdirSync(folder).map((name) => path.join(folder, name)), listOf(unitsOf(count))];
}

/** Both go as far as the last step before files are read, and give that step. */
async function trySample(page) {
  const button = await middleOf(page.getByRole("button", { name: "Thử với dữ liệu mẫu" }));
  return () => page.mouse.click(...button);
}

async function choose(page, files) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp" }).click();
  const opened = await chooser;
  return () => opened.setFiles(files);
}

/** One visit: the longest tasks of every act, and what the fixed loop took between them. While an act is traced, nothing looks into the page. */
async function measured(browser, url, begin) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.addInitScript(tellReceived);
  const result = {};
  const measure = async (act, doing) => {
    result[act] = { tasks: await tracedTasks(browser, page, doing), loop: await page.evaluate(fixedLoop) };
  };
  await measure("opening the page", () => page.goto(url));
  const start = await begin(page);
  await measure("receiving", async () => {
    const received = page.waitForEvent("console", {
      predicate: (message) => message.text() === "received",
      timeout: 180_000,
    });
    await start();
    await received;
  });
  const column = await page.getByRole("columnheader", { name: "(3)", exact: true }).getAttribute("aria-colindex");
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const figure = await middleOf(rows.nth(2).locator(`[aria-colindex="${column}"]`));
  await measure("editing one figure", async () => {
    await page.mouse.click(...figure);
    await page.keyboard.type("1611");
    await page.keyboard.press("Enter");
  });
  const leaveOut = await middleOf(page.getByRole("button", { name: /^Không tính tệp này/ }).first());
  await measure("one file left out", () => page.mouse.click(...leaveOut));
  await context.close();
  return result;
}

/** The same work everywhere: how long it takes says how slow the machine is, and how busy. */
function fixedLoop() {
  let sum = 0;
  const start = performance.now();
  for (let at = 1; at < 2_000_000; at++) sum = (sum + Math.sqrt(at * (sum + 1))) % 1000;
  return sum < 0 ? 0 : performance.now() - start;
}

function rowOf(title, act, visited) {
  const ofAct = visited.map((visit) => visit[act]);
  // A task that others pushed aside is long by the clock and short by the processor, so each has its own longest one.
  const [walls, processors] = ["wall", "processor"].map((time) =>
    ofAct.map(({ tasks }) => Math.max(...tasks.map((task) => task[time]))).toSorted((a, b) => a - b),
  );
  const text = (at) => `${walls.at(at).toFixed(0)} (${processors.at(at).toFixed(0)})`;
  const over = ofAct.map(({ tasks }) => tasks.filter(({ processor }) => processor > 50).length);
  const loops = ofAct.map(({ loop }) => loop).toSorted((a, b) => a - b);
  const middle = Math.floor(visits / 2);
  return [title, act, text(middle), text(-1), over.join(", "), loops[middle].toFixed(0)];
}
