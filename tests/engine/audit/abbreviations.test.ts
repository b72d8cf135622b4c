import { commonAbbreviations } from "../../../src/definitions/abbreviations";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: audit.finding, common: commonAbbreviations })
    .findings.filter(({ kind }) => kind === "abbreviation")
    .map(({ severity, message }) => `${severity}: ${message}`);

describe("abbreviations of a report", () => {
  it.each([
    ["UBND huyện chỉ đạo Công an xã phối hợp với MTTQ giữ vững ANTT."],
    ["Thành lập tổ liên gia tự quản (TLGTQ). Các TLGTQ tuần tra hằng đêm."],
    ["KẾ HOẠCH TTKT\nThực hiện Kế hoạch số 12/KH-BCĐX ngày 15/3/2021."],
  ])("asks for nothing in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("says once which abbreviation is explained nowhere, and how often it stands there", () => {
    expect(told("Các TLGTQ tuần tra 38 lượt. Mỗi TLGTQ có 5 thành viên.")).toEqual([
      "info: Chữ viết tắt “TLGTQ” (2 lần) không được giải thích ở đâu trong văn bản.",
    ]);
  });

  it("shows a use that comes before its explanation", () => {
    expect(told("Các TLGTQ tuần tra. Toàn xã có 12 tổ liên gia tự quản (TLGTQ).")).toEqual([
      expect.stringMatching(/^info: Chữ viết tắt “TLGTQ” dùng trước khi được giải thích/),
    ]);
  });

  it("warns when one abbreviation stands for two things", () => {
    expect(told("Đội quản lý hành chính (QLHC) cấp 40 thẻ. Tổ quân lực hậu cần (QLHC) cấp 4 đợt trang bị.")).toEqual([
      expect.stringMatching(/^warning: Chữ viết tắt “QLHC” được giải thích hai cách/),
    ]);
  });

  it.each([
    ["a name that it doesn't spell", "Ủy ban nhân dân (UBND) và Mặt trận Tổ quốc (UBND) xã phối hợp."],
    [
      "what it is said to stand for",
      "Có 14 tổ liên gia (sau đây viết tắt là TLG) và 08 tổ hòa giải (sau đây viết tắt là TLG).",
    ],
    [
      "another thing, as a short name of several words",
      "Tổ bảo vệ thôn (sau đây gọi là Tổ ANTT) có 5 người. Tổ liên gia tự quản (sau đây gọi là Tổ ANTT) có 9 người.",
    ],
  ])("warns when it stands behind %s", (_, text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^warning: .* được giải thích hai cách/)]);
  });

  it("takes a short name told again for the same words as one", () => {
    const name = "Lực lượng bảo vệ an ninh, trật tự ở cơ sở (sau đây gọi là lực lượng cơ sở)";
    expect(told(`${name} gồm 12 người. ${name} trực đêm.`)).toEqual([]);
  });

  it("takes the same words with their place added for the same", () => {
    expect(told("Hội Cựu chiến binh (CCB) phối hợp Hội Cựu chiến binh xã (CCB).")).toEqual([]);
  });
});
