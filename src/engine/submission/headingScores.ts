import { likeness } from "./abbreviation";
import type { HeadedColumn } from "./headerBlock";
import type { IndexedForm, IndexedLeaf } from "./headerIndex";
import { wordsWithin } from "./similarity";

/** How well headings fit the leaves of a form, 0–1, by their words alone. */

/** Below this, headings do not place a column. */
export const accepted = 0.6;
/** Two candidates closer than this can't be told apart by their headings. */
export const margin = 0.05;
/** With less than this in common with a leaf a heading is no spelling of it, however well the headings above fit. */
const ownAtLeast = 0.5;
/** A heading that is, word for word, another heading of the form, is at most this much like a leaf – unless several have it, and both stand under one group. */
const otherHeading = 0.3;

/** No heading, or one that fits any column: "Cột 5", "Số liệu". */
const anyHeading = /^(?:cot|so lieu|ket qua|so luong|noi dung|chi tieu|so)(?: so)?(?: \d{1,3})?$/;

export function saysNothing({ path, bare }: HeadedColumn): boolean {
  return bare || anyHeading.test(path.at(-1)!);
}

const scored = new WeakMap<IndexedForm, Map<string, readonly number[]>>();
const mostScored = 2000;

/** How well a column fits each leaf; headings recur from layout to layout, so their scores are kept. */
export function scoresOf(column: HeadedColumn, form: IndexedForm): readonly number[] {
  if (saysNothing(column)) return form.leaves.map(() => 0);
  const { path, split } = column;
  let known = scored.get(form);
  if (!known) scored.set(form, (known = new Map()));
  const key = `${split ? "2" : "1"}\n${path.join("\n")}`;
  let scores = known.get(key);
  if (!scores) {
    scores = form.leaves.map((leaf) => scoreOf(path, split, leaf, form));
    if (known.size >= mostScored) known.clear();
    known.set(key, scores);
  }
  return scores;
}

/** A heading may be split over two lines; then what stands above the lower one is no group. */
function scoreOf(path: readonly string[], split: boolean, leaf: IndexedLeaf, form: IndexedForm): number {
  const whole = scoreAsWritten(path, leaf, form);
  const [upper, lower] = path.slice(-2);
  if (!split || lower === undefined || form.groupKeys.has(upper!)) return whole;
  return Math.max(whole, scoreAsWritten([...path.slice(0, -2), `${upper} ${lower}`], leaf, form));
}

function scoreAsWritten(path: readonly string[], leaf: IndexedLeaf, form: IndexedForm): number {
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
export function ownScore(bottom: string, leaf: IndexedLeaf, form: IndexedForm, above: number): number {
  const score = labelScore(bottom, leaf);
  if (leaf.labels.includes(bottom)) return score;
  const owners = form.leafKeys.get(bottom) ?? 0;
  const isOther = form.groupKeys.has(bottom) || owners === 1 || (owners > 1 && above < 0.9);
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
