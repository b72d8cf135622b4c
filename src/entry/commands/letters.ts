import { docxReport } from "../../adapters/docx/docxReport";
import { savingIn } from "../../adapters/node/nodeFiles";
import { encode } from "../../adapters/xlsx/encode";
import { outlines } from "../../definitions/outlines";
import { cliWords } from "../../definitions/words/vi/cli";
import {
  correctionWords,
  lettersSaid,
  mendedWords,
  reminderWords,
  restoredSentence,
} from "../../definitions/words/vi/letters";
import { reportWords } from "../../definitions/words/vi/report";
import { consolidate } from "../../engine/consolidation/consolidate";
import { formDeadline, trackUnits } from "../../engine/consolidation/tracking";
import { deriveFacts } from "../../engine/facts/deriveFacts";
import { issuerOf } from "../../engine/narrative/draftNarrative";
import type { ReadingScope } from "../../engine/submission/submission";
import { latestDate } from "../../workflows/consolidatedFile";
import { writeLetters } from "../../workflows/writeLetters";
import { CannotDo, needed, type Command } from "./commandLine";
import { baselineFor, received } from "./consolidate";
import { dayNamed, formNamed, ownerAndUnits, periodNamed } from "./definitions";
import { layoutNamed, profileIn } from "./draft";
import { withJudgement } from "./judgement";
import { mappingsIn } from "./map";
import { filesNamed } from "./nodePorts";
import { receivePorts } from "./receivePorts";

/** Writes what goes back to the units: slips, the reminder, and mended workbooks. */
export const letters: Command = async (call) => {
  if (call.names.length === 0) throw new CannotDo(cliWords.needs("<thư mục hoặc tệp…>"));
  const form = formNamed(needed(call, "form"));
  const out = needed(call, "out");
  const { owner, units } = await ownerAndUnits(call, form);
  const period = periodNamed(call.options.period) ?? form.period;
  const profile = (await profileIn(call.options.profile)) ?? {};
  const outline = outlines.find(({ id }) => id === form.outlines[0]);
  if (!outline) throw new CannotDo(cliWords.noOutline("", outlines.map(({ id }) => id).join(", ")));
  const layout = layoutNamed(call.options.layout ?? outline.layout, profile);
  const mappings = await mappingsIn(call.options.mappings);
  const scope: ReadingScope = { forms: [form], units, period, owner: owner.code, mappings };
  const files = await filesNamed(call.names);
  const reports = await received(call, files, scope);
  const table = consolidate(reports, {
    form,
    period,
    owner,
    units,
    baseline: await baselineFor(call, form, owner, units),
  });
  const { consolidation, usual } = await withJudgement(call, table, units);
  const asOf = dayNamed(call.options["as-of"]) ?? latestDate(consolidation).slice(0, 10);
  const deadline = { due: dayNamed(call.options.due) ?? formDeadline(consolidation), asOf };
  const issuer = issuerOf(
    outline.issuer,
    deriveFacts(consolidation, profile, reportWords.factLabels),
    reportWords.narrative,
  );
  const subject = {
    form,
    period,
    agency: profile.tenGoi ?? issuer.name,
    answerBy: dayNamed(call.options["answer-by"]),
  };
  const correction = correctionWords(subject);
  const written = await writeLetters(
    { encodeReport: docxReport.encode, encode, decode: receivePorts.decode, saver: savingIn(out) },
    new Map(files.map((file) => [file.name, file])),
    scope,
    {
      consolidation,
      deadline,
      frame: { issuer, profile, layout, year: Number((profile.ngay ?? asOf).slice(0, 4)) },
      usual,
      words: { correction, reminder: reminderWords(subject), mended: mendedWords(correction.say) },
      modified: `${form.validity.from}T00:00:00Z`,
    },
    { signal: call.signal, onProgress: (name) => call.progress(name) },
  );
  call.progress(null);
  if (call.signal.aborted) throw new CannotDo(cliWords.stoppedForms(written.workbooks.length, out));
  const tracked = trackUnits(consolidation, deadline).units;
  call.give({
    out,
    deadline,
    slips: written.slips.map(({ unit, files: names, points }) => ({ unit: unit.code, files: names, points })),
    reminder: written.reminder,
    workbooks: written.workbooks.map(({ unit, file, restored }) => ({
      unit: unit.code,
      file,
      restored: restored.map(restoredSentence),
    })),
    late: tracked.flatMap(({ unit, daysLate }) => (daysLate ? [{ unit: unit.code, days: daysLate }] : [])),
  });
  call.say(lettersSaid(written.slips.length, written.reminder.length > 0, written.workbooks.length, out));
  return written.slips.length === 0 && written.reminder.length === 0 ? 0 : 1;
};
