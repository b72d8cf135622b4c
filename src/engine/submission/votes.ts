/** One reason to take a column for an indicator. */
export interface Vote {
  /** "heading": the headings above it. "order": its neighbours. "gap": it has no heading, but is one of exactly as many columns as indicators are missing between two that are sure. "number": the printed column number. "values": its figures look like it. "person": a saved mapping. */
  readonly by: "heading" | "order" | "gap" | "number" | "values" | "person";
  /** 0–1: how strongly it speaks for the place. */
  readonly strength: number;
}

/** What a reason is worth at its strongest: the chance that it alone is right. */
const weights: { readonly [by in Vote["by"]]: number } = {
  heading: 0.95,
  order: 0.5,
  gap: 0.4,
  number: 0.45,
  values: 0.1,
  person: 1,
};

/** Below this a column is held and asked about, never placed. */
export const enough = 0.6;

/** How sure several independent reasons are together, 0–1: one less the chance that all of them err. */
export function confidenceOf(votes: readonly Vote[]): number {
  return 1 - votes.reduce((doubt, { by, strength }) => doubt * (1 - weights[by] * strength), 1);
}

/**
 * How sure they are when the figures look otherwise: a little less, since figures are often wrong themselves; not at all when they are of
 * another kind, a list of arms or a number.
 */
export function confidenceAgainst(votes: readonly Vote[], ofAnotherKind: boolean): number {
  return ofAnotherKind ? 0 : confidenceOf(votes) * (1 - weights.values);
}
