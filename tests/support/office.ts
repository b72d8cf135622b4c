import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

/** Formulas are computed afresh on opening; without this LibreOffice believes the results kept in the file. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens the bytes in LibreOffice, which recalculates all formulas, and saves them as another format. */
export async function convertedByLibreOffice(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "so-ket-office-"));
  try {
    const source = join(folder, `in.${from}`);
    await writeFile(source, bytes);
    await mkdir(join(folder, "profile/user"), { recursive: true });
    await writeFile(join(folder, "profile/user/registrymodifications.xcu"), settings);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = ["--headless", "--convert-to", to, "--outdir", join(folder, "out"), source];
    await promisify(execFile)(soffice!, [profile, ...target], { timeout: 150_000 });
    return new Uint8Array(await readFile(join(folder, "out", `in.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
