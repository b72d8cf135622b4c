import { zipSync } from "fflate";
import { limits } from "./limits";
import { Refusal } from "../../engine/values/grid";
import type { ZipArchive } from "./readZip";

/** Parts that say nothing about cells and may be large. */
const surplus = /^xl\/(media|drawings|charts|embeddings|printersettings|pivotcache|theme|activex|ctrlprops)\//;

/** Whether this is a workbook of the binary kind (.xlsb). */
export const isXlsb = (archive: ZipArchive) => archive.has("xl/workbook.bin") && !archive.has("xl/workbook.xml");

/**
 * The same .xlsb without pictures and the like, each part verified and within our limits, merely stored: the library that reads it
 * believes what a zip claims of itself, so it is given one that doesn't lie.
 * @throws {Refusal} damaged, encrypted, too_large
 */
export function withoutSurplus(archive: ZipArchive): Uint8Array {
  const parts: { [name: string]: Uint8Array } = Object.create(null) as { [name: string]: Uint8Array };
  let size = 0;
  for (const { key, name } of archive.entryNames()) {
    if (surplus.test(key)) continue;
    const content = archive.read(key)!;
    size += content.length;
    if (size > limits.xlsBytes) throw new Refusal("too_large", "xlsb");
    parts[name.replaceAll("\\", "/")] = content;
  }
  return zipSync(parts, { level: 0 });
}
