import { cliWords } from "../../definitions/words/vi/cli";
import { unitWords } from "../../definitions/words/vi/units";
import { unitsBefore } from "../../engine/submission/unitsBelow";
import type { Unit } from "../../engine/values/unit";
import { CannotDo, needed, type Call, type Command } from "./commandLine";
import { saveAt } from "./nodePorts";
import { aboveIn, bundledRegistry, dateFor, registeredBelow, registeredUnit } from "./registry";

/** Lists the units below one as a don-vi.csv, or tells what a unit is today. */
export const units: Command = async (call) => {
  const date = dateFor(call.options, null);
  if (call.options.owner === undefined && call.names.length > 0) return lookUp(call, date);
  const named = needed(call, "owner");
  const found = call.options.former
    ? await before(named, date)
    : { ...(await registeredBelow(named, date)), split: [] };
  const { out } = call.options;
  if (out !== undefined) await saveAt(out, new TextEncoder().encode(csvOf([found.owner, ...found.below])));
  call.give({
    date,
    owner: found.owner,
    units: found.below,
    split: found.split.map(({ code, name }) => ({ code, name })),
    ...(out === undefined ? {} : { out }),
  });
  if (out === undefined) for (const { code, name } of found.below) call.say(cliWords.unitRow(code, name, ""));
  else call.say(cliWords.wroteUnits(found.below.length, out, date));
  const place = await bundledRegistry();
  for (const unit of found.split) call.say(unitWords.whereabouts(place.whereIs(unit, date), unit.name, aboveIn(place)));
  return 0;
};

async function before(named: string, date: string) {
  const registry = await bundledRegistry();
  const found = unitsBefore(registry, await registeredUnit(named, date));
  if (found.below.length === 0 && found.split.length === 0) throw new CannotDo(cliWords.noneBefore(found.owner.name));
  return found;
}

async function lookUp(call: Call, date: string): Promise<0 | 1> {
  const registry = await bundledRegistry();
  const asked = call.names.join(" ");
  const place = registry.resolve(asked, date);
  call.give({ date, asked, ...place });
  call.say(unitWords.whereabouts(place, asked, aboveIn(registry)));
  return place.kind === "current" || place.kind === "moved" ? 0 : 1;
}

/** As Excel opens it: UTF-8 with its mark. */
function csvOf(list: readonly Unit[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const hasFormer = list.some(({ formerNames }) => formerNames);
  const rows = list.map(({ code, name, level, parent, formerNames }) => [
    code,
    name,
    level,
    parent ?? "",
    ...(hasFormer ? [formerNames?.join(";") ?? ""] : []),
  ]);
  const heading = ["ma", "ten", "cap", "ma_cap_tren", ...(hasFormer ? ["ten_cu"] : [])];
  return `\uFEFF${[heading, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
