import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

/** The text after every "Sửa" was accepted, the last place first. */
function corrected(text: string): string {
  const letters = [...text];
  const { findings } = auditText(text, { say: audit.finding });
  for (const { quotes, proposal } of findings.toReversed())
    if (proposal !== null) letters.splice(quotes[0]!.start, quotes[0]!.end - quotes[0]!.start, proposal);
  return letters.join("");
}

describe("Sửa", () => {
  it.each([
    ["Dân số là 238,553 người.", "Dân số là 238.553 người."],
    ["Tỷ lệ hòa giải thành đạt 87.5%.", "Tỷ lệ hòa giải thành đạt 87,5%."],
    ["Hỗ trợ 1.25 tỷ đồng cho xã.", "Hỗ trợ 1,25 tỷ đồng cho xã."],
    ["Có 42250 lượt người dự, 61.035 hộ tham gia.", "Có 42.250 lượt người dự, 61.035 hộ tham gia."],
    ["Số vụ trộm cắp chiếm tỷ lệ 36,89.", "Số vụ trộm cắp chiếm tỷ lệ 36,89%."],
    ["Theo Nghị quyết số 09-NQ-CP của Chính phủ.", "Theo Nghị quyết số 09/NQ-CP của Chính phủ."],
    [
      "1. Một mặt\nA.\n2. Hai mặt\nB.\n2. Ba mặt\nC.\n4. Bốn mặt\nD.",
      "1. Một mặt\nA.\n2. Hai mặt\nB.\n3. Ba mặt\nC.\n4. Bốn mặt\nD.",
    ],
  ])("%s", (before, after) => {
    expect(corrected(before)).toBe(after);
    expect(corrected(after)).toBe(after);
  });

  it.each([
    // Either the total or a part is wrong.
    "Xử lý 100 trường hợp (60 trường hợp ma túy, 30 trường hợp trộm cắp).",
    // Told one way as often as the other.
    "Toàn huyện có 1.534 mô hình tự quản.\nToàn huyện có 1.543 mô hình tự quản.",
    // The digits are in no order that a number has.
    "Đã cấp phát 12.50.000 tờ rơi.",
    // The heading behind goes on from the number that is there twice.
    "1. Một mặt\nA.\n2. Hai mặt\nB.\n2. Ba mặt\nC.\n3. Bốn mặt\nD.",
  ])("is not offered where a person has to decide: %s", (text) => {
    expect(corrected(text)).toBe(text);
  });
});
