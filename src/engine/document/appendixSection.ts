import type { Chart } from "../consolidation/charts";
import type { ReportProfile } from "../facts/reportProfile";
import type { Narrative } from "../narrative/narrative";
import type { CellStyle, SheetPlan } from "../sheet/sheetPlan";
import { dateText, numberAndSymbol, textWidthMm } from "./headBlocks";
import { fill, line, ruled } from "./paragraphs";
import { appendixTable } from "./appendixTable";
import type { Block, LayoutRegime, Section } from "./reportDocument";

/** A statistics sheet as an appendix of its own: label, title, what it belongs to, and the table on the width of a landscape page. */
export function appendixSection(
  plan: SheetPlan,
  label: string,
  narrative: Narrative,
  profile: ReportProfile,
  layout: LayoutRegime,
): Section {
  const widthMm = textWidthMm(layout, "landscape");
  const textsOf = (style: CellStyle): readonly string[] =>
    plan.cells.flatMap((cell) => (cell.style === style && typeof cell.value === "string" ? [cell.value] : []));
  const blocks: readonly Block[] = [
    line("phuLucLabel", label),
    ...textsOf("heading").map((text) => line("phuLucTitle", text)),
    ...textsOf("title").map((text) => line("phuLucSubtitle", text.replace(/\s+/g, " "))),
    ...ruled("phuLucKemTheo", attachedTo(narrative, profile, layout), layout, widthMm),
    ...textsOf("tableNumber").map((text) => line("bangNumber", text)),
    ...textsOf("moneyNote").map((text) => line("bangNote", text)),
    appendixTable(plan, widthMm),
  ];
  return { orientation: "landscape", restartPageNumbers: true, blocks };
}

const widestMm = 160;
const barMm = 6.4;
const columnChartMm = { least: 48, most: 75 };
const frameMm = 18;
/** Above and below a chart. */
const betweenMm = 5;
/** What stands above the first chart. */
const chartHeadMm = 38;

/** The charts of the report as an appendix of its own, as many on a page as it holds. */
export function chartSection(
  charts: readonly Chart[],
  label: string,
  narrative: Narrative,
  profile: ReportProfile,
  layout: LayoutRegime,
): Section {
  const widthMm = textWidthMm(layout, "portrait");
  const columnMm = columnHeight(charts, layout);
  const blocks: readonly Block[] = [
    line("phuLucLabel", label),
    line("phuLucTitle", layout.texts.chartsTitle),
    ...ruled("phuLucKemTheo", attachedTo(narrative, profile, layout), layout, widthMm),
    ...charts.map((chart): Block => {
      return { kind: "chart", chart, widthMm: Math.min(widthMm, widestMm), heightMm: barsMm(chart) ?? columnMm };
    }),
  ];
  return { orientation: "portrait", restartPageNumbers: true, blocks };
}

/** Lying bars are as high as they are many. */
const barsMm = ({ direction, categories }: Chart): number | null =>
  direction === "bar" ? frameMm + barMm * categories.length : null;

/** Standing bars are lower where that keeps all charts on one page. */
function columnHeight(charts: readonly Chart[], { page, marginsMm }: LayoutRegime): number {
  const columns = charts.filter(({ direction }) => direction === "column").length;
  const bars = charts.reduce((sum, chart) => sum + (barsMm(chart) ?? 0), 0);
  const room = page.heightMm - marginsMm.top - marginsMm.bottom - chartHeadMm - betweenMm * charts.length - bars;
  const { least, most } = columnChartMm;
  return columns > 0 && room / columns >= least ? Math.min(most, Math.floor(room / columns)) : most;
}

/** "(Kèm theo Báo cáo số … ngày … của …)" */
function attachedTo(narrative: Narrative, profile: ReportProfile, layout: LayoutRegime): string {
  return fill(layout.texts.attachedTo, {
    number: numberAndSymbol(narrative, profile, layout),
    date: dateText(narrative, profile, layout),
    issuer: narrative.issuer.name,
  });
}
