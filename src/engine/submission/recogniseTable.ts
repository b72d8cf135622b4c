import { indicatorOf, type FormSet } from "../form/formSet";
import type { Cell, Grid } from "../values/grid";
import { fold } from "../values/text";
import { likeness } from "./abbreviation";
import { alignColumns, type Alignment, type HeldColumn, type PlacedColumn } from "./alignColumns";
import { columnNumbersIn, numberRowUnder, type SheetCells } from "./sheetCells";
import { findBlocks, firstRowOf, textRows, type HeadedColumn, type HeaderBlock } from "./headerBlock";
import { indexHeaders, type HeaderIndex, type IndexedForm } from "./headerIndex";
import { knownSheets } from "./knownSheets";
import { nameColumnOf, sideBlocks, underGroups } from "./sideHeader";
import { moneyIn, noMoney, type MoneyHeadings } from "./statedMoney";
import type { Vote } from "./votes";

/** One printed header on a sheet, read as one form; it may carry several tables side by side. */
export interface RecognisedHeader {
  readonly form: FormSet;
  readonly top: number;
  readonly bottom: number;
  /** Ids of the tables that are there. */
  readonly tables: readonly string[];
  readonly columns: ReadonlyMap<number, RecognisedColumn>;
  /** Headed columns that could not be placed; figures in them belong to nobody. */
  readonly held: readonly HeldColumn[];
  /** Columns that name the row: TT, Đơn vị. */
  readonly nameColumns: readonly number[];
  /** Columns that count nowhere since a person said so. */
  readonly ignored: ReadonlySet<number>;
  /** Hidden column → the shown one with the same heading that counts instead. */
  readonly copies: ReadonlyMap<number, number>;
  /** Share of the header's words that matched, 0–1. */
  readonly confidence: number;
}

export interface RecognisedColumn {
  readonly table: string;
  readonly indicator: string;
  readonly by: PlacedColumn["by"] | "person";
  /** How sure the place is, 0–1, and what spoke for it. */
  readonly confidence: number;
  readonly votes: readonly Vote[];
  readonly text: string;
  /** Its headings say nothing of what it is. */
  readonly mute: boolean;
  /** What its headings say of the unit of money, in đồng. */
  readonly money: MoneyHeadings;
}

/** Recognises the headers of the given forms; keeps what it learnt about a layout, so that many files of one layout cost one recognition. */
export interface TableRecogniser {
  /** Per header on the sheet: its reading as each form that fits, the best first. Order: top to bottom. */
  recognise(grid: Grid, cells: SheetCells): readonly (readonly RecognisedHeader[])[];
  /** The same of a sheet whose indicators run down its rows, which has changed its rows with its columns. */
  recogniseTurned(grid: Grid, cells: SheetCells): readonly (readonly RecognisedHeader[])[];
}

/** Fewer matching cells than this are no header: "Tổng số" alone stands on every list. */
const fewestHeadings = 3;
const fewestColumns = 3;
/** Confidence from which a header counts as the form's. */
const recognisable = 0.5;
/** Share of the columns of a piece of a table that must fit. */
const precise = 0.8;
const eachHeading = 0.1;
const idleRows = 12;
const remembered = 200;
const noColumns: ReadonlySet<number> = new Set();
const noCopies: ReadonlyMap<number, number> = new Map();
const almostHeading = 0.75;
const fuzzyCells = 300;
const shortestFuzzy = 4;
const fuzzyRows = 100;

const numberHeadings: ReadonlySet<string> = new Set([
  "tt",
  "stt",
  "so tt",
  "so thu tu",
  "thu tu",
  "ghi chu",
  "ma don vi",
  "ma",
]);
/** "Đơn vị", "Tên đơn vị (xã, thị trấn)", "Xã, phường". */
export const nameHeading =
  /^(?:(?:ten )?don vi(?! tinh)|ten (?:xa|phuong|dia phuong|co quan)|xa phuong|dia phuong$|dia ban$)/;

/** "TT", "Ghi chú", "Mã": a column that holds no figure of any form. `key` is folded. */
export const isNumberHeading = (key: string): boolean => numberHeadings.has(key);

export function tableRecogniser(forms: readonly FormSet[]): TableRecogniser {
  const index = indexHeaders(forms);
  const known = new Map<string, readonly HeaderReading[]>();
  const sheets = knownSheets<readonly (readonly RecognisedHeader[])[]>((text) => index.keys.has(fold(text)));
  return {
    recognise(grid, cells) {
      const before = sheets.find(grid);
      if (before) return before;
      const rows = textRows(grid);
      const blocks = blocksOf(grid, cells, rows, index);
      let isSettled = blocks.length === 1;
      const headers = blocks.map((block) => {
        const numbers = columnNumbersIn(cells, numberRowUnder(cells, block.bottom) ?? -1);
        const key = `${block.left}\u0003${[...numbers].join()}\u0003${block.fingerprint}`;
        let readings = known.get(key);
        if (readings) known.delete(key);
        else readings = readingsOf(block, numbers, index);
        known.set(key, readings);
        if (known.size > remembered) known.delete(known.keys().next().value!);
        // Which columns stand empty or hidden is no matter of the layout, so this is not kept.
        if (readings[0]?.isOpen) {
          readings = withoutIdle(readings, block, numbers, index, cells);
          isSettled = false;
        }
        return headersAt(block.top, readings);
      });
      const numberRow = isSettled ? numberRowUnder(cells, blocks[0]!.bottom) : null;
      if (numberRow !== null) sheets.keep(grid, { from: firstRowOf(rows, blocks[0]!.top), to: numberRow }, headers);
      return headers;
    },
    recogniseTurned(grid, cells) {
      const isHeading = (key: string): boolean => index.keys.has(key) || almost(index)(key);
      return sideBlocks(grid, cells, isHeading, fewestHeadings).flatMap((block) => {
        const readings = readingsOf(block, new Map(), index, (columns, form) => underGroups(columns, form, cells));
        return readings.length === 0
          ? []
          : [
              readings.map(({ height, ...reading }) => {
                const bottom = block.top + height;
                const nameColumn = nameColumnOf(reading.columns, cells, bottom);
                return { ...reading, top: block.top, bottom, nameColumns: nameColumn === null ? [] : [nameColumn] };
              }),
            ];
      });
    },
  };
}

const headersKnown = new WeakMap<readonly HeaderReading[], readonly RecognisedHeader[]>();

/** Most files of one layout have their table in the same row: they share what was recognised. */
function headersAt(top: number, readings: readonly HeaderReading[]): readonly RecognisedHeader[] {
  const known = headersKnown.get(readings);
  if (known && known[0]?.top === top) return known;
  const headers = readings.map(({ height, ...reading }) => ({ ...reading, top, bottom: top + height }));
  headersKnown.set(readings, headers);
  return headers;
}

/** Whether a text is nearly some heading; answers are kept for one sheet, and there is an end to them. */
function almost(index: HeaderIndex): (key: string) => boolean {
  const verdicts = new Map<string, boolean>();
  return (key) => {
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    if (verdicts.size >= fuzzyCells || key.length < shortestFuzzy) return false;
    const verdict = [...index.keys].some((heading) => likeness(key, heading) >= almostHeading);
    verdicts.set(key, verdict);
    return verdict;
  };
}

function blocksOf(
  grid: Grid,
  cells: SheetCells,
  rows: ReadonlyMap<number, readonly Cell[]>,
  index: HeaderIndex,
): readonly HeaderBlock[] {
  const exact = findBlocks(grid, cells, rows, (key) => index.keys.has(key), fewestHeadings);
  if (exact.length > 0) return exact;
  // No heading as we know it: look again with tolerance, where headings usually stand.
  const first = new Map([...rows].slice(0, fuzzyRows));
  return findBlocks(grid, cells, first, almost(index), fewestHeadings);
}

/**
 * The readings without columns that hold nothing below and have no heading or the heading of another, and without hidden ones beside a
 * shown one of the same heading that has figures.
 */
function withoutIdle(
  readings: readonly HeaderReading[],
  block: HeaderBlock,
  numbers: ReadonlyMap<number, number>,
  index: HeaderIndex,
  cells: SheetCells,
): readonly HeaderReading[] {
  const isEmpty = (column: number): boolean => {
    for (let row = block.bottom + 1; row <= block.bottom + idleRows; row++) if (cells.at(row, column)) return false;
    return true;
  };
  const idle = new Map<FormSet, { readonly rivals: ReadonlySet<number>; readonly old: ReadonlyMap<number, number> }>();
  for (const { form, rivals } of readings) {
    const old = rivals.flatMap((group) => {
      const filled = group.filter((column) => !isEmpty(column));
      const shown = filled.find((column) => !cells.isHiddenColumn(column));
      const hidden = filled.filter((column) => cells.isHiddenColumn(column));
      return shown === undefined ? [] : hidden.map((column) => [column, shown] as const);
    });
    idle.set(form, { rivals: new Set(rivals.flat()), old: new Map(old) });
  }
  const isIdle = ({ bare, column }: HeadedColumn, form: FormSet): boolean => {
    const known = idle.get(form);
    return known?.old.has(column) || ((bare || known?.rivals.has(column)) === true && isEmpty(column));
  };
  return readingsOf(block, numbers, index, (columns, { form }) => columns.filter((each) => !isIdle(each, form))).map(
    (reading) => ({ ...reading, copies: idle.get(reading.form)?.old ?? noCopies }),
  );
}

/** What all files of one layout share, wherever from top to bottom the table stands. */
interface HeaderReading extends Omit<RecognisedHeader, "top" | "bottom"> {
  readonly height: number;
  /** Leaves are missing and columns without a heading may be theirs, or columns are rivals. */
  readonly isOpen: boolean;
  readonly rivals: Alignment["rivals"];
}

/** The best reading as each form, the best form first. */
function readingsOf(
  block: HeaderBlock,
  numbers: ReadonlyMap<number, number>,
  index: HeaderIndex,
  prepare: (columns: readonly HeadedColumn[], form: IndexedForm) => readonly HeadedColumn[] = (columns) => columns,
): readonly HeaderReading[] {
  const best = new Map<IndexedForm, { readonly reading: HeaderReading; readonly weight: number }>();
  const headed = new Set(block.columnsTo(block.bottom).flatMap(({ bare, column }) => (bare ? [] : [column])));
  for (const bottom of [block.bottom, block.bottom - 1, block.bottom + 1]) {
    if (bottom < block.top) continue;
    const nameColumns: number[] = [];
    const figureColumns: HeadedColumn[] = [];
    for (const column of block.columnsTo(bottom)) {
      const label = fold(column.text);
      if (column.bare) figureColumns.push(column);
      else if (nameHeading.test(label)) nameColumns.push(column.column);
      else if (!numberHeadings.has(label)) figureColumns.push(column);
    }
    for (const form of index.forms) {
      const reading = readAs(form, prepare(figureColumns, form), numbers);
      if (!reading) continue;
      const weight = weightOf(reading, figureColumns, headed);
      if (weight <= (best.get(form)?.weight ?? -Infinity)) continue;
      best.set(form, { weight, reading: { ...reading, nameColumns, height: bottom - block.top } });
    }
  }
  return [...best.values()].map(({ reading }) => reading).toSorted((a, b) => b.confidence - a.confidence);
}

/**
 * How much of the form fits, less a little for every heading: tells where the header ends. A place without a heading counts for nothing
 * where the block has one further down; one that several columns claim alike is headed all the same.
 * @param headed columns that have a heading of their own in the whole block
 */
function weightOf(
  { columns, rivals }: Pick<HeaderReading, "columns" | "rivals">,
  all: readonly HeadedColumn[],
  headed: ReadonlySet<number>,
): number {
  const bare = new Set(all.flatMap((each) => (each.bare ? [each.column] : [])));
  let sure = rivals.filter((group) => group.every((column) => !columns.has(column))).length;
  for (const [column, { confidence }] of columns) if (!bare.has(column) || !headed.has(column)) sure += confidence;
  return sure - eachHeading * (all.length - bare.size);
}

function readAs(
  form: IndexedForm,
  columns: readonly HeadedColumn[],
  numbers: ReadonlyMap<number, number>,
): Omit<HeaderReading, "nameColumns" | "height"> | null {
  const { placed, held, rivals } = alignColumns(columns, form, numbers);
  const sums = form.leafCounts.map(() => ({ columns: 0, score: 0 }));
  for (const { leaf, score } of placed.values()) {
    const sum = sums[leaf.table]!;
    sum.columns++;
    sum.score += score;
  }
  const present = sums.map((sum, table) => {
    const leaves = form.leafCounts[table]!;
    const isPart = sum.score >= precise * sum.columns;
    return sum.columns >= Math.min(fewestColumns, leaves) && (sum.score >= 0.4 * leaves || isPart);
  });
  let score = 0;
  let leaves = 0;
  sums.forEach((sum, table) => {
    if (!present[table]) return;
    score += sum.score;
    leaves += form.leafCounts[table]!;
  });
  const headed = columns.filter(({ bare }) => !bare).length;
  const confidence = (2 * score) / (leaves + headed);
  // A table cut in two has few of its columns on each piece, but nothing else stands there.
  const isPart = score >= precise * headed;
  if (leaves === 0 || (confidence < recognisable && !isPart)) return null;
  const own = [...placed].filter(([, column]) => present[column.leaf.table]);
  const columnAt = new Map(columns.map((column) => [column.column, column]));
  return {
    form: form.form,
    tables: form.form.tables.filter((_, table) => present[table]).map((table) => table.id),
    confidence: Math.min(1, confidence),
    isOpen: rivals.length > 0 || (own.length < leaves && columns.some(({ bare }) => bare)),
    rivals,
    columns: new Map(
      own.map(([column, { leaf, by, mute, confidence: sure, votes }]): [number, RecognisedColumn] => {
        const table = form.form.tables[leaf.table]!.id;
        const { text, typed } = columnAt.get(column)!;
        const { indicator } = leaf;
        const money = indicatorOf(form.form, indicator).type === "money" ? moneyIn(typed) : noMoney;
        return [column, { table, indicator, by, confidence: sure, votes, text, mute, money }];
      }),
    ),
    held,
    ignored: noColumns,
    copies: noCopies,
  };
}
