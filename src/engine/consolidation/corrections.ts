import type { SuspectGroup, Suspicion } from "../record/suspects";
import { suspectsOf } from "../record/suspects";
import type { Issue, IssueCode } from "../values/issue";
import type { Unit } from "../values/unit";
import type { Consolidation, LedgerEntry, QuarantineReason } from "./consolidation";
import { trackUnits, type Deadline, type TableState, type TrackedUnit } from "./tracking";

/** One thing that a unit is asked to put right or to confirm. */
export interface CorrectionItem {
  readonly issue: Issue;
  /** What most likely happened; `null`: nothing tells. */
  readonly suspicion: Suspicion | null;
}

/** Everything that one unit is asked, about its files and about the figures that count. */
export interface UnitCorrections {
  readonly unit: Unit;
  /** The file that counts; `null`: none does. */
  readonly file: string | null;
  readonly held: readonly { readonly file: string; readonly reason: QuarantineReason }[];
  /** What can't be right. */
  readonly errors: readonly CorrectionItem[];
  /** What is improbable: to be put right, or confirmed with a reason. */
  readonly warnings: readonly CorrectionItem[];
  /** Figures that were left blank: to be filled in, with 0 where there was nothing. */
  readonly blanks: readonly Issue[];
}

/** Told to the unit in other letters, or nothing that it can mend. */
const notAsked: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "unit_missing",
  "duplicate_undecided",
  "resubmission_differs",
  "former_name",
  "not_comparable",
  "join_incomplete",
]);
/** Held back by the consolidator, for reasons of his own. */
const ownReasons: ReadonlySet<QuarantineReason["code"]> = new Set<QuarantineReason["code"]>(["left_out", "own_total"]);

/**
 * What every unit is to be asked, in the order of the units; units with nothing to ask are not in it. Accepted findings are not asked about.
 * @param usual unit code → indicator → figure of the last period, to tell likely slips apart
 */
export function correctionsOf(
  { form, ledger, rows, issues }: Consolidation,
  usual: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): readonly UnitCorrections[] {
  const entriesOf = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.unit) entriesOf.set(entry.unit.code, [...(entriesOf.get(entry.unit.code) ?? []), entry]);
  }
  const known = rows.map(({ unit }) => unit);
  const others = [...entriesOf.values()].flatMap(([first]) =>
    first?.unit && !known.some(({ code }) => code === first.unit!.code) ? [first.unit] : [],
  );
  return [...known, ...others].flatMap((unit): readonly UnitCorrections[] => {
    const entries = entriesOf.get(unit.code) ?? [];
    const counted = entries.find(({ status }) => status === "counted");
    const groups = counted?.record ? suspectsOf(form, counted.record, usual.get(unit.code)) : [];
    const open = [...(counted?.issues ?? []), ...issues.filter((issue) => issue.unit === unit.code)].filter(
      ({ accepted, code }) => accepted === undefined && !notAsked.has(code),
    );
    const items = (severity: Issue["severity"]): readonly CorrectionItem[] =>
      open
        .filter((issue) => issue.severity === severity)
        .map((issue) => ({ issue, suspicion: suspicionOn(issue, groups) }));
    const held = counted
      ? []
      : entries.flatMap(({ status, reason, file }) =>
          status === "quarantined" && reason && !ownReasons.has(reason.code) ? [{ file: file.name, reason }] : [],
        );
    const asked: UnitCorrections = {
      unit,
      file: counted?.file.name ?? null,
      held,
      errors: items("error"),
      warnings: items("warning"),
      blanks: open.filter(({ code }) => code === "blank"),
    };
    const isNothing = [held, asked.errors, asked.warnings, asked.blanks].every(({ length }) => length === 0);
    return isNothing ? [] : [asked];
  });
}

function suspicionOn(issue: Issue, groups: readonly SuspectGroup[]): Suspicion | null {
  const group = groups.find(({ rules }) =>
    rules.some(({ rule, indicators }) => rule.id === issue.rule && indicators.join() === issue.indicators.join()),
  );
  const best = group?.suspicions[0] ?? null;
  // A cell that can't be named, or be given a figure or bounds, is no help to anybody.
  return best?.changes.some(({ why, proposed, least }) => why !== "unknown" || proposed !== null || least !== null)
    ? best
    : null;
}

/** Units to be reminded: those that miss a table, and those that were told of errors and have not mended them. */
export interface Reminder {
  readonly units: readonly TrackedUnit[];
  readonly deadline: Deadline;
}

/** What a unit was asked and has not sent; figures that it told otherwise still want its file. */
const owed: ReadonlySet<TableState> = new Set<TableState>(["missing", "held", "typed"]);

/** `null`: nobody is to be reminded. */
export function reminderOf(consolidation: Consolidation, deadline: Deadline): Reminder | null {
  const units = trackUnits(consolidation, deadline).units.filter(
    ({ tables, errors }) => errors > 0 || [...tables.values()].some((state) => owed.has(state)),
  );
  const { code } = consolidation.owner;
  const others = units.filter(({ unit }) => unit.code !== code);
  return others.length === 0 ? null : { units: others, deadline };
}
