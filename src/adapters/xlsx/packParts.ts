import { Zip, ZipDeflate } from "fflate";

/** The earliest time a zip entry can hold; local, as zip times are, so that it is the same in every time zone. */
const noTime = new Date(1980, 0, 1);

/** Half of the time of the usual 6 is saved for files a tenth larger; a small table of hashes finds as much and is made sooner. */
const how = { level: 2, mem: 2 } as const;

/** UTF-16 units that are packed at a time. */
const pieceLength = 262_144;

/** Takes the text of one part, in pieces. */
export interface PartWriter {
  write(text: string): void;
  end(): void;
}

/**
 * Packs parts into a .zip while they are being written: only a piece of each and what is packed already is ever in memory. The sheets and the
 * lineage of a country would be half a gigabyte as texts. The same texts give the same bytes, in whatever pieces they come.
 */
export class PartPacker {
  readonly #utf8 = new TextEncoder();
  readonly #packed: Uint8Array[] = [];
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#packed.push(bytes);
  });

  /** Parts stand in the file in the order in which they were begun; they may be written in any. */
  begin(path: string): PartWriter {
    const entry = new ZipDeflate(path, how);
    entry.mtime = noTime;
    this.#zip.add(entry);
    let waiting = "";
    return {
      write: (text) => {
        waiting += text;
        while (waiting.length >= pieceLength) {
          const end = endOfPiece(waiting);
          entry.push(this.#utf8.encode(waiting.slice(0, end)));
          waiting = waiting.slice(end);
        }
      },
      end: () => entry.push(this.#utf8.encode(waiting), true),
    };
  }

  part(path: string, text: string): void {
    const part = this.begin(path);
    part.write(text);
    part.end();
  }

  bytes(): Uint8Array {
    this.#zip.end();
    const whole = new Uint8Array(this.#packed.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of this.#packed) {
      whole.set(bytes, at);
      at += bytes.length;
    }
    return whole;
  }
}

/** A letter of two units stays whole. */
function endOfPiece(text: string): number {
  const last = text.charCodeAt(pieceLength - 1);
  return last >= 0xd800 && last <= 0xdbff ? pieceLength - 1 : pieceLength;
}
