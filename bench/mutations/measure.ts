import { decode } from "../../src/adapters/xlsx/decode";
import { encode } from "../../src/adapters/xlsx/encode";
import type { SheetPlan } from "../../src/engine/sheet/sheetPlan";
import { corpusIn } from "./corpus";
import { mutants, workbookOf, type Corpus } from "./mutants";
import { gridOf, type Paper } from "./paper";
import { outcomeOf } from "./verdict";

export interface Tally {
  readonly kind: string;
  /** The files themselves leave it open what is right. */
  readonly isOpen: boolean;
  files: number;
  right: number;
  asked: number;
  misplaced: number;
}

export interface Measured {
  readonly kinds: readonly Tally[];
  /** Figures that were not right, in words for whoever mends the reader. */
  readonly misplaced: readonly string[];
  readonly asked: readonly string[];
}

/**
 * Mutates the good files of the project and counts what becomes of their figures.
 * @param bytesEvery every so many workbooks go through the .xlsx writer and reader
 */
export async function measure(root: string, count: number, seed: number, bytesEvery: number): Promise<Measured> {
  return measureIn(await corpusIn(root), count, seed, bytesEvery);
}

async function measureIn(corpus: Corpus, count: number, seed: number, bytesEvery: number): Promise<Measured> {
  const tallies = new Map<string, Tally>();
  const misplaced: string[] = [];
  const asked: string[] = [];
  const scope = { forms: corpus.forms, units: corpus.units, period: null };
  let at = 0;
  for (const { kind, name, paper, isOpen } of mutants(corpus.papers, count, seed)) {
    // Our writer hides no rows or columns.
    const showsAll = paper.sheets.every(({ hidden }) => hidden.rows.length + hidden.columns.length === 0);
    const throughBytes = at++ % bytesEvery === 0 && showsAll;
    const workbook = throughBytes ? await decode(bytesOf(paper), noXls) : workbookOf(paper);
    const { right, asked: questions, misplaced: wrong, details } = outcomeOf(paper, workbook, scope);
    let tally = tallies.get(kind);
    if (!tally) tallies.set(kind, (tally = { kind, isOpen, files: 0, right: 0, asked: 0, misplaced: 0 }));
    tally.files++;
    tally.right += right;
    tally.asked += questions;
    tally.misplaced += wrong;
    if (wrong > 0) misplaced.push(`${name}: ${details.join("; ")}`);
    else if (questions > 0) asked.push(`${name}: ${details.join("; ")}`);
  }
  return { kinds: [...tallies.values()], misplaced, asked };
}

const noXls = () => Promise.reject(new Error("no .xls here"));

function bytesOf(paper: Paper): Uint8Array {
  return encode({
    sheets: paper.sheets.map((sheet): SheetPlan => {
      const { name, cells, merges } = gridOf(sheet);
      return {
        name,
        cells: cells.map(({ row, column, value }) => ({
          row,
          column,
          value: typeof value === "number" || typeof value === "string" ? value : null,
          style: "plain",
        })),
        merges,
        columnWidths: [],
        rowHeights: new Map(),
        freeze: null,
        print: { orientation: "landscape", repeatRows: null, fitToWidth: false, area: null },
        isProtected: false,
        validations: [],
        filter: null,
        hidden: false,
      };
    }),
    properties: { title: "", creator: "", modified: "2020-07-10T09:30:00Z", custom: {} },
    lineage: null,
  });
}
