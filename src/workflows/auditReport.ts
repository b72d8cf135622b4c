import { auditText, type AuditedText, type AuditTextOptions } from "../engine/audit/auditText";
import type { KnownFigure } from "../engine/audit/context";
import { formatDecimal } from "../engine/values/numbers";
import type { Consolidation } from "../engine/consolidation/consolidation";

export interface AuditRequest {
  readonly text: string;
  /** A consolidation whose totals the text should agree with; `null` for none. */
  readonly consolidation: Consolidation | null;
  /** The text of the report of the period before; `null` for none. */
  readonly earlier?: string | null;
  /** Abbreviations that need no words of their own. */
  readonly common?: ReadonlySet<string>;
  readonly law: NonNullable<AuditTextOptions["law"]>;
  readonly say: AuditTextOptions["say"];
}

/** Audits the numbers of a report, against itself and, when given, against the totals of a consolidation and the report before it. */
export function auditReport({ text, consolidation, earlier = null, common, law, say }: AuditRequest): AuditedText {
  return auditText(text, {
    law,
    say,
    ...(common && { common }),
    ...(consolidation ? { figures: knownFigures(consolidation), places: placesBelow(consolidation) } : {}),
    ...(earlier === null ? {} : { earlier }),
  });
}

/**
 * The totals of a consolidation as the text of a report of its period, one figure a line, for `AuditRequest.earlier`. Of a period of
 * several years none of the figures is of one year, so nothing can be held against it.
 */
export function reportOfTotals({ form, period, totals }: Consolidation): string {
  const lines = form.indicators.flatMap(({ id, label, unit }) => {
    const value = totals.get(id)?.value ?? null;
    return value === null ? [] : [`${label}: ${formatDecimal(value, 6)} ${unit ?? ""}.`];
  });
  return [period.from === period.to ? `năm ${period.id}` : `giai đoạn ${period.id}`, ...lines].join("\n");
}

/** How many units there are right below the owner. */
const placesBelow = ({ expected, owner }: Consolidation): number =>
  expected.filter(({ code }) => code !== owner.code).length;

/** Totals by indicator, and items of inventories by "indicator item". */
function knownFigures({ form, totals, inventories }: Consolidation): ReadonlyMap<string, KnownFigure> {
  const known = new Map<string, KnownFigure>();
  for (const { id, label, unit, type } of form.indicators) {
    const value = totals.get(id)?.value ?? null;
    if (value !== null) known.set(id, { value, labels: [label], unit: type === "money" ? form.moneyUnit : unit });
    for (const [item, count] of inventories.get(id) ?? []) {
      known.set(`${id} ${item}`, { value: count, labels: [item, label], unit: item, item: true });
    }
  }
  return known;
}
