import { gather } from "../../gather";
import type { Quantity } from "../../claim";
import { addable, likelyCause, quantitiesIn, sentencesOf, usable, type Context, type KnownFigure } from "../../context";
import { ABBREVIATIONS, EMPTY_WORDS, isPersonNoun, unitOf } from "../../lexicon";
import type { Block, Span } from "../../reportText";
import { moneyScale } from "./moneyScale";
import { AIM, columnWords, dataRowsOf, firstUnit, isTotalRow, OTHER_PERIOD, rowWords } from "./tableLabels";

/** A figure of the running text with the words that say what it is. */
interface Spoken {
  readonly index: number;
  readonly quantity: Quantity;
  readonly core: readonly string[];
  readonly words: ReadonlySet<string>;
  /** The sentence up to the figure, and what follows it. */
  readonly before: string;
  readonly behind: string;
  readonly sentence: number;
}

interface Labelled {
  readonly value: number;
  readonly label: readonly string[];
  /** Words of the table around it that may be said too. */
  readonly context: ReadonlySet<string>;
  readonly unit: string | null;
  /** Words of which the text must name one: the place of the row. */
  readonly place: string;
  /** No other figure of its row counts the same thing. */
  readonly onlyUnit: boolean;
  /** The places of all rows. */
  readonly others: readonly string[];
  readonly cell: { readonly index: number; readonly span: Span } | null;
  readonly name: string;
}

/** Running text against the tables of the document and against figures given from outside. */
export function checkNarrative(context: Context): void {
  const spoken = spokenIn(context);
  const byWord = new Map<string, Spoken[]>();
  for (const one of spoken) for (const word of one.words) gather(byWord, word, one);
  for (const block of context.report.blocks) {
    if (block.kind !== "table") continue;
    for (const figure of labelledIn(context, block)) compare(context, figure, byWord);
  }
  for (const [id, figure] of context.figures) if (!figure.item) compare(context, labelledFrom(id, figure), byWord);
}

function contentWords(words: readonly string[]): string[] {
  return words
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(" "))
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word) && !/^\d/.test(word));
}

function spokenIn(context: Context): Spoken[] {
  const spoken: Spoken[] = [];
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const sentences = sentencesOf(context.report, block);
    for (const { index, quantity } of quantitiesIn(context, block)) {
      if (quantity.shape === "percent" || quantity.shape === "duration" || quantity.malformed === "groups") continue;
      const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
      if (!sentence) continue;
      const core = contentWords(quantity.phrase);
      const behind =
        context.report.plain
          .slice(quantity.phraseEnd, quantity.phraseEnd + 40)
          .split(/[\d,.;(]/)[0]!
          .match(/\p{L}[\p{L}/]*/gu) ?? [];
      const lead = context.report.plain.slice(sentence.start, quantity.start);
      if (OTHER_PERIOD.test(lead.slice(-60)) || AIM.test(lead.slice(-60))) continue;
      const before = quantity.subject.slice(-12);
      spoken.push({
        index,
        quantity,
        core,
        words: new Set([...core, ...contentWords(before), ...contentWords(behind)]),
        before: lead,
        behind: context.report.plain.slice(quantity.end, sentence.end),
        sentence: sentence.start,
      });
    }
  }
  return spoken;
}

function labelledIn(context: Context, block: Block): Labelled[] {
  const rows = dataRowsOf(context, block);
  const labelled: Labelled[] = [];
  if (rows.size > 1500) return labelled;
  const plainRows = [...rows.entries()].filter(([, cells]) =>
    cells.some(({ quantity }) => quantity.phrase.length === 0),
  );
  const plainFigures = plainRows.reduce(
    (sum, [, cells]) => sum + cells.filter(({ quantity }) => quantity.phrase.length === 0).length,
    0,
  );
  const places = plainRows
    .filter(([row]) => !isWholeRow(rowWords(context, block, row)))
    .map(([row]) => placeOf(context, block, row))
    .filter((place) => place !== "");
  const totalRow = plainRows.find(([row]) => isWholeRow(rowWords(context, block, row)));
  const { text } = context.report;
  for (const [row, cells] of plainRows) {
    const names = rowWords(context, block, row);
    const total = totalRow?.[0] === row;
    const single = cells.filter(({ quantity }) => quantity.phrase.length === 0).length >= 0.7 * plainFigures;
    // Figures behind the name of a thing: the row says what is counted, and columns, if several, are years or comparisons.
    const latest = latestColumn(context, block, cells);
    const byRow =
      !single &&
      !total &&
      latest !== null &&
      names.length >= 2 &&
      !/^(?:xã|phường|thị trấn|huyện|thôn|quận|thành phố|tổ|khu)$/.test(names[0]!);
    const unitOfColumn = (column: number) => firstUnit(columnWords(context, block, row, column).leaf);
    for (const { index, quantity } of cells) {
      if (quantity.shape !== "count" || quantity.phrase.length > 0 || !usable(quantity)) continue;
      if (byRow && quantity.cell!.column !== latest) continue;
      const { leaf, group } = columnWords(context, block, row, quantity.cell!.column);
      const own = contentWords(byRow ? names : leaf);
      const around = contentWords([...group, ...leaf]);
      const label = own.length >= 2 || byRow ? own : [...new Set([...own, ...contentWords(group)])];
      if (label.length === 0 || (label.length < 2 && (byRow || single))) continue;
      const place = byRow || single || total ? "" : placeOf(context, block, row);
      if (!byRow && !single && !total && place === "") continue;
      const scale = moneyScale(context, block, row, quantity.cell!.column);
      labelled.push({
        value: quantity.value * scale,
        label,
        context: new Set([...around, ...contentWords(names)]),
        unit: scale > 1 ? "đồng" : firstUnit(byRow ? names : leaf),
        place,
        onlyUnit:
          cells.filter((one) => unitOfColumn(one.quantity.cell!.column) === unitOfColumn(quantity.cell!.column))
            .length === 1,
        others: total || place !== "" ? places : [],
        cell: { index, span: quantity },
        name: labelText(text, block, row, quantity.cell!.column, context, byRow),
      });
    }
  }
  return labelled;
}

/** "Tổng", "Tổng cộng", "Toàn huyện"; a row "Tổng số mô hình hiện có" tells a figure of its own. */
const isWholeRow = (words: readonly string[]) =>
  isTotalRow(words) &&
  contentWords(words).filter((word) => !/^(?:cộng|huyện|tỉnh|xã|phố|đơn|vị)$/.test(word)).length < 2;

/** What a row is about: its name, or the year that its first cell gives. */
function placeOf(context: Context, block: Block, row: number): string {
  const { plain } = context.report;
  for (const span of block.rows[row]?.slice(0, 3) ?? []) {
    const words = plain.slice(span.start, Math.min(span.end, span.start + 120)).trim();
    if (/^(?:19|20)\d\d$/.test(words)) return `năm ${words}`;
    if (/\p{L}{2}/u.test(words)) return words.replace(/\s+/g, " ");
  }
  return "";
}

/** Where a place is named last; "thôn 1" is not named by "thôn 12". */
function lastMention(text: string, place: string): number {
  let at = text.lastIndexOf(place);
  while (at >= 0 && /[\p{L}\d]/u.test(text[at + place.length] ?? ""))
    at = at === 0 ? -1 : text.lastIndexOf(place, at - 1);
  return at;
}

/** Is the place of the row named nearest before the figure, or, when no row is named before it, behind it? A total is of no row. */
function isSaidOf({ before, behind }: Spoken, { place, others }: Labelled): boolean {
  if (place === "") return !others.some((other) => lastMention(before, other) >= 0);
  const own = lastMention(before, place);
  if (own < 0)
    return (
      lastMention(behind, place) >= 0 && !others.some((other) => other !== place && lastMention(before, other) >= 0)
    );
  return !others.some((other) => other !== place && lastMention(before, other) > own);
}

/** The only column of figures, or the one of the last year when all of them are years and comparisons; `null` for other tables. */
function latestColumn(
  context: Context,
  block: Block,
  cells: readonly { readonly quantity: Quantity }[],
): number | null {
  if (cells.length === 1) return cells[0]!.quantity.cell!.column;
  let [latest, year] = [-1, 0];
  for (const { quantity } of cells) {
    const { row, column } = quantity.cell!;
    let own = 0;
    for (let above = row - 1; above >= 0 && own === 0; above--) {
      const span = block.rows[above]?.[column];
      const header = span ? context.report.plain.slice(span.start, Math.min(span.end, span.start + 60)) : "";
      own = Number(/(?:19|20)\d\d/.exec(header)?.[0] ?? 0);
      if (own === 0 && /\p{L}/u.test(header) && !/so sánh|tăng|giảm|tỷ lệ|cùng kỳ|\+|%/.test(header)) return null;
    }
    if (own > year) [latest, year] = [column, own];
  }
  return latest < 0 ? null : latest;
}

function labelText(text: string, block: Block, row: number, column: number, context: Context, byRow: boolean): string {
  const clean = (span: Span | undefined) =>
    span ? text.slice(span.start, Math.min(span.end, span.start + 90)).trim() : "";
  if (byRow) return block.rows[row]!.map((span) => clean(span)).find((words) => /\p{L}{2}/u.test(words)) ?? "";
  for (let above = row - 1; above >= 0; above--) {
    const words = clean(block.rows[above]?.[column]);
    if (/\p{L}/u.test(words)) return words;
  }
  return columnWords(context, block, row, column).leaf.join(" ");
}

function labelledFrom(id: string, figure: KnownFigure): Labelled {
  const words = (label: string) =>
    label
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}[\p{L}\d/]*/gu) ?? [];
  const [first = "", ...others] = figure.labels;
  const own = contentWords(words(first));
  const label =
    own.length >= 2 ? own : [...new Set([...own, ...others.flatMap((other) => contentWords(words(other)))])];
  return {
    value: figure.value,
    label,
    context: new Set(others.flatMap((other) => contentWords(words(other)))),
    unit: figure.unit,
    place: "",
    onlyUnit: false,
    others: [],
    cell: null,
    name: first === "" ? id : first,
  };
}

/** How well the words of a figure fit a label: 1 when all of them are said and nothing else is. */
function fit(figure: Labelled, spoken: Spoken): number {
  const { unit } = spoken.quantity;
  if (
    figure.unit !== null &&
    unit !== null &&
    unit !== figure.unit &&
    !(isPersonNoun(unit) && isPersonNoun(figure.unit)) &&
    !figure.label.includes(unit.split(" ")[0]!) &&
    unitOf([unit])
  )
    return 0;
  const said = figure.label.filter((word) => spoken.words.has(word)).length / figure.label.length;
  // "Công an huyện Nông Cống tổ chức 165 buổi": the place and the noun are enough where the row counts it once.
  const bare = figure.place !== "" && figure.onlyUnit && unit !== null && unit === figure.unit;
  if (bare && said < 0.8 && spoken.core.every((word) => figure.label.includes(word))) return 0.72;
  if (said < 0.8) return 0;
  const money = spoken.quantity.shape === "money" && figure.unit === "đồng";
  const general = unit !== null && isPersonNoun(unit) && spoken.core.every((word) => unit.split(" ").includes(word));
  if (
    !figure.label.some((word) => spoken.core.includes(word)) &&
    spoken.quantity.phrase.length > 0 &&
    !general &&
    !money
  )
    return 0;
  const extra = spoken.core.filter((word) => !figure.label.includes(word) && !figure.context.has(word)).length;
  const far = figure.label.filter((word) => !spoken.core.includes(word)).length;
  return said - 0.1 * extra - 0.015 * far;
}

function compare(context: Context, figure: Labelled, byWord: ReadonlyMap<string, readonly Spoken[]>): void {
  if (figure.label.length === 0) return;
  // One word ("Tổng số tin") says little: only a figure of just that noun is compared, and only a slip of the hand reported.
  const alone = figure.label.length === 1;
  const lists = figure.label.map((word) => byWord.get(word) ?? []).sort((a, b) => a.length - b.length);
  const byUnit =
    figure.place !== "" && figure.onlyUnit && figure.unit !== null ? byWord.get(figure.unit.split(" ")[0]!) : undefined;
  const near = (byUnit ?? lists.find((list) => list.length > 0) ?? []).slice(0, 300);
  const fitting = near
    .filter((one) => isSaidOf(one, figure))
    .filter(({ core }) => !alone || (core.length === 1 && core[0] === figure.label[0]))
    .map((spoken) => ({ spoken, fits: fit(figure, spoken) }))
    .filter(({ fits }) => fits >= 0.6)
    .sort((a, b) => b.fits - a.fits);
  const holding = fitting.find(
    ({ spoken: { quantity } }) => figure.value >= quantity.low && figure.value <= quantity.high,
  );
  if (holding) {
    context.checked.add(holding.spoken.index);
    if (figure.cell) context.checked.add(figure.cell.index);
    return;
  }
  const candidates = fitting.filter(
    ({ spoken: { quantity } }) =>
      (usable(quantity) || (quantity.shape === "money" && addable(quantity))) && quantity.ratio?.role !== "part",
  );
  const slip = candidates.find(
    ({ spoken, fits }) =>
      fits >= 0.7 &&
      likelyCause(spoken.quantity.value, figure.value) !== null &&
      figure.value >= (alone && figure.place === "" ? 100 : 10),
  );
  // Far from its table a figure that is no slip of the hand is of something else.
  const best = slip ?? (alone || figure.cell ? undefined : candidates[0]);
  // An empty place of a form is printed as 0 too.
  if (!best || best.fits < (slip ? 0.7 : 0.8) || (!slip && (figure.cell !== null || figure.value === 0))) return;
  if (!slip && candidates.filter(({ fits }) => fits > best.fits - 0.05).length > 1) return;
  tell(context, figure, best.spoken, slip ? (figure.value >= 100 ? 0.88 : 0.8) : 0.66);
}

function tell(context: Context, figure: Labelled, { index, quantity }: Spoken, sureness: number): void {
  context.checked.add(index);
  if (figure.cell) context.checked.add(figure.cell.index);
  context.found({
    kind: "narrative_vs_table",
    code: figure.cell ? "text_differs_from_table" : "text_differs_from_figures",
    severity: sureness >= 0.8 ? "error" : "warning",
    sureness,
    spans: [
      { start: quantity.start, end: Math.max(quantity.end, quantity.phraseEnd) },
      ...(figure.cell ? [figure.cell.span] : []),
    ],
    stated: quantity.value,
    computed: figure.value,
    data: {
      label: figure.name,
      unit: quantity.phrase.slice(0, 3).join(" "),
      cause: likelyCause(quantity.value, figure.value),
    },
  });
}
