import type { FormSet } from "../form/formSet";
import { isSetAside } from "../sheet/setAside";
import { Refusal, type Grid, type ReceivedWorkbook, type SheetSource } from "../values/grid";
import { fold } from "../values/text";
import { layoutHeads, type LayoutHead } from "./layout";
import { applyMapping, type ColumnMapping } from "./mapping";
import type { RecognisedHeader, TableRecogniser } from "./recogniseTable";
import { sheetCells, turned, turnedCells, type SheetCells } from "./sheetCells";
import { parseUnitName } from "./unitName";

/** A sheet that was unpacked, with the headers found on it. */
export interface OpenedSheet {
  /** Place among the tabs. */
  readonly tab: number;
  readonly name: string;
  readonly grid: Grid;
  /** Sideways when the indicators run down the rows: then `headers` speaks of the sheet with its rows and columns changed. */
  readonly cells: SheetCells;
  /** Per header, top to bottom: its reading as each form that fits, the best first. */
  readonly headers: readonly (readonly RecognisedHeader[])[];
}

export interface OpenedSheets {
  /** In the order of the tabs. */
  readonly sheets: readonly OpenedSheet[];
  /** Sheets that are damaged or over a limit and were not needed. */
  readonly unread: readonly string[];
}

/** Beyond the sheets named like a table or a unit, no more than this are searched. */
const mostOthers = 60;
/** Sheets named like a unit: a province has 168 communes. */
const mostLikely = 2000;
/** A sheet larger than this is not tried sideways. */
const mostTurned = 20_000;
/** A sheet this much smaller or larger than one with a table may hold the same table of another unit. */
const alikeInSize = 2;

/**
 * Unpacks as few sheets as it takes: those named like a table of a form or like a unit, then the others, small ones first, only while a
 * table is missing or a sheet of the size of one with a table is left, since units' sheets may have any names.
 * What we keep hidden as the way back from a write is no part of the report.
 * @throws {Refusal} when a table is missing and a sheet that may hold it can't be read
 */
export function openSheets(
  workbook: ReceivedWorkbook,
  forms: readonly FormSet[],
  recogniser: TableRecogniser,
  mappings: readonly ColumnMapping[] = [],
): OpenedSheets {
  const named = workbook.sheets.map(
    ({ name }, tab) => tab < mostLikely && (isNamedLikeTable(name, forms) || isNamedLikeUnit(name)),
  );
  const tabs = workbook.sheets.map((_, tab) => tab).filter((tab) => !isSetAside(workbook.sheets[tab]!));
  const likely = tabs.filter((tab) => named[tab]);
  const others = tabs
    .filter((tab) => !named[tab])
    .toSorted((a, b) => workbook.sheets[a]!.size - workbook.sheets[b]!.size || a - b)
    .slice(0, mostOthers);

  const opened: OpenedSheet[] = [];
  const unread: string[] = [];
  let failure: Refusal | null = null;
  const open = (tab: number): void => {
    try {
      opened.push(openSheet(workbook.sheets[tab]!, tab, recogniser, mappedBy(mappings, forms)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure ??= error;
      unread.push(workbook.sheets[tab]!.name);
    }
  };
  for (const tab of likely) open(tab);
  for (const tab of others) if (!hasEveryTable(opened, forms) || isAlike(workbook, tab, opened)) open(tab);
  if (failure !== null && !hasEveryTable(opened, forms)) throw failure;
  return { sheets: opened.toSorted((a, b) => a.tab - b.tab), unread };
}

type Mapped = (head: LayoutHead) => RecognisedHeader | null;

/** Reads a header as a person said, if anybody did. */
function mappedBy(mappings: readonly ColumnMapping[], forms: readonly FormSet[]): Mapped | null {
  if (mappings.length === 0) return null;
  const known = new Map(mappings.map((mapping) => [mapping.fingerprint, mapping]));
  return (head) => {
    const mapping = known.get(head.fingerprint);
    const form = mapping && forms.find(({ id }) => id === mapping.form);
    return mapping && form ? applyMapping(head, mapping, form) : null;
  };
}

function openSheet(source: SheetSource, tab: number, recogniser: TableRecogniser, mapped: Mapped | null): OpenedSheet {
  const read = source.read();
  const grid = read.name === source.name ? read : { ...read, name: source.name };
  const cells = sheetCells(grid);
  const opened = { tab, name: source.name, grid };
  const said = mapped === null ? null : headersSaid(grid, cells, recogniser, mapped);
  if (said) return { ...opened, ...said };
  const headers = recogniser.recognise(grid, cells);
  if (headers.some((readings) => readings.length > 0) || grid.cells.length > mostTurned) {
    return { ...opened, cells, headers };
  }
  const side = turned(grid);
  const sideCells = turnedCells(side, cells);
  const sideHeaders = recogniser.recogniseTurned(side, sideCells);
  return sideHeaders.length > 0 ? { ...opened, cells: sideCells, headers: sideHeaders } : { ...opened, cells, headers };
}

/** What people said of the headers of a sheet, with what is recognised of the others; `null` when nobody said anything. */
function headersSaid(
  grid: Grid,
  cells: SheetCells,
  recogniser: TableRecogniser,
  mapped: Mapped,
): Pick<OpenedSheet, "cells" | "headers"> | null {
  const heads = layoutHeads(grid).flatMap((head) => {
    const header = mapped(head);
    return header ? [{ head, header }] : [];
  });
  const [first] = heads;
  if (!first) return null;
  const { orientation } = first.head;
  const own = heads.filter(({ head }) => head.orientation === orientation).map(({ header }) => header);
  const isFree = (other: RecognisedHeader): boolean =>
    own.every(({ top, bottom }) => other.bottom < top || other.top > bottom);
  const others =
    orientation === "columns"
      ? recogniser.recognise(grid, cells).filter(([reading]) => reading === undefined || isFree(reading))
      : [];
  const headers = [...own.map((header) => [header]), ...others];
  return { cells: first.head.cells, headers: headers.toSorted((a, b) => (a[0]?.top ?? 0) - (b[0]?.top ?? 0)) };
}

/** Whether an unopened sheet is about as large as one that holds a table under a name that says nothing. */
function isAlike({ sheets }: ReceivedWorkbook, tab: number, opened: readonly OpenedSheet[]): boolean {
  const { size } = sheets[tab]!;
  return opened.some((sheet) => {
    const other = sheets[sheet.tab]!.size;
    return sheet.headers.length > 0 && size <= alikeInSize * other && other <= alikeInSize * size;
  });
}

function hasEveryTable(opened: readonly OpenedSheet[], forms: readonly FormSet[]): boolean {
  const readings = opened.flatMap((sheet) => sheet.headers.flatMap((header) => header.slice(0, 1)));
  return forms.some((form) =>
    form.tables.every((table) =>
      readings.some((header) => header.form === form && header.tables.includes(table.id) && header.confidence >= 0.7),
    ),
  );
}

/** "Xã Thọ Sơn", "TT Nưa": a sheet for each unit. */
function isNamedLikeUnit(name: string): boolean {
  const stated = parseUnitName(name);
  return stated !== null && stated.kind !== null && stated.name !== "";
}

/** "Bảng 1", "bang1", "Biểu số 01", "B2 (2)": the number of a table after a word for table. */
function isNamedLikeTable(name: string, forms: readonly FormSet[]): boolean {
  const match = /(?:^| )(?:bang|bieu|b|bm|mau)(?: so)? ?0*(\d{1,3})(?!\d)/.exec(fold(name));
  if (!match) return false;
  return forms.some((form) => form.tables.some((table) => /\d+/.exec(table.number)?.[0] === match[1]));
}
