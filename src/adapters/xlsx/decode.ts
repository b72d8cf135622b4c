import { Refusal } from "../../engine/values/grid";
import type { ReceivedWorkbook } from "../../engine/values/grid";
import { limits } from "./limits";
import { compoundKind } from "./readCfb";
import { isOds, openOds } from "./readOds";
import { decodeXls } from "./readXls";
import { openXlsx } from "./readXlsx";
import { ZipArchive } from "./readZip";
import { recogniseFormat } from "./recogniseFormat";

/** Reads a legacy .xls, somewhere. */
export type XlsDecoder = (bytes: Uint8Array) => Promise<ReceivedWorkbook>;

/**
 * Opens a received file; its content decides what it is, not its name. .xlsx, .xlsm and .ods are opened at once, their sheets unpacked
 * when asked for; a legacy .xls is handed to `readXls`, so only then a promise is given.
 * By default that happens right here; hand in one that asks a worker which can be stopped.
 * @throws {Refusal} with a code; a promise rejects with one
 */
export function decode(
  bytes: Uint8Array,
  readXls: XlsDecoder = decodeXls,
): ReceivedWorkbook | Promise<ReceivedWorkbook> {
  if (bytes.length > limits.fileBytes) throw new Refusal("too_large", `${bytes.length} bytes`);
  if (recogniseFormat(bytes) === "zip") {
    const archive = new ZipArchive(bytes);
    return isOds(archive) ? openOds(archive) : openXlsx(archive);
  }
  const kind = compoundKind(bytes);
  if (kind === "encrypted") throw new Refusal("encrypted", "office encryption");
  if (kind !== "xls") throw new Refusal("not_a_spreadsheet", kind);
  if (bytes.length > limits.xlsBytes) throw new Refusal("too_large", `xls of ${bytes.length} bytes`);
  return readXls(bytes);
}
