import { useCallback, useMemo, useRef, useState } from "react";
import type { WordTrouble } from "../../definitions/words/vi/word";

/** What is written into the document, as its button says while it goes on. */
export type Doing = "insert" | "refresh" | "freeze" | "format" | "undo" | "look";

export interface HostAct {
  /** Runs one act at a time; `null` when it failed, and then `trouble` says why and `retry` does it again. */
  run<Result>(act: () => Promise<Result>, doing?: Doing): Promise<Result | null>;
  readonly isBusy: boolean;
  /** The act with a name that is going on or waits for its turn. Its button waits for it, not for what is looked up meanwhile. */
  readonly doing: Doing | null;
  readonly trouble: WordTrouble | null;
  readonly retry: (() => void) | null;
  dismiss(): void;
}

interface Failed {
  readonly trouble: WordTrouble;
  readonly act: () => Promise<unknown>;
  readonly name: Doing | undefined;
}

export function useHostAct(troubleOf: (error: unknown) => WordTrouble): HostAct {
  const [busy, setBusy] = useState(0);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const run = useCallback(
    async <Result>(act: () => Promise<Result>, name?: Doing): Promise<Result | null> => {
      setBusy((count) => count + 1);
      setFailed(null);
      if (name) setDoing(name);
      const turn = last.current.then(act);
      last.current = turn.catch(() => {});
      try {
        return await turn;
      } catch (error) {
        setFailed({ trouble: troubleOf(error), act, name });
        return null;
      } finally {
        setBusy((count) => count - 1);
        if (name) setDoing(null);
      }
    },
    [troubleOf],
  );
  return useMemo(
    () => ({
      run,
      isBusy: busy > 0,
      doing,
      trouble: failed?.trouble ?? null,
      retry: failed && (() => void run(failed.act, failed.name)),
      dismiss: () => setFailed(null),
    }),
    [run, busy, doing, failed],
  );
}
