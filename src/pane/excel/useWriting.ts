import { useMemo, useState } from "react";
import type { SheetsToWrite, Undo } from "../../workflows/writeSheets";
import type { ExcelServices } from "./excelContext";
import type { HostAct } from "./useHostAct";

/** Who asked for the writing: the answer is shown in that view. */
export type Writer = "forms" | "consolidated";

export type WritingStep =
  | { readonly name: "idle" }
  /** Waits for the person's word on what would change. */
  | { readonly name: "reviewing"; readonly writer: Writer; readonly sheets: SheetsToWrite }
  | { readonly name: "written"; readonly writer: Writer; readonly sheets: SheetsToWrite; readonly undo: Undo };

export interface Writing {
  readonly step: WritingStep;
  /** Looks at what would change. @param asks whether the person is asked even when nothing is replaced */
  readonly weigh: (writer: Writer, look: () => Promise<SheetsToWrite>, asks: boolean) => Promise<void>;
  readonly write: () => Promise<void>;
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly keep: () => Promise<void>;
}

/** Writing sheets into the open workbook: look, ask, write, and one step back. */
export function useWriting(
  excel: ExcelServices,
  act: HostAct,
  onDone: (what: "written" | "undone" | "kept", names: readonly string[]) => void,
): Writing {
  const [step, setStep] = useState<WritingStep>({ name: "idle" });
  const { run } = act;
  return useMemo(() => {
    async function put(writer: Writer, sheets: SheetsToWrite) {
      const undo = await excel.write(sheets);
      setStep({ name: "written", writer, sheets, undo });
      onDone("written", namesOf(sheets));
    }
    return {
      step,
      weigh: (writer, look, asks) =>
        run("weigh", async () => {
          const sheets = await look();
          if (asks || sheets.replaces.length > 0) setStep({ name: "reviewing", writer, sheets });
          else await put(writer, sheets);
        }),
      write: async () => {
        if (step.name === "reviewing") await run("write", () => put(step.writer, step.sheets));
      },
      cancel: () => setStep({ name: "idle" }),
      undo: async () => {
        if (step.name !== "written") return;
        await run("undo", async () => {
          await step.undo.undo();
          setStep({ name: "idle" });
          onDone("undone", namesOf(step.sheets));
        });
      },
      keep: async () => {
        if (step.name !== "written") return;
        await run("keep", async () => {
          await step.undo.keep();
          setStep({ name: "idle" });
          onDone("kept", namesOf(step.sheets));
        });
      },
    };
  }, [step, excel, run, onDone]);
}

function namesOf({ plan }: SheetsToWrite): readonly string[] {
  return plan.sheets.map(({ name }) => name);
}
