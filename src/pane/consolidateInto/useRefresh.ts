import { useCallback, useRef, useState } from "react";
import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import { compareConsolidations, type ConsolidationChanges } from "../../engine/consolidation/compareConsolidations";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { usePane } from "../parts/paneContext";
import { isReceivedFile } from "../work/chosenFiles";

export type RefreshStep =
  | { readonly name: "idle" }
  | { readonly name: "reading"; readonly progress: ReceiveProgress }
  | {
      readonly name: "comparing";
      readonly changes: ConsolidationChanges;
      readonly counted: number;
      readonly reports: readonly ReceivedReport[];
    };

/** Reads the sources again and sets them against what is in hand; nothing is replaced before the person says so. */
export function useRefresh() {
  const { work, services, consolidation } = usePane();
  const [step, setStep] = useState<RefreshStep>({ name: "idle" });
  const stop = useRef<AbortController | null>(null);
  const { step: now } = work.state;
  const batch = now.name === "received" ? now.batch : null;
  const decisions = now.name === "received" ? now.history.now : null;

  const read = useCallback(async () => {
    const files = (await services.pick("folder")).filter(isReceivedFile);
    if (files.length === 0 || !batch || !decisions || !consolidation) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setStep({ name: "reading", progress: { done: 0, total: files.length, current: files[0]!.name } });
    try {
      const onProgress = (progress: ReceiveProgress) => setStep({ name: "reading", progress });
      const reports = await services.receive(files, batch.setting.units, { onProgress, signal });
      // Half of the sources would look like files that are gone.
      if (signal.aborted) return setStep({ name: "idle" });
      const after = services.consolidate({ ...batch, reports, unread: [] }, decisions);
      const changes = compareConsolidations(consolidation, after);
      setStep({ name: "comparing", changes, counted: after.counted.length, reports });
    } catch {
      setStep({ name: "idle" });
      work.acts.trouble("receive");
    }
  }, [services, batch, decisions, consolidation, work.acts]);

  const apply = useCallback(() => {
    if (step.name !== "comparing") return;
    work.acts.replaceReports(step.reports);
    setStep({ name: "idle" });
  }, [step, work.acts]);
  const leave = useCallback(() => setStep({ name: "idle" }), []);
  return { step, read, apply, leave, stop: () => stop.current?.abort() };
}
