import type { Consolidation } from "../engine/consolidation/consolidation";
import type { SourceFolder } from "../engine/consolidation/sourceFolder";
import type { SheetPlan, WorkbookPlan } from "../engine/sheet/sheetPlan";
import type { LinkSummary } from "../pane/excel/excelContext";
import { HostFailure } from "../ports/failure";
import type { PlanAnswer, PlanQuestion } from "./planProtocol";

const atMostMs = 120_000;

/** The sheets of a consolidation, planned away from the page; with a folder its figures are links into it. */
export function planInWorker(
  consolidation: Consolidation,
  folder: SourceFolder | null,
): Promise<{ readonly plan: WorkbookPlan; readonly links: LinkSummary | null }> {
  const worker = new Worker(new URL("./planWorker.ts", import.meta.url));
  return new Promise<{ plan: WorkbookPlan; links: LinkSummary | null }>((resolve, reject) => {
    const sheets: SheetPlan[] = [];
    const fail = (cause: unknown): void => reject(new HostFailure("plan the sheets", cause));
    setTimeout(fail, atMostMs, `no answer in ${atMostMs} ms`);
    worker.onmessage = ({ data }: MessageEvent<PlanAnswer>) => {
      if (data.kind === "sheet") sheets.push(data.sheet);
      else resolve({ plan: { ...data.rest, sheets }, links: data.links });
    };
    worker.onerror = (event) => fail(event.message);
    const question: PlanQuestion = { consolidation, folder };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
