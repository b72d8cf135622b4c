import { parentPort } from "node:worker_threads";
import type { ResourceLimits, Worker } from "node:worker_threads";
import { Refusal } from "../../engine/values/grid";

/** What a file may cost that has to be read by a library; it is stopped when it wants more. */
const allowed = { milliseconds: 10_000, memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 } };

/**
 * Asks about one file in a worker thread of its own, which is ended in any case, and by force when it takes too long or too much memory.
 * `start` makes the worker with the limits given; the script in it calls `serveXls`.
 * Rejects with `Refusal` too_large when it had to be stopped, damaged when the library broke down in it.
 */
export async function askXlsWorker<Answer>(
  start: (memory: ResourceLimits) => Worker,
  bytes: Uint8Array,
  milliseconds = allowed.milliseconds,
): Promise<Answer> {
  const worker = start(allowed.memory);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new Refusal("too_large", "xls: time")), milliseconds);
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) => {
        const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        reject(outOfMemory ? new Refusal("too_large", "xls: memory") : new Refusal("damaged", `xls: ${error.message}`));
      });
      worker.once("exit", () => reject(new Refusal("damaged", "xls: no answer")));
      worker.postMessage(bytes);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The other side: answers the one question this worker was started for. */
export function serveXls<Answer>(answer: (bytes: Uint8Array) => Promise<Answer>): void {
  parentPort?.once("message", async (bytes: Uint8Array) => parentPort?.postMessage(await answer(bytes)));
}
