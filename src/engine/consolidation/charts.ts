import type { ChartDefinition, Indicator } from "../form/formSet";
import { indicatorOf } from "../form/formSet";
import type { Consolidation } from "./consolidation";
import { valueIn } from "../record/record";

/** A plain chart: what stands on it, and nothing of how it is drawn. */
export interface Chart {
  readonly title: string;
  /** `bar`: lying bars with names beside them; `column`: standing ones. */
  readonly direction: "bar" | "column";
  /** What one unit of the values is: "tin", "triệu đồng". */
  readonly unit: string;
  readonly categories: readonly string[];
  /** One value per category; `null` for what nobody reported. Several series stand side by side. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** The same in words, for those who can't see it. */
  readonly inWords: string;
}

export interface ChartWords {
  readonly byUnit: (indicator: Indicator, shown: number, all: number) => string;
  readonly thisPeriod: (period: string) => string;
  readonly value: (value: number) => string;
  readonly inWords: (title: string, parts: readonly string[]) => string;
}

/** More bars than this can't be read on half a page. */
const mostBars = 12;

/**
 * The charts of a form for a consolidation, in the order of the form. One whose figures nobody reported, and one that compares with a last
 * period that isn't known, is left out.
 */
export function chartsOf(consolidation: Consolidation, words: ChartWords): readonly Chart[] {
  return consolidation.form.charts.flatMap((definition) => {
    const chart = chartOf(definition, consolidation, words);
    return chart && chart.series.some(({ values }) => values.some((value) => value !== null && value !== 0))
      ? [chart]
      : [];
  });
}

function chartOf(definition: ChartDefinition, consolidation: Consolidation, words: ChartWords): Chart | null {
  const { form, totals, baseline, period } = consolidation;
  if (definition.kind === "byUnit") return byUnit(indicatorOf(form, definition.indicator), consolidation, words);
  const indicators = definition.indicators.map(([id]) => indicatorOf(form, id));
  const now = indicators.map(({ id }) => totals.get(id)?.value ?? null);
  const names = definition.indicators.map(([, name]) => name);
  const unit = unitOf(indicators[0]!, form.moneyUnit);
  if (definition.kind === "byIndicator")
    return told(
      { title: definition.title, direction: "column", unit, categories: names },
      [{ name: unit, values: now }],
      words,
    );
  const before = baseline?.totals;
  if (!baseline || !before) return null;
  const series = [
    { name: words.thisPeriod(baseline.period.id), values: indicators.map(({ id }) => before.get(id) ?? null) },
    { name: words.thisPeriod(period.id), values: now },
  ];
  return told({ title: definition.title, direction: "column", unit, categories: names }, series, words);
}

/** The units that have any, those with most first; of equal ones those that stand first in the list. */
function byUnit(indicator: Indicator, { form, rows, owner }: Consolidation, words: ChartWords): Chart | null {
  const known = rows.flatMap(({ unit, record }) => {
    const value = valueIn(record, indicator.id);
    return unit.code !== owner.code && typeof value === "number" && value > 0 ? [{ name: unit.name, value }] : [];
  });
  if (known.length < 2) return null;
  const shown = known.toSorted((a, b) => b.value - a.value).slice(0, mostBars);
  const unit = unitOf(indicator, form.moneyUnit);
  const title = words.byUnit(indicator, shown.length, known.length);
  const head = { title, direction: "bar", unit, categories: shown.map(({ name }) => name) } as const;
  return told(head, [{ name: indicator.label, values: shown.map(({ value }) => value) }], words);
}

function told(
  head: Pick<Chart, "title" | "direction" | "unit" | "categories">,
  series: Chart["series"],
  words: ChartWords,
): Chart {
  const parts = head.categories.map((category, at) => {
    const values = series.flatMap(({ name, values: all }) => {
      const value = all[at] ?? null;
      if (value === null) return [];
      return [series.length === 1 ? words.value(value) : `${name}: ${words.value(value)}`];
    });
    return `${category} ${values.join("; ")}`.trim();
  });
  return { ...head, series, inWords: words.inWords(head.title, parts) };
}

const unitOf = ({ type, unit }: Indicator, moneyUnit: string): string => (type === "money" ? moneyUnit : unit);
