import { a1Range } from "../../engine/values/cells";
import type { CellRange } from "../../engine/values/cells";
import type { Cell, CellValue, Grid } from "../../engine/values/grid";
import { HostFailure } from "../../ports/failure";
import { canDo } from "./inOffice";

/** One answer on the web holds 5 MB; a cell with its formula and type takes some sixty bytes. */
const cellsPerRequest = 40_000;
/** No sheet of ours comes near; a whole column filled by accident does. */
const mostCells = 1_000_000;

/** A sheet whose used range is loaded, `null` where it is empty. */
export interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly hidden: boolean;
  readonly used: CellRange | null;
}

/** Asks for the sheets and for where their content lies: one round trip for any number of them. */
export async function findSheets(
  context: Excel.RequestContext,
  wanted: (sheet: { readonly name: string; readonly hidden: boolean }) => boolean,
): Promise<readonly FoundSheet[]> {
  const all = context.workbook.worksheets;
  all.load("items/name,items/visibility");
  await context.sync();
  const sheets = all.items.filter(({ name, visibility }) => wanted({ name, hidden: visibility !== "Visible" }));
  const ranges = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  if (sheets.length > 0) await context.sync();
  return sheets.map((sheet, index) => ({
    sheet,
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    used: rangeOf(ranges[index]!),
  }));
}

function rangeOf(range: Excel.Range): CellRange | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

export function isTooLarge({ used }: FoundSheet): boolean {
  return used !== null && (used.bottom - used.top + 1) * (used.right - used.left + 1) > mostCells;
}

/**
 * The cells of these sheets, in as many round trips as the size of the answers asks for.
 * @throws {HostFailure} "tooLarge" for a sheet that no form of ours could be
 */
export async function readSheets(
  context: Excel.RequestContext,
  found: readonly FoundSheet[],
): Promise<readonly Grid[]> {
  const large = found.find(isTooLarge);
  if (large) throw new HostFailure(`read sheet ${large.name}`, large.used, "tooLarge");
  const blocks = found.map((sheet) => blocksOf(sheet));
  let pending = 0;
  for (const block of blocks.flat()) {
    if (pending > 0 && pending + block.size > cellsPerRequest) {
      await context.sync();
      pending = 0;
    }
    block.range = block.sheet.getRange(a1Range(block.area));
    block.range.load("formulas,values,valueTypes");
    pending += block.size;
  }
  const merges = found.map(({ sheet, used }) => (used ? loadMerges(sheet, used) : null));
  if (pending > 0) await context.sync();
  return found.map(({ name, hidden }, index) => ({
    name,
    hidden,
    cells: blocks[index]!.flatMap(cellsOf),
    merges: mergesOf(merges[index]!),
  }));
}

interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: CellRange;
  readonly size: number;
  range: Excel.Range | null;
}

function blocksOf({ sheet, used }: FoundSheet): Block[] {
  if (!used) return [];
  const width = used.right - used.left + 1;
  const height = Math.max(1, Math.floor(cellsPerRequest / width));
  const blocks: Block[] = [];
  for (let top = used.top; top <= used.bottom; top += height) {
    const bottom = Math.min(used.bottom, top + height - 1);
    blocks.push({ sheet, area: { ...used, top, bottom }, size: (bottom - top + 1) * width, range: null });
  }
  return blocks;
}

function cellsOf({ range, area }: Block): Cell[] {
  const { values, formulas, valueTypes } = range!;
  const cells: Cell[] = [];
  values.forEach((row, down) =>
    row.forEach((value: unknown, across: number) => {
      const formula: unknown = formulas[down]![across];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (value === "" && !isFormula) return;
      const found = valueOf(value, String(valueTypes[down]![across]) === "Error");
      cells.push({
        row: area.top + down,
        column: area.left + across,
        value: found,
        ...(isFormula ? { formula: formula.slice(1) } : {}),
      });
    }),
  );
  return cells;
}

function valueOf(value: unknown, isError: boolean): CellValue {
  if (isError) return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;
}

/** Merged ranges, where this Excel tells them; older ones do not, and the reader of forms can do without. */
function loadMerges(sheet: Excel.Worksheet, used: CellRange): Excel.RangeAreas | null {
  if (!canDo("ExcelApi", "1.13")) return null;
  const areas = sheet.getRange(a1Range(used)).getMergedAreasOrNullObject();
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return areas;
}

function mergesOf(areas: Excel.RangeAreas | null): readonly CellRange[] {
  if (areas === null || areas.isNullObject) return [];
  return areas.areas.items.flatMap((area) => rangeOf(area) ?? []);
}
