import { AlignmentType, LineRuleType } from "docx";
import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import type { LayoutRegime, StyleRule, TextStyle } from "../../engine/document/reportDocument";
import { textStyles } from "../../engine/document/reportDocument";
import { halfPoints, millimetres, twips } from "./measures";

/** Every text style of the regime as a paragraph style of its own, so that a drafter can change it in one place. */
export function documentStyles(layout: LayoutRegime): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: layout.font,
          size: halfPoints(layout.styles.noiDung.sizePt),
          language: { value: layout.language, eastAsia: layout.language },
        },
        paragraph: { spacing: { before: 0, after: 0, line: singleLine, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: textStyles.map((style) => paragraphStyle(style, layout.styles[style])),
  };
}

/** Style ids as Word shows them. */
export const styleId = (style: TextStyle): string => `SoKet${style.charAt(0).toUpperCase()}${style.slice(1)}`;

const singleLine = 240;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

function paragraphStyle(style: TextStyle, rule: StyleRule): IParagraphStyleOptions {
  return {
    id: styleId(style),
    name: styleId(style),
    basedOn: "Normal",
    next: styleId(style),
    quickFormat: true,
    run: {
      size: halfPoints(rule.sizePt),
      ...(rule.bold && { bold: true }),
      ...(rule.italic && { italics: true }),
      ...(rule.underline && { underline: {} }),
      ...(rule.upper && { allCaps: true }),
    },
    paragraph: {
      alignment: alignments[rule.align],
      spacing: {
        before: twips(rule.spaceBeforePt ?? 0),
        after: twips(rule.spaceAfterPt ?? 0),
        ...(rule.lineExactlyPt === undefined
          ? { line: Math.round(singleLine * (rule.line ?? 1)), lineRule: LineRuleType.AUTO }
          : { line: twips(rule.lineExactlyPt), lineRule: LineRuleType.EXACT }),
      },
      ...(rule.firstLineCm !== undefined && { indent: { firstLine: millimetres(rule.firstLineCm * 10) } }),
      ...(rule.keepWithNext && { keepNext: true }),
      ...(rule.outlineLevel !== undefined && { outlineLevel: rule.outlineLevel }),
    },
  };
}
