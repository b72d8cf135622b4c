import type { Finding } from "../engine/audit/finding";

/** Findings that a person looked at and meant so: key of the finding → reason. Kept for one document. */
export type Acceptances = ReadonlyMap<string, string>;

/** Where the acceptances of the document at hand are kept: in the document, or in the browser. */
export interface AcceptanceStore {
  load(): Promise<Acceptances>;
  /** @throws {HostFailure} when they cannot be kept */
  save(acceptances: Acceptances): Promise<void>;
}

/**
 * What a finding is known by when the text around it changes: a hash of its kind and the words it quotes. Not its line, which moves.
 * 16 hex digits.
 */
export function keyOf({ kind, quotes }: Pick<Finding, "kind" | "quotes">): string {
  const text = [kind, ...quotes.map(({ quote }) => quote.normalize("NFC").replace(/\s+/g, " ").trim())].join("\n");
  return hash(text, 0x811c9dc5) + hash(text, 0x9e3779b9);
}

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}

const mostAcceptances = 2_000;
const longestReason = 300;

/** As text for a store that holds text. */
export function writeAcceptances(acceptances: Acceptances): string {
  return JSON.stringify([...acceptances].slice(-mostAcceptances));
}

/** Reads them back; what is no acceptance is left out, since documents come from others. Never throws. */
export function readAcceptances(text: string): Acceptances {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (!Array.isArray(content)) return new Map();
  return new Map(
    content.slice(0, mostAcceptances).flatMap((entry: unknown): readonly (readonly [string, string])[] => {
      if (!Array.isArray(entry)) return [];
      const [key, reason] = entry as readonly unknown[];
      return typeof key === "string" && /^[0-9a-f]{16}$/.test(key) && typeof reason === "string"
        ? [[key, reason.slice(0, longestReason)]]
        : [];
    }),
  );
}

/** What a document is known again by under another name and after a few edits: the smallest hashes of its paragraphs, ascending. */
type Sketch = readonly string[];

const sketchSize = 64;
/** Shorter lines are headings and signs, which many documents share. */
const shortestParagraph = 40;
const mostDocuments = 200;

function sketchOf(text: string): Sketch {
  const lines = text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim().toLowerCase())
    .filter((line) => line !== "");
  const long = lines.filter((line) => line.length >= shortestParagraph);
  const hashes = new Set((long.length > 0 ? long : lines).map((line) => hash(line, 0x811c9dc5)));
  return [...hashes].toSorted().slice(0, sketchSize);
}

/** Do at least half of the paragraphs that tell documents apart stand in both? */
function isSameDocument(a: Sketch, b: Sketch): boolean {
  const smallest = [...new Set([...a, ...b])].toSorted().slice(0, sketchSize);
  const [own, other] = [new Set(a), new Set(b)];
  const shared = smallest.filter((one) => own.has(one) && other.has(one)).length;
  return smallest.length > 0 && shared * 2 >= smallest.length;
}

/** One document of which acceptances are kept, the latest first in their list. */
type KeptDocument = readonly [Sketch, Acceptances];

/** The acceptances of the document with that text among those kept of many. Never throws. */
export function acceptancesOfText(kept: string, text: string): Acceptances {
  const sketch = sketchOf(text);
  return readKept(kept).find(([known]) => isSameDocument(known, sketch))?.[1] ?? new Map<string, string>();
}

/** What to keep from now on, with these acceptances of the document with that text. The oldest documents are forgotten. */
export function keepAcceptances(kept: string, text: string, acceptances: Acceptances): string {
  const sketch = sketchOf(text);
  const others = readKept(kept).filter(([known]) => !isSameDocument(known, sketch));
  const documents: readonly KeptDocument[] = acceptances.size === 0 ? others : [[sketch, acceptances], ...others];
  return JSON.stringify(documents.slice(0, mostDocuments).map(([known, own]) => [known, writeAcceptances(own)]));
}

function readKept(kept: string): readonly KeptDocument[] {
  let content: unknown;
  try {
    content = JSON.parse(kept);
  } catch {
    return [];
  }
  if (!Array.isArray(content)) return [];
  return content.slice(0, mostDocuments).flatMap((entry: unknown): readonly KeptDocument[] => {
    if (!Array.isArray(entry)) return [];
    const [sketch, acceptances] = entry as readonly unknown[];
    if (!Array.isArray(sketch) || typeof acceptances !== "string") return [];
    const hashes = sketch.filter((one): one is string => typeof one === "string" && /^[0-9a-f]{8}$/.test(one));
    return [[hashes.slice(0, sketchSize), readAcceptances(acceptances)]];
  });
}
