import { useCallback, useState } from "react";
import { noMemory, type WordMemory } from "./wordMemory";
import type { WordServices } from "./wordServices";

/** What outlives the pane: kept with every change, forgotten at once. */
export function useMemory(services: WordServices) {
  const [memory, setMemory] = useState(services.remembered);
  const remember = useCallback(
    (change: Partial<WordMemory>) =>
      setMemory((before) => {
        const after = { ...before, ...change };
        services.remember(after);
        return after;
      }),
    [services],
  );
  const forget = useCallback(() => {
    services.forget();
    setMemory(noMemory);
  }, [services]);
  return { memory, remember, forget };
}
