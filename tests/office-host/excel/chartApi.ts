import type { CellRange } from "../../../src/engine/values/cells";
import { OfficeError } from "../richApi";
import type { Book, Sheet } from "./book";
import { freshChart, freshLabels, freshSeries } from "./charts";
import type { BookAxis, BookChart, BookLabels, BookSeries } from "./charts";
import type { RangeApi } from "./rangeApi";
import { demandWritable, rangeAt } from "./ranges";

/** The charts of a sheet, as office.js speaks to them. */
export class ChartCollectionApi {
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }
  get Items(): readonly ChartApi[] {
    return this.#sheet.charts.map((chart) => new ChartApi(chart));
  }
  Add(type: string, source: RangeApi, seriesBy: string): ChartApi {
    demandWritable(this.#book);
    if (this.#sheet.protection) throw new OfficeError("AccessDenied", "The sheet is protected.", 403);
    const kind = type === "BarClustered" ? "bar" : type === "ColumnClustered" ? "column" : null;
    if (kind === null || seriesBy !== "Columns") throw new Error(`Charts ${type} by ${seriesBy} are not modelled.`);
    const chart = freshChart(kind, `Chart ${this.#sheet.charts.length + 1}`);
    takeSource(chart, this.#sheet, rangeAt(source.Address));
    this.#sheet.charts.push(chart);
    return new ChartApi(chart);
  }
}

/** What Excel makes of a table: a first column of texts names the bars, a first row without a figure names the series. */
function takeSource(chart: BookChart, sheet: Sheet, source: CellRange): void {
  const isFigure = (row: number, column: number): boolean => typeof sheet.at(row, column)?.value === "number";
  const rows = Array.from({ length: source.bottom - source.top + 1 }, (_, at) => source.top + at);
  const hasNames = !rows.some((row) => isFigure(row, source.left));
  const first = source.left + (hasNames ? 1 : 0);
  const columns = Array.from({ length: source.right - first + 1 }, (_, at) => first + at);
  const hasHeading = rows.length > 1 && !columns.some((column) => isFigure(source.top, column));
  const top = source.top + (hasHeading ? 1 : 0);
  chart.categories = hasNames ? { ...source, top, right: source.left } : null;
  chart.series = columns.map((column, at) =>
    freshSeries(hasHeading ? headingAt(sheet, source.top, column) : `Series${at + 1}`, {
      top,
      left: column,
      bottom: source.bottom,
      right: column,
    }),
  );
}

function headingAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.at(row, column)?.value;
  return typeof value === "string" ? value : "";
}

class ChartApi {
  readonly #chart: BookChart;

  constructor(chart: BookChart) {
    this.#chart = chart;
  }
  get Name(): string {
    return this.#chart.name;
  }
  set Name(name: string) {
    this.#chart.name = name;
  }
  get Title(): ChartTitleApi {
    return new ChartTitleApi(this.#chart.title);
  }
  get Legend(): ChartLegendApi {
    return new ChartLegendApi(this.#chart.legend);
  }
  get Series(): ChartSeriesCollectionApi {
    return new ChartSeriesCollectionApi(this.#chart);
  }
  get DataLabels(): ChartDataLabelsApi {
    return new ChartDataLabelsApi(this.#chart);
  }
  get Axes(): ChartAxesApi {
    return new ChartAxesApi(this.#chart);
  }
  SetPosition(start: string, end: string): void {
    const [from, to] = [rangeAt(start), rangeAt(end)];
    this.#chart.place = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
  }
}

class ChartTitleApi {
  readonly #title: BookChart["title"];

  constructor(title: BookChart["title"]) {
    this.#title = title;
  }
  set Text(text: string) {
    this.#demandVisible();
    this.#title.text = text;
  }
  set Visible(isVisible: boolean) {
    this.#title.isVisible = isVisible;
  }
  set Overlay(overlay: boolean) {
    this.#demandVisible();
    this.#title.overlay = overlay;
  }
  get Format(): ChartTitleFormatApi {
    return new ChartTitleFormatApi(this.#title);
  }
  #demandVisible(): void {
    if (!this.#title.isVisible) throw new OfficeError("InvalidOperation", "The chart has no title.");
  }
}

class ChartTitleFormatApi {
  readonly #title: BookChart["title"];

  constructor(title: BookChart["title"]) {
    this.#title = title;
  }
  get Font(): ChartFontApi {
    return new ChartFontApi([this.#title]);
  }
}

/** One font for all texts of that kind. */
class ChartFontApi {
  readonly #texts: readonly { size: number; bold?: boolean }[];

  constructor(texts: readonly { size: number; bold?: boolean }[]) {
    this.#texts = texts;
  }
  set Size(points: number) {
    for (const text of this.#texts) text.size = points;
  }
  set Bold(bold: boolean) {
    for (const text of this.#texts) text.bold = bold;
  }
}

class ChartLegendApi {
  readonly #legend: BookChart["legend"];

  constructor(legend: BookChart["legend"]) {
    this.#legend = legend;
  }
  set Visible(isVisible: boolean) {
    this.#legend.isVisible = isVisible;
  }
  set Position(position: string) {
    this.#legend.position = position;
  }
  set Overlay(overlay: boolean) {
    this.#legend.overlay = overlay;
  }
}

class ChartSeriesCollectionApi {
  readonly #chart: BookChart;

  constructor(chart: BookChart) {
    this.#chart = chart;
  }
  get Items(): readonly ChartSeriesApi[] {
    return this.#chart.series.map((series) => new ChartSeriesApi(this.#chart, series));
  }
  GetItemAt(index: number): ChartSeriesApi {
    const series = this.#chart.series[index];
    if (!series) throw new OfficeError("InvalidArgument", `The chart has no series ${index}.`);
    return new ChartSeriesApi(this.#chart, series);
  }
}

class ChartSeriesApi {
  readonly #chart: BookChart;
  readonly #series: BookSeries;

  constructor(chart: BookChart, series: BookSeries) {
    this.#chart = chart;
    this.#series = series;
  }
  set Name(name: string) {
    this.#series.name = name;
  }
  set GapWidth(percent: number) {
    this.#series.gapPercent = percent;
  }
  set HasDataLabels(has: boolean) {
    this.#series.labels = has ? { ...freshLabels(), showValue: true } : null;
  }
  get Format(): ChartSeriesFormatApi {
    return new ChartSeriesFormatApi(this.#series);
  }
  SetValues(range: RangeApi): void {
    this.#series.values = rangeAt(range.Address);
  }
  SetXAxisValues(range: RangeApi): void {
    this.#chart.categories = rangeAt(range.Address);
  }
}

class ChartSeriesFormatApi {
  readonly #series: BookSeries;

  constructor(series: BookSeries) {
    this.#series = series;
  }
  get Fill(): ChartFillApi {
    return new ChartFillApi(this.#series);
  }
  get Line(): ChartLineFormatApi {
    return new ChartLineFormatApi(this.#series.outline);
  }
}

class ChartFillApi {
  readonly #series: BookSeries;

  constructor(series: BookSeries) {
    this.#series = series;
  }
  SetSolidColor(colour: string): void {
    this.#series.fill = colour;
  }
}

class ChartLineFormatApi {
  readonly #line: BookSeries["outline"];

  constructor(line: BookSeries["outline"]) {
    this.#line = line;
  }
  set Color(colour: string) {
    this.#line.colour = colour;
  }
  set Weight(points: number) {
    this.#line.points = points;
  }
}

/** The labels of every series at once. */
class ChartDataLabelsApi {
  readonly #chart: BookChart;

  constructor(chart: BookChart) {
    this.#chart = chart;
  }
  set ShowValue(shows: boolean) {
    this.#set({ showValue: shows });
  }
  set ShowCategoryName(shows: boolean) {
    this.#set({ showCategoryName: shows });
  }
  set ShowSeriesName(shows: boolean) {
    this.#set({ showSeriesName: shows });
  }
  set ShowLegendKey(shows: boolean) {
    this.#set({ showLegendKey: shows });
  }
  set Position(position: string) {
    this.#set({ position });
  }
  set NumberFormat(code: string) {
    this.#set({ numberFormat: code });
  }
  get Format(): ChartDataLabelFormatApi {
    return new ChartDataLabelFormatApi(this.#chart.series.flatMap(({ labels }) => labels ?? []));
  }
  #set(change: Partial<BookLabels>): void {
    for (const series of this.#chart.series) series.labels = { ...(series.labels ?? freshLabels()), ...change };
  }
}

class ChartDataLabelFormatApi {
  readonly #labels: readonly BookLabels[];

  constructor(labels: readonly BookLabels[]) {
    this.#labels = labels;
  }
  get Font(): ChartFontApi {
    return new ChartFontApi(this.#labels);
  }
}

class ChartAxesApi {
  readonly #chart: BookChart;

  constructor(chart: BookChart) {
    this.#chart = chart;
  }
  get CategoryAxis(): ChartAxisApi {
    return new ChartAxisApi(this.#chart.categoryAxis);
  }
  get ValueAxis(): ChartAxisApi {
    return new ChartAxisApi(this.#chart.valueAxis);
  }
}

class ChartAxisApi {
  readonly #axis: BookAxis;

  constructor(axis: BookAxis) {
    this.#axis = axis;
  }
  set Minimum(minimum: number) {
    this.#axis.minimum = minimum;
  }
  set Visible(isVisible: boolean) {
    this.#axis.isVisible = isVisible;
  }
  set ReversePlotOrder(isReversed: boolean) {
    this.#axis.isReversed = isReversed;
  }
  set MajorTickMark(mark: string) {
    this.#axis.majorTicks = mark;
  }
  set MinorTickMark(mark: string) {
    this.#axis.minorTicks = mark;
  }
  set TickLabelPosition(position: string) {
    this.#axis.labels = position;
  }
  get MajorGridlines(): ChartGridlinesApi {
    return new ChartGridlinesApi(this.#axis);
  }
  get Format(): ChartAxisFormatApi {
    return new ChartAxisFormatApi(this.#axis);
  }
}

class ChartGridlinesApi {
  readonly #axis: BookAxis;

  constructor(axis: BookAxis) {
    this.#axis = axis;
  }
  set Visible(isVisible: boolean) {
    this.#axis.hasGridlines = isVisible;
  }
}

class ChartAxisFormatApi {
  readonly #axis: BookAxis;

  constructor(axis: BookAxis) {
    this.#axis = axis;
  }
  get Font(): ChartFontApi {
    return new ChartFontApi([this.#axis]);
  }
}
