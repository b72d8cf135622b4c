import { askWorker } from "../adapters/browser/askWorker";
import { csvWorkbook } from "../adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../adapters/html/htmlWorkbook";
import { decode } from "../adapters/xlsx/decode";
import { workbookFrom, type XlsAnswer } from "../adapters/xlsx/readXls";
import { Refusal } from "../engine/values/grid";
import { HostFailure } from "../ports/failure";

const xlsAtMostMs = 10_000;
const texts = { csv: csvWorkbook, html: htmlWorkbook };

/** Any kind of table file, in a worker. A legacy .xls is read in a worker of its own, which is stopped when it takes too long. */
export const decodeReceived = (bytes: Uint8Array) => decode(bytes, readXls, texts);

async function readXls(bytes: Uint8Array) {
  const start = () => new Worker(new URL("./xlsWorkerWeb.ts", import.meta.url));
  try {
    return workbookFrom(await askWorker<XlsAnswer>(start, bytes, xlsAtMostMs));
  } catch (error) {
    if (error instanceof HostFailure) throw new Refusal("too_large", `xls: ${String(error.cause)}`);
    throw error;
  }
}
