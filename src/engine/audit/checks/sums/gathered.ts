import { addable } from "../../context";
import type { Counted } from "./breakdown";

/** What is given to somebody: each time one was, it was one "lượt". */
const AWARDS = /^(?:cờ|cờ thi đua|bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|danh hiệu|phần thưởng)$/;

/**
 * "Tỉnh tặng 17 bằng khen (6 tập thể, 11 cá nhân); Công an tỉnh tặng 23 giấy khen, …. Gộp lại được 40 bằng khen, giấy khen": the figures of
 * several nouns that a total gathers, because it names them all or counts the times they were given. What divides a clause further is none.
 */
export function gathered(
  plain: string,
  whole: Counted,
  told: readonly Counted[],
  depth: (offset: number) => number,
): Counted[] {
  const { quantity } = whole;
  const named = plain.slice(quantity.end, quantity.end + 60).split(/[.;:()\d]/)[0]!;
  const from = told[0]?.quantity.start ?? 0;
  const heads = told.filter(
    ({ quantity: { start } }) => depth(start) === 0 && !DIVIDED.test(plain.slice(from, start).split(/;/).at(-1)!),
  );
  const kept = heads.filter(
    (one) => addable(one.quantity) && one.quantity.ratio === null && one.quantity.unit !== null,
  );
  const units = new Set(kept.map((one) => one.quantity.unit!));
  if (kept.length < 3 || kept.length < heads.length || units.size < 2) return [];
  const times = /^\s*lượt(?!\p{L})/u.test(named);
  return [...units].every(
    (unit) => (times && AWARDS.test(unit)) || ` ${named} `.replace(/,/g, " ,").includes(` ${unit} `),
  )
    ? kept
    : [];
}

/** A clause that is divided from here on. */
const DIVIDED = /(?:trong đó|gồm)(?=[\s:])/;
