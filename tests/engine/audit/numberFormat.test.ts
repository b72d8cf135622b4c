import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, stated, computed }) => [code, stated, computed]);

describe("how numbers are printed", () => {
  it.each([
    ["Phạt tiền nộp ngân sách 58.300,000 đồng.", ["malformed_number", "58.300,000 đồng", null]],
    [
      "Kinh phí 9,420 triệu đồng, trong đó huyện 7.536 triệu đồng, xã 1.884 triệu đồng.",
      ["english_number", "9,420 triệu đồng", "9.420 triệu đồng"],
    ],
    ["Tỷ lệ hộ đạt chuẩn 93,5, tỷ lệ thôn đạt chuẩn 91,7%.", ["percent_sign_missing", "93,5", "93,5%"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    "Kinh phí là 1,125 tỷ đồng, trong đó huyện 0,625 tỷ đồng, xã 0,5 tỷ đồng.",
    "Kinh phí 12,5 triệu đồng và 3,125 triệu đồng.",
    "Tỷ lệ hộ đạt chuẩn 93,5%, tỷ lệ thôn đạt chuẩn 91,7%, diện tích 12,5 ha.",
  ])("lets %s pass", (text) => {
    expect(told(text)).toEqual([]);
  });
});
