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
const columnChartMm = 75;
const frameMm = 18;

/** The charts of the report as an appendix of its own, as many on a page as it holds. */
export function chartSection(
  charts: readonly Chart[],
  label: string,
  narrative: Narrative,
  profile: ReportProfile,
  layout: LayoutRegime,
): Section {
  const widthMm = textWidthMm(layout, "portrait");
  const blocks: readonly Block[] = [
    line("phuLucLabel", label),
    line("phuLucTitle", layout.texts.chartsTitle),
    ...ruled("phuLucKemTheo", attachedTo(narrative, profile, layout), layout, widthMm),
    ...charts.map((chart): Block => {
      const heightMm = chart.direction === "bar" ? frameMm + barMm * chart.categories.length : columnChartMm;
      return { kind: "chart", chart, widthMm: Math.min(widthMm, widestMm), heightMm };
    }),
  ];
  return { orientation: "portrait", restartPageNumbers: true, blocks };
}

/** "(Kèm theo Báo cáo số … ngày … của …)" */
function attachedTo(narrative: Narrative, profile: ReportProfile, layout: LayoutRegime): string {
  return fill(layout.texts.attachedTo, {
    number: numberAndSymbol(narrative, profile, layout),
    date: dateText(narrative, profile, layout),
    issuer: narrative.issuer.name,
  });
}
