import type { Quantity } from "../../claim";
import { itemsBelow, quantitiesIn, sentencesOf, type Context } from "../../context";
import type { Block, Span } from "../../reportText";
import { parenDepths } from "../sums/breakdown";
import { yearsOf } from "../years";

export interface Numbered {
  readonly index: number;
  readonly quantity: Quantity;
}

/** A sentence, with the figures that what it says may be about. */
export interface Scene {
  readonly context: Context;
  readonly block: Block;
  readonly sentence: Span;
  /** In the order of the sentence. */
  readonly inside: readonly Numbered[];
  /** Told before the sentence, in its paragraph or in the line above its list. */
  readonly earlier: readonly Numbered[];
  /** All of its paragraph. */
  readonly counted: readonly Numbered[];
  /** The years that figures of its paragraph are said of. */
  readonly years: ReadonlyMap<number, number>;
  /** How deep in brackets an offset is. */
  readonly depth: (offset: number) => number;
}

const EARLIER_SENTENCES = 2;

/** The sentences of the report that tell quantities, each with what was told before it. */
export function* scenesOf(context: Context): Generator<Scene> {
  const introductions = new Map<number, readonly Numbered[]>();
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length === 0) continue;
    const years = yearsOf(context, block.index, counted);
    const depth = parenDepths(context.report.plain, block);
    const told: (readonly Numbered[])[] = [introductions.get(block.index) ?? []];
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted.filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end);
      if (inside.length === 0) continue;
      const earlier = told.slice(-EARLIER_SENTENCES).flat();
      yield { context, block, sentence, inside, earlier, counted, years, depth };
      told.push(inside);
    }
    if (context.report.plain.slice(block.body, block.end).trimEnd().endsWith(":"))
      for (const item of itemsBelow(context.report, block)) introductions.set(item.index, told.at(-1)!);
  }
}
