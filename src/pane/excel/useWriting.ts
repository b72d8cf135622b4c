import { useMemo, useRef, useState } from "react";
import { isCalledOff } from "../../workflows/hostTrouble";
import type { KeptUndo, SheetsToWrite, Undo } from "../../workflows/writeSheets";
import type { ConsolidatedToWrite, ExcelServices } from "./excelContext";
import type { HostAct } from "./useHostAct";

/** Who asked for the writing: the answer is shown in that view. */
export type Writer = "forms" | "consolidated";

export type WritingStep =
  | { readonly name: "idle" }
  /** Waits for the person's word on what would change. */
  | { readonly name: "reviewing"; readonly writer: Writer; readonly sheets: SheetsToWrite }
  | {
      readonly name: "writing";
      readonly writer: Writer;
      readonly sheets: SheetsToWrite;
      readonly done: number;
      readonly total: number;
    }
  | { readonly name: "written"; readonly writer: Writer; readonly sheets: SheetsToWrite; readonly undo: Undo }
  /** Sheets of an earlier session are still kept as a way back. */
  | { readonly name: "found"; readonly undo: KeptUndo };

export interface Writing {
  readonly step: WritingStep;
  /** Looks at what would change. @param asks whether the person is asked even when nothing is replaced */
  readonly weigh: (writer: Writer, look: () => Promise<SheetsToWrite>, asks: boolean) => Promise<void>;
  readonly write: () => Promise<void>;
  /** Gives up the review, or calls the writing off. */
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly keep: () => Promise<void>;
  /** Looks once whether an earlier session left a way back. */
  readonly lookBack: () => Promise<void>;
}

export type WritingEvent = "written" | "undone" | "kept" | "calledOff";

/** Writing sheets into the open workbook: look, ask, write, and one step back, also on a later day. */
export function useWriting(
  excel: ExcelServices,
  act: HostAct,
  onDone: (what: WritingEvent, names: readonly string[]) => void,
): Writing {
  const [step, setStep] = useState<WritingStep>({ name: "idle" });
  const stop = useRef<AbortController | null>(null);
  const { run } = act;
  return useMemo(() => {
    async function put(writer: Writer, sheets: SheetsToWrite, before: WritingStep) {
      stop.current = new AbortController();
      const { signal } = stop.current;
      const onProgress = (done: number, total: number) => setStep({ name: "writing", writer, sheets, done, total });
      try {
        const undo = await excel.write(sheets, { onProgress, signal });
        setStep({ name: "written", writer, sheets, undo });
        onDone("written", namesOf(sheets));
      } catch (error) {
        setStep(before);
        if (!isCalledOff(error)) throw error;
        onDone("calledOff", []);
      }
    }
    async function settle(what: "undone" | "kept", settled: (undo: Undo) => Promise<void>) {
      if (step.name !== "written" && step.name !== "found") return;
      await run(what === "undone" ? "undo" : "keep", async () => {
        await settled(step.undo);
        setStep({ name: "idle" });
        onDone(what, step.name === "found" ? step.undo.sheets : namesOf(step.sheets));
      });
    }
    return {
      step,
      weigh: (writer, look, asks) =>
        run("weigh", async () => {
          const sheets = await look();
          if (asks || sheets.replaces.length > 0) setStep({ name: "reviewing", writer, sheets });
          else await put(writer, sheets, { name: "idle" });
        }),
      write: async () => {
        if (step.name === "reviewing") await run("write", () => put(step.writer, step.sheets, step));
      },
      cancel: () => (step.name === "writing" ? stop.current?.abort() : setStep({ name: "idle" })),
      undo: () => settle("undone", (undo) => undo.undo()),
      keep: () => settle("kept", (undo) => undo.keep()),
      lookBack: async () => {
        const undo = await excel.wayBack().catch(() => null);
        if (undo) setStep((now) => (now.name === "idle" ? { name: "found", undo } : now));
      },
    };
  }, [step, excel, run, onDone]);
}

/** What was written as links; `null` for values and for forms. */
export function linksOf(sheets: SheetsToWrite): ConsolidatedToWrite["links"] {
  return "links" in sheets ? (sheets as ConsolidatedToWrite).links : null;
}

function namesOf({ plan }: SheetsToWrite): readonly string[] {
  return plan.sheets.map(({ name }) => name);
}
