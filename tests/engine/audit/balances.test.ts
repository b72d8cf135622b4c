import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) => auditText(text, { say: audit.finding }).findings.map(({ message }) => message);

describe("what there was, what came and what went", () => {
  it.each([
    [
      "Đầu nhiệm kỳ, huyện có 56 câu lạc bộ; trong nhiệm kỳ thành lập thêm 17 câu lạc bộ, giải thể 8 câu lạc bộ, đến nay còn 56 câu lạc bộ.",
      "Tổng 56 không bằng các thành phần 56 + 17 - 8 = 65 (có thể đảo chữ số).",
    ],
    [
      "Đến cuối năm 2022 duy trì 318 mô hình. Năm 2023 xây dựng mới 46 mô hình, giải thể 09 mô hình, nâng tổng số mô hình hiện có lên 364 mô hình.",
      "Tổng 364 không bằng các thành phần 318 + 46 - 9 = 355.",
    ],
    [
      "Số người nghiện đầu năm là 214 người; trong năm phát hiện mới 36 người, đưa ra khỏi danh sách 29 người, hiện còn 212 người.",
      "Tổng 212 không bằng các thành phần 214 + 36 - 29 = 221 (có thể đảo chữ số).",
    ],
    [
      "Đầu năm, toàn huyện có 96 câu lạc bộ. Trong năm ra mắt mới 14 câu lạc bộ; 8 câu lạc bộ do không đủ người tham gia đã giải thể. Như vậy đến hết năm huyện có 112 câu lạc bộ.",
      "Tổng 112 không bằng các thành phần 96 + 14 - 8 = 102 (có thể gõ nhầm một chữ số).",
    ],
    [
      "Đầu nhiệm kỳ Hội có 5 chi hội, 620 hội viên; kết nạp mới 84, xóa tên 16, hiện có 698 hội viên.",
      "Tổng 698 không bằng các thành phần 620 + 84 - 16 = 688 (có thể gõ nhầm một chữ số).",
    ],
  ])("must give what there is: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    "Đầu năm có 42 tổ; trong năm thành lập mới 6 tổ, sáp nhập 3 tổ, hiện duy trì 45 tổ.",
    "Hội có 214 hội viên nòng cốt; năm nay bổ sung thêm 31, rút 12, đến nay có 233 hội viên nòng cốt.",
    "Huyện có 12 mô hình cấp tỉnh. Trong năm xây dựng mới 05 mô hình, nâng tổng số lên 63 mô hình.",
    "Năm 2021 có 31 vụ, tăng 4 vụ; năm 2022 có 28 vụ, giảm 3 vụ, đến nay còn 6 vụ đang điều tra.",
  ])("is left alone where it does, or where it is told of other things: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
