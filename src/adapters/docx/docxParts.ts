import { unzipSync } from "fflate";
import { Refusal } from "../../engine/values/grid";

export const limits = {
  fileBytes: 50 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  allBytes: 256 * 1024 * 1024,
  parts: 5_000,
  ratio: 400,
  ratioFloor: 4 * 1024 * 1024,
  textLength: 20_000_000,
} as const;

/**
 * The XML parts of a .docx whose names fit, as text.
 * @throws {Refusal} not_a_spreadsheet (no archive), encrypted, damaged, empty, too_large
 */
export function docxParts(bytes: Uint8Array, wanted: RegExp): Map<string, string> {
  if (bytes.length === 0) throw new Refusal("empty", "0 bytes");
  if (bytes.length > limits.fileBytes) throw new Refusal("too_large", `${bytes.length} bytes`);
  // An OLE container: an old .doc, or a .docx behind a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal("encrypted", "OLE container");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal("not_a_spreadsheet", "no ZIP archive");
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipped(bytes, (name) => wanted.test(name))))
    parts.set(name, decoded(content));
  return parts;
}

/** The entries of an archive that are wanted, as bytes, none larger than its parts may be. @throws {Refusal} damaged, too_large */
export function unzipped(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let seen = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++seen > limits.parts) throw new Refusal("too_large", "too many parts");
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > limits.partBytes || (originalSize > limits.ratioFloor && originalSize > size * limits.ratio))
          throw new Refusal("too_large", `${name}: ${originalSize} bytes`);
        if (total > limits.allBytes) throw new Refusal("too_large", `${total} bytes unpacked`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged", error instanceof Error ? error.message : "unzip");
  }
}

function decoded(content: Uint8Array): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(content);
}
