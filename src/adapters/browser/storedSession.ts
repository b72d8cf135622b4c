import { createStore, delMany, get, getMany, set, setMany, type UseStore } from "idb-keyval";
import { sharedTexts } from "./sharedTexts";

/**
 * Keeps the parts of a session in the browser's own database, each under its key, so that a small change writes little.
 * Parts must be plain data (Maps included). A part that did not change since it was last written is not written again, and a long list is
 * written and read in pieces, since handling it at once would hold the page up.
 */
export interface StoredSession<Parts extends object> {
  /** `null` when nothing, or something of another version, is stored. */
  load(): Promise<Parts | null>;
  save(parts: Parts): Promise<void>;
  clear(): Promise<void>;
}

const itemsInPiece = 50;

/** What stands in place of a list that was written in pieces; `written` tells its pieces from those of the list before. */
interface Pieces {
  readonly written: number;
  readonly count: number;
}

const pieceKeys = (key: string, { written, count }: Pieces): string[] =>
  Array.from({ length: count }, (_, at) => `${key} ${written} ${at}`);

/**
 * @param version raised when the shape of the parts changes; older sessions are then left aside
 * @param lists parts that are long lists
 */
export function storedSession<Parts extends object>(
  version: number,
  keys: readonly (keyof Parts & string)[],
  lists: readonly (keyof Parts & string)[],
  store: UseStore = createStore("so-ket", "session"),
): StoredSession<Parts> {
  let known = new Map<string, unknown>();
  let pieces = new Map<string, Pieces>();

  async function writtenInPieces(key: string, list: readonly unknown[]): Promise<Pieces> {
    const now = {
      written: (pieces.get(key)?.written ?? 0) + 1,
      count: Math.ceil(list.length / itemsInPiece),
    };
    for (const [at, name] of pieceKeys(key, now).entries()) {
      await set(name, list.slice(at * itemsInPiece, (at + 1) * itemsInPiece), store);
    }
    return now;
  }

  async function readInPieces(key: string, stood: Pieces): Promise<readonly unknown[]> {
    const list: unknown[] = [];
    const shared = sharedTexts();
    for (const name of pieceKeys(key, stood)) list.push(...shared((await get<readonly unknown[]>(name, store)) ?? []));
    return list;
  }

  return {
    async load() {
      const [found, ...parts] = await getMany<unknown>(["version", ...keys, ...lists], store);
      if (found !== version) return null;
      known = new Map(keys.map((key, index) => [key, parts[index]]));
      pieces = new Map(lists.map((key, index) => [key, parts[keys.length + index] as Pieces]));
      for (const [key, stood] of pieces) known.set(key, await readInPieces(key, stood));
      return Object.fromEntries(known) as Parts;
    },
    async save(parts) {
      const changed = [...keys, ...lists].filter((key) => known.get(key) !== parts[key]);
      if (changed.length === 0) return;
      const before = new Map(pieces);
      const entries: [string, unknown][] = [];
      for (const key of changed) {
        if (!lists.includes(key)) entries.push([key, parts[key]]);
        else {
          const now = await writtenInPieces(key, parts[key] as readonly unknown[]);
          pieces.set(key, now);
          entries.push([key, now]);
        }
      }
      // Only now does the new session take the place of the old one, all at once.
      await setMany([["version", version], ...entries], store);
      for (const key of changed) known.set(key, parts[key]);
      const old = [...before].filter(([key, stood]) => pieces.get(key) !== stood);
      await delMany(
        old.flatMap(([key, stood]) => pieceKeys(key, stood)),
        store,
      );
    },
    async clear() {
      const old = [...pieces].flatMap(([key, stood]) => pieceKeys(key, stood));
      known = new Map();
      pieces = new Map();
      await delMany(["version", ...keys, ...lists, ...old], store);
    },
  };
}
