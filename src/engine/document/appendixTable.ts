import { cellLooks } from "../sheet/cellLooks";
import type { CellStyle, PlannedCell, SheetPlan } from "../sheet/sheetPlan";
import { linesNeeded, textWidth, widestWord } from "../sheet/textMeasure";
import { formatDecimal } from "../values/numbers";
import type { TableBlock, TableCell, TableRow } from "./reportDocument";

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
/** Measured widths are estimates; a little more keeps names on one line. */
const slack = 1.08;
const narrowestMm = 5;
const textColumnMm = 30;
const bodyRowMm = 5;
const lineHeight = 1.2;
/** Beyond this many lines a heading reads better upright. */
const mostLines = 9;

/** Where the cells of a sheet's table lie: rows and columns that hold any, header rows first. */
interface Lattice {
  readonly plan: SheetPlan;
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly sizePt: number;
  readonly widthsMm: readonly number[];
}

/** A cell with what it spans; what a merge covers is absent. */
interface Placed {
  readonly cell: PlannedCell | undefined;
  readonly span: { readonly rows: number; readonly columns: number };
  readonly widthMm: number;
  readonly text: string;
  readonly upright: boolean;
}

/**
 * The bordered part of a sheet – header, a row per unit, totals – on exactly `widthMm`.
 * Header rows carry the heights their words need, since programs that repeat them on the next page do not measure them again.
 */
export function appendixTable(plan: SheetPlan, widthMm: number): TableBlock {
  const cells = plan.cells.filter(({ style }) => headerStyles.has(style) || rowStyles.has(style));
  const rows = sorted(cells.map(({ row }) => row));
  const columns = sorted(cells.map(({ column }) => column));
  const headerRows = rows.filter((row) =>
    cells.some((cell) => cell.row === row && headerStyles.has(cell.style)),
  ).length;
  const sizePt = columns.length > 20 ? 8 : 9;
  const widthsMm = columnWidths(plan, cells, columns, sizePt, widthMm);
  const lattice: Lattice = { plan, cells, rows, columns, headerRows, sizePt, widthsMm };
  const placed = rows.map((row, i) => placedCells(lattice, row, i < headerRows));
  const heights = headerHeights(placed.slice(0, headerRows), sizePt);
  return {
    kind: "table",
    widthsMm,
    sizePt,
    headerRows,
    rows: placed.map((row, i): TableRow => ({ heightMm: heights[i] ?? bodyRowMm, cells: row.map(tableCell) })),
  };
}

const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

function placedCells(
  { plan, cells, rows, columns, sizePt, widthsMm }: Lattice,
  row: number,
  isHeader: boolean,
): readonly Placed[] {
  return columns.flatMap((column, i): readonly Placed[] => {
    const merge = mergeAt(plan, row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return [];
    const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
    const across = merge ? columns.filter((c) => c >= merge.left && c <= merge.right).length : 1;
    const down = merge ? rows.filter((r) => r >= merge.top && r <= merge.bottom).length : 1;
    const widthMm = widthsMm.slice(i, i + across).reduce((sum, width) => sum + width, 0) - 2 * paddingMm;
    const text = cellText(cell);
    const print = { size: sizePt, bold: cell !== undefined && cellLooks[cell.style].bold };
    const tooNarrow =
      widestWord(text, print) > widthMm * pointsPerMm || linesNeeded(text, widthMm * pointsPerMm, print) > mostLines;
    const upright = isHeader && across === 1 && cell?.style !== "columnNumber" && tooNarrow;
    return [{ cell, span: { rows: down, columns: across }, widthMm, text, upright }];
  });
}

/** Millimetres per header row: first what its own cells need, then what the cells that reach down to it still lack. */
function headerHeights(rows: readonly (readonly Placed[])[], sizePt: number): readonly number[] {
  const heights: number[] = [];
  for (const [i] of rows.entries()) {
    const endingHere = rows.flatMap((row, start) =>
      row.filter(({ span }) => start + span.rows - 1 === i).map((placed) => ({ placed, start })),
    );
    const needed = endingHere.map(
      ({ placed, start }) =>
        neededMm(placed, sizePt) - heights.slice(start, i).reduce((sum, height) => sum + height, 0),
    );
    heights.push(Math.ceil(Math.max(4, ...needed) * 10) / 10);
  }
  return heights;
}

function neededMm({ cell, text, widthMm, upright }: Placed, sizePt: number): number {
  const print = { size: sizePt, bold: cell !== undefined && cellLooks[cell.style].bold };
  const lineMm = (sizePt * lineHeight) / pointsPerMm;
  if (!upright) return linesNeeded(text, (widthMm / slack) * pointsPerMm, print) * lineMm + 1;
  // written upwards: as many lines side by side as the column takes
  const lines = Math.max(1, Math.floor(widthMm / lineMm));
  return Math.max(widestWord(text, print), (textWidth(text, print) / lines) * 1.25) / pointsPerMm + 3;
}

function tableCell({ cell, span, text, upright }: Placed): TableCell {
  const look = cellLooks[cell?.style ?? "plain"];
  return {
    text,
    columns: span.columns,
    rows: span.rows,
    align: look.horizontal === "general" ? "left" : look.horizontal,
    bold: look.bold,
    italic: look.italic,
    fill: look.fill,
    upright,
  };
}

function cellText(cell: PlannedCell | undefined): string {
  if (!cell || cell.value === null) return "";
  return typeof cell.value === "number" ? formatDecimal(cell.value, 3) : cell.value.replace(/\s+/g, " ").trim();
}

const mergeAt = ({ merges }: SheetPlan, row: number, column: number) =>
  merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);

/**
 * Millimetres per column, together `widthMm`: numbers and names of rows take what they need, a column of texts a fixed share,
 * and what is left is shared among the columns of figures so that their headings fit.
 */
function columnWidths(
  plan: SheetPlan,
  cells: readonly PlannedCell[],
  columns: readonly number[],
  sizePt: number,
  widthMm: number,
): readonly number[] {
  const mm = (text: string, { style }: PlannedCell, measure: typeof textWidth): number =>
    (measure(text, { size: sizePt, bold: cellLooks[style].bold }) / pointsPerMm) * slack + 2 * paddingMm;
  const needed = columns.map((column) => {
    const own = cells.filter(
      (cell) => cell.column === column && (mergeAt(plan, cell.row, column)?.right ?? column) === column,
    );
    const isText = own.some(({ style }) => textStyles.has(style));
    const inRows = own
      .filter(({ style }) => rowStyles.has(style))
      .map((cell) => mm(cellText(cell), cell, isText ? widestWord : textWidth));
    const heading = own
      .filter(({ style }) => headerStyles.has(style))
      .map((cell) => mm(cellText(cell), cell, widestWord));
    const isFigure = !isText && !own.some(({ style }) => style === "rowLabel" || style === "rowNumber");
    const least = Math.max(narrowestMm, ...inRows, ...(isFigure ? [] : heading), isText ? textColumnMm : 0);
    return { least, wish: isFigure ? Math.max(0, ...heading) - least : 0, isFigure };
  });
  const rest = widthMm - needed.reduce((sum, { least }) => sum + least, 0);
  if (rest < 0) return needed.map(({ least }) => (least / (widthMm - rest)) * widthMm);
  const wishes = needed.reduce((sum, { wish }) => sum + Math.max(0, wish), 0);
  const granted = wishes === 0 ? 0 : Math.min(1, rest / wishes);
  const figures = needed.filter(({ isFigure }) => isFigure).length;
  const over = rest - wishes * granted;
  return needed.map(
    ({ least, wish, isFigure }) =>
      least + Math.max(0, wish) * granted + (figures === 0 ? over / needed.length : isFigure ? over / figures : 0),
  );
}
