import { readDocx } from "../../adapters/docx/readDocx";
import { cliWords } from "../../definitions/words/vi/cli";
import { Refusal } from "../../engine/values/grid";
import { CannotDo } from "./commandLine";
import { bytesOf } from "./nodePorts";

/** The text of a report, a .docx or plain text (UTF-8, or UTF-16 with its mark); content decides, not the name. */
export async function reportTextIn(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  const isText = bytes.length > 0 && !startsWith(bytes, 0x50, 0x4b) && !startsWith(bytes, 0xd0, 0xcf);
  try {
    return isText ? plainText(bytes) : readDocx(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new CannotDo(cliWords.reportUnread[error.code](file));
    throw error;
  }
}

function plainText(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? "utf-16le" : startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\u0000")) throw new Refusal("not_a_spreadsheet", "binary");
  return text;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
