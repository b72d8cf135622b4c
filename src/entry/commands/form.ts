import { savingIn } from "../../adapters/node/nodeFiles";
import { encode } from "../../adapters/xlsx/encode";
import { cliWords } from "../../definitions/words/vi/cli";
import { sheetWords } from "../../definitions/words/vi/sheets";
import { blankWorkbook, makeForms } from "../../workflows/makeForms";
import type { FormSet } from "../../engine/form/formSet";
import type { Unit } from "../../engine/values/unit";
import { CannotDo, needed, type Call, type Command } from "./commandLine";
import { formNamed, periodNamed, unitCalled, unitNamed, unitsIn } from "./definitions";
import { saveAt } from "./nodePorts";
import { dateFor, registeredBelow, registeredUnit } from "./registry";

/** Writes blank workbooks: for one unit, or for every unit of the list. */
export const form: Command = async (call) => {
  const [set] = call.names;
  if (set === undefined) throw new CannotDo(cliWords.needs("<bộ>"));
  const definition = formNamed(set);
  const period = periodNamed(call.options.period) ?? definition.period;
  const out = needed(call, "out");
  const request = { form: definition, period, words: sheetWords };

  if (call.options.all) {
    const units = await unitsToServe(call, definition);
    const written = await makeForms(
      { encode, saver: savingIn(out) },
      {
        ...request,
        units,
        signal: call.signal,
        onProgress: (done, name) => call.progress(cliWords.writing(done, units.length, name)),
      },
    );
    call.progress(null);
    if (call.signal.aborted) throw new CannotDo(cliWords.stoppedForms(written.length, out));
    call.give({ form: definition.id, period: period.id, out, files: written });
    call.say(cliWords.wroteForms(written.length, out));
    return 0;
  }

  const named = needed(call, "unit");
  const { units } = call.options;
  const unit =
    units !== undefined
      ? unitNamed(named, await unitsIn(units))
      : /^\d+$/.test(named.trim())
        ? await registeredUnit(named, dateFor(call.options, definition))
        : unitCalled(named);
  await saveAt(out, blankWorkbook(encode, { ...request, unit }));
  call.give({ form: definition.id, period: period.id, unit: { code: unit.code, name: unit.name }, out });
  call.say(cliWords.wrote(out));
  return 0;
};

/** Every unit of the person's list; without one, the owner and the units below it in the registry. */
async function unitsToServe(call: Call, form: FormSet): Promise<readonly Unit[]> {
  const { units, owner } = call.options;
  if (units !== undefined || owner === undefined) return unitsIn(needed(call, "units"));
  const found = await registeredBelow(owner, dateFor(call.options, form));
  return [found.owner, ...found.below];
}
