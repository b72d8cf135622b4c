import { encode } from "../../adapters/xlsx/encode";
import { cliWords } from "../../definitions/words/vi/cli";
import { consolidate as consolidateReports } from "../../engine/consolidation/consolidate";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { figuresIn } from "../../engine/consolidation/reopen";
import { formatCount, formatDecimal } from "../../engine/values/numbers";
import { formatInventory } from "../../engine/values/inventory";
import { consolidatedFile, latestDate } from "../../workflows/consolidatedFile";
import { receiveFiles } from "../../workflows/receiveFiles";
import { verdictOfConsolidation, type ConsolidationVerdict } from "../../workflows/verdict";
import { CannotDo, needed, type Call, type Command } from "./commandLine";
import { formNamed, ownerAndUnits, periodNamed } from "./definitions";
import { filesNamed, receivePorts, saveAt } from "./nodePorts";
import { reopened } from "./reopened";
import { consolidatedSheetWords, sayings } from "../sayings";

/** The whole chain from received files to the consolidated workbook. */
export const consolidate: Command = async (call) => {
  if (call.names.length === 0) throw new CannotDo(cliWords.needs("<thư mục hoặc tệp…>"));
  const form = formNamed(needed(call, "form"));
  const { owner, units } = await ownerAndUnits(call, form);
  const period = periodNamed(call.options.period) ?? form.period;
  const previous = call.options.previous === undefined ? null : figuresIn(await reopened(call.options.previous));
  const files = await filesNamed(call.names);

  const reports = await receiveFiles(
    receivePorts,
    files,
    { forms: [form], units, period, owner: owner.code },
    {
      signal: call.signal,
      onProgress: ({ done, total, current }) =>
        call.progress(current === null ? null : cliWords.progress(done, total, current)),
    },
  );
  if (call.signal.aborted) throw new CannotDo(cliWords.stopped);

  const consolidation = consolidateReports(reports, { form, period, owner, units, previous });
  const { out } = call.options;
  if (out !== undefined) {
    await saveAt(
      out,
      consolidatedFile(encode, consolidation, consolidatedSheetWords(form.id), latestDate(consolidation)),
    );
  }
  const verdict = verdictOfConsolidation(consolidation, sayings);
  call.give(verdict);
  summarise(call, consolidation, verdict);
  if (out !== undefined) call.say(cliWords.wrote(out));
  const found = findingsOf(verdict);
  return found.error > 0 || verdict.files.some(({ status }) => status === "quarantined") ? 1 : 0;
};

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
