import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import { verdictOfReport } from "../../workflows/verdict";
import { CannotDo, type Command } from "./commandLine";
import { formNamed, periodNamed, unitsIn } from "./definitions";
import { mappingsIn } from "./map";
import { filesNamed, receiveNamed } from "./nodePorts";
import { dateFor, registeredBelow } from "./registry";
import { sayings } from "../sayings";

/** Reads and judges files, each by itself. */
export const check: Command = async (call) => {
  if (call.names.length === 0) throw new CannotDo(cliWords.needs("<tệp…>"));
  const forms = call.options.form === undefined ? formSets : [formNamed(call.options.form)];
  const { units: list, owner } = call.options;
  const units =
    list === undefined && owner !== undefined
      ? (await registeredBelow(owner, dateFor(call.options, forms.length === 1 ? forms[0]! : null))).units
      : await unitsIn(list);
  const reports = await receiveNamed(
    await filesNamed(call.names),
    {
      forms,
      units,
      period: periodNamed(call.options.period),
      mappings: await mappingsIn(call.options.mappings),
    },
    {
      signal: call.signal,
      onProgress: ({ done, total, current }) =>
        call.progress(current === null ? null : cliWords.progress(done, total, current)),
    },
  );
  if (call.signal.aborted) throw new CannotDo(cliWords.stopped);

  const verdicts = reports.map((report) => verdictOfReport(report, sayings));
  call.give({ files: verdicts });
  let wrong = false;
  for (const { file, reason, unit, issues } of verdicts) {
    call.say(cliWords.checked(file, reason ? reason.message : (unit?.name ?? "")));
    if (!reason && issues.length === 0) call.say(`  ${cliWords.noFindings}`);
    for (const { severity, message } of issues) call.say(`  ${cliWords.severity[severity]}: ${message}`);
    wrong ||= reason !== null || issues.some(({ severity }) => severity === "error");
  }
  return wrong ? 1 : 0;
};
