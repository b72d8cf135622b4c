import { strFromU8 } from "fflate";
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
