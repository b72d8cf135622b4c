import type { PlannedChart, SheetPlan, WorkbookFilePlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import type { CellRange } from "../../engine/values/cells";
import { packageRelationships, relationships, xmlAttribute, xmlHead, xmlText } from "./writeXml";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006";

interface ChartSheet {
  readonly sheet: SheetPlan;
  /** Number of the sheet in the file, from 0. */
  readonly index: number;
  readonly charts: readonly PlannedChart[];
}

/** The charts of a workbook: one drawing for each sheet that has any, one part for each chart. */
export class ChartParts {
  readonly #sheets: readonly ChartSheet[];
  readonly #names: readonly string[];

  /** @param names quoted names of the sheets, as references hold them */
  constructor({ sheets }: WorkbookFilePlan, names: readonly string[]) {
    this.#names = names;
    this.#sheets = sheets.flatMap((sheet, index) =>
      sheet.charts && sheet.charts.length > 0 ? [{ sheet, index, charts: sheet.charts }] : [],
    );
  }

  get drawings(): number {
    return this.#sheets.length;
  }

  get charts(): number {
    return this.#sheets.reduce((sum, { charts }) => sum + charts.length, 0);
  }

  has(index: number): boolean {
    return this.#sheets.some((one) => one.index === index);
  }

  /** Parts by path. */
  parts(): readonly (readonly [string, string])[] {
    let number = 0;
    return this.#sheets.flatMap(({ sheet, index, charts }, at) => {
      const numbers = charts.map(() => (number += 1));
      const drawing = `drawing${at + 1}.xml`;
      return [
        [
          `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
          relations([[`${relationships}/drawing`, `../drawings/${drawing}`]]),
        ] as const,
        [`xl/drawings/${drawing}`, drawingXml(charts)] as const,
        [
          `xl/drawings/_rels/${drawing}.rels`,
          relations(numbers.map((one) => [`${relationships}/chart`, `../charts/chart${one}.xml`])),
        ] as const,
        ...charts.map(
          (chart, i) => [`xl/charts/chart${numbers[i]!}.xml`, chartXml(chart, sheet, this.#names[index]!)] as const,
        ),
      ];
    });
  }
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

function drawingXml(charts: readonly PlannedChart[]): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ place, title, inWords }, at) =>
      `<xdr:twoCellAnchor>${corner("from", place.top, place.left)}${corner("to", place.bottom + 1, place.right + 1)}` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${at + 2}" name="${xmlAttribute(title)}" descr="${xmlAttribute(inWords)}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${drawingNamespace}/chart"><c:chart xmlns:c="${drawingNamespace}/chart" ` +
      `xmlns:r="${relationships}" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return (
    `${xmlHead}<xdr:wsDr xmlns:xdr="${drawingNamespace}/spreadsheetDrawing" xmlns:a="${drawingNamespace}/main">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}

/** Dark before light, and far enough apart for a grey print. */
const fills = ["595959", "BFBFBF"] as const;
const gap = 60;

function chartXml(chart: PlannedChart, { cells }: SheetPlan, sheetName: string): string {
  const valueAt = new Map(cells.map((cell) => [a1(cell.row, cell.column), cell.value]));
  const valuesIn = (range: CellRange) => {
    const values = [];
    for (let row = range.top; row <= range.bottom; row += 1) values.push(valueAt.get(a1(row, range.left)) ?? null);
    return values;
  };
  const reference = (range: CellRange): string =>
    xmlText(`${sheetName}!${fixed(range.top, range.left)}:${fixed(range.bottom, range.right)}`);
  const names = valuesIn(chart.categories).map(
    (name, at) => `<c:pt idx="${at}"><c:v>${xmlText(String(name ?? ""))}</c:v></c:pt>`,
  );
  const categories =
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f><c:strCache><c:ptCount val="${names.length}"/>` +
    `${names.join("")}</c:strCache></c:strRef></c:cat>`;
  const series = chart.series.map(({ name, values }, at) => {
    const points = valuesIn(values).map((value, i) =>
      typeof value === "number" ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : "",
    );
    return (
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${fills[at % fills.length]}"/></a:solidFill>` +
      '<a:ln w="6350"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>' +
      '<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
      `<c:txPr>${textBody(900)}</c:txPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
      '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
      `${categories}<c:val><c:numRef><c:f>${reference(values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
      `<c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  const isBar = chart.direction === "bar";
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${drawingNamespace}/chart" xmlns:a="${drawingNamespace}/main" xmlns:r="${relationships}">` +
    '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>' +
    `<a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${xmlText(chart.title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="${gap}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    // bars are drawn from below: the greatest, which comes first, is wanted at the top
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "l" : "b"}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:txPr>${textBody(900)}</c:txPr><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>' +
    `<c:axPos val="${isBar ? "t" : "l"}"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>' +
    "</c:plotArea>" +
    (chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const textBody = (size: number): string =>
  `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p>`;

function fixed(row: number, column: number): string {
  return a1(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
