import type { HeadedColumn } from "./headerBlock";
import type { IndexedForm, IndexedLeaf } from "./headerIndex";
import { accepted, ownScore, saysNothing } from "./headingScores";

/** What a column between two placed neighbours must still have in common with the leaf it would get. */
const supported = 0.35;
/** The same of a single column between two that are sure, where one leaf is missing. */
const supportedAlone = 0.22;

/** Column → leaf, and whether its neighbours gave it. */
export type Meant = Map<number, { readonly leafAt: number; readonly filled: boolean }>;

/**
 * A gap between two placed neighbours is filled when exactly the missing leaves fit in it and their headings, or the printed column
 * numbers, support it. Adds to `meant`.
 */
export function fillGaps(
  columns: readonly HeadedColumn[],
  chosen: readonly number[],
  scores: readonly (readonly number[])[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
  meant: Meant,
): void {
  for (let at = 0; at < columns.length; at++) {
    if (chosen[at]! >= 0) continue;
    let end = at;
    while (end < columns.length && chosen[end]! < 0) end++;
    const before = at > 0 ? chosen[at - 1]! : null;
    const after = end < columns.length ? chosen[end]! : null;
    const first = before === null ? (after ?? 0) - (end - at) : before + 1;
    const last = after ?? first + (end - at);
    const fits =
      (before ?? after) !== null &&
      first >= 0 &&
      last <= form.leaves.length &&
      last - first === end - at &&
      isUnbroken(columns, Math.max(0, at - 1), Math.min(columns.length - 1, end));
    const touches =
      before !== null && after !== null ? true : atTableEdge(form, before === null ? first : last - 1, before === null);
    const least = before !== null && after !== null && end - at === 1 ? supportedAlone : supported;
    if (fits && touches) {
      for (let step = 0; step < end - at; step++) {
        const leafAt = first + step;
        const row = scores[at + step]!;
        const column = columns[at + step]!;
        const number = numbers.get(column.column);
        const numbered = number === form.leaves[leafAt]!.order + 1;
        const own = row[leafAt]!;
        const betterElsewhere = row.some(
          (score, other) => other !== leafAt && score > own && (score >= accepted || (other >= first && other < last)),
        );
        const isSupported =
          numbered ||
          (saysNothing(column)
            ? (before !== null && after !== null) ||
              !column.bare ||
              standsUnder(column, form.leaves[leafAt]!) ||
              (before === null && end - at === 1 && form.leaves[leafAt]!.ancestors.length === 0)
            : ownScore(column.path.at(-1)!, form.leaves[leafAt]!, form, 0) >= least);
        const isOtherNumber = number !== undefined && !numbered;
        if (betterElsewhere || !isSupported || isOtherNumber) continue;
        meant.set(at + step, { leafAt, filled: true });
      }
    }
    at = end;
  }
}

/** Whether every column of the sheet between the two has a heading. */
function isUnbroken(columns: readonly HeadedColumn[], from: number, to: number): boolean {
  return columns[to]!.column - columns[from]!.column === to - from;
}

/** The heading over a bare column is the one that its leaf stands under. */
function standsUnder({ path }: HeadedColumn, { ancestors }: IndexedLeaf): boolean {
  return path.length > 0 && ancestors.some((wordings) => wordings.includes(path.at(-1)!));
}

export function atTableEdge(form: IndexedForm, leafAt: number, first: boolean): boolean {
  const leaf = form.leaves[leafAt];
  if (!leaf) return false;
  return first ? leaf.order === 0 : leaf.order === form.leafCounts[leaf.table]! - 1;
}
