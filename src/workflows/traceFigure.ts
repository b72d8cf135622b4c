import type { RecordedValue } from "../engine/record/record";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { Lineage } from "../engine/consolidation/lineage";
import { parseTag } from "../engine/narrative/figureTag";
import { a1 } from "../engine/values/cells";
import { valueIn } from "../engine/record/record";

/** Where one indicator of a figure comes from. */
export interface IndicatorTrace {
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  /** `null`: nobody reported it, or it is never added. */
  readonly total: number | null;
  readonly reported: number;
  readonly asked: number;
  readonly rows: readonly UnitTrace[];
}

export interface UnitTrace {
  readonly unit: string;
  readonly value: number | string | null;
  /** As it stood in the unit's file; differs from `value` where it was read from a text or a person decided. */
  readonly found: number | string | null;
  readonly file: string | null;
  /** "Bảng 2!B8" */
  readonly cell: string | null;
  readonly decision: RecordedValue["decision"] | null;
  readonly reason: string | null;
}

export type FigureTrace =
  | { readonly kind: "indicators"; readonly parts: readonly IndicatorTrace[] }
  /** Counted from the list of units, or given in the profile of the issuer. */
  | { readonly kind: "list" | "profile" | "unknown" };

/**
 * From a figure's tag to what it is made of, out of the lineage that the workbook carries; needs nothing but the workbook.
 * A figure of one unit has that unit's row alone; units that reported nothing of it are listed with `null`.
 */
export function traceFigure(tag: string, consolidation: Consolidation, lineage: Lineage): FigureTrace {
  const parsed = parseTag(tag);
  if (!parsed) return { kind: "unknown" };
  const { fact, unit } = parsed;
  if (fact.startsWith("units.")) return { kind: "list" };
  if (fact.startsWith("place.")) return { kind: "profile" };
  const names = fact.split("/").map((name) => name.split(/[#~]/)[0]!);
  const parts = names.flatMap((name) => {
    const part = traceOf(name, unit === consolidation.owner.code ? null : unit, consolidation, lineage);
    return part ? [part] : [];
  });
  return parts.length === 0 ? { kind: "unknown" } : { kind: "indicators", parts };
}

function traceOf(
  id: string,
  only: string | null,
  consolidation: Consolidation,
  lineage: Lineage,
): IndicatorTrace | null {
  const { form, totals, rows } = consolidation;
  const indicator = form.indicators.find((one) => one.id === id);
  if (!indicator) return null;
  const total = totals.get(id);
  const origins = new Map(lineage.units.map((unit) => [unit.code, unit]));
  return {
    indicator: id,
    label: indicator.label,
    unit: indicator.type === "money" ? form.moneyUnit : indicator.unit,
    total: total?.value ?? null,
    reported: total?.reported ?? 0,
    asked: total?.asked ?? 0,
    rows: rows
      .filter(({ unit }) => only === null || unit.code === only)
      .flatMap(({ unit, record }): readonly UnitTrace[] => {
        const origin = origins.get(unit.code);
        const figure = origin?.figures.find(({ indicator: name }) => name === id);
        const now = valueIn(record, id);
        if (now === null && !figure) return [];
        return [
          {
            unit: unit.name,
            value: now,
            found: figure?.found ?? null,
            file: origin?.file ?? null,
            cell: figure?.cell ? `${figure.cell.sheet}!${a1(figure.cell.row, figure.cell.column)}` : null,
            // changed in the consolidated workbook itself, after it was made
            decision: figure && figure.counted !== now ? "edited" : (figure?.decision ?? null),
            reason: figure && figure.counted !== now ? null : (figure?.reason ?? null),
          },
        ];
      }),
  };
}
