import { chromium } from "playwright-core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What benches of the built workbench in Chromium have in common. */

const root = path.join(import.meta.dirname, "..");
/** Tells the process of the page from those of other pages that the browser keeps ready. */
const markOfPage = "so-ket-bench";

/** The built workbench as `npm start` serves it. */
export async function servedPage() {
  if (!existsSync(path.join(root, "dist/web/index.html")))
    throw new Error("dist/web is missing: run npm run build first.");
  const server = spawn(process.execPath, [path.join(root, "scripts/serve.mjs"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return { url: line.toString().trim(), stop: () => server.kill() };
}

export function launchedBrowser() {
  return chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
}

/** The browser named in SO_KET_BROWSER, else one on the PATH, else Playwright's own. */
function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  return process.env.SO_KET_BROWSER ?? found ?? chromium.executablePath();
}

/** A list of units as a file. @returns {string} path */
export function listOf(units) {
  const folder = path.join(import.meta.dirname, ".build/lists", String(units.length - 1));
  mkdirSync(folder, { recursive: true });
  const list = path.join(folder, "don-vi.csv");
  const lines = units.map(({ code, name, level, parent }) => `${code},${name},${level},${parent ?? ""}`);
  writeFileSync(list, `ma,ten,cap,ma_cap_tren\n${lines.join("\n")}\n`);
  return list;
}

/** Tells from inside that files were received: a look from outside is a task of the main thread, too. */
export function tellReceived() {
  const observer = new MutationObserver(() => {
    if (!document.getElementById("ledger-title")) return;
    observer.disconnect();
    console.debug("received");
  });
  observer.observe(document, { childList: true, subtree: true });
}

export async function middleOf(locator) {
  // Waits until it stands still and can be clicked.
  await locator.click({ trial: true });
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

/** The tasks of the page's main thread during an act. While it is traced, nothing looks into the page. */
export async function tracedTasks(browser, page, doing) {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata", "blink.user_timing"] });
  await doing();
  // The session is stored a moment after the last change.
  await page.waitForTimeout(800);
  await page.evaluate((name) => void performance.mark(name), markOfPage);
  return tasksOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** The longest tasks first, in ms of wall and of processor time, on the main thread of the page. */
function tasksOf(events) {
  const { pid: page, ts: end } = events.find(({ name }) => name === markOfPage);
  const isMain = ({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && pid === page;
  const { tid: main } = events.find(isMain);
  return events
    .filter(({ name, ph }) => ph === "X" && name === "ThreadControllerImpl::RunTask")
    .filter(({ pid, tid, ts, dur }) => pid === page && tid === main && ts + dur < end)
    .map(({ dur, tdur }) => ({ wall: dur / 1000, processor: (tdur ?? 0) / 1000 }))
    .toSorted((a, b) => b.wall - a.wall);
}
