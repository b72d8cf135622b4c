/** Eight tables for eight bytes at a time ("slicing by 8"): the checksum must not cost what unpacking costs. */
const tables = makeTables();

function makeTables(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    made[byte] = remainder;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let table = 1; table < 8; table++) {
      const before = made[(table - 1) * 256 + byte]!;
      made[table * 256 + byte] = (before >>> 8) ^ made[before & 0xff]!;
    }
  }
  return made;
}

/** The CRC-32 of ZIP (polynomial 0xEDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const t = tables;
  const end = bytes.length;
  const wholeWords = end - (end % 8);
  let crc = -1;
  let at = 0;
  for (; at < wholeWords; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t[1792 + (crc & 0xff)]! ^
      t[1536 + ((crc >>> 8) & 0xff)]! ^
      t[1280 + ((crc >>> 16) & 0xff)]! ^
      t[1024 + (crc >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!;
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
