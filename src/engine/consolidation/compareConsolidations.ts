import type { Unit } from "../values/unit";
import type { Consolidation } from "./consolidation";
import { valueIn } from "../record/record";

type Figure = number | string | null;

export interface FigureChange {
  readonly unit: Unit;
  readonly indicator: string;
  /** `null`: not reported. */
  readonly before: Figure;
  readonly after: Figure;
}

export interface TotalChange {
  readonly indicator: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What reading the sources again would change. */
export interface ConsolidationChanges {
  /** Names of files by what became of them; a file is known by its name and its content. */
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** By unit, then by indicator, in the order of the later table. */
  readonly figures: readonly FigureChange[];
  readonly totals: readonly TotalChange[];
}

/** Sets two consolidations of one form side by side, cell by cell and in their totals. */
export function compareConsolidations(before: Consolidation, after: Consolidation): ConsolidationChanges {
  const hashes = new Map(before.ledger.map(({ file }) => [file.name, file.hash]));
  const names = new Set(after.ledger.map(({ file }) => file.name));
  const indicators = after.form.indicators.map(({ id }) => id);
  const rowsBefore = new Map(before.rows.map((row) => [row.unit.code, row]));
  return {
    fresh: after.ledger.flatMap(({ file }) => (hashes.has(file.name) ? [] : [file.name])),
    changed: after.ledger.flatMap(({ file }) => {
      const hash = hashes.get(file.name);
      return hash === undefined || hash === file.hash ? [] : [file.name];
    }),
    gone: [...hashes.keys()].filter((name) => !names.has(name)),
    figures: after.rows.flatMap(({ unit, record }) =>
      indicators.flatMap((indicator): readonly FigureChange[] => {
        const was = valueIn(rowsBefore.get(unit.code)?.record, indicator);
        const is = valueIn(record, indicator);
        return was === is ? [] : [{ unit, indicator, before: was, after: is }];
      }),
    ),
    totals: indicators.flatMap((indicator): readonly TotalChange[] => {
      const was = before.totals.get(indicator)?.value ?? null;
      const is = after.totals.get(indicator)?.value ?? null;
      return was === is ? [] : [{ indicator, before: was, after: is }];
    }),
  };
}
