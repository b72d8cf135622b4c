import { browserDigest } from "../adapters/browser/browserFiles";
import { encode } from "../adapters/xlsx/encode";
import { unpackFiles } from "../adapters/xlsx/readPackage";
import { zipFiles } from "../adapters/xlsx/zipFiles";
import { restoredSentence } from "../definitions/words/vi/letters";
import { mendedFilesWords } from "../definitions/words/vi/lettersScreen";
import { safeName } from "../engine/values/safeName";
import type { MendedAsked, MendedForms } from "../pane/screens/screenServices";
import type { NamedBytes } from "../ports/files";
import { mendedWorkbooks, unitsAsked } from "../workflows/mendedWorkbooks";
import { originalsOf } from "../workflows/originals";
import { decodeReceived } from "./decodeReceived";
import { lettersRequest, lettersOf } from "./lettersOf";

/** The forms that go back to one unit, or to all of them in one package with a list of what was restored in each. */
export async function mendedOf(
  { asked, unit, units, mappings }: Omit<MendedAsked, "files">,
  files: readonly NamedBytes[],
  onProgress: (progress: { readonly done: number; readonly total: number; readonly current: string }) => void,
): Promise<{ readonly bytes: Uint8Array; readonly made: MendedForms }> {
  const { consolidation } = asked;
  const { form, owner, period, ledger } = consolidation;
  const { byName, changed } = await originalsOf({ digest: browserDigest, unpack: unpackFiles }, files, ledger);
  const corrections = lettersOf(asked).slips.map((slip) => slip.corrections);
  const all = unitsAsked(consolidation, corrections).filter((one) => unit === null || one.unit.code === unit);
  const scope = { forms: [form], units, period, owner: owner.code, mappings };
  const request = lettersRequest(asked);
  const used = new Set<string>();
  const parts: { name: string; bytes: Uint8Array }[] = [];
  const made: { name: string; restored: readonly string[] }[] = [];
  for await (const one of mendedWorkbooks({ encode, decode: decodeReceived }, byName, scope, request, all)) {
    onProgress({ done: made.length, total: all.length, current: one.unit.name });
    parts.push({ name: `${safeName([one.unit.code, one.unit.name], used)}.xlsx`, bytes: one.bytes });
    made.push({ name: one.unit.name, restored: one.restored.map(restoredSentence) });
  }
  const forms: MendedForms = { units: made, changed, name: parts[0]?.name ?? "" };
  if (unit !== null) {
    if (!parts[0]) throw new Error(`No form for ${unit}.`);
    return { bytes: parts[0].bytes, made: forms };
  }
  const list = { name: mendedFilesWords.listName, bytes: new TextEncoder().encode(mendedFilesWords.list(made)) };
  return { bytes: zipFiles([...parts, list]), made: { ...forms, name: mendedFilesWords.packageName } };
}
