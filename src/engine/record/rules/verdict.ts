import type { FigureRule, FormSet, Indicator } from "../../form/formSet";
import type { FoundValue } from "../../submission/submission";
import type { IssueCode, Proposal, Severity } from "../../values/issue";
import type { Period } from "../../values/period";
import type { Unit } from "../../values/unit";

/** What a rule says of the figures in hand. `undecided`: something it needs is blank, or itself in doubt. */
export type Verdict = "holds" | "undecided" | Broken;

export interface Broken {
  /** Set when one rule has several ways to be broken; otherwise the rule's own. */
  readonly code?: IssueCode;
  readonly severity?: Severity;
  readonly found: number | string | null;
  readonly expected: string | null;
  readonly proposal?: Proposal;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Where the figures come from. */
export interface Circumstances {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly period: Period;
}

export type RuleOf<Kind extends FigureRule["kind"]> = Extract<FigureRule, { kind: Kind }>;

/** A value that counts, with how it was read. */
export interface CellInHand {
  readonly indicator: Indicator;
  readonly value: number | string | null;
  /** What stands there: as found in the file, or as a person decided. */
  readonly stated: number | string | null;
  readonly reading: FoundValue["reading"];
}

/** Judges one cell. Called for every cell that the rule names and that is not blank. */
export interface CellKind<Kind extends FigureRule["kind"]> {
  readonly kind: Kind;
  readonly judgeCell: (rule: RuleOf<Kind>, cell: CellInHand, circumstances: Circumstances) => Verdict;
}

/**
 * Judges figures against each other, in the order in which the rule names them. A missing one is not passed on: the rule's
 * missing-value policy has made it 0, or the rule was left undecided.
 */
export interface FiguresKind<Kind extends FigureRule["kind"]> {
  readonly kind: Kind;
  readonly judge: (rule: RuleOf<Kind>, figures: readonly number[], circumstances: Circumstances) => Verdict;
}
