import { HostFailure } from "../../src/ports/failure";
import type { HostFailureCode } from "../../src/ports/failure";
import type { OpenDocument } from "../../src/ports/openDocument";
import type { OfficeHost } from "./officeHost";

/** The document adapter that runs in the pane, as an object of the test process; see `remoteWorkbook`. */
export function remoteDocument(
  host: OfficeHost,
): Omit<OpenDocument, "canOpenNew" | "address"> & { canOpenNew(): Promise<boolean> } {
  const ask = async <Result>(method: string, ...args: readonly unknown[]): Promise<Result> => {
    const outcome = JSON.parse(
      await host.pane.evaluate(callAdapter, { method, json: JSON.stringify(args) }),
    ) as Outcome;
    if ("failure" in outcome) throw new HostFailure(outcome.failure.doing, outcome.failure.cause, outcome.failure.code);
    return outcome.result as Result;
  };
  let listeners = 0;
  const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  return {
    insert: async (docx, where) =>
      (await ask<boolean>("insert", asText(docx), where)) ? { undo: (isForced) => ask("takeBack", isForced) } : null,
    canOpenNew: () => ask("canOpenNew"),
    openNew: (docx) => ask("openNew", asText(docx)),
    figures: () => ask("figures"),
    async refresh(changes) {
      await ask("refresh", changes);
      return { undo: () => ask("undo") };
    },
    mark: (ids, isMarked) => ask("mark", ids, isMarked),
    freeze: (ids) => ask("freeze", ids),
    select: (id) => ask("select", id),
    selectedFigure: () => ask("selectedFigure"),
    async onSelect(selected) {
      listeners += 1;
      const name = `selected${listeners}`;
      await host.page.context().exposeFunction(name, selected);
      await ask("onSelect", name);
      return () => ask("stopListening", name);
    },
    paragraphs: () => ask("paragraphs"),
    selectPassage: (paragraph, passage) => ask("selectPassage", paragraph, passage),
  };
}

type Outcome =
  | { readonly result: unknown }
  | { readonly failure: { readonly doing: string; readonly code: HostFailureCode; readonly cause: string } };

/** Runs in the pane, so it sees nothing of this file. */
async function callAdapter({ method, json }: { method: string; json: string }): Promise<string> {
  const args = JSON.parse(json) as readonly any[];
  const scope = globalThis as any;
  const { wordDocument } = scope.modules.wordDocument;
  const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const handlers: Record<string, (...all: any[]) => Promise<unknown>> = {
    async insert(docx, where) {
      scope.inserted = await wordDocument.insert(bytes(docx), where);
      return scope.inserted !== null;
    },
    takeBack: (isForced) => scope.inserted.undo(isForced),
    openNew: (docx) => wordDocument.openNew(bytes(docx)),
    async refresh(changes) {
      scope.refreshed = await wordDocument.refresh(changes);
    },
    undo: () => scope.refreshed.undo(),
    async onSelect(name) {
      scope[`stop-${name}`] = await wordDocument.onSelect(() => scope[name]());
    },
    stopListening: (name) => scope[`stop-${name}`](),
  };
  try {
    return JSON.stringify({ result: (await (handlers[method] ?? wordDocument[method])(...args)) ?? null });
  } catch (error: any) {
    if (error?.name !== "HostFailure") throw error;
    const cause = error.cause?.debugInfo
      ? `${error.cause.message} ${JSON.stringify(error.cause.debugInfo)}`
      : String(error.cause);
    return JSON.stringify({ failure: { doing: error.doing, code: error.code, cause } });
  }
}
