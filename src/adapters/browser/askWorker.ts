import { HostFailure } from "../../ports/failure";

/**
 * Asks a worker one question and stops it with the answer, or when the time is over.
 * @throws {HostFailure} when it breaks or takes longer than `atMostMs`
 */
export function askWorker<Answer>(start: () => Worker, question: unknown, atMostMs: number): Promise<Answer> {
  const worker = start();
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => end(new Error(`no answer in ${atMostMs} ms`)), atMostMs);
    function end(cause: unknown) {
      clearTimeout(timer);
      worker.terminate();
      reject(new HostFailure("ask a worker", cause));
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => end(event.message);
    worker.onmessageerror = () => end("the answer can't be read");
    worker.postMessage(question);
  });
}
