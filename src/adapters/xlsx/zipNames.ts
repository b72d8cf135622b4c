/** Upper half of code page 437, the one of the first zip programs. */
const page437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
const utf8Flag = 0x0800;
const unicodePathField = 0x7075;

/**
 * The name of the entry of which the central directory tells at `at`: in UTF-8 where the archive says so or where it can be nothing else,
 * else in code page 1258 when that gives Vietnamese letters (zip programs of Windows take the machine's), else in code page 437.
 */
export function entryName(bytes: Uint8Array, at: number, flags: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + 46, nameEnd);
  if (flags & utf8Flag) return new TextDecoder().decode(name);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  for (let field = nameEnd; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    // A version, a checksum of the other name, then this one.
    const end = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === unicodePathField && end <= extraEnd && end > field + 9)
      return new TextDecoder().decode(bytes.subarray(field + 9, end));
  }
  return inSomeCodePage(name);
}

function inSomeCodePage(name: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    const vietnamese = new TextDecoder("windows-1258").decode(name).normalize("NFC");
    // oxlint-disable-next-line no-control-regex
    if (!/[^\u0000-\u007F\p{Script=Latin}]/u.test(vietnamese)) return vietnamese;
    return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page437[byte - 0x80])).join("");
  }
}
