import { strFromU8 } from "fflate";
import type { Chart, SheetChart, WriteSheet } from "hucre";
import { a1Range } from "../../../src/engine/values/cells";
import type { Sheet } from "./book";
import { freshChart, freshLabels, freshSeries } from "./charts";
import type { BookChart, BookSeries } from "./charts";
import { rangeAt } from "./ranges";

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * The charts of a sheet of a file, as the library found them; which way the bars go and their outlines, which it does not tell, are looked up in
 * the part itself.
 * @param number of the sheet in the file, from 1
 */
export function chartsOfFile(parts: Parts, number: number, found: readonly Chart[]): BookChart[] {
  const drawing = targetsOf(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, "drawing")[0];
  const paths = drawing ? targetsOf(parts, drawing.replace(/([^/]+)$/, "_rels/$1.rels"), "chart") : [];
  return found.map((chart, at) => chartOf(chart, strFromU8(parts[paths[at]!]!)));
}

function targetsOf(parts: Parts, path: string, type: string): readonly string[] {
  const found = [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/<Relationship [^>]*>/g)].flatMap(([tag]) => {
    const [, target] = /Target="(?:\.\.\/|\/xl\/)([^"]+)"/.exec(tag) ?? [];
    const [, id] = /Id="rId(\d+)"/.exec(tag) ?? [];
    return target && new RegExp(`Type="[^"]*/${type}"`).test(tag) ? [[Number(id), `xl/${target}`] as const] : [];
  });
  return found.sort(([a], [b]) => a - b).map(([, target]) => target);
}

const tickMarks = { none: "None", out: "Outside", in: "Inside", cross: "Cross" } as const;
const labelPlaces = { nextTo: "NextToAxis", low: "Low", high: "High", none: "None" } as const;
const legendPlaces = { bottom: "Bottom", right: "Right", top: "Top", left: "Left", topRight: "Corner" } as const;

function chartOf(found: Chart, xml: string): BookChart {
  const chart = freshChart(
    /<c:barDir val="bar"\/>/.test(xml) ? "bar" : "column",
    found.frameTitle ?? found.title ?? "",
  );
  const { anchor, legend, axes } = found;
  chart.title = {
    text: found.title ?? "",
    isVisible: found.title !== undefined,
    size: found.titleFontSize ?? 14,
    bold: found.titleBold ?? false,
    overlay: found.titleOverlay ?? false,
  };
  chart.legend = {
    isVisible: Boolean(legend),
    position: legend ? legendPlaces[legend] : "Right",
    overlay: found.legendOverlay ?? false,
  };
  const outlines = [...xml.matchAll(/<a:ln w="(\d+)"><a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/>/g)];
  chart.series = (found.series ?? []).map((series, at): BookSeries => {
    const { dataLabels: labels } = series;
    const [, width, colour] = outlines[at] ?? [];
    return {
      ...freshSeries(series.name ?? "", rangeAt(series.valuesRef!)),
      fill: typeof series.color === "string" ? `#${series.color}` : "",
      outline: { colour: colour ? `#${colour}` : "", points: width ? Number(width) / 12_700 : 0.75 },
      gapPercent: found.gapWidth ?? 150,
      labels: labels
        ? {
            ...freshLabels(),
            showValue: labels.showValue ?? false,
            showCategoryName: labels.showCategoryName ?? false,
            showSeriesName: labels.showSeriesName ?? false,
            showLegendKey: labels.showLegendKey ?? false,
            position: labels.position === "outEnd" ? "OutsideEnd" : (labels.position ?? "OutsideEnd"),
            size: labels.fontSize ?? 10,
            numberFormat: labels.numberFormat?.formatCode ?? "General",
          }
        : null,
    };
  });
  const categories = found.series?.[0]?.categoriesRef;
  chart.categories = categories === undefined ? null : rangeAt(categories);
  chart.place = anchor?.to
    ? { top: anchor.from.row, left: anchor.from.col, bottom: anchor.to.row - 1, right: anchor.to.col - 1 }
    : null;
  const axis = (info: NonNullable<Chart["axes"]>["x"]) => ({
    isVisible: info?.hidden !== true,
    isReversed: info?.reverse ?? false,
    minimum: info?.scale?.min ?? null,
    hasGridlines: info?.gridlines?.major ?? false,
    majorTicks: tickMarks[info?.majorTickMark ?? "out"],
    minorTicks: tickMarks[info?.minorTickMark ?? "none"],
    labels: labelPlaces[info?.tickLblPos ?? "nextTo"],
    size: info?.labelFontSize ?? 10,
  });
  chart.categoryAxis = axis(axes?.x);
  chart.valueAxis = axis(axes?.y);
  return chart;
}

/** What the library writes for the charts of a sheet; it draws bars without outlines. */
export function fileCharts({ name, charts }: Sheet): Pick<WriteSheet, "charts"> {
  if (charts.length === 0) return {};
  const reference = (range: Parameters<typeof a1Range>[0]): string =>
    `'${name.replaceAll("'", "''")}'!${a1Range(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  return { charts: charts.map((chart) => fileChart(chart, reference)) };
}

function fileChart(chart: BookChart, reference: (range: BookSeries["values"]) => string): SheetChart {
  const { title, legend, place, categories, categoryAxis, valueAxis } = chart;
  const axis = (from: BookChart["valueAxis"]) => ({
    hidden: !from.isVisible,
    reverse: from.isReversed,
    gridlines: { major: from.hasGridlines },
    labelFontSize: from.size,
    majorTickMark: keyOf(tickMarks, from.majorTicks),
    minorTickMark: keyOf(tickMarks, from.minorTicks),
    tickLblPos: keyOf(labelPlaces, from.labels),
    ...(from.minimum === null ? {} : { scale: { min: from.minimum } }),
  });
  return {
    type: chart.kind,
    frameTitle: chart.name,
    ...(title.isVisible ? { title: title.text, titleFontSize: title.size, titleBold: title.bold } : {}),
    titleOverlay: title.overlay,
    showTitle: title.isVisible,
    legend: legend.isVisible ? keyOf(legendPlaces, legend.position) : false,
    barGrouping: "clustered",
    gapWidth: chart.series[0]?.gapPercent ?? 150,
    anchor: {
      from: { row: place?.top ?? 0, col: place?.left ?? 0 },
      to: { row: (place?.bottom ?? 15) + 1, col: (place?.right ?? 8) + 1 },
    },
    series: chart.series.map(({ name, values, fill, labels }) => ({
      name,
      values: reference(values),
      ...(categories ? { categories: reference(categories) } : {}),
      ...(fill ? { color: fill.slice(1) } : {}),
      dataLabels:
        (labels && {
          showValue: labels.showValue,
          position: "outEnd" as const,
          fontSize: labels.size,
          numberFormat: { formatCode: labels.numberFormat },
        }) ||
        (false as const),
    })),
    axes: { x: axis(categoryAxis), y: axis(valueAxis) },
  };
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string): Key {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name)!;
}
