import { indicatorOf } from "../form/formSet";
import { drawList, numberCell, textCell, type ListCell, type ListColumn } from "../sheet/listSheet";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { Severity } from "../values/issue";
import { changesSince, type NotComparable } from "./baseline";
import type { Consolidation } from "./consolidation";
import type { ConsolidatedWords } from "./planConsolidatedWords";
import type { ReconciledFigure } from "./reconcile";

/** More rows than a person reads; the totals and those units that changed first in the table are kept. */
const mostChanges = 5000;

/** Đối chiếu: totals that units declare, what the units below them add up to, and the last period. `null` when nothing differs. */
export function planReconciliation(consolidation: Consolidation, words: ConsolidatedWords): SheetPlan | null {
  const { reconciliation, form } = consolidation;
  if (!reconciliation || reconciliation.differing.length === 0) return null;
  const { sheetName, title, headings, summary, cause } = words.reconciliation;
  const columns: readonly ListColumn<ReconciledFigure>[] = [
    { heading: headings.unit, width: 22, cell: ({ unit }) => textCell(unit.name) },
    { heading: headings.indicator, width: 40, cell: ({ indicator }) => textCell(indicatorOf(form, indicator).label) },
    { heading: headings.children, width: 14, cell: ({ children }) => figureCell(children) },
    { heading: headings.declared, width: 14, cell: ({ declared }) => ({ ...figureCell(declared), mark: "error" }) },
    {
      heading: headings.difference,
      width: 12,
      cell: ({ declared, children }) => numberCell(difference(declared ?? 0, children ?? 0)),
    },
    { heading: headings.previous, width: 14, cell: ({ previous }) => figureCell(previous) },
    { heading: headings.remark, width: 44, cell: (figure) => textCell(figure.cause && cause(figure.cause)) },
  ];
  const lines = [summary(reconciliation.differing.length, reconciliation.compared)];
  return drawList(sheetName, title, lines, columns, reconciliation.differing);
}

interface ComparedRow {
  /** `null`: the total. */
  readonly unit: string | null;
  readonly indicator: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly why: NotComparable | null;
}

/** So kỳ trước: every total beside that of the last period, then the units' figures that changed. `null` without a last period. */
export function planBaseline(consolidation: Consolidation, words: ConsolidatedWords): SheetPlan | null {
  const { baseline, form, totals, rows } = consolidation;
  if (!baseline) return null;
  const { sheetName, title, headings, summary, everybody, notComparable } = words.baseline;
  const ofAll = form.indicators.flatMap(({ id }): readonly ComparedRow[] => {
    const now = totals.get(id)?.value ?? null;
    const before = baseline.totals?.get(id) ?? null;
    return now === null && before === null ? [] : [{ unit: null, indicator: id, before, now, why: null }];
  });
  const uncompared = rows.flatMap(({ unit, record }): readonly ComparedRow[] => {
    const why = baseline.notComparable.get(unit.code) ?? null;
    return why && record ? [{ unit: unit.name, indicator: "", before: null, now: null, why }] : [];
  });
  const changes = changesSince(consolidation, baseline);
  const shown = changes
    .slice(0, mostChanges)
    .map(({ unit, ...change }): ComparedRow => ({ unit: unit.name, ...change, why: null }));
  const isKnown = ({ before, now }: ComparedRow): boolean => before !== null && now !== null;
  const columns: readonly ListColumn<ComparedRow>[] = [
    { heading: headings.unit, width: 22, cell: ({ unit }) => textCell(unit ?? everybody) },
    {
      heading: headings.indicator,
      width: 40,
      cell: ({ indicator }) => textCell(indicator === "" ? null : indicatorOf(form, indicator).label),
    },
    { heading: headings.before, width: 14, cell: ({ before }) => figureCell(before) },
    { heading: headings.now, width: 14, cell: ({ now }) => figureCell(now) },
    {
      heading: headings.change,
      width: 12,
      cell: (row) => figureCell(isKnown(row) ? difference(row.now!, row.before!) : null),
    },
    {
      heading: headings.percent,
      width: 10,
      cell: (row) =>
        textCell(
          isKnown(row) && row.before !== 0 ? words.baseline.percent((row.now! - row.before!) / row.before!) : null,
        ),
    },
    {
      heading: headings.remark,
      width: 50,
      cell: ({ why, unit }) => {
        if (why) return { ...textCell(notComparable(why)), mark: "warning" satisfies Severity };
        return textCell(unit === null && baseline.totals === null ? words.baseline.totalNotComparable : null);
      },
    },
  ];
  const lines = [summary(baseline.period, uncompared.length, changes.length, shown.length)];
  return drawList(sheetName, title, lines, columns, [...ofAll, ...uncompared, ...shown]);
}

function figureCell(value: number | null): ListCell {
  return value === null ? textCell(null) : numberCell(value);
}

function difference(a: number, b: number): number {
  return Math.round((a - b) * 1e6) / 1e6;
}
