import Papa from "papaparse";

/** Rows of a comma-, semicolon- or tab-separated text, cells trimmed; empty rows stay, so that a row keeps its number. A leading byte-order mark is dropped. */
export function csvTable(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""));
  return data.map((row) => row.map((cell) => cell.trim()));
}
