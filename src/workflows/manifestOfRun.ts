import type { Consolidation } from "../engine/consolidation/consolidation";
import { manifestOf, type RunManifest } from "../engine/consolidation/runManifest";
import type { Unit } from "../engine/values/unit";
import type { Digest } from "../ports/digest";

/** What a run was asked and gave, besides the consolidation itself. */
export interface Run {
  /** Version of the program. */
  readonly program: string;
  /** The list that files were set against. */
  readonly units: readonly Unit[];
  readonly options: RunManifest["options"];
  readonly outputs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** The manifest of a run, the same from every entry. */
export async function manifestOfRun(
  digest: Digest,
  consolidation: Consolidation,
  { program, units, options, outputs }: Run,
): Promise<RunManifest> {
  const hashed = await Promise.all(outputs.map(async ({ name, bytes }) => ({ name, sha256: await digest(bytes) })));
  const list = await digest(new TextEncoder().encode(JSON.stringify(units)));
  return manifestOf(consolidation, { program, units: list, options, outputs: hashed });
}
