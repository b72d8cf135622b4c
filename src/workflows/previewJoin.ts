import type {
  Consolidation,
  ConsolidationScope,
  CrossIssue,
  Decisions,
  QuarantineReason,
  ReceivedReport,
} from "../engine/consolidation/consolidation";
import {
  bothCounted,
  joinMilestones,
  type JoinChoice,
  type JoinedFigure,
} from "../engine/consolidation/joinMilestones";
import { formatInventory } from "../engine/values/inventory";
import type { Unit } from "../engine/values/unit";
import { partsOf } from "./joinReports";

type Figure = number | string | null;

/** What joining would come to, before anything is joined. */
export interface JoinPreview {
  readonly supplement: {
    readonly counted: number;
    readonly expected: number;
    readonly held: readonly { readonly file: string; readonly reason: QuarantineReason }[];
  };
  /** By indicator of the form; `joined` is left out while nobody has said how. */
  readonly totals: readonly {
    readonly indicator: string;
    readonly main: Figure;
    readonly supplement: Figure;
    readonly joined?: Figure;
  }[];
  /** Figures of what happened that a unit tells in both reports: these may count the same days twice. */
  readonly shared: readonly {
    readonly unit: Unit;
    readonly indicator: string;
    readonly main: number | string;
    readonly supplement: number | string;
  }[];
  /** Figures that stay open, by unit and cause. */
  readonly open: readonly CrossIssue[];
}

/** Sets main reports and supplements side by side and, with a choice, what joining them so gives. Joins nothing. */
export function previewJoin(
  reports: { readonly main: readonly ReceivedReport[]; readonly supplement: readonly ReceivedReport[] },
  scope: ConsolidationScope,
  choice: JoinChoice | null,
  decisions: Decisions,
  sayHow: (figure: JoinedFigure, reason: string) => string,
): JoinPreview {
  const { main, supplement } = partsOf(reports, scope, decisions);
  const joined = choice && joinMilestones(main, supplement, choice, sayHow);
  const later = new Map(supplement.rows.map(({ unit, record }) => [unit.code, record]));
  return {
    supplement: {
      counted: supplement.counted.length,
      expected: supplement.expected.length,
      held: supplement.ledger.flatMap(({ file, reason }) => (reason ? [{ file: file.name, reason }] : [])),
    },
    totals: scope.form.indicators.map(({ id }) => ({
      indicator: id,
      main: totalIn(main, id),
      supplement: totalIn(supplement, id),
      ...(joined ? { joined: totalIn(joined, id) } : {}),
    })),
    shared: main.rows.flatMap(({ unit, record }) =>
      scope.form.indicators.flatMap((indicator) => {
        const both = bothCounted(indicator, record, later.get(unit.code) ?? null);
        return both ? [{ unit, indicator: indicator.id, ...both }] : [];
      }),
    ),
    open: joined?.issues.filter(({ code }) => code === "join_incomplete") ?? [],
  };
}

function totalIn({ totals, inventories }: Consolidation, id: string): Figure {
  const items = inventories.get(id);
  if (items) return items.size === 0 ? null : formatInventory(items);
  return totals.get(id)?.value ?? null;
}
