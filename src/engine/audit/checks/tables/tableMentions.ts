import type { Context } from "../../context";
import type { Span } from "../../reportText";
import { contentTokens, type Token } from "./contentTokens";
import type { Label } from "./tableModel";

/** Where a sentence names a row or a column. */
export interface Mention extends Span {
  readonly label: Label;
  /** How much of what tells it from the others is said: up to 1. */
  readonly strength: number;
  /** A single common word, which says nothing of what comes later in the sentence. */
  readonly thin: boolean;
  /** "so với năm 2020": what is compared with, not what is spoken of. */
  readonly base: boolean;
}

const BASE =
  /(?:so với|so|cùng kỳ|bằng|hơn hẳn|hơn|kém|thấp hơn|cao hơn|vượt)(?: cùng kỳ| các| với)?(?: năm| của năm)?\s*$/;
/** Words of one label stand together, with few others between. */
const REACH = 3;

export function mentionsIn(
  context: Context,
  sentence: Span,
  side: readonly Label[],
  figures: readonly Span[],
): Mention[] {
  const tokens = contentTokens(context.report, sentence.start, sentence.end);
  const between = (a: Token, b: Token) => figures.some(({ start }) => start >= a.end && start < b.start);
  const found: Mention[] = [];
  for (const label of side) {
    if (label.kind === "whole" || label.words.size === 0) continue;
    let run: Token[] = [];
    let last = 0;
    for (const [i, token] of tokens.entries()) {
      if (!label.words.has(token.text)) continue;
      const previous = run.at(-1);
      const goesOn =
        previous && i - last <= REACH && !run.some(({ text }) => text === token.text) && !between(previous, token);
      if (!goesOn) {
        found.push(...mentionOf(context, label, run));
        run = [];
      }
      run.push(token);
      last = i;
    }
    found.push(...mentionOf(context, label, run));
  }
  return found
    .filter(
      (one) => !found.some((other) => other !== one && overlaps(one, other) && other.strength > one.strength + 0.05),
    )
    .sort((a, b) => a.start - b.start);
}

function mentionOf({ report }: Context, label: Label, tokens: readonly Token[]): Mention[] {
  if (tokens.length === 0) return [];
  const all = [...label.words.values()].reduce((sum, weight) => sum + weight, 0);
  const strength = tokens.reduce((sum, { text }) => sum + label.words.get(text)!, 0) / all;
  if (strength < (label.kind === "occasion" ? 0.99 : 0.5)) return [];
  const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end];
  const [{ text }] = tokens as [Token];
  const thin = label.kind === "thing" && tokens.length === 1 && !text.includes(" ") && !/^[a-z]{6,}$/.test(text);
  return [{ label, strength, start, end, thin, base: BASE.test(report.plain.slice(Math.max(0, start - 24), start)) }];
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
