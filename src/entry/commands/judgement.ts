import { csvTable } from "../../adapters/csv/csvTable";
import { judgementSaid } from "../../definitions/words/vi/judgement";
import { readAcceptances, withAcceptances } from "../../engine/consolidation/acceptances";
import { baselineOf } from "../../engine/consolidation/baseline";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { continuedBy } from "../../engine/consolidation/continued";
import { withOutliers, type EarlierPeriod } from "../../engine/consolidation/outliers";
import { parsePopulation } from "../../engine/consolidation/parsePopulation";
import type { Unit } from "../../engine/values/unit";
import { CannotDo, type Call } from "./commandLine";
import { jsonIn, textOf } from "./definitions";
import { filesNamed } from "./nodePorts";
import { bundledRegistry } from "./registry";
import { reopenedFile } from "./reopened";

/**
 * What the command line adds to a consolidation besides its rules: figures unlike others (`--history`, `--population`), and what a person
 * accepted (`--accept`).
 */
export async function withJudgement(
  call: Call,
  table: Consolidation,
  units: readonly Unit[],
): Promise<{
  readonly consolidation: Consolidation;
  readonly usual: ReadonlyMap<string, ReadonlyMap<string, number>>;
}> {
  const history = await historyIn(call, table, units);
  const population = await populationIn(call.options.population, units);
  const judged = withOutliers(table, { history, population });
  const usual = table.baseline?.figures ?? history.at(-1)?.figures ?? new Map<string, ReadonlyMap<string, number>>();
  const { accept } = call.options;
  if (accept === undefined) return { consolidation: judged, usual };
  const read = readAcceptances(await jsonIn(accept), judged);
  if (!read.ok) throw new CannotDo(judgementSaid.badAcceptances(accept, read.keys));
  for (const one of read.unmatched) call.say(judgementSaid.unmatched(one));
  return { consolidation: withAcceptances(judged, read.accepted), usual };
}

/** Consolidated workbooks of earlier periods, oldest first; those that are none of ours stop the command. */
async function historyIn(call: Call, { form, owner, period }: Consolidation, units: readonly Unit[]) {
  const { history } = call.options;
  if (history === undefined) return [];
  const earlier: EarlierPeriod[] = [];
  for (const file of await filesNamed(history.split(",").map((name) => name.trim()))) {
    const before = await reopenedFile(file.name, await file.bytes());
    if (before.period.id === period.id) continue;
    const { figures } = continuedBy(baselineOf(before, { owner, units }, await bundledRegistry()), form);
    earlier.push({ period: before.period, figures });
  }
  return earlier.toSorted((a, b) => a.period.from - b.period.from || a.period.to - b.period.to);
}

async function populationIn(file: string | undefined, units: readonly Unit[]): Promise<ReadonlyMap<string, number>> {
  if (file === undefined) return new Map();
  const read = parsePopulation(csvTable(await textOf(file)), units);
  if (read.problems.length > 0) throw new CannotDo(judgementSaid.badPopulation(file, read.problems));
  return read.population;
}
