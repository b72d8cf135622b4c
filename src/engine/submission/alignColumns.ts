import type { HeadedColumn } from "./headerBlock";
import type { IndexedForm, IndexedLeaf } from "./headerIndex";
import { likeness } from "./abbreviation";
import { wordsWithin } from "./similarity";
import { confidenceOf, enough, type Vote } from "./votes";

/** Which column holds which leaf of a form, and what stayed open. */
export interface Alignment {
  /** Column → leaf. */
  readonly placed: ReadonlyMap<number, PlacedColumn>;
  /** Columns that no leaf won: their headings fit none well enough, or several equally well. */
  readonly held: readonly HeldColumn[];
  /** Columns whose headings speak for one leaf alike: an old column and a new one, or the same twice. None of them has it. */
  readonly tied: ReadonlySet<number>;
}

export interface PlacedColumn {
  readonly leaf: IndexedLeaf;
  /** How well its headings fit, 0–1. */
  readonly score: number;
  /** How sure the place is, 0–1, never below `enough`. */
  readonly confidence: number;
  readonly votes: readonly Vote[];
  /** "label": its headings say so. "position": its neighbours and some likeness do; worth a word to the person. */
  readonly by: "label" | "position";
  /** Nothing but its neighbours speaks for it: it has no heading, or one that fits any column. */
  readonly mute: boolean;
}

export interface HeldColumn extends HeadedColumn {
  /** Leaves that nobody else got, the likeliest first. */
  readonly candidates: readonly { readonly leaf: IndexedLeaf; readonly confidence: number }[];
}

const mostCandidates = 4;

/** Below this, headings do not place a column. */
const accepted = 0.6;
/** Two candidates closer than this can't be told apart by their headings. */
const margin = 0.05;
/** A column left over that is this much like a leaf which another column has: the same column twice, one of them misspelt. */
const rivalling = 0.8;
/** With less than this in common with a leaf a heading is no spelling of it, however well the headings above fit. */
const ownAtLeast = 0.5;
/** A heading that is, word for word, another heading of the form, is at most this much like a leaf – unless both stand under one group. */
const otherHeading = 0.3;
/** What a column between two placed neighbours must still have in common with the leaf it would get. */
const supported = 0.35;
/** The same of a single column between two that are sure, where one leaf is missing. */
const supportedAlone = 0.22;

/**
 * Gives each column at most one leaf and each leaf at most one column. Headings vote first; where they leave several answers the order of
 * the form decides, if one order explains all columns at least as well as any other placing does; a gap between two placed neighbours is
 * filled when exactly the missing leaves fit in it and their headings, or the printed column numbers, support it. Then heading, order and
 * printed number vote on each place, and what does not reach `enough` is held, with the rest.
 */
export function alignColumns(
  columns: readonly HeadedColumn[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
): Alignment {
  const scores = columns.map((column) =>
    saysNothing(column) ? form.leaves.map(() => 0) : scoresOf(column.path, form),
  );
  const inOrder = monotone(scores);
  const free = greedy(scores);
  const chosen =
    total(inOrder, scores) >= total(free.pairs, scores) - 1e-9 ? withoutConflicts(inOrder, scores) : free.certain;

  const meant = new Map<number, { readonly leafAt: number; readonly filled: boolean }>();
  chosen.forEach((leafAt, columnAt) => {
    if (leafAt >= 0) meant.set(columnAt, { leafAt, filled: false });
  });
  const inTable = numbersInTable(columns, chosen, form, numbers);
  fillGaps(columns, chosen, scores, form, inTable, meant);

  const tied = tiedIn(columns, scores, form, inTable, meant);
  const isOrdered = inFormOrder(meant);
  const placed = new Map<number, PlacedColumn>();
  for (const [columnAt, { leafAt, filled }] of meant) {
    if (tied.has(columns[columnAt]!.column)) continue;
    // Neighbours say nothing of a place where others have changed theirs.
    if (filled && !isOrdered && saysNothing(columns[columnAt]!)) continue;
    const votes = votesOn(columnAt, { leafAt, filled }, { columns, scores, form, numbers: inTable, meant });
    const confidence = confidenceOf(votes);
    if (confidence < enough) continue;
    const own = scores[columnAt]![leafAt]!;
    placed.set(columns[columnAt]!.column, {
      leaf: form.leaves[leafAt]!,
      score: filled ? Math.max(own, 0.5) : own,
      confidence,
      votes,
      by: filled ? "position" : "label",
      mute: saysNothing(columns[columnAt]!),
    });
  }
  return { placed, held: heldIn(columns, scores, form, inTable, placed), tied };
}

function inFormOrder(meant: ReadonlyMap<number, { readonly leafAt: number }>): boolean {
  const leaves = [...meant].toSorted(([a], [b]) => a - b).map(([, { leafAt }]) => leafAt);
  return leaves.every((leafAt, at) => at === 0 || leafAt > leaves[at - 1]!);
}

/** A leaf that a column got and another one, which got nothing, has as good a claim to; a printed number settles it. */
function tiedIn(
  columns: readonly HeadedColumn[],
  scores: readonly (readonly number[])[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
  meant: ReadonlyMap<number, { readonly leafAt: number; readonly filled: boolean }>,
): ReadonlySet<number> {
  const tied = new Set<number>();
  for (const [columnAt, { leafAt, filled }] of meant) {
    const own = scores[columnAt]![leafAt]!;
    if (filled || own < accepted || numbers.get(columns[columnAt]!.column) === form.leaves[leafAt]!.order + 1) continue;
    columns.forEach(({ column }, at) => {
      if (at === columnAt || meant.has(at) || scores[at]![leafAt]! < Math.min(rivalling, own - margin)) return;
      tied.add(column).add(columns[columnAt]!.column);
    });
  }
  return tied;
}

/** No heading, or one that fits any column: "Cột 5", "Số liệu". */
const anyHeading = /^(?:cot|so lieu|ket qua|so luong|noi dung|chi tieu|so)(?: so)?(?: \d{1,3})?$/;

function saysNothing({ path, bare }: HeadedColumn): boolean {
  return bare || anyHeading.test(path.at(-1)!);
}

/** The heading over a bare column is the one that its leaf stands under. */
function standsUnder({ path }: HeadedColumn, { ancestors }: IndexedLeaf): boolean {
  return path.length > 0 && ancestors.some((wordings) => wordings.includes(path.at(-1)!));
}

interface Ballot {
  readonly columns: readonly HeadedColumn[];
  readonly scores: readonly (readonly number[])[];
  readonly form: IndexedForm;
  readonly numbers: ReadonlyMap<number, number>;
  readonly meant: ReadonlyMap<number, { readonly leafAt: number }>;
}

/** What heading, neighbours and printed number say of one place. */
function votesOn(
  columnAt: number,
  { leafAt, filled }: { leafAt: number; filled: boolean },
  { columns, scores, form, numbers, meant }: Ballot,
): readonly Vote[] {
  const row = scores[columnAt]!;
  const taken = new Set([...meant.values()].map((each) => each.leafAt));
  const rival = row.some((score, other) => other !== leafAt && !taken.has(other) && score > row[leafAt]! - margin);
  const votes: Vote[] = row[leafAt]! > 0 ? [{ by: "heading", strength: row[leafAt]! * (rival ? 0.5 : 1) }] : [];
  if (filled && saysNothing(columns[columnAt]!)) votes.push({ by: "gap", strength: 1 });
  let agreeing = 0;
  for (const side of [-1, 1]) {
    const beside = meant.get(columnAt + side);
    const next = columns[columnAt + side];
    const isEdge = (!next || (next.bare && !beside)) && atTableEdge(form, leafAt, side < 0);
    if (isEdge || (beside && beside.leafAt === leafAt + side)) agreeing++;
  }
  if (agreeing > 0) votes.push({ by: "order", strength: agreeing / 2 });
  if (numbers.get(columns[columnAt]!.column) === form.leaves[leafAt]!.order + 1)
    votes.push({ by: "number", strength: 1 });
  return votes;
}

/** Each column left over with the leaves it may still be. */
function heldIn(
  columns: readonly HeadedColumn[],
  scores: readonly (readonly number[])[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
  placed: ReadonlyMap<number, PlacedColumn>,
): readonly HeldColumn[] {
  const taken = new Set([...placed.values()].map(({ leaf }) => leaf));
  return columns.flatMap((column, at) => {
    if (placed.has(column.column) || column.bare) return [];
    const candidates = form.leaves
      .map((leaf, leafAt) => ({ leaf, confidence: candidacy(column, leaf, scores[at]![leafAt]!, numbers) }))
      .filter(({ leaf }) => !taken.has(leaf))
      .toSorted((a, b) => b.confidence - a.confidence)
      .slice(0, mostCandidates);
    return [{ ...column, candidates }];
  });
}

function candidacy(
  { column }: HeadedColumn,
  leaf: IndexedLeaf,
  score: number,
  numbers: ReadonlyMap<number, number>,
): number {
  const isNumbered = numbers.get(column) === leaf.order + 1;
  return confidenceOf([
    { by: "heading", strength: score },
    { by: "number", strength: isNumbered ? 1 : 0 },
  ]);
}

const scored = new WeakMap<IndexedForm, Map<string, readonly number[]>>();
const mostScored = 2000;

/** Headings recur from layout to layout, so their scores are kept. */
function scoresOf(path: readonly string[], form: IndexedForm): readonly number[] {
  let known = scored.get(form);
  if (!known) scored.set(form, (known = new Map()));
  const key = path.join("\n");
  let scores = known.get(key);
  if (!scores) {
    scores = form.leaves.map((leaf) => scoreOf(path, leaf, form));
    if (known.size >= mostScored) known.clear();
    known.set(key, scores);
  }
  return scores;
}

function scoreOf(path: readonly string[], leaf: IndexedLeaf, form: IndexedForm): number {
  const bottom = path.at(-1)!;
  if (leaf.ancestors.length === 0) return ownScore(bottom, leaf, form, 0) * (path.length > 1 ? 0.95 : 1);
  let above = 0;
  for (const wordings of leaf.ancestors) {
    let best = 0;
    for (const wording of wordings) {
      for (let at = 0; at < path.length - 1; at++) best = Math.max(best, likeness(path[at]!, wording));
      // headings written into one cell: "Tin về ANTT - Tổng số tin"
      if (bottom.length > wording.length && wordsWithin(wording, bottom)) best = Math.max(best, 0.95);
    }
    above += best / leaf.ancestors.length;
  }
  const own = ownScore(bottom, leaf, form, above);
  const score = 0.65 * own + 0.35 * above;
  return own < ownAtLeast ? Math.min(score, accepted - margin) : score;
}

/** @param above how well the headings above fit, 0–1 */
function ownScore(bottom: string, leaf: IndexedLeaf, form: IndexedForm, above: number): number {
  const score = labelScore(bottom, leaf);
  if (leaf.labels.includes(bottom)) return score;
  const isOther = form.groupKeys.has(bottom) || (form.leafKeys.has(bottom) && above < 0.9);
  return isOther ? Math.min(score, otherHeading) : score;
}

function labelScore(bottom: string, leaf: IndexedLeaf): number {
  let best = 0;
  for (const label of leaf.labels) {
    best = Math.max(best, likeness(bottom, label));
    if (
      bottom.endsWith(` ${label}`) &&
      leaf.ancestors.some((wordings) => wordings.some((w) => wordsWithin(w, bottom)))
    ) {
      best = Math.max(best, 0.95);
    }
  }
  return best;
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

/** Printed numbers may count leading columns too; the placed columns say how many. */
function numbersInTable(
  columns: readonly HeadedColumn[],
  chosen: readonly number[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  chosen.forEach((leafAt, columnAt) => {
    const number = numbers.get(columns[columnAt]!.column);
    if (leafAt < 0 || number === undefined) return;
    const offset = number - form.leaves[leafAt]!.order - 1;
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  });
  const [usual] = [...offsets].toSorted((a, b) => b[1] - a[1])[0] ?? [0];
  return new Map([...numbers].map(([column, number]) => [column, number - usual]));
}

function fillGaps(
  columns: readonly HeadedColumn[],
  chosen: readonly number[],
  scores: readonly (readonly number[])[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
  meant: Map<number, { readonly leafAt: number; readonly filled: boolean }>,
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
        const numbered = numbers.get(column.column) === form.leaves[leafAt]!.order + 1;
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
        if (betterElsewhere || !isSupported) continue;
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

function atTableEdge(form: IndexedForm, leafAt: number, first: boolean): boolean {
  const leaf = form.leaves[leafAt];
  if (!leaf) return false;
  return first ? leaf.order === 0 : leaf.order === form.leafCounts[leaf.table]! - 1;
}
