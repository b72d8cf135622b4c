/**
 * `npm run bench` runs every file in bench/benches, `npm run bench -- reading` one of them. Such a file exports `run()`, which prints one
 * table. Ratios within one run are what counts; milliseconds depend on the machine.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
const known = readdirSync(path.join(here, "benches"))
  .map((file) => path.basename(file, ".mjs"))
  .toSorted();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}. There is: ${known.join(", ")}.`);
  process.exit(2);
}

if (!existsSync(path.join(here, "node_modules"))) {
  console.error("Fetching the other readers, once …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const flags = ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(npm, flags, { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}

for (const name of asked.length > 0 ? asked : known) {
  const { run } = await import(`./benches/${name}.mjs`);
  await run();
}
