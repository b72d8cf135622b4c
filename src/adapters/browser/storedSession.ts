import { createStore, delMany, getMany, setMany, type UseStore } from "idb-keyval";

/**
 * Keeps the parts of a session in the browser's own database, each under its key, so that a small change writes little.
 * Parts must be plain data (Maps included). A part that did not change since it was last written is not written again.
 */
export interface StoredSession<Parts extends object> {
  /** `null` when nothing, or something of another version, is stored. */
  load(): Promise<Parts | null>;
  save(parts: Parts): Promise<void>;
  clear(): Promise<void>;
}

/** @param version raised when the shape of the parts changes; older sessions are then left aside */
export function storedSession<Parts extends object>(
  version: number,
  keys: readonly (keyof Parts & string)[],
  store: UseStore = createStore("so-ket", "session"),
): StoredSession<Parts> {
  let written = new Map<string, unknown>();
  return {
    async load() {
      const [found, ...parts] = await getMany<unknown>(["version", ...keys], store);
      if (found !== version) return null;
      written = new Map(keys.map((key, index) => [key, parts[index]]));
      return Object.fromEntries(written) as Parts;
    },
    async save(parts) {
      const changed = keys.filter((key) => written.get(key) !== parts[key]);
      if (changed.length === 0) return;
      const entries = changed.map((key): [string, unknown] => [key, parts[key]]);
      await setMany([["version", version], ...entries], store);
      for (const [key, value] of entries) written.set(key, value);
    },
    async clear() {
      written = new Map();
      await delMany(["version", ...keys], store);
    },
  };
}
