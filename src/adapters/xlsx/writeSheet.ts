import { defaultRowHeight } from "../../engine/sheet/cellLooks";
import { linkFormula } from "../../engine/sheet/externalCell";
import type { ExternalCell } from "../../engine/sheet/externalCell";
import type { PlannedCell, SheetPlan, Validation } from "../../engine/sheet/sheetPlan";
import { a1, a1Range } from "../../engine/values/cells";
import type { CellRef } from "../../engine/values/cells";
import type { PartWriter } from "./packParts";
import type { StyleTable } from "./writeStyles";
import { cellString, clipped, mainNamespace, relationships, xmlAttribute, xmlHead, xmlText } from "./writeXml";

const longestCellText = 32_767;
/** Pixels of a digit and of a cell's padding: what the file format counts column widths in. */
const digitPixels = 7;
const paddingPixels = 5;
const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4);

/** What the sheets of one workbook share. */
export interface SheetContext {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  /** "'Bảng 1'!$D$9" of a cell of the plan, by the name its sheet has in the file. */
  readonly location: (cell: CellRef) => string;
  /** "[1]", the name in a formula of the workbook that a cell links to. */
  readonly bookName: (cell: ExternalCell) => string;
  readonly isActive: boolean;
  /** Its charts are in a drawing of their own. */
  readonly hasDrawing: boolean;
}

/** Every text once, in the order of first use. */
export class SharedStrings {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }

  write(part: PartWriter): void {
    part.write(`${xmlHead}<sst xmlns="${mainNamespace}" count="${this.#uses}" uniqueCount="${this.#indices.size}">`);
    for (const text of this.#indices.keys()) {
      const space = /^\s|\s$|[\n\r]/.test(text) ? ' xml:space="preserve"' : "";
      part.write(`<si><t${space}>${xmlText(cellString(clipped(text, longestCellText)))}</t></si>`);
    }
    part.write("</sst>");
  }
}

export function writeSheet(plan: SheetPlan, part: PartWriter, context: SheetContext): void {
  part.write(
    `${xmlHead}<worksheet xmlns="${mainNamespace}"${context.hasDrawing ? ` xmlns:r="${relationships}"` : ""}><sheetPr>` +
      `<pageSetUpPr fitToPage="${plan.print.fitToWidth ? 1 : 0}"/></sheetPr>` +
      sheetView(plan, context.isActive) +
      `<sheetFormatPr defaultRowHeight="${defaultRowHeight}" customHeight="1"/>` +
      columns(plan.columnWidths) +
      "<sheetData>",
  );
  writeRows(plan, part, context);
  part.write(
    "</sheetData>" +
      (plan.isProtected
        ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
        : "") +
      (plan.filter ? `<autoFilter ref="${a1Range(plan.filter)}"/>` : ""),
  );
  writeCounted(part, "mergeCells", plan.merges, (range) => `<mergeCell ref="${a1Range(range)}"/>`);
  const advised = [...plan.validations, ...plan.cells.filter((cell) => cell.note)];
  writeCounted(part, "dataValidations", advised, (one) => ("kind" in one ? validation(one) : note(one)));
  writeHyperlinks(plan.cells, part, context);
  part.write(
    `<printOptions horizontalCentered="1"/><pageMargins left="${inches(8)}" right="${inches(8)}" top="${inches(10)}" ` +
      `bottom="${inches(10)}" header="${inches(5)}" footer="${inches(5)}"/>` +
      `<pageSetup paperSize="9" orientation="${plan.print.orientation}"${plan.print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ""}/>` +
      "<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>" +
      (context.hasDrawing ? '<drawing r:id="rId1"/>' : "") +
      "</worksheet>",
  );
}

function sheetView(plan: SheetPlan, isActive: boolean): string {
  const first = plan.cells.find((cell) => cell.style.startsWith("input"));
  const active = first ? a1(first.row, first.column) : a1(plan.freeze?.rows ?? 0, plan.freeze?.columns ?? 0);
  const selected = isActive ? ' tabSelected="1"' : "";
  if (!plan.freeze) {
    return `<sheetViews><sheetView${selected} workbookViewId="0"><selection activeCell="${active}" sqref="${active}"/></sheetView></sheetViews>`;
  }
  const { rows: frozenRows, columns: frozenColumns } = plan.freeze;
  const pane = frozenColumns === 0 ? "bottomLeft" : frozenRows === 0 ? "topRight" : "bottomRight";
  return (
    `<sheetViews><sheetView${selected} workbookViewId="0"><pane` +
    `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ""} ` +
    `topLeftCell="${a1(frozenRows, frozenColumns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${active}" sqref="${active}"/></sheetView></sheetViews>`
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const items = widths.map((digits, index) => {
    const width = Math.round(((digits * digitPixels + paddingPixels) / digitPixels) * 256) / 256;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${items.join("")}</cols>`;
}

function writeRows(plan: SheetPlan, part: PartWriter, { styles, strings, bookName }: SheetContext): void {
  let open = -1;
  const tall = [...plan.rowHeights.keys()].sort((a, b) => a - b);
  let nextTall = 0;

  /** Rows with a height and no cell are written too. */
  function openRow(row: number): void {
    while (nextTall < tall.length && tall[nextTall]! < row) {
      part.write(`${rowTag(tall[nextTall]!)}</row>`);
      nextTall += 1;
    }
    if (tall[nextTall] === row) nextTall += 1;
    part.write(rowTag(row));
    open = row;
  }
  function rowTag(row: number): string {
    const height = plan.rowHeights.get(row);
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`;
  }

  for (const cell of plan.cells) {
    if (cell.row !== open) {
      if (open >= 0) part.write("</row>");
      openRow(cell.row);
    }
    const style = styles.indexOf(cell.style, cell.mark, cell.unlocked ?? false);
    part.write(cellXml(cell, `<c r="${a1(cell.row, cell.column)}" s="${style}"`, strings, bookName));
  }
  if (open >= 0) part.write("</row>");
  for (; nextTall < tall.length; nextTall += 1) part.write(`${rowTag(tall[nextTall]!)}</row>`);
}

function cellXml(
  { value, formula: own, source }: PlannedCell,
  opening: string,
  strings: SharedStrings,
  bookName: SheetContext["bookName"],
): string {
  const formula = source ? linkFormula(source, bookName(source)) : own;
  if (formula !== undefined) {
    const cached = typeof value === "number" ? `<v>${value}</v>` : `<v>${xmlText(value ?? "")}</v>`;
    return `${opening}${typeof value === "number" ? "" : ' t="str"'}><f>${xmlText(formula)}</f>${cached}</c>`;
  }
  if (typeof value === "number" && Number.isFinite(value)) return `${opening}><v>${value}</v></c>`;
  if (typeof value === "string" && value !== "") return `${opening} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return `${opening}/>`;
}

function validation(plan: Validation): string {
  const kinds = {
    wholeNonNegative: ['type="whole" operator="greaterThanOrEqual"', "0"],
    decimalNonNegative: ['type="decimal" operator="greaterThanOrEqual"', "0"],
    text: ['type="textLength" operator="lessThanOrEqual"', "500"],
  } as const;
  const [kind, bound] = kinds[plan.kind];
  return (
    `<dataValidation ${kind} allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `errorTitle="${advice(plan.errorTitle, 32)}" error="${advice(plan.error, 255)}" ` +
    `promptTitle="${advice(plan.promptTitle, 32)}" prompt="${advice(plan.prompt, 255)}" ` +
    `sqref="${a1Range(plan.range)}"><formula1>${bound}</formula1></dataValidation>`
  );
}

/** A validation that allows everything and only shows its message: a note that needs no drawing part. */
function note(cell: PlannedCell): string {
  return `<dataValidation showInputMessage="1" prompt="${advice(cell.note!, 255)}" sqref="${a1(cell.row, cell.column)}"/>`;
}

function advice(text: string, length: number): string {
  return xmlAttribute(cellString(clipped(text, length)));
}

function writeHyperlinks(cells: readonly PlannedCell[], part: PartWriter, { location }: SheetContext): void {
  const links = cells.filter((cell) => cell.link);
  if (links.length === 0) return;
  part.write("<hyperlinks>");
  for (const { row, column, link } of links) {
    part.write(`<hyperlink ref="${a1(row, column)}" location="${xmlAttribute(location(link!))}"/>`);
  }
  part.write("</hyperlinks>");
}

function writeCounted<Item>(part: PartWriter, name: string, items: readonly Item[], xml: (item: Item) => string): void {
  if (items.length === 0) return;
  part.write(`<${name} count="${items.length}">`);
  for (const item of items) part.write(xml(item));
  part.write(`</${name}>`);
}
