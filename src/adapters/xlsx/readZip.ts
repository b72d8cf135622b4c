import { Inflate, inflateSync } from "fflate";
import { Refusal } from "../../engine/values/grid";
import { crc32 } from "./crc32";
import { limits } from "./limits";
import { entryName } from "./zipNames";

/** One part of the archive, as the central directory describes it. Nothing here is verified until the part is read. */
interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
  /** Where the central directory tells of it. */
  readonly directoryAt: number;
}

/** What an archive may hold and cost. */
export interface ZipLimits {
  readonly entries: number;
  readonly partBytes: number;
  /** Of all parts that are read. */
  readonly expandedBytes: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Deflate may pack a little longer than the content; a packed size far above the claim is a claim that lies. */
const mayBePacked = (unpacked: number) => unpacked * 2 + 4096;
/** Up to here a part is inflated in one go: what a lying header can waste is then bounded by 1032 times this. */
const oneGoBytes = 64 * 1024;
const slice = 16 * 1024;

/**
 * A ZIP archive whose parts are found through the central directory and unpacked one at a time, each with its checksum verified.
 * Part names are compared without regard to case, and "\" counts as "/", as Office does.
 */
export class ZipArchive {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly limits: ZipLimits;
  private expanded = 0;

  /** @throws {Refusal} damaged, too_large */
  constructor(bytes: Uint8Array, atMost: ZipLimits = limits) {
    this.bytes = bytes;
    this.limits = atMost;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Part names in lower case with "/". */
  names(): Iterable<string> {
    return this.entries.keys();
  }

  /** Entries with their names as a person wrote them; `key` is what `read` takes. */
  entryNames(): readonly { readonly key: string; readonly name: string }[] {
    return [...this.entries].map(([key, { directoryAt, flags }]) => ({
      key,
      name: entryName(this.bytes, directoryAt, flags),
    }));
  }

  /** Unpacked size as claimed, 0 when there is no such part. */
  sizeOf(name: string): number {
    return this.entries.get(keyOf(name))?.unpacked ?? 0;
  }

  /**
   * The content of a part; `null` when there is none of that name.
   * @throws {Refusal} damaged (checksum, structure, a size that lies), encrypted, too_large
   */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return null;
    if (entry.flags & 0x2041) throw new Refusal("encrypted", `zip entry ${entry.name}`);
    if (entry.unpacked > this.limits.partBytes) throw new Refusal("too_large", `part ${entry.name}`);
    if (entry.unpacked > limits.ratioFloor && entry.unpacked > entry.packed * limits.ratio)
      throw new Refusal("too_large", `zip-bomb: ratio of ${entry.name}`);
    this.expanded += entry.unpacked;
    if (this.expanded > this.limits.expandedBytes) throw new Refusal("too_large", "zip-bomb: all parts together");
    const content = unpack(entry, this.packedBytes(entry));
    if (crc32(content) !== entry.crc) throw new Refusal("damaged", `zip-crc: ${entry.name}`);
    return content;
  }

  private packedBytes(entry: ZipEntry): Uint8Array {
    const { view, bytes } = this;
    const at = entry.headerAt;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature)
      throw new Refusal("damaged", `zip-header: ${entry.name}`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packed > bytes.length) throw new Refusal("damaged", `zip-truncated: ${entry.name}`);
    return bytes.subarray(start, start + entry.packed);
  }

  private readDirectory(): void {
    const { view, bytes } = this;
    const { count, size, offset } = this.findDirectory();
    if (count > this.limits.entries) throw new Refusal("too_large", `${count} zip entries`);
    if (offset + size > bytes.length) throw new Refusal("damaged", "zip-truncated: directory");
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature)
        throw new Refusal("damaged", "zip-directory");
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
      if (next > bytes.length) throw new Refusal("damaged", "zip-directory");
      const name = keyIn(bytes, at + 46, at + 46 + nameLength);
      const sizes = this.sizesOf(at, at + 46 + nameLength, extraLength);
      const entry: ZipEntry = {
        name,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizes,
        directoryAt: at,
      };
      if (this.entries.has(name)) throw new Refusal("damaged", `zip-duplicate: ${name}`);
      if (!name.endsWith("/")) this.entries.set(name, entry);
      at = next;
    }
    this.refuseOverlaps(offset);
  }

  /**
   * Parts lie one behind the other, before the directory. Some that share their bytes are how a small file claims to be a huge one, and
   * how two readers see two different files.
   */
  private refuseOverlaps(directoryAt: number): void {
    let before = -1;
    let ordered = true;
    for (const { headerAt } of this.entries.values()) {
      ordered &&= headerAt > before;
      before = headerAt;
    }
    const entries = [...this.entries.values()];
    if (!ordered) entries.sort((one, other) => one.headerAt - other.headerAt);
    let end = 0;
    for (const { headerAt, packed, name } of entries) {
      if (headerAt < end) throw new Refusal("damaged", `zip-overlap: ${name}`);
      end = headerAt + 30 + packed;
    }
    if (end > directoryAt) throw new Refusal("damaged", "zip-overlap: directory");
  }

  /** Sizes and place of an entry; those that do not fit in 32 bits stand in the zip64 extra field, in this order. */
  private sizesOf(at: number, extraAt: number, extraLength: number) {
    const { view } = this;
    let unpacked = view.getUint32(at + 24, true);
    let packed = view.getUint32(at + 20, true);
    let headerAt = view.getUint32(at + 42, true);
    if (unpacked !== 0xffffffff && packed !== 0xffffffff && headerAt !== 0xffffffff)
      return { unpacked, packed, headerAt };
    const extraEnd = extraAt + extraLength;
    for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue;
      const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
      let value = field + 4;
      const next = () => {
        if (value + 8 > fieldEnd) throw new Refusal("damaged", "zip64 field");
        value += 8;
        return this.uint64(value - 8);
      };
      if (unpacked === 0xffffffff) unpacked = next();
      if (packed === 0xffffffff) packed = next();
      if (headerAt === 0xffffffff) headerAt = next();
      return { unpacked, packed, headerAt };
    }
    return { unpacked, packed, headerAt };
  }

  private findDirectory(): { count: number; size: number; offset: number } {
    const { view, bytes } = this;
    const lowest = Math.max(0, bytes.length - 22 - 0xffff);
    for (let at = bytes.length - 22; at >= lowest; at--) {
      if (bytes[at] !== 0x50 || view.getUint32(at, true) !== endSignature) continue;
      if (at + 22 + view.getUint16(at + 20, true) > bytes.length) continue;
      const found = {
        count: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      };
      const needs64 = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff;
      return (needs64 ? this.findDirectory64(at - 20) : null) ?? found;
    }
    throw new Refusal("damaged", "zip-truncated: no end of directory");
  }

  private findDirectory64(locatorAt: number): { count: number; size: number; offset: number } | null {
    const { view, bytes } = this;
    if (locatorAt < 0 || view.getUint32(locatorAt, true) !== locator64Signature) return null;
    const at = this.uint64(locatorAt + 8);
    if (at + 56 > bytes.length || view.getUint32(at, true) !== end64Signature)
      throw new Refusal("damaged", "zip64 directory");
    return { count: this.uint64(at + 32), size: this.uint64(at + 40), offset: this.uint64(at + 48) };
  }

  private uint64(at: number): number {
    return this.view.getUint32(at, true) + this.view.getUint32(at + 4, true) * 0x1_0000_0000;
  }
}

function unpack(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) {
    if (packed.length !== entry.unpacked) throw new Refusal("damaged", `zip-size: ${entry.name}`);
    return packed;
  }
  if (entry.method !== 8) throw new Refusal("damaged", `zip method ${entry.method}: ${entry.name}`);
  if (packed.length > mayBePacked(entry.unpacked))
    throw new Refusal("damaged", `zip-size: ${entry.name} claims too little`);
  let content: Uint8Array;
  try {
    // One byte more than claimed, so that longer content shows.
    const room = new Uint8Array(entry.unpacked + 1);
    content = packed.length <= oneGoBytes ? inflateSync(packed, { out: room }) : inflateInSlices(packed, room);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal("damaged", `zip-inflate: ${entry.name}: ${cause instanceof Error ? cause.message : ""}`);
  }
  if (content.length > entry.unpacked) throw new Refusal("damaged", `zip-size: ${entry.name} claims too little`);
  if (content.length < entry.unpacked) throw new Refusal("damaged", `zip-size: ${entry.name}`);
  return content;
}

/** Stops at the first slice that goes over the room, so that a lying header costs one slice and not the whole expansion. */
function inflateInSlices(packed: Uint8Array, room: Uint8Array): Uint8Array {
  let length = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > room.length) throw new Refusal("damaged", "zip-size: content longer than claimed");
    room.set(chunk, length);
    length += chunk.length;
    finished = final;
  });
  for (let at = 0; at < packed.length; at += slice)
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  if (!finished) throw new Refusal("damaged", "zip-inflate: unfinished");
  return room.subarray(0, length);
}

const keyOf = (name: string) => (name.startsWith("/") ? name.slice(1) : name).replaceAll("\\", "/").toLowerCase();

/** The key of the part whose name stands in these bytes. Names are ASCII but for odd files. */
function keyIn(bytes: Uint8Array, start: number, end: number): string {
  let key = "";
  for (let at = start; at < end; at++) {
    let byte = bytes[at]!;
    if (byte >= 0x80) return keyOf(rareName(bytes.subarray(start, end)));
    if (byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
    else if (byte === 0x5c) byte = 0x2f;
    key += String.fromCharCode(byte);
  }
  return key.startsWith("/") ? key.slice(1) : key;
}

/** Names in some code page must stay apart too, so each byte counts then. */
function rareName(name: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return String.fromCharCode(...name.subarray(0, 1024));
  }
}
