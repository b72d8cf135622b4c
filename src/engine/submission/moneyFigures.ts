import { indicatorOf, type FormSet } from "../form/formSet";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import { layoutIssue } from "./fileIssue";
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
const leastInDong = 1000;

interface Restated {
  readonly indicator: string;
  readonly cell: CellRef;
  /** Scales in đồng. */
  readonly stated: readonly number[];
  readonly isClear: boolean;
}

/**
 * Figures of a table in the money unit of the form, where headings, a line of units or a note above state another one; those under
 * headings that contradict each other, or that would be less than any sum, count as not reported. Changes `values`.
 * @param row of the figures
 */
export function restateMoney(
  form: FormSet,
  found: PlacedTable,
  row: number,
  values: Map<string, FoundValue>,
): readonly Issue[] {
  const own = statedMoney(form.moneyUnit)!;
  let notes: readonly number[] | null = null;
  const restated: Restated[] = [];
  for (const [column, { indicator, money }] of found.header.columns) {
    const value = values.get(indicator);
    if (indicatorOf(form, indicator).type !== "money" || !value || !isPlainFigure(value)) continue;
    notes ??= notesOn(found);
    const stated = [...new Set([...money, ...unitLine(found, column, row), ...notes])];
    if (stated.length === 0 || (stated.length === 1 && stated[0] === own)) continue;
    const isClear = stated.length === 1 && value.value * stated[0]! >= leastInDong;
    restated.push({ indicator, cell: value.cell, stated, isClear });
    const figure = isClear ? Math.round(((value.value * stated[0]!) / own) * 1e6) / 1e6 : null;
    values.set(indicator, { ...value, value: figure, reading: isClear ? "converted" : "notAvailable" });
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

function notesOn(found: PlacedTable): readonly number[] {
  return found.titleLines().flatMap(({ text }) => notedMoney(text) ?? []);
}
