import type { SheetPlan } from "../sheet/sheetPlan";
import type { SheetWords } from "../sheet/sheetWords";
import { drawTexts } from "../sheet/textSheet";
import type { OwnText } from "../submission/ownText";
import { fold } from "../values/text";
import type { Consolidation } from "./consolidation";
import { textsOf } from "./textsOf";

/** Bảng chữ: the units' own texts, each with its file and cell; `null` when nobody wrote any. */
export function planConsolidatedTexts(consolidation: Consolidation, words: SheetWords): SheetPlan | null {
  const { form, owner, period } = consolidation;
  const labels = new Map(form.texts.map(({ id, label }) => [id, label]));
  const rows = textsOf(consolidation).map(({ unit, kind, statedKind, title, text, figures, from, source }) => ({
    kind: labels.get(kind ?? "") ?? statedKind,
    unit: unitCell(unit.name, from),
    title,
    text,
    figures,
    ...source,
  }));
  if (rows.length === 0) return null;
  return drawTexts(form, { owner, period, rows, namesUnits: true, words });
}

/** "Xã Dân Lý", or "Huyện Triệu Sơn (Xã Dân Lý)" when the unit passed on what one below it wrote. */
function unitCell(unit: string, from: string | null): string {
  return from === null ? unit : `${unit} (${from})`;
}

/** Received texts as `planConsolidatedTexts` wrote them, by the folded name of the unit that sent them; what it passed on keeps its author. */
export function textsByUnit(texts: readonly OwnText[]): ReadonlyMap<string, readonly OwnText[]> {
  const byUnit = new Map<string, OwnText[]>();
  for (const text of texts) {
    const stated = text.from ?? "";
    const author = /^.+? \(([^()]+)\)$/.exec(stated)?.[1] ?? null;
    const key = fold(author === null ? stated : stated.slice(0, -author.length - 3));
    const known = byUnit.get(key);
    if (known) known.push({ ...text, from: author });
    else byUnit.set(key, [{ ...text, from: author }]);
  }
  return byUnit;
}
