import type { PlannedChart } from "../../engine/sheet/sheetPlan";
import { a1, a1Range } from "../../engine/values/cells";
import type { CellRange } from "../../engine/values/cells";
import { bytesOf, bytesPerCall } from "./batches";
import type { Step } from "./batches";
import { canDo } from "./inOffice";

/** Dark before light, and far enough apart for a grey print. */
const fills = ["#595959", "#BFBFBF"] as const;
const outline = "#262626";
const outlinePoints = 0.5;
const textPoints = 9;
const titlePoints = 12;
const gapPercent = 60;
const callsPerChart = 30;
const callsPerSeries = 10;

/**
 * A planned chart over cells that are filled in already. Its categories and the values of its series stand side by side, so that Excel takes
 * them for what they are by itself; where it can be told (1.7), it is told. Excel offers no text for those who can't see a chart: the same
 * figures stand in the cells beside it.
 */
export function chartStep(sheet: Excel.Worksheet, plan: PlannedChart): Step {
  return {
    bytes: (callsPerChart + callsPerSeries * plan.series.length) * bytesPerCall + bytesOf(plan.title),
    run: () => drawChart(sheet, plan),
  };
}

function drawChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const { categories, series, place } = plan;
  const at = (range: CellRange): Excel.Range => sheet.getRange(a1Range(range));
  const isBar = plan.direction === "bar";
  const isTold = canDo("ExcelApi", "1.7");
  const source = around([categories, ...series.map(({ values }) => values)]);
  const chart = sheet.charts.add(isBar ? "BarClustered" : "ColumnClustered", at(source), "Columns");
  chart.name = plan.title;
  chart.setPosition(a1(place.top, place.left), a1(place.bottom, place.right));
  chart.title.visible = true;
  chart.title.text = plan.title;
  chart.title.overlay = false;
  chart.title.format.font.size = titlePoints;
  chart.title.format.font.bold = true;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) {
    chart.legend.position = "Bottom";
    chart.legend.overlay = false;
  }
  for (const [index, { name, values }] of series.entries()) {
    const drawn = chart.series.getItemAt(index);
    drawn.name = name;
    drawn.format.fill.setSolidColor(fills[index % fills.length]!);
    drawn.format.line.color = outline;
    if (!isTold) continue;
    drawn.setXAxisValues(at(categories));
    drawn.setValues(at(values));
    drawn.hasDataLabels = true;
    drawn.gapWidth = gapPercent;
    drawn.format.line.weight = outlinePoints;
  }
  chart.dataLabels.showValue = true;
  chart.dataLabels.showSeriesName = false;
  chart.dataLabels.showCategoryName = false;
  chart.dataLabels.showLegendKey = false;
  chart.dataLabels.position = "OutsideEnd";
  chart.dataLabels.format.font.size = textPoints;
  if (canDo("ExcelApi", "1.8")) chart.dataLabels.numberFormat = "#,##0";
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.size = textPoints;
  categoryAxis.majorGridlines.visible = false;
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  if (!isTold) return;
  // the figures stand at the bars
  valueAxis.visible = false;
  categoryAxis.majorTickMark = "None";
  categoryAxis.minorTickMark = "None";
  categoryAxis.tickLabelPosition = "Low";
  // bars are drawn from below: the greatest, which comes first, is wanted at the top
  categoryAxis.reversePlotOrder = isBar;
}

/** The smallest range that holds these. */
function around(ranges: readonly CellRange[]): CellRange {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}
