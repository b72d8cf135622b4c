import type { Book } from "../office-host/excel/book";

/** What a person sees in the emulated Excel. */

export function sheetsOf(book: Book): readonly string[] {
  return book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
}

/** The first row of a form in which figures can be typed. */
export function inputRow(book: Book, sheet: string): number {
  const { cells } = book.sheet(sheet);
  const keys = [...cells].filter(([, cell]) => !cell.format.locked).map(([key]) => Math.floor(key / 16_384));
  return Math.min(...keys);
}

/** Everything in the workbook that a person could lose: values, formulas, formats, marks and charts of every sheet. */
export function stateOf(book: Book): unknown {
  return book.sheets.map(({ name, visibility, cells, merges, protection, conditionals, charts }) => ({
    name,
    visibility,
    cells: [...cells].filter(([, { value, formula }]) => value !== null || formula !== undefined),
    merges,
    isProtected: protection !== null,
    marks: conditionals.length,
    charts: charts.map((chart) => chart.name),
  }));
}
