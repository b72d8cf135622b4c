import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const places = [...(process.env["PATH"] ?? "").split(delimiter), "/Applications/LibreOffice.app/Contents/MacOS"];
const soffice = places
  .flatMap((place) => ["soffice", "soffice.exe"].map((name) => join(place, name)))
  .find((path) => existsSync(path));

/** A test that opens a file in LibreOffice; where there is none it is listed as skipped, by name. */
export function whereLibreOffice(name: string, test: () => Promise<void>): void {
  if (soffice) it(name, test, 180_000);
  else it.skip(`${name} (skipped: LibreOffice is not installed)`, test);
}

/** Opens the bytes in LibreOffice, which recalculates files that it did not write, and saves them as another format. */
export async function convertedByLibreOffice(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "so-ket-office-"));
  try {
    const source = join(folder, `in.${from}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = ["--headless", "--convert-to", to, "--outdir", join(folder, "out"), source];
    await promisify(execFile)(soffice!, [profile, ...target], { timeout: 150_000 });
    return new Uint8Array(await readFile(join(folder, "out", `in.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
