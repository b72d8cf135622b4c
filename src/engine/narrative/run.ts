/** A piece of a line of text. */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  /** A figure: the text shown, the value it stands for, and the name by which it can be refreshed and traced. */
  | { readonly kind: "figure"; readonly text: string; readonly value: number; readonly tag: FigureTag }
  /** What only a person can write; shown highlighted in brackets. */
  | { readonly kind: "placeholder"; readonly needs: string };

/** A name, not a path: survives rename, move and mail. */
export interface FigureTag {
  readonly fact: string;
  readonly unit: string;
  readonly period: string;
  readonly format: FigureFormat;
}

export type FigureFormat = "count" | "money" | "percent" | "share" | "change" | "changePercent";

/** The line as a reader sees it; placeholders in brackets. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "placeholder" ? `[${run.needs}]` : run.text)).join("");
}
