import type { OwnText } from "../submission/ownText";
import type { FoundValue } from "../submission/submission";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import { sharedLayout, type RecordLayout } from "./recordLayout";

/** A value a person can trace: what counts, where it stood and how it stood there. */
export interface RecordedValue {
  /** A figure, an inventory text, or `null`: not reported. */
  readonly value: number | string | null;
  readonly cell: CellRef | null;
  readonly asFound: number | string | null;
  /** Who decided on it when it is not simply what stood there: "person" after an accepted repair or an edit. */
  readonly decision: "asFound" | "read" | "repaired" | "edited" | "typed";
  /** Why a person decided so. */
  readonly reason: string | null;
  /** As it was read, so that the record can be judged again; `null` when the file has no such column. */
  readonly found: FoundValue | null;
}

/** A person's word on one value: it counts instead of what was found. */
export interface ValueDecision {
  readonly value: number | string | null;
  /** "typed": there was no file to find anything in. */
  readonly kind: "repaired" | "edited" | "typed";
  readonly reason: string;
}

/** A judged submission. Only `judge` makes one. */
export interface Record {
  readonly form: string;
  readonly formVersion: number;
  readonly unit: Unit;
  readonly period: Period;
  /** Every indicator that this unit is asked for (and any it filled besides), in the order of the form; read by `recordedIn` and its kin. */
  readonly values: RecordedValues;
  /** What the unit tells in its own words; never judged. */
  readonly texts: readonly OwnText[];
  readonly issues: readonly Issue[];
}

type Value = RecordedValue["value"];

/**
 * The values of one unit, in lists that run as its layout does. A country sends half a million figures: an object for each, with its
 * cell and its reading, took three quarters of the memory of a receipt and most of the time of handing it from thread to thread. Plain
 * data, so that it can be handed over and stored.
 */
export interface RecordedValues {
  readonly layout: RecordLayout;
  readonly counted: readonly Value[];
  /** The same list as `counted` where everything counts as it stood. */
  readonly asFound: readonly Value[];
  /** What the text in each cell said; the same list as `counted` where nothing else counts. */
  readonly read: readonly Value[];
  /** By indicator, where it does not follow from the reading; `null` for nowhere. */
  readonly decided: ReadonlyMap<string, Pick<RecordedValue, "decision" | "reason">> | null;
}

export function inLists(values: ReadonlyMap<string, RecordedValue>): RecordedValues {
  const each = [...values.values()];
  const layout = sharedLayout({
    indicators: [...values.keys()],
    cells: each.map(({ cell }) => cell),
    readings: each.map(({ found }) => found?.reading ?? null),
  });
  const counted = each.map(({ value }) => value);
  const asFound = each.map((one) => one.asFound);
  const read = each.map(({ found }) => found?.value ?? null);
  const decided = new Map(
    [...values].filter(
      ([, { decision, reason, found }]) => reason !== null || decision !== decisionBy(found?.reading ?? null),
    ),
  );
  return {
    layout,
    counted,
    asFound: alike(asFound, counted) ? counted : asFound,
    read: alike(read, counted) ? counted : read,
    decided: decided.size === 0 ? null : decided,
  };
}

function alike(one: readonly Value[], other: readonly Value[]): boolean {
  return one.every((value, at) => value === other[at]);
}

const asTheyStand: ReadonlySet<FoundValue["reading"]> = new Set(["number", "text", "blank", "formula"]);

function decisionBy(reading: FoundValue["reading"] | null): RecordedValue["decision"] {
  return reading === null || asTheyStand.has(reading) ? "asFound" : "read";
}

const positions = new WeakMap<RecordLayout, ReadonlyMap<string, number>>();

function positionOf(layout: RecordLayout, indicator: string): number | undefined {
  let known = positions.get(layout);
  if (!known) positions.set(layout, (known = new Map(layout.indicators.map((id, at) => [id, at]))));
  return known.get(indicator);
}

/** What counts; `null` when it is not reported, or not part of this record. */
export function valueIn(record: Record | null | undefined, indicator: string): Value {
  if (!record) return null;
  const at = positionOf(record.values.layout, indicator);
  return at === undefined ? null : record.values.counted[at]!;
}

export function recordedIn(record: Record | null | undefined, indicator: string): RecordedValue | undefined {
  const at = record ? positionOf(record.values.layout, indicator) : undefined;
  return at === undefined ? undefined : recordedAt(record!.values, at);
}

export function isRecorded({ values }: Record, indicator: string): boolean {
  return positionOf(values.layout, indicator) !== undefined;
}

export function indicatorsIn({ values }: Record): readonly string[] {
  return values.layout.indicators;
}

export function allRecordedIn(record: Record | null | undefined): readonly (readonly [string, RecordedValue])[] {
  if (!record) return [];
  return record.values.layout.indicators.map((id, at) => [id, recordedAt(record.values, at)]);
}

function recordedAt({ layout, counted, asFound, read, decided }: RecordedValues, at: number): RecordedValue {
  const indicator = layout.indicators[at]!;
  const [cell, reading] = [layout.cells[at]!, layout.readings[at]!];
  const { decision, reason } = decided?.get(indicator) ?? { decision: decisionBy(reading), reason: null };
  const found = reading && cell ? { indicator, cell, asFound: asFound[at]!, value: read[at]!, reading } : null;
  return { value: counted[at]!, cell, asFound: asFound[at]!, decision, reason, found };
}

/** What was found, to judge it again with other decisions. */
export function foundIn(record: Record): ReadonlyMap<string, FoundValue> {
  return new Map(allRecordedIn(record).flatMap(([id, { found }]) => (found ? [[id, found]] : [])));
}

/** A record that came from another thread or a store, holding on to the layout that it has in common with those before it. */
export function sharing<Known extends Record>(record: Known): Known {
  const layout = sharedLayout(record.values.layout);
  return layout === record.values.layout ? record : { ...record, values: { ...record.values, layout } };
}
