import { leavesOf } from "./formSet";
import type { FormSet, HeaderNode, Indicator, Rule, Table } from "./formSet";

/** An indicator as a definition states it; what is not stated takes the usual value. */
interface Stated {
  readonly label: string;
  readonly unit: string;
  readonly kind?: Indicator["kind"];
  readonly aggregation?: Indicator["aggregation"];
  readonly ownerLevels?: Indicator["ownerLevels"];
  readonly runsToThousands?: boolean;
  readonly continues?: readonly string[];
}

/** A header node of a definition: a printed heading with what stands under it. */
interface Column {
  readonly node: HeaderNode;
  readonly indicators: readonly Indicator[];
}

interface Heading {
  /** Other wordings met for this heading. */
  readonly aliases?: readonly string[];
  /** Reconstructed, not read. */
  readonly inferred?: boolean;
}

const stateField = (id: string, type: Indicator["type"], usual: Partial<Indicator>, stated: Stated): Indicator => ({
  id,
  type,
  kind: "flow",
  aggregation: "sum",
  ownerLevels: null,
  runsToThousands: false,
  continues: [],
  inferred: false,
  ...usual,
  ...stated,
});

/** A whole number of things, 0 or more. */
export const count = (id: string, stated: Stated): Indicator => stateField(id, "count", {}, stated);

/** A quantity that may have decimals, in the unit stated: km². */
export const measure = (id: string, stated: Stated): Indicator => stateField(id, "measure", {}, stated);

/** Money, in the money unit of the form; may have decimals. */
export const money = (id: string, stated: Stated): Indicator =>
  stateField(id, "money", { runsToThousands: true }, stated);

/** Things by item: "6 súng, 13 viên đạn". */
export const inventory = (id: string, stated: Stated): Indicator =>
  stateField(id, "inventory", { aggregation: "inventory" }, stated);

/** A leaf column: the printed heading and the indicator under it. */
export function column(printed: string, indicator: Indicator, heading: Heading = {}): Column {
  const inferred = heading.inferred ?? false;
  return {
    node: { label: printed, aliases: heading.aliases ?? [], inferred, indicator: indicator.id, children: [] },
    indicators: [{ ...indicator, inferred }],
  };
}

/** A heading over several columns. */
export function group(printed: string, columns: readonly Column[], heading: Heading = {}): Column {
  return {
    node: {
      label: printed,
      aliases: heading.aliases ?? [],
      inferred: heading.inferred ?? false,
      indicator: null,
      children: columns.map((each) => each.node),
    },
    indicators: columns.flatMap((each) => each.indicators),
  };
}

interface FormDefinition extends Omit<FormSet, "tables" | "indicators" | "rules"> {
  readonly tables: readonly (Omit<Table, "header"> & { readonly columns: readonly Column[] })[];
  /** Rules, given the indicators in the order of the form. */
  readonly rules: (indicators: readonly Indicator[]) => readonly Rule[];
}

/**
 * Makes a form set of its definition. The indicators stand in the order of their columns, table after table.
 * @throws {Error} when an indicator stands in two columns or a rule or a chart names one that the form lacks: a slip of who wrote the definition
 */
export function defineForm({ tables: stated, rules, ...rest }: FormDefinition): FormSet {
  const tables = stated.map(({ columns, ...table }) => ({ ...table, header: columns.map((each) => each.node) }));
  const indicators = stated.flatMap(({ columns }) => columns.flatMap((each) => each.indicators));
  const form: FormSet = { ...rest, tables, indicators, rules: rules(indicators) };

  const ids = new Set<string>();
  for (const { label, indicator } of tables.flatMap(({ header }) => leavesOf(header))) {
    if (indicator === null) throw new Error(`Form set ${form.id}: nothing stands under “${label}”.`);
    if (ids.has(indicator)) throw new Error(`Form set ${form.id}: ${indicator} stands in two columns.`);
    ids.add(indicator);
  }
  for (const rule of form.rules) {
    for (const id of indicatorsOf(rule)) {
      if (!ids.has(id)) throw new Error(`Form set ${form.id}: rule ${rule.id} names ${id}, which is no column.`);
    }
  }
  for (const chart of form.charts) {
    for (const id of chart.kind === "byUnit" ? [chart.indicator] : chart.indicators.map(([each]) => each)) {
      if (!ids.has(id)) throw new Error(`Form set ${form.id}: a chart names ${id}, which is no column.`);
    }
  }
  return form;
}

/** Every indicator that a rule names, in the order in which a finding lists them; none for rules about the whole. */
export function indicatorsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "wholeNonNegative":
    case "nonNegative":
    case "looksLikeThousands":
    case "textNumber":
    case "ownerLevel":
      return rule.indicators;
    case "atMost":
      return [rule.part, rule.whole];
    case "sumOfParts":
      return [rule.whole, ...rule.parts];
    case "positiveNeedsPositive":
    case "zeroMeansZero":
      return [rule.given, rule.follows];
    case "ratioBetween":
      return [rule.numerator, rule.denominator];
    case "exactMultiple":
      return [rule.of, rule.per];
    case "atMostPerYear":
      return [rule.indicator];
    default:
      return [];
  }
}
