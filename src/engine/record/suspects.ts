import { indicatorOf, type FormSet } from "../form/formSet";
import type { CellRef } from "../values/cells";
import { figuresOfRecord, ruleBench, type BrokenRule, type Figures, type RuleBench } from "./brokenRules";
import { recordedIn, type Record } from "./record";
import { movedColumns, swappedColumns, type Changes, type MoveKind } from "./movedFigures";
import { slipsOf, type SlipKind } from "./slips";

export type SuspectCause =
  | SlipKind
  | MoveKind
  /** A part holds the sum of the parts. */
  | "sumTyped"
  /** The whole leaves out one of its parts. */
  | "partLeftOut"
  /** The whole is not what its parts come to, and nothing tells why. */
  | "sumWrong"
  /** A column of another level, filled by mistake. */
  | "otherLevel"
  | "unknown";

export interface SuspectedChange {
  readonly indicator: string;
  readonly cell: CellRef | null;
  readonly found: number | null;
  /** `null`: not known (see `least` and `most`), or to be left blank where `why` says that the figure belongs elsewhere. */
  readonly proposed: number | null;
  readonly why: SuspectCause;
  /** Where no figure is proposed: those that the rules allow. */
  readonly least: number | null;
  readonly most: number | null;
}

/** One way to explain what is wrong. A preview: nothing applies it but a person. */
export interface Suspicion {
  readonly changes: readonly SuspectedChange[];
  /** The broken rules that hold once the changes are made; no other rule breaks by them. */
  readonly rulesSatisfied: readonly BrokenRule[];
  /** Smaller is likelier; only good for comparing. */
  readonly cost: number;
}

/** Broken rules that hang together by their cells, and what may be behind them, the likeliest first. */
export interface SuspectGroup {
  readonly rules: readonly BrokenRule[];
  readonly suspicions: readonly Suspicion[];
}

const costs: { readonly [why in SuspectCause]: number } = {
  minus: 0.2,
  thousandsDot: 0.5,
  extraZero: 1,
  sumTyped: 1,
  otherLevel: 1.2,
  partLeftOut: 1.3,
  per1000: 1.6,
  doubledDigit: 1.7,
  digitSwap: 2,
  columnsSwapped: 2.05,
  missingZero: 2.1,
  sumWrong: 2.3,
  times1000: 2.4,
  shifted: 2.4,
  extraDigit: 2.5,
  missingDigit: 2.8,
  otherDigit: 3,
  unknown: 5,
};

/** Explanations shown of one group. */
const mostSuspicions = 3;
/** Cells changed at once by a search over values. */
const mostCells = 3;
/** Trials of one group, some 100 ms at most. */
const mostTrials = 60_000;
const largest = 1e9 - 1;

/**
 * Which cells are probably wrong: for each group of broken rules the smallest sets of cells whose change lets every rule hold, with the
 * likely slip and the figure that was probably meant.
 *
 * Search: single cells and single moves of several cells first, then pairs, then triples; a larger set is looked at only when no smaller one
 * does. Exact within its bounds for the kinds of rules that forms have, since those allow a figure between points that the other figures give.
 * Where it finds nothing, a smallest set of cells that every rule looks at is named, without figures.
 * Soundness: making the changes of a suspicion whose figures are all proposed lets its rules hold and breaks no other.
 * @param usual figures that the unit usually reports (its last period), for telling equally good explanations apart
 */
export function suspectsOf(
  form: FormSet,
  record: Record,
  usual: ReadonlyMap<string, number> = new Map(),
): readonly SuspectGroup[] {
  const bench = ruleBench(form, record.unit, record.period);
  const figures = figuresOfRecord(record);
  const broken = bench.broken(figures);
  if (broken.length === 0) return [];
  const search: Search = { form, bench, figures, broken: new Set(broken), usual, trials: 0 };
  const moved = [...swappedColumns(form, figures), ...movedColumns(form, figures, record.unit.level)]
    .map(({ kind, changes }) => moveSuspicion(search, kind, changes))
    .filter((one) => one !== null);
  return groupsOf(broken).map((rules) => {
    search.trials = 0;
    const wanted = new Set(rules);
    const byMove = moved.filter((one) => rules.every((rule) => one.found.rulesSatisfied.includes(rule)));
    const found = [...byMove.map((one) => one.found), ...withoutOtherLevels(search, wanted)];
    const best = distinct(found.toSorted((a, b) => a.cost - b.cost));
    return { rules, suspicions: best.slice(0, mostSuspicions).map((one) => placed(one, record)) };
  });
}

interface Search {
  readonly form: FormSet;
  readonly bench: RuleBench;
  readonly figures: Figures;
  readonly broken: ReadonlySet<BrokenRule>;
  readonly usual: ReadonlyMap<string, number>;
  trials: number;
}

/** Rules that share a cell, directly or by way of others. */
function groupsOf(broken: readonly BrokenRule[]): readonly (readonly BrokenRule[])[] {
  const groups: { rules: BrokenRule[]; cells: Set<string> }[] = [];
  for (const rule of broken) {
    const joined = groups.filter(({ cells }) => rule.indicators.some((id) => cells.has(id)));
    const group = { rules: [...joined.flatMap(({ rules }) => rules), rule], cells: new Set(rule.indicators) };
    for (const { cells } of joined) for (const id of cells) group.cells.add(id);
    for (const each of joined) groups.splice(groups.indexOf(each), 1);
    groups.push(group);
  }
  return groups.map(({ rules }) => rules);
}

/** Figures in columns that the unit does not fill are taken out first: what else is wrong is looked for in the rest. */
function withoutOtherLevels(search: Search, wanted: ReadonlySet<BrokenRule>): readonly Suspicion[] {
  const foreign = [...wanted].filter(({ rule }) => rule.kind === "ownerLevel").flatMap(({ indicators }) => indicators);
  if (foreign.length === 0) return smallest(search, wanted);
  const figures = new Map(search.figures);
  for (const id of foreign) figures.set(id, null);
  const emptied = foreign.map((id) => change(search, id, null, "otherLevel"));
  const cost = costs.otherLevel * foreign.length;
  const rest = new Set([...wanted].filter(({ indicators }) => !indicators.some((id) => foreign.includes(id))));
  if (rest.size === 0) return [{ changes: emptied, rulesSatisfied: [...wanted], cost }];
  return smallest({ ...search, figures }, rest).map((one) => ({
    changes: [...emptied, ...one.changes],
    rulesSatisfied: [...wanted],
    cost: one.cost + cost,
  }));
}

function smallest(search: Search, wanted: ReadonlySet<BrokenRule>): readonly Suspicion[] {
  const rules = [...wanted];
  const looked = [...new Set(rules.flatMap(({ indicators }) => indicators))].filter(
    (id) => (search.figures.get(id) ?? null) !== null,
  );
  // A change may break a rule that held: cells which that rule looks at can be part of the set as well.
  const near = looked.flatMap((id) => search.bench.rulesOn(id).flatMap(({ indicators }) => indicators));
  const cells = [...new Set([...looked, ...near])].filter((id) => search.figures.has(id));
  const hits = (set: readonly string[]): boolean =>
    rules.every(({ indicators }) => indicators.some((id) => set.includes(id)));
  for (let size = 1; size <= mostCells; size += 1) {
    const found = subsets(cells, size)
      .filter(hits)
      .flatMap((set) => explain(search, wanted, set));
    if (found.length > 0) return found;
    if (search.trials > mostTrials) break;
  }
  const set = hittingSet(rules);
  return [
    {
      changes: set.map((id) => change(search, id, null, "unknown")),
      rulesSatisfied: rules,
      cost: costs.unknown * set.length,
    },
  ];
}

/** Every way in which changing exactly these cells lets the wanted rules hold, the best known per set of slips. */
function explain(search: Search, wanted: ReadonlySet<BrokenRule>, set: readonly string[]): readonly Suspicion[] {
  const found: Suspicion[] = [];
  const touching = new Set(set);
  const trial = new Map(search.figures);
  const holds = (): boolean => {
    search.trials += 1;
    return search.bench.broken(trial, touching).every((rule) => search.broken.has(rule) && !wanted.has(rule));
  };
  const walk = (at: number, made: readonly SuspectedChange[], cost: number): void => {
    if (search.trials > mostTrials) return;
    const id = set[at]!;
    const value = search.figures.get(id) ?? null;
    const isLast = at === set.length - 1;
    const bounds = breakpoints(search, id, trial);
    const fits: number[] = [];
    for (const point of bounds) {
      trial.set(id, point);
      if (point === value) continue;
      if (isLast ? holds() : true) fits.push(point);
    }
    for (const { proposed, why } of candidates(search, id, value, fits, isLast && wanted.size > 0)) {
      trial.set(id, proposed);
      const next = [...made, change(search, id, proposed, why)];
      const sum = cost + costOf(search, id, proposed, why);
      if (!isLast) walk(at + 1, next, sum);
      else if (holds()) found.push({ changes: next, rulesSatisfied: [...wanted], cost: sum });
    }
    if (isLast && fits.length > 0 && made.every(({ proposed }) => proposed !== null)) {
      const least = Math.min(...fits);
      const most = Math.max(...fits);
      const only = least === most ? least : null;
      const open = { ...change(search, id, only, "unknown"), least, most: most >= largest ? null : most };
      found.push({ changes: [...made, open], rulesSatisfied: [...wanted], cost: cost + costs.unknown });
    }
    if (!isLast) {
      for (const point of fits.slice(0, 8)) {
        trial.set(id, point);
        walk(at + 1, [...made, change(search, id, point, "unknown")], cost + costs.unknown);
      }
    }
    trial.set(id, value);
  };
  walk(0, [], 0);
  return found;
}

interface Candidate {
  readonly proposed: number;
  readonly why: SuspectCause;
}

function candidates(
  { form, bench, figures }: Search,
  id: string,
  value: number | null,
  fits: readonly number[],
  isExact: boolean,
): readonly Candidate[] {
  if (value === null) return [];
  const only = isExact && fits.length > 0 && Math.min(...fits) === Math.max(...fits) ? fits[0]! : null;
  const slips = slipsOf(value, indicatorOf(form, id), only !== null).filter(
    ({ kind, meant }) => meant <= largest && ((kind !== "missingDigit" && kind !== "otherDigit") || meant === only),
  );
  const known: Candidate[] = slips.map(({ kind, meant }) => ({ proposed: meant, why: kind }));
  const sums = bench.rulesOn(id).flatMap(({ rule }): readonly Candidate[] => {
    if (rule.kind !== "sumOfParts") return [];
    const parts = rule.parts.map((part) => figures.get(part) ?? 0);
    const all = rounded(parts.reduce((a, b) => a + b, 0));
    if (rule.whole !== id) {
      const others = rounded(all - value);
      const whole = figures.get(rule.whole) ?? null;
      const isTyped = value !== 0 && (value === whole || value === others) && others !== 0;
      return isTyped && whole !== null && whole >= others
        ? [{ proposed: rounded(whole - others), why: "sumTyped" }]
        : [];
    }
    const isLeftOut = parts.some((part) => part !== 0 && rounded(all - part) === value);
    return [{ proposed: all, why: isLeftOut ? "partLeftOut" : "sumWrong" }];
  });
  const byFigure = new Map<number, Candidate>();
  for (const one of [...sums, ...known]) {
    const other = byFigure.get(one.proposed);
    if (!other || costs[one.why] < costs[other.why]) byFigure.set(one.proposed, one);
  }
  return [...byFigure.values()].filter(({ proposed }) => proposed !== value);
}

/** Figures at which a rule on the cell may begin or cease to hold, given all other figures; ascending. */
function breakpoints({ bench, form }: Search, id: string, figures: Figures): readonly number[] {
  const points = new Set([0, 1, largest]);
  const figure = (of: string): number => figures.get(of) ?? 0;
  for (const { rule } of bench.rulesOn(id)) {
    if (rule.kind === "atMost") points.add(figure(id === rule.part ? rule.whole : rule.part));
    else if (rule.kind === "sumOfParts") {
      const parts = rule.parts.filter((part) => part !== id).reduce((sum, part) => sum + figure(part), 0);
      points.add(rounded(id === rule.whole ? parts : figure(rule.whole) - parts));
    } else if (rule.kind === "ratioBetween") {
      const isNumerator = id === rule.numerator;
      const other = figure(isNumerator ? rule.denominator : rule.numerator);
      points.add(Math.ceil(isNumerator ? rule.low * other : other / rule.high));
      points.add(Math.floor(isNumerator ? rule.high * other : other / rule.low));
    } else if (rule.kind === "atMostPerYear") points.add(rule.times);
  }
  const { type } = indicatorOf(form, id);
  return [...points]
    .filter((point) => point >= 0 && point <= largest && (type !== "count" || Number.isInteger(point)))
    .toSorted((a, b) => a - b);
}

function moveSuspicion(search: Search, kind: MoveKind, changes: Changes): { readonly found: Suspicion } | null {
  const trial = new Map(search.figures);
  for (const [id, value] of changes) trial.set(id, value);
  const touched = new Set(changes.keys());
  const after = new Set(search.bench.broken(trial, touched));
  if ([...after].some((rule) => !search.broken.has(rule))) return null;
  const satisfied = [...search.broken].filter(
    (rule) => !after.has(rule) && rule.indicators.some((id) => touched.has(id)),
  );
  if (satisfied.length === 0) return null;
  // A cell left blank silences its rules; a move explains something only where what it mends can still be judged.
  if (search.bench.decided(trial, touched) < search.bench.decided(search.figures, touched)) return null;
  const isOtherLevel = satisfied.some(({ rule }) => rule.kind === "ownerLevel");
  if (kind === "shifted" && satisfied.length < 2 && !isOtherLevel) return null;
  // One move that mends several rules at once is no accident; one that mends a single rule may well be.
  const isShared = satisfied.some(({ indicators }) => [...touched].every((id) => indicators.includes(id)));
  const cost =
    kind === "shifted" ? (costs.shifted * 2) / satisfied.length : costs[kind] / satisfied.length + (isShared ? 0 : 1.5);
  const told = [...changes].map(([id, value]) => change(search, id, value, kind));
  return { found: { changes: told, rulesSatisfied: satisfied, cost } };
}

function change({ figures }: Search, indicator: string, proposed: number | null, why: SuspectCause): SuspectedChange {
  return { indicator, cell: null, found: figures.get(indicator) ?? null, proposed, why, least: null, most: null };
}

function costOf({ usual }: Search, id: string, proposed: number, why: SuspectCause): number {
  const before = usual.get(id);
  if (before === undefined || before < 0) return costs[why];
  return costs[why] + Math.min(2, Math.abs(Math.log((proposed + 1) / (before + 1))));
}

/** The cheapest explanation of the same cells and figures stands for all. Expects them by cost. */
function distinct(found: readonly Suspicion[]): readonly Suspicion[] {
  const seen = new Set<string>();
  return found.filter(({ changes }) => {
    const cells = changes.map(({ indicator }) => indicator).toSorted();
    // Of several open figures or guesses for the same cells the first says it all.
    const key = cells.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placed(one: Suspicion, record: Record): Suspicion {
  return {
    ...one,
    changes: one.changes.map((each) => ({ ...each, cell: recordedIn(record, each.indicator)?.cell ?? null })),
  };
}

/** A smallest set of cells of which every rule looks at one. Exact: rules are few, and a set is cut once it is no smaller than the best. */
function hittingSet(rules: readonly BrokenRule[]): readonly string[] {
  let best: readonly string[] | null = null;
  const walk = (chosen: readonly string[]): void => {
    if (best && chosen.length >= best.length) return;
    const open = rules.find(({ indicators }) => !indicators.some((id) => chosen.includes(id)));
    if (!open) best = chosen;
    else if (chosen.length < 8) for (const id of open.indicators.slice(0, 8)) walk([...chosen, id]);
  };
  walk([]);
  return best ?? [...new Set(rules.flatMap(({ indicators }) => indicators))];
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
