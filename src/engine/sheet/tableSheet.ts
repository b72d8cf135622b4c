import { columnsOf, indicatorOf } from "../form/formSet";
import type { FormSet, Indicator, Table } from "../form/formSet";
import { a1 } from "../values/cells";
import type { CellRange } from "../values/cells";
import type { Severity } from "../values/issue";
import { formatCount, formatDecimal } from "../values/numbers";
import type { Period } from "../values/period";
import { allAtOnce, type Steps } from "../values/steps";
import type { Unit } from "../values/unit";
import { cellLooks, defaultRowHeight } from "./cellLooks";
import { columnWidths, headerHeights, mergedSpace, pageWidth } from "./columnWidths";
import type { ColumnNeed } from "./columnWidths";
import { headerDepth, placeHeader } from "./headerTree";
import type { PlacedHeader } from "./headerTree";
import { heightThatKeepsTogether } from "./keepTogether";
import type { ExternalCell } from "./externalCell";
import { SheetDrawing } from "./sheetDrawing";
import type { CellStyle, PlannedCell, SheetPlan } from "./sheetPlan";
import type { CellAdvice, SheetWords } from "./sheetWords";
import { planHash, stampText } from "./stamp";
import { leadingColumns, tablePlaces, type TablePlaces } from "./tablePlaces";
import { linesHeight, linesNeeded, textWidth } from "./textMeasure";

export interface TableRow {
  readonly unit: Unit;
  readonly label: string;
  readonly mark: Severity | null;
  /** `null` when the row is there to be filled in. */
  readonly figures: RowFigures | null;
}

/** Figures of one row by indicator, looked up only where they are drawn. */
export interface RowFigures {
  value(indicator: string): number | string | null;
  get(indicator: string): RowFigure | null;
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
  readonly cellOf: TablePlaces["cellOf"];
}

/** A table of which the rows of units are drawn one by one, when they are looked at. */
export interface OpenTable {
  /** Everything but those rows. */
  readonly sheet: SheetPlan;
  readonly rows: FigureRows;
}

export interface FigureRows {
  /** Inclusive. */
  readonly first: number;
  readonly last: number;
  /** From left to right. */
  readonly cellsOf: (row: number) => readonly PlannedCell[];
}

const signatureSpace = 3;

/**
 * Draws one statistics table: unit line and number, heading, header tree, column numbers, a row per unit, totals, signatures, stamp.
 * A single row to be filled in has no total row, since it would only repeat it.
 */
export function drawTable(form: FormSet, table: Table, request: TableRequest): DrawnTable {
  const { sheet, cellOf } = allAtOnce(layOutTable(form, table, request, true));
  return { sheet, cellOf };
}

/** The same for whoever shows it on a screen: without the rows of units, and without the row heights and formulas that only a file needs. */
export function openTable(form: FormSet, table: Table, request: TableRequest): Steps<OpenTable> {
  return layOutTable(form, table, request, false);
}

function* layOutTable(
  form: FormSet,
  table: Table,
  request: TableRequest,
  drawsRows: boolean,
): Steps<DrawnTable & OpenTable> {
  const { words, rows } = request;
  const indicators = columnsOf(table).map((id) => indicatorOf(form, id));
  const lastColumn = leadingColumns + indicators.length - 1;
  const drawing = new SheetDrawing();
  const hasMoney = indicators.some((indicator) => indicator.type === "money");

  const units = rows.map(({ unit }) => unit);
  const { headerTop, firstRow, totalRow, cellOf } = tablePlaces(table, units, request.coverage !== null);
  const depth = headerDepth(table.header);
  const header = placeHeader(table.header, headerTop, leadingColumns);
  let nameWidth = 60;
  for (const row of rows) {
    nameWidth = Math.max(nameWidth, textWidth(row.label, cellLooks.rowLabel));
    yield;
  }
  const needs: ColumnNeed[] = [];
  for (const indicator of indicators) {
    needs.push(needOf(indicator, request));
    yield;
  }
  const widths = columnWidths([4, Math.min(nameWidth / 5.25 + 0.5, indicators.length > 18 ? 20 : 26)], header, needs);
  const wholeWidth = mergedSpace(widths, 0, lastColumn);

  drawTop();
  drawHeader();
  yield;
  if (drawsRows) rows.forEach(drawRow);
  const hasTotal = rows.length > 1 || request.totals !== null;
  if (hasTotal) {
    drawing.block({ top: totalRow, left: 0, bottom: totalRow, right: 1 }, totalLabel(), "totalLabel");
    for (const [offset, indicator] of indicators.entries()) {
      drawTotalCell(indicator, leadingColumns + offset);
      yield;
    }
    drawing.heightToFit(totalRow, widths);
  }
  const lastRow = drawBottom(totalRow + (hasTotal ? 1 : 0));
  // A sheet to be filled in is left alone: a row with a height of its own would not grow with what is typed.
  if (drawsRows && request.totals !== null) keepEndTogether();

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
    cellOf,
    rows: { first: firstRow, last: totalRow - 1, cellsOf: (row) => cellsOf(rows[row - firstRow]!, row - firstRow) },
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

  function drawRow(row: TableRow, index: number): void {
    const at = firstRow + index;
    for (const cell of cellsOf(row, index)) drawing.put(cell);
    if (row.figures === null) {
      indicators.forEach((indicator, offset) => {
        if (!isAsked(indicator, row.unit)) return;
        const kind = validationKinds[indicator.type];
        drawing.advise(at, leadingColumns + offset, kind, indicator.label, adviceFor(indicator));
      });
    }
    drawing.heightToFit(at, widths);
  }

  function cellsOf(row: TableRow, index: number): readonly PlannedCell[] {
    const at = firstRow + index;
    return [
      { row: at, column: 0, value: index + 1, style: "rowNumber" },
      { row: at, column: 1, value: row.label, style: "rowLabel", ...(row.mark ? { mark: row.mark } : {}) },
      ...indicators.map((indicator, offset) => figureCell(row, indicator, at, leadingColumns + offset)),
    ];
  }

  function figureCell(row: TableRow, indicator: Indicator, at: number, column: number): PlannedCell {
    const found = row.figures?.get(indicator.id) ?? null;
    const value = found?.value ?? null;
    if (!isAsked(indicator, row.unit) && value === null && !found?.source)
      return { row: at, column, value: null, style: "notApplicable", ...marked(found) };
    return row.figures === null
      ? { row: at, column, value: null, style: inputStyles[indicator.type], unlocked: true }
      : { row: at, column, value, style: filledStyle(indicator, value), ...marked(found) };
  }

  function adviceFor(indicator: Indicator): CellAdvice {
    if (indicator.type === "money") return words.money(form.moneyUnit);
    if (indicator.type === "measure") return words.measure(indicator.unit);
    return indicator.type === "inventory" ? words.inventory : words.count;
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
    if (!drawsRows) {
      drawing.cell(totalRow, column, value, style);
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
      const value = rows[index]!.figures?.value(indicator.id);
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

function marked(figure: RowFigure | null): { mark?: Severity; note?: string; source?: ExternalCell } {
  if (!figure?.mark && !figure?.note && !figure?.source) return unmarked;
  return {
    ...(figure.mark ? { mark: figure.mark } : {}),
    ...(figure.note ? { note: figure.note } : {}),
    ...(figure.source ? { source: figure.source } : {}),
  };
}

function needOf(indicator: Indicator, request: TableRequest): ColumnNeed {
  const known = new Set(request.rows.map(({ figures }) => figures?.value(indicator.id)));
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
