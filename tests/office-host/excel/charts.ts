import type { CellRange } from "../../../src/engine/values/cells";

/** A chart as a person sees it. Colours are "#RRGGBB", sizes points. */
export interface BookChart {
  readonly kind: "bar" | "column";
  name: string;
  title: { text: string; isVisible: boolean; size: number; bold: boolean; overlay: boolean };
  legend: { isVisible: boolean; position: string; overlay: boolean };
  categories: CellRange | null;
  series: BookSeries[];
  /** Cells it covers. */
  place: CellRange | null;
  categoryAxis: BookAxis;
  valueAxis: BookAxis;
}

export interface BookSeries {
  name: string;
  values: CellRange;
  fill: string;
  outline: { colour: string; points: number };
  gapPercent: number;
  /** What stands at its bars; `null` for nothing. */
  labels: BookLabels | null;
}

export interface BookLabels {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showLegendKey: boolean;
  position: string;
  size: number;
  numberFormat: string;
}

export interface BookAxis {
  isVisible: boolean;
  isReversed: boolean;
  minimum: number | null;
  hasGridlines: boolean;
  majorTicks: string;
  minorTicks: string;
  labels: string;
  size: number;
}

export function freshLabels(): BookLabels {
  return {
    showValue: false,
    showCategoryName: false,
    showSeriesName: false,
    showLegendKey: false,
    position: "OutsideEnd",
    size: 10,
    numberFormat: "General",
  };
}

/** As Excel draws a chart that it was told no more of. */
export function freshChart(kind: BookChart["kind"], name: string): BookChart {
  const axis = (hasGridlines: boolean): BookAxis => ({
    isVisible: true,
    isReversed: false,
    minimum: null,
    hasGridlines,
    majorTicks: "Outside",
    minorTicks: "None",
    labels: "NextToAxis",
    size: 10,
  });
  return {
    kind,
    name,
    title: { text: "", isVisible: false, size: 14, bold: false, overlay: false },
    legend: { isVisible: true, position: "Right", overlay: false },
    categories: null,
    series: [],
    place: null,
    categoryAxis: axis(false),
    valueAxis: axis(true),
  };
}

export function freshSeries(name: string, values: CellRange): BookSeries {
  return { name, values, fill: "", outline: { colour: "", points: 0.75 }, gapPercent: 150, labels: null };
}
