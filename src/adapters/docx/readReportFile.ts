import { Refusal } from "../../engine/values/grid";
import { readDocx } from "./readDocx";

/**
 * The text of a report file, a .docx or plain text (UTF-8, or UTF-16 with its mark); content decides, not the name.
 * @throws {Refusal} as `readDocx`
 */
export function readReportFile(bytes: Uint8Array): string {
  const isText = bytes.length > 0 && !startsWith(bytes, 0x50, 0x4b) && !startsWith(bytes, 0xd0, 0xcf);
  return isText ? plainText(bytes) : readDocx(bytes);
}

const mostBytes = 50 * 1024 * 1024;

function plainText(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new Refusal("too_large", `${bytes.length} bytes`);
  const encoding = startsWith(bytes, 0xff, 0xfe) ? "utf-16le" : startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\u0000")) throw new Refusal("not_a_spreadsheet", "binary");
  if (text.trim() === "") throw new Refusal("empty", "no text");
  return text;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
