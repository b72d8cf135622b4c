import { AlignmentType, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../../engine/document/reportDocument";
import { legible } from "./legible";
import { twips } from "./measures";

const pixelsPerMm = 96 / 25.4;
/** Dark before light, and far enough apart for a grey print. */
const fills = ["595959", "BFBFBF"] as const;
const font = "Times New Roman";
/** Dots between thousands, whatever the language of the machine: the report is Vietnamese. */
const wholeNumbers = '[>=1000000]#"."000"."000;[>=1000]#"."000;0';
/** Decimals can't be written so; the machine's own signs then. An open "#" would leave a bare comma behind whole numbers. */
const oneDecimal = "#,##0.0";

/** A chart that Word draws itself: sharp on paper, and its figures can be opened from it. */
export function chartOf({ chart, widthMm, heightMm }: ChartBlock): Paragraph {
  const isBar = chart.direction === "bar";
  const isWhole = chart.series.every(({ values }) =>
    values.every((value) => value === null || Number.isInteger(value)),
  );
  const size = { width: Math.round(widthMm * pixelsPerMm), height: Math.round(heightMm * pixelsPerMm) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(6), after: twips(6) },
    children: [
      new ChartRun({
        type: chart.direction,
        title: { text: legible(chart.title), font: { size: 12, bold: true } },
        font: { name: font },
        categories: chart.categories.map(legible),
        series: chart.series.map(({ name, values }, at) => ({
          name: legible(name),
          values,
          color: fills[at % fills.length]!,
        })),
        dataLabels: { value: true, numberFormat: isWhole ? wholeNumbers : oneDecimal },
        legend: chart.series.length > 1 ? { position: "bottom" } : false,
        categoryAxis: { reverseOrder: isBar },
        // bars tell by their length, hence from zero
        valueAxis: { visible: false, gridlines: false, minimum: 0 },
        gapWidth: 60,
        transformation: size,
        altText: { name: legible(chart.title), description: legible(chart.inWords) },
      }),
    ],
  });
}
