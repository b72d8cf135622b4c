import type { Fact } from "../facts/fact";
import type { FigureFormat, Run } from "./run";

/** A phrase as worded, or what kept it from being. */
export interface Worded {
  readonly runs: readonly Run[];
  /** Ids of figures without which the phrase cannot stand; when there is one, `runs` is empty. */
  readonly missing: readonly string[];
  /** Ids of figures that a part of the phrase needed and was left out for. */
  readonly leftOut: readonly string[];
  /** Ids of the facts it tells. */
  readonly told: readonly string[];
  /** What a person should look at again, in words. */
  readonly doubts: readonly string[];
}

export const nothing: Worded = { runs: [], missing: [], leftOut: [], told: [], doubts: [] };
export const text = (words: string): Worded => ({
  ...nothing,
  runs: words === "" ? [] : [{ kind: "text", text: words }],
});
export const without = (id: string): Worded => ({ ...nothing, missing: [id] });

export function figure(fact: Fact, value: number, printed: string, format: FigureFormat): Run {
  return {
    kind: "figure",
    text: printed,
    value,
    tag: { fact: fact.id, unit: fact.place, period: fact.period.id, format },
  };
}

export function separated(parts: readonly Worded[], separator: string): readonly Worded[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [text(separator), part]));
}

/** One after the other; neighbouring plain texts become one run. */
export function joined(parts: readonly Worded[]): Worded {
  const runs: Run[] = [];
  for (const run of parts.flatMap((part) => part.runs)) {
    const last = runs.at(-1);
    if (run.kind === "text" && last?.kind === "text" && !run.cited && !last.cited)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return {
    runs,
    missing: parts.flatMap((part) => part.missing),
    leftOut: parts.flatMap((part) => part.leftOut),
    told: parts.flatMap((part) => part.told),
    doubts: parts.flatMap((part) => part.doubts),
  };
}
