import path from "node:path";
import { Worker } from "node:worker_threads";
import { csvWorkbook } from "../../adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../../adapters/html/htmlWorkbook";
import { nodeDigest } from "../../adapters/node/nodeFiles";
import { askXlsWorker } from "../../adapters/node/xlsWorker";
import { decode } from "../../adapters/xlsx/decode";
import { unpackFiles } from "../../adapters/xlsx/readPackage";
import { workbookFrom, type XlsAnswer } from "../../adapters/xlsx/readXls";
import type { ReceivePorts } from "../../workflows/receiveFiles";

/** The ports of the command line: the file system, and our reader with legacy .xls kept in a worker that can be stopped. */
export const receivePorts: ReceivePorts = {
  decode: (bytes) => decode(bytes, decodeXls, { csv: csvWorkbook, html: htmlWorkbook }),
  unpack: unpackFiles,
  digest: nodeDigest,
};

/** Built beside the command line. What the library in it prints about odd records is for nobody. */
const xlsWorker = path.join(__dirname, "xls-worker.cjs");

async function decodeXls(bytes: Uint8Array) {
  return workbookFrom(
    await askXlsWorker<XlsAnswer>(
      (resourceLimits) => new Worker(xlsWorker, { resourceLimits, stdout: true, stderr: true }),
      bytes,
    ),
  );
}
