import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  AlignmentType,
} from "docx";
import type { FileChild, ISectionOptions } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { Block, LayoutRegime, ReportDocument, Section } from "../../engine/document/reportDocument";
import type { ReportFile } from "../../ports/report";
import { clauseRecordXml, withClauseRecord } from "./clauseMarks";
import { chartOf } from "./charts";
import { halfPoints, millimetres } from "./measures";
import { lowParagraph, paragraphOf, ruleOf } from "./paragraphs";
import type { Controls } from "./paragraphs";
import { documentStyles } from "./styles";
import { columnsOf, tableOf } from "./tables";
import { legible } from "./legible";

/**
 * Writes a report as a .docx file.
 *
 * Figures are plain-text content controls whose tag names them ("tin.tong|397|2015-2020|count"), placeholders are highlighted in brackets.
 * Each clause stands in a hidden bookmark, and the file keeps its text as written, so that an edited report can be told clause by clause.
 * The same document gives the same bytes: nothing in the file depends on the clock, on chance or on the time zone.
 */
export const docxReport: ReportFile = {
  async encode(report) {
    const controls: Controls = { used: 0, labels: report.figureLabels, footnotes: {} };
    const sections = report.sections.map((section) => sectionOf(section, report.layout, controls));
    const file = new Document({
      title: legible(report.title),
      creator: legible(report.author),
      styles: documentStyles(report.layout),
      sections,
      ...(Object.keys(controls.footnotes).length > 0 && { footnotes: controls.footnotes }),
      compatabilityModeVersion: 15,
    });
    const core = { path: "docProps/core.xml", data: coreProperties(report) };
    const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file, undefined, [core])));
    const record = clauseRecordXml(report);
    return packedAlike(record === null ? parts : withClauseRecord(parts, record));
  },
};

const headerFromEdgeMm = 10;

function sectionOf(section: Section, layout: LayoutRegime, controls: Controls): ISectionOptions {
  const { page, marginsMm, pageNumber } = layout;
  const isLandscape = section.orientation === "landscape";
  const textMm = (isLandscape ? page.heightMm : page.widthMm) - marginsMm.left - marginsMm.right;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: pageNumber.hideOnFirstPage,
      page: {
        // the library turns the sheet itself
        size: {
          width: millimetres(page.widthMm),
          height: millimetres(page.heightMm),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(marginsMm.top),
          bottom: millimetres(marginsMm.bottom),
          left: millimetres(marginsMm.left),
          right: millimetres(marginsMm.right),
          header: millimetres(headerFromEdgeMm),
          footer: millimetres(headerFromEdgeMm),
        },
        ...(section.restartPageNumbers && { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      default: pageNumberHeader(pageNumber.sizePt),
      ...(pageNumber.hideOnFirstPage && { first: new Header({ children: [new Paragraph({})] }) }),
    },
    children: [...section.blocks.flatMap((block) => blockOf(block, textMm, controls)), ...closing(section)],
  };
}

function blockOf(block: Block, textMm: number, controls: Controls): readonly FileChild[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphOf(block, controls);
    case "rule":
      return [ruleOf(block, textMm)];
    case "columns":
      return [columnsOf(block, controls)];
    case "chart":
      return [chartOf(block)];
    default:
      return [tableOf(block)];
  }
}

/** A section must end with a paragraph; after a table, the lowest there is, lest it begin a page of its own. */
function closing({ blocks }: Section): readonly Paragraph[] {
  const last = blocks.at(-1)?.kind;
  return last === "columns" || last === "table" ? [lowParagraph()] : [];
}

function pageNumberHeader(sizePt: number): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizePt) })],
      }),
    ],
  });
}

function coreProperties({ title, author, modified, layout }: ReportDocument): string {
  const time = ' xsi:type="dcterms:W3CDTF"';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element("dc:title", title) +
    element("dc:creator", author) +
    element("cp:lastModifiedBy", author) +
    element("dc:language", layout.language) +
    element("dcterms:created", modified, time) +
    element("dcterms:modified", modified, time) +
    "</cp:coreProperties>"
  );
}

function element(name: string, text: string, attributes = ""): string {
  const escaped = legible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<${name}${attributes}>${escaped}</${name}>`;
}

/** Ids that the library draws by lot. */
const drawnId = /\brId[\w-]{15,}/g;
/** Numbers of drawings, which the library counts on from one document to the next. */
const countedId = /(<wp:docPr id=)"\d+"/g;

/** Packs anew with one time on every entry and ids in order of use; the library stamps the moment of writing and draws ids by lot. */
function packedAlike(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const mtime = new Date(1980, 0, 1); // local time on purpose: a zip entry holds the clock's reading, without a zone
  const ids = new Map<string, string>();
  const named = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `rIdDrawn${ids.size + 1}`);
    return ids.get(id)!;
  };
  let drawings = 0;
  const settled = (xml: string): string =>
    xml.replace(drawnId, named).replace(countedId, (_, head: string) => `${head}"${(drawings += 1)}"`);
  const entries: Zippable = {};
  for (const [path, data] of Object.entries(parts)) {
    // The workbook behind a chart is a package of its own.
    const bytes = path.endsWith(".xlsx")
      ? packedAlike(unzipSync(data))
      : /\.(?:xml|rels)$/.test(path)
        ? strToU8(settled(strFromU8(data)))
        : data;
    entries[path] = [bytes, { mtime, level: 6, os: 0 }];
  }
  return zipSync(entries);
}
