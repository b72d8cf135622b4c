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
}

/** A judged submission. Only `judge` makes one. */
export interface Record {
  readonly form: string;
  readonly formVersion: number;
  readonly unit: Unit;
  readonly period: Period;
  /** Every indicator that this unit is asked for (and any it filled besides), in the order of the form. */
  readonly values: ReadonlyMap<string, RecordedValue>;
  readonly issues: readonly Issue[];
}
