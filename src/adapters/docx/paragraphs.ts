import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  FootnoteReferenceRun,
  HighlightColor,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";
import type { IContext, IXmlableObject, ParagraphChild } from "docx";
import type { ParagraphBlock, ReportDocument, RuleBlock } from "../../engine/document/reportDocument";
import { figureTitle, tagText } from "../../engine/narrative/figureTag";
import type { FigureTag, Run } from "../../engine/narrative/run";
import { legible } from "./legible";
import { millimetres, twips } from "./measures";
import { styleId } from "./styles";
import { clauseMark } from "./clauseMarks";

/** Counts the content controls and bookmarks of one document, since each needs a number of its own, and collects its footnotes. */
export interface Controls {
  readonly labels: ReportDocument["figureLabels"];
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  used: number;
}

interface Keeping {
  readonly keepNext?: boolean;
}

/** The paragraph, and the empty lines after it. */
export function paragraphOf(block: ParagraphBlock, controls: Controls, keeping: Keeping = {}): readonly Paragraph[] {
  const style = styleId(block.style);
  const kept = block.keepWithNext ? { keepNext: true } : keeping;
  return [
    new Paragraph({ style, ...kept, children: marked(block, controls) }),
    ...Array.from({ length: block.linesAfter ?? 0 }, () => new Paragraph({ style, ...keeping })),
  ];
}

/** The runs between the marks by which an edited document is told clause by clause. */
function marked({ clause, runs }: ParagraphBlock, controls: Controls): ParagraphChild[] {
  const children = runs.map((run) => runOf(run, controls));
  if (clause === undefined) return children;
  controls.used += 1;
  // the library takes any component here, though its type names only some
  return [
    new BookmarkStart(clauseMark(clause), controls.used) as unknown as ParagraphChild,
    ...children,
    new BookmarkEnd(controls.used) as unknown as ParagraphChild,
  ];
}

const rulePoints = 2;

/** An empty, very low paragraph whose upper border is the line; the indents make it short. */
export function ruleOf({ widthMm }: RuleBlock, availableMm: number, keeping: Keeping = {}): Paragraph {
  const side = millimetres(Math.max(0, (availableMm - widthMm) / 2));
  return new Paragraph({
    ...keeping,
    indent: { left: side, right: side },
    spacing: { before: twips(3), after: 0, line: twips(rulePoints), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    run: { size: 2 },
  });
}

/** An empty paragraph of one point. */
export function lowParagraph(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

function runOf(run: Run, controls: Controls): ParagraphChild {
  if (run.kind === "text") {
    return new TextRun({
      text: legible(run.text),
      ...(run.bold && { bold: true }),
      ...(run.italic && { italics: true }),
    });
  }
  if (run.kind === "placeholder") {
    return new TextRun({ text: `[${legible(run.needs)}]`, highlight: HighlightColor.YELLOW });
  }
  if (run.kind === "footnote") {
    const words = run.runs.map((one) => runOf(one, controls));
    const note = new Paragraph({ style: styleId("chanTrang"), children: [new TextRun(" "), ...words] });
    controls.footnotes[run.number] = { children: [note] };
    return new FootnoteReferenceRun(run.number);
  }
  controls.used += 1;
  return new FigureControl(run.tag, legible(run.text), labelIn(controls, run.tag), controls.used);
}

/** Of a change, the label of what changed; of a ratio without one, that of its part. */
function labelIn({ labels }: Controls, { fact }: FigureTag): string {
  const [name = ""] = fact.split("~");
  return labels?.get(name) ?? labels?.get(name.split("/")[0]!) ?? "";
}

/**
 * A run inside a plain-text content control (w:sdt), which the library does not know. Its title says what it is
 * and how it is printed here, so that a figure overwritten by hand is known as such later.
 */
class FigureControl extends TextRun {
  readonly #tag: string;
  readonly #title: string;
  readonly #id: number;

  constructor(tag: FigureTag, text: string, label: string, id: number) {
    super(text);
    this.#tag = tagText(tag);
    this.#title = figureTitle(label, text);
    this.#id = id;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = [
      { "w:alias": { _attr: { "w:val": this.#title } } },
      { "w:tag": { _attr: { "w:val": this.#tag } } },
      { "w:id": { _attr: { "w:val": this.#id } } },
      { "w:text": {} },
    ];
    return { "w:sdt": [{ "w:sdtPr": properties }, { "w:sdtContent": [super.prepForXml(context) ?? {}] }] };
  }
}
