import type { Quantity } from "../../claim";
import type { Context } from "../../context";
import { unitOf } from "../../lexicon";
import type { Block, Span } from "../../reportText";
import { contentTokens } from "./contentTokens";
import { headerRows } from "./tableLabels";
import { moneyScale } from "./moneyScale";

/** What stands at the head of a row or of a column. */
export interface Label {
  /** Its row or column. */
  readonly at: number;
  readonly text: string;
  /** As printed. */
  readonly title: string;
  /** A total of the others; when, or whether planned or done; or a thing: a place, a name, what is counted. */
  readonly kind: "whole" | "occasion" | "thing";
  /** Of an occasion: what comes later is greater. */
  readonly order: number;
  /** Its words, each with how well it tells this label from the others of its side: 1 when no other has it. */
  readonly words: ReadonlyMap<string, number>;
  /** The counting noun in it, or what its brackets say it is counted in; none of a name. */
  readonly unit: string | null;
  readonly share: boolean;
}

export interface Cell {
  readonly index: number;
  readonly quantity: Quantity;
  readonly row: Label;
  readonly column: Label;
  /** How much one of its number is worth: 1e6 for millions of đồng. */
  readonly scale: number;
}

export const valueOf = ({ quantity, scale }: Cell): number => Number((quantity.value * scale).toPrecision(15));

/** A table as a reader looks something up in it. */
export interface Table {
  readonly block: Block;
  readonly rows: readonly Label[];
  readonly columns: readonly Label[];
  readonly cells: ReadonlyMap<Label, ReadonlyMap<Label, Cell>>;
  /** It tells times apart. */
  readonly timed: boolean;
  /** It tells what was planned from what was done. */
  readonly staged: boolean;
  /** All that its heads and the lines just above it say. */
  readonly about: string;
  /** "bảng 2", when the line above it says so. */
  readonly name: string | null;
}

const WHOLE =
  /^(?:tổng(?: số| cộng| kết)?|cộng|cộng chung|chung|lũy kế|(?:cả|toàn) (?:huyện|tỉnh|xã|phường|thành phố|khu|cụm|thị xã|quận|thôn|ngành|khối|trường|năm|đợt|vùng|đơn vị|kỳ|giai đoạn))(?:\s*\([^)]*\))?(?: (?:cả )?\d{1,2} (?:năm|tháng|quý)| (?:cả )?(?:năm|kỳ)| cộng| chung)?$/;
const PERIOD =
  /^(?:năm |giai đoạn |nhiệm kỳ )?(?:19|20)\d\d(?:\s*-\s*(?:19|20)?\d\d)?$|^(?:quý|tháng) (?:[ivx]+|\d{1,2})(?:[/ ](?:năm )?(?:19|20)\d\d)?$|^\d{1,2} tháng(?: đầu)?(?: năm)? (?:19|20)\d\d$/;
const BEFORE = /^(?:cùng )?kỳ trước$|^cùng kỳ(?: năm trước)?$|^năm trước$/;
const NOW = /^kỳ này$|^năm nay$|^kỳ báo cáo$/;
const PLANNED =
  /^(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|được giao|giao)(?:$| (?:được )?(?:giao|đề ra|năm|cả năm|đầu năm|đăng ký))/;
const DONE =
  /^(?:đã )?(?:thực hiện|kết quả|quyết toán|đã chi|thực chi|đạt được)(?:$| (?:thực hiện|đạt được|năm|cả năm))/;
const NUMBERED = /^\p{L}+ (?:\d{1,3}|[ivx]+)$/u;
const SHARE = /tỷ lệ|tỉ lệ|%/;
const MOST_CELLS = 1500;
const ABOVE = 200;

export function tableOf(context: Context, block: Block): Table | null {
  const { plain } = context.report;
  const head = headerRows(context, block);
  const figures = (context.byBlock[block.index] ?? []).flatMap((index) => {
    const claim = context.claims[index]!;
    if (claim.kind !== "quantity" || !claim.cell || claim.cell.row < head || claim.malformed === "groups") return [];
    const span = block.rows[claim.cell.row]![claim.cell.column]!;
    return claim.start === span.start + leading(plain, span) ? [{ index, quantity: claim, cell: claim.cell }] : [];
  });
  if (head === 0 || figures.length < 2 || figures.length > MOST_CELLS) return null;
  const rowTexts = new Map<number, string>();
  const labelColumns = new Set<number>();
  for (const row of new Set(figures.map(({ cell }) => cell.row))) {
    const found = rowLabel(context, block, head, row);
    if (!found) continue;
    rowTexts.set(row, found.text);
    labelColumns.add(found.column);
  }
  const own = figures.filter(({ cell }) => rowTexts.has(cell.row) && !labelColumns.has(cell.column));
  const columns = new Map<number, string>();
  for (const { cell } of own)
    if (!columns.has(cell.column)) columns.set(cell.column, columnLabel(context, block, head, cell.column));
  const [corner = 0] = labelColumns;
  const rowLabels = labelsOf(context, rowTexts, cellText(context, block, head - 1, corner), (row) =>
    printed(context, block, row, corner),
  );
  const columnLabels = labelsOf(context, columns, "", (column) => printed(context, block, head - 1, column));
  const cells = new Map<Label, Map<Label, Cell>>();
  const at = (labels: readonly Label[]) => new Map(labels.map((label) => [label.at, label]));
  const [byRow, byColumn] = [at(rowLabels), at(columnLabels)];
  for (const { index, quantity, cell } of own) {
    const [row, column] = [byRow.get(cell.row)!, byColumn.get(cell.column)!];
    const line = cells.get(row) ?? new Map<Label, Cell>();
    cells.set(row, line);
    line.set(column, { index, quantity, row, column, scale: moneyScale(context, block, cell.row, cell.column) });
  }
  const occasions = [...rowLabels, ...columnLabels].filter(({ kind }) => kind === "occasion");
  const staged = occasions.some(({ text }) => PLANNED.test(text));
  const about = plain.slice(Math.max(0, block.start - ABOVE), block.rows[head - 1]!.at(-1)!.end);
  return {
    block,
    rows: rowLabels,
    columns: columnLabels,
    cells,
    timed: occasions.length > 0 && !staged,
    staged,
    about,
    name: captionOf(context, block),
  };
}

const leading = (plain: string, { start, end }: Span) =>
  /^\s*/.exec(plain.slice(start, Math.min(end, start + 20)))![0].length;

const cellText = ({ report }: Context, block: Block, row: number, column: number): string => {
  const span = block.rows[row]?.[column];
  return span
    ? report.plain
        .slice(span.start, Math.min(span.end, span.start + 120))
        .trim()
        .replace(/\s+/g, " ")
    : "";
};

function printed({ report }: Context, block: Block, row: number, column: number): string | undefined {
  const span = block.rows[row]?.[column];
  const title = span && report.text.slice(span.start, Math.min(span.end, span.start + 90)).trim();
  return title === undefined || title === "" ? undefined : title;
}

/** The first cell with words; "III" under the head "Quý" is "quý iii". */
function rowLabel(context: Context, block: Block, head: number, row: number): { text: string; column: number } | null {
  for (let column = 0; column < Math.min(3, block.rows[row]!.length); column++) {
    const text = cellText(context, block, row, column);
    if (/\p{L}{2}/u.test(text) && !/^[ivx]+$/.test(text)) return { text, column };
    if (/^(?:19|20)\d\d(?:\s*-\s*(?:19|20)\d\d)?$/.test(text)) return { text, column };
    const corner = cellText(context, block, head - 1, column);
    const next = cellText(context, block, row, column + 1);
    if (
      /^(?:[ivx]+|\d{1,2})$/.test(text) &&
      /^[\p{L}\s]{2,20}$/u.test(corner) &&
      !/^(?:stt|tt)$/.test(corner) &&
      !/\p{L}{2}/u.test(next)
    )
      return { text: `${corner} ${text}`, column };
  }
  return null;
}

/** The lowest head of a column, with the heads over it where it alone tells nothing apart. */
function columnLabel(context: Context, block: Block, head: number, column: number): string {
  const heads: string[] = [];
  for (let row = head - 1; row >= 0; row--) {
    let text = cellText(context, block, row, column);
    for (let left = column - 1; text === "" && heads.length > 0 && left > 0; left--)
      text = cellText(context, block, row, left);
    if (text !== "") heads.push(text);
  }
  const [leaf = ""] = heads;
  const same = block.rows[head - 1]!.some(
    (_, other) => other !== column && leaf !== "" && cellText(context, block, head - 1, other) === leaf,
  );
  return same ? heads.join(" ") : leaf;
}

/** "Đơn vị", "Xã", "Khối", "Năm" over the labels: they are names of places, bodies or times, and count nothing. */
const NAMING =
  /^(?:tên )?(?:đơn vị|địa phương|địa bàn|địa danh|khối|ngành|cấp|xã|phường|thị trấn|huyện|quận|tỉnh|thôn|làng|bản|xóm|ấp|tổ|tổ dân phố|khu|khu phố|cụm|vùng|tuyến|trường|cơ quan|năm|quý|tháng|kỳ|giai đoạn)(?:$|[\s,/])/;

function labelsOf(
  context: Context,
  texts: ReadonlyMap<number, string>,
  corner: string,
  titles: (at: number) => string | undefined,
): Label[] {
  const values = [...texts.values()];
  const named = NAMING.test(corner) || values.filter((text) => NUMBERED.test(text)).length > values.length / 2;
  const staged =
    [...texts.values()].some((text) => PLANNED.test(text)) && [...texts.values()].some((text) => DONE.test(text));
  const read = [...texts].map(([at, text]) => {
    const unit = /\(([^()]*)\)\s*$/.exec(text)?.[1]?.trim() ?? null;
    const bare = text.replace(/\([^()]*\)\s*$/, "").trim();
    const occasion =
      PERIOD.test(bare) || BEFORE.test(bare) || NOW.test(bare) || (staged && (PLANNED.test(bare) || DONE.test(bare)));
    const kind = WHOLE.test(text) ? ("whole" as const) : occasion ? ("occasion" as const) : ("thing" as const);
    const year = Number(/(?:19|20)\d\d$/.exec(bare)?.[0] ?? 0);
    const order = staged ? Number(DONE.test(bare)) : BEFORE.test(bare) ? 0 : year * 100 + at + 1;
    return { at, text, kind, order, bare, bracketed: unit, words: wordsIn(context, bare) };
  });
  const seen = new Map<string, number>();
  for (const { kind, words } of read)
    if (kind !== "whole") for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return read.map(({ words, bracketed, bare, ...label }) => {
    return {
      ...label,
      title: titles(label.at) ?? label.text,
      words: new Map(words.map((word) => [word, 1 / (seen.get(word) ?? 1)])),
      unit: named ? null : bracketed !== null && bracketed !== "" ? unitNamed(bracketed) : headUnit(bare),
      share: SHARE.test(label.text),
    };
  });
}

function wordsIn(context: Context, text: string): string[] {
  const report = { ...context.report, plain: text };
  const tokens = [...new Set(contentTokens(report, 0, text.length).map((token) => token.text))];
  // "tổ 2" is one word; "tổ" by itself is not what it is called.
  return tokens.filter((word) => !tokens.some((other) => other !== word && other.startsWith(`${word} `)));
}

const unitNamed = (text: string): string | null => {
  const words = text.match(/[\p{L}²³%]+/gu) ?? [];
  if (/đồng|tr\.?\s?đ|trđ/.test(text)) return "đồng";
  return unitOf(words)?.unit ?? (/^(?:kg|ha|km|m|m2|m²|tấn|lít|%)$/.test(text) ? text : null);
};

/** The noun that a label counts, at its head. */
function headUnit(text: string): string | null {
  const words = text.match(/[\p{L}/]+/gu) ?? [];
  for (let i = 0; i < Math.min(3, words.length); i++) {
    const unit = unitOf(words.slice(i));
    if (unit && !/^(?:bộ|cấp|ban|giải|điều|tổ chức|lượt|loại|tổng)$/.test(unit.unit)) return unit.unit;
    if (!/^(?:số|tổng|lượng|các|lượt)$/.test(words[i]!)) return null;
  }
  return null;
}

/** "Bảng 2. Kết quả …", "Biểu số 1:" in the lines just above. */
function captionOf(context: Context, block: Block): string | null {
  for (let at = block.index - 1; at >= Math.max(0, block.index - 3); at--) {
    const { body, end, kind } = context.report.blocks[at]!;
    if (kind === "table") return null;
    const name = /^\s*(phụ biểu|biểu mẫu|biểu|bảng|phụ lục)(?: số)?\s*(\d{1,2}|[ivx]+)?(?=[\s.:–-]|$)/.exec(
      context.report.plain.slice(body, Math.min(end, body + 30)),
    );
    if (name) return name[2] === undefined ? name[1]! : `${name[1]} ${name[2].replace(/^0/, "")}`;
  }
  return null;
}
