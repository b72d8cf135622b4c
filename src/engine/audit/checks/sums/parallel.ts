import type { Counted } from "./breakdown";

/**
 * The figures of a list up to where it stops being one: items between ";" tell the same things in the same order, so that in
 * "trong đó 26 vụ cháy nhà dân; 148 đội tham gia chữa cháy 33 vụ" the second clause brings no part.
 */
export function parallel(plain: string, listed: readonly Counted[], unit: string | null): readonly Counted[] {
  const items: Counted[][] = [[]];
  for (const [i, one] of listed.entries()) {
    const previous = listed[i - 1];
    if (previous && plain.slice(previous.quantity.end, one.quantity.start).includes(";")) items.push([]);
    items.at(-1)!.push(one);
  }
  const place = (item: readonly Counted[]) => item.findIndex(({ quantity }) => quantity.unit === unit);
  const first = items[0]!;
  if (items.length < 2 || place(first) < 0) return listed;
  // "điểm cầu Thành phố 210 đại biểu; 30 điểm cầu huyện 1.410 đại biểu": the same kind of item, counted.
  const label = plain.slice(first[0]!.quantity.clause, first[0]!.quantity.start);
  const astray = items.findIndex(
    (item) =>
      place(item) > place(first) &&
      item[0]!.quantity.unit !== first[0]!.quantity.unit &&
      !label.includes(item[0]!.quantity.phrase.slice(0, 2).join(" ")),
  );
  return astray < 0 ? listed : items.slice(0, astray).flat();
}
