const UNITS = new Map(
  Object.entries({
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    nhăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
);
const GROUPS = new Map(Object.entries({ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6 }));

/** Value of number words ("hai mươi mốt", "một trăm linh năm nghìn"); `null` when they are no well-formed number. */
export function valueOfWords(words: readonly string[]): number | null {
  let billions = 0;
  let total = 0;
  let hundreds = 0;
  let pending: number | null = null;
  let lastGroup = Infinity;
  for (const word of words) {
    const unit = UNITS.get(word);
    if (unit !== undefined) {
      if (pending !== null) return null;
      pending = unit;
    } else if (word === "trăm") {
      if (pending === null || hundreds !== 0) return null;
      hundreds = pending * 100;
      pending = null;
    } else if (word === "mươi" || word === "mười") {
      if (word === "mươi" && (pending === null || pending < 2)) return null;
      if (word === "mười" && pending !== null) return null;
      hundreds += word === "mười" ? 10 : pending! * 10;
      pending = null;
    } else if (word === "linh" || word === "lẻ") {
      if (pending !== null) return null;
    } else if (GROUPS.has(word)) {
      const group = GROUPS.get(word)!;
      if (group >= lastGroup) return null;
      const count = hundreds + (pending ?? 0);
      total += count * group;
      lastGroup = group;
      hundreds = 0;
      pending = null;
    } else if (word === "tỷ" || word === "tỉ") {
      billions = billions * 1e9 + total + hundreds + (pending ?? 0);
      total = 0;
      hundreds = 0;
      pending = null;
      lastGroup = Infinity;
    } else return null;
  }
  return billions * 1e9 + total + hundreds + (pending ?? 0);
}

export const NUMBER_WORD =
  /^(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ)$/;
