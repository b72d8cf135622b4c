import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const lastYear = `BÁO CÁO
Kết quả phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2019
Quần chúng nhân dân cung cấp 1.286 nguồn tin, trong đó có 947 tin có giá trị.
Trên địa bàn xảy ra 45 vụ phạm pháp hình sự, điều tra làm rõ 39 vụ.
Tổng kinh phí bảo đảm cho phong trào là 845 triệu đồng.`;

const against = (text: string) =>
  auditText(`BÁO CÁO\nKết quả phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2020\n${text}`, {
    say: audit.finding,
    earlier: lastYear,
  }).findings.filter(({ code }) => code === "text_differs_from_earlier");

describe("a report that repeats figures of the year before", () => {
  it.each([
    ["Năm 2020, trên địa bàn xảy ra 41 vụ phạm pháp hình sự, giảm 4 vụ so với năm 2019 (45 vụ)."],
    ["Năm 2019, quần chúng nhân dân cung cấp 1.286 nguồn tin; năm 2020 cung cấp 1.340 nguồn tin."],
    ["Quần chúng nhân dân cung cấp 1.340 nguồn tin."],
    ["Năm 2018 trên địa bàn xảy ra 54 vụ phạm pháp hình sự."],
    ["Năm 2019 có khoảng 1.300 nguồn tin do quần chúng nhân dân cung cấp."],
  ])("says nothing of: %s", (text) => {
    expect(against(text)).toEqual([]);
  });

  it.each([
    ["Năm 2020, trên địa bàn xảy ra 41 vụ phạm pháp hình sự, giảm 13 vụ so với năm 2019 (54 vụ).", 54, 45],
    ["Năm 2019, quần chúng nhân dân cung cấp 1.268 nguồn tin; năm 2020 cung cấp 1.340 nguồn tin.", 1268, 1286],
    ["Tổng kinh phí bảo đảm cho phong trào năm 2019 là 854 triệu đồng.", 854e6, 845e6],
  ])("shows where the older figure was another: %s", (text, stated, computed) => {
    expect(against(text)).toEqual([expect.objectContaining({ stated, computed })]);
  });

  it("quotes what the older report said", () => {
    const [finding] = against("Năm 2019 trên địa bàn xảy ra 54 vụ phạm pháp hình sự.");
    expect(finding?.message).toBe(
      "Nhắc lại số liệu năm 2019 là “54 vụ phạm pháp hình sự”, báo cáo kỳ trước ghi 45 (“Trên địa bàn xảy ra 45 vụ phạm pháp hình sự”) (có thể đảo chữ số).",
    );
  });
});
