import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code })
    .findings.filter(({ kind, severity }) => kind === "count_vs_list" && severity !== "info")
    .map(({ stated, computed }) => `${stated} / ${computed}`);

describe("a count and the list behind it", () => {
  it.each([
    [
      "a list that a semicolon closes",
      "Huyện chọn 05 xã làm điểm gồm: xã Bình Minh, xã Đại Hưng, xã Phú Lộc và xã Tân Tiến; các xã khác triển khai sau.",
      "5 / 4",
    ],
    [
      "the first figure of a pair",
      "Hiện 04/09 thôn chưa có nhà văn hóa riêng gồm: thôn Đông, thôn Đoài, thôn Cầu, thôn Chùa và thôn Mới.",
      "4 / 5",
    ],
    [
      "names in quotes that hold a 'với' of their own",
      "Huyện nhân rộng 05 mô hình là “Bếp lửa hồng”, “Tiếng trống vùng biên” và “Già làng đồng hành với thanh niên”.",
      "5 / 3",
    ],
    [
      "names that hold an 'và' or a dash of their own",
      "Trường có 04 tổ chuyên môn (Tổ Toán - Tin, Tổ Văn hóa và Thông tin, Tổ Ngoại ngữ).",
      "4 / 3",
    ],
    [
      "longer words, fewer than said however they are cut",
      "Nổi lên 5 loại tội phạm: trộm cắp tài sản, cố ý gây thương tích, lừa đảo chiếm đoạt tài sản và đánh bạc.",
      "5 / 4",
    ],
    [
      "small Roman numerals",
      "Báo cáo nêu ba giải pháp: (i) tăng cường lãnh đạo; (ii) đổi mới tuyên truyền; (iii) nhân rộng mô hình; (iv) bảo đảm kinh phí.",
      "3 / 4",
    ],
    [
      "a year between the count and its list",
      "Chọn 04 mô hình tiêu biểu để nhân rộng trong năm 2022: “Khu nhà trọ tự quản” ở phường Đông Khê; “Cổng trường bình yên” ở Trường Lê Quý; “Dòng họ tự quản” ở xã Tân Thủy.",
      "4 / 3",
    ],
  ])("must agree: %s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      "some of them are named",
      "Toàn huyện có 12 mô hình, tiêu biểu là mô hình ở xã Thọ Dân, xã Minh Sơn và xã Dân Lực.",
    ],
    [
      "names hold an 'và' of their own",
      "Phối hợp với 04 ngành gồm Quân sự, Giáo dục và Đào tạo, Văn hóa và Thông tin, Hội Phụ nữ.",
    ],
    ["a clause goes on behind the names", "Chọn 3 xã làm điểm là Thọ Dân, Minh Sơn, Dân Lực; sau đó nhân ra 12 xã."],
  ])("is left alone where %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
