import { mendLook } from "../adapters/docx/mendLook";
import { readLook } from "../adapters/docx/readLook";
import { layoutRules } from "../definitions/layouts";
import { layoutWords } from "../definitions/words/vi/layout";
import type { CheckedDocument } from "../pane/screens/screenServices";
import { layoutReport, type LayoutVerdict } from "../workflows/layoutReport";

function verdictOn(bytes: Uint8Array, layout: string | null): LayoutVerdict {
  const verdict = layoutReport(readLook(bytes), layoutRules, layout, layoutWords.deviation);
  if (!verdict) throw new Error(`No layout ${layout}.`);
  return verdict;
}

/** A .docx held against a layout regime. @throws {Refusal} when it is no document */
export function checkedLayout(bytes: Uint8Array, layout: string | null): CheckedDocument {
  const { layout: id, deviations, fixes } = verdictOn(bytes, layout);
  return {
    layout: id,
    deviations: deviations.map(({ message, clause, quote, fix }) => ({
      message,
      clause,
      quote,
      isFixable: fix !== null,
    })),
    fixable: fixes.length,
  };
}

/** A copy with everything put right that needs no person. @throws {Refusal} when it is no document */
export function mendedLayout(
  bytes: Uint8Array,
  layout: string | null,
): { readonly bytes: Uint8Array; readonly made: number } {
  return mendLook(bytes, verdictOn(bytes, layout).fixes);
}
