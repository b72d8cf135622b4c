import type { FormSet, Indicator } from "../form/formSet";
import type { Period } from "../values/period";
import { withAcceptances } from "./acceptances";
import type { Consolidation, CrossIssue, PreviousFigures, UnitRow } from "./consolidation";
import { recordedIn, valueIn } from "../record/record";

/** Figures of one earlier period, brought to the units of this one. */
export interface EarlierPeriod {
  readonly period: Period;
  readonly figures: PreviousFigures;
}

/** What figures are set against. */
export interface OutlierEvidence {
  /** Earlier periods in any order; fewer than three say nothing, of more than eight the latest eight count. */
  readonly history: readonly EarlierPeriod[];
  /** Unit code → people; units not in it are compared by their bare figures. */
  readonly population: ReadonlyMap<string, number>;
}

const fewestPeriods = 3;
const mostPeriods = 8;
const fewestPeers = 8;

/**
 * Figures far from what the unit itself reported before (`unlike_history`), or from what the other units of its level report now
 * (`unlike_peers`). Order: by unit, then by column. At most one finding for a figure: its own history tells more than its peers.
 *
 * Counts are compared on a scale on which chance moves small and large ones alike (square root for their spread, ratios for their size),
 * against median and MAD, so that one odd period or unit does not hide another. Nil is common in these tables: nil after figures, or a
 * figure of a size that was there before, says nothing. A figure that already has an error or a warning is left alone.
 * Precise rather than many: see the tests for the rate of false alarms.
 */
export function outliersOf(
  { form, rows }: Pick<Consolidation, "form" | "rows">,
  { history, population }: OutlierEvidence,
): readonly CrossIssue[] {
  const earlier = history.toSorted((a, b) => a.period.from - b.period.from || a.period.to - b.period.to);
  const periods = earlier.slice(-mostPeriods);
  const byUnit = new Map<string, CrossIssue[]>();
  for (const indicator of form.indicators) {
    if (indicator.type === "inventory" || indicator.aggregation === "distinct") continue;
    const peersOf = peersByLevel(indicator, rows, population);
    for (const row of rows) {
      const value = figureIn(row, indicator.id);
      if (value === null || isFlagged(row, indicator.id)) continue;
      const found =
        unlikeHistory(indicator, row, value, periods) ?? unlikePeers(form, indicator, row, value, peersOf, population);
      if (found) byUnit.set(row.unit.code, [...(byUnit.get(row.unit.code) ?? []), found]);
    }
  }
  return rows.flatMap(({ unit }) => byUnit.get(unit.code) ?? []);
}

/** The consolidation with these findings behind its others. */
export function withOutliers(consolidation: Consolidation, evidence: OutlierEvidence): Consolidation {
  const found = outliersOf(consolidation, evidence);
  if (found.length === 0) return consolidation;
  const more = { ...consolidation, issues: [...consolidation.issues, ...found] };
  return more.accepted ? withAcceptances(more, more.accepted) : more;
}

function unlikeHistory(
  { id }: Indicator,
  row: UnitRow,
  value: number,
  periods: readonly EarlierPeriod[],
): CrossIssue | null {
  const before = periods.flatMap(({ figures }) => figures.get(row.unit.code)?.get(id) ?? []);
  if (before.length < fewestPeriods || before.some((one) => one < 0)) return null;
  const way = farFrom(value, before);
  if (way === null) return null;
  const usual = median(before.filter((one) => one > 0));
  return outlier("unlike_history", row, id, value, {
    way,
    periods: before.length,
    median: usual,
    most: Math.max(...before),
    least: Math.min(...before),
    times: timesOf(value, usual),
  });
}

/** Set against a few figures of the same thing: beyond all of them, by far, and by more than chance or their own spread explains. */
function farFrom(value: number, before: readonly number[]): "high" | "low" | null {
  const [least, most] = [Math.min(...before), Math.max(...before)];
  // Where things are rare, nil tells nothing of the size they have when they happen.
  const happened = before.filter((one) => one > 0);
  if (happened.length < fewestPeriods) return null;
  const scaled = happened.map(spread);
  const [at, centre] = [spread(value), median(scaled)];
  const room = 3.5 * Math.max(1, deviation(scaled, centre));
  const usual = median(happened);
  if (value > most) {
    const isFar = value >= 3 * usual && value > 2 * most && value >= latestTimes * before.at(-1)!;
    return isFar && at - centre >= room && at - spread(most) >= 2 ? "high" : null;
  }
  // Nil is no slip of the keyboard, and where nil came before, any small figure may.
  if (value >= least || value === 0 || least === 0) return null;
  const isFar = 3 * value <= usual && 2 * value < least;
  return isFar && centre - at >= room && spread(least) - at >= 2 ? "low" : null;
}

/** A figure that has been growing may go on growing. */
const latestTimes = 2.5;

interface Peers {
  /** Natural logarithms of the figures, or of figures per 1,000 people, nil left out, ascending. */
  readonly logs: readonly number[];
  readonly centre: number;
  readonly spread: number;
  readonly perPeople: boolean;
}

/** Logarithms spread by at least this much between units that differ in nothing but chance. */
const leastSpread = 0.4;
const farthest = 3.25;
const fewestTimes = 4;

function peersByLevel(
  { id }: Indicator,
  rows: readonly UnitRow[],
  population: ReadonlyMap<string, number>,
): ReadonlyMap<string, Peers> {
  const byLevel = new Map<string, { value: number; people: number | undefined }[]>();
  for (const row of rows) {
    const value = figureIn(row, id);
    if (value === null || value <= 0) continue;
    const one = { value, people: population.get(row.unit.code) };
    const known = byLevel.get(row.unit.level);
    if (known) known.push(one);
    else byLevel.set(row.unit.level, [one]);
  }
  const peers = new Map<string, Peers>();
  for (const [level, figures] of byLevel) {
    if (figures.length < fewestPeers) continue;
    const perPeople = figures.every(({ people }) => people !== undefined && people > 0);
    const logs = figures
      .map(({ value, people }) => Math.log(perPeople ? (1000 * value) / people! : value))
      .toSorted((a, b) => a - b);
    const centre = median(logs);
    peers.set(level, { logs, centre, spread: Math.max(leastSpread, deviation(logs, centre)), perPeople });
  }
  return peers;
}

function unlikePeers(
  form: FormSet,
  { id, ownerLevels }: Indicator,
  row: UnitRow,
  value: number,
  peersOf: ReadonlyMap<string, Peers>,
  population: ReadonlyMap<string, number>,
): CrossIssue | null {
  const { unit } = row;
  const peers = peersOf.get(unit.level);
  if (!peers || value <= 0 || unit.level === form.reporting.owner || ownerLevels?.includes(form.reporting.owner)) {
    return null;
  }
  const people = population.get(unit.code);
  const scale = peers.perPeople ? 1000 / people! : 1;
  const usual = Math.exp(peers.centre);
  const distance = Math.log(value * scale) - peers.centre;
  const isHigh = distance > 0;
  const isFar = Math.abs(distance) >= Math.max(Math.log(fewestTimes), farthest * peers.spread);
  // What the usual rate would give here, and whether chance alone could make this of it.
  if (!isFar || Math.abs(spread(value) - spread(usual / scale)) < 3.5) return null;
  return outlier("unlike_peers", row, id, value, {
    way: isHigh ? "high" : "low",
    level: unit.level,
    peers: peers.logs.length - 1,
    median: peers.perPeople ? decimals(usual) : Math.round(usual),
    times: timesOf(value * scale, usual),
    ...(peers.perPeople ? { rate: decimals(value * scale), people: people! } : {}),
  });
}

/** Twice the square root: on this scale chance moves every count by about 1 (Anscombe). */
function spread(value: number): number {
  return 2 * Math.sqrt(value + 0.375);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median absolute deviation, scaled to agree with the standard deviation of normal data. */
function deviation(values: readonly number[], centre: number): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

/** How many times the larger is of the smaller; both are above 0. */
function timesOf(value: number, usual: number): number {
  return decimals(Math.max(value, usual) / Math.min(value, usual));
}

function decimals(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10 || Math.round(value * 1000) / 1000;
}

function figureIn({ record }: UnitRow, id: string): number | null {
  const value = valueIn(record, id);
  return typeof value === "number" ? value : null;
}

function isFlagged({ record }: UnitRow, id: string): boolean {
  return record!.issues.some(({ severity, indicators }) => severity !== "info" && indicators.includes(id));
}

/** A figure ten times what is usual, or a tenth of it, was hardly meant. */
const unbelievable = 8;

function outlier(
  code: "unlike_history" | "unlike_peers",
  { unit, file, record }: UnitRow,
  id: string,
  found: number,
  data: CrossIssue["data"],
): CrossIssue {
  const isGross = Number(data["times"]) >= unbelievable;
  const cell = recordedIn(record, id)?.cell;
  return {
    code,
    severity: isGross ? "warning" : "info",
    rule: null,
    unit: unit.code,
    indicators: [id],
    cells: cell ? [cell] : [],
    found,
    expected: null,
    proposal: null,
    data,
    files: file ? [file.name] : [],
  };
}
