import type { Indicator } from "../../engine/form/formSet";
import { readFigure } from "../../engine/values/numbers";
import { nfc } from "../../engine/values/text";

/** What a text typed into a cell of this column means; `doubtful` when it could also be read the English way. */
export type TypedValue =
  | { readonly accepted: true; readonly value: number | string | null; readonly doubtful: number | null }
  | { readonly accepted: false };

/** Reads what a person typed, by the same rules as a received file; a text that is no figure is refused, never taken for 0. */
export function typedValue(text: string, type: Indicator["type"]): TypedValue {
  const typed = nfc(text).trim();
  if (type === "inventory") return { accepted: true, value: typed === "" ? null : typed, doubtful: null };
  const reading = readFigure(typed);
  switch (reading.kind) {
    case "figure":
    case "nil":
      return { accepted: true, value: reading.value, doubtful: null };
    case "ambiguous":
      return { accepted: true, value: reading.value, doubtful: reading.other };
    case "blank":
    case "notAvailable":
      return { accepted: true, value: null, doubtful: null };
    case "unreadable":
      return { accepted: false };
  }
}
