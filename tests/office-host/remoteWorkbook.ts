import { Cancelled, HostFailure } from "../../src/ports/failure";
import type { HostFailureCode } from "../../src/ports/failure";
import type { Entered, Workbook } from "../../src/ports/workbook";
import { Refusal } from "../../src/engine/values/grid";
import type { Grid, ReceivedWorkbook } from "../../src/engine/values/grid";
import type { OfficeHost } from "./officeHost";

/**
 * The workbook adapter that runs in the pane, as an object of the test process: every call crosses over, works on the genuine office.js, and
 * comes back with its result or with its failure.
 */
export function remoteWorkbook(host: OfficeHost): Workbook {
  const ask = <Result>(method: string, ...args: readonly unknown[]): Promise<Result> => inPane(host, method, args);
  let [listeners, writes] = [0, 0];
  return {
    read: (name) => ask("read", name),
    mark: (marks) => ask("mark", marks),
    clearMarks: () => ask("clearMarks"),
    select: (cell) => ask("select", cell),
    lineage: () => ask("lineage"),
    keepLineage: (lineage) => ask("keepLineage", lineage),
    reachesFolders: () => true,
    hostLinks: () => ask("hostLinks"),
    refreshLinks: () => ask("refreshLinks"),
    breakLinks: () => ask("breakLinks"),
    enter: (entry) => entered(ask, ask("enter", entry)),
    exchange: (changes, lineage) => ask("exchange", changes, lineage),
    async wayBack() {
      const sheets = await ask<readonly string[] | null>("wayBack");
      return sheets && { sheets, undo: () => ask("undo"), keep: () => ask("keep") };
    },
    async asReceived() {
      const found = await ask<
        Omit<ReceivedWorkbook, "sheets" | "properties"> & { sheets: RemoteSheet[]; properties: [string, string][] }
      >("asReceived");
      return {
        ...found,
        properties: new Map(found.properties),
        sheets: found.sheets.map(({ grid, ...sheet }) => ({
          ...sheet,
          read() {
            if (grid === null) throw new Refusal("too_large", sheet.name);
            return grid;
          },
        })),
      };
    },
    async write(plan, { onProgress, signal } = {}) {
      const sheets = plan.sheets.map((sheet) => ({ ...sheet, rowHeights: [...sheet.rowHeights] }));
      writes += 1;
      const progress = `progress${writes}`;
      // calling off is asked at each part, since a signal does not cross over
      await host.page.context().exposeFunction(progress, (done: number, total: number) => {
        onProgress?.(done, total);
        return signal?.aborted ?? false;
      });
      await ask("write", { ...plan, sheets }, progress);
      return { undo: () => ask("undo"), keep: () => ask("keep") };
    },
    async onChange(changed) {
      listeners += 1;
      const name = `changed${listeners}`;
      await host.page.context().exposeFunction(name, changed);
      await ask("onChange", name);
      return () => ask("stopListening", name);
    },
  };
}

interface RemoteSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly size: number;
  readonly grid: Grid | null;
}

type Outcome =
  | { readonly result: unknown }
  | { readonly failure: { readonly doing: string; readonly code: HostFailureCode; readonly cause: string } };

/** An entry with its way back, which runs in the pane too. */
async function entered(ask: <Result>(method: string) => Promise<Result>, outcome: Promise<Entered>): Promise<Entered> {
  const found = await outcome;
  return found.outcome === "entered" ? { ...found, undo: () => entered(ask, ask("undoEntry")) } : found;
}

const cancelled = "cancelled";

async function inPane<Result>(host: OfficeHost, method: string, args: readonly unknown[]): Promise<Result> {
  // as text: the test driver is slow to carry large objects
  const outcome = JSON.parse(await host.pane.evaluate(callAdapter, { method, json: JSON.stringify(args) })) as Outcome;
  if ("failure" in outcome) {
    const { doing, code, cause } = outcome.failure;
    if (doing === cancelled) throw new Cancelled();
    throw new HostFailure(doing, cause, code);
  }
  return outcome.result as Result;
}

/** Runs in the pane, so it sees nothing of this file. */
async function callAdapter({ method, json }: { method: string; json: string }): Promise<string> {
  const args = JSON.parse(json) as readonly any[];
  const scope = globalThis as any;
  const { excelWorkbook } = scope.modules.excelWorkbook;
  const handlers: Record<string, (...all: any[]) => Promise<unknown>> = {
    async write(plan, progress) {
      for (const sheet of plan.sheets) sheet.rowHeights = new Map(sheet.rowHeights);
      const stop = new AbortController();
      const onProgress = (done: number, total: number) =>
        scope[progress](done, total).then((isOver: boolean) => isOver && stop.abort());
      scope.wayBack = await excelWorkbook.write(plan, { onProgress, signal: stop.signal });
    },
    async wayBack() {
      scope.wayBack = await excelWorkbook.wayBack();
      return scope.wayBack && scope.wayBack.sheets;
    },
    async enter(entry) {
      const entered = await excelWorkbook.enter(entry);
      scope.undoEntry = entered.undo;
      return entered;
    },
    undoEntry: () => scope.undoEntry(),
    undo: () => scope.wayBack.undo(),
    keep: () => scope.wayBack.keep(),
    async asReceived() {
      const found = await excelWorkbook.asReceived();
      const sheets = found.sheets.map((sheet: any) => {
        const { name, hidden, size } = sheet;
        try {
          return { name, hidden, size, grid: sheet.read() };
        } catch {
          return { name, hidden, size, grid: null };
        }
      });
      return { ...found, sheets, properties: [...found.properties] };
    },
    async onChange(name) {
      scope[`stop-${name}`] = await excelWorkbook.onChange((sheet: string) => scope[name](sheet));
    },
    stopListening: (name) => scope[`stop-${name}`](),
  };
  try {
    return JSON.stringify({ result: (await (handlers[method] ?? excelWorkbook[method])(...args)) ?? null });
  } catch (error: any) {
    if (error?.name === "Cancelled")
      return JSON.stringify({ failure: { doing: "cancelled", code: "unknown", cause: "" } });
    if (error?.name !== "HostFailure") throw error;
    const cause = error.cause?.debugInfo
      ? `${error.cause.message} ${JSON.stringify(error.cause.debugInfo)}`
      : String(error.cause);
    return JSON.stringify({ failure: { doing: error.doing, code: error.code, cause } });
  }
}
