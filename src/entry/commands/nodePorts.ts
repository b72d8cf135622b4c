import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { lastingThread } from "../../adapters/node/lastingThread";
import { fileAt, filesIn, savingIn, type NodeFile } from "../../adapters/node/nodeFiles";
import { cliWords } from "../../definitions/words/vi/cli";
import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import { sharedReport } from "../../engine/consolidation/sharedReport";
import type { ReadingScope } from "../../engine/submission/submission";
import { receiveFiles, type ReceiveOptions } from "../../workflows/receiveFiles";
import { receiveInParallel } from "../../workflows/receiveInParallel";
import type { ThreadQuestion, ThreadScope } from "../receiveThreadProtocol";
import { CannotDo } from "./commandLine";
import { unreadable } from "./definitions";
import { receivePorts } from "./receivePorts";

/** Fewer files are read sooner here than it takes to start threads. */
const filesForThreads = 120;
const mostThreads = 8;
const receiveThread = path.join(__dirname, "receive-thread.cjs");

/** Reads received files: many of them in threads, one for each processor. */
export function receiveNamed(
  files: readonly NodeFile[],
  scope: ReadingScope,
  options: ReceiveOptions,
): Promise<readonly ReceivedReport[]> {
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(files.length / (filesForThreads / 2)));
  if (threads < 2) return receiveFiles(receivePorts, files, scope, options);
  const { forms, ...rest } = scope;
  const workerData: ThreadScope = { ...rest, forms: forms.map(({ id }) => id) };
  const start = () => {
    const thread = lastingThread<ThreadQuestion, readonly ReceivedReport[]>(new Worker(receiveThread, { workerData }));
    return {
      read: async ({ location }: NodeFile) => (await thread.ask({ location })).map(sharedReport),
      close: () => thread.close(),
    };
  };
  return receiveInParallel(start, threads, files, options);
}

/** The files named, and of each folder named the files in it. */
export async function filesNamed(names: readonly string[]): Promise<readonly NodeFile[]> {
  const files: NodeFile[] = [];
  for (const name of names) {
    try {
      if ((await stat(name)).isDirectory()) {
        const inside = await filesIn(name);
        if (inside.length === 0) throw new CannotDo(cliWords.noFilesIn(name));
        files.push(...inside);
      } else files.push(await fileAt(name));
    } catch (error) {
      throw error instanceof CannotDo ? error : unreadable(name, error);
    }
  }
  return files;
}

/** The bytes of one file that a command works on. */
export async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    return await (await fileAt(name)).bytes();
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** Saves one file at the path given on the command line. */
export async function saveAt(location: string, bytes: Uint8Array): Promise<void> {
  await savingIn(path.dirname(location)).save(path.basename(location), bytes);
}
