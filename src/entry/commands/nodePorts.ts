import { stat } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { csvWorkbook } from "../../adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../../adapters/html/htmlWorkbook";
import { fileAt, filesIn, nodeDigest, savingIn } from "../../adapters/node/nodeFiles";
import { askXlsWorker } from "../../adapters/node/xlsWorker";
import { decode } from "../../adapters/xlsx/decode";
import { unpackFiles } from "../../adapters/xlsx/readPackage";
import { workbookFrom, type XlsAnswer } from "../../adapters/xlsx/readXls";
import { cliWords } from "../../definitions/words/vi/cli";
import type { NamedBytes } from "../../ports/files";
import type { ReceivePorts } from "../../workflows/receiveFiles";
import { CannotDo } from "./commandLine";
import { unreadable } from "./definitions";

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

/** The files named, and of each folder named the files in it. */
export async function filesNamed(names: readonly string[]): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
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
