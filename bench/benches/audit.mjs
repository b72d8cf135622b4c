import { readFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../bundle.mjs";

/** About what stands on a page of a report in 14 point. */
const charactersPerPage = 2000;
const copies = [1, 2, 4, 8, 16];
const rounds = 5;

/** Auditing a report of growing length: pages a second, and whether twice the text takes twice the time. */
export async function run() {
  const { auditText } = await import(await bundle("audit", "src/engine/audit/auditText.ts"));
  const report = readFileSync(
    path.join(import.meta.dirname, "../../tests/fixtures/reports/bao-cao-trieu-son-2020.txt"),
    "utf8",
  );
  const audit = (text) => auditText(text, { say: ({ code }) => code });
  for (let round = 0; round < rounds; round++) audit(report);

  const perPage = copies.map((times) => {
    const text = Array.from({ length: times }, () => report).join("\n\n");
    const pages = text.length / charactersPerPage;
    const cost = median(Array.from({ length: rounds }, () => measured(() => audit(text)))) / pages;
    return { pages, cost };
  });
  console.log("\nAudit of a report text, processor time, median of 5\n");
  console.log("| pages | ms a page | pages a second | time a page × the shortest |");
  console.log("|---|---|---|---|");
  for (const { pages, cost } of perPage) {
    const row = [pages.toFixed(0), cost.toFixed(2), (1000 / cost).toFixed(0), (cost / perPage[0].cost).toFixed(2)];
    console.log(`| ${row.join(" | ")} |`);
  }
}

function measured(job) {
  const start = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
