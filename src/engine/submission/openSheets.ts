import type { FormSet } from "../form/formSet";
import { isSetAside } from "../sheet/setAside";
import { Refusal, type Grid, type ReceivedWorkbook, type SheetSource } from "../values/grid";
import { fold } from "../values/text";
import type { RecognisedHeader, TableRecogniser } from "./recogniseTable";
import { sheetCells, type SheetCells } from "./sheetCells";

/** A sheet that was unpacked, with the headers found on it. */
export interface OpenedSheet {
  /** Place among the tabs. */
  readonly tab: number;
  readonly name: string;
  readonly grid: Grid;
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

/** Beyond the sheets named like a table, no more than this are searched. */
const mostOthers = 60;

/**
 * Unpacks as few sheets as it takes: those named like a table of a form, then the others, small ones first, only while a table is missing.
 * What we keep hidden as the way back from a write is no part of the report.
 * @throws {Refusal} when a table is missing and a sheet that may hold it can't be read
 */
export function openSheets(
  workbook: ReceivedWorkbook,
  forms: readonly FormSet[],
  recogniser: TableRecogniser,
): OpenedSheets {
  const named = workbook.sheets.map((sheet) => isNamedLikeTable(sheet.name, forms));
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
      opened.push(openSheet(workbook.sheets[tab]!, tab, recogniser));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure ??= error;
      unread.push(workbook.sheets[tab]!.name);
    }
  };
  for (const tab of likely) open(tab);
  for (const tab of others) {
    if (hasEveryTable(opened, forms)) break;
    open(tab);
  }
  if (failure !== null && !hasEveryTable(opened, forms)) throw failure;
  return { sheets: opened.toSorted((a, b) => a.tab - b.tab), unread };
}

function openSheet(source: SheetSource, tab: number, recogniser: TableRecogniser): OpenedSheet {
  const grid = source.read();
  const cells = sheetCells(grid);
  return { tab, name: source.name, grid, cells, headers: recogniser.recognise(grid, cells) };
}

function hasEveryTable(opened: readonly OpenedSheet[], forms: readonly FormSet[]): boolean {
  const readings = opened.flatMap((sheet) => sheet.headers.flatMap((header) => header.slice(0, 1)));
  return forms.some((form) =>
    form.tables.every((table) =>
      readings.some((header) => header.form === form && header.tables.includes(table.id) && header.confidence >= 0.7),
    ),
  );
}

/** "Bảng 1", "bang1", "Biểu số 01", "B2 (2)": the number of a table after a word for table. */
function isNamedLikeTable(name: string, forms: readonly FormSet[]): boolean {
  const match = /(?:^| )(?:bang|bieu|b|bm|mau)(?: so)? ?0*(\d{1,3})(?!\d)/.exec(fold(name));
  if (!match) return false;
  return forms.some((form) => form.tables.some((table) => /\d+/.exec(table.number)?.[0] === match[1]));
}
