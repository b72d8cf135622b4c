import type { Record } from "../record/record";
import type { OwnText } from "../submission/ownText";
import { a1 } from "../values/cells";
import type { Unit } from "../values/unit";
import type { Consolidation } from "./consolidation";

/** A text that a unit sent, with where it came from. */
export interface UnitText extends Pick<OwnText, "kind" | "statedKind" | "title" | "text" | "figures" | "from"> {
  readonly unit: Unit;
  readonly source: { readonly file: string; readonly cell: string };
}

/** Own texts of every unit that counts, in the order of the units, then as they stand in their files. They are never added or merged. */
export function textsOf(consolidation: Consolidation): readonly UnitText[] {
  return consolidation.rows.flatMap(({ unit, file, record }) =>
    (record?.texts ?? []).map(({ kind, statedKind, title, text, figures, from, cell, origin }) => ({
      unit,
      kind,
      statedKind,
      title,
      text,
      figures,
      from,
      source: origin ?? { file: file?.name ?? "", cell: `${cell.sheet}!${a1(cell.row, cell.column)}` },
    })),
  );
}

/** The consolidation with the own texts of another reading of it, for units that have none here: lineage keeps figures, not texts. */
export function withTextsOf(consolidation: Consolidation, other: Consolidation): Consolidation {
  const texts = new Map(other.rows.map(({ unit, record }) => [unit.code, record?.texts ?? []]));
  const withTexts = <Of extends { readonly record: Record | null; readonly unit: Unit | null }>(of: Of): Of => {
    const kept = texts.get(of.unit?.code ?? "") ?? [];
    return of.record === null || of.record.texts.length > 0 || kept.length === 0
      ? of
      : { ...of, record: { ...of.record, texts: kept } };
  };
  const ledger = consolidation.ledger.map((entry) => (entry.status === "counted" ? withTexts(entry) : entry));
  return { ...consolidation, rows: consolidation.rows.map(withTexts), ledger };
}
