import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code })
    .findings.filter(({ kind, severity }) => kind === "implausible" && severity !== "info")
    .map(({ stated, computed }) => `${stated} / ${computed}`);

describe("a figure said to be among another", () => {
  it.each([
    ["in the same sentence", "Trường có 1.150 học sinh, trong đó 1.240 em đã ký cam kết.", "1240 / 1150"],
    [
      "in a sentence of its own",
      "Các cấp đã mở 24 lớp bồi dưỡng cho 960 cán bộ cơ sở. Trong số đó có 1.640 cán bộ là trưởng thôn.",
      "1640 / 960",
    ],
    [
      "with the words behind it",
      "Hội thi có 16 đội với 98 thí sinh, 19 đội trong số này vào vòng chung kết.",
      "19 / 16",
    ],
    ["with people of another name", "Đội có 28 cán bộ, chiến sĩ; trong đó 82 đồng chí là đảng viên.", "82 / 28"],
    [
      "as belonging to the one named before",
      "Ban bảo vệ dân phố phường có 21 thành viên. Trong năm 61 thành viên của Ban đã tham gia bắt giữ tội phạm.",
      "61 / 21",
    ],
    [
      "as found at an inspection",
      "Kiểm tra 86 cơ sở karaoke, nhà nghỉ; qua kiểm tra phát hiện 91 cơ sở vi phạm.",
      "91 / 86",
    ],
    [
      "as members of a body named before",
      "Hội Nông dân xã quản lý 612 hội viên. Năm qua có 1.204 hội viên của Hội ký cam kết.",
      "1204 / 612",
    ],
    [
      "as people of a place whose people are told",
      "Xã có 1.860 hộ, 7.315 nhân khẩu. Đã cấp tài khoản định danh cho 9.402 công dân của xã.",
      "9402 / 7315",
    ],
    [
      "as what was then done for some of them",
      "Trong 56 người chấp hành xong án phạt tù trở về, chính quyền đã giới thiệu, bố trí việc làm cho 65 người.",
      "65 / 56",
    ],
    ["than the meetings they came to", "Toàn xã tổ chức 48 buổi sinh hoạt, 42 lượt người tham gia.", "42 / 0.9"],
    ["as a share of all", "Đến cuối năm có 119% số khu dân cư trong huyện tổ chức Ngày hội.", "119 / 100"],
  ])("is told when it is more: %s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      "what was divided, not the last of its parts",
      "Phường quản lý 43 đối tượng: 18 người nghiện, 11 người chấp hành xong án, 8 người án treo và 6 người sau cai. Trong số đó có 9 người được giới thiệu việc làm.",
    ],
    [
      "what there is, not how it changed",
      "Xảy ra 18 vụ (giảm 04 vụ so với năm 2023). Trong đó: trộm cắp tài sản 08 vụ, cố ý gây thương tích 10 vụ.",
    ],
    [
      "what stands outside the brackets",
      "Thu hồi 87 khẩu súng (61 súng tự chế, 19 súng hơi, 07 súng khác). Đợt cao điểm thu được 29 khẩu súng trong số trên.",
    ],
    ["who was there in the same year", "Năm 2021 xã có 3.400 nhân khẩu. Năm 2023, 3.650 công dân của xã được cấp thẻ."],
    ["people, not how often they came", "Hội có 512 hội viên. Đã có 640 lượt hội viên của Hội tham gia tuần tra."],
    ["a plan that was exceeded", "Số hộ ký cam kết đạt 105% kế hoạch; thu ngân sách đạt 112% dự toán."],
  ])("is compared with %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
