import path from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";

/** A fresh visit to the workbench, with everything noted that must not happen. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to another origin, breaches of the content policy, script errors. */
  readonly offences: string[];
  readonly close: () => Promise<void>;
}

export const sampleFolder = path.resolve(__dirname, "..", "..", "assets", "samples", "trieu-son-2020");

export async function visit(
  browser: Browser,
  url: string,
  viewport = { width: 1366, height: 768 },
  colorScheme: "light" | "dark" = "light",
): Promise<Visit> {
  const context = await browser.newContext({ viewport, colorScheme, locale: "vi-VN", acceptDownloads: true });
  const offences: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const page = await context.newPage();
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(url).origin) offences.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") offences.push(message.text());
  });
  page.on("pageerror", (error) => offences.push(error.message));
  await page.goto(url);
  return { page, context, offences, close: () => context.close() };
}

export async function trySample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
  await page.getByRole("heading", { name: "Sổ nhận" }).waitFor();
}

/** The drawn cell of a unit, or of the total, under a column number as printed: "(3)". */
export async function cellOf(page: Page, rowName: string | RegExp, columnNumber: string): Promise<Locator> {
  const column = await page
    .getByRole("columnheader", { name: columnNumber, exact: true })
    .getAttribute("aria-colindex");
  return page.getByRole("row", { name: rowName }).locator(`[aria-colindex="${column}"]`);
}

export const totalRow = /^Tổng cộng/;
