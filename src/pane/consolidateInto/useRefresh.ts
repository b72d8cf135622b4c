import { useCallback, useRef, useState } from "react";
import type { Consolidation, Decisions, ReceivedReport } from "../../engine/consolidation/consolidation";
import {
  compareConsolidations,
  type ConsolidationChanges,
  type FigureChange,
} from "../../engine/consolidation/compareConsolidations";
import { inPieces } from "../../workflows/inPieces";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { useExcel } from "../excel/excelContext";
import { usePane } from "../parts/paneContext";
import { isReceivedFile } from "../work/chosenFiles";
import type { Batch, ChosenFile } from "../work/services";

/** What the sources are set against: the batch in hand, or the consolidation in the open workbook. */
export interface Earlier {
  readonly consolidation: Consolidation;
  readonly setting: Batch["setting"];
  readonly decisions: Decisions;
  /** Figures in the sheets that writing again would lose. */
  readonly typedOver: readonly FigureChange[];
}

export type RefreshStep =
  | { readonly name: "idle" }
  | { readonly name: "reading"; readonly progress: ReceiveProgress }
  | {
      readonly name: "comparing";
      readonly earlier: Earlier;
      readonly changes: ConsolidationChanges;
      readonly counted: number;
      readonly reports: readonly ReceivedReport[];
    };

/** Reads the sources again and sets them against what was consolidated before; nothing is replaced before the person says so. */
export function useRefresh() {
  const { work, services } = usePane();
  const { run } = useExcel().act;
  const [step, setStep] = useState<RefreshStep>({ name: "idle" });
  const stop = useRef<AbortController | null>(null);

  /** @param chosen asked for in the click itself, or the browser shows no picker */
  const read = useCallback(
    async (chosen: Promise<readonly ChosenFile[]>, earlierOf: () => Promise<Earlier | null>) => {
      const files = (await chosen).filter(isReceivedFile);
      if (files.length === 0) return;
      await run("refresh", async () => {
        const earlier = await earlierOf();
        if (!earlier) return;
        stop.current = new AbortController();
        const { signal } = stop.current;
        setStep({ name: "reading", progress: { done: 0, total: files.length, current: files[0]!.name } });
        try {
          const { setting, decisions } = earlier;
          const onProgress = (progress: ReceiveProgress) => setStep({ name: "reading", progress });
          const reports = await services.receive(files, setting.units, {
            onProgress,
            signal,
            owner: setting.owner.code,
          });
          // Half of the sources would look like files that are gone.
          if (signal.aborted) return setStep({ name: "idle" });
          const adding = services.consolidate({ setting, reports, unread: [] }, decisions);
          const after = await inPieces(adding, { ...services, signal });
          if (!after) return setStep({ name: "idle" });
          const changes = compareConsolidations(earlier.consolidation, after);
          setStep({ name: "comparing", earlier, changes, counted: after.counted.length, reports });
        } catch {
          setStep({ name: "idle" });
          work.acts.trouble("receive");
        }
      });
    },
    [services, work.acts, run],
  );

  const apply = useCallback(() => {
    if (step.name !== "comparing") return;
    const { earlier, reports } = step;
    work.acts.open({ setting: earlier.setting, reports, unread: [] }, earlier.decisions);
    setStep({ name: "idle" });
  }, [step, work.acts]);
  const leave = useCallback(() => setStep({ name: "idle" }), []);
  return { step, read, apply, leave, stop: () => stop.current?.abort() };
}
