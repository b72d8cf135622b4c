import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, DataValidation, FontStyle, Sheet as FileSheet, WriteSheet } from "hucre";
import { a1Range } from "../../../src/engine/values/cells";
import { Book } from "./book";
import type { BookCell, BookFormat, BookValidation, BookValue, BorderLine, Sheet } from "./book";
import { chartsOfFile, fileCharts } from "./chartFile";
import { addExternalBooks, booksLinkedFrom, externalBooks, withNames, withNumbers } from "./externalBooks";
import type { ExternalBook } from "./externalBooks";
import { rangeAt } from "./ranges";

/**
 * Opens and saves real .xlsx as Excel would, through a library that the product does not use. What the library leaves out and our files hold –
 * prompts without a rule, custom XML parts – is read and added here.
 */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const file = await readXlsx(bytes, { readStyles: true });
  const parts = unzipSync(bytes);
  const book = new Book(file.sheets[0]!.name);
  const external = externalBooks(parts);
  for (const { name, cells } of external)
    for (const [place, value] of cells) book.fetched.set(`${name}${place}`, value);
  for (const [index, from] of file.sheets.entries()) {
    const sheet = index === 0 ? book.sheets[0]! : book.insert(from.name);
    fill(sheet, from, file.defaultFont ?? {});
    for (const cell of sheet.cells.values())
      if (cell.formula?.includes("[")) cell.formula = withNames(cell.formula, external);
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`];
    if (xml) sheet.validations.push(...prompts(strFromU8(xml)));
    sheet.charts = chartsOfFile(parts, index + 1, from.charts ?? []);
  }
  for (const [key, value] of Object.entries(file.properties?.custom ?? {}))
    book.customProperties.set(key, String(value));
  for (const [path, content] of Object.entries(parts)) {
    if (/^customXml\/item\d+\.xml$/.test(path)) book.customXml.set(path, strFromU8(content));
  }
  book.title = file.properties?.title ?? "";
  return book;
}

function fill(sheet: Sheet, from: FileSheet, defaultFont: FontStyle): void {
  sheet.visibility = from.veryHidden ? "VeryHidden" : from.hidden ? "Hidden" : "Visible";
  // the library tells of a cell without a look in its rows only
  from.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null && value !== undefined) sheet.cell(row, column).value = valueOf(value);
    }),
  );
  for (const [key, found] of from.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    const cell = sheet.cell(row!, column!);
    cell.value = valueOf(found.formulaResult ?? found.value);
    if (found.formula !== undefined) {
      cell.formula = found.formula;
      cell.value ??= "";
    }
    if (found.style) Object.assign(cell.format, formatOf(found.style, defaultFont));
    if (found.hyperlink) cell.link = found.hyperlink.location ?? found.hyperlink.target;
  }
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  from.columns?.forEach(({ width }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, pointsOf(width));
  });
  for (const [row, { height }] of from.rowDefs ?? []) if (height !== undefined) sheet.rowHeights.set(row, height);
  sheet.validations = (from.dataValidations ?? []).map(validationOf);
  sheet.frozen = from.freezePane ? { rows: from.freezePane.rows ?? 0, columns: from.freezePane.columns ?? 0 } : null;
  sheet.filter = from.autoFilter ? rangeAt(from.autoFilter.range) : null;
  const { protection, pageSetup: page } = from;
  if (protection?.sheet) {
    const options = Object.fromEntries(
      allowed.map(([option, key]) => [option, protection[key] === true] as const).filter(([, is]) => is),
    );
    sheet.protection = { options, password: protection.password ?? null };
  }
  if (!page) return;
  const inch = (value: number | undefined): number => (value ?? 0) * 72;
  sheet.page = {
    orientation: page.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: page.paperSize === "a4" ? "A4" : String(page.paperSize),
    centerHorizontally: page.horizontalCentered ?? false,
    margins: {
      left: inch(page.margins?.left),
      right: inch(page.margins?.right),
      top: inch(page.margins?.top),
      bottom: inch(page.margins?.bottom),
      header: inch(page.margins?.header),
      footer: inch(page.margins?.footer),
    },
    zoom: page.fitToPage ? { horizontalFitToPages: page.fitToWidth ?? 1 } : {},
    printArea: page.printArea ? a1Range(rangeAt(page.printArea)) : null,
    titleRows: page.printTitlesRow?.replaceAll("$", "") ?? null,
    footerRight: /&R([^&]*(?:&[PN][^&]*)*)/.exec(from.headerFooter?.oddFooter ?? "")?.[1] ?? "",
  };
}

/** The workbook as a file: what another program would get. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const linked = booksLinkedFrom(book.fetched).filter(({ name }) =>
    book.linkedAddresses().includes(name.replace("[", "").slice(0, -1)),
  );
  const written = await writeXlsx({
    sheets: book.sheets.map((sheet) => fileSheet(sheet, linked)),
    properties: { title: book.title, custom: Object.fromEntries(book.customProperties) },
    activeSheet: book.sheets.indexOf(book.active),
  });
  const parts = unzipSync(written);
  addExternalBooks(parts, linked);
  const relationships = "xl/_rels/workbook.xml.rels";
  const added = [...book.customXml.values()].map((xml, index) => {
    parts[`customXml/item${index + 1}.xml`] = strToU8(xml);
    return `<Relationship Id="rIdCustom${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${index + 1}.xml"/>`;
  });
  parts[relationships] = strToU8(
    strFromU8(parts[relationships]!).replace("</Relationships>", `${added.join("")}</Relationships>`),
  );
  return zipSync(parts);
}

function fileSheet(sheet: Sheet, linked: readonly ExternalBook[]): WriteSheet {
  const used = sheet.used(false);
  const rows: unknown[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  if (used) {
    for (const { row, column, cell } of sheet.over({ ...used, top: 0, left: 0 })) {
      (rows[row] ??= [])[column] = plainValue(cell.value);
      cells.set(`${row},${column}`, fileCell(cell, linked));
    }
  }
  const widest = Math.max(-1, ...sheet.columnWidths.keys());
  return {
    name: sheet.name,
    rows: rows as never,
    cells,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: Array.from({ length: widest + 1 }, (_, column) => ({
      width: widthOf(sheet.columnWidths.get(column) ?? 48),
    })),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    hidden: sheet.visibility !== "Visible",
    ...fileCharts(sheet),
    ...(sheet.protection
      ? {
          protection: {
            sheet: true,
            ...Object.fromEntries(allowed.map(([option, key]) => [key, sheet.protection!.options[option] === true])),
          },
        }
      : {}),
  };
}

function fileCell(cell: BookCell, linked: readonly ExternalBook[]): Partial<Cell> {
  const { format } = cell;
  const side = (line: BorderLine | null) => (line ? { style: "thin" as const, color: {} } : undefined);
  return {
    value: plainValue(cell.value),
    ...(cell.formula === undefined
      ? {}
      : { formula: withNumbers(cell.formula, linked), formulaResult: plainValue(cell.value) }),
    style: {
      numFmt: format.numberFormat,
      font: {
        name: format.fontName,
        size: format.fontSize,
        bold: format.bold,
        italic: format.italic,
        underline: format.underline,
        color: { rgb: format.fontColour.slice(1) },
      },
      ...(format.fill
        ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: format.fill.slice(1) } } as const }
        : {}),
      border: Object.fromEntries(
        Object.entries(format.borders).flatMap(([name, line]) => (line ? [[name, side(line)]] : [])),
      ) as never,
      alignment: {
        horizontal: format.horizontal.toLowerCase() as never,
        vertical: format.vertical.toLowerCase() as never,
        wrapText: format.wrap,
      },
      protection: { locked: format.locked },
    },
  };
}

const allowed = [
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertRows", "insertRows"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowSort", "sort"],
  ["allowAutoFilter", "autoFilter"],
  ["allowPivotTables", "pivotTables"],
] as const;

/** The library leaves out what a cell has from the default font. */
function formatOf(style: CellStyle, defaultFont: FontStyle): Partial<BookFormat> {
  const { alignment = {}, border = {}, fill } = style;
  const font = { ...defaultFont, ...style.font };
  const line = (side: { style?: string } | undefined): BorderLine | null =>
    side?.style ? { style: "Continuous", colour: "#000000" } : null;
  return {
    numberFormat: style.numFmt ?? "General",
    fontName: font.name ?? "Calibri",
    fontSize: font.size ?? 11,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: Boolean(font.underline),
    fontColour: `#${font.color?.rgb ?? "000000"}`,
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? `#${fill.fgColor?.rgb ?? ""}` : "",
    horizontal: capital(alignment.horizontal ?? "general"),
    vertical: capital(alignment.vertical ?? "bottom"),
    wrap: alignment.wrapText ?? false,
    locked: style.protection?.locked ?? true,
    borders: { top: line(border.top), bottom: line(border.bottom), left: line(border.left), right: line(border.right) },
  };
}

const operators: Readonly<Record<string, string>> = {
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const kinds: Readonly<Record<string, string>> = { whole: "wholeNumber", decimal: "decimal", textLength: "textLength" };

function validationOf(found: DataValidation): BookValidation {
  const kind = kinds[found.type] ?? found.type;
  return {
    range: rangeAt(found.range),
    rule: { [kind]: { formula1: Number(found.formula1), operator: operators[found.operator ?? ""] ?? found.operator } },
    ignoreBlanks: found.allowBlank ?? false,
    prompt: {
      title: found.inputTitle ?? "",
      message: found.inputMessage ?? "",
      showPrompt: found.showInputMessage ?? false,
    },
    errorAlert: {
      title: found.errorTitle ?? "",
      message: found.errorMessage ?? "",
      style: "Stop",
      showAlert: found.showErrorMessage ?? false,
    },
  };
}

/** Validations that allow everything and only show a message. */
function prompts(sheetXml: string): BookValidation[] {
  return [...sheetXml.matchAll(/<dataValidation showInputMessage="1" prompt="([^"]*)" sqref="([A-Z]+\d+)"\/>/g)].map(
    ([, prompt, cell]) => ({
      range: rangeAt(cell!),
      rule: {},
      ignoreBlanks: true,
      prompt: { title: "", message: unescaped(prompt!), showPrompt: true },
      errorAlert: null,
    }),
  );
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#10": "\n" };
  return text.replace(/&(amp|lt|gt|quot|apos|#10);/g, (_, name: string) => named[name]!);
}

function valueOf(value: unknown): BookValue {
  return typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
    ? value
    : null;
}

function plainValue(value: BookValue): number | string | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}

/** The file counts widths in digits of 7 pixels, of which 5 pixels are padding; Excel tells them in points. */
function pointsOf(width: number): number {
  return width * 7 * 0.75;
}
function widthOf(points: number): number {
  return points / 0.75 / 7;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
