import { comparable, isChange, type Ends } from "./changeEnds";
import type { Numbered, Scene } from "./scenes";

const SUMS_UP =
  /(?:^|[\s,])(?:như vậy|qua (?:một|hai|ba|\d+) năm|so (?:với|sánh)|tính ra|tức|(?:tỷ|tỉ) lệ|sau (?:một|hai|ba|\d+) năm)(?!\p{L})/u;

/**
 * "Năm 2023 đạt 82,4%. Năm 2024 đạt 86,1%. Như vậy, tỷ lệ này tăng 3,7 điểm phần trăm": the only two shares told before, each of a year
 * of its own.
 */
export function endsOfPoints({ context, sentence, inside, counted, years }: Scene, at: number): Ends | null {
  const { plain } = context.report;
  const change = inside[at]!.quantity;
  if (change.shape !== "percent" || !plain.slice(change.start, change.end + 16).includes("điểm phần trăm")) return null;
  if (inside.some(({ quantity }) => quantity.shape === "percent" && quantity !== change)) return null;
  if (!SUMS_UP.test(plain.slice(sentence.start, change.start))) return null;
  const told = counted.filter(
    (one) =>
      one.quantity.shape === "percent" &&
      one.quantity.end < sentence.start &&
      comparable(one) &&
      !isChange(plain, one.quantity),
  );
  const [one, other] = told;
  /** "Năm 2023 là 79/94 đơn vị, bằng 84,04%": of the year of the figures before it in its sentence. */
  const yearOf = (share: Numbered) =>
    counted
      .filter(
        ({ quantity: { start } }) =>
          start <= share.quantity.start && !/\.\s/.test(plain.slice(start, share.quantity.start)),
      )
      .map(({ index }) => years.get(index))
      .findLast((year) => year !== undefined);
  if (told.length !== 2) return null;
  const [first, second] = [yearOf(one!), yearOf(other!)];
  if (first === undefined || second === undefined || first === second) return null;
  return first < second ? { base: one!, now: other! } : { base: other!, now: one! };
}
