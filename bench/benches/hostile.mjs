import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../bundle.mjs";
import { hostileKinds } from "../hostileCorpus.mjs";
import { markdown } from "../markdown.mjs";

const atMostMs = 2000;
/** A child that says nothing for so long is given up. */
const hangsMs = 15_000;
/** What the product calls the ways a file that could be opened ends. */
const opened = new Set(["read", "unknown_form", "unknown_unit", "wrong_period", "empty"]);

/**
 * Files made to harm, received as the command line receives them: nothing may crash, take longer than 2 s or fill the memory.
 * `npm run bench -- hostile`; with SO_KET_HOSTILE=10 ten times as many random ones, with SO_KET_HOSTILE_KIND=zip only kinds of that name.
 */
export async function run() {
  const receive = await bundle("hostile", "bench/hostile.ts");
  const worker = await bundle("xls-worker", "src/entry/xlsWorkerNode.ts");
  const times = Number(process.env.SO_KET_HOSTILE ?? 1);
  const only = process.env.SO_KET_HOSTILE_KIND ?? "";
  const folder = mkdtempSync(path.join(tmpdir(), "so-ket-hostile-"));
  const lines = [["kind", "files", "refused, with the reason", "opened", "worst processor ms", "peak MB"]];
  const failures = [];
  let total = 0;
  try {
    for (const [kind, make] of hostileKinds) {
      if (!kind.includes(only)) continue;
      const found = await tried(make(times), path.join(folder, "file"), [receive, worker]);
      total += found.files;
      console.error(`${kind}: ${found.files} files`);
      lines.push(lineOf(kind, found));
      for (const failure of found.failures) failures.push(`${kind}: ${failure}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `\nHostile files: ${total}, each kind in a process of its own; peak of all memory of that process\n\n${markdown(lines)}\n`,
  );
  if (failures.length === 0) console.log("No crash, nothing longer than 2 s.");
  else {
    console.log(`Failures:\n${failures.join("\n")}`);
    process.exitCode = 1;
  }
}

async function tried(cases, file, scripts) {
  const start = async () => {
    const child = fork(path.join(import.meta.dirname, "../hostileProcess.mjs"), scripts);
    await once(child, "message");
    return child;
  };
  let child = await start();
  const found = { files: 0, codes: new Map(), worst: 0, peak: 0, failures: [] };
  for (const [name, bytes] of cases) {
    writeFileSync(file, bytes);
    child.send(file);
    const answer = await answerOf(child);
    found.files++;
    if (!answer) {
      found.failures.push(`${name}: no answer within ${hangsMs} ms, or the process died`);
      child.kill("SIGKILL");
      child = await start();
      continue;
    }
    for (const code of answer.codes) {
      found.codes.set(code, (found.codes.get(code) ?? 0) + 1);
      if (code.startsWith("unexpected")) found.failures.push(`${name}: ${code}`);
    }
    if (answer.milliseconds > atMostMs) found.failures.push(`${name}: ${answer.milliseconds.toFixed(0)} ms`);
    if (answer.polluted.length > 0) found.failures.push(`${name}: polluted ${answer.polluted.join(", ")}`);
    found.worst = Math.max(found.worst, answer.milliseconds);
    found.peak = Math.max(found.peak, answer.peak);
    if (process.env.SO_KET_HOSTILE_KIND)
      console.log(name, answer.codes.slice(0, 3).join(" "), answer.milliseconds.toFixed(0), answer.peak.toFixed(0));
  }
  child.kill();
  return found;
}

/** What the child says; `null` when it dies or says nothing for long. */
function answerOf(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(end, hangsMs, null);
    const died = () => end(null);
    function end(answer) {
      clearTimeout(timer);
      child.off("message", end).off("exit", died);
      resolve(answer);
    }
    child.once("message", end).once("exit", died);
  });
}

function lineOf(kind, { files, codes, worst, peak }) {
  const refused = [...codes].filter(([code]) => !opened.has(code));
  const read = [...codes].filter(([code]) => opened.has(code)).reduce((sum, [, count]) => sum + count, 0);
  const reasons = refused.map(([code, count]) => `${code} ${count}`).join(", ");
  return [kind, String(files), reasons || "–", String(read), worst.toFixed(0), peak.toFixed(0)];
}
