/** A piece of a line of text. */
export type Run =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      /** A document cited in full, and how it is called once that was done; gone when the text is settled. */
      readonly cited?: { readonly symbol: string; readonly short: string };
    }
  /** A figure: the text shown, the value it stands for, and the name by which it can be refreshed and traced. */
  | { readonly kind: "figure"; readonly text: string; readonly value: number; readonly tag: FigureTag }
  /** What only a person can write; shown highlighted in brackets. */
  | { readonly kind: "placeholder"; readonly needs: string }
  /** A note at the foot of the page, numbered through the document. It holds no notes of its own. */
  | { readonly kind: "footnote"; readonly number: number; readonly runs: readonly Run[] };

/** A name, not a path: survives rename, move and mail. */
export interface FigureTag {
  readonly fact: string;
  readonly unit: string;
  readonly period: string;
  readonly format: FigureFormat;
}

/**
 * `rounded`: money as "trên 34,9 tỷ đồng". `wording`: no number but words that hold only as long as the figure compares so with the earlier
 * one, such as "bằng giai đoạn 2010 - 2015".
 */
export const figureFormats = [
  "count",
  "money",
  "rounded",
  "percent",
  "share",
  "change",
  "changePercent",
  "wording",
] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** Formats that print the value of a fact itself. */
export type ValueFormat = Exclude<FigureFormat, "change" | "changePercent" | "wording">;

/** The line as a reader sees it; placeholders and the numbers of footnotes in brackets. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(printed).join("");
}

function printed(run: Run): string {
  if (run.kind === "placeholder") return `[${run.needs}]`;
  return run.kind === "footnote" ? `[${run.number}]` : run.text;
}

/** Runs one after another with those of footnotes behind the run that carries them. */
export function withNotes(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => (run.kind === "footnote" ? [run, ...run.runs] : [run]));
}
