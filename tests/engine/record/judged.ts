import { judge } from "../../../src/engine/record/judge";
import type { Record as JudgedRecord, ValueDecision } from "../../../src/engine/record/record";
import type { FormSet } from "../../../src/engine/form/formSet";
import type { FoundValue } from "../../../src/engine/submission/submission";
import { periodOf } from "../../../src/engine/values/period";
import type { Level, Unit } from "../../../src/engine/values/unit";

const unitOf = (level: Level): Unit => ({ code: "15703", name: "Xã Dân Lý", level, parent: null });

/** A cell as it would be found: its column is the place of the indicator in the form. */
export function foundAs(
  form: FormSet,
  indicator: string,
  value: number | string | null,
  reading: FoundValue["reading"],
  asFound: number | string | null = value,
): FoundValue {
  const table = form.tables.find(({ id }) => id === (indicator.startsWith("nh.") ? "B2" : "B1"))!;
  const column = form.indicators.findIndex(({ id }) => id === indicator);
  return { indicator, cell: { sheet: table.number, row: 7, column }, asFound, value, reading };
}

/** Fills in a form as a person would: numbers as numbers, texts as texts, `null` for an empty cell. */
export function filledIn(form: FormSet, values: { readonly [indicator: string]: number | string | null }) {
  const found = new Map<string, FoundValue>();
  for (const [id, value] of Object.entries(values)) {
    found.set(id, foundAs(form, id, value, value === null ? "blank" : typeof value === "number" ? "number" : "text"));
  }
  return found;
}

export function judged(
  form: FormSet,
  found: ReadonlyMap<string, FoundValue>,
  {
    level = "xa",
    decisions = {},
  }: { readonly level?: Level; readonly decisions?: { readonly [indicator: string]: ValueDecision } } = {},
): JudgedRecord {
  return judge(form, unitOf(level), periodOf(2015, 2020), found, new Map(Object.entries(decisions)));
}

/** Code and indicators of each finding, without the blanks of a form that is filled in part. */
export function findings({ issues }: JudgedRecord): readonly (readonly [string, ...string[]])[] {
  return issues.filter(({ code }) => code !== "blank").map(({ code, indicators }) => [code, ...indicators] as const);
}
