import { addable } from "../../context";
import { isClassifier, isKindOf, isPersonNoun } from "../../lexicon";
import { countsParts, fits, sum, type Counted } from "./breakdown";
import { roleOf } from "./roles";

const CHANGED = /(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt)(?: thêm| được| đi)?\s*$/;

export const isChange = (plain: string, { quantity }: Counted) =>
  CHANGED.test(plain.slice(Math.max(0, quantity.start - 24), quantity.start));

/** The figures of a region that may be parts of this whole: of its noun and role, of a kind of it, or bare. */
export function partsFor(plain: string, whole: Counted, region: readonly Counted[]): Counted[] {
  const { unit, shape } = whole.quantity;
  const role = roleOf(plain, whole.quantity);
  const fit = region.filter(
    (one) =>
      one !== whole &&
      addable(one.quantity) &&
      one.quantity.ratio === null &&
      one.quantity.shape === shape &&
      !isChange(plain, one) &&
      roleOf(plain, one.quantity) === role,
  );
  const own = fit.filter(({ quantity }) => !countsParts(plain, quantity));
  const bare = (one: Counted) => one.quantity.phrase.length === 0 && one.quantity.shape === "count";
  const kinds = own.filter((one) => bare(one) || one.quantity.unit === unit || isPartNoun(one.quantity.unit, whole));
  if (kinds.length === own.length) return own;
  return kinds.filter((one) => !bare(one)).length >= kinds.length / 2 ? kinds : [];
}

/** "04 cơ sở tôn giáo (03 chùa, 01 nhà thờ)": nouns of their own right behind the whole, when they come near it. */
export function kindsIn(plain: string, whole: Counted, region: readonly Counted[], at: number): readonly Counted[] {
  const apart = plain.slice(whole.quantity.phraseEnd, at).trim();
  if (!/^(?:,|các loại|các loại,)?$/.test(apart) || whole.quantity.shape !== "count") return [];
  if (isPersonNoun(whole.quantity.unit ?? "người")) return [];
  const named = region.every(
    ({ quantity }) =>
      addable(quantity) &&
      quantity.ratio === null &&
      quantity.shape === "count" &&
      quantity.phrase.length > 0 &&
      quantity.unit !== whole.quantity.unit &&
      !/^(?:vụ|đối tượng|người)$/.test(quantity.unit ?? ""),
  );
  const off = Math.abs(sum(region) - whole.quantity.value);
  return named && off <= Math.max(1, 0.15 * whole.quantity.value) ? region : [];
}

/** A kind of the whole's noun: "32 chiếc" of "78 vũ khí", "3 huyện" of "10 huyện, thành phố". */
function isPartNoun(unit: string | null, { quantity }: Counted): boolean {
  if (unit === null || quantity.unit === null) return false;
  if (isKindOf(unit, quantity.unit) || (isClassifier(unit) && !isPersonNoun(quantity.unit))) return true;
  return isKindOf(unit, ADMINISTRATIVE) && isKindOf(quantity.unit, ADMINISTRATIVE) && fits(unit, quantity);
}
const ADMINISTRATIVE = "đơn vị hành chính";
