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
