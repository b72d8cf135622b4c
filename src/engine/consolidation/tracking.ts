import { columnsOf, isAsked, type FormSet, indicatorOf, type Table } from "../form/formSet";
import type { Issue } from "../values/issue";
import type { Unit } from "../values/unit";
import type { Consolidation, LedgerEntry, UnitRow } from "./consolidation";
import type { TypedEntry } from "./typed";
import { valueIn } from "../record/record";

/** By when reports must be there, and as of which day it is looked at. ISO dates; `null`: not known. */
export interface Deadline {
  readonly due: string | null;
  readonly asOf: string | null;
}

/** What became of one table of one unit. */
export type TableState =
  /** The unit does not fill this table. */
  | "notAsked"
  | "missing"
  /** Only in a file that is held back. */
  | "held"
  | "errors"
  /** No file has come; figures that a person was told are typed instead. */
  | "typed"
  /** Received, with warnings that nobody has accepted yet. */
  | "toReview"
  /** Received, nothing open. */
  | "accepted";

export interface TrackedUnit {
  readonly unit: Unit;
  /** By table id, in the order of the form. */
  readonly tables: ReadonlyMap<string, TableState>;
  /** The file that counts, else the last one held back. */
  readonly file: string | null;
  /** Day on which that file was last changed, the only date that travels with it; `null`: not known. */
  readonly sent: string | null;
  /** Days after the deadline: of a received file by its date, of a missing one by now; 0: in time; `null`: nothing tells. */
  readonly daysLate: number | null;
  /** Findings by what is to be done about them. */
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
  /** Times that the unit sent a file. */
  readonly files: number;
}

export interface Tracking extends Deadline {
  readonly units: readonly TrackedUnit[];
}

/** The deadline that the form itself sets for this period: that of the main report. */
export function formDeadline({ form, period }: Pick<Consolidation, "form" | "period">): string | null {
  if (form.period.id !== period.id) return null;
  return form.milestones.find(({ id }) => id === "main")?.due ?? null;
}

/**
 * The ledger as a matrix of units and tables: who has sent what, in time or late, and what is open in it.
 * Order: the units as in the consolidation, tables as in the form.
 */
export function trackUnits(consolidation: Consolidation, { due, asOf }: Deadline): Tracking {
  const { form, ledger, rows } = consolidation;
  const entries = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (!entry.unit) continue;
    const known = entries.get(entry.unit.code);
    if (known) known.push(entry);
    else entries.set(entry.unit.code, [entry]);
  }
  const typed = new Map((consolidation.typed ?? []).map((entry) => [entry.unit.code, entry]));
  const units = rows.map((row) =>
    trackUnit(form, row, entries.get(row.unit.code) ?? [], typed.get(row.unit.code) ?? null, { due, asOf }),
  );
  return { due, asOf, units };
}

function trackUnit(
  form: FormSet,
  { unit, record }: UnitRow,
  entries: readonly LedgerEntry[],
  typed: TypedEntry | null,
  { due, asOf }: Deadline,
): TrackedUnit {
  const held = entries.filter(({ status }) => status === "quarantined");
  const counted = entries.find(({ status }) => status === "counted");
  const shown = counted ?? held.at(-1) ?? null;
  const issues = counted?.issues ?? typed?.issues ?? [];
  const tables = new Map(
    form.tables.map((table): [string, TableState] => {
      const columns = columnsOf(table).filter((id) => isAsked(form, indicatorOf(form, id), unit.level));
      if (record === null) return [table.id, columns.length === 0 ? "notAsked" : held.length > 0 ? "held" : "missing"];
      const hasFigures = columnsOf(table).some((id) => valueIn(record, id) !== null);
      if (!hasFigures) return [table.id, columns.length === 0 ? "notAsked" : "missing"];
      const state = stateOf(table, issues);
      return [table.id, counted || !typed || state === "errors" ? state : "typed"];
    }),
  );
  const sent = dayOf(shown?.file.modified ?? null);
  const until = record === null || (typed && !counted) ? asOf : sent;
  const open = (severity: Issue["severity"]): number =>
    issues.filter((issue) => issue.severity === severity && issue.accepted === undefined).length;
  return {
    unit,
    tables,
    file: shown?.file.name ?? null,
    sent,
    daysLate: due === null || until === null ? null : Math.max(0, daysBetween(due, until)),
    errors: open("error"),
    warnings: open("warning"),
    accepted: issues.filter((issue) => issue.accepted !== undefined).length,
    files: entries.length,
  };
}

/** Findings without a column concern the whole file, so every table. */
function stateOf(table: Table, issues: readonly Issue[]): TableState {
  const columns = new Set(columnsOf(table));
  const own = issues.filter(
    ({ indicators, accepted }) =>
      accepted === undefined && (indicators.length === 0 || indicators.some((id) => columns.has(id))),
  );
  if (own.some(({ severity }) => severity === "error")) return "errors";
  return own.some(({ severity }) => severity === "warning") ? "toReview" : "accepted";
}

/** The date in a file is whatever its sender's program wrote. */
function dayOf(modified: string | null): string | null {
  const time = modified === null ? Number.NaN : Date.parse(modified);
  const day = Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) || 0;
}
