import { indicatorOf, type FormSet } from "../form/formSet";
import type { Grid } from "../values/grid";
import { fold } from "../values/text";
import { alignColumns } from "./alignColumns";
import type { HeadedColumn } from "./headerBlock";
import { indexHeaders, type HeaderIndex } from "./headerIndex";
import { layoutHeads, type LayoutHead, type Orientation } from "./layout";
import type { ColumnMapping, MappedColumn } from "./mapping";
import { isNumberHeading, nameHeading } from "./recogniseTable";
import { columnNumbersIn, numberRowUnder } from "./sheetCells";
import { nameColumnOf, underGroups } from "./sideHeader";
import type { Candidate } from "./undecided";
import type { Vote } from "./votes";

/** What a person sees of one layout before confirming it: what each column would be, why, and what stands in it. */
export interface MappingProposal {
  readonly sheet: string;
  readonly form: string;
  readonly orientation: Orientation;
  readonly fingerprint: string;
  /** Rows (of orientation "rows": columns) of the sheet that the header takes, from 0, both included. */
  readonly headerRows: { readonly from: number; readonly to: number };
  /** Left to right, or top to bottom. */
  readonly columns: readonly ProposedColumn[];
}

export interface ProposedColumn {
  /** Counted from the first heading, below 0 for columns before it: names the column in the mapping. */
  readonly offset: number;
  /** Column of the sheet; of orientation "rows" its row. From 0. */
  readonly column: number;
  /** The lowest heading as typed; empty when there is none. */
  readonly heading: string;
  readonly as: MappedColumn["as"];
  /** How sure that is, 0–1; 0 for a column that nothing speaks for. */
  readonly confidence: number;
  readonly votes: readonly Vote[];
  /** Other indicators it may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** The first values below it, as found. */
  readonly samples: readonly (number | string)[];
}

const mostSamples = 4;
const sampleRows = 12;
const ignored = { kind: "ignored" } as const;

const indexes = new WeakMap<FormSet, HeaderIndex>();

/**
 * What each header on a sheet would be in a form, the one that explains most first. Sheets that nothing is recognised on give proposals
 * too, with every column ignored: the person chooses.
 */
export function proposeMapping(grid: Grid, form: FormSet): readonly MappingProposal[] {
  let index = indexes.get(form);
  if (!index) indexes.set(form, (index = indexHeaders([form])));
  const known = index;
  return layoutHeads(grid)
    .map((head) => proposalFor(head, form, known))
    .filter(({ columns }) => columns.length > 0)
    .toSorted((a, b) => sureOf(b) - sureOf(a));
}

/** The mapping that a person confirms: the proposal with what was chosen otherwise, by offset. */
export function confirmedMapping(
  { fingerprint, form, orientation, sheet, columns }: MappingProposal,
  choices: ReadonlyMap<number, MappedColumn["as"]> = new Map(),
): ColumnMapping {
  return {
    fingerprint,
    form,
    orientation,
    sheet,
    columns: columns.map(({ offset, heading, as }) => ({ offset, heading, as: choices.get(offset) ?? as })),
  };
}

function sureOf({ columns }: MappingProposal): number {
  return columns.reduce((sum, { confidence }) => sum + confidence, 0);
}

function proposalFor(head: LayoutHead, form: FormSet, index: HeaderIndex): MappingProposal {
  const indexed = index.forms[0]!;
  const isSide = head.orientation === "rows";
  const names = head.columns.filter(({ text, bare }) => !bare && nameHeading.test(fold(text)));
  const figures = head.columns.filter(
    ({ column, text }) => column >= head.left && !nameHeading.test(fold(text)) && !isNumberHeading(fold(text)),
  );
  const prepared = isSide ? underGroups(figures, indexed, head.cells) : figures;
  const numbers = columnNumbersIn(head.cells, numberRowUnder(head.cells, head.bottom) ?? -1);
  const { placed, held } = alignColumns(prepared, indexed, numbers);
  const unitColumn = isSide ? nameColumnOf(placed, head.cells, head.bottom) : null;
  const isUnit = (column: number): boolean => column === unitColumn || names.some((each) => each.column === column);
  const candidatesOf = new Map(held.map((column) => [column.column, column.candidates]));
  const proposed = (each: HeadedColumn): ProposedColumn => {
    const { column } = each;
    const place = placed.get(column);
    const candidates = (candidatesOf.get(column) ?? []).map(({ leaf, confidence }) => ({
      indicator: leaf.indicator,
      label: indicatorOf(form, leaf.indicator).label,
      confidence,
    }));
    return {
      offset: column - head.left,
      column,
      heading: each.text,
      as: place ? { kind: "indicator", id: place.leaf.indicator } : isUnit(column) ? { kind: "unit" } : ignored,
      confidence: place?.confidence ?? 0,
      votes: place?.votes ?? [],
      candidates,
      samples: samplesUnder(head, column),
    };
  };
  return {
    sheet: head.sheet,
    form: form.id,
    orientation: head.orientation,
    fingerprint: head.fingerprint,
    headerRows: { from: head.top, to: head.bottom },
    columns: head.columns.map(proposed).filter(({ heading, samples }) => heading !== "" || samples.length > 0),
  };
}

function samplesUnder({ cells, bottom }: LayoutHead, column: number): readonly (number | string)[] {
  const samples: (number | string)[] = [];
  const first = (numberRowUnder(cells, bottom) ?? bottom) + 1;
  for (let row = first; row < first + sampleRows && samples.length < mostSamples; row++) {
    const value = cells.at(row, column)?.value ?? null;
    if (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) {
      samples.push(typeof value === "string" ? value.slice(0, 100) : value);
    }
  }
  return samples;
}
