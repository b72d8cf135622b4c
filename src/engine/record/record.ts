import type { OwnText } from "../submission/ownText";
import type { FoundValue } from "../submission/submission";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";

/** A value a person can trace: what counts, where it stood and how it stood there. */
export interface RecordedValue {
  /** A figure, an inventory text, or `null`: not reported. */
  readonly value: number | string | null;
  readonly cell: CellRef | null;
  readonly asFound: number | string | null;
  /** Who decided on it when it is not simply what stood there: "person" after an accepted repair or an edit. */
  readonly decision: "asFound" | "read" | "repaired" | "edited";
  /** Why a person decided so. */
  readonly reason: string | null;
  /** As it was read, so that the record can be judged again; `null` when the file has no such column. */
  readonly found: FoundValue | null;
}

/** A person's word on one value: it counts instead of what was found. */
export interface ValueDecision {
  readonly value: number | string | null;
  readonly kind: "repaired" | "edited";
  readonly reason: string;
}

/** A judged submission. Only `judge` makes one. */
export interface Record {
  readonly form: string;
  readonly formVersion: number;
  readonly unit: Unit;
  readonly period: Period;
  /** Every indicator that this unit is asked for (and any it filled besides), in the order of the form. */
  readonly values: ReadonlyMap<string, RecordedValue>;
  /** What the unit tells in its own words; never judged. */
  readonly texts: readonly OwnText[];
  readonly issues: readonly Issue[];
}

/** What was found, to judge it again with other decisions. */
export function foundIn(record: Record): ReadonlyMap<string, FoundValue> {
  const found = new Map<string, FoundValue>();
  for (const [id, value] of record.values) if (value.found) found.set(id, value.found);
  return found;
}
