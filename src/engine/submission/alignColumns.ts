import type { HeadedColumn } from "./headerBlock";
import { assignLeaves } from "./assignLeaves";
import { atTableEdge, fillGaps, type Meant } from "./fillGaps";
import type { IndexedForm, IndexedLeaf } from "./headerIndex";
import { accepted, margin, saysNothing, scoresOf } from "./headingScores";
import { confidenceOf, enough, type Vote } from "./votes";

/** Which column holds which leaf of a form, and what stayed open. */
export interface Alignment {
  /** Column → leaf. */
  readonly placed: ReadonlyMap<number, PlacedColumn>;
  /** Columns that no leaf won: their headings fit none well enough, or several equally well. */
  readonly held: readonly HeldColumn[];
  /** Columns whose headings speak for one leaf alike, each leaf's together: an old column and a new one, or the same twice. */
  readonly rivals: readonly (readonly number[])[];
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

/** A column left over that is this much like a leaf which another column has: the same column twice, one of them misspelt. */
const rivalling = 0.8;

/**
 * Gives each column at most one leaf and each leaf at most one column. Headings decide first, then the order of the form, then neighbours
 * fill gaps. Then heading, order and printed number vote on each place, and what does not reach `enough` is held, with the rest.
 */
export function alignColumns(
  columns: readonly HeadedColumn[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
): Alignment {
  const scores = columns.map((column) => scoresOf(column, form));
  const chosen = assignLeaves(scores);
  const meant: Meant = new Map();
  chosen.forEach((leafAt, columnAt) => {
    if (leafAt >= 0) meant.set(columnAt, { leafAt, filled: false });
  });
  const inTable = numbersInTable(columns, chosen, form, numbers);
  fillGaps(columns, chosen, scores, form, inTable, meant);

  const rivals = rivalsIn(scores, meant);
  const tied = tiedAmong(rivals, columns, form, inTable, meant);
  const isOrdered = inFormOrder(meant);
  const placed = new Map<number, PlacedColumn>();
  for (const [columnAt, { leafAt, filled }] of meant) {
    if (tied.has(columnAt)) continue;
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
  return {
    placed,
    held: heldIn(columns, scores, form, inTable, placed),
    rivals: [...rivals.values()].map((each) => each.map((at) => columns[at]!.column)),
  };
}

function inFormOrder(meant: ReadonlyMap<number, { readonly leafAt: number }>): boolean {
  const leaves = [...meant].toSorted(([a], [b]) => a - b).map(([, { leafAt }]) => leafAt);
  return leaves.every((leafAt, at) => at === 0 || leafAt > leaves[at - 1]!);
}

/** Columns that have as good a claim to one leaf as each other. */
function rivalsIn(scores: readonly (readonly number[])[], meant: Meant): ReadonlyMap<number, readonly number[]> {
  const rivals = new Map<number, Set<number>>();
  const add = (leafAt: number, columnAt: number): void => {
    rivals.set(leafAt, (rivals.get(leafAt) ?? new Set<number>()).add(columnAt));
  };
  for (const [columnAt, { leafAt, filled }] of meant) {
    const own = scores[columnAt]![leafAt]!;
    if (filled || own < accepted) continue;
    scores.forEach((row, at) => {
      if (at === columnAt || meant.has(at) || row[leafAt]! < Math.min(rivalling, own - margin)) return;
      add(leafAt, columnAt);
      add(leafAt, at);
    });
  }
  const claims = new Map<number, number[]>();
  scores.forEach((row, at) => {
    const leafAt = claimOf(row);
    if (leafAt < 0 || (meant.has(at) && meant.get(at)!.leafAt !== leafAt)) return;
    claims.set(leafAt, [...(claims.get(leafAt) ?? []), at]);
  });
  for (const [leafAt, columns] of claims) if (columns.length > 1) for (const at of columns) add(leafAt, at);
  return new Map([...rivals].map(([leafAt, columns]) => [leafAt, [...columns].toSorted((a, b) => a - b)]));
}

/** The leaf that a column's headings name and no other comes near; −1 when there is none. */
function claimOf(row: readonly number[]): number {
  const best = row.reduce((leafAt, score, at) => (score > row[leafAt]! ? at : leafAt), 0);
  const score = row[best] ?? 0;
  return score >= rivalling && row.every((other, at) => at === best || other <= score - margin) ? best : -1;
}

/** The rivals none of which gets the leaf; the printed number of the one that was meant settles it. */
function tiedAmong(
  rivals: ReadonlyMap<number, readonly number[]>,
  columns: readonly HeadedColumn[],
  form: IndexedForm,
  numbers: ReadonlyMap<number, number>,
  meant: Meant,
): ReadonlySet<number> {
  const tied = new Set<number>();
  for (const [leafAt, rival] of rivals) {
    const isNumbered = (at: number): boolean => numbers.get(columns[at]!.column) === form.leaves[leafAt]!.order + 1;
    if (rival.some((at) => meant.get(at)?.leafAt === leafAt && isNumbered(at))) continue;
    for (const at of rival) tied.add(at);
  }
  return tied;
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
