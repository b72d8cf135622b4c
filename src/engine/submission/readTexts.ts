import type { FormSet, TextKind } from "../form/formSet";
import { isSetAside } from "../sheet/setAside";
import { Refusal, type Grid, type ReceivedWorkbook, type SheetSource } from "../values/grid";
import { fold, nfc } from "../values/text";
import type { OwnText } from "./ownText";
import { sheetCells, type SheetCells } from "./sheetCells";

export interface TextsRead {
  readonly texts: readonly OwnText[];
  /** Sheets named like the text table that are damaged or over a limit. */
  readonly unread: readonly string[];
}

type Heading = "kind" | "title" | "text" | "figures" | "unit" | "file" | "cell";

const headings: readonly (readonly [Heading, RegExp])[] = [
  ["kind", /^(?:loai|phan loai|muc|nhom)(?: noi dung)?$/],
  ["title", /^(?:tieu de|ten(?: goi)?(?: mo hinh| dien hinh)?)$/],
  ["text", /^(?:noi dung|mo ta|tom tat)(?: chi tiet| cu the)?$/],
  ["figures", /^so lieu/],
  ["unit", /^(?:ten )?don vi/],
  ["file", /^tep/],
  ["cell", /^o (?:trong tep|nguon)/],
];
/** "Bảng chữ", "Nội dung", "Điển hình, mô hình", "Kiến nghị". */
const textSheetName = /(?:^| )(?:chu|noi dung|dien hinh|mo hinh|kien nghi|y kien)(?: |$)/;
/** The text table may have lost its name; no more than this many other sheets are searched, and none that is larger than a text table is. */
const mostOthers = 12;
const largestOther = 100_000;
/** Rows that a heading may stand in. */
const headingRows = 60;
/** The most that a cell of a workbook holds. */
const longestText = 32_767;
/** Control characters but the end of a line, marks that turn the direction of writing or are not seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * Reads the text table of a form from whichever sheet holds it: every row that says something under its kind.
 *
 * Order: as they stand. A kind stands for the rows below it until the next, as when its cells were merged. Rows after an empty one that name
 * no kind are not part of the table.
 * Errors: a damaged sheet is named, never thrown: it must not cost the figures.
 */
export function readTexts(workbook: ReceivedWorkbook, form: FormSet): TextsRead {
  const texts: OwnText[] = [];
  const unread: string[] = [];
  if (form.texts.length === 0) return { texts, unread };
  const kinds = kindIndex(form.texts);
  for (const sheet of candidates(workbook)) {
    try {
      texts.push(...textsOn(sheet.read(), kinds));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (isNamedLikeTexts(sheet)) unread.push(sheet.name);
    }
  }
  return { texts, unread };
}

function candidates({ sheets }: ReceivedWorkbook): readonly SheetSource[] {
  const known = sheets.filter((sheet) => !isSetAside(sheet));
  const named = known.filter(isNamedLikeTexts);
  if (named.length > 0) return named;
  return known.filter(({ size, name }) => size <= largestOther && !/\d/.test(name)).slice(0, mostOthers);
}

function isNamedLikeTexts({ name }: SheetSource): boolean {
  return textSheetName.test(fold(name));
}

function kindIndex(kinds: readonly TextKind[]): ReadonlyMap<string, string> {
  return new Map(
    kinds.flatMap(({ id, label, aliases }) => [label, ...aliases].map((each) => [fold(each), id] as const)),
  );
}

function textsOn(grid: Grid, kinds: ReadonlyMap<string, string>): readonly OwnText[] {
  const cells = sheetCells(grid);
  const header = headerOn(cells);
  if (!header) return [];
  const at = (row: number, heading: Heading): string | null => {
    const column = header.columns.get(heading);
    return column === undefined ? null : textAt(cells, row, column);
  };
  const texts: OwnText[] = [];
  let statedKind: string | null = null;
  for (let row = header.row + 1; row <= cells.lastRow; row++) {
    const stated = at(row, "kind");
    const title = at(row, "title");
    const text = at(row, "text");
    const figures = at(row, "figures");
    if (stated !== null) statedKind = stated;
    else if (title === null && text === null && figures === null) statedKind = null;
    if (statedKind === null || (title === null && text === null && figures === null)) continue;
    const column = header.columns.get(text === null ? "title" : "text")!;
    const file = at(row, "file");
    texts.push({
      kind: kinds.get(fold(statedKind)) ?? null,
      statedKind,
      title,
      text,
      figures,
      from: at(row, "unit"),
      cell: { sheet: grid.name, row, column },
      origin: file === null ? null : { file, cell: at(row, "cell") ?? "" },
    });
  }
  return texts;
}

function headerOn(cells: SheetCells): { row: number; columns: ReadonlyMap<Heading, number> } | null {
  for (let row = 0; row <= Math.min(cells.lastRow, headingRows); row++) {
    const columns = new Map<Heading, number>();
    for (const [column, { value }] of cells.row(row)) {
      if (typeof value !== "string" || value.length > 60) continue;
      const key = fold(value);
      const heading = headings.find(([name, pattern]) => !columns.has(name) && pattern.test(key))?.[0];
      if (heading) columns.set(heading, column);
    }
    if (columns.has("kind") && columns.has("title") && columns.has("text")) return { row, columns };
  }
  return null;
}

function textAt(cells: SheetCells, row: number, column: number): string | null {
  const value = cells.at(row, column)?.value ?? null;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value !== "string") return null;
  const clean = nfc(value)
    .replace(/\r\n?/g, "\n")
    .replace(unseen, (sign) => (sign === "\n" ? sign : sign === "\t" ? " " : ""))
    .slice(0, longestText)
    .trim();
  return clean === "" ? null : clean;
}
