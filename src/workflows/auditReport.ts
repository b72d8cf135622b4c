import { auditText, type AuditedText, type AuditTextOptions } from "../engine/audit/auditText";
import type { KnownFigure } from "../engine/audit/context";
import type { Consolidation } from "../engine/consolidation/consolidation";

export interface AuditRequest {
  readonly text: string;
  /** A consolidation whose totals the text should agree with; `null` for none. */
  readonly consolidation: Consolidation | null;
  readonly law: NonNullable<AuditTextOptions["law"]>;
  readonly say: AuditTextOptions["say"];
}

/** Audits the numbers of a report, against itself and, when given, against the totals of a consolidation. */
export function auditReport({ text, consolidation, law, say }: AuditRequest): AuditedText {
  return auditText(text, { law, say, ...(consolidation ? { figures: knownFigures(consolidation) } : {}) });
}

function knownFigures({ form, totals }: Consolidation): ReadonlyMap<string, KnownFigure> {
  return new Map(
    form.indicators.flatMap(({ id, label, unit, type }): readonly (readonly [string, KnownFigure])[] => {
      const value = totals.get(id)?.value ?? null;
      return value === null ? [] : [[id, { value, labels: [label], unit: type === "money" ? form.moneyUnit : unit }]];
    }),
  );
}
