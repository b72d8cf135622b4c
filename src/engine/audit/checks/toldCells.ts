import { likelyCause, quantitiesIn, sentencesOf, withNoun, type Context } from "../context";
import type { Cause } from "../finding";
import type { Quantity } from "../claim";
import type { Block } from "../reportText";
import { asPrinted, digitPoints } from "./sameFigure";
import { contentWords, OTHER_PERIOD, tableOf, type Cell, type Row, type Table } from "./tableGrid";
import { yearsOf } from "./years";

/** A figure of the running text that may tell a cell. */
interface Spoken {
  readonly index: number;
  readonly quantity: Quantity;
  readonly block: Block;
  /** Its sentence up to the figure, and from its noun on up to the next figure. */
  readonly before: string;
  readonly behind: string;
  readonly words: ReadonlySet<string>;
  readonly year: number | null;
  /** "từ 14 vụ xuống còn 9 vụ": the figure of the first column of years, of the last. */
  readonly end: "first" | "last" | null;
}

const CHANGE = /(?:tăng|giảm|hơn|kém|chênh|thấp hơn dự toán)(?: được| thêm| đi)?\s*$/;
const AIM = /phấn đấu|dự kiến|chỉ tiêu|mục tiêu|kế hoạch/;
const POINTING = /(?:bảng|biểu)(?: \p{L}+)? (?:trên|\d|này|sau)|số liệu (?:trong|ở|tại)|như vậy|nhìn vào/u;
/** "…; hai xã còn lại thụ lý 42 vụ" */
const OTHERS = /còn lại|khác(?: |$)|(?:các|những|hai|ba|bốn) (?:xã|thôn|đơn vị|phường|khối|tổ|huyện)/;
const NEAR = 4;
const WORTH_A_LOOK = 5;
const AN_ERROR = 6.5;

/** Running text against the cells of the tables just before it (or behind it): the row and column that it names, and a slip in its digits. */
export function checkToldCells(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind !== "table") continue;
    const table = tableOf(context, block);
    if (!table) continue;
    const { blocks } = context.report;
    for (let i = Math.max(0, block.index - 2); i < Math.min(blocks.length, block.index + NEAR + 1); i++) {
      const other = blocks[i]!;
      if (i > block.index && other.kind === "table") break;
      if (other.kind === "table") continue;
      const spoken = spokenIn(context, other);
      for (const one of spoken) compare(context, table, one, spoken);
    }
  }
}

function spokenIn(context: Context, block: Block): Spoken[] {
  const { plain } = context.report;
  const counted = quantitiesIn(context, block);
  const years = yearsOf(context, block.index, counted);
  const sentences = sentencesOf(context.report, block);
  return counted.flatMap(({ index, quantity }, i): Spoken[] => {
    if (!/^(?:count|money)$/.test(quantity.shape) || quantity.qualifier || quantity.range || quantity.rate) return [];
    if (quantity.grouping === "words") return [];
    const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
    if (!sentence) return [];
    const before = plain.slice(sentence.start, quantity.start);
    const next = counted[i + 1]?.quantity.start ?? sentence.end;
    const behind = plain.slice(quantity.end, Math.min(next, sentence.end));
    if (CHANGE.test(before) || AIM.test(before)) return [];
    const own = before.slice(-70).split(/\d/).at(-1)!;
    return [
      {
        index,
        quantity,
        block,
        before,
        behind,
        words: new Set(contentWords(`${own} ${quantity.phrase.join(" ")} ${behind.slice(0, 60)}`)),
        year: years.get(index) ?? null,
        end:
          /từ\s*$/.test(before) && /(?:xuống|lên|còn)/.test(behind)
            ? "first"
            : /(?:xuống|lên)(?: còn| đến| tới| thành)?\s*$/.test(before) && /từ \d/.test(before)
              ? "last"
              : null,
      },
    ];
  });
}

function compare(context: Context, table: Table, spoken: Spoken, beside: readonly Spoken[]): void {
  const row = namedRow(table, spoken);
  const fitting = table.rows
    .flatMap((one) => one.cells.map((cell) => ({ cell, structure: structureOf(table, spoken, row, one, cell) })))
    .filter(({ structure }) => structure > 0);
  const { low, high } = spoken.quantity;
  const surest = Math.max(0, ...fitting.map(({ structure }) => structure));
  const holding = fitting.find(
    ({ cell, structure }) => low <= cell.value && cell.value <= high && structure >= surest - 1.5,
  );
  if (holding) {
    if (holding.structure >= 2) [spoken.index, holding.cell.index].forEach((one) => context.checked.add(one));
    return;
  }
  if (table.columns.every((column) => table.heads.get(column)!.year === null) && OTHER_PERIOD.test(spoken.before))
    return;
  const near = POINTING.test(spoken.before) || spoken.block.index <= table.block.index + 1 ? 1 : 0;
  const scored = fitting
    .map(({ cell, structure }) => {
      const [a, b] = asPrinted(spoken.quantity.value, cell.value);
      const cause = likelyCause(a, b);
      const sure = cause !== null || isCertain(table, spoken, row, cell, beside);
      const digits = cause === null ? (sure ? 0 : -3) : digitPoints(a, b, cause, "one");
      return { cell, cause, points: structure + near + digits };
    })
    .toSorted((a, b) => b.points - a.points);
  const [best, second] = scored;
  if (!best || best.points < WORTH_A_LOOK || (second && second.points > best.points - 0.5)) return;
  tell(context, table, spoken, best);
}

/** The row named last before the figure, "several" when two are named together; `null` for none. */
function namedRow(table: Table, { before, behind }: Spoken): Row | "several" | null {
  const named = table.rows
    .flatMap((row) => {
      const at = lastMention(before, row.key);
      return at < 0 ? [] : [{ row, at }];
    })
    .toSorted((a, b) => b.at - a.at);
  const [last, other] = named;
  if (!last) {
    const after = table.rows.filter((row) => lastMention(behind.split(/[,;]/)[0]!, row.key) >= 0);
    return after.length === 1 ? after[0]! : after.length > 1 ? "several" : null;
  }
  if (OTHERS.test(before.slice(last.at + last.row.key.length))) return "several";
  const between = other ? before.slice(other.at, last.at) : "";
  return other && !/\d/.test(between.slice(other.row.key.length)) && /(?:,|và|cùng|với)\s*(?:\p{L}+\s)?$/u.test(between)
    ? "several"
    : last.row;
}

/** "thôn 1" is not named by "thôn 12". */
function lastMention(text: string, key: string): number {
  if (key.length < 2) return -1;
  let at = text.lastIndexOf(key);
  while (at >= 0 && (/[\p{L}\d]/u.test(text[at + key.length] ?? "") || /[\p{L}\d]/u.test(text[at - 1] ?? "")))
    at = at === 0 ? -1 : text.lastIndexOf(key, at - 1);
  return at;
}

/** How surely the words lead to this cell: by its row, and by its column. */
function structureOf(table: Table, spoken: Spoken, named: Row | "several" | null, row: Row, cell: Cell): number {
  if (named === "several" || cell.money !== (spoken.quantity.shape === "money")) return 0;
  const ofRow = named === null ? unnamedRow(spoken, row) : named === row ? 2 : 0;
  if (ofRow === 0) return 0;
  const ofColumn = columnPoints(table, spoken, cell);
  return ofColumn < 0 ? 0 : ofRow + ofColumn;
}

/** No row is named word for word: it is that of the total, or the one whose words are all said. */
function unnamedRow(spoken: Spoken, row: Row): number {
  if (row.total) return 1.5;
  const said = row.words.filter((word) => spoken.words.has(word) || spoken.before.includes(word)).length;
  return row.words.length >= 2 && said >= 0.75 * row.words.length ? 1.5 : 0;
}

const yearMeant = (years: readonly number[], year: number | null, end: Spoken["end"]) =>
  year ?? (end === "first" ? years[0] : end === "last" ? years.at(-1) : undefined);

/** Can it be no other cell, so that any other value is a slip: row and column are named, and nothing else is said of what is counted? */
function isCertain(
  table: Table,
  { quantity, behind, year, end, words: said }: Spoken,
  named: Row | "several" | null,
  cell: Cell,
  beside: readonly Spoken[],
): boolean {
  if (named === null || named === "several" || !named.cells.includes(cell)) return false;
  const head = table.heads.get(cell.column)!;
  const own = new Set([...(quantity.unit ?? "").split(" "), ...head.words, ...named.words, ...table.caption]);
  if (contentWords(quantity.phrase.join(" ")).some((word) => !own.has(word))) return false;
  if (/^(?:\s\p{L}+){0,3}\s(?:chưa|không|mới|khác|còn lại)/u.test(behind)) return false;
  if (head.year === null)
    // "Số hộ" may be any households of the row.
    return head.words.some((word) => word !== quantity.unit) && head.words.every((word) => said.has(word));
  const years = table.columns.flatMap((one) => table.heads.get(one)!.year ?? []);
  const told = beside.some(
    (other) => other.quantity.unit === quantity.unit && named.cells.some(({ value }) => value === other.quantity.value),
  );
  return (
    yearMeant(years, year, end) === head.year &&
    (told || [table.caption, table.headWords].some((words) => words.has(quantity.unit ?? "")))
  );
}

function columnPoints(table: Table, { words, quantity, year, end }: Spoken, cell: Cell): number {
  const { column } = cell;
  const head = table.heads.get(column)!;
  const years = table.columns.flatMap((one) => table.heads.get(one)!.year ?? []);
  if (head.year !== null) {
    const meant = yearMeant(years, year, end);
    if (meant === undefined) return years.length === 1 ? 1 : 0.5;
    return meant === head.year ? 2 : -1;
  }
  if (
    head.unit !== null &&
    quantity.unit !== null &&
    head.unit !== quantity.unit &&
    !head.words.includes(quantity.unit)
  )
    return -1;
  if (table.columns.length === 1) return 1.5;
  const share = head.words.length === 0 ? 0 : head.words.filter((word) => words.has(word)).length / head.words.length;
  return (
    (share >= 0.5 ? 1 + share : share) + (head.unit !== null && head.unit === quantity.unit && head.onlyUnit ? 1.5 : 0)
  );
}

function nameOf({ report }: Context, { block }: Table, { row, column }: Cell): string {
  const clean = (at: number, of: number) => {
    const span = block.rows[at]?.[of];
    return span ? report.text.slice(span.start, Math.min(span.end, span.start + 60)).trim() : "";
  };
  const head = Array.from({ length: row }, (_, i) => clean(row - 1 - i, column)).find((words) => /\p{L}/u.test(words));
  const name = block.rows[row]!.map((_, of) => clean(row, of)).find((words) => /\p{L}/u.test(words));
  return [name, head].filter((words) => words !== undefined).join(", ");
}

function tell(
  context: Context,
  table: Table,
  { index, quantity }: Spoken,
  best: { cell: Cell; cause: Cause | null; points: number },
): void {
  const { cell, cause, points } = best;
  [index, cell.index].forEach((one) => context.checked.add(one));
  const error = points >= AN_ERROR && cause !== null;
  context.found({
    kind: "narrative_vs_table",
    code: "text_differs_from_table",
    severity: error ? "error" : "warning",
    sureness: error ? 0.88 : 0.7,
    spans: [withNoun(quantity), cell.span],
    stated: quantity.value,
    computed: cell.value,
    data: { label: nameOf(context, table, cell), unit: quantity.phrase.slice(0, 3).join(" "), cause },
  });
}
