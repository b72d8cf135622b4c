import type { SheetPlan, WorkbookFilePlan } from "../../engine/sheet/sheetPlan";
import { columnLetters } from "../../engine/values/cells";
import {
  cellString,
  clipped,
  mainNamespace,
  packageRelationships,
  relationships,
  xmlAttribute,
  xmlHead,
  xmlText,
} from "./writeXml";

const office = "application/vnd.openxmlformats-officedocument";
const properties = "http://schemas.openxmlformats.org/officeDocument/2006";

export function contentTypesXml(
  sheets: number,
  hasLineage: boolean,
  externalBooks: number,
  { drawings, charts }: { readonly drawings: number; readonly charts: number },
): string {
  return (
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("/xl/workbook.xml", `${office}.spreadsheetml.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${office}.spreadsheetml.worksheet+xml`),
    ).join("") +
    Array.from({ length: externalBooks }, (_, index) =>
      override(`/xl/externalLinks/externalLink${index + 1}.xml`, `${office}.spreadsheetml.externalLink+xml`),
    ).join("") +
    Array.from({ length: drawings }, (_, index) =>
      override(`/xl/drawings/drawing${index + 1}.xml`, `${office}.drawing+xml`),
    ).join("") +
    Array.from({ length: charts }, (_, index) =>
      override(`/xl/charts/chart${index + 1}.xml`, `${office}.drawingml.chart+xml`),
    ).join("") +
    override("/xl/styles.xml", `${office}.spreadsheetml.styles+xml`) +
    override("/xl/sharedStrings.xml", `${office}.spreadsheetml.sharedStrings+xml`) +
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    override("/docProps/app.xml", `${office}.extended-properties+xml`) +
    override("/docProps/custom.xml", `${office}.custom-properties+xml`) +
    (hasLineage ? override("/customXml/itemProps1.xml", `${office}.customXmlProperties+xml`) : "") +
    "</Types>"
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relationshipsXml(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

export function packageRelationshipsXml(): string {
  return relationshipsXml([
    [`${relationships}/officeDocument`, "xl/workbook.xml"],
    ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    [`${relationships}/extended-properties`, "docProps/app.xml"],
    [`${relationships}/custom-properties`, "docProps/custom.xml"],
  ]);
}

/** Sheets come first, so that sheet n is rIdn; then the workbooks that are linked to. */
export function workbookRelationshipsXml(sheets: number, hasLineage: boolean, externalBooks: number): string {
  const numbered = (count: number, type: string, part: string) =>
    Array.from({ length: count }, (_, index) => [`${relationships}/${type}`, `${part}${index + 1}.xml`] as const);
  return relationshipsXml([
    ...numbered(sheets, "worksheet", "worksheets/sheet"),
    ...numbered(externalBooks, "externalLink", "externalLinks/externalLink"),
    [`${relationships}/styles`, "styles.xml"],
    [`${relationships}/sharedStrings`, "sharedStrings.xml"],
    ...(hasLineage ? [[`${relationships}/customXml`, "../customXml/item1.xml"] as const] : []),
  ]);
}

export function lineageRelationshipsXml(): string {
  return relationshipsXml([[`${relationships}/customXmlProps`, "itemProps1.xml"]]);
}

/** The id says what the part is, not which one: the same input gives the same bytes. */
export function lineagePropertiesXml(namespace: string): string {
  return (
    `${xmlHead}<ds:datastoreItem ds:itemID="{5F0C2A57-6B1E-4B53-9C5B-2F3B52105210}" xmlns:ds="${properties}/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${xmlAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

/** Cached results are right when we write them, so nothing asks for recalculation on open (and for saving on close). */
export function workbookXml(plan: WorkbookFilePlan, names: readonly string[], externalBooks: number): string {
  const active = Math.max(
    0,
    plan.sheets.findIndex((sheet) => !sheet.hidden),
  );
  const sheets = plan.sheets.map(
    (sheet, index) =>
      `<sheet name="${xmlAttribute(names[index]!)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const external = Array.from(
    { length: externalBooks },
    (_, index) => `<externalReference r:id="rId${plan.sheets.length + index + 1}"/>`,
  );
  const defined = plan.sheets.flatMap((sheet, index) => definedNames(sheet, index, quoted(names[index]!)));
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (external.length > 0 ? `<externalReferences>${external.join("")}</externalReferences>` : "") +
    (defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function definedNames(sheet: SheetPlan, index: number, name: string): readonly string[] {
  const define = (id: string, value: string, hidden = ""): string =>
    `<definedName name="_xlnm.${id}" localSheetId="${index}"${hidden}>${xmlText(`${name}!${value}`)}</definedName>`;
  const { area, repeatRows } = sheet.print;
  const box = (range: typeof area): string => `${fixed(range!.top, range!.left)}:${fixed(range!.bottom, range!.right)}`;
  return [
    ...(sheet.filter ? [define("_FilterDatabase", box(sheet.filter), ' hidden="1"')] : []),
    ...(area ? [define("Print_Area", box(area))] : []),
    ...(repeatRows ? [define("Print_Titles", `$${repeatRows.from + 1}:$${repeatRows.to + 1}`)] : []),
  ];
}

function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A sheet name inside a reference. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Names as the format allows: 31 characters, none of []:*?/\, no quote at either end, none twice. */
export function sheetNames(plans: readonly SheetPlan[]): readonly string[] {
  const taken = new Set<string>();
  return plans.map((plan, index) => {
    const clean = plan.name.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").replace(/^[\s']+|[\s']+$/g, "");
    const base = clean === "" ? String(index + 1) : clean;
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? "" : ` (${attempt})`;
      const name = clipped(base, 31 - suffix.length) + suffix;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

export function corePropertiesXml({ title, creator, modified }: WorkbookFilePlan["properties"]): string {
  const time = w3cTime(modified);
  const date = (name: string): string =>
    time === null ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>${date("created")}${date("modified")}</cp:coreProperties>`
  );
}

/** To the second, UTC; `null` for what is no time: a received file may have claimed anything, and a bad one makes Excel refuse the file. */
function w3cTime(text: string): string | null {
  const time = new Date(text);
  const iso = Number.isNaN(time.getTime()) ? "" : time.toISOString();
  return /^\d{4}-/.test(iso) ? iso.replace(/\.\d+Z$/, "Z") : null;
}

export function appPropertiesXml(creator: string): string {
  return `${xmlHead}<Properties xmlns="${properties}/extended-properties"><Application>${xmlText(creator)}</Application></Properties>`;
}

export function customPropertiesXml(custom: WorkbookFilePlan["properties"]["custom"]): string {
  const items = Object.entries(custom).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlAttribute(name)}">` +
      `<vt:lpwstr>${xmlText(cellString(value))}</vt:lpwstr></property>`,
  );
  return `${xmlHead}<Properties xmlns="${properties}/custom-properties" xmlns:vt="${properties}/docPropsVTypes">${items.join("")}</Properties>`;
}
