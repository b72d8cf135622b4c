/** Rows of cells in the text that spreadsheets put on the clipboard: tabs between cells, quotes around cells with tabs, quotes or line breaks. */

const mostCells = 200_000;

/** Reads clipboard text. Shape: at least one row of one cell; rows may differ in length. Stops at 200,000 cells. */
export function cellsInText(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let count = 0;
  let at = 0;
  while (count < mostCells) {
    const quoted = source[at] === '"' ? quotedField(source, at) : null;
    const end = quoted?.end ?? endOfPlain(source, at);
    rows.at(-1)!.push(quoted?.text ?? source.slice(at, end));
    count += 1;
    if (end >= source.length) break;
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** Writes cells as clipboard text. */
export function textOfCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(asField).join("\t")).join("\r\n");
}

function asField(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A field in quotes; `null` when the quote is never closed before a tab or line end, so it was only a sign in the text. */
function quotedField(source: string, start: number): { text: string; end: number } | null {
  let text = "";
  let at = start + 1;
  for (;;) {
    const close = source.indexOf('"', at);
    if (close < 0) return null;
    text += source.slice(at, close);
    const after = source[close + 1];
    if (after === '"') {
      text += '"';
      at = close + 2;
    } else if (after === undefined || after === "\t" || after === "\n") {
      return { text, end: close + 1 };
    } else {
      return null;
    }
  }
}

function endOfPlain(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end += 1;
  return end;
}
