import type { Consolidation } from "../engine/consolidation/consolidation";
import { decidedIn, decisionLine } from "../engine/consolidation/decided";
import type { RunManifest } from "../engine/consolidation/runManifest";
import { formDeadline } from "../engine/consolidation/tracking";
import { evidenceIndex, type EvidenceWords, type PackedPart, type PlainPage } from "../engine/document/evidenceIndex";
import type { Digest } from "../ports/digest";
import type { NamedBytes, PackFiles } from "../ports/files";
import type { ConsolidationVerdict } from "./verdict";

export interface EvidenceRequest {
  readonly consolidation: Consolidation;
  readonly verdict: ConsolidationVerdict;
  readonly manifest: RunManifest;
  /** As they were received. */
  readonly inputs: readonly NamedBytes[];
  readonly outputs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly words: EvidenceWords;
}

/**
 * Everything that shows how a consolidation came about, in one .zip: the files as received, the verdicts, the decisions with their reasons,
 * the manifest, what came of it, SHA-256 of every part (in the form that `sha256sum -c` checks), and a page that tells what is what.
 * The same run gives the same bytes. A file that can't be read any more is left out; the index then tells its hash but not its part.
 */
export async function evidencePack(
  ports: { readonly digest: Digest; readonly pack: PackFiles; readonly page: (page: PlainPage) => string },
  { consolidation, verdict, manifest, inputs, outputs, words }: EvidenceRequest,
): Promise<Uint8Array> {
  const utf8 = new TextEncoder();
  const json = (content: unknown): Uint8Array => utf8.encode(`${JSON.stringify(content, null, 1)}\n`);
  const decisions = decidedIn(consolidation);
  const files: { name: string; bytes: Uint8Array }[] = [];
  const used = new Set<string>();
  for (const input of inputs) {
    const name = `${words.inputs}/${partName(input.name, used)}`;
    files.push({ name, bytes: await input.bytes() });
  }
  files.push(
    { name: words.verdict, bytes: json(verdict) },
    { name: words.decisions, bytes: json(decisions.map(decisionLine)) },
    { name: words.manifest, bytes: json(manifest) },
    ...outputs.map(({ name, bytes }) => ({ name: partName(name, used), bytes })),
  );
  const parts: PackedPart[] = [];
  for (const { name, bytes } of files) parts.push({ name, sha256: await ports.digest(bytes), size: bytes.length });
  const deadline = consolidation.deadline ?? { due: formDeadline(consolidation), asOf: null };
  const page = utf8.encode(ports.page(evidenceIndex(consolidation, manifest, { decisions, parts, deadline }, words)));
  const sums = [...parts, { name: words.index, sha256: await ports.digest(page) }]
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join("");
  return ports.pack([{ name: words.index, bytes: page }, { name: words.sums, bytes: utf8.encode(sums) }, ...files]);
}

/** The name as received, but nothing that leads out of its folder or that another part has. */
function partName(name: string, used: Set<string>): string {
  const plain =
    name
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|]+/gu, "_")
      .replace(/^[.\s]+|[.\s]+$/g, "")
      .slice(-150) || "_";
  const dot = plain.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ""];
  let free = plain;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`;
  used.add(free.toLowerCase());
  return free;
}
