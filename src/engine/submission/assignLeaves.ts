import { accepted, margin } from "./headingScores";

/** Which column gets which leaf when only the scores of their headings are known. */

/**
 * Column → leaf (−1: none). The order of the form decides where headings leave several answers, if one order explains all columns at least
 * as well as any other placing does.
 */
export function assignLeaves(scores: readonly (readonly number[])[]): readonly number[] {
  const inOrder = monotone(scores);
  const free = greedy(scores);
  return total(inOrder, scores) >= total(free.pairs, scores) - 1e-9 ? withoutConflicts(inOrder, scores) : free.certain;
}

/** Column → leaf (−1: none) with the largest sum of scores such that leaves keep their order. */
function monotone(scores: readonly (readonly number[])[]): readonly number[] {
  const width = scores[0]?.length ?? 0;
  const best: Float64Array[] = [new Float64Array(width + 1)];
  for (const [at, row] of scores.entries()) {
    const before = best[at]!;
    const now = new Float64Array(width + 1);
    for (let leaf = 1; leaf <= width; leaf++) {
      const score = row[leaf - 1]!;
      now[leaf] = Math.max(now[leaf - 1]!, before[leaf]!, score >= accepted ? before[leaf - 1]! + score : 0);
    }
    best.push(now);
  }
  const result = scores.map(() => -1);
  for (let at = scores.length, leaf = width; at > 0 && leaf > 0;) {
    const value = best[at]![leaf]!;
    if (value === best[at]![leaf - 1]!) leaf--;
    else if (value === best[at - 1]![leaf]!) at--;
    else result[--at] = --leaf;
  }
  return result;
}

interface Greedy {
  readonly pairs: readonly number[];
  /** The pairs no other column or leaf comes close to. */
  readonly certain: readonly number[];
}

function greedy(scores: readonly (readonly number[])[]): Greedy {
  const candidates: { column: number; leaf: number; score: number }[] = [];
  scores.forEach((row, column) =>
    row.forEach((score, leaf) => {
      if (score >= accepted) candidates.push({ column, leaf, score });
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.column - b.column || a.leaf - b.leaf);
  const pairs = scores.map(() => -1);
  const taken = new Set<number>();
  for (const { column, leaf } of candidates) {
    if (pairs[column]! >= 0 || taken.has(leaf)) continue;
    pairs[column] = leaf;
    taken.add(leaf);
  }
  const certain = pairs.map((leaf, column) => {
    if (leaf < 0) return -1;
    const score = scores[column]![leaf]!;
    const rivalLeaf = scores[column]!.some((other, at) => at !== leaf && other > score - margin);
    const rivalColumn = scores.some((row, at) => at !== column && row[leaf]! > score - margin);
    return rivalLeaf || rivalColumn ? -1 : leaf;
  });
  return { pairs, certain };
}

function total(pairs: readonly number[], scores: readonly (readonly number[])[]): number {
  return pairs.reduce((sum, leaf, column) => sum + (leaf < 0 ? 0 : scores[column]![leaf]!), 0);
}

/** A column that reads clearly better as another leaf is not forced into the order. */
function withoutConflicts(pairs: readonly number[], scores: readonly (readonly number[])[]): readonly number[] {
  return pairs.map((leaf, column) => {
    if (leaf < 0) return -1;
    return Math.max(...scores[column]!) > scores[column]![leaf]! + 3 * margin ? -1 : leaf;
  });
}
