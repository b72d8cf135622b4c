/** One job over all files in a process of its own: answers with its processor time and peak memory. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readers } from "./readers.mjs";

const [bundle, job, folder, count, rounds] = process.argv.slice(2);
const chain = await import(bundle);
const units = chain.unitsOf(Number(count));

/** Unpacks what any reader needs, and nothing else. */
async function inflateAlone() {
  const inflate = await readers.bound();
  const names = readdirSync(folder).toSorted().slice(0, Number(count));
  for (const name of names) inflate(new Uint8Array(readFileSync(path.join(folder, name))));
}

/** The first round gets the code going, as it does for whoever runs the command. */
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const start = process.cpuUsage();
  await (job === "inflateAlone" ? inflateAlone() : chain[job](folder, units));
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
process.send({ times, peak: process.resourceUsage().maxRSS / 1024 });
