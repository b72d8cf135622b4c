import { Refusal } from "../../engine/values/grid";

/** What may hold a table: containers, whose inside is found out by opening them, and texts. */
export type Format = "zip" | "cfb" | "xml2003" | "html" | "text";

/** First bytes of files that people send by mistake. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["bmp", [0x42, 0x4d]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["program", [0x4d, 0x5a]],
];

/** Words near the start of a text that tell what it is. */
const markings: readonly (readonly [string, RegExp])[] = [
  ["mht", /^\s*(?:MIME-Version:|From: <(?:Saved|Microsoft))/i],
  ["xml2003", /urn:schemas-microsoft-com:office:spreadsheet/],
  ["fods", /urn:oasis:names:tc:opendocument:xmlns:office/],
  ["html", /<!doctype html|<html|<head|<body|<table|<meta /i],
  ["xml", /^\s*<\?xml/],
];

const readable: ReadonlySet<string> = new Set(["xml2003", "html", "text"] satisfies Format[]);

/**
 * What the bytes are, from their first bytes alone; the name of a file says nothing.
 * @throws {Refusal} empty; not_a_spreadsheet with the kind as detail: "pdf", "rar", "xml", "unknown", …
 */
export function recogniseFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Refusal("empty", "0 bytes");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "cfb";
  const kind = otherKind(bytes);
  if (readable.has(kind)) return kind as Format;
  throw new Refusal("not_a_spreadsheet", kind);
}

function otherKind(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  const start = textStart(bytes);
  // "MZ" and "BM" are words too.
  if (start === null || !/^(MZ|BM)/.test(start))
    for (const [kind, signature] of signatures) if (startsWith(bytes, signature)) return kind;
  if (start === null) return "unknown";
  for (const [kind, marking] of markings) if (marking.test(start)) return kind;
  return "text";
}

/** The first characters when these bytes are text, else `null`. */
function textStart(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(head);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(head);
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return null;
  return new TextDecoder().decode(head);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
