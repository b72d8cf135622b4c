import type { Indicator } from "../form/formSet";
import type { FoundValue } from "../submission/submission";
import { parseInventory } from "../values/inventory";
import { formatCount, readFigure } from "../values/numbers";
import type { Broken, CellInHand } from "./rules/verdict";
import type { ValueDecision } from "./record";

/** The value that counts and how it was read: a person's decision, or what was found. */
export function cellInHand(
  indicator: Indicator,
  found: FoundValue | undefined,
  decision: ValueDecision | undefined,
): CellInHand {
  if (decision) return { indicator, stated: decision.value, ...decided(indicator, decision.value) };
  if (!found) return { indicator, stated: null, value: null, reading: "blank" };
  return { indicator, stated: found.asFound, value: countable(indicator, found), reading: found.reading };
}

/** A person's value is taken as typed: text in a figure cell is read, but it is no longer an oddity of the file. */
function decided(indicator: Indicator, value: number | string | null): Pick<CellInHand, "value" | "reading"> {
  if (value === null) return { value, reading: "blank" };
  if (indicator.type === "inventory") return { value: String(value), reading: "text" };
  if (typeof value === "number") return { value, reading: "number" };
  const read = readFigure(value);
  if (read.kind === "figure" || read.kind === "nil") return { value: read.value, reading: "number" };
  return { value: null, reading: read.kind === "blank" || read.kind === "notAvailable" ? "blank" : "unreadable" };
}

/** What cannot be read as a figure counts as not reported; an inventory is always text, "0" when nil. */
function countable(indicator: Indicator, { value, reading }: FoundValue): number | string | null {
  if (reading === "unreadable" || reading === "cellError" || reading === "date") return null;
  if (indicator.type === "inventory") return reading === "nilByDash" ? "0" : value === null ? null : String(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** What is odd about how a cell was read, before any rule of the form is asked; `null` when nothing is. */
export function oddityOf({
  indicator,
  value,
  stated,
  reading,
}: CellInHand): (Broken & Required<Pick<Broken, "code" | "severity">>) | null {
  const found = stated;
  switch (reading) {
    case "blank":
    case "notAvailable":
      return { code: "blank", severity: "info", found, expected: null };
    case "nilByDash":
      return {
        code: "nil_by_dash",
        severity: "info",
        found,
        expected: null,
        proposal: { value: 0, why: "zeroForDash" },
      };
    case "cellError":
      return { code: "cell_error", severity: "error", found, expected: null };
    case "date":
      return { code: "date_in_figure", severity: "error", found, expected: null };
    case "formulaWithoutValue":
      return { code: "formula_without_value", severity: value === null ? "error" : "info", found, expected: null };
    case "staleFormula":
      return {
        code: "stale_formula",
        severity: "warning",
        found,
        expected: typeof value === "number" ? `= ${formatCount(value)}` : null,
      };
    default:
      break;
  }
  if (indicator.type === "inventory") {
    if (value !== null && parseInventory(String(value)) !== null) return null;
    return { code: "inventory_unread", severity: "warning", found, expected: null };
  }
  return value === null ? { code: "not_a_number", severity: "error", found, expected: null } : null;
}
