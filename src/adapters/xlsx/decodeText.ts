import { Refusal } from "../../engine/values/grid";

/** Code units of the text being decoded; texts in cells are short, so this is filled again and again. */
const units = new Uint16Array(512);

/**
 * Text of XML content or of an attribute: UTF-8, line ends made "\n", the five predefined entities and numeric references replaced.
 * Any other entity stays as it is written: nothing is ever expanded. Bytes that are no UTF-8 become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let count = 0;
  let at = start;
  while (at < end) {
    if (count > 508) {
      text += textOfUnits(count);
      count = 0;
    }
    let code = bytes[at++]!;
    if (code === 0x26) {
      const reference = referenceAt(bytes, at, end);
      if (reference !== null) {
        code = reference.code;
        at = reference.next;
      }
    } else if (code === 0x0d) {
      if (bytes[at] === 0x0a && at < end) at++;
      code = 0x0a;
    } else if (code >= 0x80) {
      const following = code < 0xc2 ? -1 : code < 0xe0 ? 1 : code < 0xf0 ? 2 : code < 0xf5 ? 3 : -1;
      let point = following === 1 ? code & 0x1f : following === 2 ? code & 0x0f : code & 0x07;
      let taken = 0;
      while (taken < following && at + taken < end && (bytes[at + taken]! & 0xc0) === 0x80) {
        point = (point << 6) | (bytes[at + taken]! & 0x3f);
        taken++;
      }
      at += taken;
      code = taken === following && point <= 0x10ffff ? point : 0xfffd;
    }
    if (code > 0xffff) {
      units[count++] = 0xd7c0 + (code >> 10);
      units[count++] = 0xdc00 | (code & 0x3ff);
    } else {
      units[count++] = code;
    }
  }
  return text + textOfUnits(count);
}

/** Eight units a call: many times faster than one by one, and than spreading the array. */
function textOfUnits(count: number): string {
  const u = units;
  let text = "";
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    text += String.fromCharCode(
      u[at]!,
      u[at + 1]!,
      u[at + 2]!,
      u[at + 3]!,
      u[at + 4]!,
      u[at + 5]!,
      u[at + 6]!,
      u[at + 7]!,
    );
  }
  for (; at < count; at++) text += String.fromCharCode(u[at]!);
  return text;
}

const named: ReadonlyMap<string, number> = new Map([
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["amp", 0x26],
  ["quot", 0x22],
  ["apos", 0x27],
]);

/** The character reference whose "&" stands just before `at`; `null` when it is none that XML itself knows. */
function referenceAt(bytes: Uint8Array, at: number, end: number): { code: number; next: number } | null {
  const limit = Math.min(end, at + 12);
  let semicolon = at;
  while (semicolon < limit && bytes[semicolon] !== 0x3b) semicolon++;
  if (semicolon === limit) return null;
  if (bytes[at] !== 0x23) {
    const code = named.get(String.fromCharCode(...bytes.subarray(at, semicolon)));
    return code === undefined ? null : { code, next: semicolon + 1 };
  }
  const hexadecimal = bytes[at + 1] === 0x78;
  const base = hexadecimal ? 16 : 10;
  let code = 0;
  const first = at + (hexadecimal ? 2 : 1);
  for (let digit = first; digit < semicolon; digit++) {
    const value = digitValue(bytes[digit]!);
    if (value >= base) return null;
    code = code * base + value;
  }
  const valid = semicolon > first && code > 0 && code <= 0x10ffff;
  return { code: valid ? code : 0xfffd, next: semicolon + 1 };
}

function digitValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}

/** Spreadsheet texts carry characters that XML forbids as _xHHHH_, and a literal such sequence as _x005F_xHHHH_. */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * The bytes of an XML part as UTF-8 without byte-order mark. UTF-16 is recognised by its mark or by its first character, other encodings
 * by the XML declaration.
 * @throws {Refusal} damaged, for an encoding that nobody knows
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return transcode(bytes, "utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return transcode(bytes, "utf-16be");
  const label = declaredEncoding(bytes);
  return label === null || /^(utf-?8|us-ascii|ascii|utf-16)$/i.test(label) ? bytes : transcode(bytes, label);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return null;
  // <?xml version="1.0" encoding="…": the name of the encoding starts at byte 30 in every writer that matters.
  if (bytes[30] === 0x55 && bytes[33] === 0x2d && bytes[34] === 0x38) return null;
  const declaration = String.fromCharCode(...bytes.subarray(0, 120)).split("?>", 1)[0] ?? "";
  return /encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration)?.[1] ?? null;
}

function transcode(bytes: Uint8Array, label: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
  } catch {
    throw new Refusal("damaged", `encoding ${label}`);
  }
}
