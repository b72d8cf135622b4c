import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Frame, Page, Route } from "playwright-core";
import { bridgeName, hostInfo, webHostPage, windowsHost } from "./channels";
import type { Answer, AppContext, Call, Channel, OfficeApp } from "./channels";
import { Book } from "./excel/book";
import type { BookEvent } from "./excel/book";
import { WorkbookApi } from "./excel/workbookApi";
import { internalServices } from "./internalServices";
import { membersOf } from "./requirementSets";
import { OfficeError, RichApi } from "./richApi";
import { WordDocument } from "./word/wordDocument";
import { ApplicationApi, DocumentApi, SearchOptionsApi } from "./word/documentApi";

/** What the host can be told to do wrong, with the code that its transport answers. */
const faults = {
  editMode: 5004,
  sessionLost: 5012,
  accessDenied: 7000,
  activityLimit: 5102,
  payloadTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export type Fault = keyof typeof faults | "itemNotFound";

/** Versions of Office by what they can do: `[ExcelApi, WordApi]`. */
const officeVersions = {
  office2019: { ExcelApi: "1.8", WordApi: "1.1" },
  office2021: { ExcelApi: "1.14", WordApi: "1.3" },
  current: { ExcelApi: "1.15", WordApi: "1.3" },
  /** Knows what the office.js of the package does not. */
  newest: { ExcelApi: "1.20", WordApi: "1.9", WordApiOnline: "1.1" },
} as const;

/** Links to other workbooks can be looked after on the web only. */
function supportedBy({ version = "current", channel }: HostOptions): Readonly<Record<string, string>> {
  return { ...officeVersions[version], ...(channel === "web" ? { ExcelApiOnline: "1.1" } : {}) };
}

/** Colours of the Office themes, as Office on Windows tells them. */
const officeThemes = {
  white: [0xffffff, 0x262626],
  colourful: [0xe6e6e6, 0x262626],
  darkGrey: [0x666666, 0xf0f0f0],
  black: [0x262626, 0xffffff],
} as const;

export interface HostOptions {
  readonly app: OfficeApp;
  readonly channel: Channel;
  readonly version?: keyof typeof officeVersions;
  /** What the pane's server answers below its root; `null` for not found. Office.js itself is answered by the host. */
  readonly serve: (path: string) => Promise<{ readonly body: string | Buffer; readonly type: string } | null>;
  /** "pane.html" */
  readonly panePath: string;
  readonly book?: Book;
  readonly document?: WordDocument;
  /** Told on Windows only. */
  readonly theme?: keyof typeof officeThemes;
  /** In CSS pixels: what a browser zoomed to 200 % leaves of a pane of 640 is 320. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the screen per CSS pixel. */
  readonly zoom?: number;
}

/** One batch as it came over the wire. */
export interface SeenRequest {
  readonly bytes: number;
  readonly answerBytes: number;
  /** Action names of the batch: "GetRange" counts where it is called, "Values" where it is set. */
  readonly names: readonly string[];
}

const origin = "https://so-ket.test";
const officeFolder = path.resolve("node_modules/@microsoft/office-js/dist");
/** What Office on the web takes in one request or answer. */
const mostBytes = 5 * 1024 * 1024;
const richApiDispatch = 93;
const instantiate = 1;
/** Names of a batch that only tells the host to forget objects: the client sends it by itself, behind the back of the add-in. */
const housekeeping = new Set(["_RemoveReference", "NotifyActionHandlerReady", "SendTelemetryEvent"]);

/** An Office that is not there: office.js of the package, unmodified, in a real browser, talking to models of a workbook and of a document. */
export class OfficeHost {
  readonly book: Book;
  readonly document: WordDocument;
  /** Every batch that the add-in sent, in order; what office.js sends by itself is left out. */
  readonly requests: SeenRequest[] = [];
  /** Requests that left for anywhere but the pane's own origin. */
  readonly strayRequests: string[] = [];
  readonly pageErrors: string[] = [];
  page!: Page;
  pane!: Frame;
  readonly #options: HostOptions;
  readonly #richApi: RichApi;
  readonly #planned: { fault: Fault; after: number; times: number }[] = [];
  #delay = 0;
  #reported = 0;
  #told: Promise<void> = Promise.resolve();

  constructor(options: HostOptions) {
    this.#options = options;
    this.book = options.book ?? new Book();
    this.document = options.document ?? new WordDocument();
    this.book.isOnline = options.channel === "web";
    // what happened before this window was open is nobody's news
    this.#reported = this.book.events.length;
    const root = options.app === "excel" ? new WorkbookApi(this.book) : new DocumentApi(this.document);
    this.#richApi = new RichApi(
      root,
      new Map<string, object>([
        ...internalServices,
        ["Microsoft.WordServices.Application", new ApplicationApi(this.document)],
        ["Microsoft.WordServices.SearchOptions", new SearchOptionsApi()],
      ]),
      { members: membersOf(options.app), supported: supportedBy(options) },
    );
  }

  async open(browser: Browser): Promise<void> {
    const { app, channel, panePath, viewport, zoom = 1 } = this.#options;
    const context = await browser.newContext({
      viewport: viewport ?? { width: 350, height: 500 },
      deviceScaleFactor: zoom,
    });
    await context.exposeBinding(bridgeName, (_source, call: Call) => this.#answer(call));
    const paneUrl = `${origin}/${panePath}`;
    const appContext = this.#appContext();
    await context.route("**/*", (route) => this.#serve(route, paneUrl, appContext));
    this.page = await context.newPage();
    this.page.on("pageerror", (error) => this.pageErrors.push(error.message));
    if (channel === "windows") {
      await this.page.addInitScript(windowsHost, {
        context: appContext,
        hostInfo: hostInfo(app, channel, appContext.locale),
        bridgeName,
      });
      this.pane = this.page.mainFrame();
      await this.page.goto(paneUrl);
    } else {
      await this.page.goto(`${origin}:444/office.html`);
      const frame = await (await this.page.waitForSelector("iframe")).contentFrame();
      await frame!.waitForURL(paneUrl);
      this.pane = frame!;
    }
    await this.pane.waitForLoadState();
    await this.pane.evaluate("Office.onReady()");
  }

  /** What a person does: closes the pane and opens it again. What the browser keeps for its origin stays. */
  async reopenPane(): Promise<void> {
    await this.page.reload();
    if (this.#options.channel === "web") {
      const frame = await (await this.page.waitForSelector("iframe")).contentFrame();
      await frame!.waitForURL(/#/);
      this.pane = frame!;
    }
    await this.pane.waitForLoadState();
    await this.pane.evaluate("Office.onReady()");
  }

  /** The next batches fail: the `after`-th from now, so many times in a row. */
  fail(fault: Fault, { after = 0, times = 1 }: { after?: number; times?: number } = {}): void {
    this.#planned.push({ fault, after, times });
  }

  /** Every answer takes this long. */
  slowDown(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Forgets what went wrong and what was counted. */
  calm(): void {
    this.#planned.length = 0;
    this.#delay = 0;
    this.requests.length = 0;
  }

  /** What a person does in the open workbook; the add-in's listeners hear of it. */
  async type(sheet: string, row: number, column: number, entry: number | string | null): Promise<void> {
    this.book.type(sheet, row, column, entry);
    await this.#report();
  }

  /** What a person does in the open document: puts the cursor into the figure of that tag. */
  async selectFigure(tag: string): Promise<void> {
    this.document.selectFigure(tag);
    await this.#tell(selectionEvent, []);
  }

  /** @throws naming every member that was asked for and does not exist in the emulated host */
  async close(): Promise<void> {
    await this.#told;
    await this.page.context().close();
    const lacks = [...this.#richApi.lacks, ...[...this.book.unknownFunctions].map((name) => `function ${name}`)];
    if (lacks.length > 0) throw new Error(`The emulated Office lacks: ${lacks.join(", ")}.`);
    if (this.strayRequests.length > 0) throw new Error(`Requests left the machine: ${this.strayRequests.join(", ")}.`);
    if (this.pageErrors.length > 0) throw new Error(`The page threw: ${this.pageErrors.join(" | ")}.`);
  }

  #appContext(): AppContext {
    const { app, theme = "white" } = this.#options;
    const [background, foreground] = officeThemes[theme];
    return {
      app,
      locale: "vi-VN",
      readOnly: this.book.readOnly,
      requirementMatrix: JSON.stringify(supportedBy(this.#options)),
      theme: {
        bodyBackgroundColor: background,
        bodyForegroundColor: foreground,
        controlBackgroundColor: background,
        controlForegroundColor: foreground,
      },
    };
  }

  async #serve(route: Route, paneUrl: string, context: AppContext): Promise<void> {
    const url = new URL(route.request().url());
    if (url.href === `${origin}:444/office.html`) {
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: webHostPage(paneUrl, context) });
    }
    if (url.origin !== origin) {
      this.strayRequests.push(url.href);
      return route.abort();
    }
    const office = /^\/office\/([\w./-]+)$/.exec(url.pathname)?.[1];
    if (office && !office.includes("..")) {
      return route.fulfill({
        contentType: "text/javascript; charset=utf-8",
        body: await readFile(path.join(officeFolder, office)),
      });
    }
    const file = await this.#options.serve(decodeURIComponent(url.pathname.slice(1)));
    return file ? route.fulfill({ contentType: file.type, body: file.body }) : route.fulfill({ status: 404, body: "" });
  }

  async #answer({ dispatch, args }: Call): Promise<Answer> {
    if (dispatch !== richApiDispatch) return { error: 0, data: null };
    const body = String((args as readonly unknown[])[4]);
    const { Actions: actions } = JSON.parse(body) as { Actions: readonly { Name: string; ActionType: number }[] };
    const names = actions.map(({ Name }) => Name);
    if (actions.every(({ Name, ActionType }) => ActionType === instantiate || housekeeping.has(Name)))
      return { error: 0, data: [200, [], this.#richApi.execute(body, () => {})] };
    if (this.#delay > 0) await new Promise((resolve) => setTimeout(resolve, this.#delay));
    const bytes = Buffer.byteLength(body);
    const fault = this.#nextFault();
    if (fault !== null && fault !== "itemNotFound") {
      this.requests.push({ bytes, answerBytes: 0, names });
      return { error: faults[fault], data: null };
    }
    if (bytes > mostBytes) return { error: faults.payloadTooLarge, data: null };
    const answer = this.#richApi.execute(body, (action) => {
      // half of the batch is done by then: the cruellest moment
      if (fault === "itemNotFound" && action === Math.floor(names.length / 2)) {
        throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.", 404);
      }
    });
    this.book.recalculate();
    this.requests.push({ bytes, answerBytes: Buffer.byteLength(answer), names });
    if (Buffer.byteLength(answer) > mostBytes) return { error: faults.responseTooLarge, data: null };
    void this.#report();
    return { error: 0, data: [200, [], answer] };
  }

  #nextFault(): Fault | null {
    const due = this.#planned[0];
    if (!due) return null;
    if (due.after > 0) {
      due.after -= 1;
      return null;
    }
    due.times -= 1;
    if (due.times <= 0) this.#planned.shift();
    return due.fault;
  }

  /** Tells the listeners what has happened since the last time, after what they were told before. */
  #report(): Promise<void> {
    const entries = this.book.events.slice(this.#reported).flatMap(messagesOf);
    this.#reported = this.book.events.length;
    if (entries.length > 0) this.#told = this.#told.then(() => this.#tell(richApiEvent, entries));
    return this.#told;
  }

  /** An event as each channel carries it: by its name on the web, by its number on Windows. */
  async #tell(event: { name: string; dispatch: number }, entries: readonly unknown[]): Promise<void> {
    const isWeb = this.#options.channel === "web";
    const message = isWeb ? [event.name, { ArrayData: entries }] : [event.dispatch, entries];
    await (isWeb ? this.page.mainFrame() : this.pane).evaluate(([name, payload]) => {
      (globalThis as unknown as { officeHostEvent: (name: unknown, payload: unknown) => void }).officeHostEvent(
        name,
        payload,
      );
    }, message);
  }
}

/** All events of the rich API come through this one. */
const richApiEvent = { name: "richApiMessage", dispatch: 33 };
const selectionEvent = { name: "documentSelectionChanged", dispatch: 2 };
const changedType = 10;

/** One message for those who listen to the sheet and one for those who listen to all sheets; the client drops what nobody waits for. */
function messagesOf(event: BookEvent): readonly unknown[][] {
  if (event.kind !== "changed") return [];
  const message = JSON.stringify({
    address: event.address,
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: event.isByHand ? "Unknown" : "ThisLocalAddin",
    worksheetId: event.sheet,
  });
  return [event.sheet, "Workbook"].map((target) => [65_536, changedType, target, message, 0, false]);
}

/** Opens an Office with the pane in it. */
export async function openOffice(browser: Browser, options: HostOptions): Promise<OfficeHost> {
  const host = new OfficeHost(options);
  await host.open(browser);
  return host;
}
