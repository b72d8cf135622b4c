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
