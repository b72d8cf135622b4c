// Writes the bundled samples of the form sets, and what consolidating them must give: node scripts/samples.mjs
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../bench/bundle.mjs";

const root = path.join(import.meta.dirname, "..");
const { sampleFiles } = await import(await bundle("samples", "tests/support/samples/sampleFiles.ts"));
const files = sampleFiles();
for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
  if (path.basename(folder) === "nhan-ve") rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, folder), { recursive: true });
}
for (const { path: name, content } of files) writeFileSync(path.join(root, name), content);
console.log(`${files.length} tệp`);
