import { likelyCause, type Context } from "../../context";
import type { Block } from "../../reportText";
import { cellWords, columnWords, dataRowsOf, isTotalRow, rowWords, type CellFigure } from "./tableLabels";

const NOT_ADDED = /tỷ lệ|tỉ lệ|bình quân|trung bình|%/;

/** Rows "Tổng cộng" and columns "Tổng số" of tables. A table in which no total holds is not understood, and stays unjudged. */
export function checkTableTotals(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind !== "table") continue;
    const rows = dataRowsOf(context, block);
    checkTotalRow(context, block, rows);
    checkTotalColumn(context, block, rows);
  }
}

interface Compared {
  readonly total: CellFigure;
  readonly parts: readonly CellFigure[];
  readonly sum: number;
}

const added = (parts: readonly CellFigure[]) =>
  Number(parts.reduce((sum, { quantity }) => sum + quantity.value, 0).toFixed(6));

function checkTotalRow(context: Context, block: Block, rows: ReadonlyMap<number, readonly CellFigure[]>): void {
  const order = [...rows.keys()].sort((a, b) => a - b);
  const totals = order.filter((row) => isTotalRow(rowWords(context, block, row)));
  if (totals.length !== 1 || order.length < 3) return;
  const total = totals[0]!;
  const first = order[0] === total;
  if (!first && order.at(-1) !== total) return;
  const all = order.filter((row) => row !== total);
  const groups = all.filter((row) => isGroupRow(context, block, row));
  // Rows "I", "II" are subtotals: the total is theirs, and each is the total of the rows below it.
  const parts = groups.length >= 2 ? groups : all;
  const compared = comparedRows(context, block, rows, total, parts);
  for (const [i, group] of groups.entries()) {
    if (groups.length < 2) break;
    const next = groups[i + 1] ?? Infinity;
    compared.push(
      ...comparedRows(
        context,
        block,
        rows,
        group,
        all.filter((row) => row > group && row < next),
      ),
    );
  }
  decide(context, compared);
}

const isGroupRow = (context: Context, block: Block, row: number): boolean =>
  /^(?:[ivx]{1,5}|[a-d])$/.test(cellWords(context, block, row, 0).join(" "));

/** The cells of a total row, each with the cells of the rows it should add up. */
function comparedRows(
  context: Context,
  block: Block,
  rows: ReadonlyMap<number, readonly CellFigure[]>,
  total: number,
  parts: readonly number[],
): Compared[] {
  const compared: Compared[] = [];
  for (const cell of rows.get(total)!) {
    const { column } = cell.quantity.cell!;
    if (cell.quantity.shape !== "count" || cell.quantity.phrase.length > 0) continue;
    const { leaf, group } = columnWords(context, block, total, column);
    if (NOT_ADDED.test(`${leaf.join(" ")} ${group.join(" ")}`)) continue;
    const below = parts.flatMap((row) =>
      rows.get(row)!.filter(({ quantity }) => quantity.cell!.column === column && quantity.phrase.length === 0),
    );
    if (below.length >= 2) compared.push({ total: cell, parts: below, sum: added(below) });
  }
  return compared;
}

function checkTotalColumn(context: Context, block: Block, rows: ReadonlyMap<number, readonly CellFigure[]>): void {
  const any = [...rows.entries()].find(([, cells]) => cells.length >= 3);
  if (!any) return;
  const columns = any[1].map(({ quantity }) => quantity.cell!.column);
  const total = columns.find((column) =>
    /^(?:tổng(?: số| cộng)?|cộng)(?:$| )/.test(columnWords(context, block, any[0], column).leaf.slice(0, 3).join(" ")),
  );
  if (total === undefined) return;
  const others = columns.filter((column) => (total === columns[0] ? column > total : column < total));
  if (
    others.length < 2 ||
    others.some((column) => NOT_ADDED.test(columnWords(context, block, any[0], column).leaf.join(" ")))
  )
    return;
  const compared: Compared[] = [];
  for (const cells of rows.values()) {
    const own = cells.find(({ quantity }) => quantity.cell!.column === total);
    const parts = cells.filter(({ quantity }) => others.includes(quantity.cell!.column) && quantity.shape === "count");
    if (own && parts.length >= 2) compared.push({ total: own, parts, sum: added(parts) });
  }
  if (compared.filter((one) => one.sum === one.total.quantity.value).length < 2) return;
  decide(context, compared);
}

function decide(context: Context, compared: readonly Compared[]): void {
  const holding = compared.filter((one) => one.sum === one.total.quantity.value);
  for (const one of holding) [one.total, ...one.parts].forEach(({ index }) => context.checked.add(index));
  const broken = compared.filter((one) => one.sum !== one.total.quantity.value);
  if (broken.length > Math.max(1, holding.length)) return;
  for (const { total, parts, sum } of broken) {
    const share = sum === 0 ? 0 : total.quantity.value / sum;
    if (holding.length === 0 && (share < 0.7 || share > 1.4)) continue;
    [total, ...parts].forEach(({ index }) => context.checked.add(index));
    context.found({
      kind: "sum_mismatch",
      code: "table_total",
      severity: "error",
      sureness: holding.length > 0 ? 0.93 : 0.8,
      spans: [total.quantity, ...parts.slice(0, 12).map(({ quantity }) => quantity)],
      stated: total.quantity.value,
      computed: sum,
      data: { parts: parts.map(({ quantity }) => quantity.value), cause: likelyCause(total.quantity.value, sum) },
    });
  }
}
