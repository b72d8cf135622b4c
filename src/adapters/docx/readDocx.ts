import { unzipSync } from "fflate";
import { Refusal } from "../../engine/values/grid";
import { readNumbering, type Numbering } from "./numbering";
import { xmlEvents } from "./xmlEvents";

const limits = {
  fileBytes: 50 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  parts: 5_000,
  ratio: 400,
  ratioFloor: 4 * 1024 * 1024,
  textLength: 20_000_000,
} as const;

const WANTED = /^word\/(?:document|footnotes|endnotes|numbering|styles|header\d{0,3}|footer\d{0,3})\.xml$/;

/**
 * The text of a .docx as the audit reads it: headers, then the body, then footnotes. One paragraph per line, with the number that Word
 * prints before it; table rows as lines of tab-separated cells; a footnote's mark as "[1]", and its text on a line that begins so.
 * Deleted text (tracked changes) and field codes are left out; raised digits become ¹²³.
 * @throws {Refusal} not_a_spreadsheet (no Word document), encrypted, damaged, empty, too_large
 */
export function readDocx(bytes: Uint8Array): string {
  const parts = unpacked(bytes);
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Refusal("not_a_spreadsheet", "no word/document.xml");
  const numbering = readNumbering(parts.get("word/numbering.xml") ?? "", parts.get("word/styles.xml") ?? "");
  const lines: string[] = [];
  for (const name of [...parts.keys()].filter((part) => /header|footer/.test(part)).sort()) {
    const words = textOf(parts.get(name)!, numbering).filter((line) => /\p{L}/u.test(line));
    for (const line of words) if (!lines.includes(line)) lines.push(line);
  }
  lines.push(...textOf(body, numbering));
  for (const name of ["word/footnotes.xml", "word/endnotes.xml"])
    lines.push(...textOf(parts.get(name) ?? "", numbering));
  const text = lines.join("\n");
  if (text.trim() === "") throw new Refusal("empty", "no text");
  if (text.length > limits.textLength) throw new Refusal("too_large", `${text.length} characters`);
  return text;
}

function unpacked(bytes: Uint8Array): Map<string, string> {
  if (bytes.length === 0) throw new Refusal("empty", "0 bytes");
  if (bytes.length > limits.fileBytes) throw new Refusal("too_large", `${bytes.length} bytes`);
  // An OLE container: an old .doc, or a .docx behind a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal("encrypted", "OLE container");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal("not_a_spreadsheet", "no ZIP archive");
  let seen = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++seen > limits.parts) throw new Refusal("too_large", "too many parts");
        if (!WANTED.test(name)) return false;
        if (originalSize > limits.partBytes || (originalSize > limits.ratioFloor && originalSize > size * limits.ratio))
          throw new Refusal("too_large", `${name}: ${originalSize} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged", error instanceof Error ? error.message : "unzip");
  }
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(files)) parts.set(name, decoded(content));
  return parts;
}

function decoded(content: Uint8Array): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(content);
}

interface Paragraph {
  text: string;
  list: string | null;
  level: number;
  style: string | null;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Elements whose whole content is not printed text. */
const SKIPPED = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "sectPr",
  "tblPr",
  "tcPr",
  "trPr",
]);

/** Lines of one part. Paragraphs inside a table cell become one cell; a table inside a cell is read as words of that cell. */
function textOf(xml: string, numbering: Numbering): string[] {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  let row: string[] | null = null;
  let cell: string[] | null = null;
  let tables = 0;
  let skipping: { name: string; depth: number } | null = null;
  let inText = false;
  let raised = false;
  let note = "";
  let span = 1;
  for (const event of xmlEvents(xml)) {
    if (skipping) {
      if (event.kind === "open" && event.name === skipping.name && !event.empty) skipping.depth++;
      if (event.kind === "close" && event.name === skipping.name && --skipping.depth === 0) skipping = null;
      if (event.kind === "open" && event.name === "gridSpan" && row)
        span = Math.min(64, Number(event.attribute("val")) || 1);
      continue;
    }
    const paragraph = open.at(-1);
    if (event.kind === "text") {
      if (inText && paragraph)
        paragraph.text += raised ? event.text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!) : event.text;
      continue;
    }
    if (event.kind === "open") {
      if (SKIPPED.has(event.name)) {
        if (!event.empty) skipping = { name: event.name, depth: 1 };
        continue;
      }
      switch (event.name) {
        case "p":
          if (!event.empty) open.push({ text: "", list: null, level: 0, style: null });
          break;
        case "pStyle":
          if (paragraph) paragraph.style = event.attribute("val");
          break;
        case "numId":
          if (paragraph) paragraph.list = event.attribute("val");
          break;
        case "ilvl":
          if (paragraph) paragraph.level = Math.min(8, Number(event.attribute("val")) || 0);
          break;
        case "r":
          raised = false;
          break;
        case "vertAlign":
          raised = event.attribute("val") === "superscript";
          break;
        case "t":
          inText = !event.empty;
          break;
        case "tab":
          if (paragraph && !isTabStop(event)) paragraph.text += " ";
          break;
        case "br":
        case "cr":
          if (paragraph) paragraph.text += tables > 0 ? " " : "\n";
          break;
        case "noBreakHyphen":
          if (paragraph) paragraph.text += "-";
          break;
        case "footnoteReference":
        case "endnoteReference":
          if (paragraph) paragraph.text += `[${event.attribute("id") ?? ""}]`;
          break;
        case "footnote":
        case "endnote":
          note = event.attribute("type") ? "" : `[${event.attribute("id") ?? ""}] `;
          break;
        case "tbl":
          tables++;
          break;
        case "tr":
          if (tables === 1) row = [];
          break;
        case "tc":
          if (tables === 1) {
            cell = [];
            span = 1;
          }
          break;
        default:
      }
      continue;
    }
    switch (event.name) {
      case "t":
        inText = false;
        break;
      case "p": {
        const done = open.pop();
        if (!done) break;
        const fromStyle = done.list === null && done.style !== null ? numbering.ofStyle(done.style) : null;
        const number =
          done.list !== null && done.list !== "0"
            ? numbering.next(done.list, done.level)
            : fromStyle
              ? numbering.next(fromStyle.list, fromStyle.level)
              : "";
        const text = done.text.trim() === "" ? "" : `${note}${number}${done.text}`;
        if (text !== "") note = "";
        if (cell) {
          if (text !== "") cell.push(text.replace(/[\t\n]/g, " ").trim());
        } else lines.push(text.replaceAll("\t", " "));
        break;
      }
      case "tc":
        if (tables === 1 && row && cell) {
          row.push(cell.join(" "), ...Array.from({ length: span - 1 }, () => ""));
          cell = null;
        }
        break;
      case "tr":
        if (tables === 1 && row) {
          // A row of one cell is a frame around text (a letterhead), not a table.
          lines.push(row.length > 1 ? row.join("\t") : (row[0] ?? ""));
          row = null;
        }
        break;
      case "tbl":
        tables = Math.max(0, tables - 1);
        if (tables === 0) lines.push("");
        break;
      default:
    }
  }
  return lines;
}

/** A tab stop in the paragraph's settings, not a tab in its text. */
const isTabStop = (event: { attribute(name: string): string | null }) => event.attribute("pos") !== null;
