import type { Run } from "../narrative/run";
import { textWidth } from "../sheet/textMeasure";
import { nfc } from "../values/text";
import type { LayoutRegime, ParagraphBlock, RuleBlock, TextStyle } from "./reportDocument";

/** Fills `{name}`s; unknown ones vanish. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return nfc(pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ""));
}

export const line = (style: TextStyle, text: string): ParagraphBlock => ({
  kind: "paragraph",
  style,
  runs: [{ kind: "text", text: nfc(text) }],
});

export const blank = (style: TextStyle, needs: string): ParagraphBlock => ({
  kind: "paragraph",
  style,
  runs: [{ kind: "placeholder", needs: nfc(needs) }],
});

export const filled = (style: TextStyle, pattern: string, values: Readonly<Record<string, string>>): ParagraphBlock =>
  line(style, fill(pattern, values));

/** Runs after a mark such as "- ". */
export function writtenRuns(mark: string, runs: readonly Run[]): readonly Run[] {
  if (mark === "") return runs;
  const [first, ...rest] = runs;
  return first?.kind === "text"
    ? [{ ...first, text: mark + first.text }, ...rest]
    : [{ kind: "text", text: mark }, ...runs];
}

const mmPerPoint = 25.4 / 72;

/** A text and, where its style asks for one, the short line under it. */
export function ruled(
  style: TextStyle,
  text: string,
  layout: LayoutRegime,
  availableMm: number,
): readonly (ParagraphBlock | RuleBlock)[] {
  const { ruleBelow, sizePt, bold = false, upper = false } = layout.styles[style];
  const block = line(style, text);
  if (ruleBelow === undefined) return [block];
  const printed = upper ? text.toLocaleUpperCase("vi") : text;
  const widthMm = Math.min(textWidth(printed, { size: sizePt, bold }) * mmPerPoint, availableMm) * ruleBelow;
  return [block, { kind: "rule", widthMm: Math.round(widthMm * 10) / 10 }];
}
