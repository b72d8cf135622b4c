import { allAtOnce, type Steps } from "../values/steps";
import type { Unit } from "../values/unit";
import { withAcceptances } from "./acceptances";
import { addUpInSteps } from "./addUp";
import { compareUnits, sinceLastPeriod } from "./compareUnits";
import type {
  Consolidation,
  ConsolidationScope,
  Decisions,
  LedgerEntry,
  ReceivedReport,
  UnitRow,
} from "./consolidation";
import { reconcile } from "./reconcile";
import { rejudge } from "./rejudge";
import { settleFiles } from "./settleFiles";
import { typedEntries, typedReplaced } from "./typed";

const noDecisions: Decisions = { files: new Map(), values: new Map() };

/**
 * Makes one table of what the units sent.
 *
 * Shape: a row for every unit that must report, the owner last; a total with its coverage for every indicator; every received file ends as
 * counted, superseded or quarantined. The order in which files came changes nothing.
 * Decisions of a person come last and win: which file counts, and which value stands in place of the one found. Only units whose decisions
 * changed are judged again, so the whole is cheap enough to be done at every edit.
 * Errors: none; what is wrong is an issue on the ledger entry, or on the whole.
 */
export function consolidate(
  reports: readonly ReceivedReport[],
  scope: ConsolidationScope,
  decisions: Decisions = noDecisions,
): Consolidation {
  return allAtOnce(consolidateInSteps(reports, scope, decisions));
}

/** The same for whoever must not be held up by the reports of thousands of units. */
export function* consolidateInSteps(
  reports: readonly ReceivedReport[],
  scope: ConsolidationScope,
  decisions: Decisions = noDecisions,
): Steps<Consolidation> {
  const { form, period, owner, baseline } = scope;
  const asked = expectedUnits(owner, scope.units);
  const ledger: LedgerEntry[] = [];
  for (const entry of yield* settleFiles(reports, scope, asked, decisions)) {
    ledger.push(judgedAgain(form, entry, decisions));
    yield;
  }
  const countedOf = new Map(ledger.flatMap((entry) => (entry.status === "counted" ? [[entry.unit!.code, entry]] : [])));
  const typed = typedEntries(form, period, asked, decisions.typed ?? new Map(), countedOf);
  const typedOf = new Map(typed.map((entry) => [entry.unit.code, entry]));
  const hasReported = (code: string): boolean => countedOf.has(code) || typedOf.has(code);
  const expected = asked.filter((unit) => unit !== owner || hasReported(owner.code) || hasOwnFigures(scope, asked));
  const rows = expected.map((unit): UnitRow => {
    const entry = countedOf.get(unit.code);
    return { unit, file: entry?.file ?? null, record: (entry ?? typedOf.get(unit.code))?.record ?? null };
  });
  yield;
  const added = yield* addUpInSteps(form, rows);
  const reconciliation = reconcile(form, owner, ledger, rows, added.totals, baseline ?? null);
  const consolidation: Consolidation = {
    form,
    period,
    owner,
    rows,
    expected,
    counted: rows.filter(({ record }) => record !== null).map(({ unit }) => unit),
    missing: rows.filter(({ record }) => record === null).map(({ unit }) => unit),
    ledger,
    ...added,
    issues: [
      ...(yield* compareUnits(form, ledger, rows, added.totals, scope.previous ?? null)),
      ...(baseline ? sinceLastPeriod(form, rows, baseline) : []),
      ...reconciliation.issues,
      ...typedReplaced(typed, countedOf),
    ],
    reconciliation,
    ...(baseline ? { baseline } : {}),
    ...(typed.length > 0 ? { typed } : {}),
  };
  return decisions.accepted ? withAcceptances(consolidation, decisions.accepted) : consolidation;
}

function judgedAgain(form: ConsolidationScope["form"], entry: LedgerEntry, decisions: Decisions): LedgerEntry {
  if (entry.status !== "counted" || !entry.record || !entry.unit) return entry;
  const record = rejudge(form, entry.record, decisions.values.get(entry.unit.code));
  return record === entry.record ? entry : { ...entry, record, issues: record.issues };
}

/**
 * Units right below the owner in the order of the list, and the owner itself, which may have figures of its own. A list that names no
 * superior at all is the list of those below.
 */
function expectedUnits(owner: Unit, units: readonly Unit[]): readonly Unit[] {
  const others = units.filter((unit) => unit.code !== owner.code);
  const below = others.filter((unit) => unit.parent === owner.code);
  const isFlat = below.length === 0 && owner.parent === null && others.every(({ parent }) => parent === null);
  return [...(isFlat ? others : below), owner];
}

/** Whether the owner must report besides those below it: where the form has columns for its level, or nobody is below it. */
function hasOwnFigures({ form, owner }: ConsolidationScope, asked: readonly Unit[]): boolean {
  return asked.length === 1 || form.indicators.some(({ ownerLevels }) => ownerLevels?.includes(owner.level));
}
