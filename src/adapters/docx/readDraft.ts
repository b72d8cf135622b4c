import type { EditedParagraph, EditedReport } from "../../engine/document/mergeEdits";
import { textStyles, type ReportDocument, type TextStyle } from "../../engine/document/reportDocument";
import { parseTag } from "../../engine/narrative/figureTag";
import type { Run } from "../../engine/narrative/run";
import { readFigure } from "../../engine/values/numbers";
import { Refusal } from "../../engine/values/grid";
import { clauseMark, readClauseRecord } from "./clauseMarks";
import { docxParts } from "./docxParts";
import { styleId } from "./styles";
import { xmlEvents, unprinted } from "./xmlEvents";

const WANTED = /^(?:word\/(?:document|footnotes)|customXml\/item\d{1,3})\.xml$/;
const styles: ReadonlyMap<string, TextStyle> = new Map(textStyles.map((style) => [styleId(style), style]));

/**
 * A report of ours as a person left it, clause by clause; `null` when the file is none of ours. Head, signature and appendices are left out:
 * they come from profile and tables. Figures keep their names, footnotes their text; a table that was put into the text becomes lines.
 * A program that drops the record of clauses (LibreOffice) leaves their bookmarks: then they are those of the `fresh` draft.
 * @throws {Refusal} as `docxParts`
 */
export function readDraft(bytes: Uint8Array, fresh: ReportDocument | null = null): EditedReport | null {
  const parts = docxParts(bytes, WANTED);
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Refusal("not_a_spreadsheet", "no word/document.xml");
  const drafted = readClauseRecord([...parts].filter(([name]) => name.startsWith("customXml/")).map(([, xml]) => xml));
  const notes = new Map<string, Run[]>();
  for (const { note, pieces } of paragraphsOf(parts.get("word/footnotes.xml") ?? "", new Map()))
    if (note !== "") notes.set(note, [...(notes.get(note) ?? []), ...pieces.map(runOf)]);
  const paragraphs = paragraphsOf(body, notes);
  const first = paragraphs.findIndex(({ mark }) => mark !== "");
  const last = paragraphs.findLastIndex(({ mark }) => mark !== "");
  if (first < 0) return null;
  // what stands behind the last clause is the person's own up to the signature, which is a table
  const behind = paragraphs.findIndex(({ isInTable }, at) => at > last && isInTable);
  const kept = paragraphs.slice(first, behind < 0 ? paragraphs.length : behind);
  const clauses = drafted?.keys() ?? (fresh ? clausesOf(fresh) : []);
  const names = new Map([...clauses].map((clause) => [clauseMark(clause), clause]));
  return {
    drafted,
    paragraphs: kept.map(({ mark, style, pieces }): EditedParagraph => ({
      clause: mark === "" ? null : (names.get(mark) ?? null),
      style: styles.get(style) ?? null,
      runs: pieces.map(runOf),
    })),
    lostObjects: kept.reduce((sum, { objects }) => sum + objects, 0),
  };
}

const clausesOf = ({ sections }: ReportDocument): readonly string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "paragraph" && block.clause !== undefined ? [block.clause] : []));

interface Found {
  /** Name of the bookmark of ours that begins in it; "" for none. */
  mark: string;
  style: string;
  pieces: Piece[];
  objects: number;
  isInTable: boolean;
  /** Of a footnote: its number in the file. */
  note: string;
}

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly marked: boolean;
}

/** A stretch of text of one look inside one content control, or a footnote. */
type Piece = (Look & { readonly tag: string; text: string }) | { readonly note: readonly Run[] };

const plainLook: Look = { bold: false, italic: false, marked: false };

function append(pieces: Piece[], text: string, { bold, italic, marked }: Look, tag: string): void {
  const last = pieces.at(-1);
  const goesOn =
    last &&
    "text" in last &&
    last.tag === tag &&
    last.bold === bold &&
    last.italic === italic &&
    last.marked === marked;
  if (goesOn) last.text += text;
  else if (text !== "") pieces.push({ bold, italic, marked, tag, text });
}

function runOf(piece: Piece): Run {
  if ("note" in piece) return { kind: "footnote", number: 0, runs: piece.note };
  const { text, tag: name, bold, italic, marked } = piece;
  const tag = parseTag(name);
  if (tag?.format === "wording") return { kind: "figure", text, value: 0, tag };
  const value = tag && readFigure(/^[\d.,]+/.exec(text)?.[0] ?? "");
  if (tag && value && "value" in value) return { kind: "figure", text, value: value.value, tag };
  if (marked && /^\[[^\]]*\]$/.test(text)) return { kind: "placeholder", needs: text.slice(1, -1) };
  return { kind: "text", text, ...(bold && { bold }), ...(italic && { italic }) };
}

/** Paragraphs of a part in order; the cells of a table row in one. */
function paragraphsOf(xml: string, notes: ReadonlyMap<string, readonly Run[]>): Found[] {
  const result: Found[] = [];
  const fresh = (): Found => ({ mark: "", style: "", pieces: [], objects: 0, isInTable: tables > 0, note });
  let tables = 0;
  let note = "";
  let pending = "";
  let open: Found | null = null;
  let row: Found | null = null;
  let look = plainLook;
  let inRun = false;
  let inText = false;
  let tag = "";
  let skipping: { name: string; depth: number } | null = null;
  const isOn = (value: string | null) => value === null || !/^(?:0|false|off)$/.test(value);
  const write = (text: string) => {
    if (open) append(open.pieces, text, look, tag);
  };

  for (const event of xmlEvents(xml)) {
    if (skipping) {
      if (event.kind === "open" && event.name === skipping.name && !event.empty) skipping.depth++;
      if (event.kind === "close" && event.name === skipping.name && --skipping.depth === 0) skipping = null;
      continue;
    }
    if (event.kind === "text") {
      if (inText) write(event.text);
      continue;
    }
    if (event.kind === "open") {
      if (unprinted.has(event.name)) {
        if (!event.empty) skipping = { name: event.name, depth: 1 };
        continue;
      }
      switch (event.name) {
        case "p":
          if (open || event.empty) break; // a text box inside a paragraph: its words stay with it
          open = row ?? fresh();
          if (row && row.pieces.length > 0) append(row.pieces, " | ", plainLook, "");
          if (pending !== "" && open.mark === "") [open.mark, pending] = [pending, ""];
          break;
        case "pStyle":
          if (open) open.style = event.attribute("val") ?? "";
          break;
        case "bookmarkStart": {
          const name = event.attribute("name") ?? "";
          if (!name.startsWith("_sk_")) break;
          if (!open) pending = name;
          else if (open.mark === "") open.mark = name;
          break;
        }
        case "r":
          inRun = true;
          look = plainLook;
          break;
        case "b":
          if (inRun) look = { ...look, bold: isOn(event.attribute("val")) };
          break;
        case "i":
          if (inRun) look = { ...look, italic: isOn(event.attribute("val")) };
          break;
        case "highlight":
          if (inRun) look = { ...look, marked: event.attribute("val") === "yellow" };
          break;
        case "t":
          inText = !event.empty;
          break;
        case "tab":
          if (inRun) write(" ");
          break;
        case "br":
        case "cr":
          write(" ");
          break;
        case "noBreakHyphen":
          write("-");
          break;
        case "drawing":
        case "object":
        case "pict":
          if (open) open.objects++;
          break;
        case "tag":
          tag = event.attribute("val") ?? "";
          break;
        case "footnoteReference": {
          const runs = notes.get(event.attribute("id") ?? "");
          if (runs && open) open.pieces.push({ note: runs });
          break;
        }
        case "footnote":
          note = event.attribute("type") ? "" : (event.attribute("id") ?? "");
          break;
        case "tbl":
          if (!event.empty) tables++;
          break;
        case "tr":
          if (tables === 1) row = fresh();
          break;
        default:
      }
      continue;
    }
    switch (event.name) {
      case "t":
        inText = false;
        break;
      case "r":
        inRun = false;
        break;
      case "sdt":
        tag = "";
        break;
      case "p":
        if (open && open !== row) result.push(open);
        open = null;
        break;
      case "tr":
        if (tables === 1 && row) {
          result.push(row);
          row = null;
        }
        break;
      case "tbl":
        tables = Math.max(0, tables - 1);
        break;
      default:
    }
  }
  return result;
}
