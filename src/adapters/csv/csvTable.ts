import Papa from "papaparse";

const linesToGuessFrom = 30;

/** Rows of a comma-, semicolon- or tab-separated text, cells trimmed; empty rows stay, so that a row keeps its number. A leading byte-order mark is dropped. */
export function csvTable(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, "");
  // Empty rows have one field, and would speak against every delimiter.
  const { meta } = Papa.parse<string[]>(plain, { preview: linesToGuessFrom, skipEmptyLines: "greedy" });
  const { data } = Papa.parse<string[]>(plain, { delimiter: meta.delimiter });
  return data.map((row) => row.map((cell) => cell.trim()));
}
