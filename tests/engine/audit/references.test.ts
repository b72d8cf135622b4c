import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ kind, severity, stated, computed }) => `${severity} ${kind}: ${stated} / ${computed}`);

describe("a figure that the text refers back to", () => {
  it.each([
    [
      "by pointing at it",
      "Toàn tỉnh có 1.345 người uy tín. Lực lượng chức năng thăm hỏi 1.354 người uy tín này.",
      "error restated_value: 1354 / 1345",
    ],
    [
      "as all of them",
      "Toàn thành phố lắp đặt 1.126 camera. Tất cả 1.162 camera đều hoạt động tốt.",
      "error restated_value: 1162 / 1126",
    ],
    [
      "as the base of a fraction",
      "Xã có 12 thôn, 2.315 hộ. Đến nay 2.100/2.135 hộ đã ký cam kết.",
      "error restated_value: 2135 / 2315",
    ],
    [
      "with a digit dropped, which is told with less certainty",
      "Toàn huyện thu nhận 1.284 tin báo. Từ 184 tin báo nói trên, đã làm rõ 90 vụ.",
      "warning restated_value: 184 / 1284",
    ],
    [
      "as a sum of money",
      "Quyên góp được 135,7 triệu đồng. Toàn bộ kinh phí 153,7 triệu đồng đã trao cho hộ nghèo.",
      "error restated_value: 153700000 / 135700000",
    ],
  ])("is told when its digits are misstated: %s", (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    [
      "another year",
      "Năm 2019, xã có 1.253 đại biểu và Nhân dân dự Ngày hội. Năm 2020, 1.523 đại biểu và Nhân dân dự.",
    ],
    ["another place", "Xã Thọ Sơn có 1.253 hộ dân đăng ký. Tất cả 1.523 hộ dân xã Bình Sơn đã đăng ký."],
    ["another owner", "Toàn huyện có 12.450 hộ. Cả 12.540 hộ của huyện bên đều tham gia."],
    [
      "another source",
      "Huyện vận động 125,5 triệu đồng. Toàn bộ số tiền 152,5 triệu đồng do tỉnh hỗ trợ đã giải ngân.",
    ],
    ["a part that adds up", "Có 312 mô hình. Trong đó 231 mô hình trên duy trì tốt, 81 mô hình mới."],
    [
      "two subjects side by side",
      "Khối quận có 2.107 khu dân cư. Khối huyện có 2.017 khu dân cư đều tổ chức Ngày hội.",
    ],
    [
      "the figure said before",
      "Dân báo 1.753 tin. Dân giao nộp 1.735 tin viết tay. Từ 1.753 tin trên, đã làm rõ 402 vụ.",
    ],
    ["the whole of one village", "Xã có 1.874 hộ; 1.702/1.874 hộ đạt. Tại thôn Đông, 147/187 hộ này đạt."],
  ])("is left alone when it is %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

it("takes the base and the target of a change for no parts of it", () => {
  expect(told("So với năm 2021, số vụ giảm 12 vụ (từ 60 vụ xuống 48 vụ, giảm 20%).")).toEqual([]);
});

it("counts what went to a higher office ('cấp trên') among the parts", () => {
  const text = (sent: number) =>
    `Tiếp nhận 37 tin báo; đã giải quyết xong 31 tin, chuyển cơ quan cấp trên ${sent} tin, 02 tin đang xác minh.`;
  expect(told(text(4))).toEqual([]);
  expect(told(text(5))).toEqual(["error sum_mismatch: 37 / 38"]);
});

it("compares half a year with no whole year", () => {
  const text = "Năm 2021 xảy ra 701 vụ. 6 tháng đầu năm 2022 xảy ra 328 vụ, giảm 24 vụ so với cùng kỳ năm 2021.";
  expect(told(text)).toEqual([]);
});
