import { schemed } from "../sums/breakdown";
import { likelyCause, type Context } from "../../context";
import { columnWords, dataRowsOf, type CellFigure } from "./tableLabels";

const DIFFERENCE = /(?:^| )(?:tăng|giảm|so sánh|chênh lệch|so với)(?: |$)/;
const NOT_ADDED = /tỷ lệ|tỉ lệ|bình quân|trung bình/;
const MOST_COLUMNS = 30;
const LONGEST_RUN = 8;

interface Row {
  readonly whole: CellFigure;
  readonly parts: readonly CellFigure[];
  readonly computed: number;
}

/**
 * What columns say of each other though no head calls one a total: the columns beside one add up to it ("Số mô hình | Trong đó:
 * an ninh | Trong đó: trật tự"), or one is the difference of the two before it. Believed when most rows say so; the others are wrong.
 */
export function checkTableRelations(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind !== "table") continue;
    const rows = [...dataRowsOf(context, block).values()].map(
      (cells) =>
        new Map(
          cells
            .filter(({ quantity }) => quantity.shape === "count" && quantity.phrase.length === 0)
            .map((cell) => [cell.quantity.cell!.column, cell]),
        ),
    );
    const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
    if (rows.length < 3) continue;
    const heads = new Map(
      columns.map((column) => {
        const { leaf, group } = columnWords(context, block, Infinity, column);
        return [column, { words: `${leaf.join(" ")} ${group.join(" ")}`, group: group.join(" ") }];
      }),
    );
    const head = (column: number) => heads.get(column)!.words;
    const added = columns.map((column) => !NOT_ADDED.test(head(column)) && !DIFFERENCE.test(head(column)));
    for (const [i, column] of columns.entries()) {
      if (DIFFERENCE.test(head(column)) && i >= 2) differences(context, rows, columns.slice(i - 2, i), column);
      if (added[i]) sums(context, rows, columns, added, i, (column) => heads.get(column)!);
    }
  }
}

interface Head {
  readonly words: string;
  /** The words over the lowest ones. */
  readonly group: string;
}

/** A column stands with its parts under one head, or before the head of its parts; never beside a division of something else. */
const together = ({ group }: Head, parts: readonly Head[], before: boolean): boolean =>
  parts.every((part) => part.group === parts[0]!.group) &&
  (group === parts[0]!.group || (before && parts[0]!.group.endsWith(group)));

type Cells = ReadonlyMap<number, CellFigure>;

function differences(context: Context, rows: readonly Cells[], [from, to]: readonly number[], column: number): void {
  const compared = rows.flatMap((row): Row[] => {
    const [a, b, whole] = [row.get(from!), row.get(to!), row.get(column)];
    if (!a || !b || !whole) return [];
    const difference = b.quantity.value - a.quantity.value;
    // "12" without a sign may be a rise or a fall.
    const computed =
      whole.quantity.value === -difference || !SIGNED.test(context.report.plain[whole.quantity.start]!)
        ? Math.sign(whole.quantity.value || 1) * Math.abs(difference)
        : difference;
    return [{ whole, parts: [a, b], computed }];
  });
  judge(context, compared, "difference_of_pair");
}

const SIGNED = /[-+–−]/;

function sums(
  context: Context,
  rows: readonly Cells[],
  columns: readonly number[],
  added: readonly boolean[],
  i: number,
  headOf: (column: number) => Head,
): void {
  for (let length = Math.min(LONGEST_RUN, columns.length - 1); length >= 2; length--) {
    for (const from of [i + 1, i - length]) {
      const run = columns.slice(Math.max(0, from), from + length);
      if (from < 0 || run.length !== length || run.some((_, k) => !added[from + k])) continue;
      const compared = rows.flatMap((row): Row[] => {
        const whole = row.get(columns[i]!);
        const parts = run.flatMap((column) => row.get(column) ?? []);
        if (!whole || parts.length !== length) return [];
        return [{ whole, parts, computed: parts.reduce((sum, { quantity }) => sum + quantity.value, 0) }];
      });
      const heads = run.map(headOf);
      const among = (column: number | undefined) => column !== undefined && /trong đó|gồm/.test(headOf(column).words);
      const all = run.every(among) && !among(columns[from - 1]) && !among(columns[from + length]);
      if (!together(headOf(columns[i]!), heads, from > i)) continue;
      const words = heads.map((head) => head.words);
      const told = schemed(words, 0);
      const announced =
        (all || told) &&
        compared.every(({ whole, parts }) => parts.every(({ quantity }) => quantity.value <= whole.quantity.value));
      // A wide table of small figures adds up here and there by chance.
      const telling = compared.filter(({ whole }) => whole.quantity.value >= 20);
      const plain = columns.length <= 6 && telling.length >= 3 && telling.length >= compared.length * 0.75;
      if ((announced || plain) && judge(context, compared, "table_total", told ? 1 : 10)) return;
    }
  }
}

/** True when the relation is there: it holds in most rows, in two at least whose whole is no less than `least`, and not only by zeros. */
function judge(
  context: Context,
  compared: readonly Row[],
  code: "table_total" | "difference_of_pair",
  least = 0,
): boolean {
  const holds = ({ whole, computed }: Row) => Math.abs(whole.quantity.value - computed) < 1e-6;
  const holding = compared.filter(holds);
  const telling = holding.filter(
    ({ whole, parts }) =>
      Math.abs(whole.quantity.value) >= least && parts.filter(({ quantity }) => quantity.value !== 0).length >= 2,
  );
  if (telling.length < 2 || holding.length < compared.length * 0.6) return false;
  for (const { whole, parts } of holding) [whole, ...parts].forEach(({ index }) => context.checked.add(index));
  for (const { whole, parts, computed } of compared.filter((row) => !holds(row))) {
    const sure = holding.length > 2 || likelyCause(Math.abs(whole.quantity.value), Math.abs(computed)) !== null;
    [whole, ...parts].forEach(({ index }) => context.checked.add(index));
    context.found({
      kind: code === "table_total" ? "sum_mismatch" : "ratio_vs_percent",
      code,
      severity: sure ? "error" : "warning",
      sureness: sure ? 0.85 : 0.7,
      spans: [whole, ...parts].map(({ quantity }) => quantity),
      stated: whole.quantity.value,
      computed,
      data: {
        parts: parts.map(({ quantity }) => quantity.value),
        unit: "",
        cause: likelyCause(Math.abs(whole.quantity.value), Math.abs(computed)),
      },
    });
  }
  return true;
}
