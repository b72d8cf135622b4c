import { Refusal } from "../../engine/values/grid";
import type { ReceivedWorkbook } from "../../engine/values/grid";
import { limits } from "./limits";
import { compoundKind } from "./readCfb";
import { isOds, openOds } from "./readOds";
import { textOf } from "./readText";
import { decodeXls } from "./readXls";
import { isXlsb, withoutSurplus } from "./readXlsb";
import { openXlsx } from "./readXlsx";
import { openXml2003 } from "./readXml2003";
import { ZipArchive } from "./readZip";
import { recogniseFormat } from "./recogniseFormat";
import { withinLimits } from "./withinLimits";

/** Reads a legacy .xls or a binary .xlsb, somewhere. */
export type XlsDecoder = (bytes: Uint8Array) => Promise<ReceivedWorkbook>;

/** Readers of tables that came as text, by other libraries than ours. A kind without a reader is refused. They throw `Refusal`. */
export interface TextReaders {
  readonly csv?: (text: string) => ReceivedWorkbook;
  readonly html?: (text: string) => ReceivedWorkbook;
}

/**
 * Opens a received file; its content decides what it is, not its name. .xlsx, .xlsm and .ods are opened at once, their sheets unpacked
 * when asked for; a legacy .xls or an .xlsb is handed to `readXls`, so only then a promise is given.
 * By default that happens right here; hand in one that asks a worker which can be stopped.
 * @throws {Refusal} with a code; a promise rejects with one
 */
export function decode(
  bytes: Uint8Array,
  readXls: XlsDecoder = decodeXls,
  texts: TextReaders = {},
): ReceivedWorkbook | Promise<ReceivedWorkbook> {
  if (bytes.length > limits.fileBytes) throw new Refusal("too_large", `${bytes.length} bytes`);
  const opened = open(bytes, readXls, texts);
  return opened instanceof Promise ? opened.then(withinLimits) : withinLimits(opened);
}

function open(
  bytes: Uint8Array,
  readXls: XlsDecoder,
  texts: TextReaders,
): ReceivedWorkbook | Promise<ReceivedWorkbook> {
  const format = recogniseFormat(bytes);
  switch (format) {
    case "zip": {
      const archive = new ZipArchive(bytes);
      if (isOds(archive)) return openOds(archive);
      return isXlsb(archive) ? readXls(withoutSurplus(archive)) : openXlsx(archive);
    }
    case "cfb":
      return readXls(checkedXls(bytes));
    case "xml2003":
      return openXml2003(bytes);
    case "html":
    case "text": {
      const read = format === "html" ? texts.html : texts.csv;
      if (!read) throw new Refusal("not_a_spreadsheet", format);
      return read(textOf(bytes));
    }
  }
}

function checkedXls(bytes: Uint8Array): Uint8Array {
  const kind = compoundKind(bytes);
  if (kind === "encrypted") throw new Refusal("encrypted", "office encryption");
  if (kind !== "xls") throw new Refusal("not_a_spreadsheet", kind);
  if (bytes.length > limits.xlsBytes) throw new Refusal("too_large", `xls of ${bytes.length} bytes`);
  return bytes;
}
