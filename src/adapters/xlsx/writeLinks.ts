import type { ExternalCell } from "../../engine/sheet/externalCell";
import type { WorkbookFilePlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import {
  cellString,
  mainNamespace,
  packageRelationships,
  relationships,
  xmlAttribute,
  xmlHead,
  xmlText,
} from "./writeXml";

type Value = number | string | null;

interface LinkedBook {
  readonly folder: string;
  readonly file: string;
  /** Sheet → row → column → value. */
  readonly sheets: Map<string, Map<number, Map<number, Value>>>;
}

/** The other workbooks that a plan links to, in the order of first use, with what their cells held when they were last read. */
export class ExternalBooks {
  readonly #books: LinkedBook[] = [];
  readonly #numbers = new Map<string, number>();

  constructor({ sheets }: WorkbookFilePlan) {
    for (const { cells } of sheets) for (const { source, value } of cells) if (source) this.#keep(source, value);
  }

  get count(): number {
    return this.#books.length;
  }

  /** How a formula in the file names the workbook: "[1]". */
  nameOf({ folder, file }: ExternalCell): string {
    return `[${this.#numbers.get(`${folder}\n${file}`)!}]`;
  }

  /** Parts by path. */
  parts(): readonly (readonly [string, string])[] {
    return this.#books.flatMap((book, index) => [
      [`xl/externalLinks/externalLink${index + 1}.xml`, linkXml(book)] as const,
      [`xl/externalLinks/_rels/externalLink${index + 1}.xml.rels`, linkRelationshipsXml(book)] as const,
    ]);
  }

  #keep({ folder, file, sheet, row, column }: ExternalCell, value: Value): void {
    const key = `${folder}\n${file}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#books.push({ folder, file, sheets: new Map() });
      this.#numbers.set(key, number);
    }
    const { sheets } = this.#books[number - 1]!;
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, Value>>();
    sheets.set(sheet, rows);
    const columns = rows.get(row) ?? new Map<number, Value>();
    rows.set(row, columns);
    columns.set(column, value);
  }
}

function linkXml({ sheets }: LinkedBook): string {
  const names = [...sheets.keys()].map((name) => `<sheetName val="${xmlAttribute(name)}"/>`);
  const data = [...sheets.values()].map((rows, index) => {
    const lines = sorted(rows).map(([row, columns]) => {
      const cells = sorted(columns).map(([column, value]) => cellXml(a1(row, column), value));
      return `<row r="${row + 1}">${cells.join("")}</row>`;
    });
    return `<sheetData sheetId="${index}">${lines.join("")}</sheetData>`;
  });
  return (
    `${xmlHead}<externalLink xmlns="${mainNamespace}"><externalBook xmlns:r="${relationships}" r:id="rId1">` +
    `<sheetNames>${names.join("")}</sheetNames><sheetDataSet>${data.join("")}</sheetDataSet></externalBook></externalLink>`
  );
}

function sorted<Item>(items: ReadonlyMap<number, Item>): readonly (readonly [number, Item])[] {
  return [...items].toSorted(([a], [b]) => a - b);
}

function cellXml(address: string, value: Value): string {
  if (typeof value === "number") return `<cell r="${address}"><v>${value}</v></cell>`;
  return value === null ? "" : `<cell r="${address}" t="str"><v>${xmlText(cellString(value))}</v></cell>`;
}

function linkRelationshipsXml({ folder, file }: LinkedBook): string {
  return (
    `${xmlHead}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/externalLinkPath" ` +
    `Target="${xmlAttribute(addressOf(folder + file))}" TargetMode="External"/></Relationships>`
  );
}

/** The address of a file as a URI: a drive and a shared folder become "file:///C:/…" and "file://may-chu/…". */
function addressOf(path: string): string {
  const web = /^https:\/\/[^/]+/.exec(path)?.[0];
  if (web !== undefined) return web + encoded(path.slice(web.length));
  const slashes = path.replaceAll("\\", "/");
  if (slashes.startsWith("//")) return `file:${encoded(slashes)}`;
  return slashes.startsWith("/")
    ? `file://${encoded(slashes)}`
    : `file:///${slashes.slice(0, 2)}${encoded(slashes.slice(2))}`;
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
