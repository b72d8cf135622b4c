import type { AcceptedFinding } from "../../engine/consolidation/acceptances";
import type { Decisions, FileDecision } from "../../engine/consolidation/consolidation";
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

export interface ValueChange {
  readonly unit: string;
  readonly indicator: string;
  /** `null`: as received again. */
  readonly decision: ValueDecision | null;
}

export function withValues(decisions: Decisions, changes: readonly ValueChange[]): Decisions {
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

/** Unit → indicator → what was decided since; `null`: as received again. */
export type ChangedValues = ReadonlyMap<string, ReadonlyMap<string, ValueDecision | null>>;

const unchanged: ChangedValues = new Map();

/** Decisions on figures that differ between an earlier state and a later one. */
export function changedValues(before: Decisions | null, now: Decisions | null): ChangedValues {
  if (!before || !now || before.values === now.values) return unchanged;
  const changed = new Map<string, ReadonlyMap<string, ValueDecision | null>>();
  for (const unit of new Set([...before.values.keys(), ...now.values.keys()])) {
    const [was, is] = [before.values.get(unit), now.values.get(unit)];
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
