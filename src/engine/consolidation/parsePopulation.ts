import { readFigure } from "../values/numbers";
import { fold, nfc } from "../values/text";
import type { Unit } from "../values/unit";

export interface PopulationProblem {
  /** Row of the list, counted from 1. */
  readonly row: number;
  readonly code: "noHeader" | "noUnit" | "notANumber";
}

const headings: ReadonlyMap<string, "unit" | "people"> = new Map([
  ["ma", "unit"],
  ["ma don vi", "unit"],
  ["don vi", "unit"],
  ["dan so", "people"],
  ["nhan khau", "people"],
  ["so dan", "people"],
]);

/** People by unit code, from a list with the columns `ma,dan_so`: unit by code or name. */
export function parsePopulation(
  rows: readonly (readonly string[])[],
  units: readonly Unit[],
): { readonly population: ReadonlyMap<string, number>; readonly problems: readonly PopulationProblem[] } {
  const columns = new Map((rows[0] ?? []).map((heading, at) => [headings.get(fold(heading)), at]));
  const [unitAt, peopleAt] = [columns.get("unit"), columns.get("people")];
  const population = new Map<string, number>();
  if (unitAt === undefined || peopleAt === undefined) return { population, problems: [{ row: 1, code: "noHeader" }] };
  const problems: PopulationProblem[] = [];
  rows.slice(1).forEach((row, at) => {
    if (row.every((cell) => cell.trim() === "")) return;
    const named = nfc(row[unitAt] ?? "").trim();
    const alike = units.filter(({ code, name }) => code === named || fold(name) === fold(named));
    const people = readFigure(row[peopleAt] ?? "");
    if (alike.length !== 1) problems.push({ row: at + 2, code: "noUnit" });
    else if (people.kind !== "figure" || people.value <= 0) problems.push({ row: at + 2, code: "notANumber" });
    else population.set(alike[0]!.code, people.value);
  });
  return { population, problems };
}
