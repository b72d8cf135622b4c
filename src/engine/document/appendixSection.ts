import type { ReportProfile } from "../facts/reportProfile";
import type { Narrative } from "../narrative/narrative";
import { cellLooks } from "../sheet/cellLooks";
import type { CellStyle, PlannedCell, SheetPlan } from "../sheet/sheetPlan";
import { textWidth, widestWord } from "../sheet/textMeasure";
import { formatDecimal } from "../values/numbers";
import { dateText, numberLine, textWidthMm } from "./headBlocks";
import { fill, line, ruled } from "./paragraphs";
import type { Block, LayoutRegime, Section, TableBlock, TableCell, TableRow } from "./reportDocument";

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
    number: numberLine(narrative, profile, layout).replace(/^[^:]*:\s*/, ""),
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
    tableOf(plan, widthMm),
  ];
  return { orientation: "landscape", restartPageNumbers: true, blocks };
}

const headerStyles: ReadonlySet<CellStyle> = new Set<CellStyle>(["header", "headerLeaf", "columnNumber"]);
const rowStyles: ReadonlySet<CellStyle> = new Set<CellStyle>([
  "rowLabel",
  "rowNumber",
  "input",
  "inputText",
  "inputMoney",
  "figure",
  "figureText",
  "figureMoney",
  "notApplicable",
  "total",
  "totalText",
  "totalMoney",
  "totalLabel",
]);
const textStyles: ReadonlySet<CellStyle> = new Set<CellStyle>(["inputText", "figureText", "totalText"]);

const pointsPerMm = 72 / 25.4;
/** Left and right of a cell's text. */
const paddingMm = 0.6;
const uprightHeaderMm = 34;
const smallestColumnMm = 5;

/** The bordered part of a sheet. Empty when the plan has no header. */
export function tableOf(plan: SheetPlan, widthMm: number): TableBlock {
  const inTable = plan.cells.filter(({ style }) => headerStyles.has(style) || rowStyles.has(style));
  const rows = [...new Set(inTable.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(inTable.map(({ column }) => column))].sort((a, b) => a - b);
  const headerRows = rows.filter((row) =>
    inTable.some((cell) => cell.row === row && headerStyles.has(cell.style)),
  ).length;
  const sizePt = columns.length > 20 ? 8 : 9;
  const widthsMm = columnWidths(inTable, columns, sizePt, widthMm);
  return {
    kind: "table",
    widthsMm,
    sizePt,
    headerRows,
    rows: rows.map((row, i) => tableRow(plan, inTable, row, rows, columns, widthsMm, sizePt, i < headerRows)),
  };
}

function tableRow(
  plan: SheetPlan,
  inTable: readonly PlannedCell[],
  row: number,
  rows: readonly number[],
  columns: readonly number[],
  widthsMm: readonly number[],
  sizePt: number,
  isHeader: boolean,
): TableRow {
  const cells: TableCell[] = [];
  for (const [i, column] of columns.entries()) {
    const merge = plan.merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const cell = inTable.find((candidate) => candidate.row === row && candidate.column === column);
    const look = cellLooks[cell?.style ?? "plain"];
    const spanned = merge ? columns.filter((c) => c >= merge.left && c <= merge.right) : [column];
    const text = cellText(cell);
    const columnMm = spanned.reduce((sum, _, k) => sum + widthsMm[i + k]!, 0) - 2 * paddingMm;
    const narrow = widestWord(text, { size: sizePt, bold: look.bold }) / pointsPerMm > columnMm;
    const tall = text.length / Math.max(1, columnMm) > 6;
    cells.push({
      text,
      columns: spanned.length,
      rows: merge ? rows.filter((r) => r >= merge.top && r <= merge.bottom).length : 1,
      align: look.horizontal === "general" ? "left" : look.horizontal,
      bold: look.bold,
      italic: look.italic,
      fill: look.fill,
      upright: isHeader && spanned.length === 1 && cell?.style !== "columnNumber" && (narrow || tall),
    });
  }
  return { heightMm: cells.some(({ upright, rows: span }) => upright && span === 1) ? uprightHeaderMm : null, cells };
}

function cellText(cell: PlannedCell | undefined): string {
  if (!cell || cell.value === null) return "";
  return typeof cell.value === "number" ? formatDecimal(cell.value, 3) : cell.value.replace(/\s+/g, " ").trim();
}

/**
 * Millimetres per column, together `widthMm`: names and texts get what they need, figures at least their widest number,
 * and what is left over is shared out evenly among the figures.
 */
function columnWidths(
  inTable: readonly PlannedCell[],
  columns: readonly number[],
  sizePt: number,
  widthMm: number,
): readonly number[] {
  const needed = columns.map((column) => {
    const cells = inTable.filter((cell) => cell.column === column && rowStyles.has(cell.style));
    const isText = cells.some(({ style }) => textStyles.has(style));
    const isLabel = cells.some(({ style }) => style === "rowLabel");
    const widest = Math.max(
      0,
      ...cells.map((cell) => {
        const print = { size: sizePt, bold: cellLooks[cell.style].bold };
        const text = cellText(cell);
        return isText || cell.style === "totalLabel" ? widestWord(text, print) : textWidth(text, print);
      }),
    );
    const mm = widest / pointsPerMm + 2 * paddingMm + 0.4;
    return { mm: Math.max(smallestColumnMm, isText ? Math.max(mm, 26) : mm), takesRest: !isText && !isLabel };
  });
  const sum = needed.reduce((added, { mm }) => added + mm, 0);
  const sharing = needed.filter(({ takesRest }) => takesRest).length;
  const rest = widthMm - sum;
  return needed.map(({ mm, takesRest }) => {
    if (rest < 0) return (mm / sum) * widthMm;
    return sharing === 0 ? mm + rest / needed.length : takesRest ? mm + rest / sharing : mm;
  });
}
