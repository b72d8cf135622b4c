import type { BlobFile } from "../adapters/browser/browserFiles";
import { lastingWorker } from "../adapters/browser/lastingWorker";
import { sharedTexts } from "../adapters/browser/sharedTexts";
import type { ReceivedReport } from "../engine/consolidation/consolidation";
import { sharedReport } from "../engine/consolidation/sharedReport";
import type { Unit } from "../engine/values/unit";
import type { ChosenFile, Services } from "../pane/work/services";
import { receiveInParallel, type Reader } from "../workflows/receiveInParallel";
import type { ReceiveQuestion, SaidScope } from "./receiveProtocol";

/** Fewer files are read sooner by one worker than it takes to start another. */
const filesPerWorker = 20;
const fewestWorkers = 2;
const mostWorkers = 4;
/** The page is told of progress at most this often. */
const progressEveryMs = 60;

/** Reads received files in as many workers as the machine and the number of files call for. */
export function receiveInPage(
  files: readonly ChosenFile[],
  units: readonly Unit[],
  { onProgress, onRead, signal, owner, mappings = [] }: Parameters<Services["receive"]>[2],
): Promise<readonly ReceivedReport[]> {
  const scope: SaidScope = { units, owner, mappings };
  const bounded = Math.min(mostWorkers, Math.max(fewestWorkers, navigator.hardwareConcurrency));
  const workers = Math.min(bounded, Math.ceil(files.length / filesPerWorker));
  const shared = sharedTexts();
  let told = Number.NEGATIVE_INFINITY;
  return receiveInParallel(() => readerIn(scope, shared), workers, files, {
    signal,
    ...(onRead ? { onRead } : {}),
    onProgress(progress) {
      const now = performance.now();
      if (progress.current !== null && now - told < progressEveryMs) return;
      told = now;
      onProgress(progress);
    },
  });
}

function readerIn(scope: SaidScope, shared: ReturnType<typeof sharedTexts>): Reader<ChosenFile> {
  const worker = lastingWorker<ReceiveQuestion, readonly ReceivedReport[]>(
    new Worker(new URL("./receiveWorker.ts", import.meta.url)),
  );
  let isNew = true;
  return {
    async read(file) {
      const question = { scope: isNew ? scope : null, file: { name: file.name, blob: (file as BlobFile).blob } };
      isNew = false;
      return shared(await worker.ask(question)).map(sharedReport);
    },
    close: () => worker.close(),
  };
}
