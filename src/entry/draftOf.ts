import { layouts } from "../definitions/layouts";
import { outlines } from "../definitions/outlines";
import { reportWords } from "../definitions/words/vi/report";
import { layoutInForce } from "../engine/document/layoutInForce";
import type { DraftAsked } from "../pane/work/services";
import { draftReport, type Draft } from "../workflows/draftReport";
import { consolidatedSheetWords } from "./sayings";

/** The report on a consolidation along an outline; without a layout of its own, in that of the outline. */
export function draftOf({ consolidation, profile, outline: id, layout: wanted }: DraftAsked): Draft {
  const outline = outlines.find((one) => one.id === id);
  if (!outline) throw new Error(`No outline ${id}.`);
  const layout = layoutInForce(layouts, { id: wanted ?? outline.layout, date: profile.ngay })!;
  const words = { ...reportWords, sheets: consolidatedSheetWords(consolidation.form.id) };
  return draftReport({ consolidation, previous: null, outline, layout, profile, words });
}
