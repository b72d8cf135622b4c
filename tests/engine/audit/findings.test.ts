import { law } from "../../../src/definitions/law";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const findings = (text: string) => auditText(text, { say: audit.finding, law }).findings;
const messages = (text: string) => findings(text).map(({ message }) => message);
const kinds = (text: string) => findings(text).map(({ kind }) => kind);

describe("what a colleague would write in the margin", () => {
  it.each([
    [
      "- Tổng số lực lượng Công an xã: 366 đ/c.\n+ Trưởng Công an: 34 đ/c;\n+ Phó trưởng Công an xã: 21 đ/c chính quy; 23 đ/c bán chuyên trách.\n+ Công an viên: 30 đồng chí chính quy; 228 đ/c bán chuyên trách.",
      "Tổng 366 không bằng các thành phần 34 + 21 + 23 + 30 + 228 = 336 (có thể gõ nhầm một chữ số).",
    ],
    ["Có 06 thị tứ (Thiều, Đà, Sim, Nưa, Gồm).", "Nêu 6 thị tứ nhưng liệt kê 5 (Thiều, Đà, Sim, Nưa, Gồm)."],
    ["Có 191/254 thôn đạt chuẩn, chiếm 57,2%.", "Ghi 57,2% nhưng 191/254 = 75,2%."],
    ["Xảy ra 386/398 vụ, giảm 14 vụ so với cùng kỳ.", "Ghi chênh lệch 14 vụ nhưng hai số 386 và 398 chênh nhau 12."],
    [
      "Kinh phí 40.000.000 đồng (Bằng chữ: Bốn trăm triệu đồng).",
      "Số ghi 40.000.000 nhưng phần bằng chữ “Bốn trăm triệu đồng” là 400.000.000.",
    ],
    ["Họp ngày 31/6/2020.", "Không có ngày “31/6/2020”."],
    ["Theo Quyết định số 521/TTg.", "Ký hiệu “521/TTg” chưa đúng thể thức, có lẽ là “521/QĐ-TTg”."],
    ["Thu hút 42,250 lượt người.", "Số “42,250” viết theo kiểu Anh; tiếng Việt viết “42.250”."],
    ["Chiếm 120,5% số vụ; số vụ do mâu thuẫn chiếm 120,5%.", "Tỷ lệ 120,5% của một phần không thể vượt quá 100%."],
    ["Tổ chức 45 buổi với 12 người dự.", "45 buổi mà chỉ có 12 người; cần xem lại."],
    ["Lập 07 đội với 65 thành viên, mỗi đội 08 thành viên.", "7 × 8 = 56, không phải 65 thành viên."],
    [
      "Toàn huyện xây dựng 04 mô hình gồm: (1) Camera an ninh; (2) Tiếng kẻng an ninh; (3) Dòng họ tự quản.",
      "Nêu 4 mô hình nhưng liệt kê 3 (Camera an ninh; Tiếng kẻng an ninh; Dòng họ tự quản).",
    ],
    [
      "Có 02 nội dung: 1) tuyên truyền; 2) ký cam kết; 3) kiểm tra.",
      "Nêu 2 nội dung nhưng liệt kê 3 (tuyên truyền; ký cam kết; kiểm tra).",
    ],
    ["Có 03 giải pháp sau: a) tuyên truyền; b) kiểm tra.", "Nêu 3 giải pháp nhưng liệt kê 2 (tuyên truyền; kiểm tra)."],
    [
      "Rút ra 04 bài học. Một là, bám sát cơ sở; hai là, dựa vào dân; ba là, giữ kỷ cương.",
      "Nêu 4 bài học nhưng liệt kê 3 (bám sát cơ sở; dựa vào dân; giữ kỷ cương).",
    ],
    [
      "Khen thưởng 45 tập thể, 78 cá nhân, tổng cộng 125 lượt tập thể, cá nhân.",
      "Tổng 125 không bằng các thành phần 45 + 78 = 123 (có thể gõ nhầm một chữ số).",
    ],
    [
      "Khen thưởng 18 tập thể và 47 cá nhân, tổng số 56 tập thể, cá nhân.",
      "Tổng 56 không bằng các thành phần 18 + 47 = 65 (có thể đảo chữ số).",
    ],
    [
      "Có 3.860 lượt cán bộ, trong đó năm 2016: 1.640 lượt, năm 2017: 1.311 lượt, năm 2018: 809 lượt, cộng là 3.860 lượt.",
      "Tổng 3.860 không bằng các thành phần 1.640 + 1.311 + 809 = 3.760 (có thể gõ nhầm một chữ số).",
    ],
    [
      "Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005; ngày 30/6/2022, Ban Chỉ đạo đã sơ kết Quyết định 251/QĐ-TTg.",
      "“251/QĐ-TTg” có lẽ là “521/QĐ-TTg” (có thể đảo chữ số).",
    ],
    ["So với cùng kỳ giảm 22 vụ (214/240 vụ).", "Ghi chênh lệch 22 vụ nhưng hai số 214 và 240 chênh nhau 26."],
  ])("%s", (text, message) => {
    expect(messages(text)).toContain(message);
  });
});

describe("restraint", () => {
  it.each([
    ["parts that hold", "Có 14 xã (05 xã thuộc huyện A; 09 xã thuộc huyện B)."],
    ["a list that stays open", "Có 15 mô hình, gồm: 05 mô hình camera, 03 mô hình dòng họ..."],
    ["approximate parts", "Có 400 hộ, trong đó khoảng 250 hộ nghèo, gần 200 hộ cận nghèo."],
    ["groups that overlap", "Có 532 thành viên, trong đó có 400 đảng viên, 210 nữ."],
    ["rounded money", "Tổng 1,2 tỷ đồng, gồm ngân sách tỉnh 700 triệu đồng và ngân sách huyện 512 triệu đồng."],
    ["a percent cut off instead of rounded", "Có 191/254 thôn đạt chuẩn, chiếm 75,19%."],
    ["targets beside results", "Khám phá 358/412 vụ, đạt 86,89% (chỉ tiêu 75%)."],
    ["two years of one figure", "Năm 2018 có 215 vụ trộm cắp tài sản.\n\nNăm 2019 có 251 vụ trộm cắp tài sản."],
    ["two places with one noun", "Xã Tân Sơn có 215 hộ nghèo.\n\nXã Yên Sơn có 251 hộ nghèo."],
    ["a pair that may exceed", "Tiếp nhận 45/38 tin so với cùng kỳ."],
    ["letters of the Vietnamese order", "a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu\n\ng) Bảy"],
    ["names and codes", "Tuyến QL 47, 47C qua xã; BCĐ 138 họp; đạt tiêu chí 19.2; Tỉnh lộ 514, 514B và 517."],
    [
      "items that bring numbers",
      "Lực lượng gồm 06 đồng chí: a) Trưởng Công an xã; b) 02 Phó trưởng; c) 03 Công an viên.",
    ],
    ["numbered items that are only examples", "Có 04 mô hình, tiêu biểu như: (1) Camera an ninh; (2) Dòng họ tự quản."],
    ["numbered items that go on below", "Có 03 nhiệm vụ: (1) tuyên truyền; (2) vận động;\n(3) kiểm tra."],
    ["a new whole, not a sum", "Kết nạp 12 đảng viên, chuyển đến 5 đảng viên, nâng tổng số lên 230 đảng viên."],
    ["a total said before and after its parts", "Có 17 lớp, gồm 5 lớp ở huyện, 12 lớp ở xã, tổng cộng 17 lớp."],
    ["a total over parts with parts of their own", "Mở 12 lớp (trong đó 3 lớp mới), ghép 5 lớp, tổng cộng 17 lớp."],
    [
      "two decisions side by side",
      "Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ, Quyết định số 251/QĐ-TTg của Thủ tướng Chính phủ.",
    ],
    [
      "two decisions about different things",
      "Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 về Ngày hội toàn dân.\n\nTheo Quyết định số 251/QĐ-TTg về hỗ trợ hộ nghèo, đã cấp gạo.",
    ],
    ["a whole said first and last", "Có 08 thôn, 06 thôn đạt chuẩn, 02 thôn chưa đạt, tổng số 08 thôn được phân loại."],
    ["a share in brackets behind a change", "Số vụ giảm 26 vụ (102/214 vụ)."],
  ])("stays silent on %s", (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("marks likely recognition noise as such", () => {
    expect(findings("Có 54. 634 lượt người dự.")).toMatchObject([
      { code: "broken_number", severity: "info", noise: true },
    ]);
  });

  it("always says how much it could judge", () => {
    const audited = auditText("Có 14 xã (05 xã miền núi; 09 xã đồng bằng), 254 thôn; mã số hồ sơ x9 77.", {
      say: audit.finding,
    });
    expect(audited).toMatchObject({ quantities: 4, checked: 3, findings: [] });
    expect(audit.coverage(audited)).toBe(`Đọc được 4 số liệu, đối chiếu được 3, chưa hiểu ${audited.notUnderstood}.`);
  });

  it("proposes the right text only where several places agree on it", () => {
    const text =
      "Có 2.106 tổ ANXH với 54.634 thành viên.\n\nĐến nay có 2.106 tổ ANXH với 54.634 thành viên.\n\nĐây là kết quả của 22.106 tổ ANXH với 54.634 thành viên.";
    expect(findings(text)).toMatchObject([
      { kind: "restated_value", stated: 22106, computed: 2106, proposal: "2.106" },
    ]);
  });
});
