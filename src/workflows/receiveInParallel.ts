import type { ReceivedReport } from "../engine/consolidation/consolidation";
import { HostFailure } from "../ports/failure";
import type { ReceiveOptions } from "./receiveFiles";

/** Reads files elsewhere, in a worker: one after the other, in the order in which it was asked. */
export interface Reader<File> {
  /** Rejects with `HostFailure` where nothing can be read at all, and with anything else when the file broke the reader. */
  read(file: File): Promise<readonly ReceivedReport[]>;
  /** Ends it at once, whatever it is doing. */
  close(): void;
}

interface ParallelOptions<File> extends ReceiveOptions {
  /** Called as each file is read, in whatever order readers finish; never after aborting. */
  readonly onRead?: (file: File, reports: readonly ReceivedReport[]) => void;
}

/** Files that a reader is handed before it has answered, so that it never waits for the next one. */
const ahead = 2;

/**
 * Reads and judges files in several readers at a time.
 *
 * Shape: as `receiveFiles`: the reports in the order of the files, whichever reader was faster. Aborting closes the readers at once and gives
 * what was read until then.
 * Errors: a file that breaks its reader is refused as damaged and the reader replaced; those handed to it behind that file are read again.
 * @throws {HostFailure} when no reader can be started
 */
export async function receiveInParallel<File extends { readonly name: string; readonly size: number }>(
  start: () => Reader<File>,
  readers: number,
  files: readonly File[],
  { onProgress, onRead, signal }: ParallelOptions<File> = {},
): Promise<readonly ReceivedReport[]> {
  const found = new Map<number, readonly ReceivedReport[]>();
  const open = new Set<Reader<File>>();
  const again: number[] = [];
  let next = 0;

  const started = () => {
    const reader = start();
    open.add(reader);
    return reader;
  };
  const taken = (): number | undefined => again.shift() ?? (next < files.length ? next++ : undefined);
  const finish = (index: number, reports: readonly ReceivedReport[]) => {
    if (signal?.aborted) return;
    found.set(index, reports);
    onRead?.(files[index]!, reports);
    const current = files[Math.min(next, files.length - 1)]!.name;
    onProgress?.({ done: found.size, total: files.length, current });
  };

  async function work(): Promise<void> {
    let reader = started();
    let inHand: { readonly index: number; readonly read: Promise<readonly ReceivedReport[] | Broken> }[] = [];
    for (;;) {
      for (let index; inHand.length < ahead && (index = taken()) !== undefined;) {
        inHand.push({ index, read: reader.read(files[index]!).catch((cause: unknown): Broken => ({ cause })) });
      }
      const first = inHand.shift();
      if (!first) return;
      const read = await first.read;
      if (signal?.aborted) return;
      if ("cause" in read) {
        if (read.cause instanceof HostFailure) throw read.cause;
        again.push(...inHand.map(({ index }) => index));
        inHand = [];
        reader.close();
        open.delete(reader);
        reader = started();
        finish(first.index, [brokeReader(files[first.index]!, read.cause)]);
      } else finish(first.index, read);
    }
  }

  const stopped = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
  try {
    if (!signal?.aborted) {
      const workers = Array.from({ length: Math.min(readers, files.length) }, work);
      await Promise.race([Promise.all(workers), stopped]);
    }
  } finally {
    for (const reader of open) reader.close();
  }
  onProgress?.({ done: found.size, total: files.length, current: null });
  return [...found].toSorted(([a], [b]) => a - b).flatMap(([, reports]) => reports);
}

interface Broken {
  readonly cause: unknown;
}

function brokeReader({ name, size }: { readonly name: string; readonly size: number }, cause: unknown): ReceivedReport {
  const file = { name, hash: "", size, modified: null };
  const refusal = { code: "damaged", detail: `reader: ${String(cause)}` } as const;
  return { file, refusal, form: null, unit: null, period: null };
}
