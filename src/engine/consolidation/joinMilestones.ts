import type { FormSet, Indicator, Milestone } from "../form/formSet";
import { judge } from "../record/judge";
import { foundIn, type Record, type ValueDecision, valueIn } from "../record/record";
import { addInventories, formatInventory, parseInventory } from "../values/inventory";
import type { Unit } from "../values/unit";
import { addUp } from "./addUp";
import type { Consolidation, CrossIssue, UnitRow } from "./consolidation";

/** Days that two milestones of a form both cover. */
export interface Overlap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * How what happened on the days that both reports cover is kept from being counted twice; a person says which.
 * Source: the plan of Hà Nội 2020, whose two reports share 10–30/6/2020.
 */
export type JoinWay =
  /** The units gave the supplement again from the day after the main report ends. */
  | "supplementRestated"
  /** The units gave the main report again up to the day before the supplement begins. */
  | "mainRestated"
  /** What both reports count is entered and taken off. */
  | "overlapEntered";

export interface JoinChoice {
  readonly way: JoinWay;
  /** Why the person chose so; travels with the figures. */
  readonly reason: string;
  /** Of `overlapEntered`: unit code → indicator → what both reports count. */
  readonly overlap: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
}

/** What the consolidated workbook keeps of the joining. */
export interface Joined extends Omit<JoinChoice, "overlap"> {
  readonly overlap: Overlap;
  /** Names of the files of the supplement. */
  readonly supplement: readonly string[];
}

/** What a figure was made of, for the reason that is kept beside it. */
export interface JoinedFigure {
  readonly way: JoinWay | "latest";
  readonly main: number | string | null;
  readonly supplement: number | string | null;
  readonly overlap: number | string | null;
}

type Value = number | string | null;
type Gap = "noMain" | "noSupplement" | "blank" | "overlapAsked" | "overlapTooLarge" | "notAdded";

/** The days that main report and supplement of the form both cover; `null`: it has not both, or they share no day. */
export function overlapOf(form: FormSet): Overlap | null {
  const find = (id: Milestone["id"]) => form.milestones.find((milestone) => milestone.id === id);
  const [main, supplement] = [find("main"), find("supplement")];
  if (!main || !supplement) return null;
  const from = main.dataFrom > supplement.dataFrom ? main.dataFrom : supplement.dataFrom;
  const to = main.dataTo < supplement.dataTo ? main.dataTo : supplement.dataTo;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return days > 0 ? { from, to, days } : null;
}

/** Whether the form asks for a supplement after the main report. */
export function hasSupplement(form: FormSet): boolean {
  return form.milestones.some(({ id }) => id === "supplement");
}

/**
 * Brings main report and supplement of one period together, unit by unit, in the way that a person chose.
 *
 * Stocks: the later figure counts, that of the supplement, else that of the main report. Flows: added, less what both count. A flow whose
 * main figure, or whose share of both, is not known is not reported: nothing is made up. What several units count alike is not added.
 * Issues: one per unit and cause, naming the indicators that were left open (`join_incomplete`, with `data.reason`).
 * Ledger: the files of both, main first; both keep their own findings.
 * @param sayHow the reason kept beside each joined figure
 */
export function joinMilestones(
  main: Consolidation,
  supplement: Consolidation,
  choice: JoinChoice,
  sayHow: (figure: JoinedFigure, reason: string) => string,
): Consolidation {
  const { form } = main;
  const later = new Map(supplement.rows.map((row) => [row.unit.code, row]));
  const issues: CrossIssue[] = [];
  const rows = main.rows.map((row): UnitRow => {
    const added = later.get(row.unit.code) ?? { unit: row.unit, file: null, record: null };
    if (row.record === null && added.record === null) return row;
    const { record, gaps } = joinRecords(form, row.unit, row.record, added.record, choice, sayHow);
    const files = [row.file, added.file].flatMap((file) => (file ? [file.name] : []));
    for (const [reason, indicators] of gaps) issues.push(gapIssue(row.unit, reason, indicators, files));
    return { unit: row.unit, file: row.file ?? added.file, record };
  });
  const overlap = overlapOf(form) ?? { from: "", to: "", days: 0 };
  return {
    ...main,
    rows,
    counted: rows.filter(({ record }) => record !== null).map(({ unit }) => unit),
    missing: rows.filter(({ record }) => record === null).map(({ unit }) => unit),
    ledger: [...main.ledger, ...supplement.ledger],
    ...addUp(form, rows),
    issues: [
      ...withoutFound(main, rows),
      ...supplement.issues.filter(({ code }) => code !== "unit_missing"),
      ...issues,
    ],
    joined: {
      way: choice.way,
      reason: choice.reason,
      overlap,
      supplement: supplement.ledger.map(({ file }) => file.name),
    },
  };
}

/** A unit missing in the main report alone is no longer missing: what is open of it is told by its own issue. */
function withoutFound(main: Consolidation, rows: readonly UnitRow[]): readonly CrossIssue[] {
  const missing = new Set(rows.filter(({ record }) => record === null).map(({ unit }) => unit.code));
  return main.issues.filter(({ code, unit }) => code !== "unit_missing" || (unit !== null && missing.has(unit)));
}

function joinRecords(
  form: FormSet,
  unit: Unit,
  main: Record | null,
  supplement: Record | null,
  choice: JoinChoice,
  sayHow: (figure: JoinedFigure, reason: string) => string,
): { readonly record: Record; readonly gaps: ReadonlyMap<Gap, readonly string[]> } {
  const gaps = new Map<Gap, string[]>();
  const decisions = new Map<string, ValueDecision>();
  const overlaps = choice.way === "overlapEntered" ? choice.overlap.get(unit.code) : null;
  for (const indicator of form.indicators) {
    const { id } = indicator;
    const [first, second] = [valueIn(main, id), valueIn(supplement, id)];
    if (first === null && second === null) continue;
    const both = overlaps === null ? null : (overlaps?.get(id) ?? null);
    const { value, gap } = joinFigure(indicator, first, second, { main, supplement, both, isAsked: overlaps !== null });
    if (gap) gaps.set(gap, [...(gaps.get(gap) ?? []), id]);
    const way = indicator.kind === "stock" ? "latest" : choice.way;
    const reason = sayHow({ way, main: first, supplement: second, overlap: both }, choice.reason);
    decisions.set(id, { value, kind: "edited", reason });
  }
  const found = foundIn((main ?? supplement)!);
  return { record: judge(form, unit, (main ?? supplement)!.period, found, decisions), gaps };
}

interface Beside {
  readonly main: Record | null;
  readonly supplement: Record | null;
  readonly both: number | string | null;
  /** Whether what both count must be entered. */
  readonly isAsked: boolean;
}

function joinFigure(indicator: Indicator, first: Value, second: Value, beside: Beside): { value: Value; gap?: Gap } {
  if (indicator.kind === "stock") return { value: second ?? first };
  if (indicator.aggregation === "distinct") return { value: null, gap: "notAdded" };
  if (first === null) return { value: null, gap: beside.main === null ? "noMain" : "blank" };
  // Without a supplement the figure is that of the main report; the gap says up to when it counts.
  if (second === null) return { value: first, gap: beside.supplement === null ? "noSupplement" : "blank" };
  const isNothing = isNil(second) || isNil(first);
  if (beside.isAsked && !isNothing && beside.both === null) return { value: null, gap: "overlapAsked" };
  const off = beside.isAsked && !isNothing ? beside.both! : null;
  if (indicator.type === "inventory") return joinInventories(String(first), String(second), off);
  if (typeof first !== "number" || typeof second !== "number") return { value: null, gap: "blank" };
  if (off !== null && (typeof off !== "number" || off < 0 || off > Math.min(first, second))) {
    return { value: null, gap: "overlapTooLarge" };
  }
  return { value: rounded(first + second - (off ?? 0)) };
}

/** Both figures of what happened, when each report tells of some: together they may count the same days twice. */
export function bothCounted(
  { id, kind, aggregation }: Indicator,
  main: Record | null,
  supplement: Record | null,
): { readonly main: number | string; readonly supplement: number | string } | null {
  const [first, second] = [valueIn(main, id), valueIn(supplement, id)];
  if (kind === "stock" || aggregation === "distinct" || first === null || second === null) return null;
  return isNil(first) || isNil(second) ? null : { main: first, supplement: second };
}

function joinInventories(first: string, second: string, off: number | string | null): { value: Value; gap?: Gap } {
  const [a, b] = [parseInventory(first), parseInventory(second)];
  if (!a || !b) return { value: null, gap: "blank" };
  const both = off === null ? new Map<string, number>() : parseInventory(String(off));
  if (!both) return { value: null, gap: "overlapAsked" };
  for (const [item, count] of both) {
    if (count > Math.min(a.get(item) ?? 0, b.get(item) ?? 0)) return { value: null, gap: "overlapTooLarge" };
  }
  const less = new Map([...both].map(([item, count]) => [item, -count]));
  return { value: formatInventory(addInventories([a, b, less])) };
}

function isNil(value: Value): boolean {
  return value === 0 || value === "0";
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

const severityOf: { readonly [gap in Gap]: CrossIssue["severity"] } = {
  noMain: "error",
  noSupplement: "warning",
  blank: "warning",
  overlapAsked: "error",
  overlapTooLarge: "error",
  notAdded: "info",
};

function gapIssue(unit: Unit, reason: Gap, indicators: readonly string[], files: readonly string[]): CrossIssue {
  return {
    code: "join_incomplete",
    severity: severityOf[reason],
    rule: null,
    unit: unit.code,
    indicators,
    cells: [],
    found: null,
    expected: null,
    proposal: null,
    data: { reason, count: indicators.length },
    files,
  };
}
