import { useEffect, useRef, useState } from "react";
import type { Follow, WorkProgress } from "./screenServices";

/** Work that takes a while: `progress` null until it tells how far it is. */
export type LongWork<Result> =
  | { readonly step: "ready" | "stopped" | "failed" }
  | { readonly step: "working"; readonly progress: WorkProgress | null }
  | { readonly step: "done"; readonly result: Result };

/** Starts long work, tells how far it is, and stops it when asked or when the screen is left. */
export function useLongWork<Result>() {
  const [work, setWork] = useState<LongWork<Result>>({ step: "ready" });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  return {
    work,
    stop: () => stopping.current?.abort(),
    async start(act: (follow: Follow) => Promise<Result>) {
      stopping.current?.abort();
      const own = new AbortController();
      stopping.current = own;
      const show = (next: LongWork<Result>) => void (stopping.current === own && setWork(next));
      show({ step: "working", progress: null });
      try {
        const onProgress = (progress: WorkProgress) => show({ step: "working", progress });
        const result = await act({ onProgress, signal: own.signal });
        show({ step: "done", result });
        return result;
      } catch {
        show({ step: own.signal.aborted ? "stopped" : "failed" });
        return null;
      }
    },
  };
}
