import type { Counted } from "./breakdown";

/** "(một lượt có thể hưởng nhiều hình thức)", "có hộ nhận hai loại": one of them may be counted more than once. */
const COUNTED_TWICE =
  /(?:^|[\s(])(?:một|mỗi|có|nhiều)(?: \p{L}+){1,3}? (?:có thể |được |đồng thời )*(?:hưởng|nhận|tham gia|thuộc|kiêm|sử dụng|áp dụng|vi phạm|mắc|bị|có|ở|đạt|được)(?: \p{L}+){0,3}? (?:nhiều|hai|ba|02|03|2|3|hơn một|từ hai|từ 2|cùng lúc|đồng thời)(?!\p{L})|(?:tính|trùng|đếm|thống kê)(?: \p{L}+){0,2} (?:trùng|lặp|nhiều lần|lặp lại)(?!\p{L})/u;
const REACH = 140;

/** Does the text say, or one of the figures show, that these are no parts that exclude each other? */
export function mayOverlap(plain: string, whole: Counted, parts: readonly Counted[]): boolean {
  const last = Math.max(...parts.map(({ quantity }) => quantity.phraseEnd));
  const behind = plain.slice(last, last + REACH).split("\n")[0]!;
  const all = parts.filter(({ quantity }) => quantity.value === whole.quantity.value);
  return (
    COUNTED_TWICE.test(behind) ||
    (parts.length > 2 && all.some(({ quantity }) => ALL.test(plain.slice(quantity.start - 12, quantity.start))))
  );
}

/** "cả 126 lượt được tư vấn" */
const ALL = /(?:^|[\s(:,;])(?:cả|toàn bộ|tất cả)\s$/;
