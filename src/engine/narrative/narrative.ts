import type { IssuerPattern, Numbering, ParagraphStyle } from "./outline";
import type { FigureTag, Run } from "./run";
import { textOf, withNotes } from "./run";

/** A drafted report without any thought of fonts and pages. */
export interface Narrative {
  readonly outline: string;
  /** Code of the unit it reports on. */
  readonly place: string;
  readonly documentType: string;
  readonly subject: string;
  /** The issuer as the outline supposes it, for what the profile leaves out. */
  readonly issuer: IssuerPattern;
  readonly opening: readonly NarrativeParagraph[];
  readonly sections: readonly NarrativeSection[];
  readonly closing: readonly NarrativeParagraph[];
  /** The sentence on how many of the expected units the figures cover. */
  readonly coverage: string;
  /** Last year of the period; the year a blank date line carries. */
  readonly year: number;
  /** Why figures were not compared with the previous period although one was given; `null` when they were or none was. */
  readonly comparisonRefused: "periodsDiffer" | "otherPlace" | null;
}

export interface NarrativeSection {
  /** "III.1.1.b" */
  readonly path: string;
  readonly numbering: Numbering;
  /** As printed: "III.", "1.1.", "b)", "-". */
  readonly label: string;
  readonly title: string;
  /** Depth from the top, 0 for "I.". */
  readonly depth: number;
  readonly content: readonly (NarrativeParagraph | NarrativeSection)[];
}

export interface NarrativeParagraph {
  /** Stays the same while the outline does, whatever the figures: "III.1.1.b/tin.tong". */
  readonly id: string;
  readonly style: ParagraphStyle | "basis";
  /** Printed before it: "Một là:". */
  readonly label?: string;
  /** The words of a unit, offered for editing. */
  readonly quoted?: boolean;
  readonly runs: readonly Run[];
}

/** A figure of the text: what it is called, what it is worth and how it is printed. */
export interface PrintedFigure {
  /** Name of the fact; of a single unit's figure, with the unit's code behind it: "tin.tong@15670". */
  readonly indicator: string;
  readonly value: number;
  readonly text: string;
}

/** A blank for a person, under the heading it stands in (empty before the first heading). */
export interface OpenBlank {
  readonly heading: string;
  readonly needs: string;
}

export const isSection = (part: NarrativeParagraph | NarrativeSection): part is NarrativeSection => "content" in part;

/** Every figure, in the order of the text. */
export function figuresOf(narrative: Narrative): readonly PrintedFigure[] {
  return paragraphsOf(narrative).flatMap(({ paragraph }) =>
    withNotes(paragraph.runs).flatMap((run) =>
      run.kind === "figure" && run.tag.format !== "wording"
        ? [{ indicator: nameOf(run.tag, narrative.place), value: run.value, text: run.text }]
        : [],
    ),
  );
}

const nameOf = ({ fact, unit }: FigureTag, place: string): string => (unit === place ? fact : `${fact}@${unit}`);

/** Every blank, in the order of the text. */
export function blanksOf(narrative: Narrative): readonly OpenBlank[] {
  return paragraphsOf(narrative).flatMap(({ heading, paragraph }) =>
    withNotes(paragraph.runs).flatMap((run) => (run.kind === "placeholder" ? [{ heading, needs: run.needs }] : [])),
  );
}

/** The whole text, one line per heading and paragraph, footnotes at the end. */
export function plainText(narrative: Narrative): string {
  const lines = (parts: NarrativeSection["content"]): readonly string[] =>
    parts.flatMap((part) =>
      isSection(part)
        ? [`${part.label} ${part.title}`, ...lines(part.content)]
        : [`${part.label ? `${part.label} ` : ""}${textOf(part.runs)}`],
    );
  const notes = paragraphsOf(narrative).flatMap(({ paragraph }) =>
    paragraph.runs.flatMap((run) => (run.kind === "footnote" ? [`[${run.number}] ${textOf(run.runs)}`] : [])),
  );
  return [
    narrative.documentType,
    narrative.subject,
    ...lines([...narrative.opening, ...narrative.sections, ...narrative.closing]),
    ...notes,
  ].join("\n");
}

/** Every paragraph, in the order of the text, under the heading it stands in. */
export function paragraphsOf(narrative: Narrative): readonly { heading: string; paragraph: NarrativeParagraph }[] {
  const within = (
    heading: string,
    parts: NarrativeSection["content"],
  ): readonly { heading: string; paragraph: NarrativeParagraph }[] =>
    parts.flatMap((part) =>
      isSection(part) ? within(`${part.path}. ${part.title}`, part.content) : [{ heading, paragraph: part }],
    );
  return within("", [...narrative.opening, ...narrative.sections, ...narrative.closing]);
}
