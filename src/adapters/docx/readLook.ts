import { Refusal } from "../../engine/values/grid";
import type {
  Align,
  DocumentLook,
  Extent,
  PageNumberLook,
  ParagraphLook,
  SectionLook,
} from "../../engine/document/documentLook";
import { docxParts } from "./docxParts";
import { flatParts } from "./flatParts";
import type { BlockLook, RunLook } from "./looks";
import { takeBlock, takeRun } from "./looks";
import type { Styles } from "./readStyles";
import { readStyles } from "./readStyles";
import { xmlEvents } from "./xmlEvents";

const wanted =
  /^word\/(?:document|styles|theme\/theme1|header\d{0,3}|footer\d{0,3}|_rels\/document\.xml)\.(?:xml|rels)$/;

/**
 * How a .docx looks: pages and, of the body, each paragraph with the format that its text has in the end.
 * Text in drawn boxes is left out; deleted text (tracked changes) too.
 * @throws {Refusal} not_a_spreadsheet (no Word document), encrypted, damaged, empty, too_large
 */
export function readLook(bytes: Uint8Array): DocumentLook {
  return lookOf(docxParts(bytes, wanted));
}

/** The same of a document in one piece of XML ("flat OPC"), as Word hands out the open one. @throws {Refusal} as `readLook` */
export function readFlatLook(xml: string): DocumentLook {
  return lookOf(flatParts(xml, wanted));
}

function lookOf(parts: ReadonlyMap<string, string>): DocumentLook {
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Refusal("not_a_spreadsheet", "no word/document.xml");
  const styles = readStyles(parts.get("word/styles.xml") ?? "", parts.get("word/theme/theme1.xml") ?? "");
  const relations = readRelations(parts.get("word/_rels/document.xml.rels") ?? "");
  const margins = (id: string) => parts.get(`word/${relations.get(id) ?? ""}`) ?? "";
  const { paragraphs, sections } = readBody(body, styles);
  return { paragraphs, sections: readSections(sections, margins, styles) };
}

const millimetres = (twips: number): number => (twips / 1440) * 25.4;

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    targets.set(event.attribute("Id") ?? "", (event.attribute("Target") ?? "").replace(/^\/word\//, ""));
  }
  return targets;
}

interface Piece {
  readonly text: string;
  readonly look: RunLook;
}

interface OpenParagraph {
  readonly number: number;
  readonly cell: ParagraphLook["cell"];
  readonly own: BlockLook;
  readonly pieces: Piece[];
  style: string | null;
  endsSection: boolean;
}

/** A section's own words: its properties as they were met. */
interface RawSection {
  widthMm: number;
  heightMm: number;
  readonly marginsMm: { top: number; bottom: number; left: number; right: number };
  titlePage: boolean;
  readonly references: { readonly where: "header" | "footer"; readonly type: string; readonly id: string }[];
}

const skipped = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "txbxContent",
]);
/** Drawn lines: of DrawingML, of VML, and of connectors. */
const drawnLine = /^(?:line|straightConnector\d*)$/;

function readBody(xml: string, styles: Styles): { paragraphs: readonly ParagraphLook[]; sections: RawSection[] } {
  const paragraphs: ParagraphLook[] = [];
  const sections: RawSection[] = [];
  let count = 0;
  let open: OpenParagraph | null = null;
  let section: RawSection | null = null;
  let run: RunLook | null = null;
  let inside: "run" | "block" | "mark" | null = null;
  let inText = false;
  let skipping: { name: string; depth: number } | null = null;
  const table = { count: -1, depth: 0, row: -1, column: -1 };
  let drawn = false;

  for (const event of xmlEvents(xml)) {
    if (skipping) {
      // Paragraphs of boxes count too, so that the number of each is the same wherever they are counted.
      if (event.kind === "open" && event.name === "p") count += 1;
      if (event.kind === "open" && event.name === skipping.name && !event.empty) skipping.depth += 1;
      if (event.kind === "close" && event.name === skipping.name && --skipping.depth === 0) skipping = null;
      continue;
    }
    if (event.kind === "text") {
      if (inText && open) open.pieces.push({ text: event.text, look: run ?? {} });
      continue;
    }
    if (event.kind === "close") {
      if (event.name === "p" && open) {
        paragraphs.push(finished(open, sections.length, styles, drawn));
        if (open.endsSection && section) {
          sections.push(section);
          section = null;
        }
        open = null;
        drawn = false;
      } else if (event.name === "r") run = null;
      else if (event.name === "t") inText = false;
      else if (event.name === "rPr" || event.name === "pPr")
        inside = event.name === "rPr" && inside === "mark" ? "block" : null;
      else if (event.name === "tbl") table.depth -= 1;
      continue;
    }
    if (skipped.has(event.name)) {
      if (!event.empty) skipping = { name: event.name, depth: 1 };
      continue;
    }
    switch (event.name) {
      case "p":
        open = {
          number: count,
          cell: table.depth > 0 ? { table: table.count, row: table.row, column: table.column } : null,
          own: {},
          pieces: [],
          style: null,
          endsSection: false,
        };
        count += 1;
        if (event.empty) {
          paragraphs.push(finished(open, sections.length, styles, false));
          open = null;
        }
        break;
      case "pPr":
        inside = event.empty ? null : "block";
        break;
      case "rPr":
        // inside w:pPr it is the format of the paragraph's mark
        if (!event.empty) inside = inside === "block" ? "mark" : "run";
        break;
      case "r":
        run = event.empty ? null : {};
        break;
      case "t":
        inText = !event.empty;
        break;
      case "tab":
        if (open && inside === null) open.pieces.push({ text: " ", look: {} });
        break;
      case "br":
        if (open) open.pieces.push({ text: " ", look: {} });
        break;
      case "pStyle":
        if (open) open.style = event.attribute("val");
        break;
      case "rStyle":
        if (run && inside === "run") Object.assign(run, styles.character(event.attribute("val") ?? ""));
        break;
      case "tbl":
        if (table.depth === 0) Object.assign(table, { count: table.count + 1, row: -1 });
        table.depth += 1;
        break;
      case "tr":
        if (table.depth === 1) Object.assign(table, { row: table.row + 1, column: -1 });
        break;
      case "tc":
        if (table.depth === 1) table.column += 1;
        break;
      case "sectPr":
        section = emptySection();
        if (open) open.endsSection = true;
        inside = null;
        break;
      case "prstGeom":
        drawn ||= drawnLine.test(event.attribute("prst") ?? "");
        break;
      case "line":
        drawn = true;
        break;
      default:
        if (section) takeSection(section, event);
        if (inside === "run" && run) takeRun(run, event, styles.themeFonts);
        else if (inside === "block" && open) takeBlock(open.own, event);
    }
  }
  if (section) sections.push(section);
  return { paragraphs, sections };
}

function finished(open: OpenParagraph, section: number, styles: Styles, drawn: boolean): ParagraphLook {
  const base = styles.paragraph(open.style);
  const block: BlockLook = { ...base.block, ...open.own };
  const pieces = open.pieces
    .filter(({ text }) => /\S/.test(text))
    .map(({ text, look }) => ({ text, look: { ...base.run, ...look } }));
  const extent = (key: "bold" | "italic" | "underline"): Extent => {
    // what stands on marks alone – a dash, a full stop – is not seen
    const seen = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const having = seen.filter(({ look }) => look[key] === true).length;
    return having === 0 ? "none" : having === seen.length ? "all" : "some";
  };
  const text = open.pieces.map((piece) => piece.text).join("");
  const letters = pieces.map((piece) => (piece.look.caps ? piece.text.toLocaleUpperCase("vi") : piece.text)).join("");
  return {
    number: open.number,
    text,
    section,
    cell: open.cell,
    sizesPt: distinct(pieces.map(({ look }) => (look.halfPoints ?? 20) / 2)).sort((a, b) => a - b),
    fonts: distinct(pieces.flatMap(({ look }) => (look.font === undefined ? [] : [look.font]))),
    bold: extent("bold"),
    italic: extent("italic"),
    underline: extent("underline"),
    upper: letters === letters.toLocaleUpperCase("vi"),
    align: alignOf(block.align),
    firstLineMm: millimetres(block.firstLine ?? 0),
    beforePt: (block.before ?? 0) / 20,
    afterPt: (block.after ?? 0) / 20,
    line: lineOf(block),
    hasLine: drawn || block.hasLine === true,
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

function alignOf(value: string | undefined): Align {
  if (value === "center") return "center";
  if (value === "both" || value === "distribute") return "justify";
  return value === "right" || value === "end" ? "right" : "left";
}

function lineOf({ line = 240, lineRule = "auto" }: BlockLook): ParagraphLook["line"] {
  if (lineRule === "exact") return { rule: "exact", value: line / 20 };
  return lineRule === "atLeast" ? { rule: "atLeast", value: line / 20 } : { rule: "multiple", value: line / 240 };
}

function emptySection(): RawSection {
  const marginsMm = { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 };
  return { widthMm: 215.9, heightMm: 279.4, marginsMm, titlePage: false, references: [] };
}

function takeSection(section: RawSection, event: { name: string; attribute(name: string): string | null }): void {
  const length = (name: string, otherwise: number) => {
    const twips = Number.parseFloat(event.attribute(name) ?? "");
    return Number.isFinite(twips) ? millimetres(twips) : otherwise;
  };
  if (event.name === "pgSz") {
    section.widthMm = length("w", section.widthMm);
    section.heightMm = length("h", section.heightMm);
  } else if (event.name === "pgMar") {
    for (const side of ["top", "bottom", "left", "right"] as const)
      section.marginsMm[side] = Math.abs(length(side, section.marginsMm[side]));
  } else if (event.name === "titlePg") {
    section.titlePage = !["0", "false"].includes(event.attribute("val") ?? "1");
  } else if (event.name === "headerReference" || event.name === "footerReference") {
    const where = event.name === "headerReference" ? "header" : "footer";
    section.references.push({ where, type: event.attribute("type") ?? "default", id: event.attribute("id") ?? "" });
  }
}

/** A section without headers of its own has those of the section before it. */
function readSections(
  raw: readonly RawSection[],
  partOf: (id: string) => string,
  styles: Styles,
): readonly SectionLook[] {
  const inherited = new Map<string, string>();
  return raw.map(({ widthMm, heightMm, marginsMm, titlePage, references }) => {
    for (const { where, type, id } of references) inherited.set(`${where} ${type}`, id);
    const numberIn = (where: "header" | "footer", type: string) => {
      const id = inherited.get(`${where} ${type}`);
      return id === undefined ? null : pageNumberIn(partOf(id), styles);
    };
    for (const where of ["header", "footer"] as const) {
      const found = numberIn(where, "default");
      if (!found) continue;
      const onFirstPage = !titlePage || (["header", "footer"] as const).some((one) => numberIn(one, "first") !== null);
      return { widthMm, heightMm, marginsMm, pageNumber: { where, ...found, onFirstPage } };
    }
    return { widthMm, heightMm, marginsMm, pageNumber: null };
  });
}

/** The paragraph of a header or footer that holds the number of the page. */
function pageNumberIn(xml: string, styles: Styles): Omit<PageNumberLook, "where" | "onFirstPage"> | null {
  let style: string | null = null;
  let own: BlockLook = {};
  let look: RunLook = {};
  let inside: "run" | "block" | "mark" | null = null;
  let found = false;
  let inCode = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") {
      if (inCode && /\bPAGE\b/.test(event.text)) found = true;
      continue;
    }
    if (event.kind === "close") {
      if (event.name === "p" && found) {
        const base = styles.paragraph(style);
        const size = { ...base.run, ...look }.halfPoints ?? 20;
        return { align: alignOf({ ...base.block, ...own }.align), sizePt: size / 2 };
      }
      if (event.name === "instrText") inCode = false;
      if (event.name === "rPr" || event.name === "pPr")
        inside = event.name === "rPr" && inside === "mark" ? "block" : null;
      continue;
    }
    if (event.name === "p") [style, own, look, inside] = [null, {}, {}, null];
    else if (event.name === "pPr") inside = event.empty ? null : "block";
    else if (event.name === "rPr" && !event.empty) inside = inside === "block" ? "mark" : "run";
    else if (event.name === "pStyle") style = event.attribute("val");
    else if (event.name === "instrText") inCode = true;
    else if (event.name === "fldSimple" && /\bPAGE\b/.test(event.attribute("instr") ?? "")) found = true;
    else if (inside === "run") takeRun(look, event, styles.themeFonts);
    else if (inside === "block") takeBlock(own, event);
  }
  return null;
}
