import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Keeps a headless Chromium from talking to anybody but the page under test. */
const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of the tests: the one named in SO_KET_BROWSER, else one on the PATH, else Playwright's own. */
function browserPath(): string {
  const named = process.env["SO_KET_BROWSER"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  return found ?? chromium.executablePath();
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: flags, headless: true });
}
