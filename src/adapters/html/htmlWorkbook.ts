import { Parser } from "htmlparser2";
import { Refusal } from "../../engine/values/grid";
import type { ReceivedWorkbook } from "../../engine/values/grid";
import { HtmlTable, stacked, type HtmlBlock, type HtmlCell } from "./htmlTable";

/** Open elements at once: real pages have some twenty, and the library needs time that grows with their square. */
const deepest = 400;
/** Characters given to the library at a time. */
const pieceLength = 64 * 1024;
const mostPieces = 2_000_000;
const mostAttributes = 1_000;
/** Stands for a break in the text of a cell until the cell ends; pages can't hold it. */
const lineBreak = "\u0000";
/** Elements whose text nobody sees. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "title", "xml", "noscript", "template", "select"]);
/** Elements that start a new line. */
const lines: ReadonlySet<string> = new Set("p div br h1 h2 h3 h4 h5 h6 li ul ol hr center pre dt dd".split(" "));

/**
 * A web page as a workbook of one sheet: its tables one below the other, with the lines of text around them, each in a row of its own. Such
 * files come from "Save as web page" and from programs that call their reports .xls.
 * @throws {Refusal} empty; damaged, when elements lie too deep; too_large
 */
export function htmlWorkbook(text: string): ReceivedWorkbook {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onattribute: () => reader.attribute(),
      ontext: (piece) => reader.text(piece),
      onclosetag: (name) => reader.close(name),
      oncomment: (comment) => reader.comment(comment),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += pieceLength) parser.write(text.slice(at, at + pieceLength));
  parser.end();
  const { name, blocks } = reader.finished();
  const { cells, merges } = stacked(blocks);
  if (cells.length === 0) throw new Refusal("empty", "html");
  const grid = { name, hidden: false, cells, merges };
  const sheet = { name, hidden: false, size: text.length, read: () => grid };
  return { sheets: [sheet], modified: null, properties: new Map(), lineage: null, ignored: [] };
}

/** A table being read, and the cell of it that is open. */
interface OpenTable {
  readonly table: HtmlTable;
  cell: { readonly attributes: Readonly<Record<string, string>>; text: string } | null;
}

class PageReader {
  private readonly blocks: HtmlBlock[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly names: string[] = [];
  private line = "";
  private depth = 0;
  private hiddenFrom = 0;
  private pieces = 0;
  private attributes = 0;

  attribute(): void {
    if (++this.attributes > mostAttributes) throw new Refusal("too_large", "html attributes");
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.attributes = 0;
    if (++this.depth > deepest) throw new Refusal("damaged", "html depth");
    if (this.hiddenFrom > 0) return;
    if (unseen.has(name)) this.hiddenFrom = this.depth;
    const inside = this.tables.at(-1);
    if (name === "table") {
      this.endLine();
      const table = new HtmlTable();
      this.blocks.push(table);
      this.tables.push({ table, cell: null });
    } else if (inside && name === "tr") {
      this.endCell(inside);
      inside.table.startRow();
    } else if (inside && (name === "td" || name === "th")) {
      this.endCell(inside);
      inside.cell = { attributes, text: "" };
    } else if (lines.has(name)) this.breakLine();
  }

  text(piece: string): void {
    if (this.hiddenFrom > 0) return;
    if (++this.pieces > mostPieces) throw new Refusal("too_large", "html text");
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += piece;
    else if (this.tables.length === 0) this.line += piece;
  }

  close(name: string): void {
    if (this.hiddenFrom === this.depth) this.hiddenFrom = 0;
    this.depth--;
    if (this.hiddenFrom > 0) return;
    const inside = this.tables.at(-1);
    if (inside && (name === "td" || name === "th" || name === "tr")) this.endCell(inside);
    else if (inside && name === "table") {
      this.endCell(inside);
      this.tables.pop();
    } else if (lines.has(name) && name !== "br") this.breakLine();
  }

  /** Excel tells the name of the sheet in a comment for its own eyes. */
  comment(comment: string): void {
    for (const [, name] of comment.slice(0, 20_000).matchAll(/<x:Name>([^<]{1,60})<\/x:Name>/g)) this.names.push(name!);
  }

  finished(): { name: string; blocks: readonly HtmlBlock[] } {
    this.endLine();
    return { name: this.names.length === 1 ? this.names[0]! : "HTML", blocks: this.blocks };
  }

  private breakLine(): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += lineBreak;
    else this.endLine();
  }

  private endLine(): void {
    const text = seenOf(this.line);
    this.line = "";
    if (text === "") return;
    const row = new HtmlTable();
    row.startRow();
    row.add({ text, number: null, formula: undefined, columns: 1, rows: 1 });
    this.blocks.push(row);
  }

  private endCell(inside: OpenTable): void {
    const { cell } = inside;
    if (!cell) return;
    inside.cell = null;
    inside.table.add(cellFrom(cell.attributes, cell.text));
  }
}

const number = /^-?(?:[0-9]{1,300}(?:\.[0-9]{1,300})?)(?:E[+-]?[0-9]{1,3})?$/i;

/** What Excel (`x:num`, `x:fmla`) and LibreOffice (`sdval`) say of a cell beats what is shown of it. */
function cellFrom(attributes: Readonly<Record<string, string>>, text: string): HtmlCell {
  const exact = attributes["x:num"] ?? attributes["sdval"] ?? "";
  const formula = attributes["x:fmla"];
  const shown = text.split(lineBreak).map(seenOf).filter(Boolean).join("\n");
  return {
    text: shown,
    number: number.test(exact) ? Number(exact) : null,
    formula: formula?.startsWith("=") ? formula.slice(1) : undefined,
    columns: spanOf(attributes["colspan"]),
    rows: spanOf(attributes["rowspan"]),
  };
}

/** A text as a page shows it: every run of white space one space. */
const seenOf = (text: string) => text.replace(/[\s\u00A0]+/g, " ").trim();

function spanOf(value: string | undefined): number {
  return value !== undefined && /^\s*[0-9]{1,5}\s*$/.test(value) ? Math.max(1, Number(value)) : 1;
}
