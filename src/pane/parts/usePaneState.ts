import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { useAudit } from "../audit/useAudit";
import type { Finding } from "../work/findings";
import type { Services } from "../work/services";
import { useConsolidated } from "../work/useConsolidated";
import { useWork } from "../work/useWork";
import { useDraft } from "../report/useDraft";
import type { Lead, Pane, PaneHost } from "./paneContext";
import { useAnnouncer } from "./useAnnouncer";

/** Holds the work, and what follows from it, for one host. */
export function usePaneState(
  services: Services,
  words: PaneWords,
  host: PaneHost,
): { readonly pane: Pane; readonly spoken: string } {
  const work = useWork(services, words.ledger.reasons.waiting);
  const { step } = work.state;
  const batch = step.name === "received" ? step.batch : null;
  const decided = step.name === "received" ? step.history.now : null;
  const { result, isBehind } = useConsolidated(services, batch, decided);
  const consolidation = result?.consolidation ?? null;
  const findings = result?.findings ?? none;
  const addedUpWith = result?.decisions ?? null;
  const settled = useSettled(consolidation, isBehind);
  const tables = useMemo(() => (consolidation ? services.tables(consolidation) : []), [services, consolidation]);
  const labels = useMemo(
    () => new Map(consolidation?.form.indicators.map(({ id, label }) => [id, label] as const)),
    [consolidation?.form],
  );
  const labelOf = useCallback((indicator: string) => labels.get(indicator) ?? indicator, [labels]);
  const { spoken, announce } = useAnnouncer();
  const draft = useDraft(services, work, consolidation, settled);
  const audit = useAudit();

  const [lead, follow] = useState<Lead | null>(null);
  const pane = useMemo((): Pane => {
    const adding = { consolidation, addedUpWith, isAddingUp: isBehind, settled };
    return { words, services, work, ...adding, tables, findings, labelOf, announce, draft, audit, host, lead, follow };
  }, [
    words,
    services,
    work,
    consolidation,
    addedUpWith,
    isBehind,
    settled,
    tables,
    findings,
    labelOf,
    announce,
    draft,
    audit,
    host,
    lead,
  ]);
  return { pane, spoken };
}

const none: readonly Finding[] = [];

/** Hands out the consolidation once nothing is left to add up. */
function useSettled(consolidation: Consolidation | null, isBehind: boolean): Pane["settled"] {
  const now = useRef({ consolidation, isBehind });
  const waiting = useRef<((settled: Consolidation | null) => void)[]>([]);
  useEffect(() => {
    now.current = { consolidation, isBehind };
    if (!isBehind) for (const resolve of waiting.current.splice(0)) resolve(consolidation);
  }, [consolidation, isBehind]);
  return useCallback(
    () =>
      new Promise((resolve) => {
        if (now.current.isBehind) waiting.current.push(resolve);
        else resolve(now.current.consolidation);
      }),
    [],
  );
}
