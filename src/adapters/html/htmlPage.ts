import type { PlainPage } from "../../engine/document/evidenceIndex";

const escaped = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style =
  "body{font-family:'Times New Roman',serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.4;color:#000;background:#fff}" +
  "h1{font-size:1.3rem;text-align:center}h2{font-size:1.1rem;margin-top:1.5rem}" +
  "table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}";

/** One page that any browser opens, without scripts, links or anything fetched; every text is text, whatever signs it holds. */
export function htmlPage({ title, lines, tables }: PlainPage): string {
  const row = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  return (
    `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escaped(title)}</title><style>${style}</style></head><body>\n<h1>${escaped(title)}</h1>\n` +
    lines.map((line) => `<p>${escaped(line)}</p>\n`).join("") +
    tables
      .map(
        ({ heading, columns, rows }) =>
          `<h2>${escaped(heading)}</h2>\n<table>${row(columns, "th")}\n${rows.map((cells) => row(cells, "td")).join("\n")}</table>\n`,
      )
      .join("") +
    "</body></html>\n"
  );
}
