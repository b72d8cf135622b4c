import { Refusal } from "../../engine/values/grid";
import type { AsideKind, AsidePlace, NamedPlace, ParagraphPlace, PlacedText } from "../../ports/documentText";
import { docxParts, limits } from "./docxParts";
import { flatParts } from "./flatParts";
import { readNumbering, type Numbering } from "./numbering";
import { xmlEvents, unprinted } from "./xmlEvents";

const WANTED = /^word\/(?:document|footnotes|endnotes|numbering|styles|header\d{0,3}|footer\d{0,3})\.xml$/;

/**
 * The text of a .docx as the audit reads it: headers, then the body, then footnotes. One paragraph per line, with the number that Word
 * prints before it; table rows as lines of tab-separated cells; a footnote's mark as "[1]", and its text on a line that begins so.
 * Deleted text (tracked changes) and field codes are left out; raised digits become ¹²³.
 * @throws {Refusal} not_a_spreadsheet (no Word document), encrypted, damaged, empty, too_large
 */
export function readDocx(bytes: Uint8Array): string {
  return readParts(docxParts(bytes, WANTED)).text;
}

/**
 * The same of a document in one piece of XML ("flat OPC"), as Word hands out the open one, with the way back to its paragraphs.
 * @param margins paragraphs of headers and footers that Word hands out apart; those that the package holds too are read once
 * @throws {Refusal} as `readDocx`
 */
export function readFlatDocx(xml: string, margins: readonly string[] = []): PlacedText {
  return readParts(flatParts(xml, WANTED), margins);
}

function readParts(parts: ReadonlyMap<string, string>, margins: readonly string[] = []): PlacedText {
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Refusal("not_a_spreadsheet", "no word/document.xml");
  const numbering = readNumbering(parts.get("word/numbering.xml") ?? "", parts.get("word/styles.xml") ?? "");
  const lines: Line[] = [];
  const said = new Set<string>();
  for (const name of [...parts.keys()].filter((part) => /header|footer/.test(part)).sort()) {
    const words = textOf(parts.get(name)!, numbering).filter(({ text }) => /\p{L}/u.test(text) && !said.has(text));
    for (const line of words) said.add(line.text);
    lines.push(...words.map(beside("margin")));
  }
  for (const text of margins.map((margin) => margin.trim())) {
    if (!/\p{L}/u.test(text) || said.has(text) || text.length > limits.textLength) continue;
    said.add(text);
    lines.push(beside("margin")({ ...empty, text: text.replace(/[\t\n\r\v]/g, " ") }));
  }
  lines.push(...textOf(body, numbering));
  for (const kind of ["footnote", "endnote"] as const)
    lines.push(
      ...textOf(parts.get(`word/${kind}s.xml`) ?? "", numbering)
        .filter(({ text }) => text !== "")
        .map(beside(kind)),
    );
  const placed = joined(lines, "\n");
  const { text } = placed;
  if (text.trim() === "") throw new Refusal("empty", "no text");
  if (text.length > limits.textLength) throw new Refusal("too_large", `${text.length} characters`);
  return placed;
}

/** A line of the text; its places count from its own beginning. */
interface Line {
  readonly text: string;
  readonly places: readonly ParagraphPlace[];
  readonly asides: readonly AsidePlace[];
  readonly controls: readonly NamedPlace[];
}

/** A line outside of the body: what it says and where, but nothing in it is counted with the body. */
const beside =
  (kind: AsideKind) =>
  ({ text, places }: Line): Line => ({
    text,
    places: [],
    asides: [{ kind, start: 0, body: places[0]?.body ?? 0, end: text.length }],
    controls: [],
  });
const shifted = ({ tag, title, start, end }: NamedPlace, by: number): NamedPlace => ({
  tag,
  title,
  start: start + by,
  end: end + by,
});
const movedAside = ({ kind, start, body, end }: AsidePlace, by: number): AsidePlace => ({
  kind,
  start: start + by,
  body: body + by,
  end: end + by,
});
const moved = ({ paragraph, start, body, end }: ParagraphPlace, by: number): ParagraphPlace => ({
  paragraph,
  start: start + by,
  body: body + by,
  end: end + by,
});

/** Texts in a row with something between them. */
function joined(parts: readonly Line[], between: string): Line {
  const places: ParagraphPlace[] = [];
  const asides: AsidePlace[] = [];
  const controls: NamedPlace[] = [];
  let start = 0;
  for (const part of parts) {
    for (const aside of part.asides) asides.push(movedAside(aside, start));
    for (const place of part.places) places.push(moved(place, start));
    for (const control of part.controls) controls.push(shifted(control, start));
    start += part.text.length + between.length;
  }
  return { text: parts.map(({ text }) => text).join(between), places, asides, controls };
}

interface Paragraph {
  /** Number among the paragraphs of the part; of one inside another (a text box), that of the outer one. */
  number: number;
  text: string;
  /** Content controls begun in it; `end` is -1 while one is open. */
  controls: { tag: string; title: string; start: number; end: number }[];
  list: string | null;
  level: number;
  style: string | null;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Lines of one part. Paragraphs inside a table cell become one cell; a table inside a cell is read as words of that cell. */
function textOf(xml: string, numbering: Numbering): Line[] {
  const lines: Line[] = [];
  const open: Paragraph[] = [];
  let paragraphs = 0;
  let row: Line[] | null = null;
  let cell: Line[] | null = null;
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
      if (unprinted.has(event.name)) {
        if (!event.empty) skipping = { name: event.name, depth: 1 };
        continue;
      }
      switch (event.name) {
        case "p": {
          const number = open[0]?.number ?? paragraphs++;
          if (!event.empty) open.push({ number, text: "", list: null, level: 0, style: null, controls: [] });
          break;
        }
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
        case "sdt":
          if (!event.empty) paragraph?.controls.push({ tag: "", title: "", start: paragraph.text.length, end: -1 });
          break;
        case "tag":
        case "alias": {
          const control = paragraph?.controls.findLast(({ end }) => end < 0);
          if (control) control[event.name === "tag" ? "tag" : "title"] = event.attribute("val") ?? "";
          break;
        }
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
      case "sdt": {
        const control = paragraph?.controls.findLast(({ end }) => end < 0);
        if (control) control.end = paragraph!.text.length;
        break;
      }
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
        const isBlank = done.text.trim() === "";
        const before = isBlank ? "" : `${note}${number}`;
        const text = isBlank ? "" : `${before}${done.text}`;
        if (!isBlank) note = "";
        const words = cell ? text.replace(/[\t\n]/g, " ").trim() : text.replaceAll("\t", " ");
        const controls = isBlank ? [] : done.controls.filter(({ tag, end }) => tag !== "" && end >= 0);
        const shift = before.length - (cell ? text.length - text.trimStart().length : 0);
        const place = {
          paragraph: done.number,
          start: 0,
          body: Math.min(before.length, words.length),
          end: words.length,
        };
        const line = {
          text: words,
          places: isBlank || open.length > 0 ? [] : [place],
          asides: [],
          controls: controls.map((control) => shifted(control, shift)),
        };
        if (!cell) lines.push(line);
        else if (!isBlank) cell.push(line);
        break;
      }
      case "tc":
        if (tables === 1 && row && cell) {
          row.push(joined(cell, " "), ...Array.from({ length: span - 1 }, () => empty));
          cell = null;
        }
        break;
      case "tr":
        if (tables === 1 && row) {
          // A row of one cell is a frame around text (a letterhead), not a table.
          lines.push(row.length > 1 ? joined(row, "\t") : (row[0] ?? empty));
          row = null;
        }
        break;
      case "tbl":
        tables = Math.max(0, tables - 1);
        if (tables === 0) lines.push(empty);
        break;
      default:
    }
  }
  return lines;
}

const empty: Line = { text: "", places: [], asides: [], controls: [] };

/** A tab stop in the paragraph's settings, not a tab in its text. */
const isTabStop = (event: { attribute(name: string): string | null }) => event.attribute("pos") !== null;
