import { paragraphsOf, type Narrative } from "./narrative";
import { textOf } from "./run";

/** Words that read otherwise in a later draft. */
export interface ChangedSentence {
  /** The paragraph, as the outline names it. */
  readonly id: string;
  readonly heading: string;
  /** `null`: said only in the later draft. */
  readonly before: string | null;
  /** `null`: not said any more. */
  readonly after: string | null;
}

/**
 * Sets two drafts along one outline side by side and tells which sentences read otherwise, in the order of the later text; what is no longer
 * said comes last. A paragraph that does not say as many sentences as before is told as a whole.
 */
export function compareNarratives(before: Narrative, after: Narrative): readonly ChangedSentence[] {
  const earlier = textsOf(before);
  const later = textsOf(after);
  const changed = [...later].flatMap(([id, { heading, text }]): readonly ChangedSentence[] => {
    const old = earlier.get(id)?.text ?? null;
    if (old === text) return [];
    const [from, to] = [old === null ? [] : sentencesIn(old), sentencesIn(text)];
    if (from.length !== to.length) return [{ id, heading, before: old, after: text }];
    return to.flatMap((sentence, at) =>
      sentence === from[at] ? [] : [{ id, heading, before: from[at]!, after: sentence }],
    );
  });
  const gone = [...earlier].flatMap(([id, { heading, text }]) =>
    later.has(id) ? [] : [{ id, heading, before: text, after: null }],
  );
  return [...changed, ...gone];
}

function textsOf(narrative: Narrative): ReadonlyMap<string, { readonly heading: string; readonly text: string }> {
  return new Map(
    paragraphsOf(narrative).map(({ heading, paragraph: { id, label, runs } }) => [
      id,
      { heading, text: `${label ? `${label} ` : ""}${textOf(runs)}` },
    ]),
  );
}

/** A full stop inside a number has no space behind it. */
function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.;!?]) +(?=\p{Lu})/u);
}
