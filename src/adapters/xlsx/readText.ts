import { Refusal } from "../../engine/values/grid";
import { legacyEncodingOf } from "../../engine/values/legacyText";
import { limits } from "./limits";

/**
 * The bytes of a text file as text, NFC, without byte-order mark: by its mark, by what it says of itself, else as UTF-8 when it is. The rest is
 * Western code page 1252 when its words are TCVN3 or VNI (left for `gridInUnicode` to convert), else Vietnamese code page 1258.
 * @throws {Refusal} too_large
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > limits.textBytes) throw new Refusal("too_large", `text of ${bytes.length} bytes`);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le").normalize("NFC");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be").normalize("NFC");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    const western = decoded(bytes, "windows-1252");
    if (legacyEncodingOf([western])) return western;
    return (isMostlyUtf8(bytes) ? decoded(bytes, "utf-8") : decoded(bytes, "windows-1258")).normalize("NFC");
  }
}

const decoded = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

/** UTF-8 with a flaw, such as one cut off within a letter: sequences that fit outnumber bytes that do not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let fitting = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const following = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
    let taken = 0;
    while (taken < following && (bytes[at + 1 + taken]! & 0xc0) === 0x80) taken++;
    if (following > 0 && taken === following) {
      fitting++;
      at += taken;
    } else odd++;
  }
  return fitting > odd * 4;
}
