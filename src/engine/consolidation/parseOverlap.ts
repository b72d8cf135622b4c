import type { FormSet, Indicator } from "../form/formSet";
import { parseInventory } from "../values/inventory";
import { readFigure } from "../values/numbers";
import { fold, nfc } from "../values/text";
import type { Unit } from "../values/unit";
import type { JoinChoice } from "./joinMilestones";

export interface OverlapProblem {
  /** Row of the list, counted from 1. */
  readonly row: number;
  readonly code: "noHeader" | "noUnit" | "noIndicator" | "notANumber" | "twice";
}

const headings: ReadonlyMap<string, "unit" | "indicator" | "both"> = new Map([
  ["ma", "unit"],
  ["ma don vi", "unit"],
  ["don vi", "unit"],
  ["chi tieu", "indicator"],
  ["ma chi tieu", "indicator"],
  ["so trung", "both"],
  ["trung", "both"],
]);

/** What both reports count, from a list with the columns `ma,chi_tieu,so_trung`: unit by code or name, indicator by id or label. */
export function parseOverlap(
  rows: readonly (readonly string[])[],
  form: FormSet,
  units: readonly Unit[],
): { readonly overlap: JoinChoice["overlap"]; readonly problems: readonly OverlapProblem[] } {
  const columns = new Map((rows[0] ?? []).map((heading, at) => [headings.get(fold(heading)), at]));
  const overlap = new Map<string, Map<string, number | string>>();
  const [unitAt, indicatorAt, bothAt] = (["unit", "indicator", "both"] as const).map((name) => columns.get(name));
  if (unitAt === undefined || indicatorAt === undefined || bothAt === undefined) {
    return { overlap, problems: [{ row: 1, code: "noHeader" }] };
  }
  const problems: OverlapProblem[] = [];
  rows.slice(1).forEach((row, at) => {
    if (row.every((cell) => cell.trim() === "")) return;
    const problem = (code: OverlapProblem["code"]) => problems.push({ row: at + 2, code });
    const text = (column: number) => nfc(row[column] ?? "").trim();
    const named = text(unitAt);
    const unit = units.find(({ code }) => code === named) ?? onlyOne(units, ({ name }) => fold(name) === fold(named));
    const sought = text(indicatorAt);
    const indicator =
      form.indicators.find(({ id }) => id === sought) ??
      onlyOne(form.indicators, ({ label }) => fold(label) === fold(sought));
    if (!unit) return problem("noUnit");
    if (!indicator) return problem("noIndicator");
    const value = overlapFigure(indicator, text(bothAt));
    if (value === null) return problem("notANumber");
    const ofUnit = overlap.get(unit.code) ?? new Map<string, number | string>();
    if (ofUnit.has(indicator.id)) return problem("twice");
    overlap.set(unit.code, ofUnit.set(indicator.id, value));
  });
  return { overlap, problems };
}

/** What both reports count of one indicator, as a person wrote it; `null`: no figure. */
export function overlapFigure({ type }: Indicator, text: string): number | string | null {
  return type === "inventory" ? inventoryIn(text) : figureIn(text);
}

function figureIn(text: string): number | null {
  const read = readFigure(text);
  if (read.kind === "nil") return 0;
  return read.kind === "figure" && read.value >= 0 ? read.value : null;
}

function inventoryIn(text: string): string | null {
  return text !== "" && parseInventory(text) ? text : null;
}

function onlyOne<T>(all: readonly T[], fits: (one: T) => boolean): T | undefined {
  const found = all.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}
