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
  const { texts } = layout;
  const widthMm = textWidthMm(layout, "landscape");
  const textsOf = (style: CellStyle): readonly string[] =>
    plan.cells.flatMap((cell) => (cell.style === style && typeof cell.value === "string" ? [cell.value] : []));
  const attachedTo = fill(texts.attachedTo, {
    number: numberAndSymbol(narrative, profile, layout),
    date: dateText(narrative, profile, layout),
    issuer: narrative.issuer.name,
  });
  const blocks: readonly Block[] = [
    line("phuLucLabel", label),
    ...textsOf("heading").map((text) => line("phuLucTitle", text)),
    ...textsOf("title").map((text) => line("phuLucSubtitle", text.replace(/\s+/g, " "))),
    ...ruled("phuLucKemTheo", attachedTo, layout, widthMm),
    ...textsOf("tableNumber").map((text) => line("bangNumber", text)),
    ...textsOf("moneyNote").map((text) => line("bangNote", text)),
    appendixTable(plan, widthMm),
  ];
  return { orientation: "landscape", restartPageNumbers: true, blocks };
}
