import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { lineageNamespace } from "../../engine/consolidation/lineage";
import type { WorkbookPlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import { ChartParts } from "./writeCharts";
import { ExternalBooks } from "./writeLinks";
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
  lineagePropertiesXml,
  lineageRelationshipsXml,
  packageRelationshipsXml,
  quoted,
  sheetNames,
  workbookRelationshipsXml,
  workbookXml,
} from "./writePackage";
import { SharedStrings, sheetXml } from "./writeSheet";
import { StyleTable } from "./writeStyles";

/** The earliest time a zip entry can hold; local, as zip times are, so that it is the same in every time zone. */
const noTime = new Date(1980, 0, 1);

/** A third of the time of the usual 6 is saved for files a twentieth larger. */
const level = 4;

/**
 * Writes a planned workbook as .xlsx. The same plan gives the same bytes. A text is always written as text, whatever sign it starts with;
 * only `formula` becomes a formula.
 */
export function encode(plan: WorkbookPlan): Uint8Array {
  const utf8 = new TextEncoder();
  const styles = new StyleTable();
  const strings = new SharedStrings();
  const names = sheetNames(plan.sheets);
  const nameOf = new Map(plan.sheets.map((sheet, index) => [sheet.name, names[index]!]));
  const active = plan.sheets.findIndex((sheet) => !sheet.hidden);
  const external = new ExternalBooks(plan);
  const charts = new ChartParts(plan, names.map(quoted));
  const sheets = plan.sheets.map((sheet, index) =>
    sheetXml(sheet, {
      styles,
      strings,
      location: (cell) => `${quoted(nameOf.get(cell.sheet) ?? cell.sheet)}!${a1(cell.row, cell.column)}`,
      bookName: (cell) => external.nameOf(cell),
      isActive: index === active,
      hasDrawing: charts.has(index),
    }),
  );
  const hasLineage = plan.lineage !== null;
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypesXml(sheets.length, hasLineage, external.count, charts)],
    ["_rels/.rels", packageRelationshipsXml()],
    ["docProps/core.xml", corePropertiesXml(plan.properties)],
    ["docProps/app.xml", appPropertiesXml(plan.properties.creator)],
    ["docProps/custom.xml", customPropertiesXml(plan.properties.custom)],
    ["xl/workbook.xml", workbookXml(plan, names, external.count)],
    ["xl/_rels/workbook.xml.rels", workbookRelationshipsXml(sheets.length, hasLineage, external.count)],
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", strings.xml()],
    ...sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ...external.parts(),
    ...charts.parts(),
    ...(plan.lineage === null
      ? []
      : ([
          ["customXml/item1.xml", plan.lineage],
          ["customXml/itemProps1.xml", lineagePropertiesXml(lineageNamespace)],
          ["customXml/_rels/item1.xml.rels", lineageRelationshipsXml()],
        ] as const)),
  ];
  const files: Zippable = {};
  for (const [path, text] of parts) files[path] = utf8.encode(text);
  return zipSync(files, { level, mtime: noTime });
}
