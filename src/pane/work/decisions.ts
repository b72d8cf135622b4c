import type { AcceptedFinding } from "../../engine/consolidation/acceptances";
import type { Decisions, FileDecision } from "../../engine/consolidation/consolidation";
import type { TypedReport } from "../../engine/consolidation/typed";
import type { ValueDecision } from "../../engine/record/record";
import type { Issue } from "../../engine/values/issue";

export const noDecisions: Decisions = { files: new Map(), values: new Map() };

/** Sets, or with `null` takes back, the word on one file. */
export function withFile(decisions: Decisions, file: string, decision: FileDecision | null): Decisions {
  const files = new Map(decisions.files);
  if (decision) files.set(file, decision);
  else files.delete(file);
  return { ...decisions, files };
}

/** Opens, changes or with `null` drops what is typed for a unit that sent no file. */
export function withTyped(decisions: Decisions, unit: string, report: TypedReport | null): Decisions {
  const typed = new Map(decisions.typed);
  if (report) typed.set(unit, report);
  else typed.delete(unit);
  return { ...decisions, typed };
}

export interface ValueChange {
  readonly unit: string;
  readonly indicator: string;
  /** `null`: as received again. */
  readonly decision: ValueDecision | null;
}

/** Figures of files, or with the decision "typed" those of units that sent none. */
export function withValues(decisions: Decisions, changes: readonly ValueChange[]): Decisions {
  const told = changes.filter(({ decision }) => decision?.kind === "typed");
  if (told.length > 0) {
    const others = changes.filter((change) => !told.includes(change));
    return withValues(withTypedValues(decisions, told), others);
  }
  const values = new Map(decisions.values);
  for (const { unit, indicator, decision } of changes) {
    // Units that are not touched keep their own, and so need not be judged again.
    const own = new Map(values.get(unit));
    if (decision) own.set(indicator, decision);
    else own.delete(indicator);
    if (own.size > 0) values.set(unit, own);
    else values.delete(unit);
  }
  return { ...decisions, values };
}

function withTypedValues(decisions: Decisions, changes: readonly ValueChange[]): Decisions {
  return changes.reduce((all, { unit, indicator, decision }) => {
    const report = all.typed?.get(unit);
    if (!report) return all;
    const values = new Map(report.values);
    const value = decision?.value ?? null;
    if (value === null) values.delete(indicator);
    else values.set(indicator, value);
    return withTyped(all, unit, { ...report, values });
  }, decisions);
}

/** Unit → indicator → what was decided since; `null`: as received again. */
export type ChangedValues = ReadonlyMap<string, ReadonlyMap<string, ValueDecision | null>>;

type Words = ReadonlyMap<string, ReadonlyMap<string, ValueDecision>>;

const typedWords = new WeakMap<TypedReport, ReadonlyMap<string, ValueDecision>>();

/** What stands in place of figures found, and what was typed where none could be found. */
function wordsOnFigures({ values, typed }: Decisions): Words {
  if (!typed || typed.size === 0) return values;
  const all = new Map(values);
  for (const [unit, report] of typed) {
    let own = typedWords.get(report);
    if (!own) {
      const said = ([id, value]: readonly [string, number | string]): [string, ValueDecision] => [
        id,
        { value, kind: "typed", reason: report.reason },
      ];
      typedWords.set(report, (own = new Map([...report.values].map(said))));
    }
    const found = values.get(unit);
    all.set(unit, found ? new Map([...own, ...found]) : own);
  }
  return all;
}

const unchanged: ChangedValues = new Map();

/** Decisions on figures that differ between an earlier state and a later one. */
export function changedValues(before: Decisions | null, now: Decisions | null): ChangedValues {
  if (!before || !now || (before.values === now.values && before.typed === now.typed)) return unchanged;
  const changed = new Map<string, ReadonlyMap<string, ValueDecision | null>>();
  const [earlier, later] = [before, now].map(wordsOnFigures) as [Words, Words];
  for (const unit of new Set([...earlier.keys(), ...later.keys()])) {
    const [was, is] = [earlier.get(unit), later.get(unit)];
    if (was === is) continue;
    const own = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
      .filter((id) => was?.get(id) !== is?.get(id))
      .map((id) => [id, is?.get(id) ?? null] as const);
    if (own.length > 0) changed.set(unit, new Map(own));
  }
  return changed;
}

/** Lets a finding stand for a reason or, with `null`, no longer. */
export function withAcceptance(decisions: Decisions, issue: Issue, reason: string | null): Decisions {
  const { unit, code, rule, indicators, found } = issue;
  const keyOf = (one: Omit<AcceptedFinding, "reason">) =>
    JSON.stringify([one.unit, one.code, one.rule, one.indicators, one.found]);
  const others = (decisions.accepted ?? []).filter((one) => keyOf(one) !== keyOf(issue));
  if (reason === null) return { ...decisions, accepted: others };
  const accepted = { unit, code, rule, indicators, found, reason: reason.normalize("NFC").trim() };
  return { ...decisions, accepted: [...others, accepted] };
}

/** The supplement, if there is one, left aside. */
export function withoutJoining(decisions: Decisions): Decisions {
  const { joining: _, ...others } = decisions;
  return others;
}

/** Decisions with a way back and forth, one step per action. */
export interface History {
  readonly past: readonly Decisions[];
  readonly now: Decisions;
  readonly future: readonly Decisions[];
}

const mostSteps = 200;

export function startOf(now: Decisions): History {
  return { past: [], now, future: [] };
}

export function stepTo(history: History, now: Decisions): History {
  return { past: [...history.past, history.now].slice(-mostSteps), now, future: [] };
}

export function undone({ past, now, future }: History): History {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future };
}

export function redone({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}
