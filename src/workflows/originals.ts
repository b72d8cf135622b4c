import type { LedgerEntry } from "../engine/consolidation/consolidation";
import { Refusal } from "../engine/values/grid";
import type { Digest } from "../ports/digest";
import type { NamedBytes } from "../ports/files";

export interface Originals {
  /** Files and packages as they were handed over, with the very bytes that were read then. */
  readonly same: readonly NamedBytes[];
  /** Each received file by its name in the ledger, also those out of packages. */
  readonly byName: ReadonlyMap<string, NamedBytes>;
  /** Names of files that no longer hold what was read. */
  readonly changed: readonly string[];
}

/**
 * Sets files that are handed over once more against the ledger of what was read from them. A file that is not in the ledger is passed over.
 * @param unpack the files in a package; `null`: it is none. Throws `Refusal`.
 */
export async function originalsOf(
  ports: {
    readonly digest: Digest;
    readonly unpack: (bytes: Uint8Array) => readonly NamedBytes[] | null;
  },
  files: readonly NamedBytes[],
  ledger: readonly LedgerEntry[],
): Promise<Originals> {
  const hashes = new Map(ledger.map(({ file }) => [file.name, file.hash]));
  const same: NamedBytes[] = [];
  const byName = new Map<string, NamedBytes>();
  const changed: string[] = [];
  // What could not be read then has no hash to be held against.
  const isSame = async (name: string, file: NamedBytes): Promise<boolean> =>
    hashes.get(name) === "" || (await ports.digest(await file.bytes())) === hashes.get(name);
  for (const file of files) {
    const parts: readonly (readonly [string, NamedBytes])[] = hashes.has(file.name)
      ? [[file.name, file]]
      : (await inside(ports.unpack, file))
          .map((part) => [`${file.name}/${part.name}`, part] as const)
          .filter(([name]) => hashes.has(name));
    if (parts.length === 0) continue;
    let areSame = true;
    for (const [name, part] of parts) areSame = (await isSame(name, part)) && areSame;
    if (!areSame) changed.push(file.name);
    else {
      same.push(file);
      for (const [name, part] of parts) byName.set(name, part);
    }
  }
  return { same, byName, changed };
}

async function inside(
  unpack: Parameters<typeof originalsOf>[0]["unpack"],
  file: NamedBytes,
): Promise<readonly NamedBytes[]> {
  try {
    return unpack(await file.bytes()) ?? [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
