import { strToU8, zipSync } from "fflate";
import type { Zippable } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface PackageParts {
  /** XML of `<worksheet>` parts by sheet name, in tab order; or only what stands in `<sheetData>`. */
  readonly sheets?: Readonly<Record<string, string | Uint8Array>>;
  readonly sharedStrings?: string;
  /** Parts added or replaced, by name; `null` takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The parts of a small workbook as another program might have written them. */
export function packageParts({
  sheets = { "Bảng 1": "" },
  sharedStrings,
  parts = {},
}: PackageParts): Map<string, Uint8Array> {
  const names = Object.keys(sheets);
  const all = new Map<string, string | Uint8Array | null>();
  all.set("[Content_Types].xml", "<Types/>");
  all.set("_rels/.rels", relationshipsXml([["officeDocument", "xl/workbook.xml"]]));
  all.set("xl/workbook.xml", workbookXml(names.map((name) => `name="${name}"`)));
  const targets = names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const);
  all.set("xl/_rels/workbook.xml.rels", relationshipsXml([...targets, ["sharedStrings", "sharedStrings.xml"]]));
  if (sharedStrings !== undefined) all.set("xl/sharedStrings.xml", `<sst xmlns="${main}">${sharedStrings}</sst>`);
  Object.values(sheets).forEach((content, index) => {
    const whole = typeof content !== "string" || content.includes("<worksheet") || content.includes(":worksheet");
    all.set(`xl/worksheets/sheet${index + 1}.xml`, whole ? content : worksheetXml(content));
  });
  for (const [name, content] of Object.entries(parts)) all.set(name, content);
  const bytes = new Map<string, Uint8Array>();
  for (const [name, content] of all)
    if (content !== null) bytes.set(name, typeof content === "string" ? strToU8(content) : content);
  return bytes;
}

export function xlsxPackage(parts: PackageParts): Uint8Array {
  return zipSync(Object.fromEntries(packageParts(parts)) as Zippable);
}

export const worksheetXml = (rows: string, after = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Each sheet by its attributes; the relationship id is its place. */
export const workbookXml = (sheets: readonly string[]) =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
  sheets.map((attributes, index) => `<sheet ${attributes} sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("") +
  `</sheets></workbook>`;

export const relationshipsXml = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelations}">` +
  targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join("") +
  `</Relationships>`;

export interface StoredEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** Claims that differ from what is there. */
  readonly crc?: number;
  readonly unpacked?: number;
  readonly zip64?: boolean;
}

/** A zip written by hand, uncompressed, so that every field of it can lie. */
export function handMadeZip(entries: readonly StoredEntry[], crcOf: (bytes: Uint8Array) => number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = strToU8(entry.name);
    const size = entry.unpacked ?? entry.content.length;
    const shared = (view: DataView, from: number) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, entry.flags ?? 0, true);
      view.setUint16(from + 4, entry.method ?? 0, true);
      view.setUint32(from + 10, entry.crc ?? crcOf(entry.content), true);
      view.setUint32(from + 14, entry.zip64 ? 0xffffffff : entry.content.length, true);
      view.setUint32(from + 18, entry.zip64 ? 0xffffffff : size, true);
      view.setUint16(from + 22, name.length, true);
    };
    const local = new Uint8Array(30 + name.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    shared(localView, 4);
    local.set(name, 30);
    const extra = new Uint8Array(entry.zip64 ? 28 : 0);
    if (entry.zip64) {
      const view = new DataView(extra.buffer);
      view.setUint16(0, 1, true);
      view.setUint16(2, 24, true);
      view.setUint32(4, size, true);
      view.setUint32(12, entry.content.length, true);
      view.setUint32(20, at, true);
    }
    const central = new Uint8Array(46 + name.length + extra.length);
    const view = new DataView(central.buffer);
    view.setUint32(0, 0x02014b50, true);
    shared(view, 6);
    view.setUint16(30, extra.length, true);
    view.setUint32(42, entry.zip64 ? 0xffffffff : at, true);
    central.set(name, 46);
    central.set(extra, 46 + name.length);
    chunks.push(local, entry.content);
    directory.push(central);
    at += local.length + entry.content.length;
  }
  const size = directory.reduce((total, part) => total + part.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...chunks, ...directory, end]);
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
