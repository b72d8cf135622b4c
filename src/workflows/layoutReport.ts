import { checkLayout, type Deviation, type LayoutFix } from "../engine/document/checkLayout";
import type { DocumentLook } from "../engine/document/documentLook";
import type { LayoutRules } from "../engine/document/layoutRules";
import { fold } from "../engine/values/text";

export interface LayoutVerdict {
  /** Id of the regime that it was held against. */
  readonly layout: string;
  readonly deviations: readonly SaidDeviation[];
  readonly fixes: readonly LayoutFix[];
}

interface SaidDeviation extends Deviation {
  readonly message: string;
}

/**
 * Holds a document against a layout regime.
 * @param wanted id of the regime; `null`: that of the Party where the Party's name heads the document, else the first
 * @returns `null` when there is no such regime
 */
export function layoutReport(
  look: DocumentLook,
  rules: readonly LayoutRules[],
  wanted: string | null,
  say: (deviation: Deviation) => string,
): LayoutVerdict | null {
  const id = wanted ?? (isOfParty(look) ? "dang" : rules[0]?.id);
  const rule = rules.find((one) => one.id === id);
  if (!rule) return null;
  const deviations = checkLayout(look, rule).map((one) => ({ ...one, message: say(one) }));
  return { layout: rule.id, deviations, fixes: deviations.flatMap(({ fix }) => (fix ? [fix] : [])) };
}

const firstParagraphs = 20;

function isOfParty({ paragraphs }: DocumentLook): boolean {
  const name = fold("ĐẢNG CỘNG SẢN VIỆT NAM");
  return paragraphs.slice(0, firstParagraphs).some(({ text }) => fold(text) === name);
}
