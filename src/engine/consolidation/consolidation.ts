import type { FormSet } from "../form/formSet";
import type { Record, ValueDecision } from "../record/record";
import type { Evidence, IdentityRefusal } from "../submission/submission";
import type { Whereabouts } from "../submission/unitRegistry";
import type { Issue } from "../values/issue";
import type { RefusalCode } from "../values/grid";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import type { AcceptedFinding } from "./acceptances";
import type { Baseline } from "./baseline";
import type { JoinChoice, Joined } from "./joinMilestones";
import type { Lineage } from "./lineage";
import type { Reconciliation } from "./reconcile";
import type { Deadline } from "./tracking";
import type { TypedEntry, TypedReport } from "./typed";

export interface ReceivedFile {
  readonly name: string;
  /** Hex SHA-256 of the bytes. */
  readonly hash: string;
  readonly size: number;
  /** *modified* of the document's own properties, ISO 8601; `null` when it has none. */
  readonly modified: string | null;
  /** Of a file that holds several units' reports: the sheets of this one, joined by ", ". */
  readonly sheet?: string;
}

export type QuarantineReason =
  | { readonly code: RefusalCode; readonly detail: string }
  /** `whereabouts`: what the registry knows of a unit that is not on the list. */
  | (IdentityRefusal & { readonly whereabouts?: Whereabouts })
  | { readonly code: "duplicate_undecided"; readonly others: readonly string[] }
  | { readonly code: "left_out"; readonly note: string }
  /** A consolidated workbook of the owner itself: its figures are those of all the others together. */
  | { readonly code: "own_total" };

/** One file after reading and judging, before it is set against the others. */
export type ReceivedReport =
  | {
      readonly file: ReceivedFile;
      readonly record: Record;
      readonly unitEvidence: Evidence | null;
      readonly consolidated: boolean;
      /** Of a consolidated workbook of ours: where its own figures came from. */
      readonly lower?: Lineage;
    }
  | {
      readonly file: ReceivedFile;
      readonly refusal: QuarantineReason;
      /** What could still be told of it, for the ledger. */
      readonly form: string | null;
      readonly unit: Unit | null;
      readonly period: string | null;
      /** What was sure of it, judged: shown, never counted. */
      readonly held?: Record;
    };

export interface LedgerEntry {
  readonly file: ReceivedFile;
  readonly status: "counted" | "superseded" | "quarantined";
  readonly reason: QuarantineReason | null;
  /** Of a superseded file: the file that counts instead. */
  readonly by: string | null;
  readonly form: string | null;
  readonly unit: Unit | null;
  readonly unitEvidence: Evidence | null;
  readonly period: string | null;
  readonly record: Record | null;
  /** Findings of the file: those of its record and those about the file itself. */
  readonly issues: readonly Issue[];
  /** Of a consolidated workbook of ours: where its own figures came from. */
  readonly lower?: Lineage;
  /** Set when a person decided this status. */
  readonly decidedBy: "rule" | "person";
}

/** What a person decided about received files; the default is no decision at all. */
export interface Decisions {
  /** File name → the person's word. "use": this file counts for its unit; "leaveOut": it does not count. */
  readonly files: ReadonlyMap<string, FileDecision>;
  /** Edits and accepted repairs: unit code → indicator → value that counts instead, with the reason. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ValueDecision>>;
  /** Findings that are let stand, with the reason. */
  readonly accepted?: readonly AcceptedFinding[];
  /** Figures typed for units that sent no file, by unit code. */
  readonly typed?: ReadonlyMap<string, TypedReport>;
  /** How main reports and the supplement in hand are brought together; absent: the supplement is left aside. */
  readonly joining?: JoinChoice;
}
export interface FileDecision {
  readonly kind: "use" | "leaveOut";
  readonly reason: string;
}

export interface Total {
  readonly indicator: string;
  /** `null`: nobody reported it, or it is never added. */
  readonly value: number | null;
  /** Units whose figure is in it / units that were asked. */
  readonly reported: number;
  readonly asked: number;
  /** Units in it whose figure carries an error-level finding. */
  readonly flagged: number;
}

/** An inventory added per item: "súng" → 195, in the order items first appear. */
export type Inventory = ReadonlyMap<string, number>;

export interface Consolidation {
  readonly form: FormSet;
  readonly period: Period;
  readonly owner: Unit;
  /** The owner's own figures and those of its sub-units, in the order of the unit list (sub-units first, the owner last). */
  readonly rows: readonly UnitRow[];
  readonly expected: readonly Unit[];
  readonly counted: readonly Unit[];
  readonly missing: readonly Unit[];
  readonly ledger: readonly LedgerEntry[];
  readonly totals: ReadonlyMap<string, Total>;
  readonly inventories: ReadonlyMap<string, Inventory>;
  /** Inventory texts that could not be added, joined with the unit's name. */
  readonly inventoryTexts: ReadonlyMap<string, readonly string[]>;
  /** Findings that concern several files or the whole. Those of one record stay on its ledger entry. */
  readonly issues: readonly CrossIssue[];
  /** Totals that units declare against the sums of the units below them. Absent in tables read back from a workbook. */
  readonly reconciliation?: Reconciliation;
  /** The last period, where it was given. */
  readonly baseline?: Baseline | null;
  /** How main report and supplement were brought together, when they were. */
  readonly joined?: Joined | null;
  /** Figures typed for units that sent no file; none of them is in the ledger of files. */
  readonly typed?: readonly TypedEntry[];
  /** By when reports must be there; absent: as the form says. */
  readonly deadline?: Deadline;
  /** What a person accepted; the findings themselves say so too. */
  readonly accepted?: readonly AcceptedFinding[];
}

/** A finding that concerns several files or units. `data` of `resubmission_differs` holds "before.<indicator>" and "after.<indicator>". */
export type CrossIssue = Issue & { readonly files: readonly string[] };

/** Whom a consolidation is for. */
export interface ConsolidationScope {
  readonly form: FormSet;
  readonly period: Period;
  readonly owner: Unit;
  /** The list of units; those right below the owner, and the owner, are expected to report. */
  readonly units: readonly Unit[];
  /** Figures of the period before, for finding great changes. */
  readonly previous?: PreviousFigures | null;
  /** The last period brought to these units, with what can't be compared; in place of `previous`. */
  readonly baseline?: Baseline | null;
}

/** Unit code → indicator → figure. */
export type PreviousFigures = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface UnitRow {
  readonly unit: Unit;
  readonly file: ReceivedFile | null;
  /** `null`: the unit has not reported. */
  readonly record: Record | null;
}
