import { Refusal } from "../../engine/values/grid";

/** What an OLE compound file turns out to be. */
export type CompoundKind = "encrypted" | "xls" | "doc" | "ppt" | "msg" | "cfb";

const freeSector = 0xfffffff0;
/** A directory of a document has a few dozen entries. */
const maxEntries = 4096;

/**
 * Tells what a compound file (the container of .xls, .doc and of every encrypted Office file) holds, by the names directly below its root:
 * an embedded object further down has the same stream names as a document of its own.
 * @throws {Refusal} damaged
 */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const root = rootNames(bytes);
  const names = root ?? allNames(bytes);
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "xls";
  if (names.has("WordDocument")) return "doc";
  if (names.has("PowerPoint Document")) return "ppt";
  if (names.has("__properties_version1.0")) return "msg";
  if (!root) throw new Refusal("damaged", "cfb directory");
  return "cfb";
}

/** Names directly below the root; `null` when the directory can't be followed. */
function rootNames(bytes: Uint8Array): Set<string> | null {
  if (bytes.length < 1024) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 1 << shift;
  const placeOf = (sector: number) => (sector + 1) * sectorSize;
  const fatEntry = (sector: number): number => {
    const table = view.getUint32(76 + 4 * Math.floor(sector / (sectorSize / 4)), true);
    const at = placeOf(table) + 4 * (sector % (sectorSize / 4));
    return table < freeSector && at + 4 <= bytes.length ? view.getUint32(at, true) : freeSector;
  };
  const places: number[] = [];
  // The first 109 tables of sectors stand in the header and reach to 7 MB; directories lie within, or the rest is done without them.
  const reach = 109 * (sectorSize / 4);
  for (let sector = view.getUint32(48, true); sector < reach && places.length < maxEntries; sector = fatEntry(sector)) {
    const place = placeOf(sector);
    if (place + sectorSize > bytes.length) return null;
    for (let at = place; at < place + sectorSize; at += 128) places.push(at);
  }
  const names = new Set<string>();
  const seen = new Set<number>();
  const child = places[0] === undefined ? freeSector : view.getUint32(places[0] + 76, true);
  for (const waiting = [child]; waiting.length > 0;) {
    const index = waiting.pop()!;
    const place = places[index];
    if (place === undefined || seen.has(index)) continue;
    seen.add(index);
    names.add(nameAt(bytes, place));
    waiting.push(view.getUint32(place + 68, true), view.getUint32(place + 72, true));
  }
  return names.size > 0 ? names : null;
}

/** Every name that stands where a directory entry may stand: for files whose directory is broken or was cut off. */
function allNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + 64 <= bytes.length; at += 128) {
    if (bytes[at + 1] === 0 && bytes[at]! > 0x20) names.add(nameAt(bytes, at));
    if (names.size > maxEntries) break;
  }
  return names;
}

/** UTF-16 up to the first NUL, 31 characters at most. */
function nameAt(bytes: Uint8Array, place: number): string {
  let name = "";
  for (let at = place; at < place + 62 && at + 1 < bytes.length; at += 2) {
    const unit = bytes[at]! | (bytes[at + 1]! << 8);
    if (unit === 0) break;
    name += String.fromCharCode(unit);
  }
  return name;
}
