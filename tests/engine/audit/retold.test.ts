import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const restated = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ kind, severity }) => kind === "restated_value" && severity !== "info")
    .map(({ stated, computed }) => [stated, computed]);

describe("what a number counts may stand before it", () => {
  it.each([
    "Đảng viên người dân tộc thiểu số là 2.473 đồng chí.\nTuy có 2.743 đảng viên người dân tộc thiểu số, việc phát triển Đảng ở bản xa vẫn chậm.",
    "Học sinh nội trú 1.384 người.\nĐánh giá: trong tổng số 1.834 học sinh nội trú, còn 12 em vi phạm nội quy.",
  ])("and is told again behind it: %s", (text) => {
    expect(restated(text)).toHaveLength(1);
  });

  it.each([
    "Lao động ngoại tỉnh 2.473 người, lao động nước ngoài 2.743 người.",
    "Học sinh nội trú 1.384 người. Học sinh bán trú 1.834 người.",
    "Hội viên nữ 1.384 người.\nTrong tổng số 1.834 hội viên, có 96 hội viên là người cao tuổi.",
  ])("where another noun is another figure: %s", (text) => {
    expect(restated(text)).toEqual([]);
  });
});

describe("some of a whole", () => {
  it("is one figure where the whole is told with it both times", () => {
    expect(
      restated(
        "Người dân gửi 1.862 ý kiến, 1.295 ý kiến xác đáng.\nNhìn lại 5 năm, người dân gửi 1.862 ý kiến, trong đó có 1.259 ý kiến xác đáng.",
      ),
    ).toHaveLength(1);
  });

  it("is another figure where the whole is another", () => {
    expect(
      restated(
        "Người dân gửi 1.862 ý kiến, 1.295 ý kiến xác đáng.\nRiêng đợt đối thoại có 1.604 ý kiến, trong đó có 1.259 ý kiến xác đáng.",
      ),
    ).toEqual([]);
  });

  it("is no whole for being included", () => {
    expect(
      restated(
        "Có 214 hộ nuôi cá lồng, 96 hộ làm bè. Đã nhắc nhở 87 hộ (kể cả 69 hộ làm bè) neo đậu sai nơi quy định.",
      ),
    ).toEqual([]);
  });
});

describe("what a result is credited with", () => {
  it("was told before", () => {
    expect(
      restated(
        "Tổ công tác thu giữ 3.700 gói thuốc lá ngoại và 02 thuyền. Ghi nhận chiến công thu 37.000 gói thuốc lá ngoại, UBND huyện đã khen thưởng Tổ công tác.",
      ),
    ).toHaveLength(1);
  });
});

describe("numerals in words", () => {
  it("are told again in digits", () => {
    expect(
      restated("Đồn có 164 cán bộ, chiến sĩ.\nToàn bộ một trăm bốn mươi sáu cán bộ, chiến sĩ của Đồn đã ký giao ước."),
    ).toHaveLength(1);
    expect(
      restated("Đồn có 146 cán bộ, chiến sĩ.\nToàn bộ một trăm bốn mươi sáu cán bộ, chiến sĩ của Đồn đã ký giao ước."),
    ).toEqual([]);
  });
});

describe("percents of the same words", () => {
  it("are two where each is the share of its own figure", () => {
    expect(
      restated(
        "Học sinh bán trú của huyện 4.120 em, tỷ trọng 38%.\nTrong 4.120 học sinh bán trú của huyện, 3.708 em đã ký cam kết, đạt 90%.",
      ),
    ).toEqual([]);
  });

  it("are two where one is an aim", () => {
    expect(
      restated(
        "Kích hoạt tài khoản định danh mức độ 2 cho 7.410 người, đạt 74,1%.\nNhiệm vụ: kích hoạt tài khoản định danh mức độ 2 đạt từ 90% trở lên.",
      ),
    ).toEqual([]);
  });

  it("are one where their digits change places", () => {
    expect(
      restated(
        "Tỷ lệ gia đình đạt chuẩn văn hóa toàn huyện là 92,6%.\nTỷ lệ gia đình đạt chuẩn văn hóa toàn huyện 96,2% là kết quả đáng mừng.",
      ),
    ).toHaveLength(1);
  });
});
