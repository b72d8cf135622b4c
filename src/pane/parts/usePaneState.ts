import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { useAudit } from "../audit/useAudit";
import { listFindings } from "../work/findings";
import type { Services } from "../work/services";
import { useWork } from "../work/useWork";
import { useDraft } from "../report/useDraft";
import type { Lead, Pane, PaneHost } from "./paneContext";
import { useAnnouncer } from "./useAnnouncer";

/** Files whose consolidation is worked out while an act is being handled. */
const workedOutAtOnce = 100;

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
  const settled = useDeferredValue(decided);
  // What takes long is worked out in pieces after the act; otherwise the figure changes within it.
  const decisions = batch && batch.reports.length > workedOutAtOnce && settled ? settled : decided;

  const consolidation = useMemo(
    () => (batch && decisions ? services.consolidate(batch, decisions) : null),
    [services, batch, decisions],
  );
  const tables = useMemo(() => (consolidation ? services.tables(consolidation) : []), [services, consolidation]);
  const findings = useMemo(() => (consolidation ? listFindings(consolidation) : []), [consolidation]);
  const labels = useMemo(
    () => new Map(consolidation?.form.indicators.map(({ id, label }) => [id, label] as const)),
    [consolidation?.form],
  );
  const labelOf = useCallback((indicator: string) => labels.get(indicator) ?? indicator, [labels]);
  const { spoken, announce } = useAnnouncer();
  const draft = useDraft(services, work, consolidation);
  const audit = useAudit();

  const [lead, follow] = useState<Lead | null>(null);
  const pane = useMemo((): Pane => {
    const derived = { consolidation, tables, findings, labelOf };
    return { words, services, work, ...derived, announce, draft, audit, host, lead, follow };
  }, [words, services, work, consolidation, tables, findings, labelOf, announce, draft, audit, host, lead]);
  return { pane, spoken };
}
