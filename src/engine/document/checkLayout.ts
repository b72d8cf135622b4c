import { fold } from "../values/text";
import { componentsOf } from "./components";
import type { Align, DocumentLook, PageNumberLook, ParagraphLook, Side } from "./documentLook";
import { sides } from "./documentLook";
import type { Component, ComponentRule, LayoutRules, Span, Wording } from "./layoutRules";

/** Something in the look of a document that a layout regime rules otherwise. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** `null` for what concerns the page or the document. */
  readonly component: Component | null;
  /** The paragraph, `null` for what concerns the page or is missing. */
  readonly paragraph: number | null;
  /** The paragraph's text, shortened; "" without a paragraph. */
  readonly quote: string;
  readonly found: string;
  readonly expected: string;
  /** The rule it breaks. */
  readonly clause: string;
  /** How to put it right without knowing anything more; `null` where a person must. */
  readonly fix: LayoutFix | null;
}

export type DeviationKind =
  | "page_size"
  | "margin"
  | "page_number_missing"
  | "page_number_place"
  | "page_number_size"
  | "page_number_on_first"
  | "font"
  | "missing"
  | "size"
  | "bold"
  | "not_bold"
  | "italic"
  | "not_italic"
  | "underline"
  | "not_underline"
  | "upper"
  | "align"
  | "line_below"
  | "first_line"
  | "gap"
  | "line_spacing"
  | "wording";

export type LayoutFix =
  | { readonly kind: "margins"; readonly section: number; readonly marginsMm: Readonly<Partial<Record<Side, number>>> }
  | { readonly kind: "paragraph"; readonly paragraph: number; readonly set: ParagraphFix }
  | { readonly kind: "text"; readonly paragraph: number; readonly from: string; readonly to: string };

export interface ParagraphFix {
  readonly font?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly upper?: true;
  readonly align?: Align;
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly lineMultiple?: number;
}

/** A letter has neither kind nor subject below its head. */
const notInLetters: ReadonlySet<Component> = new Set<Component>(["tenLoai", "trichYeu"]);

/**
 * Compares the look of a document with the rules of a layout regime.
 *
 * Components are told by their words and their place; what can't be told is judged as body text only where it is clearly that, so that
 * an unusual document has few false deviations rather than many. Deviations come in the order of the document, those of the page first.
 */
export function checkLayout(look: DocumentLook, rules: LayoutRules): readonly Deviation[] {
  const components = componentsOf(look, rules);
  const found = new Set(components.values());
  const ofLetter = found.has("trichYeuCongVan");
  return [
    ...pageDeviations(look, rules),
    ...rules.required
      .filter((component) => !found.has(component) && !(ofLetter && notInLetters.has(component)))
      .map((component) => deviation("missing", component, null, "", "", rules.components[component]!.clause, null)),
    ...look.paragraphs.flatMap((paragraph, at) => {
      if (paragraph.text.trim() === "") return [];
      const component = components.get(paragraph.number);
      const rule = component === undefined ? undefined : rules.components[component];
      return [
        ...fontDeviations(paragraph, component ?? null, rules),
        ...(component === undefined || rule === undefined
          ? []
          : paragraphDeviations(look.paragraphs, at, component, rule)),
      ];
    }),
  ];
}

function pageDeviations({ sections }: DocumentLook, { page, pageNumber }: LayoutRules): readonly Deviation[] {
  return sections.flatMap((section, number): readonly Deviation[] => {
    const [short, long] = [section.widthMm, section.heightMm].sort((a, b) => a - b) as [number, number];
    const isPaper = Math.abs(short - page.widthMm) <= 1 && Math.abs(long - page.heightMm) <= 1;
    const size = `${mm(section.widthMm)} × ${mm(section.heightMm)}`;
    const wide = sides.filter((side) => !within(section.marginsMm[side], page.marginsMm[side], 0.6));
    return [
      ...(isPaper
        ? []
        : [deviation("page_size", null, null, size, `${page.widthMm} × ${page.heightMm}`, page.clause, null)]),
      ...wide.map((side) => {
        const fix: LayoutFix = {
          kind: "margins",
          section: number,
          marginsMm: { [side]: nearest(section.marginsMm[side], page.marginsMm[side]) },
        };
        const expected = `${side} ${spanText(page.marginsMm[side])}`;
        return deviation("margin", null, null, mm(section.marginsMm[side]), expected, page.marginsClause, fix);
      }),
      ...pageNumberDeviations(section.pageNumber, number, pageNumber),
    ];
  });
}

function pageNumberDeviations(
  look: PageNumberLook | null,
  section: number,
  { sizePt, clause }: LayoutRules["pageNumber"],
): readonly Deviation[] {
  const told = (kind: DeviationKind, found = "", expected = "") =>
    deviation(kind, null, null, found, expected, clause, null);
  if (look === null) return section === 0 ? [told("page_number_missing")] : [];
  return [
    ...(look.where === "header" && look.align === "center" ? [] : [told("page_number_place", look.where)]),
    ...(within(look.sizePt, sizePt, 0.01) ? [] : [told("page_number_size", String(look.sizePt), spanText(sizePt))]),
    ...(look.onFirstPage && section === 0 ? [told("page_number_on_first")] : []),
  ];
}

function fontDeviations(
  { number, text, fonts }: ParagraphLook,
  component: Component | null,
  { font }: LayoutRules,
): readonly Deviation[] {
  const other = fonts.filter((name) => fold(name) !== fold(font.name));
  if (other.length === 0) return [];
  const fix: LayoutFix = { kind: "paragraph", paragraph: number, set: { font: font.name } };
  return [deviation("font", component, { number, text }, other.join(", "), font.name, font.clause, fix)];
}

function paragraphDeviations(
  paragraphs: readonly ParagraphLook[],
  at: number,
  component: Component,
  rule: ComponentRule,
): readonly Deviation[] {
  const paragraph = paragraphs[at]!;
  const deviations: Deviation[] = [];
  const told = (kind: DeviationKind, found: string, expected: string, set: ParagraphFix | null) => {
    const fix: LayoutFix | null = set && { kind: "paragraph", paragraph: paragraph.number, set };
    deviations.push(deviation(kind, component, paragraph, found, expected, rule.clause, fix));
  };

  const { sizePt } = rule;
  if (sizePt !== undefined && paragraph.sizesPt.some((size) => !within(size, sizePt, 0.01))) {
    const size = nearest(paragraph.sizesPt[0]!, sizePt);
    told("size", paragraph.sizesPt.join(", "), spanText(sizePt), { sizePt: size });
  }
  for (const [look, asked] of [
    ["bold", rule.bold],
    ["italic", rule.italic],
    ["underline", rule.underline],
  ] as const) {
    const wanted = asked === undefined ? paragraph[look] : asked ? "all" : "none";
    if (paragraph[look] === wanted) continue;
    told(asked ? look : `not_${look}`, paragraph[look], wanted, { [look]: asked });
  }
  if (rule.upper && !paragraph.upper) told("upper", "", "", { upper: true });
  if (rule.align !== undefined && paragraph.align !== rule.align)
    told("align", paragraph.align, rule.align, { align: rule.align });
  if (rule.lineBelow && !hasLineBelow(paragraphs, at)) told("line_below", "", "", null);
  if (rule.firstLineMm !== undefined && !within(paragraph.firstLineMm, rule.firstLineMm, 0.3)) {
    const firstLineMm = nearest(paragraph.firstLineMm, rule.firstLineMm);
    told("first_line", mm(paragraph.firstLineMm), spanText(rule.firstLineMm), { firstLineMm });
  }
  const gap = paragraph.beforePt + (paragraphs[at - 1]?.afterPt ?? 0);
  if (rule.gapPt !== undefined && gap < rule.gapPt - 0.01)
    told("gap", String(gap), String(rule.gapPt), { beforePt: rule.gapPt });
  if (rule.lineSpacing !== undefined && !isSpaced(paragraph.line, rule.lineSpacing)) {
    const { multiple } = rule.lineSpacing;
    told("line_spacing", lineText(paragraph.line), spanText(multiple), { lineMultiple: multiple[0] });
  }
  if (rule.wording !== undefined) deviations.push(...wordingDeviations(paragraph, component, rule, rule.wording));
  return deviations;
}

function wordingDeviations(
  paragraph: ParagraphLook,
  component: Component,
  { clause }: ComponentRule,
  { right, like, mend = [] }: Wording,
): readonly Deviation[] {
  const text = paragraph.text.trim();
  if (right.test(text)) return [];
  const usable = mend.find(({ from, to }) => right.test(text.replace(from, to)));
  const fix: LayoutFix | null = usable
    ? { kind: "text", paragraph: paragraph.number, ...replacement(text, usable.from, usable.to) }
    : null;
  return [deviation("wording", component, paragraph, text, like, clause, fix)];
}

/** The words that a pattern replaces, as the text has them; it may look at what stands around them. */
function replacement(text: string, pattern: RegExp, by: string): { readonly from: string; readonly to: string } {
  const match = pattern.exec(text)!;
  const after = text.length - match.index - match[0].length;
  const replaced = text.replace(pattern, by);
  return { from: match[0], to: replaced.slice(match.index, replaced.length - after) };
}

/** In the paragraph itself, or in an empty one right below it in the same cell. */
function hasLineBelow(paragraphs: readonly ParagraphLook[], at: number): boolean {
  const own = paragraphs[at]!;
  if (own.hasLine) return true;
  for (const below of paragraphs.slice(at + 1, at + 3)) {
    const isSameCell = below.cell?.table === own.cell?.table && below.cell?.column === own.cell?.column;
    if (!isSameCell || below.text.trim() !== "") return false;
    if (below.hasLine) return true;
  }
  return false;
}

function isSpaced(line: ParagraphLook["line"], asked: NonNullable<ComponentRule["lineSpacing"]>): boolean {
  return line.rule === "multiple"
    ? within(line.value, asked.multiple, 0.02)
    : line.rule === "atLeast" || within(line.value, asked.exactPt, 0.1);
}

const quoted = 80;

function deviation(
  kind: DeviationKind,
  component: Component | null,
  paragraph: Pick<ParagraphLook, "number" | "text"> | null,
  found: string,
  expected: string,
  clause: string,
  fix: LayoutFix | null,
): Deviation {
  const text = paragraph?.text.replace(/\s+/g, " ").trim() ?? "";
  const quote = text.length > quoted ? `${text.slice(0, quoted)}…` : text;
  return { kind, component, paragraph: paragraph?.number ?? null, quote, found, expected, clause, fix };
}

const within = (value: number, [least, most]: Span, slack: number): boolean =>
  value >= least - slack && value <= most + slack;
const nearest = (value: number, [least, most]: Span): number => Math.min(Math.max(value, least), most);
const mm = (value: number): string => String(Math.round(value * 10) / 10);
const spanText = ([least, most]: Span): string => (least === most ? String(least) : `${least}-${most}`);
const lineText = ({ rule, value }: ParagraphLook["line"]): string => `${rule} ${mm(value)}`;
