import type { Chart } from "../consolidation/charts";
import type { ReportProfile } from "../facts/reportProfile";
import type { Narrative, NarrativeParagraph, NarrativeSection } from "../narrative/narrative";
import { isSection } from "../narrative/narrative";
import type { Numbering, ParagraphStyle } from "../narrative/outline";
import type { Run } from "../narrative/run";
import { roman } from "../narrative/numberHeadings";
import type { SheetPlan } from "../sheet/sheetPlan";
import { appendixSection, chartSection } from "./appendixSection";
import { headBlocks } from "./headBlocks";
import { fill, filled, line, writtenRuns } from "./paragraphs";
import type { Block, LayoutRegime, ParagraphBlock, ReportDocument, TextStyle } from "./reportDocument";
import { signatureBlock } from "./signatureBlock";

/**
 * A narrative as pages: head, opening, numbered headings with their text, signature block, then one landscape section per statistics sheet,
 * and the charts.
 * What the profile leaves out stays blank (number, date), takes the outline's wording (agency, titles) or becomes a placeholder (name, recipients).
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, by way of the layout regime.
 */
export function layOutReport(
  narrative: Narrative,
  profile: ReportProfile | null,
  layout: LayoutRegime,
  appendices: readonly SheetPlan[],
  charts: readonly Chart[] = [],
): ReportDocument {
  const known = profile ?? {};
  const count = appendices.length + (charts.length > 0 ? 1 : 0);
  const labels = Array.from({ length: count }, (_, i) => appendixLabel(i, count, layout));
  const body = [
    ...narrative.opening.map((paragraph) => paragraphBlock(paragraph, layout)),
    ...narrative.sections.flatMap((section) => sectionBlocks(section, layout)),
    ...(labels.length > 0
      ? [
          {
            ...filled("noiDung", layout.texts.appendixList, { appendices: appendicesNamed(labels, layout) }),
            clause: "end/appendices",
          },
        ]
      : []),
    ...narrative.closing.map((paragraph) => paragraphBlock(paragraph, layout)),
  ];
  return {
    title: `${narrative.documentType} ${narrative.subject}`,
    author: narrative.issuer.name,
    modified: `${known.ngay ?? `${narrative.year}-12-31`}T00:00:00Z`,
    layout,
    sections: [
      {
        orientation: "portrait",
        restartPageNumbers: false,
        blocks: [
          ...headBlocks(narrative, known, layout),
          ...ended(body, layout.texts.end),
          signatureBlock(narrative, known, layout),
        ],
      },
      ...appendices.map((plan, i) => appendixSection(plan, labels[i]!, narrative, known, layout)),
      ...(charts.length > 0 ? [chartSection(charts, labels.at(-1)!, narrative, known, layout)] : []),
    ],
  };
}

/** "Phụ lục I" among several, "Phụ lục" alone. */
function appendixLabel(position: number, all: number, { texts }: LayoutRegime): string {
  return fill(texts.appendix, { number: all > 1 ? roman(position + 1) : "" }).trim();
}

/** "các Phụ lục I, II, III" */
function appendicesNamed(labels: readonly string[], { texts }: LayoutRegime): string {
  const numbers = labels.map((_, i) => roman(i + 1)).join(", ");
  return labels.length > 1 ? fill(texts.appendices, { numbers }) : labels.join();
}

const paragraphStyles: Readonly<{ [style in ParagraphStyle | "basis"]: TextStyle }> = {
  plain: "noiDung",
  dash: "gach",
  plus: "cong",
  ordinal: "gach",
  note: "ghiChu",
  basis: "canCu",
};

const marks: Readonly<{ [style in ParagraphStyle]: string }> = {
  plain: "",
  dash: "- ",
  plus: "+ ",
  ordinal: "- ",
  note: "",
};

function paragraphBlock({ id, label, style, runs }: NarrativeParagraph, { texts }: LayoutRegime): ParagraphBlock {
  const mark = style === "basis" ? texts.basisMark : marks[style];
  const labelled: readonly Run[] =
    label === undefined ? runs : [{ kind: "text", text: label, italic: true }, { kind: "text", text: " " }, ...runs];
  return { kind: "paragraph", style: paragraphStyles[style], clause: id, runs: writtenRuns(mark, labelled) };
}

function sectionBlocks(section: NarrativeSection, layout: LayoutRegime): readonly ParagraphBlock[] {
  return [
    ...headingBlocks(section),
    ...section.content.flatMap((part) =>
      isSection(part) ? sectionBlocks(part, layout) : [paragraphBlock(part, layout)],
    ),
  ];
}

/** A part has its number on a line of its own. */
function headingBlocks({ numbering, label, path, title }: NarrativeSection): readonly ParagraphBlock[] {
  const style = headingStyles[numbering];
  if (numbering !== "part") return [{ ...line(style, `${label} ${title}`), clause: path }];
  return [
    { ...line(style, label), clause: `${path}#` },
    { ...line("tenPhan", title), clause: path },
  ];
}

const headingStyles: Readonly<{ [numbering in Numbering]: TextStyle }> = {
  part: "phan",
  roman: "muc",
  arabic: "khoan",
  decimal: "tieuKhoan",
  letter: "diem",
  dash: "gach",
  plus: "cong",
};

/** The text ends with "./." (a full stop that stood there goes), and its last paragraph stays with the signature. */
function ended(blocks: readonly ParagraphBlock[], end: string): readonly Block[] {
  const last = blocks.at(-1);
  if (!last) return blocks;
  const runs: readonly Run[] = last.runs.map((run, i) =>
    i === last.runs.length - 1 && run.kind === "text" ? { ...run, text: run.text.replace(/[.;\s]+$/, "") } : run,
  );
  return [...blocks.slice(0, -1), { ...last, runs: [...runs, { kind: "text", text: end }], keepWithNext: true }];
}
