import { checkLayout, type Deviation, type LayoutFix } from "../engine/document/checkLayout";
import type { DocumentLook } from "../engine/document/documentLook";
import type { LayoutRules } from "../engine/document/layoutRules";
import { fold } from "../engine/values/text";
import type { ParagraphFormat, WholeParagraph } from "../ports/documentText";

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

/** A deviation as a person sees it beside the document. */
export interface ListedDeviation {
  readonly message: string;
  readonly clause: string;
  readonly quote: string;
  /** `null` for what concerns the page or is missing. */
  readonly place: WholeParagraph | null;
  /** How the paragraph is put right by formatting alone; `null` where a person must. */
  readonly format: ParagraphFormat | null;
}

export interface CheckedLayout {
  /** Id of the regime. */
  readonly layout: string;
  readonly deviations: readonly ListedDeviation[];
}

/** As `layoutReport`, for the open document: each deviation with its place, and the format that puts it right. */
export function checkedLayout(
  look: DocumentLook,
  rules: readonly LayoutRules[],
  wanted: string | null,
  words: { readonly deviation: (told: Deviation) => string; readonly clause: (clause: string) => string },
): CheckedLayout | null {
  const verdict = layoutReport(look, rules, wanted, words.deviation);
  const texts = new Map(look.paragraphs.map(({ number, text }) => [number, text]));
  return (
    verdict && {
      layout: verdict.layout,
      deviations: verdict.deviations.map(({ message, clause, quote, paragraph, fix }) => {
        const place = paragraph === null ? null : { paragraph, text: texts.get(paragraph) ?? "" };
        return { message, clause: words.clause(clause), quote, place, format: formatOf(place, fix) };
      }),
    }
  );
}

/** Capitals are no format that every Word can set, nor are the margins of pages. */
function formatOf(place: WholeParagraph | null, fix: LayoutFix | null): ParagraphFormat | null {
  if (!place || fix?.kind !== "paragraph" || fix.set.upper !== undefined) return null;
  return { ...place, set: fix.set };
}
