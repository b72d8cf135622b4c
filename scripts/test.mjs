// `npm test`: installs what the tests need – packages, a browser, LibreOffice where it can be had – and runs them all.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { build, installPackages, must, root, run } from "./setUp.mjs";

installPackages();
bringBrowser();
bringLibreOffice();
build();

/** On two processors jest would use one. */
const workers = Math.max(2, os.availableParallelism() - 1);
const results = path.join(mkdtempSync(path.join(os.tmpdir(), "so-ket-")), "results.json");
const status = run(
  process.execPath,
  [
    "node_modules/jest/bin/jest.js",
    `--maxWorkers=${workers}`,
    "--json",
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  { stdio: ["ignore", "ignore", "inherit"], shell: false },
);
report();
process.exit(status);

/** The skipped by name, then the plain closing line. */
function report() {
  if (!existsSync(results)) must(1, "bộ kiểm thử không chạy được đến cuối.");
  const { testResults, ...totals } = JSON.parse(readFileSync(results, "utf8"));
  rmSync(path.dirname(results), { recursive: true, force: true });
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((one) => one.status === "pending" || one.status === "todo"),
  );
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
  const suites = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.length);
  const failed = totals.numFailedTests + suites.length;
  console.log(
    `${totals.numPassedTests} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ""}`,
  );
}

function bringBrowser() {
  if (findBrowser()) return;
  if (isDebianRoot()) {
    console.error("so-ket: cài Chromium cho các kiểm thử trên trình duyệt (một lần)…");
    apt(["chromium"]);
  } else {
    console.error("so-ket: tải Chromium của Playwright cho các kiểm thử trên trình duyệt (một lần)…");
    run("npx", ["--no-install", "playwright-core", "install", "chromium"]);
  }
  if (!findBrowser()) {
    must(
      1,
      "cannot find or install a browser. Install Chromium or Chrome, or set SO_KET_BROWSER to its path, and run again.",
    );
  }
}

function findBrowser() {
  const named = process.env.SO_KET_BROWSER;
  if (named) return existsSync(named) ? named : null;
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].find(isOnPath);
  if (onPath) return onPath;
  const own = spawnSync(
    process.execPath,
    ["-e", "import('playwright-core').then(({chromium})=>process.stdout.write(chromium.executablePath()))"],
    { cwd: root, encoding: "utf8" },
  ).stdout;
  return own && existsSync(own) ? own : null;
}

/** Our files are opened in LibreOffice where it is at hand; elsewhere those tests are skipped by name. */
function bringLibreOffice() {
  if (isOnPath("soffice") || !isDebianRoot()) return;
  console.error("so-ket: cài LibreOffice để mở thử các tệp đã ghi (một lần)…");
  apt([
    "--no-install-recommends",
    "libreoffice-calc-nogui",
    "libreoffice-writer-nogui",
    "fonts-liberation",
    "poppler-utils",
  ]);
}

function apt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { env, stdio: ["ignore", "ignore", "inherit"] };
  if (run("apt-get", ["install", "-y", "-qq", ...packages], quiet) === 0) return;
  run("apt-get", ["update", "-qq"], quiet);
  run("apt-get", ["install", "-y", "-qq", ...packages], quiet);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && isOnPath("apt-get");
}

function isOnPath(command) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => endings.some((ending) => existsSync(path.join(folder, command + ending))));
}
