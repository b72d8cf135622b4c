import { strFromU8, strToU8 } from "fflate";
import type { BookValue } from "./book";

/** Another workbook that a file links to, with what its cells held when the links were last refreshed. */
export interface ExternalBook {
  /** "C:\Báo cáo\[xa.xlsx]", as a formula names it. */
  readonly name: string;
  /** "Bảng 1!B8" → value. */
  readonly cells: ReadonlyMap<string, BookValue>;
}

/** The linked workbooks of a file in the order of their numbers. */
export function externalBooks(parts: Readonly<Record<string, Uint8Array>>): readonly ExternalBook[] {
  const books: ExternalBook[] = [];
  for (let number = 1; ; number += 1) {
    const link = parts[`xl/externalLinks/externalLink${number}.xml`];
    const rels = parts[`xl/externalLinks/_rels/externalLink${number}.xml.rels`];
    if (!link || !rels) return books;
    const target = unescaped(/Target="([^"]*)" TargetMode="External"/.exec(strFromU8(rels))![1]!);
    books.push({ name: bracketed(pathOf(target)), cells: cellsOf(strFromU8(link)) });
  }
}

/** "IF('[1]Bảng 1'!$B$8=…" with the workbooks named as Excel shows them. */
export function withNames(formula: string, books: readonly ExternalBook[]): string {
  return formula.replace(
    /'\[(\d+)\]/g,
    (whole, number: string) => `'${books[Number(number) - 1]?.name.replaceAll("'", "''") ?? whole}`,
  );
}

/** "IF('C:\\Báo cáo\\[xa.xlsx]Bảng 1'!$B$8=…" as a file holds it, with the workbooks by their numbers. */
export function withNumbers(formula: string, books: readonly ExternalBook[]): string {
  return books.reduce(
    (text, { name }, index) => text.replaceAll(`'${name.replaceAll("'", "''")}`, `'[${index + 1}]`),
    formula,
  );
}

/** What the links of an open workbook showed when they were last refreshed, by workbook. */
export function booksLinkedFrom(fetched: ReadonlyMap<string, BookValue>): readonly ExternalBook[] {
  const books = new Map<string, Map<string, BookValue>>();
  for (const [key, value] of fetched) {
    const end = key.indexOf("]") + 1;
    const cells = books.get(key.slice(0, end)) ?? new Map<string, BookValue>();
    books.set(key.slice(0, end), cells.set(key.slice(end), value));
  }
  return [...books].map(([name, cells]) => ({ name, cells }));
}

const namespace = "http://schemas.openxmlformats.org";
const relationships = `${namespace}/officeDocument/2006/relationships`;
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

/** Adds what a file holds of the workbooks it links to. */
export function addExternalBooks(parts: Record<string, Uint8Array>, books: readonly ExternalBook[]): void {
  if (books.length === 0) return;
  const change = (path: string, before: RegExp, added: string): void => {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(before, (found) => added + found));
  };
  const each = (text: (number: number) => string): string => books.map((_, index) => text(index + 1)).join("");
  books.forEach((book, index) => {
    parts[`xl/externalLinks/externalLink${index + 1}.xml`] = strToU8(linkXml(book));
    parts[`xl/externalLinks/_rels/externalLink${index + 1}.xml.rels`] = strToU8(
      `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" ` +
        `Type="${relationships}/externalLinkPath" Target="${escaped(targetOf(book.name))}" TargetMode="External"/></Relationships>`,
    );
  });
  change(
    "xl/_rels/workbook.xml.rels",
    /<\/Relationships>/,
    each(
      (number) =>
        `<Relationship Id="rIdLink${number}" Type="${relationships}/externalLink" Target="externalLinks/externalLink${number}.xml"/>`,
    ),
  );
  change(
    "[Content_Types].xml",
    /<\/Types>/,
    each((number) => `<Override PartName="/xl/externalLinks/externalLink${number}.xml" ContentType="${contentType}"/>`),
  );
  const references = each((number) => `<externalReference xmlns:r="${relationships}" r:id="rIdLink${number}"/>`);
  change(
    "xl/workbook.xml",
    /<definedNames|<calcPr|<\/workbook>/,
    `<externalReferences>${references}</externalReferences>`,
  );
}

function linkXml({ cells }: ExternalBook): string {
  const sheets = new Map<string, string[]>();
  for (const [place, value] of cells) {
    const at = place.lastIndexOf("!");
    const sheet = sheets.get(place.slice(0, at)) ?? [];
    sheets.set(place.slice(0, at), sheet);
    const address = place.slice(at + 1);
    const row = /\d+$/.exec(address)![0];
    const text = typeof value === "object" && value !== null ? value.error : String(value);
    const kind = typeof value === "number" ? "" : typeof value === "string" ? ' t="str"' : ' t="e"';
    if (value !== null) sheet.push(`<row r="${row}"><cell r="${address}"${kind}><v>${escaped(text)}</v></cell></row>`);
  }
  const names = [...sheets.keys()].map((name) => `<sheetName val="${escaped(name)}"/>`).join("");
  const data = [...sheets.values()]
    .map((rows, id) => `<sheetData sheetId="${id}">${rows.join("")}</sheetData>`)
    .join("");
  return (
    `<externalLink xmlns="${namespace}/spreadsheetml/2006/main"><externalBook xmlns:r="${relationships}" r:id="rId1">` +
    `<sheetNames>${names}</sheetNames><sheetDataSet>${data}</sheetDataSet></externalBook></externalLink>`
  );
}

/** "C:\Báo cáo\[xa.xlsx]" → "file:///C:/B%C3%A1o%20c%C3%A1o/xa.xlsx" */
function targetOf(name: string): string {
  const path = name.replace("[", "").slice(0, -1);
  if (path.startsWith("https://")) return encodeURI(path);
  const slashes = encodeURI(path.replaceAll("\\", "/"));
  if (slashes.startsWith("//")) return `file:${slashes}`;
  return `file://${slashes.startsWith("/") ? "" : "/"}${slashes}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function pathOf(target: string): string {
  const path = decodeURIComponent(target);
  if (path.startsWith("https://")) return path;
  const drive = /^file:\/\/\/([A-Za-z]:.*)$/.exec(path)?.[1];
  if (drive !== undefined) return drive.replaceAll("/", "\\");
  return path.startsWith("file:///") ? path.slice("file://".length) : path.slice("file:".length).replaceAll("/", "\\");
}

function bracketed(path: string): string {
  const [, folder, file] = /^(.*[\\/])([^\\/]+)$/.exec(path)!;
  return `${folder}[${file}]`;
}

function cellsOf(xml: string): ReadonlyMap<string, BookValue> {
  const sheets = [...xml.matchAll(/<sheetName val="([^"]*)"\/>/g)].map((match) => unescaped(match[1]!));
  const cells = new Map<string, BookValue>();
  for (const [, sheet, data] of xml.matchAll(/<sheetData sheetId="(\d+)">(.*?)<\/sheetData>/gs)) {
    for (const [, address, type, value] of data!.matchAll(/<cell r="([A-Z]+\d+)"( t="str")?><v>([^<]*)<\/v><\/cell>/g))
      cells.set(`${sheets[Number(sheet)]}!${address}`, type === undefined ? Number(value) : unescaped(value!));
  }
  return cells;
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name]!);
}
