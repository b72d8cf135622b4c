import { readFile } from "node:fs/promises";
import path from "node:path";
import { unitLists } from "../../definitions/units";
import { cliWords } from "../../definitions/words/vi/cli";
import { unitWords } from "../../definitions/words/vi/units";
import type { FormSet } from "../../engine/form/formSet";
import { unitsBelow, type UnitsBelow } from "../../engine/submission/unitsBelow";
import { unitRegistry, type RegisteredUnit, type UnitRegistry } from "../../engine/submission/unitRegistry";
import { CannotDo, type Options } from "./commandLine";

let opened: Promise<UnitRegistry> | null = null;

/** The bundled registry of units, copied beside the command line when it is built; read when it is first needed. */
export function bundledRegistry(): Promise<UnitRegistry> {
  opened ??= Promise.all(
    unitLists.map(async (list) => ({
      ...list,
      text: await readFile(path.join(__dirname, "units", list.file), "utf8"),
    })),
  ).then(unitRegistry);
  return opened;
}

/** The day for which units are looked up: as asked, else the last day on which the form was in use, and today at the latest. */
export function dateFor({ date }: Options, form: FormSet | null): string {
  if (date !== undefined) {
    if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw new CannotDo(cliWords.badDate(date));
    }
    return date;
  }
  const today = new Date().toISOString().slice(0, 10);
  const last = form?.validity.to ?? today;
  return last < today ? last : today;
}

/** The one unit of the registry that a code or name means on that day; what became of one of before is told. */
export async function registeredUnit(text: string, date: string): Promise<RegisteredUnit> {
  const registry = await bundledRegistry();
  const place = registry.resolve(text, date);
  if (place.kind === "current") return place.unit;
  if (place.kind === "nobody") throw new CannotDo(cliWords.noRegistered(text, date));
  const sentence = unitWords.whereabouts(place, text, aboveIn(registry));
  throw new CannotDo(place.kind === "ambiguous" ? sentence : cliWords.notToday(sentence));
}

/** The owner of that code or name and the units below it, from the registry. */
export async function registeredBelow(owner: string, date: string): Promise<UnitsBelow> {
  const registry = await bundledRegistry();
  const unit = owner.toUpperCase() === "VN" ? null : await registeredUnit(owner, date);
  const found = unitsBelow(registry, unit, date);
  if (found.below.length === 0) throw new CannotDo(cliWords.noneBelow(found.owner.name));
  return found;
}

/** "Huyện Triệu Sơn, Tỉnh Thanh Hóa": the units above one. */
export function aboveIn(registry: UnitRegistry): (unit: RegisteredUnit) => string {
  return (unit) => {
    const names: string[] = [];
    for (let above = registry.parentOf(unit); above; above = registry.parentOf(above)) names.push(above.name);
    return names.join(", ");
  };
}
