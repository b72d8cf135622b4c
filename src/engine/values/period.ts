/** The years a report covers, both included: id "2015-2020", or "2020" for one year. */
export interface Period {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export function periodOf(from: number, to: number): Period {
  return { id: from === to ? String(from) : `${from}-${to}`, from, to };
}

/** Reads "2015-2020", "2015 – 2020" or "2020"; `null` for anything else or a period that runs backwards. */
export function parsePeriod(text: string): Period | null {
  const match = /^\s*((?:19|20)\d{2})(?:\s*[-–—]\s*((?:19|20)\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return to < from ? null : periodOf(from, to);
}

/** Years between the two dates, at least 1: the movement counts "2015-2020" as 5 years (mid-year to mid-year). */
export function yearsIn(period: Period): number {
  return Math.max(1, period.to - period.from);
}
