import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { corpus } from "../corpus.mjs";
import { markdown } from "../markdown.mjs";
import { readers } from "../readers.mjs";

const rounds = 5;
/**
 * Workbooks that one reader reads before it is the next one's turn: what else the machine does then hits all alike, and processor time
 * leaves out what others took of it.
 */
const slice = 10;
const corpora = [
  ["plain", 200, {}],
  ["junk", 40, { junk: true }],
  ["mixed", 90, { mixed: true }],
  ["bloat", 40, { bloated: true }],
];
const us = "so-ket";
/** Times that another reader must take at least, ours being 1; for the bound, the share it must be at least. */
const targets = {
  bound: { plain: 0.5, junk: 0.5, mixed: 0.5, bloat: 0.5 },
  "@e965/xlsx": { plain: 5, junk: 10, mixed: 8 },
  exceljs: { plain: 7, junk: 50, mixed: 30 },
};

/** Reading received workbooks: ours against what unpacking alone costs and against other readers, in turns. */
export async function run() {
  await bundle("decode", "src/adapters/xlsx/decode.ts");
  const results = new Map();
  for (const [name, count, options] of corpora) results.set(name, await measure(corpus(name, count, options), count));
  print(results);
}

async function measure(folder, count) {
  const names = Object.keys(readers);
  const children = new Map();
  for (const name of names) {
    const child = fork(path.join(import.meta.dirname, "../readerProcess.mjs"), [name, folder]);
    await once(child, "message");
    children.set(name, child);
  }
  const found = new Map(names.map((name) => [name, { times: [], peak: 0, sum: 0 }]));
  for (let turn = 0; turn < (rounds * count) / slice; turn++) {
    const from = (turn * slice) % count;
    for (const [name, child] of children) {
      child.send({ from, to: from + slice });
      const [{ milliseconds, sum, peak }] = await once(child, "message");
      const result = found.get(name);
      result.times.push(milliseconds);
      result.sum += sum;
      result.peak = peak;
    }
  }
  for (const child of children.values()) child.send("stop");
  const sums = new Set([...found].filter(([name]) => name !== "bound").map(([, { sum }]) => sum.toFixed(3)));
  if (sums.size !== 1)
    throw new Error(
      `The readers did not read the same: ${JSON.stringify([...found].map(([name, { sum }]) => [name, sum]))}`,
    );
  return found;
}

/** Means of whole rounds. */
function rounded(times) {
  const length = times.length / rounds;
  return Array.from({ length: rounds }, (_, round) => mean(times.slice(round * length, (round + 1) * length)));
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function print(results) {
  const cells = [["reader", ...corpora.flatMap(([name, count]) => [`${name} (${count}) ms`, "× ours", "peak MB"])]];
  const missed = [];
  for (const reader of Object.keys(readers)) {
    const line = [reader];
    for (const [name] of corpora) {
      const { times, peak } = results.get(name).get(reader);
      // Files of a mix differ, so there whole rounds are compared; elsewhere each slice.
      const perRound = name === "mixed" ? rounded(times) : times;
      const oursPerRound =
        name === "mixed" ? rounded(results.get(name).get(us).times) : results.get(name).get(us).times;
      const ratio = median(perRound.map((time, turn) => time / oursPerRound[turn]));
      line.push(median(perRound).toFixed(3), ratio.toFixed(2), peak.toFixed(0));
      const target = targets[reader]?.[name];
      if (target !== undefined && ratio < target) missed.push(`${reader}, ${name}: ${ratio.toFixed(2)} < ${target}`);
    }
    cells.push(line);
  }
  console.log(
    `\nReading one workbook: processor time once warm, median over ${rounds} rounds, the readers taking turns every ${slice} workbooks\n\n${markdown(cells)}\n`,
  );
  console.log(missed.length === 0 ? "All targets met." : `Targets missed: ${missed.join("; ")}`);
}
