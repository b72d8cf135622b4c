import { columnsOf, indicatorOf } from "../form/formSet";
import type { FormSet, Indicator, Table } from "../form/formSet";
import { a1 } from "../values/cells";
import type { CellRange, CellRef } from "../values/cells";
import type { Severity } from "../values/issue";
import { formatCount, formatDecimal } from "../values/numbers";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import { cellLooks, defaultRowHeight } from "./cellLooks";
import { columnWidths, headerHeights, mergedSpace, pageWidth } from "./columnWidths";
import type { ColumnNeed } from "./columnWidths";
import { headerDepth, placeHeader } from "./headerTree";
import type { PlacedHeader } from "./headerTree";
import { heightThatKeepsTogether } from "./keepTogether";
import type { ExternalCell } from "./externalCell";
import { SheetDrawing } from "./sheetDrawing";
import type { CellStyle, SheetPlan } from "./sheetPlan";
import type { CellAdvice, SheetWords } from "./sheetWords";
import { planHash, stampText } from "./stamp";
import { linesHeight, linesNeeded, textWidth } from "./textMeasure";

export interface TableRow {
  readonly unit: Unit;
  readonly label: string;
  readonly mark: Severity | null;
  /** By indicator; `null` when the row is there to be filled in. */
  readonly figures: ReadonlyMap<string, RowFigure> | null;
}

export interface RowFigure {
  readonly value: number | string | null;
  /** Where the figure is read from whenever the links are refreshed; absent for a figure that stands by itself. */
  readonly source?: ExternalCell | null;
  readonly mark: Severity | null;
  readonly note: string | null;
}

export interface TableRequest {
  /** Whose sheet it is: the unit line and the stamp name it. */
  readonly owner: Unit;
  readonly rows: readonly TableRow[];
  readonly period: Period;
  readonly kind: "unit" | "consolidated";
  /** Totals by indicator, a figure or an inventory text; `null` on a sheet to be filled in, where only formulas stand. */
  readonly totals: ReadonlyMap<string, number | string | null> | null;
  /** How many of the expected units the totals cover: printed under the title and beside the total. */
  readonly coverage: { readonly counted: number; readonly expected: number } | null;
  /** Printed under the table. */
  readonly footnote: string | null;
  readonly words: SheetWords;
}

export interface DrawnTable {
  readonly sheet: SheetPlan;
  /** Where the figure of a unit, or of no unit the total, stands; `null` when it is not on this sheet. */
  readonly cellOf: (unit: string | null, indicator: string) => CellRef | null;
}

/** TT and Đơn vị. */
const leadingColumns = 2;
const signatureSpace = 3;

/**
 * Draws one statistics table: unit line and number, heading, header tree, column numbers, a row per unit, totals, signatures, stamp.
 * A single row to be filled in has no total row, since it would only repeat it.
 */
export function drawTable(form: FormSet, table: Table, request: TableRequest): DrawnTable {
  const { words, rows } = request;
  const indicators = columnsOf(table).map((id) => indicatorOf(form, id));
  const lastColumn = leadingColumns + indicators.length - 1;
  const drawing = new SheetDrawing();
  const hasMoney = indicators.some((indicator) => indicator.type === "money");

  // unit line, heading, title, [coverage], and one row for the money unit that also keeps the table off the title
  const headerTop = request.coverage === null ? 4 : 5;
  const depth = headerDepth(table.header);
  const header = placeHeader(table.header, headerTop, leadingColumns);
  const nameWidth = Math.max(...rows.map((row) => textWidth(row.label, cellLooks.rowLabel)), 60);
  const widths = columnWidths(
    [4, Math.min(nameWidth / 5.25 + 0.5, indicators.length > 18 ? 20 : 26)],
    header,
    indicators.map((indicator) => needOf(indicator, request)),
  );
  const wholeWidth = mergedSpace(widths, 0, lastColumn);

  drawTop();
  drawHeader();
  const firstRow = headerTop + depth + 1;
  rows.forEach((row, index) => drawRow(row, firstRow + index, index));
  const hasTotal = rows.length > 1 || request.totals !== null;
  const totalRow = firstRow + rows.length;
  if (hasTotal) drawTotal();
  const lastRow = drawBottom(totalRow + (hasTotal ? 1 : 0));
  // A sheet to be filled in is left alone: a row with a height of its own would not grow with what is typed.
  if (request.totals !== null) keepEndTogether();

  const columnOf = new Map(indicators.map((indicator, index) => [indicator.id, leadingColumns + index]));
  const rowOf = new Map(rows.map((row, index) => [row.unit.code, firstRow + index]));
  return {
    sheet: drawing.plan({
      name: table.number,
      columnWidths: widths,
      freeze: { rows: firstRow, columns: leadingColumns },
      print: {
        orientation: "landscape",
        repeatRows: { from: headerTop, to: firstRow - 1 },
        fitToWidth: true,
        area: { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      },
      isProtected: true,
      filter: null,
    }),
    cellOf: (unit, indicator) => {
      const row = unit === null ? totalRow : rowOf.get(unit);
      const column = columnOf.get(indicator);
      return row === undefined || column === undefined ? null : { sheet: table.number, row, column };
    },
  };

  function drawTop(): void {
    const title = table.title.replace("{period}", () => words.periodInTitle(request.period.from, request.period.to));
    drawing.cell(0, 0, words.unitLine(request.owner, form.reporting.body), "unitLine");
    drawing.cell(0, lastColumn, table.number, "tableNumber");
    drawing.block(across(1), table.heading, "heading");
    drawing.height(1, linesHeight(1, cellLooks.heading.size));
    drawing.block(across(2), title, "title");
    drawing.height(2, linesHeight(linesNeeded(title, wholeWidth, cellLooks.title), cellLooks.title.size));
    if (request.coverage !== null) {
      const { counted, expected } = request.coverage;
      const mark = counted < expected ? { mark: "warning" as const } : {};
      drawing.block(across(3), words.coverage(counted, expected), "note", mark);
    }
    if (hasMoney) drawing.cell(headerTop - 1, lastColumn, words.moneyUnit(form.moneyUnit), "moneyNote");
  }

  function across(row: number): CellRange {
    return { top: row, left: 0, bottom: row, right: lastColumn };
  }

  function drawHeader(): void {
    const bottom = headerTop + depth - 1;
    drawing.block({ top: headerTop, left: 0, bottom, right: 0 }, words.rowNumber, "header");
    drawing.block({ top: headerTop, left: 1, bottom, right: 1 }, words.unitName, "header");
    for (const node of header) drawing.block(node.range, node.label, styleOf(node, headerTop));
    headerHeights(header, widths, headerTop, depth).forEach((height, index) =>
      drawing.height(headerTop + index, height),
    );
    drawing.cell(bottom + 1, 0, "(A)", "columnNumber");
    drawing.cell(bottom + 1, 1, "(B)", "columnNumber");
    indicators.forEach((_, index) =>
      drawing.cell(bottom + 1, leadingColumns + index, `(${index + 1})`, "columnNumber"),
    );
  }

  function drawRow(row: TableRow, at: number, index: number): void {
    drawing.cell(at, 0, index + 1, "rowNumber");
    drawing.cell(at, 1, row.label, "rowLabel", row.mark ? { mark: row.mark } : {});
    indicators.forEach((indicator, offset) => {
      const column = leadingColumns + offset;
      const asked = isAsked(indicator, row.unit);
      const found = row.figures?.get(indicator.id);
      const value = found?.value ?? null;
      if (!asked && value === null && !found?.source) {
        drawing.cell(at, column, null, "notApplicable", marked(found));
      } else if (row.figures !== null) {
        drawing.cell(at, column, value, filledStyle(indicator, value), marked(found));
      } else {
        drawing.cell(at, column, null, inputStyles[indicator.type], { unlocked: true });
        drawing.advise(at, column, validationKinds[indicator.type], indicator.label, adviceFor(indicator));
      }
    });
    drawing.heightToFit(at, widths);
  }

  function adviceFor(indicator: Indicator): CellAdvice {
    if (indicator.type === "money") return words.money(form.moneyUnit);
    if (indicator.type === "measure") return words.measure(indicator.unit);
    return indicator.type === "inventory" ? words.inventory : words.count;
  }

  function drawTotal(): void {
    drawing.block({ top: totalRow, left: 0, bottom: totalRow, right: 1 }, totalLabel(), "totalLabel");
    indicators.forEach((indicator, offset) => drawTotalCell(indicator, leadingColumns + offset));
    drawing.heightToFit(totalRow, widths);
  }

  function totalLabel(): string {
    return request.coverage ? words.totalOf(request.coverage.counted, request.coverage.expected) : words.total;
  }

  function drawTotalCell(indicator: Indicator, column: number): void {
    const value = request.totals?.get(indicator.id) ?? null;
    const style = totalStyle(indicator, request.totals === null ? null : value);
    if (indicator.aggregation === "inventory") {
      drawing.cell(totalRow, column, value, style, request.totals === null ? { unlocked: true } : {});
      return;
    }
    if (indicator.aggregation === "distinct") {
      drawing.cell(totalRow, column, value, style, { unlocked: true });
      drawing.advise(totalRow, column, "wholeNonNegative", indicator.label, words.distinct);
      return;
    }
    const formula = totalFormula(indicator, column);
    if (request.totals === null) {
      drawing.cell(totalRow, column, null, style, { formula: `IF(COUNT(${formula.over})=0,"",${formula.text})` });
    } else if (typeof value === "number" && sameSum(value, formula.result)) {
      drawing.cell(totalRow, column, value, style, { formula: formula.text });
    } else {
      drawing.cell(totalRow, column, value, style);
    }
  }

  /** The owner's own cell where only the owner reports, the whole column otherwise, with what it comes to on this sheet. */
  function totalFormula(indicator: Indicator, column: number): { text: string; over: string; result: number } {
    const figureAt = (index: number): number => {
      const value = rows[index]!.figures?.get(indicator.id)?.value;
      return typeof value === "number" ? value : 0;
    };
    if (indicator.aggregation === "ownerOnly") {
      const [asked, ...others] = rows.flatMap((row, index) => (isAsked(indicator, row.unit) ? [index] : []));
      if (asked !== undefined && others.length === 0) {
        const cell = a1(firstRow + asked, column);
        return { text: cell, over: cell, result: figureAt(asked) };
      }
    }
    const over = `${a1(firstRow, column)}:${a1(totalRow - 1, column)}`;
    return { text: `SUM(${over})`, over, result: rows.reduce((sum, _, index) => sum + figureAt(index), 0) };
  }

  function keepEndTogether(): void {
    const flexible = { from: firstRow, to: totalRow - 1 };
    const height = heightThatKeepsTogether({
      heights: Array.from({ length: lastRow + 1 }, (_, row) => drawing.heightOf(row)),
      repeated: { from: headerTop, to: firstRow - 1 },
      flexible,
      together: totalRow - 1,
      scale: Math.min(1, pageWidth / wholeWidth),
    });
    if (height === null || height === defaultRowHeight) return;
    for (let row = flexible.from; row <= flexible.to; row += 1) {
      const planned = drawing.heightOf(row);
      drawing.height(row, planned === defaultRowHeight ? height : Math.max(planned, height));
    }
  }

  /** Returns the last row drawn. */
  function drawBottom(from: number): number {
    let row = from;
    if (request.footnote !== null) {
      drawing.cell(row, 0, request.footnote, "footnote");
      row += 1;
    }
    const { owner, signedBy } = form.reporting;
    const signers = request.owner.level === owner ? signedBy.owner : signedBy.below;
    const count = lastColumn + 1;
    const leftEnd = count >= 9 ? Math.floor(count / 3) - 1 : Math.max(0, Math.floor(count / 2) - 1);
    const rightStart = count >= 9 ? count - Math.floor(count / 3) : leftEnd + 1;
    const sides = [
      { left: 0, right: leftEnd, lines: [null, ...words.signatures.left] },
      { left: rightStart, right: lastColumn, lines: [words.placeAndDate, ...signers] },
    ];
    const titles = Math.max(...sides.map(({ lines }) => lines.length));
    const nameRow = row + 1 + titles + 1 + signatureSpace;
    for (const { left, right, lines } of sides) {
      const line = (at: number, text: string | null, style: CellStyle) =>
        drawing.block({ top: at, left, bottom: at, right }, text, style, { unlocked: true });
      lines.forEach((text, index) => line(row + 1 + index, text, index === 0 ? "signatureNote" : "signatureTitle"));
      line(row + 1 + lines.length, words.signatures.note, "signatureNote");
      line(nameRow, null, "signature");
    }
    const stamp = stampText({
      form: form.id,
      version: form.version,
      table: table.id,
      unit: request.owner.code,
      period: request.period.id,
      kind: request.kind,
      hash: planHash([table]),
    });
    drawing.cell(nameRow + 1, 0, `${words.stampLabel}${stamp}`, "stamp");
    return nameRow + 1;
  }
}

const inputStyles = { count: "input", measure: "inputMoney", money: "inputMoney", inventory: "inputText" } as const;
const validationKinds = {
  count: "wholeNonNegative",
  measure: "decimalNonNegative",
  money: "decimalNonNegative",
  inventory: "text",
} as const;

/** Whether the unit fills this column at all. */
function isAsked(indicator: Indicator, unit: Unit): boolean {
  return indicator.ownerLevels === null || indicator.ownerLevels.includes(unit.level);
}

function styleOf(node: PlacedHeader, headerTop: number): CellStyle {
  return node.isLeaf && node.range.top > headerTop ? "headerLeaf" : "header";
}

function filledStyle(indicator: Indicator, value: number | string | null): CellStyle {
  if (indicator.type === "inventory" || typeof value === "string") return "figureText";
  return value !== null && !Number.isInteger(value) ? "figureMoney" : "figure";
}

function totalStyle(indicator: Indicator, value: number | string | null): CellStyle {
  if (indicator.type === "inventory" || typeof value === "string") return "totalText";
  if (value !== null) return Number.isInteger(value) ? "total" : "totalMoney";
  return hasDecimals(indicator) ? "totalMoney" : "total";
}

const unmarked = {};

function marked(figure: RowFigure | undefined): { mark?: Severity; note?: string; source?: ExternalCell } {
  if (!figure?.mark && !figure?.note && !figure?.source) return unmarked;
  return {
    ...(figure.mark ? { mark: figure.mark } : {}),
    ...(figure.note ? { note: figure.note } : {}),
    ...(figure.source ? { source: figure.source } : {}),
  };
}

function needOf(indicator: Indicator, request: TableRequest): ColumnNeed {
  const known = new Set(request.rows.map((row) => row.figures?.get(indicator.id)?.value));
  if (indicator.type === "inventory") return { texts: [...known].filter((value) => typeof value === "string") };
  const figures = [...known, request.totals?.get(indicator.id)]
    .filter((value) => typeof value === "number")
    .map(hasDecimals(indicator) ? inFull : formatCount);
  return { figures: [...figures, longestExpected(indicator)] };
}

/** The longest figure that a unit is likely to type. */
function longestExpected({ type, unit, runsToThousands }: Indicator): string {
  if (type === "money") return unit === "đồng" ? "9.999.999.999" : unit === "nghìn đồng" ? "9.999.999" : "99.999,9";
  if (type === "measure") return "9.999,99";
  return runsToThousands ? "99.999" : "9.999";
}

function hasDecimals({ type }: Indicator): boolean {
  return type === "money" || type === "measure";
}

function inFull(value: number): string {
  return formatDecimal(value, 3);
}

/** Money may carry the rounding of binary fractions. */
function sameSum(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
