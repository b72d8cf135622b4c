import { cellLooks, markLooks, sheetFont } from "../../engine/sheet/cellLooks";
import type { CellLook } from "../../engine/sheet/cellLooks";
import { formulaOf } from "../../engine/sheet/externalCell";
import type { PlannedCell, SheetPlan, Validation } from "../../engine/sheet/sheetPlan";
import { a1, a1Range, columnLetters } from "../../engine/values/cells";
import type { CellRange, CellRef } from "../../engine/values/cells";
import { areasByKey } from "./areas";
import { bytesOf, bytesPerCall } from "./batches";
import type { Step } from "./batches";
import { chartStep } from "./drawChart";
import { canDo } from "./inOffice";
import { asEntry } from "./entries";

/** A digit of the default font and the padding of a cell, in pixels of 0.75 points: what Excel counts column widths in. */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;
const millimetre = 72 / 25.4;
const valuesPerStep = 400_000;
const longestAlert = 225;

/** What a sheet protected by us still allows; everything else needs the protection lifted, which takes no password. */
const ourProtection: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/**
 * All of a planned sheet as steps on an empty sheet of the open workbook. Formats go first to the cells that hold text, so that "05" or "=x"
 * stay what they are; protection goes last.
 */
export function* drawSheet(sheet: Excel.Worksheet, plan: SheetPlan): Generator<Step> {
  const at = (range: CellRange): Excel.Range => sheet.getRange(a1Range(range));
  const { cells } = plan;
  const everywhere = extent(cells);
  if (everywhere) {
    for (const { range } of areas(cells, (cell) => (isTextEntry(cell) ? "@" : null))) {
      yield call(() => formatNumbers(at(range), "@"));
    }
    yield* enterValues(sheet, cells);
    for (const cell of cells) if (cell.link) yield linkStep(sheet, cell, cell.link);
    yield* paint(at, cells, everywhere);
  }
  for (const range of plan.merges) yield call(() => at(range).merge(false));
  yield* dimensions(sheet, plan);
  for (const validation of plan.validations) yield validationStep(sheet, validation);
  for (const cell of cells) if (cell.note) yield noteStep(sheet, cell);
  for (const chart of plan.charts ?? []) yield chartStep(sheet, chart);
  yield* arrange(sheet, plan, at);
  if (plan.isProtected) yield call(() => sheet.protection.protect(ourProtection));
}

function lookOf(cell: PlannedCell): CellLook {
  return cell.mark ? { ...cellLooks[cell.style], ...markLooks[cell.mark] } : cellLooks[cell.style];
}

/** A text for a cell formatted as text. A figure or a formula gets that format only later: entered into such a cell it would become a text. */
function isTextEntry(cell: PlannedCell): boolean {
  return typeof cell.value === "string" && formulaOf(cell) === undefined && lookOf(cell).numberFormat === "@";
}

function call(run: () => void, bytes = 0): Step {
  return { bytes: bytesPerCall + bytes, run };
}

function areas(
  cells: readonly PlannedCell[],
  keyOf: (cell: PlannedCell) => string | null,
): { key: string; range: CellRange }[] {
  return [...areasByKey(cells, keyOf)].flatMap(([key, ranges]) => ranges.map((range) => ({ key, range })));
}

function extent(cells: readonly PlannedCell[]): CellRange | null {
  const first = cells[0];
  if (!first) return null;
  let [left, right] = [first.column, first.column];
  for (const { column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top: first.row, left, bottom: cells.at(-1)!.row, right };
}

/** Values and formulas in blocks of whole rows. */
function* enterValues(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): Generator<Step> {
  const range = extent(cells)!;
  const width = range.right - range.left + 1;
  let rows: (string | number)[][] = [];
  let top = range.top;
  let weight = 0;
  let next = 0;

  function block(): Step {
    const [values, from] = [rows, top];
    const step = call(() => {
      sheet.getRange(a1Range({ ...range, top: from, bottom: from + values.length - 1 })).formulas = values;
    }, weight);
    top += rows.length;
    rows = [];
    weight = 0;
    return step;
  }
  for (let row = range.top; row <= range.bottom; row += 1) {
    const values = Array<string | number>(width).fill("");
    for (; next < cells.length && cells[next]!.row === row; next += 1) {
      const cell = cells[next]!;
      values[cell.column - range.left] = asEntry(cell.value, formulaOf(cell), isTextEntry(cell));
    }
    rows.push(values);
    weight += bytesOf(values);
    if (weight > valuesPerStep) yield block();
  }
  if (rows.length > 0) yield block();
}

/** One code for all cells: allowed, though the types only know a table of codes. */
function formatNumbers(range: Excel.Range, code: any): void {
  range.numberFormat = code;
}

type Property = readonly [keyof CellLook, (range: Excel.Range, look: CellLook, area: CellRange) => void];

/** Each property of a look that cells may differ in, with how it is set; what Excel draws by itself needs no call. */
const properties: readonly Property[] = [
  ["size", (range, look) => void (range.format.font.size = look.size)],
  ["bold", (range, look) => void (range.format.font.bold = look.bold)],
  ["italic", (range, look) => void (range.format.font.italic = look.italic)],
  ["underline", (range, look) => void (range.format.font.underline = look.underline ? "Single" : "None")],
  ["colour", (range, look) => void (range.format.font.color = `#${look.colour}`)],
  [
    "fill",
    (range, look) =>
      void (look.fill === null ? range.format.fill.clear() : (range.format.fill.color = `#${look.fill}`)),
  ],
  ["horizontal", (range, look) => void (range.format.horizontalAlignment = horizontals[look.horizontal])],
  ["vertical", (range, look) => void (range.format.verticalAlignment = look.vertical === "top" ? "Top" : "Center")],
  ["wrap", (range, look) => void (range.format.wrapText = look.wrap)],
  ["numberFormat", (range, look) => formatNumbers(range, look.numberFormat)],
  ["border", drawBorder],
];

const horizontals = { general: "General", left: "Left", center: "Center", right: "Right" } as const;

/** The plain look everywhere in few calls, then every property by itself on the areas where it differs. */
function* paint(
  at: (range: CellRange) => Excel.Range,
  cells: readonly PlannedCell[],
  everywhere: CellRange,
): Generator<Step> {
  const plain = cellLooks.plain;
  yield call(() => void (at(everywhere).format.font.name = sheetFont));
  for (const [, set] of properties.filter(([name]) => plainDiffersFromExcel.has(name)))
    yield call(() => set(at(everywhere), plain, everywhere));
  for (const [name, set] of properties) {
    const looks = new Map<string, CellLook>();
    const differing = areas(cells, (cell) => {
      const look = lookOf(cell);
      // a link has brought Excel's own look with it
      if (look[name] === plain[name] && !cell.link) return null;
      const key = String(look[name]);
      looks.set(key, look);
      return key;
    });
    for (const { key, range } of differing) yield call(() => set(at(range), looks.get(key)!, range));
  }
  for (const { range } of areas(cells, (cell) => (cell.unlocked ? "unlocked" : null))) {
    yield call(() => void (at(range).format.protection.locked = false));
  }
}

/** Where a new sheet of Excel does not look like our plain look by itself. */
const plainDiffersFromExcel: ReadonlySet<keyof CellLook> = new Set(["size", "colour", "vertical"]);

type Edge = `${Excel.BorderIndex}`;

/** Thin lines around every cell of the area; Excel draws a new line thin and black. */
function drawBorder(range: Excel.Range, look: CellLook, area: CellRange): void {
  const edges: Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  if (area.bottom > area.top) edges.push("InsideHorizontal");
  if (area.right > area.left) edges.push("InsideVertical");
  for (const edge of edges) range.format.borders.getItem(edge).style = look.border ? "Continuous" : "None";
}

function* dimensions(sheet: Excel.Worksheet, plan: SheetPlan): Generator<Step> {
  const columns = plan.columnWidths.map((digits, column) => ({ row: 0, column, digits }));
  for (const [digits, ranges] of areasByKey(columns, ({ digits }) => String(digits))) {
    const points = (Number(digits) * digitPixels + paddingPixels) * pointsPerPixel;
    for (const { left, right } of ranges) {
      const address = `${columnLetters(left)}:${columnLetters(right)}`;
      yield call(() => void (sheet.getRange(address).format.columnWidth = points));
    }
  }
  const rows = [...plan.rowHeights].map(([row, points]) => ({ row, column: 0, points })).sort((a, b) => a.row - b.row);
  for (const [points, ranges] of areasByKey(rows, (row) => String(row.points))) {
    for (const { top, bottom } of ranges) {
      yield call(() => void (sheet.getRange(`${top + 1}:${bottom + 1}`).format.rowHeight = Number(points)));
    }
  }
}

function linkStep(sheet: Excel.Worksheet, cell: PlannedCell, to: CellRef): Step {
  const link = {
    documentReference: `'${to.sheet.replaceAll("'", "''")}'!${a1(to.row, to.column)}`,
    textToDisplay: String(cell.value ?? ""),
  };
  return call(() => void (sheet.getRange(a1(cell.row, cell.column)).hyperlink = link), bytesOf(link));
}

function validationStep(sheet: Excel.Worksheet, plan: Validation): Step {
  const rules = {
    wholeNonNegative: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    decimalNonNegative: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    text: { textLength: { formula1: 500, operator: "LessThanOrEqualTo" } },
  } as const;
  return call(
    () => {
      const validation = sheet.getRange(a1Range(plan.range)).dataValidation;
      validation.rule = rules[plan.kind];
      validation.ignoreBlanks = true;
      validation.prompt = { title: plan.promptTitle, message: plan.prompt, showPrompt: true };
      validation.errorAlert = {
        title: plan.errorTitle,
        message: plan.error.slice(0, longestAlert),
        style: "Stop",
        showAlert: true,
      };
    },
    1_000 + bytesOf(plan),
  );
}

/** A rule that every entry keeps, for its prompt: shown when the cell is selected, and nothing is refused. */
function noteStep(sheet: Excel.Worksheet, cell: PlannedCell): Step {
  const message = cell.note!.slice(0, 255);
  return call(
    () => {
      const validation = sheet.getRange(a1(cell.row, cell.column)).dataValidation;
      validation.rule = { custom: { formula: "=TRUE" } };
      validation.prompt = { title: "", message, showPrompt: true };
    },
    2 * bytesPerCall + bytesOf(message),
  );
}

/** What is not in a cell: frozen panes, filter and, where this Excel can be told, how it prints. */
function* arrange(sheet: Excel.Worksheet, plan: SheetPlan, at: (range: CellRange) => Excel.Range): Generator<Step> {
  const { freeze, filter, print } = plan;
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    yield call(() =>
      sheet.freezePanes.freezeAt(at({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 })),
    );
  } else if (freeze && freeze.rows > 0) yield call(() => sheet.freezePanes.freezeRows(freeze.rows));
  else if (freeze && freeze.columns > 0) yield call(() => sheet.freezePanes.freezeColumns(freeze.columns));
  if (!canDo("ExcelApi", "1.9")) return;
  if (filter) yield call(() => sheet.autoFilter.apply(at(filter)));
  yield call(() => {
    const page = sheet.pageLayout;
    page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
    page.paperSize = "A4";
    page.centerHorizontally = true;
    page.leftMargin = 8 * millimetre;
    page.rightMargin = 8 * millimetre;
    page.topMargin = 10 * millimetre;
    page.bottomMargin = 10 * millimetre;
    page.headerMargin = 5 * millimetre;
    page.footerMargin = 5 * millimetre;
    if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 };
    if (print.area) page.setPrintArea(a1Range(print.area));
    if (print.repeatRows) page.setPrintTitleRows(`${print.repeatRows.from + 1}:${print.repeatRows.to + 1}`);
    page.headersFooters.defaultForAllPages.rightFooter = "&P/&N";
  }, 15 * bytesPerCall);
}
