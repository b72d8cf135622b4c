import { lineageNamespace } from "../../engine/consolidation/lineage";
import type { TextInPieces, WorkbookFilePlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import { PartPacker } from "./packParts";
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
import { SharedStrings, writeSheet } from "./writeSheet";
import { StyleTable } from "./writeStyles";

/**
 * Writes a planned workbook as .xlsx. The same plan gives the same bytes. A text is always written as text, whatever sign it starts with;
 * only `formula` becomes a formula.
 */
export function encode(plan: WorkbookFilePlan): Uint8Array {
  const styles = new StyleTable();
  const strings = new SharedStrings();
  const names = sheetNames(plan.sheets);
  const nameOf = new Map(plan.sheets.map((sheet, index) => [sheet.name, names[index]!]));
  const active = plan.sheets.findIndex((sheet) => !sheet.hidden);
  const external = new ExternalBooks(plan);
  const charts = new ChartParts(plan, names.map(quoted));
  const { length } = plan.sheets;
  const { lineage } = plan;
  const packer = new PartPacker();
  packer.part("[Content_Types].xml", contentTypesXml(length, lineage !== null, external.count, charts));
  packer.part("_rels/.rels", packageRelationshipsXml());
  packer.part("docProps/core.xml", corePropertiesXml(plan.properties));
  packer.part("docProps/app.xml", appPropertiesXml(plan.properties.creator));
  packer.part("docProps/custom.xml", customPropertiesXml(plan.properties.custom));
  packer.part("xl/workbook.xml", workbookXml(plan, names, external.count));
  packer.part("xl/_rels/workbook.xml.rels", workbookRelationshipsXml(length, lineage !== null, external.count));
  // Both are known only once all sheets are written.
  const stylesPart = packer.begin("xl/styles.xml");
  const stringsPart = packer.begin("xl/sharedStrings.xml");
  for (const [index, sheet] of plan.sheets.entries()) {
    const part = packer.begin(`xl/worksheets/sheet${index + 1}.xml`);
    writeSheet(sheet, part, {
      styles,
      strings,
      location: (cell) => `${quoted(nameOf.get(cell.sheet) ?? cell.sheet)}!${a1(cell.row, cell.column)}`,
      bookName: (cell) => external.nameOf(cell),
      isActive: index === active,
      hasDrawing: charts.has(index),
    });
    part.end();
  }
  stylesPart.write(styles.xml());
  stylesPart.end();
  strings.write(stringsPart);
  stringsPart.end();
  for (const [path, text] of [...external.parts(), ...charts.parts()]) packer.part(path, text);
  if (lineage !== null) writeLineage(packer, lineage);
  return packer.bytes();
}

function writeLineage(packer: PartPacker, lineage: string | TextInPieces): void {
  const part = packer.begin("customXml/item1.xml");
  if (typeof lineage === "string") part.write(lineage);
  else lineage((piece) => part.write(piece));
  part.end();
  packer.part("customXml/itemProps1.xml", lineagePropertiesXml(lineageNamespace));
  packer.part("customXml/_rels/item1.xml.rels", lineageRelationshipsXml());
}
