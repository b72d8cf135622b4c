import type { Quantity } from "../../claim";
import { isPersonNoun, unitOf } from "../../lexicon";

export interface CountedNoun {
  readonly unit: string | null;
  /** The words of the noun phrase behind its counting noun. */
  readonly tail: readonly string[];
}

const CLASSIFIER = /^(?:người|đồng chí)$/;
const COPULA = /\s(?:là|có|gồm|còn|hiện có|hiện là|:)\s*$/;
const OPENING = /^(?:(?:tổng )?số|các|những|hiện|toàn (?:xã|huyện|tỉnh|thành phố|phường))\s/;

/**
 * What a number counts: the noun behind it or, in "Lao động ngoại tỉnh 18.975 người", "Người cao tuổi là 1.356 người", the one before it,
 * behind it only its classifier.
 */
export function countedNoun(plain: string, from: number, quantity: Quantity): CountedNoun {
  const behind = { unit: quantity.unit, tail: quantity.phrase.slice(unitOf(quantity.phrase)?.length ?? 1) };
  if (!CLASSIFIER.test(quantity.unit ?? "") || behind.tail.length > 0) return behind;
  const topic = plain
    .slice(Math.max(from, quantity.start - 60), quantity.start)
    .split(/[.,;:()\d]/)
    .at(-1)!
    .replace(COPULA, "")
    .trim()
    .replace(OPENING, "");
  const words = topic.match(/\p{L}+/gu) ?? [];
  const noun = unitOf(words);
  if (!noun || !isPersonNoun(noun.unit) || words.length > 8 || words.length < 2) return behind;
  return { unit: noun.unit, tail: words.slice(noun.length) };
}
