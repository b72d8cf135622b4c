import { HostFailure } from "../../ports/failure";

/** Follows long work: how far it is, and a way to stop it. */
export interface Following<Progress> {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/**
 * Asks a worker one question and stops it with the answer, or when the time is over. A worker whose work is followed may say
 * `{ progress }` as often as it likes before it answers; each begins the time anew.
 * @throws {HostFailure} when it breaks, takes longer than `atMostMs`, or is stopped
 */
export function askWorker<Answer, Progress = never>(
  start: () => Worker,
  question: unknown,
  atMostMs: number,
  following?: Following<Progress>,
): Promise<Answer> {
  const worker = start();
  return new Promise<Answer>((resolve, reject) => {
    const tooLate = () => end(new Error(`no answer in ${atMostMs} ms`));
    let timer = setTimeout(tooLate, atMostMs);
    const stopped = () => end(new Error("stopped"));
    following?.signal.addEventListener("abort", stopped, { once: true });
    function close() {
      clearTimeout(timer);
      following?.signal.removeEventListener("abort", stopped);
      worker.terminate();
    }
    function end(cause: unknown) {
      close();
      reject(new HostFailure("ask a worker", cause));
    }
    worker.onmessage = ({ data }: MessageEvent<Answer | { readonly progress: Progress }>) => {
      if (following && typeof data === "object" && data !== null && "progress" in data) {
        clearTimeout(timer);
        timer = setTimeout(tooLate, atMostMs);
        following.onProgress(data.progress);
        return;
      }
      close();
      resolve(data as Answer);
    };
    worker.onerror = (event) => end(event.message);
    worker.onmessageerror = () => end("the answer can't be read");
    if (following?.signal.aborted) stopped();
    else worker.postMessage(question);
  });
}
