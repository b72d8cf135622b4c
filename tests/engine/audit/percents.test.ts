import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code })
    .findings.filter(({ kind, severity }) => kind === "ratio_vs_percent" && severity !== "info")
    .map(({ stated, computed }) => `${stated} / ${computed}`);

describe("a percent beside the figures it is made of", () => {
  it.each([
    [
      "a fraction told in words",
      "Qua rà soát có 214 trong số 256 cơ sở kinh doanh có điều kiện ở nội thành, ngoại thành chấp hành đúng quy định, đạt tỷ lệ 86,3%.",
      "86.3 / 83.6",
    ],
    [
      "figures in brackets between the part and its percent",
      "Tổng kinh phí 400 triệu đồng thì huy động được 140 triệu đồng (hội viên 60 triệu đồng, doanh nghiệp 80 triệu đồng), chiếm 53%.",
      "53 / 35",
    ],
    [
      "the whole named behind it",
      "Đã tiếp nhận 2.460 nguồn tin, tăng 246 tin (11,11%) so với năm 2021; phân loại có 1.845 tin đúng, chiếm 7,5% tổng số tin tiếp nhận.",
      "7.5 / 75",
    ],
    [
      "a whole of several nouns in the clause before",
      "Cả huyện có 640 thôn, bản; số thôn, bản có hương ước được phê duyệt là 608, bằng 59%.",
      "59 / 95",
    ],
    [
      "a plan",
      "Huyện đặt chỉ tiêu vận động 500 hộ lắp camera; kết quả đã có 540 hộ lắp đặt, đạt 180% chỉ tiêu.",
      "180 / 108",
    ],
    [
      "a base told before the change",
      "So với 240 vụ của năm 2018, số vụ phạm pháp hình sự năm 2019 giảm 36 vụ, tức giảm 17,6%.",
      "17.6 / 15",
    ],
    [
      "a base told with its year two sentences before",
      "Số vụ cháy giảm dần: 50 vụ (năm 2022), 40 vụ (năm 2023), 34 vụ (năm 2024). So với năm trước, năm 2024 giảm 6 vụ, tương đương 17,65%.",
      "17.65 / 15",
    ],
    [
      "an amount behind the percent",
      "Toàn huyện có 345 mô hình, tăng 13% (tăng 45 mô hình) so với đầu nhiệm kỳ.",
      "13 / 15",
    ],
    ["a signed change in brackets", "Tiếp nhận 260 tin (+60 tin so với 200 tin của cùng kỳ; tăng 23,1%).", "23.1 / 30"],
    [
      "points between the shares of two years",
      "Năm 2022 có 58/70 thôn đạt chuẩn, bằng 82,86%. Năm 2023 là 63/72 thôn, bằng 87,5%. Như vậy, tỷ lệ này tăng 5,64 điểm phần trăm.",
      "5.64 / 4.64",
    ],
    [
      "a change by so many more, not of more than so many",
      "Năm nay thu 318 nguồn tin, so với 265 nguồn tin của năm ngoái thì cao hơn 53 nguồn tin, tức tăng 16,67%.",
      "16.67 / 20",
    ],
    [
      "a plan described at length",
      "Kế hoạch giao cho công an các xã vận động thu hồi vũ khí là 250 khẩu; đến nay đã thu 215 khẩu, bằng 68% kế hoạch.",
      "68 / 86",
    ],
    [
      "a target told behind it",
      "Toàn huyện đã lắp đặt được 1.872 mắt camera, đạt 156% so với chỉ tiêu 1.800 mắt.",
      "156 / 104",
    ],
    [
      "a part told by the general noun",
      "Cả huyện có 25 xã, thị trấn; đến nay 22 đơn vị đã bố trí trụ sở làm việc riêng cho Công an xã, đạt 80%.",
      "80 / 88",
    ],
    [
      "the fraction behind what it is a share of",
      "Năm qua đã làm rõ 94,2% số vụ án ma túy (157/170 vụ).",
      "94.2 / 92.4",
    ],
  ])("is told when it misses: %s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      "the share of another noun behind a pair",
      "Phấn đấu có 175/198 đơn vị cấp xã (88,38%) và trên 95% cơ quan, doanh nghiệp đăng ký.",
    ],
    ["a change against a base before it", "Năm 2020 xảy ra 74 vụ, so với năm 2016 (97 vụ) giảm 23 vụ, bằng 23,71%."],
    [
      "changes of dead, hurt and cases side by side",
      "Xảy ra 45 vụ, làm chết 12 người, bị thương 38 người; so với cùng kỳ năm 2021 giảm 9 vụ (16,67%), giảm 3 người chết (20%), giảm 2 người bị thương (5%).",
    ],
    [
      "a change told before what there is now",
      "Cả năm mở 4.268 buổi. So với năm 2020 (3.880 buổi), số buổi tuyên truyền tăng 388 buổi (10%).",
    ],
    [
      "a share that lost its sign among others",
      "Cơ cấu nguồn tin: trật tự xã hội chiếm 51,5%; ma túy chiếm 22,0; môi trường chiếm 14,5%; các lĩnh vực khác chiếm 12,0%.",
    ],
    [
      "shares of siblings, their whole untold",
      "Kết quả phân loại: 10 khu phố đạt chuẩn, chiếm 71,4%; 4 khu phố chưa đạt chuẩn, chiếm 28,6%.",
    ],
    [
      "points that two years lie apart",
      "Tỷ lệ khám phá năm 2022 đạt 82,4%. Năm 2023 đạt 86,1%. Như vậy, tỷ lệ khám phá tăng 3,7 điểm phần trăm.",
    ],
    [
      "a plan reached as far as is said",
      "Kế hoạch giao cho công an các xã vận động thu hồi vũ khí là 250 khẩu; đến nay đã thu 215 khẩu, bằng 86% kế hoạch.",
    ],
    [
      "a share of all households behind two kinds of them and their sum",
      "Có 412 hộ nghèo và 236 hộ cận nghèo (cộng 648 hộ, chiếm 12,4% số hộ toàn xã).",
    ],
    [
      "a share of the part of a pair",
      "Đã khám phá 52/65 vụ (80%), gồm trộm cắp 39 vụ, chiếm 75% số vụ đã khám phá; lừa đảo 13 vụ.",
    ],
    [
      "the rise of a share behind its fraction",
      "Điều tra, khám phá 92,4% số vụ án hình sự (157/170 vụ), tăng 2,1% so với năm trước.",
    ],
  ])("is left alone: %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("is not told again when the figure it is made of is told to be wrong", () => {
    const text =
      "Năm 2018 xảy ra 23 vụ, năm 2019 xảy ra 19 vụ, năm 2020 xảy ra 14 vụ; cộng cả ba năm là 65 vụ, đã điều tra làm rõ 42 vụ, đạt 75%.";
    expect(auditText(text, { say: ({ code }) => code }).findings.map(({ code }) => code)).toEqual(["sum_of_parts"]);
  });
});
