import { readFile } from "node:fs/promises";
import { csvTable } from "../../adapters/csv/csvTable";
import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import { judgementSaid } from "../../definitions/words/vi/judgement";
import type { FormSet } from "../../engine/form/formSet";
import { parseUnits } from "../../engine/submission/parseUnits";
import { statedUnit } from "../../engine/submission/statedUnit";
import { parseUnitName } from "../../engine/submission/unitName";
import { parsePeriod, type Period } from "../../engine/values/period";
import { fold } from "../../engine/values/text";
import type { Unit } from "../../engine/values/unit";
import { CannotDo, needed, type Call } from "./commandLine";
import { dateFor, registeredBelow } from "./registry";

/** What commands are told by name, looked up or refused with one sentence. */

export function formNamed(id: string): FormSet {
  const form = formSets.find((one) => one.id === id);
  if (!form) throw new CannotDo(cliWords.noForm(id, formSets.map((one) => one.id).join(", ")));
  return form;
}

export function periodNamed(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const period = parsePeriod(text);
  if (!period) throw new CannotDo(cliWords.badPeriod(text));
  return period;
}

/** The list of units in a don-vi.csv; none when no list is given. */
export async function unitsIn(file: string | undefined): Promise<readonly Unit[]> {
  if (file === undefined) return [];
  const read = parseUnits(csvTable(await textOf(file)));
  if (read.problems.length > 0) throw new CannotDo(cliWords.badUnits(file, read.problems));
  return read.units;
}

/** Who consolidates and the units that files are set against: of the person's own list, else of the registry. */
export async function ownerAndUnits(
  call: Call,
  form: FormSet,
): Promise<{ readonly owner: Unit; readonly units: readonly Unit[] }> {
  const named = needed(call, "owner");
  if (call.options.units === undefined) return registeredBelow(named, dateFor(call.options, form));
  const units = await unitsIn(call.options.units);
  return { owner: unitNamed(named, units), units };
}

/** A unit by its code or, folded, by its name. */
export function unitNamed(text: string, units: readonly Unit[]): Unit {
  const byCode = units.find(({ code }) => code === text);
  if (byCode) return byCode;
  const byName = units.filter(({ name }) => fold(name) === fold(text));
  if (byName.length > 1) throw new CannotDo(cliWords.manyUnits(text, byName.map(({ code }) => code).join(", ")));
  if (!byName[0]) throw new CannotDo(cliWords.noUnit(text));
  return byName[0];
}

/** A unit that is on no list: what its name says it is. A bare code says nothing. */
export function unitCalled(text: string): Unit {
  const stated = parseUnitName(text);
  if (!stated || !/\p{L}/u.test(text)) throw new CannotDo(cliWords.unitsForName);
  return statedUnit(stated);
}

/** An ISO date that an option names. */
export function dayNamed(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new CannotDo(cliWords.badDate(text));
}

/** The content of a JSON file. */
export async function jsonIn(file: string): Promise<unknown> {
  const text = (await textOf(file)).replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CannotDo(judgementSaid.notJson(file));
  }
}

/** A text file as UTF-8. */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The one sentence for a file that can't be opened. */
export function unreadable(file: string, error: unknown): CannotDo {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return new CannotDo(missing ? cliWords.noFile(file) : cliWords.cannotRead(file));
}
