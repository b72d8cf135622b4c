import { useCallback, useMemo, useRef, useState } from "react";
import type { WordTrouble } from "../../definitions/words/vi/word";

export interface HostAct {
  /** Runs one act at a time; `null` when it failed, and then `trouble` says why and `retry` does it again. */
  run<Result>(act: () => Promise<Result>): Promise<Result | null>;
  readonly isBusy: boolean;
  readonly trouble: WordTrouble | null;
  readonly retry: (() => void) | null;
  dismiss(): void;
}

export function useHostAct(troubleOf: (error: unknown) => WordTrouble): HostAct {
  const [busy, setBusy] = useState(0);
  const [failed, setFailed] = useState<{ readonly trouble: WordTrouble; readonly act: () => Promise<unknown> } | null>(
    null,
  );
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const run = useCallback(
    async <Result>(act: () => Promise<Result>): Promise<Result | null> => {
      setBusy((count) => count + 1);
      setFailed(null);
      const turn = last.current.then(act);
      last.current = turn.catch(() => {});
      try {
        return await turn;
      } catch (error) {
        setFailed({ trouble: troubleOf(error), act });
        return null;
      } finally {
        setBusy((count) => count - 1);
      }
    },
    [troubleOf],
  );
  return useMemo(
    () => ({
      run,
      isBusy: busy > 0,
      trouble: failed?.trouble ?? null,
      retry: failed && (() => void run(failed.act)),
      dismiss: () => setFailed(null),
    }),
    [run, busy, failed],
  );
}
