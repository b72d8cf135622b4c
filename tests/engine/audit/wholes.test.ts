import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: audit.finding })
    .findings.filter(({ kind, severity }) => kind === "sum_mismatch" && severity !== "info")
    .map(({ stated, computed }) => `${stated} / ${computed}`);

describe("a whole and its parts", () => {
  it.each([
    [
      "the whole in the sentence before, among other figures",
      "Xảy ra 214 vụ tai nạn, làm chết 126 người, bị thương 143 người. Phân theo tuyến: quốc lộ 87 vụ, tỉnh lộ 52 vụ, đường liên xã 48 vụ, đường đô thị 37 vụ.",
      "214 / 224",
    ],
    [
      "a second division of the same whole",
      "Xã ra mắt 09 tổ với 27 thành viên (09 tổ trưởng, 09 tổ phó và 09 tổ viên). Xét theo nguồn thì có 08 người là công an bán chuyên trách cũ, 12 người là đội viên dân phòng, 05 người tuyển mới.",
      "27 / 25",
    ],
    [
      "a second column in brackets",
      "Đã mở 140 lớp với 9.640 lượt người học; bao gồm khối cơ quan 36 lớp (1.920 lượt), khối doanh nghiệp 42 lớp (3.450 lượt), khối trường học 62 lớp (4.720 lượt).",
      "9640 / 10090",
    ],
    [
      "totals of two columns in the sentence after",
      "Tỉnh khen 24 tập thể, 31 cá nhân; Công an tỉnh khen 68 tập thể, 117 cá nhân; cấp huyện khen 145 tập thể, 262 cá nhân. Như vậy, trong năm có 239 lượt tập thể và 410 lượt cá nhân được khen.",
      "239 / 237",
    ],
    [
      "totals of two columns below their list",
      "- Bộ Công an tặng Bằng khen cho 02 tập thể, 03 cá nhân;\n- Tỉnh tặng Bằng khen cho 18 tập thể, 22 cá nhân;\n- Huyện tặng Giấy khen cho 132 tập thể, 241 cá nhân.\nCộng chung các cấp khen thưởng 152 lượt tập thể, 626 lượt cá nhân.",
      "626 / 266",
    ],
    [
      "quarters and their year",
      "Quý I giải quyết 41 vụ, quý II giải quyết 38 vụ, quý III giải quyết 45 vụ, quý IV giải quyết 52 vụ, cả năm giải quyết 167 vụ.",
      "167 / 176",
    ],
    [
      "villages named before their figures",
      "Toàn xã có 36 tổ liên gia, phân bố ở thôn Thượng 11 tổ, thôn Trung 14 tổ, thôn Hạ 12 tổ.",
      "36 / 37",
    ],
    [
      "a noun said again by its first word, digits having changed places",
      "Thị trấn lắp đặt 128 mắt camera, nhà nước đầu tư 46 mắt, nhân dân đóng góp 28 mắt.",
      "128 / 74",
    ],
    [
      "a part left out of a full list",
      "Tổng kinh phí là 13.235 triệu đồng; cụ thể: ngân sách tỉnh 5.200 triệu đồng, ngân sách huyện 4.875 triệu đồng, ngân sách xã 3.160 triệu đồng và nguồn xã hội hóa 1.415 triệu đồng.",
      "13235000000 / 14650000000",
    ],
    [
      "what is left of it, digits having changed places",
      "Đã gọi hỏi 74 đối tượng, lập hồ sơ giáo dục 21 đối tượng, đưa đi cai nghiện 15 đối tượng, còn 83 đối tượng viết cam kết.",
      "74 / 119",
    ],
    [
      "what was sorted",
      "Qua phân loại 386 đơn thư, có 142 đơn khiếu nại, 67 đơn tố cáo và 117 đơn phản ánh.",
      "386 / 326",
    ],
    [
      "by an aspect named at the head of the next sentence",
      "Lực lượng dân phòng toàn huyện có 1.248 người. Theo độ tuổi, dưới 30 tuổi là 412 người, từ 30 đến 45 tuổi là 536 người, trên 45 tuổi là 310 người.",
      "1248 / 1258",
    ],
    [
      "the number of people behind that of their teams, by office",
      "Toàn xã thành lập 42 tổ an ninh, tổng số 168 người. Theo chức danh, có 42 tổ trưởng, 42 tổ phó và 94 tổ viên.",
      "168 / 178",
    ],
    [
      "after a verb of taking apart",
      "Năm qua xảy ra 53 vụ việc. Bóc tách ra, trộm cắp 21 vụ, đánh bạc 14 vụ, gây rối 9 vụ, hủy hoại tài sản 7 vụ.",
      "53 / 51",
    ],
    [
      "a ranking that the others close",
      "Trên địa bàn có 412 người nước ngoài lưu trú, nhiều nhất là Lào 186 người, kế đến Hàn Quốc 124 người, các nước khác 120 người.",
      "412 / 430",
    ],
    [
      "what was done and what remains of the sentence before",
      "Quý III tiếp nhận 96 đơn thư. Đã giải quyết 71 đơn (khiếu nại 40 đơn, tố cáo 31 đơn); số còn lại 35 đơn đang xem xét.",
      "96 / 106",
    ],
    [
      "columns in brackets, summed up for the whole commune",
      "Phường mới gộp từ An Hòa (7 tổ; 812 hộ), An Bình (6 tổ; 754 hộ) và An Phú (9 tổ; 1.045 hộ). Sau khi nhập, cả phường có 22 tổ, 2.161 hộ.",
      "2161 / 2611",
    ],
    [
      "awards of several names, gathered in the sentence after",
      "Trung ương tặng 02 cờ thi đua; tỉnh tặng 31 bằng khen; huyện tặng 128 giấy khen (52 tập thể, 76 cá nhân). Tổng cộng 171 cờ thi đua, bằng khen, giấy khen.",
      "171 / 161",
    ],
    [
      "times that something was given",
      "Tỉnh tặng 01 cờ, 14 bằng khen; Công an tỉnh tặng 36 giấy khen, trong đó 12 tập thể; cấp huyện tặng 145 giấy khen. Gộp chung là 169 lượt tập thể, cá nhân được khen.",
      "169 / 196",
    ],
    [
      "names in quotes that take the place of a noun",
      "Theo loại hình, 46 mô hình này gồm 20 dòng họ tự quản, 15 tổ “Zalo an ninh”, 13 “Cổng làng an toàn”.",
      "46 / 48",
    ],
    [
      "items of one list two of which make up a third by chance",
      "Theo hình thức, 60 buổi này gồm 26 buổi nói chuyện, 22 buổi chiếu phim, 14 buổi sân khấu, 8 buổi họp dân.",
      "60 / 70",
    ],
    [
      "all of them, said after how many each has",
      "Huyện ra mắt 156 tổ với tổng quân số 624 người. Theo chức danh, mỗi tổ có một tổ trưởng và một tổ phó, tức 156 tổ trưởng, 156 tổ phó; tổ viên là 362 người.",
      "624 / 674",
    ],
    [
      "a noun of three words said again by its first",
      "Trong 37 tổ dân phố được xếp loại có 24 tổ tốt, 8 tổ khá, 3 tổ trung bình.",
      "37 / 35",
    ],
  ])("must agree: %s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      "what one household may have had more than once",
      "Đã hỗ trợ 84 hộ: 60 hộ được vay vốn, 41 hộ được tập huấn, 12 hộ được tặng con giống (có hộ nhận nhiều hình thức).",
    ],
    [
      "all of them and some of them",
      "Đã tư vấn cho 52 em: cả 52 em được gặp gỡ, 17 em được giới thiệu học nghề, 9 em được hỗ trợ vốn.",
    ],
    [
      "a total with a name of its own, of some of the figures before it",
      "Toàn huyện có 74.385 khẩu, người Thái đông nhất với 31.240 khẩu, người Kinh 28.610 khẩu, người Mông 9.875 khẩu, các dân tộc còn lại 4.660 khẩu; tính chung, đồng bào dân tộc thiểu số là 45.775 khẩu.",
    ],
    [
      "a ranking that names no others",
      "Trên địa bàn có 412 người nước ngoài lưu trú, nhiều nhất là Lào 186 người, kế đến Hàn Quốc 124 người.",
    ],
    [
      "a bracket that divides the nearer figure",
      "Trong tổng kinh phí 250 triệu đồng thì xã hội hóa được 145 triệu đồng (doanh nghiệp 80 triệu đồng, bà con 65 triệu đồng), ngân sách xã 105 triệu đồng.",
    ],
    [
      "a clause that tells of something else",
      "Cháy xảy ra 41 vụ, trong đó có 26 vụ cháy nhà dân; 148 đội dân phòng tham gia chữa cháy 33 vụ.",
    ],
    [
      "more items than are told",
      "Thôn Xuân Tiến đi đầu với 08 buổi, thôn Bái Trung mới được 05 buổi; ba thôn cộng lại là 19 buổi.",
    ],
    [
      "the part of a pair, divided",
      "Có 2.096/2.146 khu dân cư tổ chức Ngày hội: 1.310 khu dân cư tổ chức trực tiếp, 786 khu dân cư tổ chức qua loa truyền thanh.",
    ],
    [
      "speed before a figure",
      "Lập biên bản 1.246 trường hợp: nồng độ cồn 384 trường hợp (riêng mức kịch khung 57), chạy quá tốc độ 297 trường hợp, không đội mũ bảo hiểm 351 trường hợp, còn lại 214 trường hợp là các lỗi khác.",
    ],
  ])("is left alone: %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("tells a comma for thousands as one, not as a sum that misses", () => {
    const text =
      "Tổng kinh phí 9,420 triệu đồng, trong đó nhân dân đóng góp 7.536 triệu đồng, còn lại 1.884 triệu đồng do ngân sách hỗ trợ.";
    expect(
      auditText(text, { say: audit.finding }).findings.map(({ code, quotes }) => [code, quotes[0]!.quote]),
    ).toEqual([["english_number", "9,420 triệu đồng"]]);
  });
});
