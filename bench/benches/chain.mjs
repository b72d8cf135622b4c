import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { filledWorkbooks } from "../filledWorkbooks.mjs";

const count = 600;
const rounds = 5;
const pairs = 3;

/** The whole chain on 600 workbooks, from files to the consolidated workbook, against opening and unpacking them alone. */
export async function run() {
  const place = await bundle("chain", "bench/chain.ts");
  const folder = await filledWorkbooks(place, count);
  const results = { readAlone: [], wholeChain: [] };
  for (let pair = 0; pair < pairs; pair++) {
    for (const job of Object.keys(results)) results[job].push(await measured(place, job, folder));
  }
  const first = (job) => median(results[job].map(({ times }) => times[0]));
  const warm = (job) => median(results[job].flatMap(({ times }) => times.slice(1)));
  const peak = (job) => Math.max(...results[job].map((result) => result.peak));
  console.log(`\n${count} filled workbooks, processor time, median of ${pairs} processes in turn\n`);
  console.log("| job | first run, s | × reading | again in the same process, s | × reading | peak MB |");
  console.log("|---|---|---|---|---|---|");
  for (const [job, title] of [
    ["readAlone", "reading alone"],
    ["wholeChain", "the whole chain"],
  ]) {
    const row = [first(job), warm(job)].flatMap((time, at) => {
      const base = at === 0 ? first("readAlone") : warm("readAlone");
      return [(time / 1000).toFixed(2), (time / base).toFixed(2)];
    });
    console.log(`| ${title} | ${row.join(" | ")} | ${peak(job).toFixed(0)} |`);
  }
}

async function measured(place, job, folder) {
  const child = fork(path.join(import.meta.dirname, "../chainProcess.mjs"), [
    ...[place, job, folder],
    ...[String(count), String(rounds)],
  ]);
  const [result] = await once(child, "message");
  return result;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
