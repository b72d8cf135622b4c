import { chromium } from "playwright-core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { filledWorkbooks } from "../filledWorkbooks.mjs";

const root = path.join(import.meta.dirname, "../..");
const count = 600;
const visits = 3;
/** Tells the process of the page from those of other pages that the browser keeps ready. */
const markOfPage = "so-ket-bench";

/**
 * The longest tasks of the page's main thread in the built workbench, by Chromium's own trace. Milliseconds depend on the machine and on
 * what else it does, hence the processor time beside the wall time, and the time that a fixed loop takes in the same page.
 */
export async function run() {
  if (!existsSync(path.join(root, "dist/web/index.html")))
    throw new Error("dist/web is missing: run npm run build first.");
  const server = spawn(process.execPath, [path.join(root, "scripts/serve.mjs"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  const url = line.toString().trim();
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
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
      "| units | act | longest, median visit | longest, worst visit | tasks over 50 ms per visit | fixed loop, ms |",
    );
    console.log("|---|---|---|---|---|---|");
    for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The browser named in SO_KET_BROWSER, else one on the PATH, else Playwright's own. */
function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  return process.env.SO_KET_BROWSER ?? found ?? chromium.executablePath();
}

/** The filled workbooks and the list of their units. */
async function chosenFiles() {
  const place = await bundle("chain", "bench/chain.ts");
  const folder = await filledWorkbooks(place, count);
  const { unitsOf } = await import(place);
  const lists = path.join(import.meta.dirname, "../.build/lists", String(count));
  mkdirSync(lists, { recursive: true });
  const list = path.join(lists, "don-vi.csv");
  const lines = unitsOf(count).map(({ code, name, level, parent }) => `${code},${name},${level},${parent ?? ""}`);
  writeFileSync(list, `ma,ten,cap,ma_cap_tren\n${lines.join("\n")}\n`);
  return [...readdirSync(folder).map((name) => path.join(folder, name)), list];
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

/** Tells from inside that files were received: a look from outside is a task of the main thread, too. */
function tellReceived() {
  const observer = new MutationObserver(() => {
    if (!document.getElementById("ledger-title")) return;
    observer.disconnect();
    console.debug("received");
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** One visit: the longest tasks of every act, and what the fixed loop took between them. While an act is traced, nothing looks into the page. */
async function measured(browser, url, begin) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.addInitScript(tellReceived);
  const result = {};
  const measure = async (act, doing) => {
    await browser.startTracing(page, {
      categories: ["toplevel", "__metadata", "blink.user_timing"],
    });
    await doing();
    // The session is stored a moment after the last change.
    await page.waitForTimeout(800);
    await page.evaluate((name) => void performance.mark(name), markOfPage);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    result[act] = { tasks: tasksOf(trace.traceEvents), loop: await page.evaluate(fixedLoop) };
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

async function middleOf(locator) {
  // Waits until it stands still and can be clicked.
  await locator.click({ trial: true });
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

/** The longest tasks first, in ms of wall and of processor time, on the main thread of the page. */
function tasksOf(events) {
  const { pid: page, ts: end } = events.find(({ name }) => name === markOfPage);
  const isMain = ({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && pid === page;
  const { tid: main } = events.find(isMain);
  return events
    .filter(({ name, ph }) => ph === "X" && name === "ThreadControllerImpl::RunTask")
    .filter(({ pid, tid, ts, dur }) => pid === page && tid === main && ts + dur < end)
    .map(({ dur, tdur }) => ({ wall: dur / 1000, processor: tdur / 1000 }))
    .toSorted((a, b) => b.wall - a.wall);
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
  const longest = ofAct.map(({ tasks }) => tasks[0]).toSorted((a, b) => a.wall - b.wall);
  const text = ({ wall, processor }) => `${wall.toFixed(0)} (${processor.toFixed(0)})`;
  const over = ofAct.map(({ tasks }) => tasks.filter(({ wall }) => wall > 50).length);
  const loops = ofAct.map(({ loop }) => loop).toSorted((a, b) => a - b);
  const middle = Math.floor(visits / 2);
  return [title, act, text(longest[middle]), text(longest.at(-1)), over.join(", "), loops[middle].toFixed(0)];
}
