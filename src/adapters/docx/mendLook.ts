import { strToU8, zipSync } from "fflate";
import type { LayoutFix, ParagraphFix } from "../../engine/document/checkLayout";
import { docxParts, unzipped } from "./docxParts";
import { halfPoints, millimetres, twips } from "./measures";
import { xmlEvents } from "./xmlEvents";

const main = "word/document.xml";

/**
 * Writes fixes of format into a .docx and leaves everything else as it is, byte for byte within each part.
 * A fix whose place is not there any more is passed over.
 * @returns the file, and how many fixes were made
 * @throws {Refusal} as `docxParts`
 */
export function mendLook(bytes: Uint8Array, fixes: readonly LayoutFix[]): { bytes: Uint8Array; made: number } {
  const xml = docxParts(bytes, /^word\/document\.xml$/).get(main) ?? "";
  const { text, made } = mended(xml.replace(/^(<\?xml[^>]*encoding=)"[^"]*"/, '$1"UTF-8"'), fixes);
  const parts = unzipped(bytes, () => true);
  return { bytes: zipSync({ ...parts, [main]: strToU8(text) }, { mtime: new Date(1980, 0, 1) }), made };
}

/** A piece of the part to be replaced. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function mended(xml: string, fixes: readonly LayoutFix[]): { text: string; made: number } {
  const margins = new Map<number, Partial<Record<string, number>>>();
  const sets = new Map<number, ParagraphFix>();
  const texts = new Map<number, { from: string; to: string }>();
  for (const fix of fixes) {
    if (fix.kind === "margins") margins.set(fix.section, { ...margins.get(fix.section), ...fix.marginsMm });
    else if (fix.kind === "paragraph") sets.set(fix.paragraph, { ...sets.get(fix.paragraph), ...fix.set });
    else texts.set(fix.paragraph, fix);
  }
  const edits: Edit[] = [];
  const done = new Set<string>();
  const paragraphs: { number: number; from: number; to: number }[] = [];
  let count = 0;
  let sections = 0;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open" && event.name === "p") {
      const number = count++;
      if (event.empty) continue;
      paragraphs.push({ number, from: event.to, to: -1 });
    } else if (event.kind === "close" && event.name === "p") {
      const open = paragraphs.pop();
      if (!open) continue;
      const { number, from } = open;
      const set = sets.get(number);
      const inner = xml.slice(from, event.from);
      const text = texts.get(number);
      if (set) {
        edits.push(...paragraphEdits(inner, from, set));
        done.add(`p${number}`);
      }
      const textEdit = text && textEditIn(inner, from, text);
      if (textEdit) {
        edits.push(textEdit);
        done.add(`t${number}`);
      }
    } else if (event.kind === "open" && event.name === "pgMar") {
      const wanted = margins.get(sections);
      if (wanted) {
        edits.push({ from: event.from, to: event.to, text: withMargins(xml.slice(event.from, event.to), wanted) });
        done.add(`m${sections}`);
      }
    } else if (event.kind === "close" && event.name === "sectPr") sections += 1;
  }
  const made = fixes.filter((fix) =>
    done.has(fix.kind === "margins" ? `m${fix.section}` : `${fix.kind === "text" ? "t" : "p"}${fix.paragraph}`),
  ).length;
  return { text: applied(xml, edits), made };
}

function applied(xml: string, edits: readonly Edit[]): string {
  let text = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    text += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + xml.slice(at);
}

function withMargins(tag: string, wanted: Partial<Record<string, number>>): string {
  return Object.entries(wanted).reduce(
    (text, [side, mm]) => text.replace(new RegExp(`(\\bw:${side}=)"[^"]*"`), `$1"${millimetres(mm ?? 0)}"`),
    tag,
  );
}

/** The words in one piece of text; across pieces of different format nothing is replaced. */
function textEditIn(inner: string, offset: number, { from, to }: { from: string; to: string }): Edit | null {
  let inText = false;
  for (const event of xmlEvents(inner)) {
    if (event.kind === "open" && event.name === "t") inText = !event.empty;
    else if (event.kind === "close" && event.name === "t") inText = false;
    else if (event.kind === "text" && inText && event.text.includes(from)) {
      return { from: offset + event.from, to: offset + event.to, text: escaped(event.text.replace(from, to)) };
    }
  }
  return null;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Children of w:pPr and w:rPr stand in the order of the schema (ECMA-376, 17.3.1.26 and 17.3.2.28). */
const blockOrder =
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split(
    " ",
  );
const runOrder =
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath".split(
    " ",
  );

function paragraphEdits(inner: string, offset: number, fix: ParagraphFix): readonly Edit[] {
  const edits: Edit[] = [];
  const block = blockChildren(fix);
  const run = runChildren(fix);
  let depth = 0;
  let runAt: { from: number; properties: { from: number; to: number } | null } | null = null;
  let properties: { from: number; to: number } | null = null;
  let openProperties = -1;
  let ofParagraph: { from: number; to: number } | null = null;
  for (const event of xmlEvents(inner)) {
    if (event.kind === "text") continue;
    // paragraphs of a box inside are paragraphs of their own
    if (event.name === "p") depth += event.kind === "open" ? (event.empty ? 0 : 1) : -1;
    if (depth > 0) continue;
    if (event.kind === "open") {
      if (event.name === "pPr") {
        if (event.empty) ofParagraph = { from: event.from, to: event.to };
        else openProperties = event.from;
      } else if (event.name === "r" && !event.empty) runAt = { from: event.to, properties: null };
      else if (event.name === "rPr" && runAt && !runAt.properties) {
        if (event.empty) runAt.properties = { from: event.from, to: event.to };
        else properties = { from: event.from, to: -1 };
      }
    } else if (event.name === "pPr" && openProperties >= 0) {
      ofParagraph ??= { from: openProperties, to: event.to };
      openProperties = -1;
    } else if (event.name === "rPr" && properties && runAt) {
      runAt.properties = { ...properties, to: event.to };
      properties = null;
    } else if (event.name === "r" && runAt) {
      if (run.length > 0) edits.push(propertiesEdit(inner, offset, "rPr", runAt.properties, runAt.from, run, runOrder));
      runAt = null;
    }
  }
  if (block.length > 0) edits.push(propertiesEdit(inner, offset, "pPr", ofParagraph, 0, block, blockOrder));
  return edits;
}

/** Name of a child with its new text; `attributes` are merged into those it has. */
interface Child {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function blockChildren({ align, firstLineMm, beforePt, lineMultiple }: ParagraphFix): readonly Child[] {
  const spacing = {
    ...(beforePt !== undefined && { before: String(twips(beforePt)) }),
    ...(lineMultiple !== undefined && { line: String(Math.round(lineMultiple * 240)), lineRule: "auto" }),
  };
  return [
    ...(Object.keys(spacing).length > 0 ? [{ name: "spacing", attributes: spacing }] : []),
    ...(firstLineMm === undefined
      ? []
      : [{ name: "ind", attributes: { firstLine: String(millimetres(firstLineMm)) } }]),
    ...(align === undefined ? [] : [{ name: "jc", attributes: { val: align === "justify" ? "both" : align } }]),
  ];
}

function runChildren({ font, sizePt, bold, italic, underline, upper }: ParagraphFix): readonly Child[] {
  const toggled = (name: string, on: boolean | undefined): readonly Child[] =>
    on === undefined ? [] : [{ name, attributes: { val: on ? "1" : "0" } }];
  const size = sizePt === undefined ? null : { val: String(halfPoints(sizePt)) };
  return [
    ...(font === undefined ? [] : [{ name: "rFonts", attributes: { ascii: font, hAnsi: font, cs: font } }]),
    ...toggled("b", bold),
    ...toggled("i", italic),
    ...toggled("caps", upper),
    ...(size
      ? [
          { name: "sz", attributes: size },
          { name: "szCs", attributes: size },
        ]
      : []),
    ...(underline === undefined ? [] : [{ name: "u", attributes: { val: underline ? "single" : "none" } }]),
  ];
}

function propertiesEdit(
  inner: string,
  offset: number,
  name: "pPr" | "rPr",
  place: { from: number; to: number } | null,
  otherwiseAt: number,
  children: readonly Child[],
  order: readonly string[],
): Edit {
  const old = place ? childrenOf(inner.slice(place.from, place.to)) : [];
  const kept = new Map(old.map((child) => [child.name, child.xml]));
  for (const child of children) kept.set(child.name, merged(kept.get(child.name), child));
  const rank = (child: string) => (order.includes(child) ? order.indexOf(child) : order.length);
  const sorted = [...kept].toSorted(([a], [b]) => rank(a) - rank(b)).map(([, text]) => text);
  const text = `<w:${name}>${sorted.join("")}</w:${name}>`;
  const [from, to] = place ? [place.from, place.to] : [otherwiseAt, otherwiseAt];
  return { from: offset + from, to: offset + to, text };
}

/** Elements right inside of the outermost one, each as it stands. */
function childrenOf(xml: string): readonly { name: string; xml: string }[] {
  const children: { name: string; xml: string }[] = [];
  let depth = 0;
  let from = 0;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") continue;
    if (event.kind === "open") {
      if (depth === 1) from = event.from;
      if (depth === 1 && event.empty) children.push({ name: event.name, xml: xml.slice(from, event.to) });
      if (!event.empty) depth += 1;
    } else {
      depth -= 1;
      if (depth === 1) children.push({ name: event.name, xml: xml.slice(from, event.to) });
    }
  }
  return children;
}

/** Attributes that would win over the new ones. */
const overruling: Readonly<Record<string, readonly string[]>> = {
  ind: ["hanging", "firstLineChars", "hangingChars"],
  spacing: ["beforeAutospacing", "beforeLines"],
  rFonts: ["asciiTheme", "hAnsiTheme", "cstheme"],
};

function merged(old: string | undefined, { name, attributes }: Child): string {
  const kept = new Map<string, string>();
  for (const match of (old ?? "").matchAll(/\sw:([\w]+)="([^"]*)"/g)) kept.set(match[1]!, match[2]!);
  for (const lost of overruling[name] ?? []) kept.delete(lost);
  for (const [key, value] of Object.entries(attributes)) kept.set(key, escaped(value));
  return `<w:${name}${[...kept].map(([key, value]) => ` w:${key}="${value}"`).join("")}/>`;
}
