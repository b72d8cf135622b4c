import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const kinds = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ kind }) => kind);

describe("what is told beside a table", () => {
  it.each([
    "Bảng 1. Kết quả hòa giải\nĐơn vị\tSố vụ thụ lý\tHòa giải thành\nXã Minh Khai\t24\t21\nXã Tân Phong\t36\t29\nXã Đông Hải\t18\t17\nTổng cộng\t78\t67\nTrong đó xã Tân Phong thụ lý nhiều nhất với 63 vụ, hòa giải thành 29 vụ.",
    "Nội dung\tNăm 2021\tNăm 2022\nSố buổi tuyên truyền\t145\t168\nSố lượt người nghe\t12.450\t14.620\nSố tờ rơi\t5.000\t6.200\nSo với năm 2021, số lượt người nghe tăng từ 12.450 lên 14.260 lượt.",
    "Nội dung\tNăm 2021\tNăm 2022\nSố buổi tuyên truyền\t145\t168\nSố lượt người nghe\t12.450\t14.620\nTheo bảng trên, năm 2022 tổ chức 186 buổi tuyên truyền.",
    "Tình hình 6 tháng như sau:\nTháng\tSố vụ\tSố đối tượng\n1\t12\t18\n2\t9\t11\n3\t15\t24\nCộng\t36\t53\nRiêng tháng 3 xảy ra 15 vụ, 42 đối tượng.",
    "Đơn vị\tTổng số hộ\tKý cam kết\nThôn Thượng\t215\t201\nThôn Hạ\t187\t180\nCộng\t402\t381\nCó 381/420 hộ ký cam kết.",
    "Loại tội\t2020\t2021\t2022\nTrộm cắp\t45\t39\t31\nĐánh bạc\t22\t27\t18\nMa túy\t14\t16\t19\nTội phạm ma túy tăng liên tục: 14 vụ (năm 2020), 16 vụ (năm 2021), 21 vụ (năm 2022).",
    "Kinh phí (triệu đồng)\nNguồn\tNăm 2022\tNăm 2023\nNgân sách tỉnh\t1.250\t1.480\nNgân sách huyện\t640\t720\nXã hội hóa\t315\t436\nCộng\t2.205\t2.636\nNăm 2023, nguồn xã hội hóa đạt 463 triệu đồng.",
  ])("is told when the cell says otherwise: %s", (text) => {
    expect(kinds(text)).toContain("narrative_vs_table");
  });

  it.each([
    "Bảng 1. Kết quả hòa giải\nĐơn vị\tSố vụ thụ lý\tHòa giải thành\nXã Minh Khai\t24\t21\nXã Tân Phong\t36\t29\nXã Đông Hải\t18\t17\nTổng cộng\t78\t67\nTrong đó xã Tân Phong thụ lý nhiều nhất với 36 vụ, hòa giải thành 29 vụ; hai xã còn lại thụ lý 42 vụ. Năm trước cả cụm thụ lý 87 vụ.",
    "Nội dung\tNăm 2021\tNăm 2022\nSố buổi tuyên truyền\t145\t168\nSố lượt người nghe\t12.450\t14.620\nTrong 168 buổi có 61 buổi lưu động, 107 buổi tại hội trường. Năm 2023 dự kiến tổ chức 186 buổi.",
    "Đơn vị\tTổng số hộ\tKý cam kết\nThôn Thượng\t215\t201\nThôn Hạ\t187\t180\nCộng\t402\t381\nThôn Thượng có 14 hộ chưa ký, Thôn Hạ có 7 hộ chưa ký. Thôn Hạ có 12 hộ nghèo.",
    "Loại tội\t2020\t2021\t2022\nTrộm cắp\t45\t39\t31\nĐánh bạc\t22\t27\t18\nMa túy\t14\t16\t19\nTội phạm ma túy bắt 23 đối tượng (năm 2020), 26 đối tượng (năm 2021). Trộm cắp và đánh bạc năm 2022 có 49 vụ.",
  ])("is left alone when it tells no cell, or tells it rightly: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
