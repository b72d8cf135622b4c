import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

export function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}

/**
 * A zip in which every field can lie. Of an entry: `name`, `content` (or `raw` bytes with their `method`), `packed` to deflate it; and the
 * claims `crc`, `size` (unpacked), `stored` (packed) and `at` (place of its header).
 */
export function zipOf(entries) {
  const chunks = [];
  const directory = [];
  let at = 0;
  for (const entry of entries) {
    const name = strToU8(entry.name);
    const data = entry.raw ?? (entry.packed ? deflateRawSync(entry.content, { level: 1 }) : entry.content);
    const method = entry.method ?? (entry.packed ? 8 : 0);
    const fields = (view, from) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, 0x0800, true);
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 10, entry.crc ?? crc32(entry.content), true);
      view.setUint32(from + 14, entry.stored ?? data.length, true);
      view.setUint32(from + 18, entry.size ?? entry.content.length, true);
      view.setUint16(from + 22, name.length, true);
    };
    const local = new Uint8Array(30 + name.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    fields(localView, 4);
    local.set(name, 30);
    const central = new Uint8Array(46 + name.length);
    const view = new DataView(central.buffer);
    view.setUint32(0, 0x02014b50, true);
    fields(view, 6);
    view.setUint32(42, entry.at ?? at, true);
    central.set(name, 46);
    directory.push(central);
    if (entry.at !== undefined) continue;
    chunks.push(local, data);
    at += local.length + data.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return Buffer.concat([...chunks, ...directory, end]);
}
