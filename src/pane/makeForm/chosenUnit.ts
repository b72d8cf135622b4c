import { statedUnit } from "../../engine/submission/statedUnit";
import { parseUnitName } from "../../engine/submission/unitName";
import { fold } from "../../engine/values/text";
import type { Level, Unit } from "../../engine/values/unit";

const most = 50;
const longestCode = 60;

/** The unit of the list that bears the typed name, else one with that name; `null` while nothing is typed. */
export function typedUnit(name: string, level: Level, units: readonly Unit[]): Unit | null {
  const typed = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = fold(typed);
  if (key === "") return null;
  const listed =
    units.find((unit) => unit.name === typed || unit.code === typed) ?? units.find((unit) => fold(unit.name) === key);
  if (listed) return listed;
  // the same code as if the name had been read in a file
  const stated = parseUnitName(typed);
  const code = (stated && statedUnit(stated).code) || key.replaceAll(" ", "-");
  return { code: code.slice(0, longestCode), name: typed, level, parent: null };
}

/** Units whose name holds what is typed so far. */
export function suggestedUnits(units: readonly Unit[], typed: string): readonly Unit[] {
  const key = fold(typed);
  return units.filter((unit) => fold(unit.name).includes(key)).slice(0, most);
}
