import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { csvWorkbook } from "../src/adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../src/adapters/html/htmlWorkbook";
import { askXlsWorker } from "../src/adapters/node/xlsWorker";
import { decode } from "../src/adapters/xlsx/decode";
import { unpackFiles } from "../src/adapters/xlsx/readPackage";
import { workbookFrom, type XlsAnswer } from "../src/adapters/xlsx/readXls";
import { formSets } from "../src/definitions/forms";
import { receiveFiles } from "../src/workflows/receiveFiles";

/** Receives one file as the command line does, legacy .xls in a worker (a script at `xlsWorker`); gives what became of what was in it. */
export async function receive(bytes: Uint8Array, xlsWorker: URL): Promise<readonly string[]> {
  const readXls = async (xls: Uint8Array) =>
    workbookFrom(
      await askXlsWorker<XlsAnswer>(
        (resourceLimits) => new Worker(xlsWorker, { resourceLimits, stdout: true, stderr: true }),
        xls,
      ),
    );
  const ports = {
    decode: (file: Uint8Array) => decode(file, readXls, { csv: csvWorkbook, html: htmlWorkbook }),
    unpack: unpackFiles,
    digest: async (file: Uint8Array) => createHash("sha256").update(file).digest("hex"),
  };
  const file = { name: "bao-cao.xlsx", size: bytes.length, bytes: () => Promise.resolve(bytes) };
  const reports = await receiveFiles(ports, [file], { forms: formSets, units: [], period: null });
  return reports.map((report) => {
    if (!("refusal" in report)) return "read";
    const { refusal } = report;
    return "detail" in refusal && refusal.detail.startsWith("unexpected") ? refusal.detail : refusal.code;
  });
}
