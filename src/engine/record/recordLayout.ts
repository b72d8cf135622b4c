import type { FoundValue } from "../submission/submission";
import type { CellRef } from "../values/cells";

/** What the record of one unit has in common with those of all that filled in the same sheets: lists that run alike. */
export interface RecordLayout {
  readonly indicators: readonly string[];
  /** Where each stood. */
  readonly cells: readonly (CellRef | null)[];
  /** How each was read; `null` when the file has no such column. */
  readonly readings: readonly (FoundValue["reading"] | null)[];
}

/** A receipt has as many layouts as there are ways in which its units changed the form: most of the time the first one fits. */
const mostRemembered = 64;
const lastMet: RecordLayout[] = [];

/** The layout that was met before and says the same, else this one: thousands of records then hold on to one. */
export function sharedLayout(layout: RecordLayout): RecordLayout {
  const at = lastMet.findIndex((known) => saysTheSame(known, layout));
  const known = at < 0 ? layout : lastMet[at]!;
  if (at > 0) lastMet.splice(at, 1);
  if (at !== 0) lastMet.unshift(known);
  if (lastMet.length > mostRemembered) lastMet.pop();
  return known;
}

function saysTheSame(one: RecordLayout, other: RecordLayout): boolean {
  if (one === other) return true;
  const { indicators, cells, readings } = other;
  return (
    one.indicators.length === indicators.length &&
    one.readings.every((reading, at) => reading === readings[at]) &&
    one.cells.every((cell, at) => isSameCell(cell, cells[at]!)) &&
    one.indicators.every((id, at) => id === indicators[at])
  );
}

function isSameCell(one: CellRef | null, other: CellRef | null): boolean {
  if (one === null || other === null) return one === other;
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}
