import type { Quantity } from "../../claim";
import { addable, likelyCause, quantitiesIn, sentencesOf, withNoun, type Context } from "../../context";
import { EMPTY_WORDS } from "../../lexicon";
import type { Block } from "../../reportText";
import { AIM, OTHER_PERIOD } from "./tableLabels";
import { asPrinted } from "../restated/sameFigure";
import { checkTableChanges, tellsChange } from "./tableChanges";
import { tableOf, valueOf, type Cell, type Table } from "./tableModel";
import { cellSaid, readBeside, type Choice, type Reading, type Spoken } from "./tableReading";

/** So many paragraphs behind a table may go on about it. */
const PARAGRAPHS = 4;

/** What the running text says of a table it stands by or names, looked up by row and column. */
export function checkTableProse(context: Context): void {
  const tables = new Map<number, Table>();
  for (const block of context.report.blocks) {
    const table = block.kind === "table" ? tableOf(context, block) : null;
    if (table) tables.set(block.index, table);
  }
  if (tables.size === 0) return;
  const numbered = [...tables.values()].filter(({ name }) => name !== null && /\d|\s[ivx]+$/.test(name));
  let [behind, ahead]: [Table | undefined, number] = [undefined, 0];
  for (const block of context.report.blocks) {
    if (block.kind === "table") {
      [behind, ahead] = [tables.get(block.index), 0];
      continue;
    }
    if (block.marker && block.level <= 3) behind = undefined;
    ahead++;
    const words = context.report.plain.slice(block.body, block.end);
    const pointed = numbered.findLast(({ name }) => names(words, name!));
    const near = behind && ahead <= PARAGRAPHS ? behind : undefined;
    const table = pointed ?? near ?? tables.get(block.index + 1) ?? tables.get(block.index + 2);
    if (table) readBlock(context, table, block, table !== near || ahead === 1 ? 1 : 0);
  }
}

function names(words: string, name: string): boolean {
  const at = words.indexOf(name);
  return at >= 0 && !/[\d\p{L}]/u.test(words[at + name.length] ?? "");
}

function readBlock(context: Context, table: Table, block: Block, nearness: number): void {
  const counted = quantitiesIn(context, block);
  let before: Reading | null = null;
  for (const sentence of sentencesOf(context.report, block)) {
    const figures = counted
      .filter(
        ({ quantity }) =>
          quantity.start >= sentence.start && quantity.end <= sentence.end && quantity.shape !== "duration",
      )
      .map(({ index, quantity }): Spoken => ({ index, quantity, start: quantity.start, end: quantity.end }));
    const reading = readBeside(context, table, sentence, figures, before);
    judge(reading, table, nearness);
    checkTableChanges(reading, table, nearness);
    before = reading;
  }
}

interface Look {
  readonly spoken: Spoken;
  readonly row: Choice;
  readonly column: Choice;
  readonly cell: Cell;
}

function judge(reading: Reading, table: Table, nearness: number): void {
  const { context, figures } = reading;
  const { plain } = context.report;
  const looks = figures.flatMap((spoken, at): Look[] => {
    if (!told(context, spoken.quantity)) return [];
    const lead = plain.slice(Math.max(reading.sentence.start, spoken.quantity.clause), spoken.start);
    if ((!table.timed && !table.staged && isOfAnotherTime(table, lead)) || (!table.staged && AIM.test(lead))) return [];
    const [row, column] = cellSaid(reading, at);
    const cell = row && column ? table.cells.get(row.label)?.get(column.label) : undefined;
    const share = row?.label.share === true || column?.label.share === true;
    return row && column && cell && share === (spoken.quantity.shape === "percent")
      ? [{ spoken, row, column, cell }]
      : [];
  });
  const holding = looks.filter(({ spoken, cell }) => agrees(spoken.quantity, cell));
  for (const { spoken, cell, row, column } of holding) {
    [spoken, cell].forEach(({ index }) => context.checked.add(index));
    if (row.grade + column.grade >= 4) context.proven.add(spoken.index);
  }
  for (const look of looks) {
    if (holding.includes(look) || !exact(look.spoken.quantity)) continue;
    // "trong 164 mắt camera có 146 mắt …": told already, so this is of something else.
    if (elsewhere(table, look) || holding.some(({ cell }) => cell === look.cell)) continue;
    const added = addedWords(table, look);
    if (added && unsaid(context, look)) continue;
    const [a, b] = asPrinted(look.spoken.quantity.value, valueOf(look.cell));
    const cause = likelyCause(a, b);
    const beside = holding.some((one) => one.cell.row === look.cell.row || one.cell.column === look.cell.column);
    const least = cause ? 6 : 7;
    const points =
      look.row.grade + look.column.grade + (cause ? 2 : 0) + Number(beside) + nearness - (added ? (cause ? 1 : 2) : 0);
    // Without a likely slip of the hand, a figure that is not quite the same is rather of something else, or of some of them.
    const total = look.row.label.kind === "whole" || look.column.label.kind === "whole";
    if (!cause && !countsSuch(table, look, holding)) continue;
    if (!cause && (total || look.row.grade + look.column.grade < 5 || some(reading, look))) continue;
    if (points >= least) tell(context, look, points >= 7, cause);
  }
}

/** "vượt mốc 1.100" */
const PASSED = /(?:mốc|ngưỡng)\s*$/;
/** "trong 1.431 cơ sở đạt, có 494 cơ quan": some of what was told. */
const SOME = /(?:^|[\s,;(])trong (?:đó|(?:tổng )?số|(?:tổng (?:số )?)?\d)[^;]*$/;

const told = ({ report: { plain } }: Context, quantity: Quantity) =>
  !quantity.rate &&
  quantity.ratio === null &&
  quantity.unit !== "lần" &&
  !tellsChange(plain, quantity) &&
  !PASSED.test(plain.slice(quantity.start - 8, quantity.start));

/** "năm trước", or a year other than that in the line above the table. */
function isOfAnotherTime({ about }: Table, lead: string): boolean {
  if (OTHER_PERIOD.test(lead)) return true;
  const year = /(?:^|\s)năm ((?:19|20)\d\d)/.exec(lead)?.[1];
  return year !== undefined && /(?:19|20)\d\d/.test(about) && !about.includes(year);
}

/** Something says that the table counts such things: its words, or a figure beside that it has. */
const countsSuch = (table: Table, { spoken, row, column }: Look, holding: readonly Look[]) =>
  spoken.quantity.unit === null ||
  [table.about, row.label.text, column.label.text].some((words) => words.includes(spoken.quantity.unit!)) ||
  [row.label, column.label].some(({ unit }) => unit === spoken.quantity.unit) ||
  holding.some((other) => other.spoken.quantity.unit === spoken.quantity.unit);

const some = ({ context, sentence }: Reading, { spoken }: Look) =>
  SOME.test(context.report.plain.slice(sentence.start, spoken.start));

const exact = (quantity: Quantity) =>
  addable(quantity) || (quantity.shape === "percent" && quantity.qualifier === null && !quantity.range);

const agrees = ({ low, high }: Quantity, { quantity, scale }: Cell) =>
  low <= quantity.high * scale + 1e-9 && high >= quantity.low * scale - 1e-9;

/** It is what the table says in another place that may be meant as well. */
function elsewhere(table: Table, { spoken, row, column }: Look): boolean {
  for (const line of table.cells.values())
    for (const cell of line.values()) {
      if (!agrees(spoken.quantity, cell)) continue;
      if (
        cell.row === row.label
          ? column.grade < 3
          : cell.column === column.label
            ? row.grade < 3
            : Math.min(row.grade, column.grade) < 2
      )
        return true;
    }
  return false;
}

/** "12 buổi chiếu phim" of a column "Số buổi" may be some of them. */
function addedWords(table: Table, { spoken, row, column }: Look): boolean {
  const { phrase, unit } = spoken.quantity;
  const own = new Set((unit ?? "").split(" "));
  const labels = `${row.label.text} ${column.label.text} ${table.about}`;
  return phrase.some((word) => !own.has(word) && !EMPTY_WORDS.has(word) && word.length > 1 && !labels.includes(word));
}

/** "63 vụ tai nạn" of a column "Số vụ làm rõ" says another thing of cases. */
function unsaid({ report }: Context, { spoken, column, row }: Look): boolean {
  const counted = column.label.unit === null ? row.label : column.label;
  const { start, phraseEnd } = spoken.quantity;
  const said = report.plain.slice(Math.max(0, start - 60), phraseEnd + 30);
  const own = (spoken.quantity.unit ?? "").split(" ");
  return counted.unit !== null && [...counted.words.keys()].some((word) => !own.includes(word) && !said.includes(word));
}

function tell(context: Context, { spoken, cell }: Look, sure: boolean, cause: ReturnType<typeof likelyCause>): void {
  [spoken, cell].forEach(({ index }) => context.checked.add(index));
  context.corrected.set(spoken.index, valueOf(cell));
  context.found({
    kind: "narrative_vs_table",
    code: "text_differs_from_table",
    severity: sure ? "error" : "warning",
    sureness: sure ? 0.88 : 0.7,
    spans: [withNoun(spoken.quantity), cell.quantity],
    stated: spoken.quantity.value,
    computed: valueOf(cell),
    data: {
      label: `${cell.row.title}, ${cell.column.title}`,
      unit: spoken.quantity.phrase.slice(0, 3).join(" "),
      cause,
    },
  });
}
