import { useCallback, useMemo, useRef, useState } from "react";
import { hostTroubleOf, type HostTrouble } from "../../workflows/hostTrouble";

/** One thing at a time that is asked of the host: whether it is under way, what stood in its way, and the way to ask again. */
export interface HostAct {
  /** Name of the act under way. */
  readonly busy: string | null;
  readonly trouble: HostTrouble | null;
  /** Runs unless another act is under way. */
  readonly run: (name: string, act: () => Promise<void>) => Promise<void>;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

export function useHostAct(): HostAct {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<HostTrouble | null>(null);
  const last = useRef<readonly [string, () => Promise<void>] | null>(null);
  const isBusy = useRef(false);

  const run = useCallback(async (name: string, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    last.current = [name, act];
    setBusy(name);
    setTrouble(null);
    try {
      await act();
    } catch (error) {
      setTrouble(hostTroubleOf(error));
    } finally {
      isBusy.current = false;
      setBusy(null);
    }
  }, []);
  const retry = useCallback(() => {
    if (last.current) void run(...last.current);
  }, [run]);
  const dismiss = useCallback(() => setTrouble(null), []);
  return useMemo(() => ({ busy, trouble, run, retry, dismiss }), [busy, trouble, run, retry, dismiss]);
}
