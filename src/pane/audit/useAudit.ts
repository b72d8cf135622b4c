import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Refusal, type RefusalCode } from "../../engine/values/grid";
import { keyOf, type Acceptances, type AcceptanceStore } from "../../workflows/acceptFindings";
import type { ChosenFile } from "../work/services";
import type { AuditedDocument, AuditedFinding } from "./auditServices";

export type AuditTrouble = RefusalCode | "failed" | "keep" | "save";

export type AuditState =
  | { readonly step: "none" }
  | { readonly step: "auditing"; readonly name: string }
  | {
      readonly step: "audited";
      readonly document: AuditedDocument;
      readonly acceptances: Acceptances;
      /** The finding in hand, by its place in the list of findings. */
      readonly current: number | null;
    };

/** One audit at a time: what was found, what of it was accepted, which finding is in hand. */
export function useAudit() {
  const [state, setState] = useState<AuditState>({ step: "none" });
  const [trouble, setTrouble] = useState<AuditTrouble | null>(null);
  /** The report of the period before, to compare with. */
  const [earlier, setEarlier] = useState<ChosenFile | null>(null);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  const store = useRef<AcceptanceStore | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const start = useCallback(
    async (
      name: string,
      read: (signal: AbortSignal) => Promise<AuditedDocument>,
      keptIn: (document: AuditedDocument) => AcceptanceStore,
    ): Promise<{ readonly document: AuditedDocument; readonly acceptances: Acceptances } | null> => {
      stopping.current?.abort();
      const stop = new AbortController();
      stopping.current = stop;
      const before = latest.current;
      setState({ step: "auditing", name });
      setTrouble(null);
      try {
        const document = await read(stop.signal);
        const own = keptIn(document);
        const acceptances = await own.load().catch((): Acceptances => new Map());
        if (stop.signal.aborted) return null;
        store.current = own;
        // A long text is drawn piece by piece, so that the page answers meanwhile.
        startTransition(() => setState({ step: "audited", document, acceptances, current: null }));
        return { document, acceptances };
      } catch (error) {
        if (stopping.current !== stop) return null;
        setState(before.step === "audited" ? before : { step: "none" });
        if (!stop.signal.aborted) setTrouble(error instanceof Refusal ? error.code : "failed");
        return null;
      }
    },
    [],
  );

  const acts = useMemo(() => {
    const keep = (change: (acceptances: Map<string, string>) => void) => {
      const now = latest.current;
      if (now.step !== "audited") return;
      const acceptances = new Map(now.acceptances);
      change(acceptances);
      setState({ ...now, acceptances });
      store.current?.save(acceptances).catch(() => setTrouble("keep"));
    };
    return {
      choose: (current: number | null) => {
        const now = latest.current;
        if (now.step === "audited") setState({ ...now, current });
      },
      accept: (finding: AuditedFinding, reason: string) =>
        keep((acceptances) => acceptances.set(keyOf(finding), reason)),
      takeBack: (finding: AuditedFinding) => keep((acceptances) => acceptances.delete(keyOf(finding))),
      stop: () => stopping.current?.abort(),
      fail: (trouble: AuditTrouble | null) => setTrouble(trouble),
    };
  }, []);

  return useMemo(
    () => ({ state, trouble, earlier, compareWith: setEarlier, start, ...acts }),
    [state, trouble, earlier, start, acts],
  );
}

export type AuditWork = ReturnType<typeof useAudit>;
