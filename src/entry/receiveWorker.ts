import { askWorker } from "../adapters/browser/askWorker";
import { blobFile, browserDigest } from "../adapters/browser/browserFiles";
import { csvWorkbook } from "../adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../adapters/html/htmlWorkbook";
import { decode } from "../adapters/xlsx/decode";
import { unpackFiles } from "../adapters/xlsx/readPackage";
import { workbookFrom, type XlsAnswer } from "../adapters/xlsx/readXls";
import { formSets } from "../definitions/forms";
import { Refusal } from "../engine/values/grid";
import type { ReadingScope } from "../engine/submission/submission";
import { HostFailure } from "../ports/failure";
import { receiveFiles, type ReceiveProgress } from "../workflows/receiveFiles";
import type { NamedBlob, ReceiveAnswer, ReceiveQuestion } from "./receiveProtocol";

/** Reads received files away from the page. A legacy .xls is read in a worker of its own, which is stopped when it takes too long. */

const xlsAtMostMs = 10_000;
const partSize = 20;
/** The page is told of progress at most this often. */
const progressEveryMs = 60;

const texts = { csv: csvWorkbook, html: htmlWorkbook };
const stop = new AbortController();
const handed: NamedBlob[] = [];

async function readXls(bytes: Uint8Array) {
  const start = () => new Worker(new URL("./xlsWorkerWeb.ts", import.meta.url));
  try {
    return workbookFrom(await askWorker<XlsAnswer>(start, bytes, xlsAtMostMs));
  } catch (error) {
    if (error instanceof HostFailure) throw new Refusal("too_large", `xls: ${String(error.cause)}`);
    throw error;
  }
}

function tell(answer: ReceiveAnswer): void {
  postMessage(answer);
}

async function receive(
  files: readonly NamedBlob[],
  said: Pick<ReadingScope, "units" | "owner" | "mappings">,
): Promise<void> {
  let told = 0;
  const onProgress = (progress: ReceiveProgress) => {
    const now = performance.now();
    if (progress.current !== null && progress.done > 0 && now - told < progressEveryMs) return;
    told = now;
    tell({ kind: "progress", progress });
  };
  const ports = {
    decode: (bytes: Uint8Array) => decode(bytes, readXls, texts),
    unpack: unpackFiles,
    digest: browserDigest,
  };
  const scope = { forms: formSets, period: null, ...said };
  const named = files.map(({ name, blob }) => blobFile(name, blob));
  const reports = await receiveFiles(ports, named, scope, { onProgress, signal: stop.signal });
  for (let from = 0; from < reports.length; from += partSize) {
    tell({ kind: "reports", reports: reports.slice(from, from + partSize) });
  }
  tell({ kind: "done" });
}

addEventListener("message", ({ data }: MessageEvent<ReceiveQuestion>) => {
  if (data.kind === "stop") stop.abort();
  else if (data.kind === "files") handed.push(...data.files);
  else {
    const { units, owner, mappings } = data;
    receive(handed, { units, owner, mappings }).catch((error: unknown) =>
      tell({ kind: "failed", message: String(error) }),
    );
  }
});
