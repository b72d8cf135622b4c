import { createStore, clear, get, set, setMany, type UseStore } from "idb-keyval";
import { sharedTexts } from "./sharedTexts";

/**
 * Keeps what was read of many files while they are being read, in parts, in the browser's own database: what is there when the page is
 * opened is a reading that the page did not live to end. What is kept must be plain data (Maps included).
 */
export interface StoredReading<Start, Entry> {
  /** What was begun and not ended, with the number of entries kept; `null` when there is nothing. */
  unfinished(): Promise<{ readonly start: Start; readonly count: number } | null>;
  /** Everything kept, part by part. */
  entries(): Promise<readonly Entry[]>;
  /** Forgets what was kept and begins anew. */
  begin(start: Start): Promise<void>;
  /** Written once some have come together, or a moment later. A refusing database loses the entry, never the reading. */
  add(entry: Entry): void;
  clear(): Promise<void>;
}

const entriesInPart = 50;
const writtenAfterMs = 500;

/**
 * @param version raised when the shape of starts or entries changes; older readings are then left aside
 * @param name of the database; what one page keeps in it is no other page's business while that page is open
 */
export function storedReading<Start, Entry>(
  version: number,
  name = "so-ket-reading",
  store: UseStore = createStore(name, "parts"),
): StoredReading<Start, Entry> {
  let parts = 0;
  let count = 0;
  let gathered: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBegun = false;
  let release: (() => void) | null = null;

  /** Keeps other pages away until this one ends the reading or is closed; false when another is reading. */
  function take(): Promise<boolean> {
    if (release) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock ? new Promise((done) => (release = done)) : undefined;
      };
      navigator.locks.request(name, { ifAvailable: true }, held).catch(reject);
    });
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length === 0) return;
    const part = gathered;
    gathered = [];
    count += part.length;
    const written: [string, unknown][] = [
      [`part ${parts++}`, part],
      ["sizes", { parts, count }],
    ];
    setMany(written, store).catch(() => {});
  }

  return {
    async unfinished() {
      const { held = [] } = await navigator.locks.query();
      if (held.some((lock) => lock.name === name)) return null;
      const head = await get<{ version: number; start: Start }>("start", store);
      const sizes = await get<{ parts: number; count: number }>("sizes", store);
      return head?.version === version && sizes ? { start: head.start, count: sizes.count } : null;
    },
    async entries() {
      const sizes = await get<{ parts: number }>("sizes", store);
      const all: Entry[] = [];
      const shared = sharedTexts();
      // One at a time: unpacking everything at once would hold the page up.
      for (let part = 0; part < (sizes?.parts ?? 0); part++) {
        all.push(...shared((await get<readonly Entry[]>(`part ${part}`, store)) ?? []));
      }
      return all;
    },
    async begin(start) {
      gathered = [];
      parts = 0;
      count = 0;
      isBegun = await take();
      if (!isBegun) return;
      await clear(store);
      await set("start", { version, start }, store);
    },
    add(entry) {
      if (!isBegun) return;
      gathered.push(entry);
      if (gathered.length >= entriesInPart) write();
      else timer ??= setTimeout(write, writtenAfterMs);
    },
    async clear() {
      clearTimeout(timer);
      timer = undefined;
      gathered = [];
      isBegun = false;
      if (!(await take())) return;
      await clear(store);
      release?.();
      release = null;
    },
  };
}
