import type { Level } from "../values/unit";
import type { Period } from "../values/period";
import type { Severity, IssueCode } from "../values/issue";

/** A leaf column of a table; the id is stable for good (`tin.giaTri`). */
export interface Indicator {
  readonly id: string;
  /** Reads alone, without its header: "Tin có giá trị". */
  readonly label: string;
  /** Unit noun as it stands in a sentence: "lượt người", "mô hình". */
  readonly unit: string;
  /** `stock` is counted at a date, `flow` over the period. */
  readonly kind: "flow" | "stock";
  /** `count` is whole; `measure` may have decimals, in the indicator's own unit (km²); `money` likewise, in the money unit of the form. */
  readonly type: "count" | "measure" | "money" | "inventory";
  readonly aggregation: Aggregation;
  /** Only units of these levels fill it; `null`: every unit does. */
  readonly ownerLevels: readonly Level[] | null;
  /** Commonly runs to four digits or more in one unit, so 1.534 most likely lost its thousands dot. */
  readonly runsToThousands: boolean;
  /** Figures of earlier forms that this one continues, added up; empty: only its own id is comparable. */
  readonly continues: readonly string[];
  /** The label or its place in the form was reconstructed, not read (see `basis` of the form set). */
  readonly inferred: boolean;
}

export type Aggregation =
  /** Added over units. */
  | "sum"
  /** Added, and a word of warning: one thing may be counted by several units. */
  | "sumWithDuplicateWarning"
  /** Only the owner-level unit reports it; the total is its figure. */
  | "ownerOnly"
  /** Never added: the same thing is counted by every unit. The total is typed by a person. */
  | "distinct"
  /** "6 súng, 13 viên đạn": added per item. */
  | "inventory";

/** A node of the printed header. A leaf names its indicator. */
export interface HeaderNode {
  readonly label: string;
  /** Other wordings met for the same heading, in any spelling that the text normaliser folds. */
  readonly aliases: readonly string[];
  readonly inferred: boolean;
  readonly indicator: string | null;
  readonly children: readonly HeaderNode[];
}

export interface Table {
  /** "B1" */
  readonly id: string;
  /** As printed at the top right: "Bảng 1". */
  readonly number: string;
  /** "THỐNG KÊ" and the line under it; `{period}` stands for "2015 - 2020". */
  readonly heading: string;
  readonly title: string;
  readonly header: readonly HeaderNode[];
}

export interface Milestone {
  readonly id: "main" | "supplement";
  readonly label: string;
  /** ISO dates, inclusive. */
  readonly dataFrom: string;
  readonly dataTo: string;
  /** The last day on which it is in time. */
  readonly due: string;
}

/** A kind of text that units write themselves and send with their figures. */
export interface TextKind {
  /** Stable for good: "dienHinh". */
  readonly id: string;
  /** As printed in the text table: "Điển hình tiên tiến". */
  readonly label: string;
  /** Other wordings met, in any spelling that the text normaliser folds. */
  readonly aliases: readonly string[];
}

/** A plain chart; names of bars are shorter than the labels of their indicators. */
export type ChartDefinition =
  /** One figure, a bar for each unit. */
  | { readonly kind: "byUnit"; readonly indicator: string }
  /** Totals of several figures of one unit of measure, side by side; or each beside that of the last period. */
  | {
      readonly kind: "byIndicator" | "byPeriod";
      readonly title: string;
      readonly indicators: readonly (readonly [indicator: string, name: string])[];
    };

export interface FormSet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Whether a document prescribes the form, we made it from a report that was published, or we propose it. */
  readonly standing: "prescribed" | "reconstructed" | "proposed";
  /** Who prescribes the reporting: "Bộ Công an". */
  readonly issuer: string;
  /** Who reports: the unit that signs, and the units below it that send their workbooks. */
  readonly reporting: {
    readonly owner: Level;
    readonly below: readonly Level[];
    readonly covers: "year" | "years";
    /** The body that reports, printed before the name of a place: "Công an"; `null`: the place's name alone. */
    readonly body: string | null;
    /** Lines over the right signature, of the owner and of a unit below. */
    readonly signedBy: { readonly owner: readonly string[]; readonly below: readonly string[] };
  };
  /** The document that prescribes the form, and how it was read. */
  readonly basis: string;
  readonly validity: { readonly from: string; readonly to: string | null };
  readonly period: Period;
  readonly milestones: readonly Milestone[];
  /** Unit in which money columns are kept: declared once for the set, printed on the sheet. */
  readonly moneyUnit: "đồng" | "nghìn đồng" | "triệu đồng";
  readonly tables: readonly Table[];
  /** Kinds of own texts in the order of the text table; empty: the form has no such table. */
  readonly texts: readonly TextKind[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  /** What its workbook and its report show as charts. */
  readonly charts: readonly ChartDefinition[];
  /** Ids of the outlines that suit this form. */
  readonly outlines: readonly string[];
}

/**
 * When a figure that a rule needs is missing: be silent if any is, only if all are, or read blank as 0. `skipIfAsked`: be silent if the first
 * is missing or one that the unit is asked for; others, which units of another level report, count as 0.
 */
export type MissingPolicy = "skipIfAny" | "skipIfAll" | "skipIfAsked" | "neverSkip";

interface RuleBase {
  /** "R03"; one id may stand on several rules of one family (R12 for each level). Forever. */
  readonly id: string;
  readonly severity: Severity;
  /** Why the rule is a warning, or where it comes from. */
  readonly why: string | null;
}

/** Judged on the figures of one unit; `engine/record/rules/<kind>.ts` judges each kind. */
export type FigureRule = RuleBase & { readonly code: IssueCode; readonly missing: MissingPolicy } & (
    | { readonly kind: "wholeNonNegative"; readonly indicators: readonly string[] }
    | { readonly kind: "nonNegative"; readonly indicators: readonly string[] }
    | { readonly kind: "looksLikeThousands"; readonly indicators: readonly string[] }
    | { readonly kind: "textNumber"; readonly indicators: readonly string[] }
    | { readonly kind: "ownerLevel"; readonly indicators: readonly string[] }
    | { readonly kind: "atMost"; readonly part: string; readonly whole: string }
    /** The whole is exactly what its parts come to. */
    | { readonly kind: "sumOfParts"; readonly whole: string; readonly parts: readonly string[] }
    /** Some of `given` asks for some of `follows`. */
    | { readonly kind: "positiveNeedsPositive"; readonly given: string; readonly follows: string }
    /** None of `given` allows none of `follows`. */
    | { readonly kind: "zeroMeansZero"; readonly given: string; readonly follows: string }
    | {
        readonly kind: "ratioBetween";
        readonly numerator: string;
        readonly denominator: string;
        readonly low: number;
        readonly high: number;
      }
    /** `of` is a whole multiple of `per`, which is at least `from`: looks like an estimate. */
    | { readonly kind: "exactMultiple"; readonly of: string; readonly per: string; readonly from: number }
    /** At most `times` a year for each unit of level `perUnit`. */
    | { readonly kind: "atMostPerYear"; readonly indicator: string; readonly perUnit: Level; readonly times: number }
    | { readonly kind: "nothingReported" }
  );

/** Judged over several units, in consolidation. */
export type ConsolidationRule = RuleBase & { readonly code: IssueCode } & (
    | { readonly kind: "sameFigures" }
    | { readonly kind: "changedMuch"; readonly share: number; readonly atLeast: number }
    | { readonly kind: "totalIsSum" }
  );

/** Never an issue of a figure: a broken one is a refusal of the file (identity) or a finding of the audit of a text. */
export type OtherRule = RuleBase & { readonly kind: "samePeriodAndForm" | "textMatchesTable" | "partsAddUp" };

export type Rule = FigureRule | ConsolidationRule | OtherRule;

export function leavesOf(nodes: readonly HeaderNode[]): readonly HeaderNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
}

const columns = new WeakMap<Table, readonly string[]>();

/** Indicator ids of a table, left to right. */
export function columnsOf(table: Table): readonly string[] {
  let known = columns.get(table);
  if (!known) columns.set(table, (known = leavesOf(table.header).map((leaf) => leaf.indicator ?? "")));
  return known;
}

const indicators = new WeakMap<FormSet, ReadonlyMap<string, Indicator>>();

export function indicatorOf(form: FormSet, id: string): Indicator {
  let known = indicators.get(form);
  if (!known) indicators.set(form, (known = new Map(form.indicators.map((indicator) => [indicator.id, indicator]))));
  const found = known.get(id);
  if (!found) throw new Error(`Form set ${form.id} has no indicator ${id}.`);
  return found;
}

/**
 * Whether a unit of this level is asked for the indicator. Owner-level columns ask only their level; a unit of such a level, or of the
 * level that signs, stands above the others and leaves the remaining columns to them, though it may add figures of its own.
 */
export function isAsked(form: FormSet, indicator: Indicator, level: Level): boolean {
  if (indicator.ownerLevels) return indicator.ownerLevels.includes(level);
  return level !== form.reporting.owner && !form.indicators.some(({ ownerLevels }) => ownerLevels?.includes(level));
}

/** Ids of the columns that a unit of this level fills in, as they stand from left to right, table by table. */
export function indicatorsAskedOf(form: FormSet, level: Level): readonly string[] {
  return form.tables.flatMap(columnsOf).filter((id) => isAsked(form, indicatorOf(form, id), level));
}
