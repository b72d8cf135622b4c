import { Refusal } from "../../engine/values/grid";
import type { NamedBytes } from "../../ports/files";
import { limits } from "./limits";
import { recogniseFormat } from "./recogniseFormat";
import { ZipArchive } from "./readZip";

/** What office programs and operating systems leave beside real files. */
const leftBehind = /(^|\/)(__MACOSX\/|~\$|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
/** Parts that only office documents have. */
const documentParts = ["[content_types].xml", "_rels/.rels", "mimetype", "meta-inf/manifest.xml", "xl/workbook.xml"];
const longestName = 180;

/**
 * The files in a .zip, in the order of their names, each unpacked and verified when it is asked for; `null` when the bytes are no .zip or one
 * that is itself a document (.xlsx, .ods, .docx). Names keep their folders; nothing in them leads out of the package.
 * @throws {Refusal} damaged, too_large; not_a_spreadsheet "zip" for a package without files
 */
export function unpackFiles(bytes: Uint8Array): readonly NamedBytes[] | null {
  if (!isZip(bytes)) return null;
  const archive = new ZipArchive(bytes, limits.package);
  if (documentParts.some((part) => archive.has(part))) return null;
  const files = archive
    .entryNames()
    .map((entry) => ({ key: entry.key, name: harmless(entry.name) }))
    .filter(({ name }) => !leftBehind.test(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  if (files.length === 0) throw new Refusal("not_a_spreadsheet", "zip");
  return files.map(({ key, name }) => ({
    name,
    size: archive.sizeOf(key),
    async bytes() {
      return archive.read(key)!;
    },
  }));
}

function isZip(bytes: Uint8Array): boolean {
  // An archive without entries consists of its end alone.
  const empty = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x05 && bytes[3] === 0x06;
  try {
    return empty || recogniseFormat(bytes) === "zip";
  } catch {
    return false;
  }
}

/** The name as a relative path without steps upwards, drives, control or direction characters. */
function harmless(name: string): string {
  const steps = name
    .normalize("NFC")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll("\\", "/")
    .split("/")
    .filter((step) => !/^(|\.|\.\.|[A-Za-z]:)$/.test(step));
  const path = steps.join("/");
  return path.length > longestName ? `…${path.slice(-longestName)}` : path || "?";
}
