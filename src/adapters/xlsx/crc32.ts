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

/** Whether words of memory begin with their lowest byte, as the checksum takes them; so it is on nearly every machine. */
const isLowestFirst = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** The CRC-32 of ZIP (polynomial 0xEDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const t = tables;
  const before = Math.min(bytes.length, -bytes.byteOffset & 3);
  const pairs = isLowestFirst ? (bytes.length - before) >> 3 : 0;
  let crc = byteByByte(-1, bytes, 0, before);
  // Two words a turn: reading the eight bytes one by one takes half as long again.
  const words = new Int32Array(bytes.buffer, pairs > 0 ? bytes.byteOffset + before : 0, pairs * 2);
  for (let at = 0; at < words.length; at += 2) {
    const low = crc ^ words[at]!;
    const high = words[at + 1]!;
    crc =
      t[1792 + (low & 0xff)]! ^
      t[1536 + ((low >>> 8) & 0xff)]! ^
      t[1280 + ((low >>> 16) & 0xff)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + (high & 0xff)]! ^
      t[512 + ((high >>> 8) & 0xff)]! ^
      t[256 + ((high >>> 16) & 0xff)]! ^
      t[high >>> 24]!;
  }
  return ~byteByByte(crc, bytes, before + pairs * 8, bytes.length) >>> 0;
}

function byteByByte(crc: number, bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) crc = (crc >>> 8) ^ tables[(crc ^ bytes[at]!) & 0xff]!;
  return crc;
}
