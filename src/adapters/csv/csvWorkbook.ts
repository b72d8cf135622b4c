import Papa from "papaparse";
import { Refusal } from "../../engine/values/grid";
import type { Cell, Grid, ReceivedWorkbook } from "../../engine/values/grid";

/** More separators and line ends, or quotes, than the largest table of ours has by far. */
const mostCells = 400_000;
const mostColumns = 16_384;
const separators = [",", ";", "\t", "|"];
/** A plain whole number. Any other spelling stays text, since only the reader of the form knows what a dot means. */
const wholeNumber = /^(?:0|-?[1-9][0-9]{0,14})$/;

/**
 * A comma-, semicolon- or tab-separated text as a workbook of one sheet, "CSV". Rows keep their place; cells are trimmed, nothing is a formula.
 * @throws {Refusal} empty; too_large
 */
export function csvWorkbook(text: string): ReceivedWorkbook {
  const grid = gridFrom(text.replace(/^\uFEFF/, ""));
  if (grid.cells.length === 0) throw new Refusal("empty", "csv");
  const sheet = { name: grid.name, hidden: false, size: text.length, read: () => grid };
  return { sheets: [sheet], modified: null, properties: new Map(), lineage: null, ignored: [] };
}

function gridFrom(text: string): Grid {
  refuseTooMany(text);
  // Excel's own way to say what separates.
  const hint = /^sep=(.)\r?\n/.exec(text);
  const options = { delimiter: hint?.[1] ?? "", delimitersToGuess: separators };
  const cells: Cell[] = [];
  const shift = hint ? 1 : 0;
  const { data } = Papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, options);
  data.forEach((columns, row) => {
    columns.forEach((found, column) => {
      const value = found.trim();
      if (value === "") return;
      if (column >= mostColumns) throw new Refusal("too_large", "csv columns");
      cells.push({ row: row + shift, column, value: wholeNumber.test(value) ? Number(value) : value });
    });
  });
  return { name: "CSV", hidden: false, cells, merges: [] };
}

function refuseTooMany(text: string): void {
  let parts = 0;
  let quotes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) quotes++;
    else if (unit === 0x2c || unit === 0x3b || unit === 0x09 || unit === 0x7c || unit === 0x0a || unit === 0x0d)
      parts++;
  }
  if (parts > mostCells || quotes > mostCells) throw new Refusal("too_large", "csv cells");
}
