import { SheetDrawing } from "../sheet/sheetDrawing";
import type { PlannedChart, SheetPlan } from "../sheet/sheetPlan";
import { chartsOf, type Chart } from "./charts";
import type { Consolidation } from "./consolidation";
import type { ConsolidatedWords } from "./planConsolidatedWords";

/** Name of a bar, its figures, a gap; the chart stands right of them. */
const nameWidth = 34;
const figureWidth = 13;
const mostSeries = 2;
const firstChartColumn = mostSeries + 2;
const chartColumns = 9;
const lastColumn = firstChartColumn + chartColumns - 1;
/** Rows of a chart; each bar of a long one needs its own. */
const chartRows = 17;

/** Biểu đồ: each chart beside its figures, one below the other. `null` when there is none to draw. */
export function planCharts(consolidation: Consolidation, words: ConsolidatedWords): SheetPlan | null {
  const charts = chartsOf(consolidation, words.charts);
  if (charts.length === 0) return null;
  const drawing = new SheetDrawing();
  const { sheetName, title } = words.charts;
  drawing.block({ top: 0, left: 0, bottom: 0, right: lastColumn }, title, "title");
  drawing.height(0, 24);
  const planned: PlannedChart[] = [];
  let row = 2;
  for (const chart of charts) {
    planned.push(drawChart(drawing, chart, row, words));
    row += Math.max(chart.categories.length + 2, chartRows) + 1;
  }
  return {
    ...drawing.plan({
      name: sheetName,
      columnWidths: [
        nameWidth,
        ...Array.from({ length: mostSeries }, () => figureWidth),
        3,
        ...Array.from({ length: chartColumns }, () => 9),
      ],
      freeze: null,
      print: {
        orientation: "portrait",
        repeatRows: null,
        fitToWidth: true,
        area: { top: 0, left: 0, bottom: row - 1, right: lastColumn },
      },
      isProtected: false,
      filter: null,
    }),
    charts: planned,
  };
}

function drawChart(drawing: SheetDrawing, chart: Chart, top: number, words: ConsolidatedWords): PlannedChart {
  const { categories, series } = chart;
  drawing.cell(top, 0, words.charts.nameHeading, "listHeader");
  series.forEach(({ name }, at) => drawing.cell(top, at + 1, series.length === 1 ? chart.unit : name, "listHeader"));
  categories.forEach((category, at) => {
    drawing.cell(top + 1 + at, 0, category, "listText");
    series.forEach(({ values }, column) => drawing.cell(top + 1 + at, column + 1, values[at] ?? null, "listNumber"));
  });
  const [first, last] = [top + 1, top + categories.length];
  return {
    title: chart.title,
    direction: chart.direction,
    categories: { top: first, left: 0, bottom: last, right: 0 },
    series: series.map(({ name }, at) => ({
      name,
      values: { top: first, left: at + 1, bottom: last, right: at + 1 },
    })),
    place: {
      top,
      left: firstChartColumn,
      bottom: top + Math.max(categories.length + 1, chartRows) - 1,
      right: lastColumn,
    },
    inWords: chart.inWords,
  };
}
