import path from "node:path";
import { csvTable } from "../../adapters/csv/csvTable";
import { encode } from "../../adapters/xlsx/encode";
import { cliWords } from "../../definitions/words/vi/cli";
import { howJoined } from "../../definitions/words/vi/comparisons";
import { consolidatedWords } from "../../definitions/words/vi/sheets";
import { continuedBy } from "../../engine/consolidation/continued";
import { baselineOf, type Baseline } from "../../engine/consolidation/baseline";
import { consolidate as consolidateReports } from "../../engine/consolidation/consolidate";
import type { Consolidation, ConsolidationScope, ReceivedReport } from "../../engine/consolidation/consolidation";
import { hasSupplement, overlapOf, type JoinChoice } from "../../engine/consolidation/joinMilestones";
import { parseOverlap } from "../../engine/consolidation/parseOverlap";
import type { FormSet } from "../../engine/form/formSet";
import type { ReadingScope } from "../../engine/submission/submission";
import { formatCount, formatDecimal } from "../../engine/values/numbers";
import { formatInventory } from "../../engine/values/inventory";
import type { Unit } from "../../engine/values/unit";
import type { NodeFile } from "../../adapters/node/nodeFiles";
import { consolidatedFile, latestDate } from "../../workflows/consolidatedFile";
import { joinReports, type JoinedReports } from "../../workflows/joinReports";
import { tellWhereabouts } from "../../workflows/tellWhereabouts";
import { verdictOfConsolidation, type ConsolidationVerdict } from "../../workflows/verdict";
import { CannotDo, needed, type Call, type Command } from "./commandLine";
import { formNamed, ownerAndUnits, periodNamed, textOf } from "./definitions";
import { withJudgement } from "./judgement";
import { mappingsIn } from "./map";
import { filesNamed, receiveNamed, saveAt } from "./nodePorts";
import { moreOf, recordRun, tracked } from "./records";
import { bundledRegistry, dateFor } from "./registry";
import { reopened } from "./reopened";
import { consolidatedSheetWords, sayings } from "../sayings";

/** The whole chain from received files to the consolidated workbook. */
export const consolidate: Command = async (call) => {
  if (call.names.length === 0) throw new CannotDo(cliWords.needs("<thư mục hoặc tệp…>"));
  const form = formNamed(needed(call, "form"));
  const { owner, units } = await ownerAndUnits(call, form);
  const period = periodNamed(call.options.period) ?? form.period;
  const scope: ConsolidationScope = {
    form,
    period,
    owner,
    units,
    baseline: await baselineFor(call, form, owner, units),
  };
  const { supplement } = call.options;
  const mappings = await mappingsIn(call.options.mappings);
  const reading: ReadingScope = { forms: [form], units, period, owner: owner.code, mappings };
  const choice = supplement === undefined ? null : await joinChoiceFor(call, form, units);
  const main = await filesNamed(call.names);
  const later = supplement === undefined ? [] : await filesNamed([supplement]);
  const files = [...main, ...later];
  const reports = await received(call, main, reading);
  const table =
    supplement === undefined
      ? consolidateReports(reports, scope)
      : joined(
          joinReports({ main: reports, supplement: await received(call, later, reading) }, scope, choice, howJoined),
          form,
        );
  const consolidation = await tracked(call, (await withJudgement(call, table, units)).consolidation);
  const { out } = call.options;
  const bytes =
    out === undefined
      ? null
      : consolidatedFile(encode, consolidation, consolidatedSheetWords(form.id), latestDate(consolidation));
  if (out !== undefined && bytes) await saveAt(out, bytes);
  const verdict = verdictOfConsolidation(consolidation, sayings);
  const run = await recordRun(call, consolidation, {
    verdict,
    units,
    inputs: files,
    outputs: out !== undefined && bytes ? [{ name: path.basename(out), bytes }] : [],
  });
  const more = call.options.details ? moreOf(consolidation, supplement === undefined ? { reports, scope } : null) : {};
  call.give({ ...verdict, ...more, ...run });
  summarise(call, consolidation, verdict);
  if (out !== undefined) call.say(cliWords.wrote(out));
  const found = findingsOf(verdict);
  return found.error > 0 || verdict.files.some(({ status }) => status === "quarantined") ? 1 : 0;
};

/** What joining gave; without a choice it was refused before the files were read. */
function joined(reports: JoinedReports, form: FormSet): Consolidation {
  if (reports.kind === "joined") return reports.consolidation;
  throw new CannotDo(
    reports.kind === "noSupplement"
      ? cliWords.noSupplement(form.id)
      : cliWords.overlapUndecided(reports.overlap.days, reports.overlap.from, reports.overlap.to),
  );
}

/** The files read and judged, with what became of units that are not on the list. */
export async function received(
  call: Call,
  files: readonly NodeFile[],
  scope: ReadingScope,
): Promise<readonly ReceivedReport[]> {
  const reports = await receiveNamed(files, scope, {
    signal: call.signal,
    onProgress: ({ done, total, current }) =>
      call.progress(current === null ? null : cliWords.progress(done, total, current)),
  });
  if (call.signal.aborted) throw new CannotDo(cliWords.stopped);
  const areUnknown = reports.some((report) => "refusal" in report && report.refusal.code === "unknown_unit");
  return areUnknown
    ? tellWhereabouts(reports, await bundledRegistry(), dateFor(call.options, scope.forms[0]!))
    : reports;
}

/** The last period that `--previous` names. */
export async function baselineFor(
  call: Call,
  form: FormSet,
  owner: Unit,
  units: readonly Unit[],
): Promise<Baseline | null> {
  const { previous } = call.options;
  if (previous === undefined) return null;
  return continuedBy(baselineOf(await reopened(previous), { owner, units }, await bundledRegistry()), form);
}

const ways: ReadonlyMap<string, JoinChoice["way"]> = new Map([
  ["bo-sung", "supplementRestated"],
  ["chinh", "mainRestated"],
]);

/** How both reports are to be brought together; refused before any file is read when nobody has said it. */
async function joinChoiceFor(call: Call, form: FormSet, units: readonly Unit[]): Promise<JoinChoice | null> {
  if (!hasSupplement(form)) throw new CannotDo(cliWords.noSupplement(form.id));
  const { overlap: asked, reason = "" } = call.options;
  const days = overlapOf(form);
  if (asked === undefined) {
    if (days) throw new CannotDo(cliWords.overlapUndecided(days.days, days.from, days.to));
    return null;
  }
  const way = ways.get(asked);
  if (way) return { way, reason, overlap: new Map() };
  const { overlap, problems } = parseOverlap(csvTable(await textOf(asked)), form, units);
  if (problems.length > 0) throw new CannotDo(cliWords.badOverlap(asked, problems));
  return { way: "overlapEntered", reason, overlap };
}

function summarise(call: Call, consolidation: Consolidation, verdict: ConsolidationVerdict): void {
  const { form, owner, period, missing } = consolidation;
  const having = (status: string) => verdict.files.filter((file) => file.status === status);
  call.say(cliWords.summary(form.id, owner.name, period.id));
  call.say(cliWords.coverage(verdict.units.counted, verdict.units.expected));
  if (missing.length > 0) call.say(cliWords.missing(missing.map(({ name }) => name).join(", ")));
  call.say(
    cliWords.received(
      verdict.files.length,
      having("counted").length,
      having("superseded").length,
      having("quarantined").length,
    ),
  );
  for (const { file, by } of having("superseded")) call.say(cliWords.supersededBy(file, by ?? ""));
  for (const { file, reason } of having("quarantined")) call.say(cliWords.quarantined(file, reason?.message ?? ""));
  const { error, warning, info } = findingsOf(verdict);
  call.say(cliWords.findings(error, warning, info));
  if (consolidation.joined) call.say(consolidatedWords.joined(consolidation.joined));
  call.say(cliWords.totals);
  for (const { id, label, unit, type, aggregation } of form.indicators) {
    const items = consolidation.inventories.get(id);
    const total = consolidation.totals.get(id)?.value ?? null;
    if (items) call.say(cliWords.total(label, formatInventory(items) || cliWords.notReported, ""));
    else if (aggregation === "distinct") call.say(cliWords.total(label, cliWords.notAdded, ""));
    else if (total === null) call.say(cliWords.total(label, cliWords.notReported, ""));
    else if (type === "money") call.say(cliWords.total(label, formatDecimal(total), form.moneyUnit));
    else call.say(cliWords.total(label, formatCount(total), unit));
  }
}

function findingsOf(verdict: ConsolidationVerdict): { error: number; warning: number; info: number } {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of [...verdict.files.flatMap(({ issues }) => issues), ...verdict.issues]) counts[severity]++;
  return counts;
}
