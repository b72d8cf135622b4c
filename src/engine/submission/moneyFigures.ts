import type { FormSet } from "../form/formSet";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import { layoutIssue } from "./fileIssue";
import { headerFacts } from "./headerFacts";
import type { PlacedTable } from "./placedTable";
import { notedMoney, statedMoney } from "./statedMoney";
import type { FoundValue } from "./submission";

const names: ReadonlyMap<number, string> = new Map([
  [1, "đồng"],
  [1e3, "nghìn đồng"],
  [1e6, "triệu đồng"],
  [1e9, "tỷ đồng"],
]);
/** Less than this in đồng is no sum that anybody reports: the heading is wrong, or the figure. */
const leastInDong = 100_000;

/** Where the figures of a table stand. */
export interface FiguresAt {
  readonly found: PlacedTable;
  readonly row: number;
}

interface MoneyColumn {
  readonly indicator: string;
  readonly stated: readonly number[];
  readonly misspelt: readonly number[];
}

interface Restated {
  readonly indicator: string;
  readonly cell: CellRef;
  /** Scales in đồng. */
  readonly stated: readonly number[];
  readonly isClear: boolean;
}

/**
 * Figures of a report in the money unit of the form, where headings, a line of units or a note above state another one. Those count as not
 * reported whose headings contradict each other, that would be less than any sum, and those whose own heading states no unit that can be
 * read while others state another one than the form's: nobody can say which holds for them. Changes `values`.
 * @param places each table once, or its pieces
 */
export function restateMoney(
  form: FormSet,
  places: readonly FiguresAt[],
  values: Map<string, FoundValue>,
): readonly Issue[] {
  const own = statedMoney(form.moneyUnit)!;
  const columns = places.flatMap((place) => moneyColumns(place, values));
  const everywhere = [...new Set(columns.flatMap(({ stated }) => stated))];
  const restated: Restated[] = [];
  for (const column of columns) {
    const value = values.get(column.indicator)!;
    const { scales, isSure } = scalesOf(column, everywhere, own);
    if (!isPlainFigure(value) || (isSure && scales[0] === own)) continue;
    const isClear = isSure && value.value * scales[0]! >= leastInDong;
    restated.push({ indicator: column.indicator, cell: value.cell, stated: scales, isClear });
    const figure = isClear ? Math.round(((value.value * scales[0]!) / own) * 1e6) / 1e6 : null;
    values.set(column.indicator, { ...value, value: figure, reading: isClear ? "converted" : "notAvailable" });
  }
  return [
    ...issueOf(
      form,
      "moneyConverted",
      "info",
      restated.filter(({ isClear }) => isClear),
    ),
    ...issueOf(
      form,
      "moneyUnitUnclear",
      "error",
      restated.filter(({ isClear }) => !isClear),
    ),
  ];
}

function moneyColumns({ found, row }: FiguresAt, values: ReadonlyMap<string, FoundValue>): readonly MoneyColumn[] {
  const { money } = headerFacts(found.header);
  if (money.length === 0) return [];
  const notes = found.titleLines().flatMap(({ text }) => notedMoney(text) ?? []);
  return money.flatMap(
    ([
      column,
      {
        indicator,
        money: { stated, misspelt },
      },
    ]) =>
      values.has(indicator)
        ? [{ indicator, stated: [...new Set([...stated, ...unitLine(found, column, row), ...notes])], misspelt }]
        : [],
  );
}

/**
 * @param everywhere scales that columns of the report state
 * @param own that of the form
 */
function scalesOf(
  { stated, misspelt }: MoneyColumn,
  everywhere: readonly number[],
  own: number,
): { readonly scales: readonly number[]; readonly isSure: boolean } {
  if (stated.length > 0) return { scales: stated, isSure: stated.length === 1 };
  if (misspelt.length === 1 && everywhere.includes(misspelt[0]!)) return { scales: misspelt, isSure: true };
  for (const doubtful of [misspelt, everywhere]) {
    const others = doubtful.filter((scale) => scale !== own);
    if (others.length > 0) return { scales: others, isSure: false };
  }
  return { scales: [own], isSure: true };
}

function issueOf(
  form: FormSet,
  reason: "moneyConverted" | "moneyUnitUnclear",
  severity: "info" | "error",
  restated: readonly Restated[],
): readonly Issue[] {
  if (restated.length === 0) return [];
  const stated = [...new Set(restated.flatMap((each) => each.stated))].toSorted((a, b) => a - b);
  return [
    layoutIssue(reason, severity, {
      indicators: restated.map(({ indicator }) => indicator),
      cells: restated.map(({ cell }) => cell),
      found: stated.map((scale) => names.get(scale)!).join(", "),
      expected: form.moneyUnit,
    }),
  ];
}

/** A figure above 0 that names no unit itself. */
function isPlainFigure(found: FoundValue): found is FoundValue & { readonly value: number } {
  const { value, asFound } = found;
  return typeof value === "number" && value > 0 && !(typeof asFound === "string" && /\p{L}/u.test(asFound));
}

/** Units between header and figures. */
function unitLine({ header, sheet }: PlacedTable, column: number, row: number): readonly number[] {
  const scales: number[] = [];
  for (let at = header.bottom + 1; at < Math.min(row, header.bottom + 4); at++) {
    const value = sheet.cells.at(at, column)?.value;
    const scale = typeof value === "string" ? statedMoney(value) : null;
    if (scale !== null) scales.push(scale);
  }
  return scales;
}
