import type { FormSet } from "../form/formSet";
import { parseStamp, type Stamp } from "../sheet/stamp";
import { figureRowsUnder, type FigureRow, type FigureRows } from "./figureRows";
import type { OpenedSheet } from "./openSheets";
import { afterUnitLabel, type Clue, type UnitClues } from "./recogniseUnit";
import type { RecognisedHeader } from "./recogniseTable";

/** One printed table somewhere in the workbook, or one piece of it. */
export interface PlacedTable {
  readonly sheet: OpenedSheet;
  readonly header: RecognisedHeader;
  readonly rows: FigureRows;
  /** The lines above it: unit line, title. A unit label left open is completed by the next cell. */
  titleLines(): readonly Clue[];
}

/** The tables of a form on one sheet, top to bottom. */
export function placedOn(sheet: OpenedSheet, form: FormSet): readonly PlacedTable[] {
  const headers = sheet.headers.map((readings) => readings.find((header) => header.form === form) ?? null);
  const result: PlacedTable[] = [];
  let titleFrom = 0;
  sheet.headers.forEach((readings, at) => {
    const header = headers[at];
    const next = sheet.headers[at + 1]?.[0]?.top ?? Infinity;
    if (!header) {
      titleFrom = (readings[0]?.bottom ?? titleFrom - 1) + 1;
      return;
    }
    const rows = figureRowsUnder(header, sheet.cells, next);
    const from = titleFrom;
    let lines: readonly Clue[] | null = null;
    result.push({ sheet, header, rows, titleLines: () => (lines ??= linesAbove(sheet, header, from)) });
    titleFrom = Math.max(header.bottom, rows.total?.row ?? 0, rows.units.at(-1)?.row ?? 0) + 1;
  });
  return result;
}

/** The row that is the report: the one with figures, else the first; `null` when there is none or only a total. */
export function singleRow({ units, total }: FigureRows): FigureRow | null {
  const filled = units.filter((row) => row.filled > 0);
  return filled[0] ?? (total !== null && total.filled > 0 && units.length === 0 ? null : (units[0] ?? null));
}

export interface SheetStamp {
  readonly stamp: Stamp;
  readonly clue: Clue;
}

/** Our stamps of a form on a sheet. */
export function stampsOn({ grid, cells }: OpenedSheet, form: FormSet): readonly SheetStamp[] {
  const stamps: SheetStamp[] = [];
  for (const { value, row, column } of grid.cells) {
    if (typeof value !== "string" || !value.includes("SK")) continue;
    const stamp = parseStamp(value);
    if (stamp?.form === form.id) stamps.push({ stamp, clue: { text: value, cell: cells.upright.ref(row, column) } });
  }
  return stamps;
}

/** What one table's sheet says of whose report it is. */
export function ownClues(table: PlacedTable, form: FormSet): Omit<UnitClues, "fileName"> {
  const row = singleRow(table.rows);
  const isNamed = row?.labelCell && table.header.nameColumns.length > 0;
  return {
    stamps: stampsOn(table.sheet, form).map(({ stamp, clue }) => ({ text: stamp.unit, cell: clue.cell })),
    lines: table.titleLines(),
    columns: isNamed ? [{ text: row.label!, cell: table.sheet.cells.ref(row.row, row.labelCell.column) }] : [],
    sheetNames: [table.sheet.name],
  };
}

const mostTitleRows = 40;
/** Cells between a unit label and the name that completes it. */
const farthestName = 4;

function linesAbove({ cells }: OpenedSheet, header: RecognisedHeader, titleFrom: number): readonly Clue[] {
  const isTurned = cells.upright !== cells;
  const from = isTurned ? 0 : Math.max(titleFrom, header.top - mostTitleRows);
  const end = isTurned ? Math.min(...header.columns.keys(), mostTitleRows) : header.top;
  const lines: Clue[] = [];
  for (let row = from; row < end; row++) {
    const texts = [...cells.upright.row(row).values()].filter(({ value }) => typeof value === "string");
    texts.forEach(({ column, value }, at) => {
      const cell = cells.upright.ref(row, column);
      const typed = (value as string).slice(0, 1000).split(/\r?\n/);
      for (const line of typed) {
        const after = afterUnitLabel(line);
        const next = texts[at + 1];
        const isOpen = after !== null && !/\p{L}/u.test(after) && typed.length === 1;
        if (isOpen && next && next.column - column <= farthestName && !/\d\s*$/.test(next.value as string)) {
          lines.push({ text: `${line} ${next.value as string}`, cell });
        } else lines.push({ text: line, cell });
      }
    });
  }
  return lines;
}
