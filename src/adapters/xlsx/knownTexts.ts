import { decodeText, withoutEscapes } from "./decodeText";

/** A longer text is hardly ever one that the next file says too. */
const longest = 400;
const places = 2048;
const known: ({ readonly bytes: Uint8Array; readonly text: string } | undefined)[] = Array.from({ length: places });

/**
 * The text of a cell that stands in these bytes, all of them character data. Files of one form say the same headings and notes again and
 * again: a text whose bytes were met before, every one of them, is the same string again. So it is decoded once for thousands of files, and
 * whoever looks it up in a map finds it sooner.
 */
export function textIn(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longest) return withoutEscapes(decodeText(bytes, start, end));
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  const before = known[place];
  if (before !== undefined && isSame(before.bytes, bytes, start, end)) return before.text;
  const text = withoutEscapes(decodeText(bytes, start, end));
  known[place] = { bytes: bytes.slice(start, end), text };
  return text;
}

/** Whether the known bytes are those from `start` to `end`. */
export function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return false;
  return true;
}
